"""What an import costs beside the least that storing its rows could cost."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import random
import subprocess
import sys
import time
from pathlib import Path
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

from app import build_services
from config import Config
from database.tables import DIGEST
from tests.importing import new_user
from utils.db_utils import reading, transaction
from utils.domain import AccountKind
from utils.importing.commit import commit
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

    def import_(self, content: bytes, user_id: int | None = None) -> tuple[float, int]:
        """Import a statement: seconds from upload to committed, and rows added."""
        owner = user_id or self.user_id
        start = time.perf_counter()
        upload = Upload((("statement.csv", content),), AccountKind.BANK)
        received = receive(
            self.engine, self.jobs, owner, upload, now=self.clock.now(), max_bytes=10**8
        )
        ((import_id, job_id),) = received.imports
        assert job_id is not None
        assert self.jobs.wait(job_id, 300)
        added = commit(self.engine, owner, import_id, self.clock.now())
        return time.perf_counter() - start, added

    def close(self) -> None:
        self.jobs.close()
        self.reader.close()


@pytest.fixture
def bank(any_engine: Engine, clock: FixedClock, tmp_path: Path) -> Iterator[Bank]:
    bank = Bank(any_engine, clock, tmp_path)
    yield bank
    bank.close()


def bare_seconds(engine: Engine, content: bytes) -> float:
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
    start = time.perf_counter()
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
    seconds = time.perf_counter() - start
    metadata.drop_all(engine)
    return seconds


def test_an_import_against_the_bare_cost(bank: Bank) -> None:
    content = statement(20_000)
    # The best of rounds in turn: other work on the machine must not decide.
    bare = first = again = float("inf")
    for number in range(ROUNDS):
        user_id = new_user(bank.engine, f"round{number}")
        bare = min(bare, bare_seconds(bank.engine, content))
        seconds, added = bank.import_(content, user_id)
        first = min(first, seconds)
        seconds, added_again = bank.import_(content, user_id)
        again = min(again, seconds)
        assert (added, added_again) == (20_000, 0)

    print(
        f"\n{bank.engine.dialect.name}: bare {bare:.2f} s; import {first:.2f} s = "
        f"{first / bare:.1f}×; again {again:.2f} s = {again / first:.2f} of the first"
    )


@pytest.mark.parametrize("stored", [0, 200_000])
def test_time_per_row(bank: Bank, stored: int) -> None:
    for part in range(stored // 100_000):
        bank.import_(statement(100_000, seed=50 + part))
    micros = {}
    for count in (1_000, 20_000, 100_000):
        for newest_first in (False, True):
            content = statement(
                count, seed=count + newest_first, newest_first=newest_first
            )
            best = min(
                _import_and_take_back(bank, content)
                for _ in range(2 if count < 5_000 else 1)
            )
            micros[count, newest_first] = best / count * 1e6
    print(
        f"\n{bank.engine.dialect.name}, {stored:,} rows stored, µs per row: "
        + ", ".join(
            f"{count:,} {'newest' if newest else 'oldest'} first {value:.0f}"
            for (count, newest), value in micros.items()
        )
    )


def _import_and_take_back(bank: Bank, content: bytes) -> float:
    from utils.importing.commit import undo

    seconds, _ = bank.import_(content)
    with reading(bank.engine) as connection:
        newest = imports.list_imports(connection, bank.user_id)[0]
    undo(bank.engine, bank.user_id, newest.id, bank.clock.now(), keep_edited=False)
    return seconds


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
bank.close()
child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(before // 1024, own // 1024, child // 1024)
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
    before, own, child = map(int, ran.stdout.split()[-3:])
    print(
        f"\n100,000 rows: server {own} MB at most ({before} MB before), "
        f"reading process {child} MB at most"
    )
