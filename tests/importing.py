"""Importing without a browser: statements built by hand, read by a stand-in."""

from __future__ import annotations

import datetime as dt
import json
import threading
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pandas as pd
from sqlalchemy import select

from database.tables import transactions
from utils.db_utils import in_transaction, reading
from utils.domain import (
    AccountKind,
    BalanceCheck,
    BalanceStatus,
    Layout,
    Mode,
    ParsedAccount,
    ParsedStatement,
    ParsedTransaction,
    ReadHints,
    ReadStatus,
)
from utils.file_processor import read_statement
from utils.importing import commit as statement_commit
from utils.importing.reading import StatementReading
from utils.importing.receive import Upload, receive
from utils.jobs import Jobs
from utils.store import categories, import_rows, imports, monthly_sums
from utils.store import users as user_store

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock
    from utils.domain import RowError
    from utils.errors import StatementError
    from utils.store.imports import Import

JANUARY = dt.date(2026, 1, 1)


def row(
    day: dt.date | int,
    amount: str,
    narration: str = "UPI-SWIGGY",
    *,
    balance: str | None = None,
    reference: str | None = None,
    account: str = "1",
    currency: str = "INR",
) -> ParsedTransaction:
    """Build one movement; a whole number is a day of January 2026."""
    posted = JANUARY.replace(day=day) if isinstance(day, int) else day
    return ParsedTransaction(
        line="1",
        account=account,
        posting_date=posted,
        value_date=None,
        amount=Decimal(amount),
        currency=currency,
        balance=None if balance is None else Decimal(balance),
        narration=narration,
        payee=None,
        mode=Mode.UPI,
        bank_reference=reference,
    )


def statement(
    rows: Sequence[ParsedTransaction],
    *,
    accounts: Sequence[ParsedAccount] | None = None,
    number: str | None = "XX1234",
    layout: str = "date|narration|amount",
    row_errors: Sequence[RowError] = (),
) -> ParsedStatement:
    """Build a statement of one account, or of those given."""
    numbered = tuple(replace(one, line=str(at)) for at, one in enumerate(rows, 2))
    one = ParsedAccount(
        "1",
        "HDFC Bank" if number else None,
        number,
        "INR",
        BalanceCheck(BalanceStatus.ABSENT),
    )
    return ParsedStatement(
        status=ReadStatus.OK,
        format="csv",
        layout=Layout(fingerprint=layout),
        accounts=tuple(accounts) if accounts is not None else (one,),
        transactions=numbered,
        row_errors=tuple(row_errors),
    )


class StandInReader:
    """Reads by looking up what a file's bytes stand for; keeps the hints it got."""

    def __init__(self) -> None:
        self.answers: dict[bytes, Any] = {}
        self.hints: list[ReadHints] = []

    def warm(self) -> None:
        """Is always ready."""

    def read(
        self, content: bytes, hints: ReadHints, _tell: object = None
    ) -> ParsedStatement:
        self.hints.append(hints)
        answer = self.answers[content]
        result: ParsedStatement | StatementError = (
            answer(hints) if callable(answer) else answer
        )
        if isinstance(result, Exception):
            raise result
        return result


class ReaderHere:
    """Reads without a child process: what is tested comes after."""

    def warm(self) -> None:
        """Is always ready."""

    def read(
        self, content: bytes, hints: ReadHints, _tell: object = None
    ) -> ParsedStatement:
        return read_statement(content, hints)

    def close(self) -> None:
        """Have nothing to close."""


class WordCategoriser:
    """Is sure of Swiggy and of nothing else; counts the rows it is asked about."""

    def __init__(self) -> None:
        self.asked = 0

    def predict(self, rows: pd.DataFrame) -> pd.DataFrame:
        self.asked += len(rows)
        known = rows["description"].str.contains("SWIGGY", regex=False)
        return pd.DataFrame(
            {
                "category": ["Eating out" if one else None for one in known],
                "confidence": [0.9 if one else 0.2 for one in known],
            }
        )


