"""Many rows into a table at once."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Table
    from sqlalchemy.engine import Connection


def insert_rows(
    connection: Connection,
    table: Table,
    names: Sequence[str],
    rows: Iterable[Sequence[object]],
) -> None:
    """Insert rows given as values in the order of `names`, without timestamps.

    The values go to the driver as they are, days as ISO text, which every database
    takes: turning each of a hundred thousand rows into a dictionary and back costs
    more than storing it.
    """
    values = [tuple(map(_plain, row)) for row in rows]
    if not values:
        return
    quote = connection.dialect.identifier_preparer.quote
    columns = ", ".join(quote(table.c[name].name) for name in names)
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    marks = ", ".join([mark] * len(names))
    # Only names of our own tables are written into the statement.
    statement = f"INSERT INTO {quote(table.name)} ({columns}) VALUES ({marks})"  # noqa: S608
    connection.exec_driver_sql(statement, values)


def _plain(value: object) -> object:
    return _iso(value) if type(value) is dt.date else value


@lru_cache(maxsize=8192)
def _iso(day: dt.date) -> str:
    return day.isoformat()
