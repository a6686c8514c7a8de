"""Text whose columns are aligned by blanks: its lines are those of a printed page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from utils.errors import StatementError
from utils.statements.delimited import is_data, read_delimited
from utils.statements.printed.grid import printed_grid
from utils.statements.printed.lines import Line, Word
from utils.statements.printed.pages import Sheet
from utils.statements.printed.rules import Rules
from utils.statements.records import read_records

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.cells import Grid
    from utils.statements.decode import Decoded

_SAMPLE_LINES = 400
_GAP = re.compile(r"\S {2,}\S.*\d")
_RULE = re.compile(r"[-=_*+.|~ ]{3,}")
_DATED = re.compile(r" *(?:\d{1,4} +)?\d{1,4}[-/. ]\w{1,9}[-/., ].* \S*\d[.,]\d")
_SUM_ENDS = re.compile(r"\d[.,]\d\d\Z")
_WORD = re.compile(r"\S+")
_ENOUGH = 2
_BLOCK = 3  # lines that a block of keys takes at least
# Letters of Courier, the type of such prints, in points.
_WIDTH, _HEIGHT, _PITCH = 6.0, 10.0, 12.0
_NARROWER = 0.5  # of a letter
_BLANK = _WIDTH / _HEIGHT


def read_text(decoded: Decoded) -> Grid:
    """Cut a text into cells: by a delimiter, by aligned columns, or block by block.

    Raises:
        StatementError: too_large, too_many_rows or no_table.
    """
    refused: StatementError | None = None
    grid: Grid | None = None
    try:
        grid = read_delimited(decoded)
    except StatementError as error:
        if error.code != "no_table":
            raise
        refused = error
    lines = decoded.lines()
    apart = list(filter(_GAP.search, lines[: 2 * _SAMPLE_LINES]))
    found = _count(grid)
    if len(apart) >= _ENOUGH and found * 2 < len(apart):
        aligned = _read_aligned(lines, decoded)
        if _count(aligned) > found:
            return aligned
    # A line of a block may look like a row by accident: a remark with commas.
    if found * _BLOCK < min(len(lines), _SAMPLE_LINES):
        told = read_records(lines, decoded.encoding)
        if told and _count(told) > found:
            return told
    if grid is None:
        raise refused or AssertionError
    return grid


def _count(grid: Grid | None) -> int:
    """Count rows with a date and an amount."""
    return sum(map(is_data, _sample(grid)))


def _sample(grid: Grid | None) -> Sequence[list[str]]:
    return grid.rows[:_SAMPLE_LINES] if grid else ()


@dataclass
class _Page:
    """Lines as they stand below one another, and the rules drawn between them."""

    lines: list[Line] = field(default_factory=list)
    rules: Rules = field(default_factory=Rules)

    def add(self, text: str, number: int, gutters: frozenset[int]) -> None:
        """Take the next line of the file."""
        top = number * _PITCH
        if _RULE.fullmatch(text):
            middle, width = top + _HEIGHT / 2, len(text.rstrip()) * _WIDTH
            self.rules.horizontal.append((middle, 0.0, width))
            return
        words = tuple(
            Word(m[0], m.start() * _WIDTH, _end(m.end(), gutters), top, top + _HEIGHT)
            for m in _WORD.finditer(text)
        )
        if words:
            self.lines.append(Line(words, 0, number, _BLANK))


def _end(place: int, gutters: frozenset[int]) -> float:
    """Say where a word ends in points; a little before a gutter, to stand apart."""
    return (place - (_NARROWER if place in gutters else 0)) * _WIDTH


def _read_aligned(lines: list[str], decoded: Decoded) -> Grid:
    """Read lines as printed; a form feed begins a page."""
    lines = [line.expandtabs() for line in lines]
    gutters = _gutters(lines)
    pages = [_Page()]
    for number, line in enumerate(lines, 1):
        first, *rest = line.split("\f")
        pages[-1].add(first, number, gutters)
        for text in rest:
            pages.append(_Page())
            pages[-1].add(text, number, gutters)
    sheets = [Sheet(page.lines, page.rules) for page in pages]
    return printed_grid(sheets, "text", encoding=decoded.encoding)


def _gutters(lines: list[str]) -> frozenset[int]:
    """Find the places that are blank in all rows, and part a number from a text.

    Words of a few narrations end at the same place by accident.
    """
    rows = [line for line in lines if _DATED.match(line)][:_SAMPLE_LINES]
    width = max(map(len, rows), default=0)
    return frozenset(n for n in range(1, width) if _parts_numbers(rows, n))


def _parts_numbers(rows: list[str], place: int) -> bool:
    if any(row[place : place + 1].strip() for row in rows):
        return False
    between = [row for row in rows if row[place - 1 : place + 2].count(" ") == 1]
    sums = all(_SUM_ENDS.search(row, 0, place) for row in between)
    numbers = len(between) >= _ENOUGH and all(
        row[place - 1].isdigit() or row[place + 1 : place + 2].isdigit()
        for row in between
    )
    return bool(between) and (sums or numbers)
