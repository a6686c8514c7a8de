"""Entries of several printed lines whose sum stands on the last of them."""

from __future__ import annotations

from bisect import bisect
from statistics import median
from typing import TYPE_CHECKING

from utils.money import parse_amount
from utils.statements.printed.columns import cells_of
from utils.statements.printed.lines import ALIGNED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from utils.statements.printed.lines import Line

_ENOUGH = 2
_SAMPLE_LINES = 400  # those of several pages


def has_sum(line: Line, ends: Sequence[float]) -> bool:
    """Say whether a cell of the line is a sum, with decimals or grouped."""
    return any(
        parse_amount(cell) and ("." in cell or "," in cell)
        for cell in cells_of(line, ends)
    )


def sums_come_last(lines: Sequence[Line], ends: Sequence[float]) -> bool:
    """Say whether most days of a table stand on a line whose sum comes below it."""
    days: list[bool | None] = []  # is its sum below it? None: beside it
    for line in lines[:_SAMPLE_LINES]:
        summed = has_sum(line, ends)
        if line.has_date and sum(map(bool, cells_of(line, ends))) > 1:
            days.append(None if summed else False)
        elif summed and days and days[-1] is False and not line.has_date:
            days[-1] = True
    late = days.count(True)
    return late >= _ENOUGH and late * 2 > len(days)


def by_sums(
    lines: Sequence[Line], ends: Sequence[float], far: float
) -> Iterator[list[Line]]:
    """Group lines down to the next sum; what no sum follows stays a line by itself.

    Args:
        lines: of one page.
        ends: where each column but the last ends.
        far: how far off a line is that cannot belong to the one above.
    """
    texts = _text_edge(lines, ends)
    entry: list[Line] = []
    for line in lines:
        apart = bool(entry) and line.top - entry[-1].top > far
        if line.has_date or apart:
            yield from ([one] for one in entry)
            entry = []
        entry.append(line)
        aside = abs(line.words[0].x0 - texts) > ALIGNED * line.em
        stray = aside and not line.has_date and len(entry) == 1
        if stray or has_sum(line, ends):
            yield entry
            entry = []
    yield from ([one] for one in entry)


def _text_edge(lines: Sequence[Line], ends: Sequence[float]) -> float:
    """Find where the texts begin that stand beside the days."""
    edges = [
        next((w.x0 for w in line.words if bisect(ends, w.x0) > first), 0.0)
        for line in lines
        if line.has_date
        for first in [bisect(ends, line.words[0].x0)]
    ]
    return median(edges) if edges else 0.0
