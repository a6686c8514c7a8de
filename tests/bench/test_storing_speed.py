"""What the database alone takes to store rows, however they were read."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, insert, select

from database.tables import transactions
from tests.bench.bank import statement
from utils.db_utils import reading, transaction

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.bench.bank import Bank

pytestmark = pytest.mark.bench
ROUNDS = 3


@pytest.mark.parametrize("stored", [0, 200_000])
def test_time_to_store_a_row_alone(bank: Bank, stored: int) -> None:
    for part in range(stored // 100_000):
        bank.import_(statement(100_000, seed=50 + part))
    print(f"\n{bank.engine.dialect.name}, {stored:,} rows stored, µs per row:")
    for count in (1_000, 20_000, 100_000):
        rows = imported(bank, statement(count, seed=count))
        assert len(rows) == count
        best = min(seconds_to_store(bank, rows) for _ in range(ROUNDS))
        print(f"  {count:,}: {best / count * 1e6:.0f}")


def imported(bank: Bank, content: bytes) -> Sequence[Mapping[str, object]]:
    """Import a statement; give its transactions, and leave none of them there."""
    bank.import_(content)
    newest = (
        select(transactions.c.import_id).order_by(transactions.c.id.desc()).limit(1)
    ).scalar_subquery()
    query = select(transactions).where(transactions.c.import_id == newest)
    with reading(bank.engine) as connection:
        rows = [dict(row) for row in connection.execute(query).mappings()]
    remove(bank, rows)
    return rows


def seconds_to_store(bank: Bank, rows: Sequence[Mapping[str, object]]) -> float:
    """Store rows with one statement of the driver, in one transaction."""
    start = time.perf_counter()
    with transaction(bank.engine, wide=True) as connection:
        connection.execute(insert(transactions), rows)
    seconds = time.perf_counter() - start
    remove(bank, rows)
    return seconds


def remove(bank: Bank, rows: Sequence[Mapping[str, object]]) -> None:
    own = transactions.c.import_id == rows[0]["import_id"]
    with transaction(bank.engine) as connection:
        connection.execute(delete(transactions).where(own))
