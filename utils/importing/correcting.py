"""What the pages of questions and corrections show: typed, so that tests build it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from utils.dates import parse_date
from utils.domain import ColumnRole, DateOrder
from utils.importing.answers import Answers, load_answers
from utils.importing.summary import load_statement
from utils.store import accounts as account_store
from utils.store import import_files
from utils.table_preview import LineKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy.engine import Connection

    from utils.domain import ParsedTransaction, Question
    from utils.store.accounts import Account
    from utils.store.imports import Import
    from utils.table_preview import TableLine, TablePreview

NO_HEADER: Final = "none"
_MOST_EXAMPLES: Final = 2
_SHARED: Final = frozenset((ColumnRole.NARRATION, ColumnRole.FEE, ColumnRole.IGNORE))
_BELOW: Final = frozenset((LineKind.ROW, LineKind.UNREADABLE, LineKind.OTHER))


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A row in one reading, and whether other readings of it differ."""

    row: ParsedTransaction
    day_differs: bool
    amount_differs: bool


@dataclass(frozen=True, slots=True)
class ComparedReading:
    """One reading of a question; `column` is the name of the column that it is of."""

    value: str
    column: str
    rows: tuple[ComparedRow, ...]


@dataclass(frozen=True, slots=True)
class ComparedQuestion:
    """A question with its readings side by side."""

    kind: str
    readings: tuple[ComparedReading, ...]


@dataclass(frozen=True, slots=True)
class DateExample:
    """A date as written, with both days that it can be."""

    text: str
    day_first: dt.date
    month_first: dt.date


@dataclass(frozen=True, slots=True)
class MappingPage:
    """A table as read, with everything that can be said about it.

    Args:
        answers: what was told so far.
        date_order: how the dates were read, where they were.
        examples: dates of the file that have two readings.
        is_kept: whether the file is still here to be read again.
    """

    importing: Import
    table: TablePreview | None
    answers: Answers
    date_order: DateOrder | None
    examples: tuple[DateExample, ...]
    accounts: tuple[Account, ...]
    is_kept: bool


def compared_questions(importing: Import) -> tuple[ComparedQuestion, ...]:
    """Give an import's questions, with what differs between their readings."""
    summary = load_statement(importing.statement)
    names = [name for name, _ in summary.columns]
    return tuple(_compared(question, names) for question in summary.questions)


def mapping_page(connection: Connection, importing: Import) -> MappingPage:
    """Put the page together on which a person corrects how a table is read."""
    summary = load_statement(importing.statement)
    known = account_store.list_accounts(connection, importing.user_id)
    return MappingPage(
        importing=importing,
        table=summary.table,
        answers=load_answers(importing.hints),
        date_order=summary.date_order,
        examples=_examples(summary.table) if summary.table else (),
        accounts=tuple(known),
        is_kept=import_files.has_file(connection, importing.id),
    )


def told_answers(
    page: MappingPage, said: Answers, roles: Mapping[int, str], skipped: Collection[str]
) -> Answers:
    """Join what the page's form says with what it leaves as it is.

    Args:
        page: as it was shown.
        said: the simple choices; `header_line` is a line, `NO_HEADER`, or None.
        roles: the role chosen for each column; one that was shown is no correction.
        skipped: the lines to leave out among those shown.
    """
    table, before = page.table, page.answers
    if table is None:
        return said
    new = {
        index: role
        for index, role in roles.items()
        if index < len(table.columns) and role != table.columns[index][1]
    }
    shown = {one.line for one in table.lines}
    unseen = [line for line in before.skip_lines if line not in shown]
    lines = tuple(dict.fromkeys([*unseen, *(n for n in skipped if n in shown)]))
    answers = replace(said, columns=_joined(before.columns, new), skip_lines=lines)
    return _with_header(answers, table, before)


def _joined(
    before: Sequence[tuple[int, str]], new: Mapping[int, str]
) -> tuple[tuple[int, str], ...]:
    """Let a correction take the place of what was said of another column before."""
    taken = set(new.values()) - _SHARED
    kept = {index: role for index, role in before if role not in taken}
    return tuple(sorted({**kept, **new}.items()))


def _with_header(said: Answers, table: TablePreview, before: Answers) -> Answers:
    line = said.header_line
    if line is None or line == table.header_line:
        return replace(
            said,
            header_line=before.header_line,
            header_names=before.header_names,
            first_line=before.first_line,
        )
    if line == NO_HEADER:
        below = [one.line for one in table.lines if one.kind in _BELOW]
        return replace(said, header_line=None, first_line=next(iter(below), None))
    cells = next((one.cells for one in table.lines if one.line == line), ())
    return replace(said, header_names=cells)


def _compared(question: Question, names: Sequence[str]) -> ComparedQuestion:
    readings = [reading.first_rows for reading in question.readings]
    return ComparedQuestion(
        question.kind,
        tuple(
            ComparedReading(
                reading.value,
                _name(question.kind, reading.value, names),
                tuple(
                    _compared_row(row, [rows[n] for rows in readings if n < len(rows)])
                    for n, row in enumerate(reading.first_rows)
                ),
            )
            for reading in question.readings
        ),
    )


def _compared_row(
    row: ParsedTransaction, same: Sequence[ParsedTransaction]
) -> ComparedRow:
    return ComparedRow(
        row,
        len({one.posting_date for one in same}) > 1,
        len({one.amount for one in same}) > 1,
    )


def _name(kind: str, value: str, names: Sequence[str]) -> str:
    """Name the columns that a reading takes as the amount, or as fees on top."""
    if kind == "fee":
        parts = (part.partition(":") for part in value.split(","))
        taken = [index for index, _, role in parts if role == ColumnRole.FEE]
    else:
        taken = [value] if kind == "column" else []
    indices = [int(index) for index in taken if index.isdecimal()]
    return ", ".join(names[n] for n in indices if n < len(names))


def _examples(table: TablePreview) -> tuple[DateExample, ...]:
    column = next((n for n, (_, r) in enumerate(table.columns) if r == "date"), None)
    if column is None:
        return ()
    cells = (_cell(one, column) for one in table.lines if one.kind is LineKind.ROW)
    found = dict.fromkeys(cells)
    examples = (example for cell in found if (example := _example(cell)))
    return tuple(examples)[:_MOST_EXAMPLES]


def _cell(line: TableLine, column: int) -> str:
    return line.cells[column] if column < len(line.cells) else ""


def _example(cell: str) -> DateExample | None:
    text = parse_date(cell)
    if text is None:
        return None
    day_first, month_first = text.day(DateOrder.DMY), text.day(DateOrder.MDY)
    if day_first is None or month_first is None or day_first == month_first:
        return None
    return DateExample(cell, day_first, month_first)
