"""What speaks for an order of day, month and year: sorting, periods, texts, habits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from utils.dates import DateText, in_range, parse_date
from utils.domain import DateOrder
from utils.statements import vocabulary
from utils.statements.words import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

DATE_IN_TEXT = re.compile(
    r"(?<![\d/.-])(?:\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2}"
    r"|\d{1,2}[- ][A-Za-z]{3,9}(?:[- ]\d{4}|[- ]?['’]\d{2}))(?![\d/.-])"
)
_DAY_OF_MONTH = re.compile(r"(?<![\w/.-])([0-3]?\d)[ -]?([A-Za-z]{3})(?![A-Za-z])")
_DAY_FIRST = re.compile(vocabulary.DAY_FIRST_SIGNS)
_MONTH_FIRST = re.compile(vocabulary.MONTH_FIRST_SIGNS)
# Money of countries that may write the month or the year first.
OTHER_ORDERS = frozenset(("USD", "CAD", "PHP", "JPY", "CNY", "KRW", "TWD", "HUF"))
_YEAR_FIRST_SCRIPT = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]")
_NEAR_DAYS = 5  # between a purchase and its booking


@dataclass(frozen=True, slots=True)
class Evidence:
    """What else in a file speaks about its dates.

    Args:
        header: the column names as spelled.
        around: lines above and below the table.
        narrations: each row's text, in the order of its dates.
        beside: the cells of other date columns; the same hand wrote them.
        currency: the currency that the file itself names, if it does.
        home_currency: the user's own; it orders open readings, it settles nothing.
        today: no statement holds later days.
        padded: days and months have two digits, as banks write them; what a
            spreadsheet program of another country saved anew has lost the zeros.
    """

    header: Sequence[str] = ()
    around: Sequence[str] = ()
    narrations: Sequence[str] = ()
    beside: Sequence[str] = ()
    currency: str | None = None
    home_currency: str | None = None
    today: dt.date | None = None
    padded: bool = False


def score(
    order: DateOrder, texts: Sequence[DateText | None], evidence: Evidence
) -> float:
    """Weigh what speaks for an order: the higher, the likelier."""
    days = [text.day(order) if text else None for text in texts]
    open_days = [
        day for text, day in zip(texts, days, strict=True) if text and not text.order
    ]
    sane = [day for day in days if day and in_range(day, evidence.today)]
    return (
        _validity(open_days, evidence.today)
        + _sorted_bonus(sane)
        + _density_bonus(sane)
        + period_bonus(order, sane, evidence.around)
        + _narration_bonus(days, order, evidence.narrations)
        + _prior(order, texts, evidence)
        + _span_penalty(sane)
    )


def _validity(days: Sequence[dt.date | None], today: dt.date | None) -> float:
    """Count the dates that this order cannot read, or that no statement can hold."""
    bad = sum(day is None or not in_range(day, today) for day in days)
    return -4.0 * min(bad, 10)


def _sorted_bonus(days: Sequence[dt.date]) -> float:
    """Statements are sorted: every step against the grain speaks against a reading."""
    if len(set(days)) < 3:
        return 0.0
    ups = sum(b > a for a, b in pairwise(days))
    downs = sum(b < a for a, b in pairwise(days))
    return -2.0 * min(ups, downs, 3)


def _density_bonus(days: Sequence[dt.date]) -> float:
    """Prefer days close together over one day a month, more so the more there are.

    One payment of each month looks like days of one month, read the other way round:
    where that may be, a row a day, or equal steps, settle nothing.
    """
    distinct = sorted(set(days))
    if len(distinct) < 3:
        return 0.0
    gaps = [(b - a).days for a, b in pairwise(distinct)]
    close = median(gaps) <= 6
    is_one_month = len({(day.year, day.month) for day in distinct}) == 1
    months = is_one_month and max(day.day for day in distinct) <= 12
    many = len(distinct) >= 5 and (
        not months or (len(set(gaps)) > 1 and len(days) > len(distinct))
    )
    return (3.0 if many else 1.5) if close else 0.0


def _span_penalty(days: Sequence[dt.date]) -> float:
    """A statement of few rows does not span many years."""
    if not days or len(days) > 200:
        return 0.0
    return -4.0 if (max(days) - min(days)).days > 1100 else 0.0


def period_bonus(
    order: DateOrder, days: Sequence[dt.date], around: Sequence[str]
) -> float:
    """Take a period that the statement names: its rows lie inside."""
    score = 0.0
    for line in around:
        matches = [match.group() for match in DATE_IN_TEXT.finditer(line)]
        texts = [text for match in matches if (text := parse_date(match))]
        found = [day for text in texts if (day := _stated(text, order))]
        if len(found) < len(texts):
            score -= 4.0
        elif len(found) == 2 and found[0] < found[1] and days:
            inside = sum(found[0] <= day <= found[1] for day in days)
            score += 4.0 * inside / len(days) - 4.0
        elif len(found) == 2 and found[0] > found[1]:
            score -= 4.0
    return max(score, -12.0)


def _stated(text: DateText, order: DateOrder) -> dt.date | None:
    """Read a day around the table; one that ends in its whole year does not lead."""
    if order is DateOrder.YMD and text.year_digits > 2:
        return text.day(DateOrder.DMY) or text.day(DateOrder.MDY)
    return text.day(order)


def _narration_bonus(
    days: Sequence[dt.date | None], order: DateOrder, narrations: Sequence[str]
) -> float:
    """Compare with dates inside the narrations: `ATM 07-04-26`."""
    score = 0.0
    for day, narration in zip(days, narrations, strict=False):
        if day is None:
            continue
        match = DATE_IN_TEXT.search(narration)
        text = parse_date(match.group()) if match else None
        other = text.day(order) if text else _named_day(narration, day.year)
        if other or (text and text.order is None):
            near = other is not None and abs((day - other).days) <= _NEAR_DAYS
            score += (1.0 if near else -0.5) * (1.0 if text else 0.5)
    return max(-4.0, min(score, 4.0))


def _named_day(narration: str, year: int) -> dt.date | None:
    """Read a day without its year inside a text: `CARD PURCHASE ON 04 MAR`."""
    match = _DAY_OF_MONTH.search(narration)
    text = parse_date(f"{match[1]} {match[2]} {year}") if match else None
    return text.day(DateOrder.DMY) if text else None


def _prior(
    order: DateOrder, texts: Sequence[DateText | None], evidence: Evidence
) -> float:
    separators = {text.separator for text in texts if text and text.order is None}
    written = fold(" ".join([*evidence.header, *evidence.around]))
    narrated = fold(" ".join(evidence.narrations[:200]))
    if _YEAR_FIRST_SCRIPT.search("".join(evidence.header)):
        return 0.0 if order is DateOrder.YMD else -4.0
    if order is DateOrder.YMD:
        return -6.0
    day_first = 0.0
    day_first += 10.0 if separators == {"."} else 0.0
    day_first += 0.5 if separators == {"-"} else 0.0
    day_first += 4.0 if not speaks_english(evidence.header) else 0.0
    day_first += 2.5 if _DAY_FIRST.search(f"{written} {narrated}") else 0.0
    day_first -= 2.0 if _MONTH_FIRST.search(f"{written} {narrated}") else 0.0
    if evidence.currency:
        padded = 0.5 if evidence.padded else 0.0
        day_first += 0.0 if evidence.currency in OTHER_ORDERS else 1.0 + padded
        day_first -= 1.4 if evidence.currency == "USD" else 0.0
    if order is DateOrder.DMY:
        return day_first
    return -day_first if order is DateOrder.MDY and day_first < 0 else 0.0


def speaks_english(header: Sequence[str]) -> bool:
    """Say whether column names are English, or there are none to tell."""
    words = [word for name in header for word in fold(name).split() if len(word) > 2]
    english = sum(word in vocabulary.ENGLISH for word in words)
    return english * 3 >= len(words)
