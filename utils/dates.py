"""Days and months: half-open periods, and the dates that statements write."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from utils.domain import DateOrder
from utils.month_names import named_month

EARLIEST = dt.date(1970, 1, 1)
LATEST = dt.date(2100, 1, 1)
_BUDDHIST_AHEAD = 543  # Thailand counts its years from the Buddha's death.
_BUDDHIST_FROM = 2400
_MINGUO_BEFORE = 1911  # Taiwan counts from its republic, with three digits by now.
_THAI = re.compile(r"[\u0e01-\u0e4e]")


def month_of(day: dt.date) -> dt.date:
    """Name the month of a day by its first day."""
    return day.replace(day=1)


def add_months(month: dt.date, count: int) -> dt.date:
    """Move the first day of a month by whole months; the day is always the first."""
    index = month.year * 12 + month.month - 1 + count
    return dt.date(index // 12, index % 12 + 1, 1)


def next_month(month: dt.date) -> dt.date:
    """Name the month after: where this month's half-open period ends."""
    return add_months(month, 1)


def months_between(start: dt.date, end: dt.date) -> list[dt.date]:
    """List the months that begin in [month of start, end)."""
    months, month = [], month_of(start)
    while month < end:
        months.append(month)
        month = next_month(month)
    return months


def days_in_month(month: dt.date) -> int:
    """Count the days of a month."""
    return calendar.monthrange(month.year, month.month)[1]