@dataclass
class Desk:
    """One user's imports, from a statement to its rows."""

    engine: Engine
    clock: FixedClock
    user_id: int
    reader: StandInReader = field(default_factory=StandInReader)
    categoriser: WordCategoriser = field(default_factory=WordCategoriser)

    def __post_init__(self) -> None:
        self.jobs = Jobs(self.engine, self.clock)
        self.jobs.handle(
            "read",
            StatementReading(
                self.engine,
                self.clock,
                self.reader,  # type: ignore[arg-type]
                self.categoriser,
            ),
        )

    def upload(
        self,
        answer: Any,
        *,
        kind: AccountKind = AccountKind.BANK,
        account_id: int | None = None,
        password: str | None = None,
    ) -> int:
        """Upload a file that reads as `answer`, wait, and give the import's id."""
        content = json.dumps(["file", len(self.reader.answers)]).encode()
        self.reader.answers[content] = answer
        upload = Upload((("statement.csv", content),), kind, account_id, password)
        received = receive(
            self.engine,
            self.jobs,
            self.user_id,
            upload,
            now=self.clock.now(),
            max_bytes=1000,
        )
        ((import_id, job_id),) = received.imports
        if job_id is not None:
            assert self.jobs.wait(job_id, 20)
        return import_id

    def get(self, import_id: int) -> Import:
        with reading(self.engine) as connection:
            return imports.get_import(connection, self.user_id, import_id)

    def rows(self, import_id: int) -> list[import_rows.ImportRow]:
        with reading(self.engine) as connection:
            return import_rows.list_rows(connection, import_id)

    def statuses(self, import_id: int) -> list[str]:
        return [str(one.status) for one in self.rows(import_id)]

    def commit(self, import_id: int) -> int:
        return statement_commit.commit(
            self.engine, self.user_id, import_id, self.clock.now()
        )

    def add(self, *rows: ParsedTransaction, **options: Any) -> int:
        """Upload a statement of these rows and commit it; give the number added."""
        return self.commit(self.upload(statement(rows, **options)))

    def stored(self) -> list[Any]:
        """Give all living transactions of the user by identity."""
        columns = transactions.c
        query = (
            select(transactions)
            .where(columns.user_id == self.user_id, columns.deleted_at.is_(None))
            .order_by(columns.posting_date, columns.amount_minor, columns.occurrence)
        )
        with reading(self.engine) as connection:
            return list(connection.execute(query))

    def check_sums(self) -> None:
        """The kept monthly sums are what summing all transactions gives."""
        check_sums(self.engine, self.user_id)


def check_sums(engine: Engine, user_id: int) -> None:
    """The kept monthly sums are what summing all transactions gives."""
    with reading(engine) as connection:
        kept = {
            (one.account_id, one.month, one.category_id or 0): (
                one.inflow_minor,
                one.outflow_minor,
                one.row_count,
            )
            for one in monthly_sums.list_sums(connection, user_id)
        }
        summed = monthly_sums.cells_of(connection, user_id)
    assert kept == {
        cell: (sums.inflow_minor, sums.outflow_minor, sums.row_count)
        for cell, sums in summed.items()
    }


def at_once(works: Sequence[Callable[[], object]]) -> None:
    """Run these in threads that start together; none may fail."""
    failures: list[BaseException] = []
    start = threading.Barrier(len(works))

    def run(work: Callable[[], object]) -> None:
        start.wait()
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - shown below
            failures.append(error)

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def new_user(engine: Engine, name: str = "alice") -> int:
    """Store a user with the usual categories."""
    new = user_store.NewUser(
        email=f"{name}@example.org",
        email_key=f"{name}@example.org",
        display_name=name,
        password_hash="none",
        pepper_id="",
        currency="INR",
        locale="en_IN",
        created_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
    )

    def work(connection: Any) -> int:
        user_id = user_store.add_user(connection, new)
        categories.ensure_defaults(connection, user_id)
        return user_id

    return in_transaction(engine, work)
