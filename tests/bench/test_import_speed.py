"""What an import costs beside the least that storing its rows could cost."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    MetaData,
    Table,
    Text,
    insert,
)

from database.tables import DIGEST
from tests.bench.bank import Cost, statement
from tests.importing import new_user
from utils.db_utils import reading, transaction
from utils.importing.commit import undo
from utils.store import imports

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.engine import Engine

    from tests.bench.bank import Bank

pytestmark = pytest.mark.bench
ROUNDS = 3


def bare_cost(engine: Engine, content: bytes) -> Cost:
    """Read with pandas, hash each row, store all with one executemany."""
    metadata = MetaData()
    table = Table(
        "bare",
        metadata,
        Column("fingerprint", DIGEST, primary_key=True),
        Column("posting_date", Date),
        Column("narration", Text),
        Column("amount_minor", BigInteger),
        Column("balance_minor", BigInteger),
    )
    metadata.drop_all(engine)
    metadata.create_all(engine)
    start, used = time.perf_counter(), time.process_time()
    frame = pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)
    rows = [
        {
            "fingerprint": hashlib.sha256("|".join(row).encode()).digest(),
            "posting_date": dt.date(int(row[0][6:]), int(row[0][3:5]), int(row[0][:2])),
            "narration": row[1],
            "amount_minor": -round(float(row[2]) * 100),
            "balance_minor": round(float(row[4]) * 100),
        }
        for row in frame.itertuples(index=False, name=None)
    ]
    with transaction(engine) as connection:
        connection.execute(insert(table), rows)
    cost = Cost(time.perf_counter() - start, time.process_time() - used)
    metadata.drop_all(engine)
    return cost


def test_an_import_against_the_bare_cost(bank: Bank) -> None:
    content = statement(20_000)
    bare = first = again = Cost()
    for number in range(ROUNDS):
        user_id = new_user(bank.engine, f"round{number}")
        bare = bare.best(bare_cost(bank.engine, content))
        cost, added = bank.import_(content, user_id)
        first = first.best(cost)
        cost, added_again = bank.import_(content, user_id)
        again = again.best(cost)
        assert (added, added_again) == (20_000, 0)

    print(
        f"\n{bank.engine.dialect.name}: bare {bare.wall:.2f} s "
        f"(processor {bare.cpu:.2f}); import {first.against(bare)} of bare; "
        f"again {again.against(first)} of the first"
    )


@pytest.mark.parametrize("stored", [0, 200_000])
def test_time_per_row(bank: Bank, stored: int) -> None:
    for part in range(stored // 100_000):
        bank.import_(statement(100_000, seed=50 + part))
    print(f"\n{bank.engine.dialect.name}, {stored:,} rows stored, µs per row:")
    for count in (1_000, 20_000, 100_000):
        for newest_first in (False, True):
            seed = count + newest_first
            content = statement(count, seed=seed, newest_first=newest_first)
            best = Cost()
            for _ in range(ROUNDS if count < 5_000 else 1):
                best = best.best(_import_and_take_back(bank, content))
            wall, cpu = (seconds / count * 1e6 for seconds in best)
            order = "newest" if newest_first else "oldest"
            print(f"  {count:,} {order} first: {wall:.0f} (processor {cpu:.0f})")


@pytest.mark.parametrize("stored", [0, 200_000])
def test_time_per_row_where_only_the_length_differs(bank: Bank, stored: int) -> None:
    """Twenty rows a day of forty payees, whatever the statement's length."""
    for part in range(stored // 100_000):
        bank.import_(statement(100_000, seed=50 + part))
    print(f"\n{bank.engine.dialect.name}, {stored:,} rows stored, µs per row:")
    for count in (1_000, 20_000, 100_000):
        content = statement(count, seed=count, payees=40, days=count // 20)
        best = Cost()
        for _ in range(ROUNDS if count < 5_000 else 1):
            best = best.best(_import_and_take_back(bank, content))
        wall, cpu = (seconds / count * 1e6 for seconds in best)
        print(f"  {count:,}: {wall:.0f} (processor {cpu:.0f})")


def _import_and_take_back(bank: Bank, content: bytes) -> Cost:
    cost, _ = bank.import_(content)
    with reading(bank.engine) as connection:
        newest = imports.list_imports(connection, bank.user_id)[0]
    undo(bank.engine, bank.user_id, newest.id, bank.clock.now(), keep_edited=False)
    return cost


# The most that a process held is asked of its memory, not of its `rusage`: that counts
# what its parent held when it was started, too.
MEASURED = """
import sys, datetime as dt
from pathlib import Path
from database.tables import metadata
from routes.heaps import share_heaps
from tests.bench.bank import Bank, statement
from utils.clock import FixedClock
from utils.db_utils import make_engine

def most_mb(pid="self"):
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024

share_heaps()  # as the server does
engine = make_engine(sys.argv[1])
metadata.create_all(engine)
clock = FixedClock(dt.datetime(2026, 11, 15, tzinfo=dt.UTC))
bank = Bank(engine, clock, Path(sys.argv[2]))
held = [most_mb()]
for added in (100_000, 0, 0):
    assert bank.import_(statement(100_000))[1] == added
    held.append(most_mb())
held.extend(map(most_mb, bank.reading_pids()))
bank.close()
print(*held)
"""


def test_peak_memory_of_a_hundred_thousand_rows(tmp_path: Path) -> None:
    ran = subprocess.run(
        [
            sys.executable,
            "-c",
            MEASURED,
            f"sqlite:///{tmp_path / 'm.db'}",
            str(tmp_path),
        ],
        check=True,
        capture_output=True,
        text=True,
    )
    before, *own, child = map(int, ran.stdout.split())
    print(
        f"\n100,000 rows, one, two and three times: server {own} MB at most "
        f"({before} MB before), reading process {child} MB"
    )
