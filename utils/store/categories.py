"""Categories: two levels, each of a kind, a list per user."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select, update

from database.tables import categories, monthly_sums, usual_categories
from ml.taxonomy import CHILDREN, KIND_OF, CategoryKind
from utils.errors import NotFound

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy.engine import Connection, RowMapping


@dataclass(frozen=True, slots=True)
class Category:
    """A category of one user; `parent_id` is None at the top level."""

    id: int
    parent_id: int | None
    name: str
    kind: CategoryKind
    hidden: bool


def list_categories(connection: Connection, user_id: int) -> list[Category]:
    """List a user's categories in the order they were made: the usual ones first."""
    query = select(categories).where(categories.c.user_id == user_id)
    rows = connection.execute(query.order_by(categories.c.id)).mappings()
    return [_category(row) for row in rows]


def find_category(
    connection: Connection, user_id: int, category_id: int
) -> Category | None:
    """Find one of the user's categories."""
    query = select(categories).where(
        categories.c.user_id == user_id, categories.c.id == category_id
    )
    row = connection.execute(query).mappings().first()
    return None if row is None else _category(row)


def get_category(connection: Connection, user_id: int, category_id: int) -> Category:
    """Get one of the user's categories.

    Raises:
        NotFound: there is none of this id, or it is another's.
    """
    found = find_category(connection, user_id, category_id)
    if found is None:
        raise NotFound
    return found


def add_category(
    connection: Connection,
    user_id: int,
    name: str,
    parent_id: int | None,
    kind: CategoryKind,
) -> int:
    """Store a category of the user's own; give its id."""
    values = {"name": name, "parent_id": parent_id, "kind": kind, "hidden": False}
    result = connection.execute(insert(categories).values(user_id=user_id, **values))
    return int(result.lastrowid)


def change_category(
    connection: Connection, user_id: int, category_id: int, values: Mapping[str, Any]
) -> None:
    """Write columns of one of the user's categories."""
    connection.execute(
        update(categories)
        .where(categories.c.user_id == user_id, categories.c.id == category_id)
        .values(dict(values))
    )


def count_rows(connection: Connection, user_id: int) -> dict[int, int]:
    """Count the living transactions of each category."""
    counted = func.sum(monthly_sums.c.row_count)
    query = (
        select(monthly_sums.c.category_id, counted)
        .where(monthly_sums.c.user_id == user_id)
        .group_by(monthly_sums.c.category_id)
    )
    return {key: int(count) for key, count in connection.execute(query)}


def ensure_defaults(connection: Connection, user_id: int) -> None:
    """Give a user without categories the usual ones."""
    first = select(categories.c.id).where(categories.c.user_id == user_id).limit(1)
    if connection.execute(first).first() is not None:
        return
    _insert(connection, user_id, ((name, None) for name in KIND_OF))
    ids = {
        category.name: category.id for category in list_categories(connection, user_id)
    }
    _insert(
        connection,
        user_id,
        ((child, ids[top]) for top, children in CHILDREN.items() for child in children),
        kinds={child: KIND_OF[top] for top, some in CHILDREN.items() for child in some},
    )
    made = list_categories(connection, user_id)
    connection.execute(
        insert(usual_categories),
        [{"user_id": user_id, "name": one.name, "category_id": one.id} for one in made],
    )


def usual_ids(connection: Connection, user_id: int) -> dict[str, int]:
    """Give the category that each usual name stands for, whatever it is called now."""
    columns = usual_categories.c
    query = select(columns.name, columns.category_id)
    found = connection.execute(query.where(columns.user_id == user_id))
    return {name: category_id for name, category_id in found}  # noqa: C416


def top_level(found: Iterable[Category]) -> dict[int, Category]:
    """Say for each category which one of the top level it belongs to."""
    by_id = {category.id: category for category in found}
    return {
        category.id: by_id.get(category.parent_id or category.id, category)
        for category in by_id.values()
    }


def _insert(
    connection: Connection,
    user_id: int,
    names: Iterable[tuple[str, int | None]],
    kinds: dict[str, CategoryKind] = KIND_OF,
) -> None:
    rows = [
        {
            "user_id": user_id,
            "parent_id": parent_id,
            "name": name,
            "kind": kinds[name],
            "hidden": False,
        }
        for name, parent_id in names
    ]
    connection.execute(insert(categories), rows)


def _category(row: RowMapping) -> Category:
    return Category(
        id=row["id"],
        parent_id=row["parent_id"],
        name=row["name"],
        kind=row["kind"],
        hidden=bool(row["hidden"]),
    )
