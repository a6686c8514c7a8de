"""Links between transactions: found, confirmed, refused and taken back.

A link gives its sides a category and keeps what they had, so that it can be undone:
both sides of a transfer are neither income nor expense, a refund lowers the category
of its purchase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from utils import refusals
from utils.card_payments import settle_card_payments
from utils.errors import Conflict
from utils.link_finding import find_links, hold
from utils.sentences import sentence
from utils.store import data_versions, link_sides, unlinked
from utils.store import links as store
from utils.store.opposites import of_import, on_days

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Sequence

    from sqlalchemy.engine import Connection

    from utils.store.link_sides import Side
    from utils.store.links import Link
    from utils.store.opposites import Days

AT_ONCE: Final = 5_000
"""How many older transactions one write looks at for links."""


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
        find_links(connection, user_id, now, on_days(user_id, days))
    catch_up(connection, user_id, now)
    settle_card_payments(connection, user_id, now)


def settle_import(
    connection: Connection, user_id: int, import_id: int, now: dt.datetime
) -> None:
    """Find what belongs together with what an import added."""
    find_links(connection, user_id, now, of_import(user_id, import_id))
    catch_up(connection, user_id, now)
    settle_card_payments(connection, user_id, now)


def catch_up(
    connection: Connection, user_id: int, now: dt.datetime, most: int = AT_ONCE
) -> None:
    """Look at some of what was stored by a version that found fewer links.

    Each write does a part, so that none takes long. What a person has confirmed,
    refused or categorised stays.

    Args:
        connection: in a writing transaction that holds the data version.
        user_id: whose transactions they are.
        now: this moment.
        most: about how many transactions are looked at.
    """
    days = unlinked.next_days(connection, user_id, most)
    if days is not None:
        find_links(connection, user_id, now, on_days(user_id, days))
        unlinked.looked_at(connection, user_id, days[1])


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
    hold(connection, user_id, link, (sides[link.out_id], sides[link.in_id]), now)
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

    That two were refused is kept, should they come again.

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
    accepted: Collection[store.Ends],
    now: dt.datetime,
) -> None:
    """Remove all links, for those of before to come back; what held stays as it is.

    Args:
        connection: in a writing transaction that holds the data version.
        user_id: whose links they are.
        accepted: the ends of those that held before: others give back what they gave.
        now: this moment.
    """
    links = store.all_links(connection, user_id)
    since = [link for link in links if (link.out_id, link.in_id) not in accepted]
    _take_back(connection, user_id, since, now)
    store.remove_links(connection, [link.id for link in links])


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
    hold(connection, user_id, link, (sides[link.out_id], sides[link.in_id]), now)
    store.change_state(connection, link.id, "accepted", "user")
    return True


def _move_refund(
    connection: Connection, user_id: int, link: Link, now: dt.datetime
) -> None:
    store.restore_categories(connection, user_id, link, now)
    sides = link_sides.sides_of(connection, user_id, {link.out_id, link.in_id})
    if len(sides) == 2:
        ends = sides[link.out_id], sides[link.in_id]
        hold(connection, user_id, link, ends, now)


def _take_back(
    connection: Connection, user_id: int, links: Sequence[Link], now: dt.datetime
) -> None:
    for link in links:
        if link.state == "accepted":
            store.restore_categories(connection, user_id, link, now)
    refusals.keep(connection, user_id, links, now)
    store.remove_links(connection, [link.id for link in links])


def _refuse(connection: Connection, user_id: int, link: Link, now: dt.datetime) -> None:
    if link.state == "accepted":
        store.restore_categories(connection, user_id, link, now)
    store.change_state(connection, link.id, "rejected", "user")


def _days_of(sides: Collection[Side]) -> Days | None:
    days: Sequence[dt.date] = [side.posting_date for side in sides]
    return (min(days), max(days)) if days else None
