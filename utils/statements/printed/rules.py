"""The rules of a PDF page: straight strokes and the edges of boxes."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pypdfium2 import raw

from utils.statements.printed.frame import Point, placed

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAX_PARTS = 20_000  # of all drawings: a page with more of them is a picture
_MAX_DEPTH = 8
_STRAIGHT = 0.7  # how far a rule may lean, in points
_SHORTEST = 2.0
_Matrix = tuple[float, float, float, float, float, float]
_IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Rules:
    """Rules of a page: vertical (x, top, bottom), horizontal (y, x0, x1)."""

    vertical: list[tuple[float, float, float]] = field(default_factory=list)
    horizontal: list[tuple[float, float, float]] = field(default_factory=list)

    def add(self, start: Point, end: Point) -> None:
        """Take a stroke if it is a rule."""
        (x0, y0), (x1, y1) = start, end
        if abs(x0 - x1) <= _STRAIGHT and abs(y0 - y1) >= _SHORTEST:
            self.vertical.append(((x0 + x1) / 2, min(y0, y1), max(y0, y1)))
        elif abs(y0 - y1) <= _STRAIGHT and abs(x0 - x1) >= _SHORTEST:
            self.horizontal.append(((y0 + y1) / 2, min(x0, x1), max(x0, x1)))


def rules_of(page: ctypes.c_void_p, turn: int) -> Rules:
    """Read a page's rules; none where it holds so many strokes that it is a picture.

    Args:
        page: PDFium's page.
        turn: quarter turns of the page's text.
    """
    rules = Rules()
    parts = 0
    for path, matrix in _paths(page):
        parts += raw.FPDFPath_CountSegments(path)
        if parts > _MAX_PARTS:
            return Rules()
        for start, end in _strokes(path):
            rules.add(
                placed(turn, *_moved(matrix, start)), placed(turn, *_moved(matrix, end))
            )
    return rules


def _paths(page: ctypes.c_void_p) -> Iterator[tuple[ctypes.c_void_p, _Matrix]]:
    for n in range(raw.FPDFPage_CountObjects(page)):
        yield from _within(raw.FPDFPage_GetObject(page, n), _IDENTITY, _MAX_DEPTH)


def _within(
    thing: ctypes.c_void_p, outer: _Matrix, depth: int
) -> Iterator[tuple[ctypes.c_void_p, _Matrix]]:
    """Find the paths of a page's object, also inside the forms that it repeats."""
    kind = raw.FPDFPageObj_GetType(thing)
    if kind == raw.FPDF_PAGEOBJ_PATH and _is_drawn(thing):
        yield thing, _times(_matrix(thing), outer)
    elif kind == raw.FPDF_PAGEOBJ_FORM and depth:
        inner = _times(_matrix(thing), outer)
        for n in range(raw.FPDFFormObj_CountObjects(thing)):
            yield from _within(raw.FPDFFormObj_GetObject(thing, n), inner, depth - 1)


def _is_drawn(path: ctypes.c_void_p) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(fill.value or stroke.value)


def _strokes(path: ctypes.c_void_p) -> Iterator[tuple[Point, Point]]:
    """Read the straight parts of a path, in its own measure."""
    begin = here = (0.0, 0.0)
    x, y = ctypes.c_float(), ctypes.c_float()
    for n in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, n)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        there = (x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            begin = there
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield here, there
        if raw.FPDFPathSegment_GetClose(segment):
            yield there, begin
        here = there


def _matrix(thing: ctypes.c_void_p) -> _Matrix:
    found = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(thing, found)
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(first: _Matrix, then: _Matrix) -> _Matrix:
    a, b = first[0], first[1]
    c, d, e, f = first[2:]
    return (
        a * then[0] + b * then[2], a * then[1] + b * then[3],
        c * then[0] + d * then[2], c * then[1] + d * then[3],
        e * then[0] + f * then[2] + then[4], e * then[1] + f * then[3] + then[5],
    )  # fmt: skip


def _moved(matrix: _Matrix, point: Point) -> Point:
    x, y = point
    return (
        matrix[0] * x + matrix[2] * y + matrix[4],
        matrix[1] * x + matrix[3] * y + matrix[5],
    )
