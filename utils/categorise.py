"""Categories for transactions as the learned model sees them, and who the payee is."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Protocol

import pandas as pd

from ml.narration import parse, payee_key
from utils.domain import CategorySource
from utils.store import categories as category_store

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence
    from decimal import Decimal

    from sqlalchemy.engine import Connection

    from ml.history import Categoriser
    from utils.domain import Mode, ParsedTransaction

PAYEE_LENGTH: Final = 120


class Describable(Protocol):
    """What the model is told of a transaction."""

    @property
    def narration(self) -> str:
        """The bank's text."""

    @property
    def payee(self) -> str | None:
        """Who was paid or paid, where that is known."""

    @property
    def mode(self) -> Mode:
        """How the money moved."""

    @property
    def amount(self) -> Decimal:
        """Signed, money out negative."""


@dataclass(frozen=True, slots=True)
class Payee:
    """Who was paid or paid: the name to show, and the key that spellings share."""

    name: str
    key: str


@dataclass(frozen=True, slots=True)
class Guess:
    """What the model thinks; the category is None where it is not sure."""

    category: str | None
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Choice:
    """The category a transaction gets, and who chose it."""

    category_id: int | None
    source: CategorySource
    confidence: float | None = None


NOTHING: Final = Choice(None, CategorySource.NONE)


def payee_of(transaction: ParsedTransaction) -> Payee:
    """Name the payee of a transaction as read."""
    name = transaction.payee or parse(transaction.narration).payee
    return named_payee(name or transaction.narration or "?")


@lru_cache(maxsize=16_384)
def named_payee(name: str) -> Payee:
    """Give a payee as it is stored: names of one payee share their key."""
    return Payee(name.strip()[:PAYEE_LENGTH], payee_key(name)[:PAYEE_LENGTH])


def guess(transactions: Sequence[Describable], categoriser: Categoriser) -> list[Guess]:
    """Ask the model about each distinct payee and direction, once.

    The first narration of a payee speaks for all, with their median amount.
    """
    guesses, codes = _guesses(transactions, categoriser)
    return [guesses[code] for code in codes]


def choose(
    connection: Connection,
    user_id: int,
    transactions: Sequence[Describable],
    categoriser: Categoriser,
) -> list[Choice]:
    """Choose the model's category for each transaction, none where it is not sure."""
    by_name = category_store.usual_ids(connection, user_id)
    guesses, codes = _guesses(transactions, categoriser)
    choices = [_by_model(guessed, by_name) for guessed in guesses]
    return [choices[code] for code in codes]


def _guesses(
    transactions: Sequence[Describable], categoriser: Categoriser
) -> tuple[list[Guess], list[int]]:
    """Give a guess per distinct payee and direction, and which one each row has."""
    if not transactions:
        return [], []
    codes = _codes(_distinct(transaction) for transaction in transactions)
    frame = pd.DataFrame(
        {
            "key": codes,
            "description": [transaction.narration for transaction in transactions],
            "amount": [float(transaction.amount) for transaction in transactions],
            "payee": [transaction.payee or "" for transaction in transactions],
        }
    )
    distinct = frame.groupby("key", sort=True).agg(
        {"description": "first", "amount": "median", "payee": "first"}
    )
    found = categoriser.predict(distinct.reset_index(drop=True))
    guesses = [
        _guess(category, confidence)
        for category, confidence in zip(
            found["category"], found["confidence"], strict=True
        )
    ]
    return guesses, codes


def _by_model(guessed: Guess, by_name: dict[str, int]) -> Choice:
    category_id = by_name.get(guessed.category or "")
    if category_id is None:
        return NOTHING
    return Choice(category_id, CategorySource.MODEL, guessed.confidence)


def _distinct(transaction: Describable) -> tuple[str, str, bool]:
    payee = transaction.payee or transaction.narration
    return payee, transaction.mode, transaction.amount < 0


def _codes(keys: Iterable[Hashable]) -> list[int]:
    numbers: dict[Hashable, int] = {}
    return [numbers.setdefault(key, len(numbers)) for key in keys]


def _guess(category: object, confidence: float) -> Guess:
    sure = isinstance(category, str) and bool(category)
    known = confidence is not None and math.isfinite(confidence)
    return Guess(str(category) if sure else None, float(confidence) if known else None)
