"""Links between transactions: found, confirmed, refused and taken back.

A link gives its sides a category and keeps what they had, so that it can be undone:
both sides of a transfer are neither income nor expense, a refund lowers the category
of its purchase.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from utils.card_payments import EXPENSE, TRANSFER, settle_card_payments
from utils.domain import CategorySource
from utils.errors import Conflict
from utils.pairing import (
    REFUNDED_WITHIN,
    find_refunds,
    find_transfers,
    may_be_refund,
)
from utils.sentences import sentence
from utils.store import accounts, categories, data_versions, link_sides, users
from utils.store import links as store

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from sqlalchemy.engine import Connection

    from utils.pairing import Pair
    from utils.store.link_sides import Side
    from utils.store.links import Link, LinkKind

OWN_TRANSFER: Final = "Own transfer"
_AROUND: Final = dt.timedelta(days=5)
Days = tuple[dt.date, dt.date]


def settle(
    connection: Connection, user_id: int, now: dt.datetime, days: Days | None = None
) -> None:
    """Find what belongs together around some days, then settle card bills.

    Called wherever transactions were written, in the same database transaction.

    Args:
        connection: in a writing transaction that holds the data version.
        user_id: whose transactions they are.
        now: this moment.
        days: the first and last one that changed; None where no row came or went.
    """
    if days is not None:
        _link_transfers(connection, user_id, now, days)
        _link_refunds(connection, user_id, now, days)
    settle_card_payments(connection, user_id, now)


def settle_import(
    connection: Connection, user_id: int, import_id: int, now: dt.datetime
) -> None:
    """Find what belongs together with what an import added."""
    days = store.days_of_import(connection, user_id, import_id)
    settle(connection, user_id, now, days)


def accept(
    connection: Connection, user_id: int, link_id: int, now: dt.datetime
) -> None:
    """Confirm a link that was offered, or take back its refusal.

    Raises:
        NotFound: the link is not the user's.
        Conflict: one of its sides belongs together with another transaction by now.
    """
    data_versions.lock_version(connection, user_id)
    link = store.get_link(connection, user_id, link_id)
    if link.state == "accepted":
        return
    ends = {link.out_id, link.in_id}
    sides = link_sides.sides_of(connection, user_id, ends)
    others = [
        one
        for one in store.links_of(connection, user_id, ends)
        if one.state == "accepted"
    ]
    if len(sides) < len(ends) or others:
        raise Conflict(
            sentence("One of the two belongs together with another one by now.")
        )
    _hold(connection, user_id, link, (sides[link.out_id], sides[link.in_id]), now)
    store.change_state(connection, link.id, "accepted", "user")
    data_versions.raise_version(connection, user_id)


def refuse(
    connection: Connection, user_id: int, link_id: int, now: dt.datetime
) -> None:
    """Say that two do not belong together; they are not linked again.

    Raises:
        NotFound: the link is not the user's.
    """
    data_versions.lock_version(connection, user_id)
    _refuse(connection, user_id, store.get_link(connection, user_id, link_id), now)
    settle_card_payments(connection, user_id, now)
    data_versions.raise_version(connection, user_id)


def let_go(
    connection: Connection,
    user_id: int,
    transaction_ids: Collection[int],
    now: dt.datetime,
) -> Days | None:
    """Take back the links of transactions that are about to be removed.

    Returns:
        The days of those that are left, for which others may be found.
    """
    links = store.links_of(connection, user_id, transaction_ids)
    _take_back(connection, user_id, links, now)
    ends = {end for link in links for end in (link.out_id, link.in_id)}
    left = link_sides.sides_of(connection, user_id, ends - set(transaction_ids))
    return _days_of(left.values())


def give_way(
    connection: Connection,
    user_id: int,
    transaction_ids: Collection[int],
    now: dt.datetime,
) -> None:
    """Take back what transactions were linked with after their links were removed."""
    links = store.links_of(connection, user_id, transaction_ids)
    since = [link for link in links if link.state != "rejected"]
    _take_back(connection, user_id, since, now)


def let_import_go(
    connection: Connection,
    user_id: int,
    import_id: int,
    kept: Collection[int],
    now: dt.datetime,
) -> Days | None:
    """Take back the links of an import's transactions, those that stay excepted."""
    links = store.links_of_import(connection, user_id, import_id)
    ends = {end for link in links for end in (link.out_id, link.in_id)}
    going = store.of_import(connection, import_id, ends) - set(kept)
    return let_go(connection, user_id, going, now)


def follow_choice(
    connection: Connection, user_id: int, transaction_id: int, now: dt.datetime
) -> None:
    """Let links follow the category that a person has just chosen for one side.

    A transfer that is now called something else is none; refunds of a purchase move
    with it.
    """
    side = link_sides.sides_of(connection, user_id, [transaction_id])[transaction_id]
    for link in store.links_of(connection, user_id, [transaction_id]):
        if link.state != "accepted":
            continue
        if link.kind == "refund" and link.out_id == transaction_id:
            _move_refund(connection, user_id, link, now)
        elif side.category_kind != "transfer":
            _refuse(connection, user_id, link, now)


def follow_purchases(
    connection: Connection,
    user_id: int,
    transaction_ids: Collection[int],
    now: dt.datetime,
) -> None:
    """Let refunds move with those of these transactions that they belong to."""
    for link in store.links_of(connection, user_id, transaction_ids):
        is_purchase = link.kind == "refund" and link.out_id in transaction_ids
        if is_purchase and link.state == "accepted":
            _move_refund(connection, user_id, link, now)


