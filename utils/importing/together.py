"""Adding the files of one upload at once: those that nothing has to be said about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from utils.db_utils import reading
from utils.domain import ImportStatus, RowStatus
from utils.errors import Conflict, NotFound
from utils.importing.commit import commit
from utils.importing.page import listed_imports
from utils.store import import_accounts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection, Engine

    from utils.importing.page import ListedImport

# Rows that somebody should look at before the others are added.
_DOUBTFUL: Final = (RowStatus.UNREADABLE, RowStatus.PROBABLE_DUPLICATE)


@dataclass(frozen=True, slots=True)
class Ready:
    """The imports of an upload that can be added unseen, and their new rows."""

    import_ids: tuple[int, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Together:
    """What adding several imports did; `changed` have another plan now, and wait."""

    import_ids: tuple[int, ...]
    rows: int
    changed: int


def ready_of(connection: Connection, listed: Sequence[ListedImport]) -> Ready:
    """Find the planned imports with new rows of which none is in doubt.

    An import stays for itself where a row could not be read or is near one entered by
    hand, and where a balance does not follow.
    """
    planned = [one for one in listed if one.importing.status is ImportStatus.PLANNED]
    broken = import_accounts.broken_imports(
        connection, [one.importing.id for one in planned]
    )
    found = [
        one
        for one in planned
        if one.importing.id not in broken
        and one.counts[RowStatus.NEW]
        and not any(one.counts[status] for status in _DOUBTFUL)
    ]
    ids = sorted(one.importing.id for one in found)
    return Ready(tuple(ids), sum(one.counts[RowStatus.NEW] for one in found))


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
    for import_id in ready.import_ids:
        try:
            rows += commit(engine, user_id, import_id, now)
        except Conflict:
            # Two of them overlap, or another window was quicker: it is shown again.
            continue
        done.append(import_id)
    return Together(tuple(done), rows, len(ready.import_ids) - len(done))
