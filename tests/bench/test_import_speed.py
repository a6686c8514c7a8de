"""What an import costs beside the least that storing its rows could cost."""

from __future__ import annotations

import datetime as dt
import gc
import hashlib
import io
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

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

from app import build_services
from config import Config
from database.tables import DIGEST
from tests.importing import new_user
from utils.db_utils import reading, transaction
from utils.domain import AccountKind
from utils.importing.commit import commit, undo
from utils.importing.reading import StatementReading
from utils.importing.receive import Upload, receive
from utils.jobs import Jobs
from utils.store import imports

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock

pytestmark = pytest.mark.bench
HEADER = "Date,Narration,Withdrawal Amt.,Deposit Amt.,Closing Balance\n"
FIRST, DAYS = dt.date(2010, 1, 1), 5_000
PAYEES = 400
ROUNDS = 3
MOST_BYTES = 10**8
TICKS = os.sysconf("SC_CLK_TCK")


class Cost(NamedTuple):
    """Seconds by the clock, and of the processor in the server and its reader.

    A database server's own processor time is not in the latter.
    """

    wall: float = float("inf")
    cpu: float = float("inf")

    def best(self, other: Self) -> Self:
        """Give the lower of each: other work on the machine must not decide."""
        return type(self)(min(self.wall, other.wall), min(self.cpu, other.cpu))

    def against(self, other: Self) -> str:
        """Write this as a multiple of the other."""
        wall, cpu = self.wall / other.wall, self.cpu / other.cpu
        return f"{wall:.2f}× (processor {cpu:.2f}×)"


def statement(count: int, *, seed: int = 1, newest_first: bool = False) -> bytes:
    """Write a bank's CSV: 400 payees, a reference on every row, two decimals."""
    chance = random.Random(seed)
    payees = [
        (
            f"{chance.choice(('SHREE', 'NEW', 'ROYAL', 'CITY'))} {_word(chance).upper()}",
            _word(chance),
        )
        for _ in range(PAYEES)
    ]
    lines, balance = [], 9_000_000_000
    for n in range(count):
        day = FIRST + dt.timedelta(days=n * DAYS // count)
        amount = chance.randint(100, 200_000)
        balance -= amount
        name, address = chance.choice(payees)
        lines.append(
            f"{day:%d/%m/%Y},UPI-{name} STORES-{address}@okaxis-UTIB0000123-"
            f"{400_000_000_000 + seed * 10**9 + n * 13}-PAYMENT,{amount / 100:.2f},,"
            f"{balance / 100:.2f}\n"
        )
    if newest_first:
        lines.reverse()
    return (HEADER + "".join(lines)).encode()


def _word(chance: random.Random) -> str:
    return "".join(
        chance.choice("bcdfgklmnprst") + chance.choice("aeiou") for _ in range(3)
    )


class Bank:
    """One user's imports through the real reader, models and database."""

    def __init__(self, engine: Engine, clock: FixedClock, folder: Path) -> None:
        config = Config(
            secret_key="x" * 48,
            instance_path=folder,
            models_path=Path("models"),
            database_url=engine.url.render_as_string(hide_password=False),
            max_upload_bytes=MOST_BYTES,
            # Other work on the machine must not end it.
            read_seconds=600,
            testing=True,
        )
        services = build_services(config)
        services.engine.dispose()
        self.engine, self.clock, self.reader = engine, clock, services.reader
        self.jobs = Jobs(engine, clock)
        self.jobs.handle(
            "read",
            StatementReading(engine, clock, self.reader, services.models.categoriser),
        )
        self.user_id = new_user(engine)
        self.import_(statement(500, seed=99), new_user(engine, "warm"))
        # As the server does once it is up.
        gc.collect()
        gc.freeze()

    def cpu(self) -> float:
        """Add up the processor time of this process and the reading ones, so far."""
        children = [child._process.pid for child in self.reader._idle]
        return time.process_time() + sum(map(_cpu_of, children))

    def import_(self, content: bytes, user_id: int | None = None) -> tuple[Cost, int]:
        """Import a statement: the cost from upload to committed, and rows added."""
        owner = user_id or self.user_id
        start, used = time.perf_counter(), self.cpu()
        upload = Upload((("statement.csv", content),), AccountKind.BANK)
        received = receive(
            self.engine,
            self.jobs,
            owner,
            upload,
            now=self.clock.now(),
            max_bytes=MOST_BYTES,
        )
        ((import_id, job_id),) = received.imports
        assert job_id is not None
        assert self.jobs.wait(job_id, 300)
        added = commit(self.engine, owner, import_id, self.clock.now())
        return Cost(time.perf_counter() - start, self.cpu() - used), added

    def close(self) -> None:
        self.jobs.close()
        self.reader.close()


def _cpu_of(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


@pytest.fixture
def bank(any_engine: Engine, clock: FixedClock, tmp_path: Path) -> Iterator[Bank]:
    bank = Bank(any_engine, clock, tmp_path)
    yield bank
    bank.close()


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


def _import_and_take_back(bank: Bank, content: bytes) -> Cost:
    cost, _ = bank.import_(content)
    with reading(bank.engine) as connection:
        newest = imports.list_imports(connection, bank.user_id)[0]
    undo(bank.engine, bank.user_id, newest.id, bank.clock.now(), keep_edited=False)
    return cost


MEASURED = """
import resource, sys, datetime as dt
from pathlib import Path
from database.tables import metadata
from tests.bench.test_import_speed import Bank, statement
from utils.clock import FixedClock
from utils.db_utils import make_engine

engine = make_engine(sys.argv[1])
metadata.create_all(engine)
clock = FixedClock(dt.datetime(2026, 11, 15, tzinfo=dt.UTC))
bank = Bank(engine, clock, Path(sys.argv[2]))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
assert bank.import_(statement(100_000))[1] == 100_000
own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
assert bank.import_(statement(100_000))[1] == 0
again = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
bank.close()
child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(before // 1024, own // 1024, again // 1024, child // 1024)
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
    before, own, again, child = map(int, ran.stdout.split()[-4:])
    print(
        f"\n100,000 rows: server {own} MB at most ({before} MB before), {again} MB "
        f"after a second time, reading process {child} MB at most"
    )