def take_back_refusal(
    connection: Connection, user_id: int, link_id: int, now: dt.datetime
) -> bool:
    """Let a link hold again that a choice has refused; tell whether it does.

    The caller holds the data version.
    """
    link = store.get_link(connection, user_id, link_id)
    sides = link_sides.sides_of(connection, user_id, {link.out_id, link.in_id})
    if link.state != "rejected" or len(sides) < 2:
        return False
    store.restore_categories(connection, user_id, link, now, only=None)
    sides = link_sides.sides_of(connection, user_id, sides)
    _hold(connection, user_id, link, (sides[link.out_id], sides[link.in_id]), now)
    store.change_state(connection, link.id, "accepted", "user")
    return True


def _move_refund(
    connection: Connection, user_id: int, link: Link, now: dt.datetime
) -> None:
    store.restore_categories(connection, user_id, link, now)
    sides = link_sides.sides_of(connection, user_id, {link.out_id, link.in_id})
    if len(sides) == 2:
        ends = sides[link.out_id], sides[link.in_id]
        _hold(connection, user_id, link, ends, now)


def _take_back(
    connection: Connection, user_id: int, links: Sequence[Link], now: dt.datetime
) -> None:
    for link in links:
        if link.state == "accepted":
            store.restore_categories(connection, user_id, link, now)
    store.remove_links(connection, [link.id for link in links])


def _refuse(connection: Connection, user_id: int, link: Link, now: dt.datetime) -> None:
    if link.state == "accepted":
        store.restore_categories(connection, user_id, link, now)
    store.change_state(connection, link.id, "rejected", "user")


def _link_transfers(
    connection: Connection, user_id: int, now: dt.datetime, days: Days
) -> None:
    if len(accounts.list_accounts(connection, user_id)) < 2:
        return
    first, last = days
    found = link_sides.opposite_amounts(
        connection, user_id, first - _AROUND, last + _AROUND
    )
    usual = categories.usual_ids(connection, user_id)
    bills = {usual.get(TRANSFER), usual.get(EXPENSE)} - {None}
    sides = [side for side in found if side.category_id not in bills]
    links = store.links_of(connection, user_id, [side.id for side in sides])
    taken = _ends(link for link in links if link.state == "accepted")
    known = {(link.out_id, link.in_id) for link in links}
    pairs = find_transfers(
        [side for side in sides if side.id not in taken],
        users.get_user(connection, user_id).display_name,
        known,
    )
    for pair in pairs:
        _add(connection, user_id, "transfer", pair, now)
    paired = {
        one.id
        for pair in pairs
        if pair.is_sure
        for one in (pair.outgoing, pair.incoming)
    }
    store.remove_links(
        connection,
        [
            link.id
            for link in links
            if link.state == "offered" and {link.out_id, link.in_id} & paired
        ],
    )


def _link_refunds(
    connection: Connection, user_id: int, now: dt.datetime, days: Days
) -> None:
    first, last = days
    incoming = [
        side
        for side in link_sides.money_in(
            connection, user_id, first, last + REFUNDED_WITHIN
        )
        if may_be_refund(side)
    ]
    links = store.links_of(connection, user_id, [side.id for side in incoming])
    settled = {link.in_id for link in links}
    incoming = [side for side in incoming if side.id not in settled]
    if not incoming:
        return
    keys = sorted({side.payee_key for side in incoming})
    purchases = link_sides.paid_to(
        connection, user_id, keys, first - REFUNDED_WITHIN, last
    )
    refunded = _ends(
        store.links_of(connection, user_id, [purchase.id for purchase in purchases])
    )
    pairs = find_refunds(incoming, [one for one in purchases if one.id not in refunded])
    for pair in pairs:
        _add(connection, user_id, "refund", pair, now)


def _add(
    connection: Connection, user_id: int, kind: LinkKind, pair: Pair, now: dt.datetime
) -> None:
    state: store.LinkState = "accepted" if pair.is_sure else "offered"
    ends = pair.outgoing, pair.incoming
    link = store.add_link(connection, user_id, kind, state, ends, now)
    if pair.is_sure:
        _hold(connection, user_id, link, ends, now)


def _hold(
    connection: Connection,
    user_id: int,
    link: Link,
    ends: tuple[Side, Side],
    now: dt.datetime,
) -> None:
    """Give the sides of a link what follows from it, unless the user chose it."""
    outgoing, incoming = ends
    wanted: list[tuple[Side, int]] = []
    if link.kind == "transfer":
        category_id = categories.usual_ids(connection, user_id).get(OWN_TRANSFER)
        if category_id is not None:
            wanted = [(side, category_id) for side in ends if not _is_chosen(side)]
    elif outgoing.category_id is not None and outgoing.category_kind == "expense":
        wanted = [(incoming, outgoing.category_id)]
    store.give_categories(connection, user_id, link, wanted, now)


def _is_chosen(side: Side) -> bool:
    return (
        side.category_source is CategorySource.USER and side.category_kind == "transfer"
    )


def _ends(links: Iterable[Link]) -> set[int]:
    return {end for link in links for end in (link.out_id, link.in_id)}


def _days_of(sides: Collection[Side]) -> Days | None:
    days: Sequence[dt.date] = [side.posting_date for side in sides]
    return (min(days), max(days)) if days else None
