"""Which way a page's text runs: places are measured along it, whatever the page's."""

from __future__ import annotations

import math

Point = tuple[float, float]
Box = tuple[float, float, float, float]

_QUARTER = math.pi / 2
_ASKEW = 0.1  # of a right angle: a watermark across the page is no text of it


def turn_of(angle: float) -> int | None:
    """Round a text's angle, in radians, to quarter turns; None where it is askew."""
    turns = angle / _QUARTER
    return None if abs(turns - round(turns)) > _ASKEW else round(turns) % 4


def placed(turn: int, x: float, y: float) -> Point:
    """Turn a point of the page so that text reads from left to right and downwards.

    Args:
        turn: quarter turns of the text against the page.
        x: from the page's left edge.
        y: from the page's lower edge.

    Returns:
        The point as (along the line, down the page).
    """
    if turn == 0:
        return x, -y
    if turn == 1:
        return -y, -x
    return (-x, y) if turn == 2 else (y, x)


def framed(turn: int, box: Box) -> Box:
    """Turn a box (left, bottom, right, top) to (start, upper, end, lower)."""
    if turn == 0:
        return box[0], -box[3], box[2], -box[1]
    x0, y0 = placed(turn, box[0], box[1])
    x1, y1 = placed(turn, box[2], box[3])
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
