"""What the pages of an import show: typed, so that a test can build it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from utils.domain import BalanceStatus, ImportStatus, RowStatus
from utils.importing.accounts import account_name
from utils.importing.answers import load_answers
from utils.importing.receive import JOB_KIND
from utils.importing.summary import load_statement
from utils.store import accounts as account_store
from utils.store import categories as category_store
from utils.store import import_accounts, jobs
from utils.store import import_rows as row_store
from utils.store import imports as store
from utils.store import transactions as transaction_store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection

    from utils.importing.answers import Answers
    from utils.importing.summary import Summary
    from utils.store.accounts import Account
    from utils.store.import_accounts import ImportAccount
    from utils.store.import_rows import ImportRow, Totals
    from utils.store.imports import Import
    from utils.store.transaction_rows import Transaction

ROWS_PER_PAGE: Final = 100
_LOOK_AGAIN_S: Final = 2
_LOOK_AGAIN_AT_LAST_S: Final = 10
_JOBS_A_SECOND: Final = 2


@dataclass(frozen=True, slots=True)
class AccountPart:
    """One account of a statement: where its rows go, and where they could go."""

    found: ImportAccount
    name: str
    row_count: int
    choices: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class ImportPage:
    """A preview, or the result of an import; `rows` are those of page `number`.

    `entered` holds, by id, the transactions that rows shown may be the same as.
    """

    importing: Import
    summary: Summary
    accounts: tuple[AccountPart, ...]
    counts: dict[RowStatus, int]
    shown: RowStatus | None
    rows: tuple[ImportRow, ...]
    number: int
    last_number: int
    category_names: dict[int, str]
    totals: Totals
    answers: Answers
    entered: dict[int, Transaction]

    @property
    def readable_count(self) -> int:
        """How many rows could be read."""
        return sum(self.counts.values()) - self.counts[RowStatus.UNREADABLE]

    @property
    def earlier(self) -> int:
        """The number of the page before."""
        return max(1, self.number - 1)

    @property
    def later(self) -> int:
        """The number of the page after."""
        return min(self.last_number, self.number + 1)

    @property
    def changes(self) -> Totals | None:
        """What an earlier reading gave, where this one gives something else."""
        before = self.summary.before
        return None if before == self.totals else before

    @property
    def breaks(self) -> dict[str, str | None]:
        """The line at which each account's balances break; only proved or broken."""
        judged = {BalanceStatus.PROVED, BalanceStatus.BROKEN}
        return {
            part.found.ref: part.found.first_break_line
            for part in self.accounts
            if part.found.balance_status in judged
        }

    @property
    def currencies(self) -> dict[str, str]:
        """The currency of each account by its name in the statement."""
        return {part.found.ref: part.found.currency for part in self.accounts}


@dataclass(frozen=True, slots=True)
class ListedImport:
    """An import in the history, and the percent of it that has been read."""

    importing: Import
    counts: dict[RowStatus, int]
    percent: int = 100


@dataclass(frozen=True, slots=True)
class Progress:
    """How many files of an upload have been read, well or not; the percent of all."""

    read: int
    total: int
    percent: int


def progress_of(listed: Sequence[ListedImport]) -> Progress:
    """Say how far the reading of these imports is."""
    being_read = sum(one.importing.status is ImportStatus.READING for one in listed)
    done = sum(one.percent for one in listed)
    return Progress(len(listed) - being_read, len(listed), done // max(1, len(listed)))


def percent_read(connection: Connection, found: Sequence[Import]) -> dict[int, int]:
    """Give the percent of each import's file that has been read, by the import's id."""
    being_read = [one.id for one in found if one.status is ImportStatus.READING]
    known = jobs.progress_of(connection, JOB_KIND, being_read) if being_read else {}
    return {
        one.id: known.get(one.id, 0) if one.status is ImportStatus.READING else 100
        for one in found
    }


def look_again_s(connection: Connection, user_id: int) -> int:
    """Say after how many seconds it is worth asking whether a file has been read.

    Fifty people who wait for their turn must not slow down what they wait for, nor all
    look at the same moment: whose turn comes later looks later.
    """
    seconds = jobs.count_ahead(connection, user_id) // _JOBS_A_SECOND
    return min(max(_LOOK_AGAIN_S, seconds), _LOOK_AGAIN_AT_LAST_S)


def import_page(
    connection: Connection,
    importing: Import,
    shown: RowStatus | None,
    number: int,
) -> ImportPage:
    """Put a page of an import together; page numbers out of range become the nearest.

    Args:
        connection: for reading.
        importing: the import, checked to be the user's.
        shown: only rows of this status.
        number: 1 for the first page.
    """
    counts = row_store.count_by_status(connection, importing.id)
    total = sum(counts.values()) if shown is None else counts[shown]
    last = max(1, -(-total // ROWS_PER_PAGE))
    number = min(max(1, number), last)
    rows = row_store.list_rows(
        connection,
        importing.id,
        shown,
        limit=ROWS_PER_PAGE,
        offset=(number - 1) * ROWS_PER_PAGE,
    )
    return ImportPage(
        importing=importing,
        summary=load_statement(importing.statement),
        accounts=_account_parts(connection, importing),
        counts=counts,
        shown=shown,
        rows=tuple(rows),
        number=number,
        last_number=last,
        totals=row_store.totals_of(connection, importing.id),
        answers=load_answers(importing.hints),
        entered=_entered(connection, importing.user_id, rows),
        category_names={
            category.id: category.name
            for category in category_store.list_categories(
                connection, importing.user_id
            )
        },
    )


def _entered(
    connection: Connection, user_id: int, rows: Sequence[ImportRow]
) -> dict[int, Transaction]:
    near = RowStatus.PROBABLE_DUPLICATE
    ids = [row.transaction_id for row in rows if row.planned_status is near]
    wanted = [one for one in ids if one is not None]
    found = transaction_store.find_transactions(connection, user_id, wanted)
    return {one.id: one for one in found}


def listed_imports(
    connection: Connection, user_id: int, batch: str | None
) -> list[ListedImport]:
    """List a user's imports, or those of one upload, newest first."""
    found = store.list_imports(connection, user_id, batch)
    counts = row_store.counts_of_imports(connection, [one.id for one in found])
    percents = percent_read(connection, found)
    return [ListedImport(one, counts[one.id], percents[one.id]) for one in found]


def _account_parts(
    connection: Connection, importing: Import
) -> tuple[AccountPart, ...]:
    known = account_store.list_accounts(connection, importing.user_id)
    names = {account.id: account.name for account in known}
    row_counts = row_store.count_by_account(connection, importing.id)
    return tuple(
        AccountPart(
            found=found,
            name=names.get(found.account_id or 0)
            or account_name(found, importing.kind),
            row_count=row_counts.get(found.ref, 0),
            choices=tuple(a for a in known if a.currency == found.currency),
        )
        for found in import_accounts.list_import_accounts(connection, importing.id)
    )
