"""Adding the files of one upload at once: those that nothing has to be said about."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from utils.db_utils import reading
from utils.domain import BalanceStatus, ImportStatus, RowStatus
from utils.errors import Conflict, NotFound, PlanOutdated
from utils.importing.commit import commit
from utils.importing.page import listed_imports
from utils.store import import_accounts
from utils.store import import_rows as row_store

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection, Engine

    from utils.importing.page import ListedImport
    from utils.store.import_accounts import ImportAccount

# Rows that somebody should look at before the others are added.
_DOUBTFUL: Final = (RowStatus.UNREADABLE, RowStatus.PROBABLE_DUPLICATE)


@dataclass(frozen=True, slots=True)
class Ready:
    """The imports of an upload that can be added unseen, with what their rows are.

    `nameless` says how many of them name no account and make one: those of one layout
    share it.
    """

    counts: dict[int, dict[RowStatus, int]]
    nameless: int

    @property
    def rows(self) -> int:
        """How many transactions they add."""
        return sum(counts[RowStatus.NEW] for counts in self.counts.values())


@dataclass(frozen=True, slots=True)
class Together:
    """What adding several imports did; `changed` have another plan now, and wait."""

    import_ids: tuple[int, ...]
    rows: int
    changed: int


def ready_of(connection: Connection, listed: Sequence[ListedImport]) -> Ready:
    """Find the planned imports no row of which is in doubt, with new ones or without.

    An import stays for itself where a row could not be read or is near one entered by
    hand, and where a balance does not follow.
    """
    planned = {
        one.importing.id: one.counts
        for one in listed
        if one.importing.status is ImportStatus.PLANNED
        and not any(one.counts[status] for status in _DOUBTFUL)
    }
    accounts = {
        import_id: import_accounts.list_import_accounts(connection, import_id)
        for import_id in sorted(planned)
    }
    whole = {
        id_: found for id_, found in accounts.items() if not any(map(_breaks, found))
    }
    nameless = sum(any(map(_is_nameless, found)) for found in whole.values())
    return Ready({import_id: planned[import_id] for import_id in whole}, nameless)


def _breaks(found: ImportAccount) -> bool:
    return found.balance_status is BalanceStatus.BROKEN


def _is_nameless(found: ImportAccount) -> bool:
    return found.account_id is None and not found.number_masked


def commit_ready(
    engine: Engine, user_id: int, batch: str, now: dt.datetime
) -> Together:
    """Add what is ready of an upload, each import in a transaction of its own.

    Raises:
        NotFound: the user has no such upload.
    """
    with reading(engine) as connection:
        listed = listed_imports(connection, user_id, batch)
        if not listed:
            raise NotFound
        ready = ready_of(connection, listed)
    done, rows = [], 0
    for import_id, counts in ready.counts.items():
        added = _commit_as_counted(engine, user_id, import_id, counts, now)
        if added is not None:
            done.append(import_id)
            rows += added
    return Together(tuple(done), rows, len(ready.counts) - len(done))


def _commit_as_counted(
    engine: Engine,
    user_id: int,
    import_id: int,
    counts: dict[RowStatus, int],
    now: dt.datetime,
) -> int | None:
    """Add an import, or leave it where its rows are not what they were.

    That its rows go into the account that another file of the upload just made was
    said before, and is no reason to wait.
    """
    with suppress(Conflict):
        try:
            return commit(engine, user_id, import_id, now)
        except PlanOutdated:
            with reading(engine) as connection:
                anew = row_store.counts_of_imports(connection, [import_id])
            if anew[import_id] == counts:
                return commit(engine, user_id, import_id, now)
    return None
