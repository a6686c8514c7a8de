"""References to transactions, of which there are many and which go by thousands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Index, PrimaryKeyConstraint, Table, UniqueConstraint

from database.tables import metadata

if TYPE_CHECKING:
    from sqlalchemy.schema import Column


def test_whatever_names_a_transaction_is_found_by_an_index():
    # SQLite makes none for a foreign key: for each transaction that is removed it
    # would read all rows that might name it.
    naming = [
        key.parent
        for table in metadata.sorted_tables
        for key in table.foreign_keys
        if key.target_fullname == "transactions.id"
    ]

    assert naming
    assert [f"{c.table.name}.{c.name}" for c in naming if not _leads(c)] == []


def _leads(column: Column) -> bool:
    table: Table = column.table
    keys = (PrimaryKeyConstraint, UniqueConstraint)
    found: list[Index | PrimaryKeyConstraint | UniqueConstraint] = [
        *table.indexes,
        *(one for one in table.constraints if isinstance(one, keys)),
    ]
    return any(next(iter(one.columns), None) is column for one in found)
