"""The review queue: one payee after another that has no category yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from utils.rules.saving import apply_rule, save_rule
from utils.store import link_sides, links, transactions
from utils.store.review import in_group, list_groups
from utils.store.rules import NewRule
from utils.transactions import can_have_rule, set_category

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection

    from utils.store.link_sides import Side
    from utils.store.transaction_rows import Transaction

_SHOWN: Final = 5
_OFFERED: Final = 5


@dataclass(frozen=True, slots=True)
class Offer:
    """Two movements that look like one transfer between the user's accounts."""

    link_id: int
    outgoing: Side
    incoming: Side


@dataclass(frozen=True, slots=True)
class Review:
    """What the review page shows.

    Args:
        left: transactions without a category.
        groups: how many answers that takes at most.
        place: the place of this one in the queue, from 0.
        newest: the transaction that stands for the group; None where none is left.
        count: transactions that an answer would categorise.
        rows: the newest of them.
        offers: pairs that wait for the user's word.
    """

    left: int
    groups: int
    place: int
    newest: Transaction | None
    count: int
    rows: tuple[Transaction, ...]
    offers: tuple[Offer, ...]


def read_review(connection: Connection, user_id: int, place: int) -> Review:
    """Read the group at a place of the queue; behind its end, the first again."""
    groups = list_groups(connection, user_id)
    offers = _offers(connection, user_id)
    left = sum(group.count for group in groups)
    if not groups:
        return Review(0, 0, 0, None, 0, (), offers)
    place = place if 0 <= place < len(groups) else 0
    group = groups[place]
    newest = transactions.get_transaction(connection, user_id, group.newest_id)
    # Many people may stand behind such a name: each of its rows is asked about.
    alone = not can_have_rule(group.payee_key)
    rows = (newest,) if alone else _rows(connection, user_id, newest)
    count = 1 if alone else group.count
    return Review(left, len(groups), place, newest, count, rows, offers)


def answer(
    connection: Connection,
    user_id: int,
    transaction_id: int,
    category_id: int,
    now: dt.datetime,
) -> int:
    """Give a group its category, by a rule where the name tells who it is.

    Args:
        connection: in a writing transaction.
        user_id: who answers.
        transaction_id: any of the group.
        category_id: what it gets, and what follows later.
        now: this moment.

    Returns:
        How many transactions have changed.

    Raises:
        NotFound: the transaction or the category is not the user's.
    """
    chosen = transactions.get_transaction(connection, user_id, transaction_id)
    if not can_have_rule(chosen.payee_key):
        return set_category(
            connection, user_id, transaction_id, category_id, also_others=False, now=now
        )
    rule = NewRule(
        category_id,
        payee_key=chosen.payee_key,
        direction="out" if chosen.amount_minor < 0 else "in",
    )
    rule_id = save_rule(connection, user_id, rule, now)
    return apply_rule(connection, user_id, rule_id, now)


def _rows(
    connection: Connection, user_id: int, newest: Transaction
) -> tuple[Transaction, ...]:
    of_group = in_group(newest.payee_key, is_out=newest.amount_minor < 0)
    return tuple(transactions.list_where(connection, user_id, of_group, limit=_SHOWN))


def _offers(connection: Connection, user_id: int) -> tuple[Offer, ...]:
    offered = links.page_links(connection, user_id, "offered", limit=_OFFERED)
    ends = {end for link in offered for end in (link.out_id, link.in_id)}
    sides = link_sides.sides_of(connection, user_id, ends)
    return tuple(
        Offer(link.id, sides[link.out_id], sides[link.in_id])
        for link in offered
        if link.out_id in sides and link.in_id in sides
    )
