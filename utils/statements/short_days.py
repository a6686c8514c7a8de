"""Days written without a year: `01/16`, `16 Jan`, `Mon 16/01 10:30`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from utils.dates import parse_date
from utils.domain import DateOrder

if TYPE_CHECKING:
    import datetime as dt

WORD = r"[^\W\d_]{3,12}"
_SHORT = re.compile(
    rf"\d{{1,2}}([-/.])\d{{1,2}}\1?|\d{{2}} \d{{2}}|{WORD}\.? \d{{1,2}}|{WORD}\d{{2}}"
    rf"|\d{{1,2}}(?:(?:st|nd|rd|th)[- ]|\.?[-/ ]?){WORD}\.?"
)
# A weekday before such a day, and a time of day behind it, say nothing of its year.
_BESIDE = re.compile(
    r"^[^\W\d_]{2,12}\.?,?\s+(?=\d)"
    r"|,?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?$",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"\d{1,2}\.\d{1,2}")  # behind letters: an amount, `EUR 5.10`
ORDERS = (DateOrder.DMY, DateOrder.MDY)


@lru_cache(maxsize=4096)
def is_short_day(text: str) -> bool:
    """Say whether a text is a day and a month without a year."""
    bare = _bare(text)
    return bool(_SHORT.fullmatch(bare)) and any(
        day_in(bare, 2000, order) for order in ORDERS
    )


def _bare(text: str) -> str:
    """Give a short day without its weekday and its time, where it has them."""
    if _SHORT.fullmatch(text):
        return text
    bare = _BESIDE.sub("", text)
    if _DECIMAL.fullmatch(bare):
        return text
    return bare if _SHORT.fullmatch(bare) else text


def day_in(text: str, year: int, order: DateOrder) -> dt.date | None:
    """Read a short day in a year; None where the year has no such day."""
    found = parse_date(with_year(text, year))
    return found.day(order) if found else None


def with_year(text: str, year: int) -> str:
    """Write a year behind a short day."""
    text = _bare(text)
    if text.replace(" ", "").isdigit():
        text = text.replace(" ", "/")
    separator = " " if " " in text else next((c for c in "-/." if c in text), " ")
    return f"{text.rstrip('-/.')}{separator}{year}"
