"""Signs of printed sums: misprinted ones of a currency, and Cr or Dr below them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from utils.money import parse_amount
from utils.statements.printed.lines import WRAP_PITCH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.printed.lines import Line

_LETTERED = re.compile(r"([+-]?)\s*([A-Z])\s*(\d[\d.,]*)")
_ENOUGH = 2
_MARK = re.compile(r"[CD]r\.?", re.IGNORECASE)


def join_marks(lines: Sequence[Line]) -> list[Line]:
    """Give each lone Cr or Dr to the amount that it stands right below."""
    found: list[Line] = []
    for n, line in enumerate(lines):
        marked = _marked(found[-1], line, lines[n + 1 : n + 2]) if found else None
        found[len(found) - bool(marked) :] = [marked or line]
    return found


def _marked(above: Line, mark: Line, below: Sequence[Line]) -> Line | None:
    """Write a mark behind the last amount above it; None where it belongs to none."""
    pitch = mark.top - above.top
    near = 0 < pitch <= WRAP_PITCH * mark.em and all(
        line.top - mark.top > pitch for line in below
    )
    if len(mark.words) > 1 or not near or not _MARK.fullmatch(mark.words[0].text):
        return None
    *words, last = above.words
    text = parse_amount(last.text) if above.has_money else None
    if text is None or text.flag or abs(last.x1 - mark.words[0].x1) > mark.em:
        return None
    signed = replace(last, text=f"{last.text} {mark.words[0].text}")
    return replace(above, words=(*words, signed))


def without_signs(rows: Sequence[list[str]]) -> list[list[str]]:
    """Take a letter off that all sums of a column have: `C 500.00`, `+ C 20.00`.

    The rupee's sign is often drawn by a font that calls it `C`. What every sum has
    cannot tell money in from money out.
    """
    width = max(map(len, rows), default=0)
    columns = [n for n in range(width) if _letters_alike(rows, n)]
    return [
        [_bare(cell) if n in columns else cell for n, cell in enumerate(row)]
        for row in rows
    ]


def _letters_alike(rows: Sequence[list[str]], column: int) -> bool:
    cells = [row[column] for row in rows if len(row) > column]
    found = [match for cell in cells if (match := _LETTERED.fullmatch(cell))]
    bare = sum(cell[:1].isdigit() and "." in cell for cell in cells)
    return len(found) >= _ENOUGH and len({m[2] for m in found}) == 1 and not bare


def _bare(cell: str) -> str:
    match = _LETTERED.fullmatch(cell)
    return f"{match[1]}{match[3]}" if match else cell
