"""Links: two transactions that belong together, and what they were before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from sqlalchemy import and_, delete, insert, or_, select, true, update

from database.tables import accounts, transaction_links, transactions
from utils.domain import CategorySource
from utils.errors import NotFound
from utils.store.bulk import in_parts
from utils.store.transaction_writes import recategorise

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Sequence

    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement

    from utils.store.link_sides import Side

LinkKind = Literal["transfer", "refund"]
LinkState = Literal["offered", "accepted", "rejected"]
FoundBy = Literal["program", "user"]
Ends = tuple[int, int]
"""The transactions of a link: money out, money in."""


@dataclass(frozen=True, slots=True)
class Link:
    """Money out and money in that belong together, or were thought to."""

    id: int
    kind: LinkKind
    state: LinkState
    found_by: FoundBy
    out_id: int
    in_id: int


@dataclass(frozen=True, slots=True)
class Linked:
    """The other side of a transaction's link."""

    link_id: int
    kind: LinkKind
    state: LinkState
    transaction_id: int
    payee: str
    posting_date: dt.date
    amount_minor: int
    currency: str
    account_name: str


_LINK: Final = tuple(transaction_links.c[name] for name in Link.__slots__)


def links_of(
    connection: Connection, user_id: int, transaction_ids: Collection[int]
) -> list[Link]:
    """List all links, rejected ones too, that these transactions are part of."""
    ids, links = list(transaction_ids), transaction_links.c
    found: dict[int, Link] = {}
    for some in in_parts(ids):
        ends = or_(links.out_id.in_(some), links.in_id.in_(some))
        found |= {one.id: one for one in _links(connection, user_id, ends)}
    return list(found.values())


def all_links(connection: Connection, user_id: int) -> list[Link]:
    """List all of a user's links, rejected ones too."""
    return _links(connection, user_id, true())


def links_of_import(connection: Connection, user_id: int, import_id: int) -> list[Link]:
    """List the links of an import's transactions."""
    own = select(transactions.c.id).where(transactions.c.import_id == import_id)
    links = transaction_links.c
    return _links(connection, user_id, or_(links.out_id.in_(own), links.in_id.in_(own)))


def of_import(
    connection: Connection, import_id: int, transaction_ids: Collection[int]
) -> set[int]:
    """Tell which of these transactions came with an import."""
    query = select(transactions.c.id).where(
        transactions.c.id.in_(list(transaction_ids)),
        transactions.c.import_id == import_id,
    )
    return set(connection.execute(query).scalars())


def get_link(connection: Connection, user_id: int, link_id: int) -> Link:
    """Get one of the user's links.

    Raises:
        NotFound: there is none of this id, or it is another's.
    """
    found = _links(connection, user_id, transaction_links.c.id == link_id)
    if not found:
        raise NotFound
    return found[0]


def linked_to(
    connection: Connection,
    user_id: int,
    transaction_ids: Sequence[int],
    states: tuple[LinkState, ...] = ("accepted",),
) -> dict[int, list[Linked]]:
    """Give the other sides of these transactions' links, in one query."""
    links, columns = transaction_links.c, transactions.c
    there = or_(
        and_(links.out_id.in_(transaction_ids), columns.id == links.in_id),
        and_(links.in_id.in_(transaction_ids), columns.id == links.out_id),
    )
    query = (
        select(
            links.id.label("link_id"),
            links.kind,
            links.state,
            links.out_id,
            links.in_id,
            columns.id.label("transaction_id"),
            columns.payee,
            columns.posting_date,
            columns.amount_minor,
            accounts.c.currency,
            accounts.c.name.label("account_name"),
        )
        .join_from(transaction_links, transactions, there)
        .join(accounts, accounts.c.id == columns.account_id)
        .where(
            links.user_id == user_id,
            links.state.in_(states),
            columns.deleted_at.is_(None),
        )
        .order_by(links.id)
    )
    found: dict[int, list[Linked]] = {}
    for row in connection.execute(query).mappings():
        values = dict(row)
        ends = {values.pop("out_id"), values.pop("in_id")}
        (this,) = ends - {row["transaction_id"]}
        found.setdefault(this, []).append(Linked(**values))
    return found


