"""A table as read, kept small, for a person who corrects how it is understood."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MOST_COLUMNS: Final = 40
LONGEST_CELL: Final = 80


class LineKind(StrEnum):
    """What the reader takes a line of a table for."""

    BEFORE = "before"  # above the table
    HEADER = "header"
    ROW = "row"
    UNREADABLE = "unreadable"
    OTHER = "other"  # more text of the row above, a total, a title
    LEFT_OUT = "left_out"  # by the user


@dataclass(frozen=True, slots=True)
class TableLine:
    """One line of a table as read; long cells are shortened."""

    line: str
    cells: tuple[str, ...]
    kind: LineKind


@dataclass(frozen=True, slots=True)
class TablePreview:
    """A table as read, for a person who corrects how it is understood.

    Args:
        columns: name as spelled and role of each column, in order.
        lines: the first and last lines, with those above the table.
        row_count: how many lines the table has below its header.
        fingerprint: of the layout, as `Layout.fingerprint`.
        header_line: the line of the column names, where there is one.
        sheets: the sheets of the file, where it has several.
        directed: how direction was told: a key of `Reading.value`.
    """

    columns: tuple[tuple[str, str], ...]
    lines: tuple[TableLine, ...]
    row_count: int
    fingerprint: str = ""
    header_line: str | None = None
    sheets: tuple[str, ...] = ()
    directed: str | None = None
