"""Finding which transactions belong together with those that changed.

The work grows with what changed, not with all that the person has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ml.narration import GENERIC_PAYEES
from utils import refusals
from utils.card_payments import EXPENSE, TRANSFER
from utils.domain import CategorySource
from utils.pairing.refunds import REFUNDED_WITHIN, find_refunds, may_be_refund
from utils.pairing.transfers import find_transfers, near_ones
from utils.store import accounts, categories, link_sides, opposites, users
from utils.store import links as store

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable

    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement

    from utils.pairing.pairs import Pair
    from utils.store.link_sides import Side
    from utils.store.links import Link, LinkKind
    from utils.store.opposites import Days

    Changed = ColumnElement[bool]
    """The condition of the transactions that changed, as `opposites` gives it."""

OWN_TRANSFER: Final = "Own transfer"


def find_links(
    connection: Connection, user_id: int, now: dt.datetime, changed: Changed
) -> None:
    """Link what changed with what it belongs together with.

    Args:
        connection: in a writing transaction that holds the data version.
        user_id: whose transactions they are.
        now: this moment.
        changed: which ones, see `utils.store.opposites`.
    """
    days = opposites.days_of(connection, changed)
    if days is not None:
        _link_transfers(connection, user_id, now, changed, days)
        _link_refunds(connection, user_id, now, changed, days)


def hold(
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


def _link_transfers(
    connection: Connection,
    user_id: int,
    now: dt.datetime,
    changed: Changed,
    days: Days,
) -> None:
    own = [one.id for one in accounts.list_accounts(connection, user_id)]
    if len(own) < 2:
        return
    near = near_ones(opposites.opposites(connection, user_id, changed, days, own))
    sides = _possible_sides(connection, user_id, near)
    links = store.links_of(connection, user_id, [side.id for side in sides])
    taken = _ends(link for link in links if link.state == "accepted")
    free = [side for side in sides if side.id not in taken]
    known = {(link.out_id, link.in_id) for link in links}
    pairs = find_transfers(
        free,
        users.get_user(connection, user_id).display_name,
        opposites.among(connection, changed, [side.id for side in free]),
        known | refusals.recall(connection, user_id, "transfer", free, now, known),
    )
    for pair in pairs:
        _add(connection, user_id, "transfer", pair, now)
    _drop_offers(connection, links, pairs)


def _possible_sides(
    connection: Connection, user_id: int, ids: Collection[int]
) -> list[Side]:
    """Give those of these rows that are one thing, and no part of a card's bill."""
    usual = categories.usual_ids(connection, user_id)
    bills = {usual.get(TRANSFER), usual.get(EXPENSE)} - {None}
    return [
        side
        for side in link_sides.sides_of(connection, user_id, ids).values()
        if side.category_id not in bills
        and side.category_source is not CategorySource.SPLIT
    ]


def _drop_offers(
    connection: Connection, links: Iterable[Link], pairs: Iterable[Pair]
) -> None:
    """Forget what was offered for a side that surely belongs elsewhere."""
    paired = {
        one.id
        for pair in pairs
        if pair.is_sure
        for one in (pair.outgoing, pair.incoming)
    }
    offered = [link for link in links if link.state == "offered"]
    store.remove_links(
        connection,
        [link.id for link in offered if {link.out_id, link.in_id} & paired],
    )


def _link_refunds(
    connection: Connection,
    user_id: int,
    now: dt.datetime,
    changed: Changed,
    days: Days,
) -> None:
    incoming = _waiting_refunds(connection, user_id, changed, days)
    if not incoming:
        return
    came = [side.posting_date for side in incoming]
    purchases = link_sides.paid_to(
        connection,
        user_id,
        sorted({side.payee_key for side in incoming}),
        (min(came) - REFUNDED_WITHIN, max(came)),
    )
    refunded = _ends(
        store.links_of(connection, user_id, [purchase.id for purchase in purchases])
    )
    open_ones = [one for one in purchases if one.id not in refunded]
    refused = refusals.recall(
        connection, user_id, "refund", (*open_ones, *incoming), now
    )
    apart = {id_ for _, id_ in refused}
    pairs = find_refunds([one for one in incoming if one.id not in apart], open_ones)
    for pair in pairs:
        _add(connection, user_id, "refund", pair, now)


def _waiting_refunds(
    connection: Connection, user_id: int, changed: Changed, days: Days
) -> list[Side]:
    """Give what may be a refund and either came now, or its purchase did."""
    came = link_sides.money_in(connection, changed)
    paid = [
        key
        for key in link_sides.payees_paid(connection, changed)
        if key not in GENERIC_PAYEES
    ]
    first, last = days
    known = link_sides.money_in_from(
        connection, user_id, paid, (first, last + REFUNDED_WITHIN)
    )
    sides = {side.id: side for side in (*came, *known)}
    possible = [side for side in sides.values() if may_be_refund(side)]
    links = store.links_of(connection, user_id, [side.id for side in possible])
    settled = {link.in_id for link in links}
    return sorted(
        (side for side in possible if side.id not in settled),
        key=lambda side: (side.posting_date, side.id),
    )


def _add(
    connection: Connection, user_id: int, kind: LinkKind, pair: Pair, now: dt.datetime
) -> None:
    state: store.LinkState = "accepted" if pair.is_sure else "offered"
    ends = pair.outgoing, pair.incoming
    link = store.add_link(connection, user_id, kind, state, ends, now)
    if pair.is_sure:
        hold(connection, user_id, link, ends, now)


def _is_chosen(side: Side) -> bool:
    return (
        side.category_source is CategorySource.USER and side.category_kind == "transfer"
    )


def _ends(links: Iterable[Link]) -> set[int]:
    return {end for link in links for end in (link.out_id, link.in_id)}
