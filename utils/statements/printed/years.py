"""Years for the days that begin a printed line, from their period or below them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from utils.statements.days import is_date
from utils.statements.printed.lines import PHRASE_GAP, WRAP_PITCH
from utils.statements.short_days import is_short_day
from utils.statements.years import with_years

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from utils.statements.printed.lines import Line, Word

_YEAR = re.compile(r"(?:19|20)\d\d")
_ENOUGH = 2


def date_lines(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """Write the year behind days that lack it, where the statement's period tells it.

    Nothing changes where rows carry full dates, or where no period is stated.
    """
    pages = [_unwrapped(page) for page in pages]
    lines = [line for page in pages for line in page]
    closed = _closed(lines)
    full = sum(line.has_date for line, sums in zip(lines, closed, strict=True) if sums)
    counts = [sums and _short(line) for line, sums in zip(lines, closed, strict=True)]
    short = [line for line, count in zip(lines, counts, strict=True) if count]
    if full >= len(short) or len(short) < _ENOUGH:
        return list(pages)
    around = [
        _text(line, len(line.words))
        for line, count in zip(lines, counts, strict=True)
        if not count
    ]
    # Beside whole amounts, which are not told from numbers, days stand there too.
    edges = {round(line.words[0].x0) for line in short}
    beside = [line for line in lines if round(line.words[0].x0) in edges]
    days = {text for line in beside for text in _short_days(line)}
    found = with_years(days, around)
    return [[_completed(line, found) for line in page] for page in pages]


def _closed(lines: Sequence[Line]) -> list[bool]:
    """Say of each line whether a sum stands on it, or right below it without a day."""
    found: list[bool] = []
    below: Line | None = None
    for line in reversed(lines):
        goes_on = (
            below is not None
            and found[-1]
            and not (below.has_date or _short(below))
            and 0 < below.top - line.top <= WRAP_PITCH * line.em
        )
        found.append(line.has_money or goes_on)
        below = line
    return found[::-1]


def _unwrapped(page: list[Line]) -> list[Line]:
    """Take years that stand below their days up to them: `13 Oct` over `2017`."""
    found: list[Line] = []
    for line in page:
        above = found[-1] if found else None
        if above is not None and line.top - above.top <= WRAP_PITCH * line.em:
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
    day = words[n].text
    glued = f"{day}{year.text}"
    text = glued if is_date(glued) else f"{day.rstrip('-/.')} {year.text}"
    words[n] = replace(words[n], text=text)
    return replace(line, words=tuple(words))


def _short(line: Line) -> int:
    """Count the words of the short day with which a line begins."""
    for count in (2, 1):
        text = _text(line, count)
        # Two numbers side by side may be those of two columns.
        named = not text.replace(" ", "").isdigit()
        if named and len(line.words) > count and is_short_day(text):
            return 0 if _has_year(line, count) else count
    return 0


def _has_year(line: Line, count: int) -> bool:
    """Say whether a year stands close behind so many words of a day."""
    day, year = line.words[count - 1 : count + 1]
    behind = 0 <= year.x0 - day.x1 < line.gap(PHRASE_GAP)
    return behind and bool(_YEAR.fullmatch(year.text))


def _text(line: Line, count: int) -> str:
    return " ".join(word.text for word in line.words[:count])


def _short_days(line: Line) -> list[str]:
    """List the short days with which a line begins; a dotted one may be an amount."""
    found: list[str] = []
    while (count := _short(line)) and not (found and "." in _text(line, count)[:-1]):
        found.append(_text(line, count))
        line = replace(line, words=line.words[count:])
    return found


def _completed(line: Line, found: Mapping[str, str]) -> Line:
    words: list[Word] = []
    rest = line.words
    for day in _short_days(line):
        count = day.count(" ") + 1
        full = found.get(day, day)
        texts = full.split(" ", count - 1) if count > 1 else [full]
        words += [
            replace(word, text=text) for word, text in zip(rest, texts, strict=False)
        ]
        rest = rest[count:]
    return replace(line, words=(*words, *rest))
