"""The payments of households as columns of codes, days and log amounts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.columns import Labels, pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from ml.columns import Columns, Texts

    IntArray = NDArray[np.int64]
    FloatArray = NDArray[np.float64]
    BoolArray = NDArray[np.bool_]

_FEE_WORDS: Final = re.compile(
    r"\b(fees?|charges?|chrgs?|chgs?|penalt(y|ies)|interest|int\.?pd|overdraft|"
    # A scooter rental is called Bounce, so the word alone is no fee.
    r"overlimit|(cheque|chq|ecs|nach|emi) bounce|bounce ch\w*|markup|surcharge|"
    r"late payment|nsf|amb|min bal)\b",
)
"""To be looked for in lower case."""
_FEE_STEMS: Final = (
    *("fee", "charge", "chrg", "chg", "penalt", "interest", "int.pd", "intpd"),
    *("overdraft", "overlimit", "cheque b", "chq b", "ecs b", "nach b", "emi b"),
    *("bounce ch", "markup", "surcharge", "late pay", "nsf", "amb", "min bal"),
)
"""What these begin with; looked for first, as plain texts are found much faster."""
_NO_DIGITS: Final = dict.fromkeys(map(ord, "0123456789"))
_FEE: Final = "Fees & charges"
_ELSEWHERE: Final = frozenset({"Education", "Children", "Health", "Loans"})
"""School and club fees have a category of their own; they are no surprise."""


@dataclass(frozen=True, slots=True)
class Payments:
    """The payments (money out) of one or many households, in order of time.

    Attributes:
        row: position among all rows of the households, one after the other.
        day: days since 1970-01-01.
        size: amount without its sign.
        log_amount: log of the size.
        household, payee, category: codes; payee and category within household.
        text: code of the narration without its digits, within payee.
        is_fee: a fee, charge or interest by its words or category.
        names, narrations, categories: for people to read.
    """

    row: IntArray
    day: IntArray
    size: FloatArray
    log_amount: FloatArray
    household: IntArray
    payee: IntArray
    category: IntArray
    text: IntArray
    is_fee: BoolArray
    names: Labels
    narrations: Labels
    categories: Labels


def collect_payments(rows: Columns) -> Payments:
    """Take the payments out of the rows of households, each ordered by day."""
    row = np.flatnonzero(rows.amount < 0)
    names, narrations, categories = (
        getattr(rows, name).at(row).only_used()
        for name in ("payee", "description", "category")
    )
    household = pairs(rows.household[row], rows.currency.codes[row])
    payee = pairs(household, rows.payee_key.codes[row])
    text = _without_digits(narrations)
    size = -rows.amount[row]
    return Payments(
        row=row,
        day=rows.day[row],
        size=size,
        log_amount=np.log(size),
        household=household,
        payee=payee,
        category=pairs(household, categories.codes),
        text=pairs(payee, text.codes),
        is_fee=_is_fee(text, names, categories),
        names=names,
        narrations=narrations,
        categories=categories,
    )


def _without_digits(narrations: Labels) -> Labels:
    """Make narrations alike that differ in references and dates only."""
    # One pass over the joined text is many times faster than one per narration.
    joined = "\n".join(_lines(narrations.names)).translate(_NO_DIGITS)
    bare = Labels.of(np.array(joined.split("\n"), dtype=object))
    return Labels(bare.codes[narrations.codes], bare.names)


def _lines(distinct: Texts) -> list[str]:
    """Make sure that each text is one line."""
    texts = list(map(str, distinct))
    if "\n" in "".join(texts):
        return [text.replace("\n", " ") for text in texts]
    return texts


def _is_fee(text: Labels, names: Labels, categories: Labels) -> BoolArray:
    """Say which payments are bank fees or interest by category or words."""
    worded = _has_fee_words(text) | _has_fee_words(names)
    elsewhere = categories.each(_ELSEWHERE.__contains__).astype(bool)
    return np.asarray((worded & ~elsewhere) | categories.are(_FEE))


def _has_fee_words(texts: Labels) -> BoolArray:
    # One search through all of them, as above.
    joined = "\n".join(_lines(texts.names)).lower()
    ends = np.cumsum([len(line) + 1 for line in joined.split("\n")])
    begun = [at for stem in _FEE_STEMS for at in _places(joined, stem)]
    found = [at for at in begun if _FEE_WORDS.match(joined, at)]
    known = np.zeros(len(texts.names) + 1, dtype=np.bool_)
    known[np.searchsorted(ends, found, side="right")] = True
    return known[texts.codes]


def _places(text: str, part: str) -> Iterator[int]:
    """Find a part in a text, again and again."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)
