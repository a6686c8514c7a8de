"""Where the columns of a printed table stand: its header, its rules, its gutters."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING

from utils.statements.pdf_lines import (
    Line,
    Phrase,
    has_date,
    has_money,
    overlapping,
    phrases_of,
)
from utils.statements.words import is_header, roles_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_MAX_HEADER_LINES = 3
_HEADER_PITCH = 2.2  # of the height: header lines stand close together
_CLOSE_WORDS = 0.4  # of the height: what is closer belongs to one text
_GUTTER = 0.5  # of the height: a narrower one is chance
_SAMPLE_LINES = 400


@dataclass(frozen=True, slots=True)
class Header:
    """The names of a table's columns, and where each stands.

    Args:
        count: how many lines it takes.
        rules: the vertical rules that part its columns, if it has any.
    """

    phrases: tuple[Phrase, ...]
    count: int
    rules: tuple[float, ...] = ()

    @property
    def names(self) -> list[str]:
        """The names from left to right."""
        return [phrase.text for phrase in self.phrases]


def find_header(lines: Sequence[Line], rules: Sequence[float]) -> Header | None:
    """Read a header that begins on the first of these lines.

    Args:
        lines: that line and those below it on the same page.
        rules: vertical rules beside it, from left to right.
    """
    found: list[Header] = []
    for count in range(1, min(_MAX_HEADER_LINES, len(lines)) + 1):
        if count > 1 and not _goes_on(lines[count - 2], lines[count - 1]):
            break
        upper = lines[:count]
        for phrases, used in (
            (_ruled(upper, rules), tuple(rules)),
            (overlapping(upper), ()),
        ):
            if len(phrases) > 1 and is_header([p.text for p in phrases]):
                found.append(Header(tuple(phrases), count, used))
    # Of equals the first: fewer lines, and rules before gaps.
    return max(found, key=_richness, default=None)


def _goes_on(line: Line, below: Line) -> bool:
    near = below.top - line.top <= _HEADER_PITCH * line.em
    return near and not has_date(below) and not has_money(below)


def _richness(header: Header) -> int:
    roles = [roles_of(name) for name in header.names]
    return len({max(words, key=lambda r: words[r]) for words in roles if words})


def _ruled(lines: Sequence[Line], rules: Sequence[float]) -> list[Phrase]:
    """Read the names between the rules; a cell without words has none."""
    if len(rules) < 2:
        return []
    cells: list[list[str]] = [[] for _ in range(len(rules) + 1)]
    for line in lines:
        for word in line.words:
            cells[bisect(rules, (word.x0 + word.x1) / 2)].append(word.text)
    edges = [rules[0] - 1, *rules, rules[-1] + 1]
    found = [
        Phrase(" ".join(texts), edges[n], edges[n + 1]) for n, texts in enumerate(cells)
    ]
    return found[bool(not cells[0]) : len(found) - (not cells[-1])]


def boundaries(header: Header, body: Sequence[Line]) -> list[float]:
    """Find where each column ends: at rules, or where the fewest texts are cut.

    Between two names the boundary lies where hardly any text of the rows stands; of
    equal places the one nearest to the blank between the names.
    """
    if header.rules:
        first, last = header.phrases[0].x0, header.phrases[-1].x1
        return [x for x in header.rules if first < x < last]
    texts = _texts(body)
    found: list[float] = []
    for left, right in zip(header.phrases, header.phrases[1:], strict=False):
        low = max(left.x0, found[-1] if found else left.x0)
        places = [low + step for step in range(1, max(2, int(right.x1 - low)))]
        costs = {
            x: (_crossed(texts, x), max(left.x1 - x, x - right.x0, 0)) for x in places
        }
        best = min(costs.values())
        middle = [x for x in places if costs[x] == best]
        found.append(middle[len(middle) // 2])
    return found


def gutters(body: Sequence[Line]) -> list[float]:
    """Find the columns of a table without header: blanks that all its rows share."""
    texts = _texts(body)
    if not texts:
        return []
    em = body[0].em
    first, last = min(t.x0 for t in texts), max(t.x1 for t in texts)
    found: list[float] = []
    start: float | None = None
    for x in (first + step for step in range(int(last - first) + 1)):
        if _crossed(texts, x) <= len(body) // 50:
            start = x if start is None else start
        elif start is not None:
            found += [(start + x) / 2] if x - start >= _GUTTER * em else []
            start = None
    return found


def _texts(body: Sequence[Line]) -> list[Phrase]:
    dated = [line for line in body if has_date(line)] or body
    return [p for line in dated[:_SAMPLE_LINES] for p in phrases_of(line, _CLOSE_WORDS)]


def _crossed(texts: Sequence[Phrase], x: float) -> int:
    return sum(text.x0 + 0.5 < x < text.x1 - 0.5 for text in texts)


def cells_of(line: Line, ends: Sequence[float]) -> list[str]:
    """Give each word to the column in which its middle stands."""
    cells: list[list[str]] = [[] for _ in range(len(ends) + 1)]
    for word in line.words:
        cells[bisect(ends, (word.x0 + word.x1) / 2)].append(word.text)
    return [" ".join(texts) for texts in cells]
