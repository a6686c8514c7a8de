"""Two years of a made-up household, imported as a statement like any other.

So the history of imports shows it, and undoing that import takes it away.
"""

from __future__ import annotations

import datetime as dt
import uuid
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from ml.households import sample_household
from ml.narration import parse
from utils.db_utils import in_transaction
from utils.domain import (
    AccountKind,
    BalanceCheck,
    BalanceStatus,
    Mode,
    ParsedAccount,
    ParsedStatement,
    ParsedTransaction,
    ReadHints,
    ReadStatus,
)
from utils.importing.commit import commit
from utils.importing.reading import StatementReading
from utils.statements.progress import nobody
from utils.store import imports as store

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    import pandas as pd
    from sqlalchemy.engine import Engine

    from ml.model_utils import Models
    from utils.clock import Clock
    from utils.jobs import Tell

MONTHS: Final = 24
FILE_NAME: Final = "Sample household"
_SEED: Final = 2026
_CURRENCY: Final = "INR"
_ACCOUNTS: Final = {
    "bank": ("Sample bank", "XXXXXXXX0157"),
    "card": ("Sample card", "XXXX XXXX XXXX 0157"),
}


class SampleReader:
    """Stands where a reader of files stands, and reads the made-up household."""

    def __init__(self, today: dt.date) -> None:
        self._today = today

    def read(self, content: bytes, hints: ReadHints, tell: Tell) -> ParsedStatement:
        """Give the household's statement; there is no file to look at."""
        del content, hints, tell
        return sample_statement(self._today)


def load_sample(engine: Engine, user_id: int, clock: Clock, models: Models) -> int:
    """Import the sample household for a user; give the number of transactions added.

    Importing it again on the same day adds nothing.
    """
    new = store.NewImport(str(uuid.uuid4()), FILE_NAME, AccountKind.BANK, b"")
    import_id = in_transaction(
        engine, lambda c: store.add_import(c, user_id, new, clock.now())
    )
    reading = StatementReading(
        engine, clock, SampleReader(clock.today()), models.categoriser
    )
    reading.run(import_id, None, nobody)
    return commit(engine, user_id, import_id, clock.now())


def sample_statement(today: dt.date) -> ParsedStatement:
    """Write the household's bank and card account up to yesterday as a statement."""
    end = today - dt.timedelta(days=1)
    rows = sample_household(_SEED, months=MONTHS, end=end)
    return ParsedStatement(
        status=ReadStatus.OK,
        format="sample",
        accounts=tuple(_account(rows, name) for name in _ACCOUNTS),
        transactions=tuple(
            _transaction(line, row)
            for line, row in enumerate(rows.to_dict("records"), 1)
        ),
    )


def _account(rows: pd.DataFrame, name: str) -> ParsedAccount:
    own = rows[rows["account"] == name]
    opening = _money(own["balance"].iloc[0]) - _money(own["amount"].iloc[0])
    bank, number = _ACCOUNTS[name]
    check = BalanceCheck(BalanceStatus.PROVED, opening, _money(own["balance"].iloc[-1]))
    return ParsedAccount(name, bank, number, _CURRENCY, check)


def _transaction(line: int, row: Mapping[Hashable, Any]) -> ParsedTransaction:
    read = parse(row["description"], row["amount"])
    day = row["date"].date()
    return ParsedTransaction(
        line=str(line),
        account=row["account"],
        posting_date=day,
        value_date=day,
        amount=_money(row["amount"]),
        currency=_CURRENCY,
        balance=_money(row["balance"]),
        narration=row["description"],
        payee=read.payee,
        mode=Mode(read.mode),
        bank_reference=read.bank_reference,
    )


def _money(number: float) -> Decimal:
    return Decimal(repr(float(number))).quantize(Decimal("0.01"))
