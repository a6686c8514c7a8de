"""Words on a page to lines, and lines to phrases with wide gaps between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from utils.money import parse_amount
from utils.statements.days import is_date
from utils.statements.words import header_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DECIMALS = re.compile(r"\d[.,]\d\d(?!\d)")
_SAME_LINE = 0.45  # of the smaller height, between the middles of two words
PHRASE_GAP = 0.6  # of a line's height, where a blank inside a text is half of it
WRAP_PITCH = 2.0  # of the height: the lines of a cell stand close together
ALIGNED = 1.0  # of the height: a wrapped text begins where its column's texts do
CLOSE_WORDS = 0.4  # of the height: what is closer belongs to one text
_BLANK = 0.28  # of the height, in most fonts; as wide as a letter in others
_WIDEST_BLANK = 0.75
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


@dataclass(frozen=True)
class Line:
    """Words side by side, from left to right.

    Args:
        page: the page's number, from 1; 0 where lines are counted without pages.
        number: the line's number on its page, from 1.
        blank: how wide the page's blanks are, of the letters' height.
        dated: whether a day stands in its column for days, wherever that is.
    """

    words: tuple[Word, ...]
    page: int
    number: int
    blank: float = _BLANK
    dated: bool = False
    _phrases: dict[float, list[Phrase]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @cached_property
    def top(self) -> float:
        """Its upper edge."""
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        """Its lower edge."""
        return max(word.bottom for word in self.words)

    @cached_property
    def middle(self) -> float:
        """The height of its middle."""
        return (self.top + self.bottom) / 2

    @cached_property
    def em(self) -> float:
        """The size of its letters."""
        return max(1.0, *(word.bottom - word.top for word in self.words))

    @property
    def label(self) -> str:
        """Its place for people: page·line, or the line where there are no pages."""
        return f"{self.page}·{self.number}" if self.page else str(self.number)

    @cached_property
    def has_date(self) -> bool:
        """Say whether a date stands at its beginning, or behind a mark and a gap."""
        texts = [word.text for word in self.words[: _LEADING_WORDS + _DATE_WORDS]]
        return self.dated or any(
            is_date(" ".join(texts[start : start + count]))
            for start in range(min(_LEADING_WORDS, len(texts)))
            if self._parts_at(start)
            for count in range(1, _DATE_WORDS + 1)
        )

    def _parts_at(self, place: int) -> bool:
        """Say whether a cell may begin with this word: no text runs into it."""
        if place == 0 or self.words[place - 1].text.strip(".#)").isdigit():
            return True
        gap = self.words[place].x0 - self.words[place - 1].x1
        return gap >= self.gap(PHRASE_GAP)

    def gap(self, usual: float) -> float:
        """Say in points how wide a gap is that is so wide where blanks are usual."""
        return (usual - _BLANK + max(_BLANK, self.blank)) * self.em

    def phrases(self, gap: float = PHRASE_GAP) -> list[Phrase]:
        """Cut it where its words stand apart, by `gap` times its height.

        Cut once for each gap: a line is looked at again with each that may end a
        header below it.
        """
        if gap not in self._phrases:
            widest = self.gap(gap)
            found: list[list[Word]] = []
            for word in self.words:
                if found and word.x0 - found[-1][-1].x1 < widest:
                    found[-1].append(word)
                else:
                    found.append([word])
            self._phrases[gap] = [phrase_of(group) for group in found]
        return self._phrases[gap]

    @cached_property
    def header_kinds(self) -> frozenset[str]:
        """Say whether its words may name dates or money."""
        return frozenset().union(*(header_kinds(word.text) for word in self.words))

    @cached_property
    def has_money(self) -> bool:
        """Say whether a number with decimals stands in it."""
        return any(
            DECIMALS.search(word.text) and parse_amount(word.text) is not None
            for word in self.words
        )


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand close together, or below one another in a header."""

    text: str
    x0: float
    x1: float
    words: tuple[Word, ...] = ()


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
    sides = [tuple(sorted(group, key=lambda w: w.x0)) for group in groups]
    blank = _usual_blank(sides)
    return [Line(side, page, number, blank) for number, side in enumerate(sides, 1)]


def _usual_blank(lines: Sequence[tuple[Word, ...]]) -> float:
    """Measure the blanks of a page by its words that stand close together."""
    gaps = [
        (right.x0 - left.x1) / max(1.0, right.bottom - right.top)
        for line in lines
        for left, right in pairwise(line)
    ]
    return median([gap for gap in gaps if 0 < gap <= _WIDEST_BLANK] or [_BLANK])


def phrase_of(words: Sequence[Word]) -> Phrase:
    """Make a phrase of words in reading order."""
    return Phrase(
        " ".join(word.text for word in words),
        min(word.x0 for word in words),
        max(word.x1 for word in words),
        tuple(words),
    )


def overlapping(lines: Sequence[Line], gap: float = PHRASE_GAP) -> list[Phrase]:
    """Join the phrases of a header's lines that stand below one another."""
    if len(lines) == 1:
        return lines[0].phrases(gap)
    joined: list[tuple[float, float, list[Phrase]]] = []
    for line in lines:
        for phrase in line.phrases(gap):
            x0, x1 = phrase.x0, phrase.x1
            apart: list[tuple[float, float, list[Phrase]]] = []
            above: list[Phrase] = []
            for one in joined:
                if one[0] < phrase.x1 and phrase.x0 < one[1]:
                    x0, x1 = min(x0, one[0]), max(x1, one[1])
                    above += one[2]
                else:
                    apart.append(one)
            joined = [*apart, (x0, x1, [*above, phrase])]
    joined.sort(key=lambda one: one[0])
    return [
        parts[0] if len(parts) == 1 else phrase_of([w for p in parts for w in p.words])
        for _, _, parts in joined
    ]
