"""Tags: the user's own words on transactions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, func, insert, literal, select, update

from database.tables import tags, transaction_tags, transactions
from utils.errors import NotFound
from utils.store.bulk import in_parts
from utils.store.kept_rows import keep_removed, keep_values

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Sequence

    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement

    from utils.store.undo_steps import Step

_PAIR: Final = ("user_id", "transaction_id", "tag_id")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, and how many living transactions have it."""

    id: int
    name: str
    count: int


def list_tags(connection: Connection, user_id: int) -> list[Tag]:
    """List a user's tags by name."""
    pairs = transaction_tags.c
    counted = (
        select(pairs.tag_id, func.count().label("count"))
        .join_from(
            transaction_tags, transactions, transactions.c.id == pairs.transaction_id
        )
        .where(pairs.user_id == user_id, transactions.c.deleted_at.is_(None))
        .group_by(pairs.tag_id)
        .subquery()
    )
    query = (
        select(tags.c.id, tags.c.name, func.coalesce(counted.c.count, 0))
        .outerjoin(counted, counted.c.tag_id == tags.c.id)
        .where(tags.c.user_id == user_id)
    )
    found = [Tag(*row) for row in connection.execute(query)]
    return sorted(found, key=lambda one: one.name.casefold())


def tag_ids(connection: Connection, user_id: int) -> dict[str, int]:
    """Give the ids of a user's tags by name."""
    query = select(tags.c.name, tags.c.id).where(tags.c.user_id == user_id)
    return {name: tag_id for name, tag_id in connection.execute(query)}  # noqa: C416


def get_tag(connection: Connection, user_id: int, tag_id: int) -> Tag:
    """Get one of the user's tags.

    Raises:
        NotFound: there is none of this id, or it is another's.
    """
    for tag in list_tags(connection, user_id):
        if tag.id == tag_id:
            return tag
    raise NotFound


def tags_of(
    connection: Connection, transaction_ids: Sequence[int]
) -> dict[int, tuple[str, ...]]:
    """Give the names of the tags of those of these transactions that have some."""
    found: dict[int, list[str]] = {}
    pairs = transaction_tags.c
    for some in in_parts(transaction_ids):
        query = (
            select(pairs.transaction_id, tags.c.name)
            .join_from(transaction_tags, tags, tags.c.id == pairs.tag_id)
            .where(pairs.transaction_id.in_(some))
        )
        for transaction_id, name in connection.execute(query):
            found.setdefault(transaction_id, []).append(name)
    return {
        transaction_id: tuple(sorted(names, key=str.casefold))
        for transaction_id, names in found.items()
    }


def with_tags(wanted: Collection[int]) -> ColumnElement[bool]:
    """Give the condition of transactions that have one of these tags."""
    pairs = transaction_tags.c
    tagged = select(pairs.transaction_id).where(pairs.tag_id.in_(wanted))
    return transactions.c.id.in_(tagged)


def has_tags() -> ColumnElement[bool]:
    """Give the condition of transactions that have a tag."""
    pair = transaction_tags.c.transaction_id
    return select(pair).where(pair == transactions.c.id).exists()


def is_transaction(transaction_id: int) -> ColumnElement[bool]:
    """Give the condition of one transaction."""
    return transactions.c.id == transaction_id


def add_tag(connection: Connection, user_id: int, name: str, now: dt.datetime) -> int:
    """Store a tag; give its id."""
    values = {"user_id": user_id, "name": name, "created_at": now}
    return int(connection.execute(insert(tags).values(values)).lastrowid)


def rename_tag(connection: Connection, user_id: int, tag_id: int, name: str) -> None:
    """Give a tag another name."""
    own = tags.c.user_id == user_id, tags.c.id == tag_id
    connection.execute(update(tags).where(*own).values(name=name))


def move_tag(
    connection: Connection, user_id: int, tag_id: int, target_id: int, step: Step
) -> None:
    """Let pairs have another tag, kept in a step; those that have both stay."""
    pairs = transaction_tags.c
    other = transaction_tags.alias()
    both = select(pairs.id).join(
        other,
        (other.c.transaction_id == pairs.transaction_id)
        & (other.c.tag_id == target_id),
    )
    own = pairs.user_id == user_id, pairs.tag_id == tag_id
    # Read first: MySQL does not change a table that the same statement reads.
    doubled = list(connection.execute(both.where(*own)).scalars())
    moved = *own, pairs.id.not_in(doubled)
    keep_values(connection, user_id, step, (pairs.tag_id,), *moved)
    connection.execute(update(transaction_tags).where(*moved).values(tag_id=target_id))


def remove_tag(connection: Connection, user_id: int, tag_id: int, step: Step) -> None:
    """Forget a tag, on transactions too, kept in a step."""
    keep_removed(connection, user_id, step, tags, [tag_id])
    own = tags.c.user_id == user_id, tags.c.id == tag_id
    connection.execute(delete(tags).where(*own))


def attach(
    connection: Connection, user_id: int, tag_id: int, *wanted: ColumnElement[bool]
) -> int:
    """Put a tag on the transactions that meet the conditions and lack it."""
    lacking = select(literal(user_id), transactions.c.id, literal(tag_id)).where(
        transactions.c.user_id == user_id, ~with_tags([tag_id]), *wanted
    )
    statement = insert(transaction_tags).from_select(_PAIR, lacking)
    return connection.execute(statement).rowcount


def detach(
    connection: Connection, user_id: int, tag_id: int, *wanted: ColumnElement[bool]
) -> int:
    """Take a tag off the transactions that meet the conditions."""
    pairs = transaction_tags.c
    chosen = select(transactions.c.id).where(transactions.c.user_id == user_id, *wanted)
    return connection.execute(
        delete(transaction_tags).where(
            pairs.user_id == user_id,
            pairs.tag_id == tag_id,
            pairs.transaction_id.in_(chosen),
        )
    ).rowcount


def touch(connection: Connection, user_id: int, tag_id: int, now: dt.datetime) -> int:
    """Mark the living transactions that have a tag as changed; give their number."""
    return connection.execute(
        update(transactions)
        .where(
            transactions.c.user_id == user_id,
            transactions.c.deleted_at.is_(None),
            with_tags([tag_id]),
        )
        .values(updated_at=now)
    ).rowcount
