"""Years for days printed without one: `01/16` and `16 Jan` under a dated period."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from utils.dates import parse_date
from utils.domain import DateOrder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.pdf_lines import Line, Word

_FULL = re.compile(
    r"(?<![\w/.-])(?:\d{1,2}([-/. ])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}(?:st|nd|rd|th)?[- ][A-Za-z]{3,9}\.?,?[- ]\d{4}"
    r"|[A-Za-z]{3,9}\.? \d{1,2},? \d{4})(?![\w/-])"
)
_SHORT = re.compile(
    r"\d{1,2}([-/.])\d{1,2}\1?|\d{1,2}[- ][A-Za-z]{3,9}|[A-Za-z]{3,9} \d{1,2}"
)
_WRAP_PITCH = 2.0  # of the height: the lines of a cell stand close together
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE, _AFTER = dt.timedelta(days=62), dt.timedelta(days=10)
_ENOUGH = 2
_ORDERS = (DateOrder.DMY, DateOrder.MDY)


def with_years(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """Write the year behind days that lack it, where the statement's period tells it.

    Nothing changes where rows carry full dates, or where no period is stated.
    """
    pages = [_unwrapped(page) for page in pages]
    lines = [line for page in pages for line in page]
    full = sum(line.has_date and line.has_money for line in lines)
    short = [line for line in lines if line.has_money and _short(line)]
    period = _period(lines)
    if full >= len(short) or len(short) < _ENOUGH or period is None:
        return list(pages)
    return [[_completed(line, *period) for line in page] for page in pages]


def _unwrapped(page: list[Line]) -> list[Line]:
    """Take years that stand below their days up to them: `13 Oct` over `2017`."""
    found: list[Line] = []
    for line in page:
        above = found[-1] if found else None
        if above is not None and line.top - above.top <= _WRAP_PITCH * line.em:
            years = [word for word in line.words if _YEAR.fullmatch(word.text)]
            taken = [word for word in years if _day_above(above, word) is not None]
            for word in taken:
                above = _with_year(above, word)
            found[-1] = above
            rest = tuple(word for word in line.words if word not in taken)
            found += [replace(line, words=rest)] if rest else []
        else:
            found.append(line)
    return found


def _day_above(line: Line, year: Word) -> int | None:
    """Find the last word of a short day that stands right above a year."""
    for n, word in enumerate(line.words):
        if abs(word.x0 - year.x0) <= line.em:
            count = _short(replace(line, words=(*line.words[n : n + 2], year)))
            return n + count - 1 if count else None
    return None


def _with_year(line: Line, year: Word) -> Line:
    n = _day_above(line, year)
    if n is None:
        return line
    words = list(line.words)
    words[n] = _dated(words[n], year.text)
    return replace(line, words=tuple(words))


def _dated(last: Word, year: str, separator: str = " ") -> Word:
    """Write the year behind the last word of a day."""
    return replace(last, text=f"{last.text.rstrip('-/.')}{separator}{year}")


def _short(line: Line) -> int:
    """Count the words of the short day with which a line begins."""
    for count in (2, 1):
        text = " ".join(word.text for word in line.words[:count])
        if len(line.words) > count and _SHORT.fullmatch(text) and _years(text, 2000):
            return count
    return 0


def _years(text: str, year: int) -> list[dt.date]:
    """Read a short day in a year, in either order."""
    separator = " " if " " in text else next((c for c in "-/." if c in text), " ")
    found = parse_date(f"{text.rstrip('-/.')}{separator}{year}")
    days = [found.day(order) for order in _ORDERS] if found else []
    return [day for day in days if day]


def _period(lines: Sequence[Line]) -> tuple[dt.date, dt.date] | None:
    """Find the first two full dates of a line, which say what the statement covers."""
    for line in lines:
        text = " ".join(word.text for word in line.words)
        found = [parse_date(match.group()) for match in _FULL.finditer(text)]
        for order in _ORDERS:
            days = [day for part in found if part and (day := part.day(order))]
            if len(days) >= 2 and days[0] < days[1]:
                return days[0], days[1]
    return None


def _completed(line: Line, start: dt.date, end: dt.date) -> Line:
    count = _short(line)
    if not count:
        return line
    text = " ".join(word.text for word in line.words[:count])
    fitting = (
        year
        for year in range(end.year, start.year - 2, -1)
        if any(start - _BEFORE <= day <= end + _AFTER for day in _years(text, year))
    )
    year = next(fitting, end.year)
    separator = " " if " " in text else next((c for c in "-/." if c in text), " ")
    dated = _dated(line.words[count - 1], str(year), separator)
    words = (*line.words[: count - 1], dated, *line.words[count:])
    return replace(line, words=words)
