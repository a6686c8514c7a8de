"""Many rows into a table at once."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from sqlalchemy import Date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Table
    from sqlalchemy.engine import Connection


_AT_ONCE: Final = 5_000


def insert_rows(
    connection: Connection,
    table: Table,
    names: Sequence[str],
    rows: Iterable[Sequence[object]],
) -> None:
    """Insert rows given as values in the order of `names`, without timestamps.

    The values go to the driver as they are, days as ISO text, which every database
    takes: turning each of a hundred thousand rows into a dictionary and back costs
    more than storing it. They go some thousand at a time, which is all that is held.
    """
    quote = connection.dialect.identifier_preparer.quote
    columns = ", ".join(quote(table.c[name].name) for name in names)
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    marks = ", ".join([mark] * len(names))
    # Only names of our own tables are written into the statement.
    statement = f"INSERT INTO {quote(table.name)} ({columns}) VALUES ({marks})"  # noqa: S608
    days = [at for at, name in enumerate(names) if isinstance(table.c[name].type, Date)]
    values = (_with_text(row, days) for row in rows)
    while part := list(islice(values, _AT_ONCE)):
        connection.exec_driver_sql(statement, part)


def _with_text(row: Sequence[object], days: Sequence[int]) -> tuple[object, ...]:
    """Write the days at these places as text."""
    values = list(row)
    for at in days:
        day = values[at]
        if isinstance(day, dt.date):
            values[at] = _iso(day)
    return tuple(values)


@lru_cache(maxsize=8192)
def _iso(day: dt.date) -> str:
    return day.isoformat()
