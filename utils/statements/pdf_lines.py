"""Words on a page to lines, and lines to phrases with wide gaps between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from utils.money import parse_amount
from utils.statements.sections import is_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_DECIMALS = re.compile(r"\d[.,]\d\d(?!\d)")
_SAME_LINE = 0.45  # of the smaller height, between the middles of two words
PHRASE_GAP = 0.6  # of a line's height; a blank inside a text is a third of it
_DATE_WORDS = 4  # Sat, 09 Sep 2023
_LEADING_WORDS = 3  # a serial number and a mark may stand before the date


@dataclass(frozen=True, slots=True)
class Word:
    """A text and where it stands, in points from the page's left and top edges."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """Words side by side, from left to right.

    Args:
        page: the page's number, from 1.
        number: the line's number on its page, from 1.
    """

    words: tuple[Word, ...]
    page: int
    number: int

    @property
    def top(self) -> float:
        """Its upper edge."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return max(word.bottom for word in self.words)

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return (self.top + self.bottom) / 2

    @property
    def em(self) -> float:
        """The size of its letters."""
        return max(1.0, *(word.bottom - word.top for word in self.words))

    @property
    def label(self) -> str:
        """Its place for people: page·line."""
        return f"{self.page}·{self.number}"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand close together, or below one another in a header."""

    text: str
    x0: float
    x1: float


def lines_of(words: Iterable[Word], page: int) -> list[Line]:
    """Group a page's words into lines, from top to bottom."""
    groups: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.middle, w.x0)):
        last = groups[-1][0] if groups else None
        height = word.bottom - word.top
        close = last and abs(word.middle - last.middle) <= _SAME_LINE * max(
            1.0, min(height, last.bottom - last.top)
        )
        if close:
            groups[-1].append(word)
        else:
            groups.append([word])
    return [
        Line(tuple(sorted(group, key=lambda w: w.x0)), page, number)
        for number, group in enumerate(groups, 1)
    ]


def phrases_of(line: Line, gap: float = PHRASE_GAP) -> list[Phrase]:
    """Cut a line where its words stand apart, by `gap` times its height."""
    found: list[list[Word]] = []
    for word in line.words:
        if found and word.x0 - found[-1][-1].x1 < gap * line.em:
            found[-1].append(word)
        else:
            found.append([word])
    return [
        Phrase(" ".join(w.text for w in group), group[0].x0, group[-1].x1)
        for group in found
    ]


def has_date(line: Line) -> bool:
    """Say whether a date stands at the beginning of a line."""
    texts = [word.text for word in line.words[: _LEADING_WORDS + _DATE_WORDS]]
    return any(
        is_date(" ".join(texts[start : start + count]))
        for start in range(min(_LEADING_WORDS, len(texts)))
        for count in range(1, _DATE_WORDS + 1)
    )


def has_money(line: Line) -> bool:
    """Say whether a number with decimals stands in a line."""
    return any(
        _DECIMALS.search(word.text) and parse_amount(word.text) is not None
        for word in line.words
    )


def overlapping(lines: Sequence[Line]) -> list[Phrase]:
    """Join the phrases of a header's lines that stand below one another."""
    joined: list[Phrase] = []
    for line in lines:
        for phrase in phrases_of(line):
            under = [p for p in joined if p.x0 < phrase.x1 and phrase.x0 < p.x1]
            joined = [p for p in joined if p not in under]
            parts = [*under, phrase]
            joined.append(
                Phrase(
                    " ".join(p.text for p in parts),
                    min(p.x0 for p in parts),
                    max(p.x1 for p in parts),
                )
            )
    return sorted(joined, key=lambda p: p.x0)
