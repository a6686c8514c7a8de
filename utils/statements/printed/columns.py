"""Where the columns of a printed table stand: its rules, its gutters, its names."""

from __future__ import annotations

from bisect import bisect, bisect_left
from heapq import merge
from itertools import pairwise
from typing import TYPE_CHECKING

from utils.statements.printed.lines import CLOSE_WORDS, Line, Phrase
from utils.statements.printed.slots import Slot, owners_of, slot_of, unglued

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from utils.statements.printed.headers import Header

Columns = tuple[list[str], list[float]]

_GUTTER = 0.5  # of the height: a narrower one is chance
_SAMPLE_LINES = 400
_MOST_PLACES = 5_000
_SLACK = 0.5  # of a point, by which texts may touch a boundary


def columns_of(header: Header, body: Sequence[Line]) -> Columns:
    """Find where each column ends: at rules, in gutters, or where few texts are cut.

    Gutters part the rows into slots, and each slot belongs to the name it fits best.
    Names that share a slot are parted where hardly any text of the rows stands.

    Returns:
        The names of the columns, and the right edges of all but the last.
    """
    if header.rules:
        first, last = header.phrases[0].x0, header.phrases[-1].x1
        return header.names, [x for x in header.rules if first < x < last]
    texts = _texts(body)
    wrapped = _Edges(_phrases([line for line in body if not line.has_date]))
    slots = _slots(texts)
    names = unglued(header.phrases, slots)
    owners = owners_of(slots, names)
    ends: list[float] = []
    for n, (left, right) in enumerate(pairwise(names)):
        owned = list(zip(slots, owners, strict=True))
        low = max((slot.x1 for slot, k in owned if k <= n), default=left.x0)
        high = min((slot.x0 for slot, k in owned if k > n), default=right.x1)
        if any(_shares(slot, left) and _shares(slot, right) for slot in slots):
            low, high = left.x0, right.x1
        low = max([low, *ends[-1:]])
        ends.append(_cut((_Edges(texts), wrapped), left, right, low, max(low, high)))
    return [name.text for name in names], ends


def _shares(slot: Slot, name: Phrase) -> bool:
    return slot.x0 < name.x1 and name.x0 < slot.x1


def _cut(
    edges: tuple[_Edges, _Edges], left: Phrase, right: Phrase, low: float, high: float
) -> float:
    """Choose the place that cuts the fewest texts, near the blank between the names.

    Of equals the one that cuts the fewest of the texts below the rows with a day.
    """
    rows, wrapped = edges
    places = [low + (high - low) / 2]
    # Every point of a page; more only where somebody made one of kilometres.
    step = max(1.0, (high - low) / _MOST_PLACES)
    places += [low + n * step for n in range(1, max(2, int((high - low) / step)))]
    costs = {
        x: (rows.crossed(x), max(left.x1 - x, x - right.x0, 0), wrapped.crossed(x))
        for x in places
    }
    best = min(costs.values())
    middle = sorted(x for x in places if costs[x] == best)
    return middle[len(middle) // 2]


def _slots(texts: Sequence[Phrase]) -> list[Slot]:
    """Join texts that stand below one another, even in part, to slots."""
    found: list[Slot] = []
    group: list[Phrase] = []
    reach = float("-inf")
    for text in sorted(texts, key=lambda t: t.x0):
        if group and text.x0 >= reach:
            found.append(slot_of(group))
            group, reach = [], text.x1
        group.append(text)
        reach = max(reach, text.x1)
    return found + ([slot_of(group)] if group else [])


def gutters(body: Sequence[Line]) -> list[float]:
    """Find the columns of a table without header: blanks that all its rows share."""
    texts = _texts(body)
    if not texts:
        return []
    found: list[float] = []
    start: float | None = min(text.x0 for text in texts)
    for x, crossing in _Edges(texts).changes():
        if crossing <= len(body) // 50:
            start = x if start is None else start
        elif start is not None:
            found += [(start + x) / 2] if x - start >= _GUTTER * body[0].em else []
            start = None
    return found


def _texts(body: Sequence[Line]) -> list[Phrase]:
    return _phrases([line for line in body if line.has_date] or body)


def _phrases(lines: Sequence[Line]) -> list[Phrase]:
    return [p for line in lines[:_SAMPLE_LINES] for p in line.phrases(CLOSE_WORDS)]


class _Edges:
    """Where texts begin and end, in order, to count how many cross a place."""

    def __init__(self, texts: Sequence[Phrase]) -> None:
        wide = [text for text in texts if text.x1 - text.x0 > 2 * _SLACK]
        self._starts = sorted(text.x0 + _SLACK for text in wide)
        self._ends = sorted(text.x1 - _SLACK for text in wide)

    def crossed(self, x: float) -> int:
        """Count the texts that stand on both sides of a place."""
        return bisect_left(self._starts, x) - bisect(self._ends, x)

    def changes(self) -> Iterator[tuple[float, int]]:
        """Give each place from which on another number of texts crosses, and it."""
        ending, starting = ((x, -1) for x in self._ends), ((x, 1) for x in self._starts)
        crossing = 0
        for x, change in merge(ending, starting):
            crossing += change
            yield x, crossing


def cells_of(line: Line, ends: Sequence[float]) -> list[str]:
    """Give each word to the column in which its middle stands."""
    cells: list[list[str]] = [[] for _ in range(len(ends) + 1)]
    for word in line.words:
        cells[bisect(ends, (word.x0 + word.x1) / 2)].append(word.text)
    return [" ".join(texts) for texts in cells]
