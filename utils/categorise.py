"""Categories for transactions as the learned model sees them, and who the payee is."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from statistics import median
from typing import TYPE_CHECKING, Final, Protocol

import pandas as pd

from ml import narration as narrations
from ml.categories.features import lexicon_votes, spoken_words
from ml.narration import parse, payee_key
from ml.words.payees import find_brand, find_vpa_brand
from utils.domain import CategorySource
from utils.store import categories as category_store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal

    from sqlalchemy.engine import Connection

    from ml.history import Categoriser
    from utils.domain import Mode

    Asked = tuple[str, str | None, Mode, float]
    """What the model is told: narration, payee, mode and signed amount."""

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


def payee_of(payee: str | None, narration: str) -> Payee:
    """Name the payee of a transaction as read."""
    return named_payee(payee or parse(narration).payee or narration or "?")


@lru_cache(maxsize=16_384)
def named_payee(name: str) -> Payee:
    """Give a payee as it is stored: names of one payee share their key."""
    return Payee(name.strip()[:PAYEE_LENGTH], payee_key(name)[:PAYEE_LENGTH])


def forget_texts() -> None:
    """Let go what is kept of each text that was read: hardly one comes again.

    A statement asks for each of its texts several times; the next one has others.
    """
    kept = (named_payee, spoken_words, lexicon_votes, find_brand, find_vpa_brand)
    for one in kept:
        one.cache_clear()
    narrations._parse.cache_clear()  # noqa: SLF001 - there is no other way to it


def guess(transactions: Sequence[Describable], categoriser: Categoriser) -> list[Guess]:
    """Ask the model about each distinct payee and direction, once.

    The first narration of a payee speaks for all, with their median amount.
    """
    guesses, codes = _guesses(map(_asked, transactions), categoriser)
    return [guesses[code] for code in codes]


def choose(
    connection: Connection,
    user_id: int,
    transactions: Sequence[Describable],
    categoriser: Categoriser,
) -> list[Choice]:
    """Choose the model's category for each transaction, none where it is not sure."""
    asked = map(_asked, transactions)
    return list(choose_each(connection, user_id, asked, categoriser))


def choose_each(
    connection: Connection,
    user_id: int,
    movements: Iterable[Asked],
    categoriser: Categoriser,
) -> Iterator[Choice]:
    """Do as `choose` with what the model is told, one movement after the other."""
    by_name = category_store.usual_ids(connection, user_id)
    guesses, codes = _guesses(movements, categoriser)
    choices = [_by_model(guessed, by_name) for guessed in guesses]
    return map(choices.__getitem__, codes)


def _asked(transaction: Describable) -> Asked:
    amount = float(transaction.amount)
    return transaction.narration, transaction.payee, transaction.mode, amount


def _guesses(
    movements: Iterable[Asked], categoriser: Categoriser
) -> tuple[list[Guess], list[int]]:
    """Give a guess per distinct payee and direction, and which one each row has."""
    numbers: dict[tuple[str, Mode, bool], int] = {}
    firsts: list[tuple[str, str]] = []
    amounts: list[list[float]] = []
    codes = []
    for narration, payee, mode, amount in movements:
        key = payee or narration, mode, amount < 0
        code = numbers.setdefault(key, len(firsts))
        if code == len(firsts):
            firsts.append((narration, payee or ""))
            amounts.append([])
        amounts[code].append(amount)
        codes.append(code)
    if not codes:
        return [], []
    distinct = pd.DataFrame(firsts, columns=["description", "payee"])
    distinct["amount"] = [median(each) for each in amounts]
    found = categoriser.predict(distinct)
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


def _guess(category: object, confidence: float) -> Guess:
    sure = isinstance(category, str) and bool(category)
    known = confidence is not None and math.isfinite(confidence)
    return Guess(str(category) if sure else None, float(confidence) if known else None)
