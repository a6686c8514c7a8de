"""Periods that the lines around a table state, from which days get their years."""

from __future__ import annotations

import datetime as dt
import re
from itertools import chain
from typing import TYPE_CHECKING

from utils.dates import add_months, month_number, parse_date
from utils.statements.short_days import ORDERS, WORD, day_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from utils.domain import DateOrder

Period = tuple[dt.date, dt.date]

_FULL = re.compile(
    r"(?<![\w/.-])(?:\d{1,2}([-/. ])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}[-/.]\d{2}[-/.]\d{2}"
    r"|1\d\d/\d{2}/\d{2}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[- ]{WORD}\.?,?[- ]\d{{4}}"
    rf"|{WORD}\.? \d{{1,2}},? \d{{4}}|{WORD} \d{{1,2}}/\d{{2}}"
    rf"|\d{{1,2}}[- ]{WORD}\.? ?['’]\d{{2}})(?![\w/-])"
)
# A day without a year inside a line; dots could be decimals.
_SPOKEN = re.compile(
    rf"(?<![\w/.,-])(?:\d{{1,2}}/\d{{1,2}}|\d{{1,2}} ?{WORD}|{WORD} \d{{1,2}})"
    r"(?![\w/-]|[.,]?\d|,? \d{4})"
)
_BALANCE = re.compile(r"\b(?:balance|saldo|solde|kontostand)\b", re.IGNORECASE)
_MONTH = re.compile(
    rf"(?<!\d[ .-])(?<!\d(?:st|nd|rd|th) )\b({WORD}|(?<![\d/.-])\d{{1,2}}(?=[/-]))"
    r"\.?[-/ ,]+((?:19|20)\d\d)(?![\w/.-])"
)
# `07 October -` before `06 November 2025`: the year stands once, behind the end.
_OPENING = re.compile(
    rf"(\d{{1,2}}[ -]{WORD}|{WORD}\.? \d{{1,2}})\.?,? *"
    r"(?:-|–|—|\b(?:to|until|bis|au|al)\b) *$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|start|begin\w*|von|du|desde)\b", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|end|until|through|bis|au|hasta)\b", re.IGNORECASE)
_CLOSED = re.compile(
    r"\b(?:statement|closing|billing?) date\b|[結结][帳账單单]日|[帳账][單单]日",
    re.IGNORECASE,
)
# Behind the name of the day, its year may have two digits: `08 JAN 26`.
_CLOSING = re.compile(rf"{_FULL.pattern}|\d{{1,2}}[- ]{WORD}[- ]\d{{2}}(?![\w:/-])")
_CYCLE = dt.timedelta(days=45)
LONGEST = dt.timedelta(days=366)  # in a longer one a day has two years


def stated_periods(lines: Sequence[str]) -> Iterator[Period]:
    """List what lines state: two dates, a beginning and an end, a month, an end."""
    written = [(line, _dates(line)) for line in lines]
    yield from chain.from_iterable(
        _between(found[:-1], found[1:]) for _, found in written
    )
    single = [(line, found) for line, found in written if len(found) == 1]
    starts = [day for line, found in single if _FROM.search(line) for day in found]
    ends = [day for line, found in single if _TO.search(line) for day in found]
    yield from _between(starts[:1], ends[:1])
    for line in lines:
        yield from _months(line)
    for line in lines:
        yield from _opened(line)
        yield from _closed(line)
    for end in _named_twice(lines, [text for _, found in written for text in found]):
        yield end - _CYCLE, end


def _opened(line: str) -> Iterator[Period]:
    """Read a period whose year stands behind its end alone."""
    for match in _FULL.finditer(line):
        opening = _OPENING.search(line[: match.start()])
        if opening is None:
            continue
        for order in ORDERS:
            for end in _read(match[0], order):
                starts = [day_in(opening[1], end.year - ago, order) for ago in (0, 1)]
                yield from ((day, end) for day in starts if day and day < end)


def _closed(line: str) -> Iterator[Period]:
    """Read the day of a statement, which its name stands before."""
    named = _CLOSED.search(line)
    match = _CLOSING.search(line, named.end()) if named else None
    if match is None:
        return
    for order in ORDERS:
        yield from ((day - _CYCLE, day) for day in _read(match[0], order))


def _named_twice(lines: Sequence[str], full: Sequence[str]) -> Iterator[dt.date]:
    """List the full dates that a period or a balance names too, without their year."""
    said = [(line, _SPOKEN.findall(line)) for line in lines]
    last = [days[-1] for line, days in said if len(days) == 2 or (
        len(days) == 1 and _BALANCE.search(line))]  # fmt: skip
    for order in ORDERS:
        for day in (day for text in full for day in _read(text, order)):
            if any(day_in(text, day.year, order) == day for text in last):
                yield day


def _dates(line: str) -> list[str]:
    return [match.group() for match in _FULL.finditer(line) if parse_date(match[0])]


def _between(starts: list[str], ends: list[str]) -> list[Period]:
    """Read two dates in either order; statements are short, so the shorter first."""
    found = {
        (first, last)
        for order in ORDERS
        for start, end in zip(starts, ends, strict=False)
        for first in _read(start, order)
        for last in _read(end, order)
        if first < last <= first + LONGEST
    }
    return sorted(found, key=lambda period: period[1] - period[0])


def _read(text: str, order: DateOrder) -> list[dt.date]:
    found = parse_date(text)
    day = found.day(order) if found else None
    return [day] if day else []


def _months(line: str) -> Iterator[Period]:
    for name, year in _MONTH.findall(line):
        month = month_number(name)
        if month and month <= 12:
            first = dt.date(int(year), month, 1)
            yield first, add_months(first, 1) - dt.timedelta(days=1)
