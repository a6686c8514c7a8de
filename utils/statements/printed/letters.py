"""The letters of a PDF page as words with places, as PDFium finds them."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from pypdfium2 import raw

from utils.statements.printed.frame import Box, framed, placed, turn_of
from utils.statements.printed.lines import Word

if TYPE_CHECKING:
    import pypdfium2

UNMAPPED = "\ufffd"
_BLANKS = frozenset(map(ord, " \t\r\n\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"))
# PDFium marks a hyphen at the end of a line as one that may go.
_HYPHENS = frozenset((0x02, 0xAD, 0xFFFE))
_BLANK = 0.15  # of a letter's size: a wider gap parts two words
_ABOVE, _BELOW = 0.8, 0.2  # of a letter's size, from the line it stands on
_TWIN = 0.3  # of a letter's size: bold letters are often printed twice, so far apart


@dataclass(slots=True)
class _Run:
    """Letters that follow one another, in the order in which they were printed."""

    turn: int | None
    em: float
    base: float
    x0: float
    x1: float
    last: float  # where its last letter begins
    head: float  # the upper edge of its first letter, and the lower
    foot: float
    slack: float  # by how much a letter that goes on may stand off
    letters: list[str] = field(default_factory=list)
    ends: bool = False  # a blank was printed behind it
    unmapped: bool = False

    def takes(self, box: raw.FS_RECTF) -> bool:
        """Say whether a letter goes on from here, and take its place if so."""
        if self.turn == 0:
            left, right, foot = box.left, box.right, -box.bottom
        else:
            left, _, right, foot = _framed(self.turn, box)
        slack, off = self.slack, foot - self.foot
        if not (
            self.last - slack <= left <= self.x1 + slack and -slack <= off <= slack
        ):
            return False
        self.last = left
        self.x1 = max(self.x1, right)
        return True

    def word(self) -> Word:
        """Make a word of it."""
        text = UNMAPPED if self.unmapped else "".join(self.letters)
        top, bottom = self.base - _ABOVE * self.em, self.base + _BELOW * self.em
        return Word(text, self.x0, self.x1, top, bottom)


def words_of(text: pypdfium2.PdfTextPage) -> tuple[list[Word], int]:
    """Read the words of a page, and how many quarter turns its text has made.

    Letters that run another way than most, such as a watermark, are left out.
    """
    runs = _runs(text, text.count_chars())
    letters: Counter[int] = Counter()
    for run in runs:
        if run.turn is not None:
            letters[run.turn] += len(run.letters)
    turn = letters.most_common(1)[0][0] if letters else 0
    return _whole([run for run in runs if run.turn == turn]), turn


def _runs(page: pypdfium2.PdfTextPage, count: int) -> list[_Run]:
    runs: list[_Run] = []
    run: _Run | None = None
    text, box = page.raw, raw.FS_RECTF()
    # Looked up once: a long statement has a million letters.
    code_of, box_of, place = (
        raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox, ctypes.byref(box),
    )  # fmt: skip
    for n in range(count):
        code = code_of(text, n)
        if code in _BLANKS:
            # PDFium's own guesses at blanks are left to the gaps between words.
            if run is not None and not raw.FPDFText_IsGenerated(text, n):
                run.ends, run = True, None
            continue
        box_of(text, n, place)
        if run is None or not run.takes(box):
            run = _new_run(text, n, box, runs[-1] if runs else None)
            runs.append(run)
        run.letters.append(_letter(code))
    return runs


@lru_cache(maxsize=2048)
def _letter(code: int) -> str:
    if code in _HYPHENS:
        return "-"
    if code < 0x20 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return UNMAPPED
    return chr(code)


def _new_run(text: object, n: int, box: raw.FS_RECTF, last: _Run | None) -> _Run:
    """Begin a run with a letter; as high and as low as the last one is set alike."""
    if last and (last.turn, last.head, last.foot) == (0, -box.top, -box.bottom):
        turn, em, base = last.turn, last.em, last.base
    else:
        turn, em, base = _set(text, n)
    left, head, right, foot = _framed(turn, box)
    unmapped = raw.FPDFText_HasUnicodeMapError(text, n) == 1
    slack = _BLANK * em
    return _Run(turn, em, base, left, right, left, head, foot, slack, unmapped=unmapped)


def _set(text: object, n: int) -> tuple[int | None, float, float]:
    """Say how a letter is set: its quarter turns, its size and where its line is."""
    turn = turn_of(raw.FPDFText_GetCharAngle(text, n))
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, n, matrix)
    height = math.hypot(matrix.c, matrix.d)
    em = max(1.0, raw.FPDFText_GetFontSize(text, n) * height)
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, n, x, y)
    return turn, em, placed(turn or 0, x.value, y.value)[1]


def _framed(turn: int | None, box: raw.FS_RECTF) -> Box:
    return framed(turn or 0, (box.left, box.bottom, box.right, box.top))


def _whole(runs: list[_Run]) -> list[Word]:
    """Join runs that touch, and drop those that were printed twice for boldness."""
    runs = sorted(runs, key=lambda run: (round(run.base), run.x0))
    found: list[_Run] = runs[:1]
    for _, run in pairwise(runs):
        last = found[-1]
        level = abs(run.base - last.base) <= _BLANK * run.em
        if level and run.letters == last.letters and (
            abs(run.x0 - last.x0) <= _TWIN * run.em
        ):  # fmt: skip
            continue
        if level and not last.ends and abs(run.x0 - last.x1) <= _BLANK * run.em:
            last.letters += run.letters
            last.x1, last.ends = run.x1, run.ends
        else:
            found.append(run)
    return [run.word() for run in found]
