"""The payments of households as columns of codes, days and log amounts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from ml.columns import each_once, end_to_end

if TYPE_CHECKING:
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
"""To be searched for in lower case."""
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
    names: Texts
    narrations: Texts
    categories: Texts


def collect_payments(many: list[Columns]) -> Payments:
    """Take the payments out of the rows of households, each ordered by day."""
    amount = end_to_end(many, "amount")
    row = np.flatnonzero(amount < 0)
    number = np.repeat(np.arange(len(many)), [len(one) for one in many])
    names, narrations, categories, keys, currency = (
        end_to_end(many, name)[row]
        for name in ("payee", "description", "category", "payee_key", "currency")
    )
    household = _within(number[row], currency)
    payee = _within(household, keys)
    text = _without_digits(narrations)
    return Payments(
        row=row,
        day=end_to_end(many, "day")[row],
        size=-amount[row],
        log_amount=np.log(-amount[row]),
        household=household,
        payee=payee,
        category=_within(household, categories),
        text=_within(payee, text),
        is_fee=_is_fee(text, names, categories),
        names=names,
        narrations=narrations,
        categories=categories,
    )


def _without_digits(text: Texts) -> Texts:
    """Make narrations alike that differ in references and dates only."""
    codes, distinct = pd.factorize(text)
    # One pass over the joined text is many times faster than one per narration.
    joined = "\n".join(_lines(distinct)).translate(_NO_DIGITS)
    bare = np.array(joined.split("\n"), dtype=object)
    found: Texts = bare[codes]
    return found


def _lines(distinct: Texts) -> list[str]:
    """Make sure that each text is one line."""
    texts = list(map(str, distinct))
    if "\n" in "".join(texts):
        return [text.replace("\n", " ") for text in texts]
    return texts


def _within(group: IntArray, values: Texts) -> IntArray:
    """Number the distinct values of each group."""
    codes = pd.factorize(values)[0]
    pair = group * (int(codes.max(initial=0)) + 1) + codes
    within: IntArray = pd.factorize(pair)[0].astype(np.int64)
    return within


def _is_fee(text: Texts, names: Texts, categories: Texts) -> BoolArray:
    """Say which payments are bank fees or interest by category or words."""
    worded = _has_fee_words(text) | _has_fee_words(names)
    named = each_once(categories, lambda name: name == _FEE).astype(bool)
    elsewhere = each_once(categories, _ELSEWHERE.__contains__).astype(bool)
    return np.asarray((worded & ~elsewhere) | named)


def _has_fee_words(text: Texts) -> BoolArray:
    codes, distinct = pd.factorize(text)
    # One search through all of them, as above.
    joined = "\n".join(_lines(distinct)).lower()
    ends = np.cumsum([len(line) + 1 for line in joined.split("\n")])
    found = [match.start() for match in _FEE_WORDS.finditer(joined)]
    known = np.zeros(len(distinct) + 1, dtype=np.bool_)
    known[np.searchsorted(ends, found, side="right")] = True
    return known[codes]
