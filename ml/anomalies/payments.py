"""The payments of households as columns of codes, days and log amounts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from ml.bills.streams import day_numbers, payee_keys

if TYPE_CHECKING:
    from numpy.typing import NDArray

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
_DIGITS: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Payments:
    """The payments (money out) of one or many households, in order of time.

    Attributes:
        row: position in the frame.
        day: days since 1970-01-01.
        log_amount: log of the size.
        household, payee, category: codes; payee and category within household.
        text: code of the narration without its digits, within payee.
        is_fee: a fee, charge or interest by its words or category.
    """

    row: IntArray
    day: IntArray
    log_amount: FloatArray
    household: IntArray
    payee: IntArray
    category: IntArray
    text: IntArray
    is_fee: BoolArray


def collect_payments(frame: pd.DataFrame) -> Payments:
    """Take the payments out of a history frame, ordered by household and day."""
    amount = frame["amount"].to_numpy(dtype=float)
    row = np.flatnonzero(amount < 0)
    part = frame.iloc[row]
    home = pd.factorize(
        _strings(part, "household") + "\x1f" + _strings(part, "currency")
    )
    household = home[0].astype(np.int64)
    payee = _within(household, payee_keys(part))
    category = _strings(part, "category")
    text = _without_digits(_strings(part, "description"))
    return Payments(
        row=row,
        day=day_numbers(part["date"]),
        log_amount=np.log(-amount[row]),
        household=household,
        payee=payee,
        category=_within(household, category),
        text=_within(payee, text),
        is_fee=_is_fee(text, _strings(part, "payee"), category),
    )


def _without_digits(text: pd.Series[str]) -> pd.Series[str]:
    """Make narrations alike that differ in references and dates only."""
    codes, kinds = pd.factorize(text)
    # One pass over the joined text is several times faster than one per narration.
    joined = "\n".join(str(each).replace("\n", " ") for each in kinds)
    bare = np.array(_DIGITS.sub("0", joined).split("\n"), dtype=object)
    return pd.Series(bare[codes] if len(codes) else bare[:0], index=text.index)


def _strings(frame: pd.DataFrame, name: str) -> pd.Series[str]:
    if name not in frame:
        return pd.Series("", index=frame.index, dtype="str")
    return frame[name].fillna("").astype(str)


def _codes(values: pd.Series[str]) -> IntArray:
    codes: IntArray = pd.factorize(values)[0].astype(np.int64)
    return codes


def _within(household: IntArray, values: pd.Series[str]) -> IntArray:
    codes = _codes(values)
    pair = household * (int(codes.max(initial=0)) + 1) + codes
    within: IntArray = np.unique(pair, return_inverse=True)[1].astype(np.int64)
    return within


def _is_fee(
    text: pd.Series[str], payee: pd.Series[str], category: pd.Series[str]
) -> BoolArray:
    """Say which payments are bank fees or interest by category or words."""
    whole = text + " " + payee
    codes, kinds = pd.factorize(whole)
    known = np.array(
        [bool(_FEE_WORDS.search(str(each).lower())) for each in kinds], dtype=bool
    )
    words = known[codes]
    # School and club fees have a category of their own; they are no surprise.
    elsewhere = category.isin(["Education", "Children", "Health", "Loans"]).to_numpy()
    return np.asarray((words & ~elsewhere) | (category == "Fees & charges").to_numpy())
