"""Years for days written without one: `01/16` and `16 Jan` under a stated period."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from utils.dates import add_months, month_number, parse_date
from utils.domain import DateOrder

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

Period = tuple[dt.date, dt.date]

_WORD = r"[^\W\d_]{3,12}"
_FULL = re.compile(
    r"(?<![\w/.-])(?:\d{1,2}([-/. ])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}[-/.]\d{2}[-/.]\d{2}"
    r"|1\d\d/\d{2}/\d{2}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[- ]{_WORD}\.?,?[- ]\d{{4}}"
    rf"|{_WORD}\.? \d{{1,2}},? \d{{4}}|{_WORD} \d{{1,2}}/\d{{2}}"
    rf"|\d{{1,2}}[- ]{_WORD}\.? ?['’]\d{{2}})(?![\w/-])"
)
_SHORT = re.compile(
    rf"\d{{1,2}}([-/.])\d{{1,2}}\1?|\d{{2}} \d{{2}}|{_WORD}\.? \d{{1,2}}|{_WORD}\d{{2}}"
    rf"|\d{{1,2}}(?:(?:st|nd|rd|th)[- ]|\.?[-/ ]?){_WORD}\.?"
)
_GLUED = re.compile(rf"{_WORD}(\d\d)")
# A weekday before such a day, and a time of day behind it, say nothing of its year.
_BESIDE = re.compile(
    r"^[^\W\d_]{2,12}\.?,?\s+(?=\d)"
    r"|,?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?$",
    re.IGNORECASE,
)
# A day without a year inside a line; dots could be decimals.
_SPOKEN = re.compile(
    rf"(?<![\w/.,-])(?:\d{{1,2}}/\d{{1,2}}|\d{{1,2}} ?{_WORD}|{_WORD} \d{{1,2}})"
    r"(?![\w/-]|[.,]?\d|,? \d{4})"
)
_BALANCE = re.compile(r"\b(?:balance|saldo|solde|kontostand)\b", re.IGNORECASE)
_DECIMAL = re.compile(r"\d{1,2}\.\d{1,2}")  # behind letters: an amount, `EUR 5.10`
_MONTH = re.compile(
    rf"(?<!\d[ .-])(?<!\d(?:st|nd|rd|th) )\b({_WORD}|(?<![\d/.-])\d{{1,2}}(?=[/-]))"
    r"\.?[-/ ,]+((?:19|20)\d\d)(?![\w/.-])"
)
_FROM = re.compile(r"\b(?:from|start|begin\w*|von|du|desde)\b", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|end|until|through|bis|au|hasta)\b", re.IGNORECASE)
_CLOSED = re.compile(
    r"\b(?:statement|closing|billing?) date\b|[結结][帳账單单]日|[帳账][單单]日",
    re.IGNORECASE,
)
_CYCLE, _BEFORE, _AFTER = (dt.timedelta(days=n) for n in (45, 62, 10))
_LONGEST = dt.timedelta(days=366)  # in a longer one a day has two years
_ORDERS = (DateOrder.DMY, DateOrder.MDY)


@lru_cache(maxsize=4096)
def is_short_day(text: str) -> bool:
    """Say whether a text is a day and a month without a year."""
    bare = _bare(text)
    return bool(_SHORT.fullmatch(bare)) and any(
        _day(bare, 2000, order) for order in _ORDERS
    )


def _bare(text: str) -> str:
    """Give a short day without its weekday and its time, where it has them."""
    if _SHORT.fullmatch(text):
        return text
    bare = _BESIDE.sub("", text)
    if _DECIMAL.fullmatch(bare):
        return text
    return bare if _SHORT.fullmatch(bare) else text


def with_years(
    days: Iterable[str], around: Iterable[str], order: DateOrder | None = None
) -> dict[str, str]:
    """Complete short days by the first stated period in which most of them lie.

    A day outside the period is left out, as are all days where both orders fit it
    and the year hangs on the order: no year is guessed.

    Args:
        days: as written.
        around: lines outside the table.
        order: how the days are read, if that is known.

    Returns:
        The full date of each day, as text whose order stays open where it is.
    """
    distinct = sorted(set(days))
    if _are_months(distinct):
        return {}
    orders = (order,) if order in _ORDERS else _ORDERS
    for period in _periods(list(around)):
        found = {o: _in_period(distinct, period, o) for o in orders}
        if max(_inside(known, period) for known in found.values()) * 2 > len(distinct):
            most = max(map(len, found.values()))
            best = [known for known in found.values() if len(known) == most]
            return _written(best, period)
    return {}


def with_last_year(
    days: Sequence[str], last_year: int, order: DateOrder | None = None
) -> dict[str, str]:
    """Complete short days by the year of the newest of them.

    Args:
        days: as written, in the order of the rows, which run up or down in time.
        last_year: of the newest.
        order: how the days are read, if that is known.

    Returns:
        The full date of each day, as text whose order stays open where it is; empty
        where the days run up and down, or for more than a year.
    """
    if _are_months(set(days)):
        return {}
    orders = (order,) if order in _ORDERS else _ORDERS
    ways = [_running(days, last_year, one) for one in orders]
    found = [way for way in ways if way]
    if not found:
        return {}
    seen = [day for way in found for day in way.values()]
    return _written(found, (min(seen), max(seen)))


def _are_months(days: Collection[str]) -> bool:
    """Say whether texts are months of one year, not days: `JAN24`, `FEB24`."""
    glued = list(map(_GLUED.fullmatch, days))
    return len(days) > 1 and all(glued) and len({m[1] for m in glued if m}) == 1


def beside_day(text: str, main: str, order: DateOrder | None = None) -> str:
    """Complete a short day by the full date of its row, to which it lies close."""
    full = parse_date(main)
    near = [
        (abs(day - known), day)
        for one in ((order,) if order in _ORDERS else _ORDERS)
        if full and (known := full.day(one))
        for year in range(known.year - 1, known.year + 2)
        if (day := _day(text, year, one))
    ]
    if not near or full is None:
        return text
    _, day = min(near)
    settled = full.order is DateOrder.YMD
    return day.isoformat() if settled else _with_year(text, day.year)


def _running(
    days: Sequence[str], last_year: int, order: DateOrder
) -> dict[str, dt.date]:
    """Read days that run up, or down, over at most one turn of the year."""
    found: list[dict[str, dt.date]] = []
    for way in (list(reversed(days)), list(days)):
        known: dict[str, dt.date] = {}
        year, after = last_year, None
        for text in way:
            day = _day(text, year, order)
            if day and after and day > after:
                year -= 1
                day = _day(text, year, order)
            if day is None or known.setdefault(text, day) != day:
                break
            after = day
        else:
            found.append(known)
    spans = [max(one.values()) - min(one.values()) for one in found if one]
    if not spans or min(spans) >= _LONGEST:
        return {}
    return found[spans.index(min(spans))]


def _written(found: Sequence[dict[str, dt.date]], period: Period) -> dict[str, str]:
    """Write days as dates where one order is left, else with the year behind them."""
    if len(found) > 1 and any(
        day.year != found[1][text].year for text, day in found[0].items()
    ):
        most = max(_inside(known, period) for known in found)
        found = [known for known in found if _inside(known, period) == most]
        if len(found) > 1:
            return {}
    if len(found) > 1:
        return {text: _with_year(text, day.year) for text, day in found[0].items()}
    return {
        text: _with_year(text, day.year) if any(map(str.isalpha, text))
        else day.isoformat()
        for text, day in found[0].items()
    }  # fmt: skip


def _in_period(
    days: Sequence[str], period: Period, order: DateOrder
) -> dict[str, dt.date]:
    """Read each day in the year that puts it into a period, or close to it."""
    start, end = period
    found = {}
    for text in days:
        read = [_day(text, year, order) for year in range(end.year, start.year - 2, -1)]
        known = [day for day in read if day]
        near = [day for day in known if start - _BEFORE <= day <= end + _AFTER]
        inside = [day for day in near if _is_in(day, period)]
        if near:
            found[text] = (inside or near)[0]
    return found


def _inside(found: dict[str, dt.date], period: Period) -> int:
    return sum(_is_in(day, period) for day in found.values())


def _is_in(day: dt.date, period: Period) -> bool:
    return period[0] <= day <= period[1]


def _day(text: str, year: int, order: DateOrder) -> dt.date | None:
    found = parse_date(_with_year(text, year))
    return found.day(order) if found else None


def _with_year(text: str, year: int) -> str:
    text = _bare(text)
    if text.replace(" ", "").isdigit():
        text = text.replace(" ", "/")
    separator = " " if " " in text else next((c for c in "-/." if c in text), " ")
    return f"{text.rstrip('-/.')}{separator}{year}"


def _periods(lines: Sequence[str]) -> Iterator[Period]:
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
    for line, found in single:
        if _CLOSED.search(line):
            for order in _ORDERS:
                yield from ((d - _CYCLE, d) for d in _read(found[0], order))
    for end in _named_twice(lines, [text for _, found in written for text in found]):
        yield end - _CYCLE, end


def _named_twice(lines: Sequence[str], full: Sequence[str]) -> Iterator[dt.date]:
    """List the full dates that a period or a balance names too, without their year."""
    said = [(line, _SPOKEN.findall(line)) for line in lines]
    last = [days[-1] for line, days in said if len(days) == 2 or (
        len(days) == 1 and _BALANCE.search(line))]  # fmt: skip
    for order in _ORDERS:
        for day in (day for text in full for day in _read(text, order)):
            if any(_day(text, day.year, order) == day for text in last):
                yield day


def _dates(line: str) -> list[str]:
    return [match.group() for match in _FULL.finditer(line) if parse_date(match[0])]


def _between(starts: list[str], ends: list[str]) -> list[Period]:
    """Read two dates in either order; statements are short, so the shorter first."""
    found = {
        (first, last)
        for order in _ORDERS
        for start, end in zip(starts, ends, strict=False)
        for first in _read(start, order)
        for last in _read(end, order)
        if first < last <= first + _LONGEST
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