def page_links(
    connection: Connection,
    user_id: int,
    state: LinkState,
    *,
    after: int = 0,
    limit: int,
) -> list[Link]:
    """List at most `limit` links in one state, by id, those above `after`."""
    links = transaction_links.c
    wanted = and_(links.state == state, links.id > after)
    return _links(connection, user_id, wanted, limit)


def add_link(
    connection: Connection,
    user_id: int,
    kind: LinkKind,
    state: LinkState,
    pair: tuple[Side, Side],
    now: dt.datetime,
) -> Link:
    """Store a link that the program found between money out and money in."""
    outgoing, incoming = pair
    values = {
        "kind": kind,
        "state": state,
        "found_by": "program",
        "out_id": outgoing.id,
        "in_id": incoming.id,
    }
    result = connection.execute(
        insert(transaction_links).values(user_id=user_id, created_at=now, **values)
    )
    return Link(int(result.lastrowid), kind, state, "program", outgoing.id, incoming.id)


def change_state(
    connection: Connection, link_id: int, state: LinkState, found_by: FoundBy
) -> None:
    """Write what became of a link, and who said so."""
    connection.execute(
        update(transaction_links)
        .where(transaction_links.c.id == link_id)
        .values(state=state, found_by=found_by)
    )


def remove_links(connection: Connection, link_ids: Sequence[int]) -> None:
    """Forget links."""
    for some in in_parts(link_ids):
        connection.execute(
            delete(transaction_links).where(transaction_links.c.id.in_(some))
        )


def give_categories(
    connection: Connection,
    user_id: int,
    link: Link,
    wanted: Sequence[tuple[Side, int]],
    now: dt.datetime,
) -> None:
    """Give sides of a link the category that follows from it, keeping the former."""
    former: dict[str, Any] = {}
    for side, _ in wanted:
        end = "out" if side.id == link.out_id else "in"
        former |= {
            f"former_{end}_category_id": side.category_id,
            f"former_{end}_source": str(side.category_source),
            f"former_{end}_confidence": side.category_confidence,
        }
    if former:
        connection.execute(
            update(transaction_links)
            .where(transaction_links.c.id == link.id)
            .values(**former)
        )
    for side, category_id in wanted:
        _write(connection, user_id, side.id, (category_id, "link", None), now)


def restore_categories(
    connection: Connection,
    user_id: int,
    link: Link,
    now: dt.datetime,
    *,
    only: CategorySource | None = CategorySource.LINK,
) -> None:
    """Give the sides of a link back what they had before it.

    Args:
        connection: in a writing transaction.
        user_id: whose link it is.
        link: it.
        now: this moment.
        only: sides that got another category since are left alone; None gives these
            back too.
    """
    columns = transaction_links.c
    query = select(transaction_links).where(columns.id == link.id)
    stored = connection.execute(query).mappings().one()
    for end, transaction_id in (("out", link.out_id), ("in", link.in_id)):
        source = stored[f"former_{end}_source"]
        if source is None:
            continue
        category_id = stored[f"former_{end}_category_id"]
        if category_id is None:
            source = str(CategorySource.NONE)
        value = category_id, source, stored[f"former_{end}_confidence"]
        _write(connection, user_id, transaction_id, value, now, only=only)


def _links(
    connection: Connection,
    user_id: int,
    wanted: ColumnElement[bool],
    limit: int | None = None,
) -> list[Link]:
    query = select(*_LINK).where(transaction_links.c.user_id == user_id, wanted)
    rows = connection.execute(query.order_by(transaction_links.c.id).limit(limit))
    return [Link(**row) for row in rows.mappings()]


def _write(
    connection: Connection,
    user_id: int,
    transaction_id: int,
    value: tuple[int | None, str, float | None],
    now: dt.datetime,
    *,
    only: CategorySource | None = None,
) -> None:
    conditions: list[ColumnElement[bool]] = [transactions.c.id == transaction_id]
    if only is not None:
        conditions.append(transactions.c.category_source == str(only))
    category_id, source, confidence = value
    values = {
        "category_id": category_id,
        "category_source": source,
        "category_confidence": confidence,
        "updated_at": now,
    }
    recategorise(connection, user_id, conditions, values)
