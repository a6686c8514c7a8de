"""How far the reading of a file is, for whoever waits for it."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Tell = Callable[[int], None]

T = TypeVar("T")

# Shares in percent at which the long parts of reading begin; the last ends at 100.
PAGES = (0, 80)
ROWS = (50, 75)
TRANSACTIONS = (75, 100)
_STEPS = 20


def nobody(_percent: int) -> None:
    """Tell nobody."""


_tell: ContextVar[Tell] = ContextVar("tell", default=nobody)


@contextmanager
def told_to(tell: Tell) -> Iterator[None]:
    """Have `tell` called with the percent that is done; it never falls."""
    highest = 0

    def rising(percent: int) -> None:
        nonlocal highest
        if percent > highest:
            highest = percent
            tell(percent)

    token = _tell.set(rising)
    try:
        yield
    finally:
        _tell.reset(token)


def through(items: Sequence[T], part: tuple[int, int]) -> Iterator[T]:
    """Go through what takes reading from one share to another, telling how far it is.

    Args:
        items: of about the same work each.
        part: the percent done before the first of them and after the last.
    """
    tell, (begin, end) = _tell.get(), part
    step = max(1, len(items) // _STEPS)
    for start in range(0, len(items), step):
        tell(begin + (end - begin) * start // len(items))
        yield from items[start : start + step]
