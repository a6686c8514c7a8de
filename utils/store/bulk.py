"""Many rows at once: into a table, or named by a statement."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Table
    from sqlalchemy.engine import Connection


T = TypeVar("T")
KEYS_AT_ONCE: Final = 500
_AT_ONCE: Final = 5_000


def in_parts(found: Sequence[T], size: int = KEYS_AT_ONCE) -> Iterator[Sequence[T]]:
    """Give some at a time: what a statement can name has an end everywhere."""
    for start in range(0, len(found), size):
        yield found[start : start + size]


def insert_rows(
    connection: Connection,
    table: Table,
    names: Sequence[str],
    rows: Iterable[Sequence[int | float | str | None]],
) -> None:
    """Insert rows given as values in the order of `names`, without timestamps.

    The values go to the driver as they are, days as ISO text, which every database
    takes: turning each of a hundred thousand rows into a dictionary and back costs
    more than storing it. Words must be plain strings: for a member of an enumeration
    SQLite's driver looks for an adapter each time. They go some thousand at a time,
    which is all that is held.
    """
    quote = connection.dialect.identifier_preparer.quote
    columns = ", ".join(quote(table.c[name].name) for name in names)
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    marks = ", ".join([mark] * len(names))
    # Only names of our own tables are written into the statement.
    statement = f"INSERT INTO {quote(table.name)} ({columns}) VALUES ({marks})"  # noqa: S608
    values = iter(rows)
    while part := list(islice(values, _AT_ONCE)):
        connection.exec_driver_sql(statement, part)


@lru_cache(maxsize=8192)
def iso(day: dt.date | None) -> str | None:
    """Write a day as `insert_rows` wants it."""
    return None if day is None else day.isoformat()
