"""The plan of an import's rows: what commit will do with each, and how it is kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from utils.domain import RowStatus
from utils.identity.planning import plan_runs
from utils.identity.rows import PlannedRow, StatementRow
from utils.importing.summary import with_totals
from utils.store import import_accounts
from utils.store import import_rows as row_store
from utils.store.identity import stored_by_hand, stored_matches
from utils.store.import_rows import PLANNED, ImportRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy.engine import Connection

    from utils.identity.rows import Key, StoredRow
    from utils.store.import_accounts import ImportAccount
    from utils.store.imports import Import

# Rows that are planned at once; the days of a run are all its own.
_RUN: Final = 4_000
_SAID: Final = len(ImportRow._fields) - len(PLANNED)


def plan_rows(
    connection: Connection,
    user_id: int,
    rows: Sequence[ImportRow],
    accounts: Sequence[ImportAccount],
) -> Iterator[ImportRow]:
    """Plan the rows of a statement against the user's stored transactions.

    Args:
        connection: in a transaction that holds the data version.
        user_id: whose statement it is.
        rows: as built or stored; their plan is made anew.
        accounts: where the rows go.
    """
    # An account yet to be made has a number of its own that no stored one has.
    places = {
        account.ref: account.account_id or -number
        for number, account in enumerate(accounts, 1)
    }
    known = [place for place in places.values() if place > 0]
    by_hand = stored_by_hand(connection, user_id, known) if known else []

    def find_stored(keys: Iterable[Key]) -> list[StoredRow]:
        return stored_matches(connection, user_id, (key for key in keys if key[0] > 0))

    planned = plan_runs(_runs(rows, places), find_stored, by_hand)
    return (_planned(row, planned.get(row.position)) for row in rows)


def forget_plan(connection: Connection, importing: Import) -> str | None:
    """Remove the plan of an import whose file is read again.

    Returns:
        What is kept of the statement, with what the plan came to.
    """
    before = row_store.totals_of(connection, importing.id)
    if not before.rows:
        return importing.statement
    row_store.replace_rows(connection, importing.id, ())
    import_accounts.replace_accounts(connection, importing.id, ())
    return with_totals(importing.statement, before)


def keep_decisions(before: ImportRow, after: ImportRow) -> ImportRow:
    """Carry what the user decided about a row over to its new plan."""
    if before.status is RowStatus.EXCLUDED:
        return after._replace(status=RowStatus.EXCLUDED)
    same_near = before.transaction_id == after.transaction_id
    if before.status is RowStatus.SAME and same_near:
        return after._replace(status=RowStatus.SAME)
    wanted = before.status is RowStatus.NEW and before.planned_status != before.status
    if wanted and after.planned_status is before.planned_status:
        return after._replace(status=RowStatus.NEW)
    return after


def _runs(
    rows: Sequence[ImportRow], places: Mapping[str, int]
) -> Iterator[list[StatementRow]]:
    """Give the readable rows by account and day, some thousand at a time."""
    readable = [row for row in rows if row.amount_minor is not None]
    readable.sort(key=lambda row: (places[row.account_ref], row.posting_date))
    run: list[StatementRow] = []
    for row in map(partial(_candidate, places), readable):
        if len(run) >= _RUN and run[-1].posting_date != row.posting_date:
            yield run
            run = []
        run.append(row)
    yield run


def _candidate(places: Mapping[str, int], row: ImportRow) -> StatementRow:
    """Give a readable row, which has a day and an amount, as identity sees it."""
    values = (
        row.position,
        places[row.account_ref],
        row.posting_date,
        row.amount_minor,
        row.balance_minor,
        row.narration,
        row.bank_reference,
    )
    return StatementRow._make(values)


def _planned(row: ImportRow, planned: PlannedRow | None) -> ImportRow:
    """Write what is planned into a row; an unreadable one stays as it is."""
    if row.amount_minor is None:
        return row
    plan = _FIRST_OF_KEY if planned is None else _plan(planned)
    return row if row[_SAID:] == plan else ImportRow._make((*row[:_SAID], *plan))


def _plan(planned: PlannedRow) -> tuple[object, ...]:
    """Give what is planned in the order of `PLANNED`."""
    _, status, occurrence, transaction_id, deleted_on = planned
    reason = deleted_on.isoformat() if deleted_on else ""
    return status, status, transaction_id, occurrence, reason


_FIRST_OF_KEY: Final = _plan(PlannedRow(0))