_TIME = (
    r"(?:(?:T|,?\s+|\|\s*|\s*-\s*)(?P<hour>[01]?\d|2[0-4])[:.h](?P<minute>[0-5]\d)"
    r"(?:[:.](?P<second>[0-5]\d)(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?"
    r"\s*(?:Z|UTC|GMT|[A-Z]{2,4}|[+-]\d{2}(?::?\d{2})?(?: [A-Z]{3,4})?)?)?"
)
# Vowel signs of Indian scripts and Thai are no letters to `re`; Thai months have inner
# dots.
_MONTH = (
    r"(?P<month>[^\W\d_]{3,12}|(?:(?![\d\u0964-\u0970])[\u0900-\u0dff]){2,14}"
    r"|[\u0e01-\u0e4e]{1,3}\.[\u0e01-\u0e4e]{1,2}\.?|[\u0e01-\u0e4e]{2,12})"
)
# A balance of a day is no weekday.
_WEEKDAY = r"(?:(?!balance|saldo|solde|total)[^\W\d]{2,12}\.?,?\s+)?"
_DIGITS = re.compile(
    rf"{_WEEKDAY}(?P<a>\d{{1,4}})(?P<sep>[-/.]| ?/ ?|\. ?)(?P<b>\d{{1,2}})(?P=sep)"
    rf"(?P<c>\d{{4}}|\d{{1,2}})\.?{_TIME}",
    re.ASCII | re.IGNORECASE,
)
_NAMED = re.compile(
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[\s\-/.,]*(?:de\s+)?"
    rf"{_MONTH}[.,]?[\s\-/.,]*(?:de\s+|del\s+)?['’]?\s?"
    r"(?:พ\.?ศ\.?\s*)?"
    rf"(?P<year>\d{{4}}|\d{{2}})\.?{_TIME}",
    re.IGNORECASE,
)
_NAMED_FIRST = re.compile(
    rf"{_WEEKDAY}{_MONTH}[\s\-/.]*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"[\s\-/.,]+['’]?(?P<year>\d{{4}}|\d{{2}}){_TIME}",
    re.IGNORECASE,
)
_NAMED_LAST = re.compile(
    rf"(?P<year>\d{{4}})[\s\-/.]+{_MONTH}[\s\-/.]+"
    rf"(?P<day>\d{{1,2}})\.?{_TIME}",
    re.IGNORECASE,
)
_CJK = re.compile(
    rf"(?P<year>\d{{4}}|\d{{2}})[年년]\s*(?P<month>\d{{1,2}})[月월]\s*(?P<day>\d{{1,2}})"
    rf"[日일]?{_TIME}",
    re.ASCII,
)
_CLOCK = r"(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d(?:\.\d{1,6})?)?"
_COMPACT = re.compile(rf"(?P<digits>\d{{8}})(?:{_CLOCK}|{_TIME})", re.ASCII)
# 20240131120000[-5:EST], as OFX writes moments: its zone makes it one in any column.
_STAMP = re.compile(
    rf"(?P<year>\d{{4}})(?P<month>\d\d)(?P<day>\d\d)(?:{_CLOCK})?"
    r"\[[+-]?\d{1,2}(?:\.\d{1,2})?(?::[A-Z]{2,5})?\]",
    re.ASCII,
)
# Words, weekdays and halves of a day that stand in or behind a date, and a time of day
# that stands before it: they add nothing to it.
_FILLERS = re.compile(
    r"\s*\([^\W\d_]{1,3}\)"
    r"|^\d?\d:\d\d(?::\d\d)?(?:\s?[ap]m)?,?\s(?=\d)"
    r"|(?<=\d),?\s(?:mon|tue|wed|thu|fri|sat|sun)$"
    r"|(?:上午|下午|午前|午後|오전|오후)\s?|\s[ap]\. m\.?$|\s(?=,)"
    r"|(?<=\d)\.?\s(?:г|m|d|r|gada)\b\.?"
    r"|(?<=[\d.])\s(?:um|à|at|kl|klo|om|alle|ore|às)\b\.?(?=\s\d)"
    r"|(?<=\d)\s?(?:uhr|hrs?|h)\.?$",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"[\d\s.,/+-]+", re.ASCII)
_DASHES = str.maketrans("‐‑‒–—−", "------")
# 18-MAR-25 (19-MAR-25), 10/29/2026 as of 10/28/2026: booked, and valued.
_TWO_DAYS = re.compile(
    r"([^(]{6,24}?) ?(?:\(([^()]{6,24})\)|as of (.{6,24}))", re.IGNORECASE
)
_SPELLED = re.compile(r"(\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})")
_ERA = re.compile(r"(?P<era>令和|平成|[RH])\s?(?P<year>\d{1,2})(?=[年./])", re.ASCII)
_ERA_BEFORE = {"令和": 2018, "R": 2018, "平成": 1988, "H": 1988}
_ERA_SIGNS = frozenset(era[0] for era in _ERA_BEFORE)


@dataclass(frozen=True, slots=True)
class DateText:
    """A date as written: three numbers whose order may be open.

    Args:
        parts: the numbers as they stand.
        order: the order the text itself proves; None for 03/04/2024.
        year_digits: 2 where the year lacks its century.
        separator: what stands between the numbers.
    """

    parts: tuple[int, int, int]
    order: DateOrder | None
    year_digits: int = 4
    separator: str = "-"

    def day(self, order: DateOrder) -> dt.date | None:
        """Read the date in this order unless its text proves another."""
        first, second, third = self.parts
        used = self.order or order
        if used is DateOrder.YMD:
            year, month, day = first, second, third
        elif used is DateOrder.MDY:
            month, day, year = first, second, third
        else:
            day, month, year = first, second, third
        if year > _BUDDHIST_FROM:
            year -= _BUDDHIST_AHEAD
        if self.year_digits == 2 and year < 100:
            year += 1900 if year >= 70 else 2000
        try:
            return dt.date(year, month, day)
        except ValueError:
            return None


def in_range(day: dt.date, today: dt.date | None) -> bool:
    """Say whether a statement can hold this day: 1970 to a year from now."""
    return EARLIEST <= day <= _latest(today)


@lru_cache(maxsize=8)
def _latest(today: dt.date | None) -> dt.date:
    return today + dt.timedelta(days=366) if today else LATEST


@lru_cache(maxsize=65536)
def parse_date(text: str) -> DateText | None:
    """Read a full date with or without a time of day; None if it is none.

    A number alone is never a date here; see `parse_compact` for columns that are
    known to hold dates.
    """
    if not 6 <= len(text) <= 48:
        return None
    clean = " ".join(text.split())
    if not clean.isascii():
        clean = clean.translate(_DASHES)
    found = _read(clean)
    worded = clean[:1].isdigit() or clean[:1] in _ERA_SIGNS
    if found is None and worded and not _NUMBERS.fullmatch(clean):
        plain = _FILLERS.sub("", _SPELLED.sub(r"\1/\2/\3", clean))
        plain = _ERA.sub(_year_of_era, plain)
        found = _read(plain) if plain != clean else None
    return found or _first_of_two(clean)


def _first_of_two(clean: str) -> DateText | None:
    """Read the first of two days in one text; None where one of them is no date."""
    both = _TWO_DAYS.fullmatch(clean)
    if both is None or _read(both[2] or both[3]) is None:
        return None
    return _read(both[1])


def _year_of_era(match: re.Match[str]) -> str:
    """Write a year of a Japanese era as one of the common calendar."""
    return str(_ERA_BEFORE[match["era"]] + int(match["year"]))


def _read(clean: str) -> DateText | None:
    match = _DIGITS.fullmatch(clean)
    if match:
        return _from_digits(match)
    for pattern in (_NAMED, _NAMED_FIRST, _NAMED_LAST, _CJK, _STAMP):
        match = pattern.fullmatch(clean)
        if match:
            return _from_names(match)
    return None


def parse_compact(text: str) -> tuple[DateText, ...]:
    """List what eight digits (20240131, 31012024) or a day number could mean."""
    serial = text.removesuffix(".0")
    if serial.isascii() and serial.isdigit() and len(serial) == 5:
        day = dt.date(1899, 12, 30) + dt.timedelta(days=int(serial))
        return (DateText((day.year, day.month, day.day), DateOrder.YMD),)
    match = _COMPACT.fullmatch(text.strip())
    if not match:
        return _compact_minguo(serial)
    digits = match["digits"]
    first = (int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    last = (int(digits[:2]), int(digits[2:4]), int(digits[4:]))
    found = (DateText(first, DateOrder.YMD), DateText(last, None, 4, ""))
    return tuple(
        text
        for text in found
        for day in (text.day(DateOrder.DMY), text.day(DateOrder.MDY))
        if day and EARLIEST <= day < LATEST
    )[:1]


def _compact_minguo(digits: str) -> tuple[DateText, ...]:
    """Read seven digits as a day of Taiwan's calendar: 1150203 is 2026-02-03."""
    if not re.fullmatch(r"1[0-4]\d{5}", digits, re.ASCII):
        return ()
    parts = (int(digits[:3]) + _MINGUO_BEFORE, int(digits[3:5]), int(digits[5:]))
    text = DateText(parts, DateOrder.YMD)
    return (text,) if text.day(DateOrder.YMD) else ()


def _from_digits(match: re.Match[str]) -> DateText | None:
    parts = (int(match["a"]), int(match["b"]), int(match["c"]))
    if len(match["a"]) > 2 and len(match["c"]) == 4:
        return None
    if len(match["a"]) == 3:
        parts = (parts[0] + _MINGUO_BEFORE, *parts[1:])
        return DateText(parts, DateOrder.YMD) if match["a"] < "150" else None
    if len(match["a"]) == 4:
        return DateText(parts, DateOrder.YMD)
    separator = match["sep"].strip()
    # Nobody who writes dots puts the month first.
    order = DateOrder.DMY if separator == "." and len(match["c"]) == 4 else None
    return DateText(parts, order, 2 if len(match["c"]) < 3 else 4, separator)


def _from_names(match: re.Match[str]) -> DateText | None:
    month = month_number(match["month"])
    if month is None:
        return None
    year = int(match["year"])
    digits = len(match["year"])
    if digits == 2 and year > _BUDDHIST_AHEAD % 100 and _THAI.match(match["month"]):
        year, digits = 2500 + year, 4
    return DateText((year, month, int(match["day"])), DateOrder.YMD, digits)


def month_number(word: str) -> int | None:
    """Read a month's name or number, in many languages; None if it is none."""
    return int(word) if word.isascii() and word.isdigit() else named_month(word)
