"""The plan of an import's rows: what commit will do with each, and how it is kept."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from utils.domain import RowStatus
from utils.identity.planning import plan
from utils.identity.rows import StatementRow, key_of
from utils.importing.summary import with_totals
from utils.store import import_accounts
from utils.store import import_rows as row_store
from utils.store.identity import stored_by_hand, stored_matches
from utils.store.import_rows import PLANNED, ImportRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection

    from utils.identity.rows import PlannedRow
    from utils.store.import_accounts import ImportAccount
    from utils.store.imports import Import

# What a plan leaves as it is; `replace` would take several times as long.
_said: Final = attrgetter(*(n for n in ImportRow.__slots__ if n not in PLANNED))


def plan_rows(
    connection: Connection,
    user_id: int,
    rows: Sequence[ImportRow],
    accounts: Sequence[ImportAccount],
) -> list[ImportRow]:
    """Plan the rows of a statement against the user's stored transactions.

    Args:
        connection: in a transaction that holds the data version.
        user_id: whose statement it is.
        rows: as built or stored; their plan is made anew.
        accounts: where the rows go.
    """
    account_ids = {account.ref: account.account_id for account in accounts}
    candidates = _candidates(rows, account_ids)
    known = [id_ for id_ in account_ids.values() if id_ is not None]
    if not known:
        return _with_plan(rows, plan(candidates, ()))
    keys = (key_of(row) for row in candidates if row.account_id > 0)
    stored = stored_matches(connection, user_id, keys)
    by_hand = stored_by_hand(connection, user_id, known)
    return _with_plan(rows, plan(candidates, stored, by_hand))


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
        return replace(after, status=RowStatus.EXCLUDED)
    same_near = before.transaction_id == after.transaction_id
    if before.status is RowStatus.SAME and same_near:
        return replace(after, status=RowStatus.SAME)
    wanted = before.status is RowStatus.NEW and before.planned_status != before.status
    if wanted and after.planned_status is before.planned_status:
        return replace(after, status=RowStatus.NEW)
    return after


def _candidates(
    rows: Sequence[ImportRow], account_ids: dict[str, int | None]
) -> list[StatementRow]:
    # An account yet to be made has a number of its own that no stored one has.
    places = {ref: -number for number, ref in enumerate(account_ids, 1)}
    places.update({ref: known for ref, known in account_ids.items() if known})
    return [
        StatementRow(
            row.position,
            places[row.account_ref],
            row.posting_date,
            row.amount_minor,
            row.balance_minor,
            row.narration,
            row.bank_reference,
        )
        for row in rows
        if row.posting_date is not None and row.amount_minor is not None
    ]


def _with_plan(
    rows: Sequence[ImportRow], planned: Sequence[PlannedRow]
) -> list[ImportRow]:
    by_position = {one.position: one for one in planned}
    return [
        _planned(row, by_position[row.position]) if row.position in by_position else row
        for row in rows
    ]


def _planned(row: ImportRow, planned: PlannedRow) -> ImportRow:
    stored = planned.stored
    deleted_on = stored.deleted_on if stored else None
    if (
        stored is None
        and row.status is row.planned_status is planned.status
        and row.occurrence == planned.occurrence
        and row.transaction_id is None
        and not row.reason
    ):
        return row
    values: tuple[Any, ...] = (
        *_said(row),
        planned.status,
        planned.status,
        stored.id if stored else None,
        planned.occurrence,
        deleted_on.isoformat() if deleted_on else "",
    )
    return ImportRow(*values)
