"""One user's imports as the server does them, and what they cost."""

from __future__ import annotations

import datetime as dt
import gc
import os
import random
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from app import build_services
from config import Config
from tests.importing import new_user
from utils.domain import AccountKind
from utils.importing.commit import commit
from utils.importing.reading import StatementReading
from utils.importing.receive import Upload, receive
from utils.jobs import Jobs

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock

HEADER = "Date,Narration,Withdrawal Amt.,Deposit Amt.,Closing Balance\n"
FIRST, DAYS = dt.date(2010, 1, 1), 5_000
PAYEES = 400
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


def statement(
    count: int,
    *,
    seed: int = 1,
    newest_first: bool = False,
    payees: int = PAYEES,
    days: int = DAYS,
) -> bytes:
    """Write a bank's CSV: a reference on every row, two decimals.

    Args:
        count: how many rows.
        seed: another one, another statement.
        newest_first: the last day on top.
        payees: of so many the rows are drawn.
        days: which the rows are spread over; they end with the `DAYS`.
    """
    chance = random.Random(seed)
    names = [
        (
            f"{chance.choice(('SHREE', 'NEW', 'ROYAL', 'CITY'))} {_word(chance).upper()}",
            _word(chance),
        )
        for _ in range(payees)
    ]
    lines, balance = [], 9_000_000_000
    for n in range(count):
        day = FIRST + dt.timedelta(days=DAYS - days + n * days // count)
        amount = chance.randint(100, 200_000)
        balance -= amount
        name, address = chance.choice(names)
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
        return time.process_time() + sum(map(_cpu_of, self.reading_pids()))

    def reading_pids(self) -> list[int]:
        """List the reading processes that wait for a file."""
        return [child._process.pid for child in self.reader._idle]

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
