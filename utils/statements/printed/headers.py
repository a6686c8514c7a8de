"""The header of a printed table: its names, told from the lines that they stand on."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING

from utils.statements.printed.lines import (
    CLOSE_WORDS,
    PHRASE_GAP,
    Line,
    Phrase,
    overlapping,
)
from utils.statements.words import best_role, is_header, kinds_of, roles_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MAX_HEADER_LINES = 3
_HEADER_PITCH = 2.2  # of the height: header lines stand close together
_NEEDED = frozenset(("date", "money"))
_SPEAKS = 0.6  # of a name must be words for columns
# Names may stand close to each other; a narrower gap must find more of them.
_GAPS = (PHRASE_GAP, CLOSE_WORDS)


@dataclass(frozen=True, slots=True, eq=False)
class Header:
    """The names of a table's columns, and where each stands.

    Args:
        count: how many lines it takes.
        rules: the vertical rules that part its columns, if it has any.
    """

    phrases: tuple[Phrase, ...]
    count: int
    rules: tuple[float, ...] = ()

    def __hash__(self) -> int:
        """Tell headers apart by their names alone."""
        return hash(tuple(self.names))

    def __eq__(self, other: object) -> bool:
        """Say whether the same names stand at the same places, to a point or so."""
        return isinstance(other, Header) and _places(self) == _places(other)

    @property
    def names(self) -> list[str]:
        """The names from left to right."""
        return [phrase.text for phrase in self.phrases]


def _places(header: Header) -> list[tuple[str, int]]:
    return [(phrase.text, round(phrase.x0 / 4)) for phrase in header.phrases]


def find_header(lines: Sequence[Line], rules: Sequence[float]) -> Header | None:
    """Read a header that begins on the first of these lines.

    Args:
        lines: that line and those below it on the same page.
        rules: vertical rules beside it, from left to right.
    """
    found = _best(lines, rules)
    # A title right above the names joins those that it stands over.
    below = _best(lines[1:], rules) if found and found.count > 1 else None
    if found and below and _wealth(below) > _wealth(found):
        return None
    return found


def _best(lines: Sequence[Line], rules: Sequence[float]) -> Header | None:
    if lines[0].has_money or lines[0].has_date or len(lines[0].words) < 2:
        return None
    spoken = (line.header_kinds for line in lines[:_MAX_HEADER_LINES])
    if not frozenset().union(*spoken) >= _NEEDED:
        return None
    found: list[Header] = []
    for count in range(1, min(_MAX_HEADER_LINES, len(lines)) + 1):
        if count > 1 and not _goes_on(lines[count - 2], lines[count - 1]):
            break
        found += _headers(lines[:count], rules)
    named = [h for h in found if len(h.names) > 1 and is_header(h.names)]
    # Of equals the first: rules before gaps, wide gaps before narrow ones.
    return max(named, key=lambda header: _rank(header, lines), default=None)


def _wealth(header: Header) -> tuple[int, int]:
    return _richness(header.names), len(header.names)


def _headers(lines: Sequence[Line], rules: Sequence[float]) -> Iterator[Header]:
    yield Header(tuple(_ruled(lines, rules)), len(lines), tuple(rules))
    for gap in _GAPS:
        yield Header(tuple(overlapping(lines, gap)), len(lines))


def _rank(header: Header, lines: Sequence[Line]) -> tuple[int, int]:
    """Prefer more roles, then more lines if their words too speak of columns."""
    speaks = header.count == 1 or all(
        _speaks(header, phrase) for phrase in lines[header.count - 1].phrases()
    )
    return _richness(header.names), header.count * speaks


def _speaks(header: Header, phrase: Phrase) -> bool:
    """Say whether a phrase of a header's last line ends the name above it."""
    if phrase.text.startswith("("):
        return True
    middle = (phrase.x0 + phrase.x1) / 2
    names = (p.text for p in header.phrases if p.x0 <= middle <= p.x1)
    name = next(names, phrase.text)
    share = sum(roles_of(phrase.text).values())
    return share >= _SPEAKS and bool(kinds_of(phrase.text) & kinds_of(name))


def _goes_on(line: Line, below: Line) -> bool:
    near = below.top - line.top <= _HEADER_PITCH * line.em
    return near and not below.has_date and not below.has_money


def _richness(names: Sequence[str]) -> int:
    """Count the different roles that names speak for."""
    return len({best_role(name) for name in names} - {None})


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
