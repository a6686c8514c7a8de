"""What people settle about accounts: name, opening balance, closing, merging."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from utils.domain import RowStatus
from utils.errors import Conflict, InvalidInput
from utils.identity.planning import plan
from utils.linking import let_go, settle
from utils.money import fits, to_minor
from utils.sentences import sentence
from utils.store import account_merging as merging
from utils.store import accounts as store
from utils.store import data_versions, kept_rows, link_sides, links

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection
    from decimal import Decimal

    from sqlalchemy.engine import Connection

    from utils.store.accounts import Account, NewAccount

NAME_LENGTH: Final = 80
_MOST: Final = 10**12


@dataclass(frozen=True, slots=True)
class AccountChange:
    """What an account is to be; `opening` is None where it is not known."""

    name: str
    opening: Decimal | None
    closed: bool


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging two accounts did: moved, already there, and the step to undo."""

    moved: int
    present: int
    step_id: int


def add_account(
    connection: Connection,
    user_id: int,
    new: NewAccount,
    opening: Decimal | None,
    now: dt.datetime,
) -> int:
    """Add an account before any statement of it; give its id.

    Raises:
        InvalidInput: the name is empty or taken, or the amount cannot be.
    """
    data_versions.lock_version(connection, user_id)
    name = _free_name(connection, user_id, new.name)
    minor = _opening(opening, new.currency)
    account_id = store.add_account(connection, user_id, replace(new, name=name), now)
    store.change_account(connection, user_id, account_id, {"opening_minor": minor})
    data_versions.raise_version(connection, user_id)
    return account_id


def change_account(
    connection: Connection, user_id: int, account_id: int, change: AccountChange
) -> None:
    """Rename an account, close it or open it again, say what it began with.

    Raises:
        NotFound: the account is not the user's.
        InvalidInput: the name is empty or taken, or the amount cannot be.
    """
    data_versions.lock_version(connection, user_id)
    account = store.get_account(connection, user_id, account_id)
    values = {
        "name": _free_name(connection, user_id, change.name, account_id),
        "opening_minor": _opening(change.opening, account.currency),
        "closed": change.closed,
    }
    store.change_account(connection, user_id, account_id, values)
    data_versions.raise_version(connection, user_id)


def merge_accounts(
    connection: Connection,
    user_id: int,
    source_id: int,
    target_id: int,
    now: dt.datetime,
) -> Merged:
    """Move everything of one account to another; what both have is kept once.

    Identity is decided as if the source's transactions were a statement of the
    target's, so that the same movement is not doubled and equal ones stay apart.

    Args:
        connection: in a writing transaction.
        user_id: whose accounts they are.
        source_id: the account that will be gone.
        target_id: the account that stays.
        now: this moment.

    Raises:
        NotFound: one of them is not the user's.
        InvalidInput: they are one, or in two currencies.
        Conflict: a statement of the source waits to be added.
    """
    version = data_versions.lock_version(connection, user_id)
    source = store.get_account(connection, user_id, source_id)
    target = store.get_account(connection, user_id, target_id)
    _check_mergeable(connection, user_id, source, target)
    rows = merging.list_identities(connection, user_id, source.id)
    planned = plan(
        [merging.as_arriving(row, target.id) for row in rows],
        merging.list_identities(connection, user_id, target.id),
    )
    present = {one.position for one in planned if one.status is RowStatus.PRESENT}
    step = kept_rows.start(connection, user_id, version, now)
    parted = _parted(connection, user_id, {row.id for row in rows}, target.id, present)
    merging.keep_links(connection, user_id, step, parted)
    let_go(connection, user_id, parted, now)
    merging.move_all(connection, user_id, source.id, target.id, planned, step)
    if source.number_masked and not target.number_masked:
        store.learn_number(
            connection,
            user_id,
            target.id,
            bank=source.bank,
            number=source.number_masked,
        )
    days = [row.posting_date for row in rows]
    settle(connection, user_id, now, (min(days), max(days)) if days else None)
    data_versions.raise_version(connection, user_id)
    return Merged(len(planned) - len(present), len(present), step.id)


def _check_mergeable(
    connection: Connection, user_id: int, source: Account, target: Account
) -> None:
    if source.id == target.id:
        raise InvalidInput(sentence("Please choose another account."), field="target")
    if source.currency != target.currency:
        message = sentence(
            "%(account)s is in %(currency)s, %(other)s in %(other_currency)s.",
            account=source.name,
            currency=source.currency,
            other=target.name,
            other_currency=target.currency,
        )
        raise InvalidInput(message, field="target")
    if merging.has_open_imports(connection, user_id, source.id):
        raise Conflict(
            sentence("A statement of this account waits to be added: decide it first.")
        )


def _parted(
    connection: Connection,
    user_id: int,
    ids: Collection[int],
    target_id: int,
    present: Collection[int],
) -> set[int]:
    """Find what is linked within what becomes one account, and what is dropped."""
    found = links.links_of(connection, user_id, ids)
    ends = {end for link in found for end in (link.out_id, link.in_id)}
    sides = link_sides.sides_of(connection, user_id, ends)
    inside = {
        end
        for link in found
        for end, other in ((link.out_id, link.in_id), (link.in_id, link.out_id))
        if end in ids and (side := sides.get(other)) and side.account_id == target_id
    }
    return inside.union(present)


def _free_name(
    connection: Connection, user_id: int, name: str, account_id: int | None = None
) -> str:
    name = " ".join(name.split())
    if not 1 <= len(name) <= NAME_LENGTH:
        message = sentence(
            "Please enter a name of at most %(most)s characters.",
            most=NAME_LENGTH,
        )
        raise InvalidInput(message, field="name")
    others = {
        one.name.casefold()
        for one in store.list_accounts(connection, user_id)
        if one.id != account_id
    }
    if name.casefold() in others:
        raise InvalidInput(
            sentence("Another account has this name already."), field="name"
        )
    return name


def _opening(amount: Decimal | None, currency: str) -> int | None:
    if amount is None:
        return None
    if not amount.is_finite() or abs(amount) >= _MOST or not fits(amount, currency):
        message = sentence("This is not an amount of %(currency)s.", currency=currency)
        raise InvalidInput(message, field="opening")
    return to_minor(amount, currency)
