"""How big a statement may be: what the operator sets, and what no bank ever writes."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_CELL_CHARACTERS = 2_000
MAX_LINE_CHARACTERS = 1_000_000
MAX_ARCHIVE_MEMBERS = 200
RATIO_COUNTS_FROM_BYTES = 1024 * 1024
MAX_SHEETS = 30
MAX_NESTING = 50  # tags in tags
MAX_PAGE_CHARACTERS = 10_000_000  # of all pages together
_ROWS_AROUND = 500  # headers, preambles, footers


@dataclass(frozen=True, slots=True)
class Limits:
    """What the operator lets one file be.

    Args:
        size_bytes: of the file as uploaded.
        rows: movements in it.
        columns: of its widest table.
        cells: of its largest table, blank ones too.
        pages: of a PDF.
        unpacked_mb: what a workbook may grow to.
        unpacked_ratio: how many times its size that may be.
    """

    size_bytes: int = 10_000_000
    rows: int = 100_000
    columns: int = 100
    cells: int = 3_000_000
    pages: int = 200
    unpacked_mb: int = 100
    unpacked_ratio: int = 100

    @property
    def filled_rows(self) -> int:
        """How many rows of a table may hold something: headers and footers too."""
        return self.rows + _ROWS_AROUND

    @property
    def lines(self) -> int:
        """How many lines are looked at: blank ones and preambles are no rows."""
        return 3 * self.rows


_USUAL = Limits()
_current: ContextVar[Limits] = ContextVar("limits", default=_USUAL)


def current() -> Limits:
    """Give the limits of the file that is being read."""
    return _current.get()


@contextmanager
def applied(limits: Limits) -> Iterator[None]:
    """Read files under these limits."""
    token = _current.set(limits)
    try:
        yield
    finally:
        _current.reset(token)
