"""Moving everything of one account to another one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, select, update

from database.tables import (
    accounts,
    import_accounts,
    imports,
    rules,
    transaction_links,
    transactions,
)
from utils.domain import ImportStatus, RowStatus
from utils.identity.rows import StatementRow, StoredRow
from utils.store import monthly_sums
from utils.store.kept_rows import (
    keep_removed,
    keep_rows,
    keep_values,
    removed_rows,
)
from utils.store.links import links_of
from utils.store.transaction_changes import keep_tombstones
from utils.store.transaction_writes import keep_choices, with_ids

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy.engine import Connection

    from utils.identity.rows import PlannedRow
    from utils.store.links import Ends
    from utils.store.undo_steps import Step

_NAMING_ACCOUNTS: Final = (import_accounts, imports, rules)


def has_open_imports(connection: Connection, user_id: int, account_id: int) -> bool:
    """Tell whether a statement of the account is planned but not yet added."""
    query = (
        select(imports.c.id)
        .join(import_accounts, import_accounts.c.import_id == imports.c.id)
        .where(
            imports.c.user_id == user_id,
            imports.c.status == str(ImportStatus.PLANNED),
            import_accounts.c.account_id == account_id,
        )
        .limit(1)
    )
    return connection.execute(query).first() is not None


def list_identities(
    connection: Connection, user_id: int, account_id: int
) -> list[StoredRow]:
    """List an account's transactions, deleted ones too, as far as identity goes."""
    columns = transactions.c
    query = select(transactions).where(
        columns.user_id == user_id, columns.account_id == account_id
    )
    return [
        StoredRow(
            id=row.id,
            account_id=row.account_id,
            posting_date=row.posting_date,
            amount_minor=row.amount_minor,
            occurrence=row.occurrence,
            balance_minor=row.balance_minor,
            narration=row.narration,
            bank_reference=row.bank_reference,
            by_hand=bool(row.by_hand),
            deleted_on=row.deleted_at.date() if row.deleted_at else None,
        )
        for row in connection.execute(query.order_by(columns.posting_date, columns.id))
    ]


def as_arriving(row: StoredRow, account_id: int) -> StatementRow:
    """Give a transaction as if it came into another account; its id is the place."""
    return StatementRow(
        row.id,
        account_id,
        row.posting_date,
        row.amount_minor,
        row.balance_minor,
        row.narration,
        row.bank_reference,
    )


def keep_links(
    connection: Connection, user_id: int, step: Step, parted: Collection[int]
) -> None:
    """Keep all links, and what the sides of those are that are going to be removed.

    All of them: where accounts become one, others are found or no longer offered.
    """
    keep_rows(connection, user_id, step, transaction_links)
    links = links_of(connection, user_id, parted)
    ends = {end for link in links for end in (link.out_id, link.in_id)}
    keep_choices(connection, user_id, step, sorted(ends))


def accepted_before(connection: Connection, step: Step) -> set[Ends] | None:
    """Give the ends of the links that held before accounts became one.

    None where the step is another one, which has kept the links it changed alone.
    """
    if not removed_rows(connection, step, accounts):
        return None
    links = removed_rows(connection, step, transaction_links)
    return {
        (link["out_id"], link["in_id"]) for link in links if link["state"] == "accepted"
    }


def move_all(
    connection: Connection,
    user_id: int,
    source: int,
    target: int,
    planned: Sequence[PlannedRow],
    step: Step,
) -> None:
    """Move an account's transactions, imports and rules to another, and forget it.

    Args:
        connection: in a writing transaction that holds the data version.
        user_id: whose accounts they are.
        source: the account that will be gone.
        target: the account that stays.
        planned: what becomes of each transaction, its id being the position; those
            that the target has already are dropped.
        step: keeps all that changes; its moment is now.
    """
    columns, now = transactions.c, step.created_at
    _keep(connection, user_id, step, source, target)
    present = [one.position for one in planned if one.status is RowStatus.PRESENT]
    keep_removed(connection, user_id, step, transactions, present)
    both = columns.account_id.in_((source, target))
    before = monthly_sums.cells_of(connection, user_id, both)
    for these in with_ids(present):
        own_rows = *these, columns.user_id == user_id
        keep_tombstones(connection, user_id, now, *own_rows)
        connection.execute(delete(transactions).where(*own_rows))
    _free_external_ids(connection, user_id, source, target, step)
    places: dict[int | None, list[int]] = defaultdict(list)
    for one in planned:
        if one.status is not RowStatus.PRESENT:
            places[one.occurrence].append(one.position)
    for place, moving in places.items():
        to = {"account_id": target, "occurrence": place, "updated_at": now}
        for these in with_ids(moving):
            moved = update(transactions).where(*these, columns.user_id == user_id)
            connection.execute(moved.values(to))
    for table in _NAMING_ACCOUNTS:
        own = table.c.account_id == source
        connection.execute(update(table).where(own).values(account_id=target))
    after = monthly_sums.cells_of(connection, user_id, both)
    monthly_sums.change(connection, user_id, before=before, after=after)
    connection.execute(
        delete(accounts).where(accounts.c.user_id == user_id, accounts.c.id == source)
    )


def _keep(
    connection: Connection, user_id: int, step: Step, source: int, target: int
) -> None:
    """Keep what moving is going to change, but for transactions that are dropped."""
    columns = transactions.c
    keep_rows(connection, user_id, step, accounts, accounts.c.id == source)
    known = accounts.c.bank, accounts.c.number_masked
    keep_values(connection, user_id, step, known, accounts.c.id == target)
    # Together: with one of them alone, a row could stand in another's place.
    place = columns.account_id, columns.occurrence
    keep_values(connection, user_id, step, place, columns.account_id == source)
    for table in _NAMING_ACCOUNTS:
        own = table.c.account_id == source
        keep_values(connection, user_id, step, (table.c.account_id,), own)


def _free_external_ids(
    connection: Connection, user_id: int, source: int, target: int, step: Step
) -> None:
    """Take from the source's rows the external ids that the target's have too."""
    columns = transactions.c
    named = select(columns.external_id).where(columns.external_id.is_not(None))
    # Read first: MySQL does not change a table that the same statement reads.
    both = [
        set(connection.execute(named.where(columns.account_id == one)).scalars())
        for one in (source, target)
    ]
    for doubled in sorted(both[0] & both[1]):
        own = columns.account_id == source, columns.external_id == doubled
        # After the place: it is written back where the row is on its own account.
        keep_values(connection, user_id, step, (columns.external_id,), *own)
        connection.execute(update(transactions).where(*own).values(external_id=None))
