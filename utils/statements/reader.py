"""Grids to a statement: read every table, ask what stays open, prove balances."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from utils.domain import (
    ColumnRole,
    ParsedAccount,
    ParsedStatement,
    Question,
    Reading,
    ReadStatus,
)
from utils.errors import StatementError
from utils.sentences import sentence
from utils.statements.accounts import (
    bank_name,
)
from utils.statements.asides import without_asides
from utils.statements.beside import tables_beside
from utils.statements.currency_amounts import join_currencies
from utils.statements.day_columns import (
    add_years,
    join_parts,
    read_day_numbers,
    read_six_digits,
    short_columns,
)
from utils.statements.digits import with_ascii_digits
from utils.statements.drafts import NOT_BOOKED
from utils.statements.extract import extract
from utils.statements.mapping import check_hints, hints_for, left_out, told_tables
from utils.statements.month_sheets import date_month
from utils.statements.parts import parts_of
from utils.statements.plan import Plan, make_plan
from utils.statements.preview import bare_table, table_of
from utils.statements.section_ways import with_ways
from utils.statements.siblings import share_signs
from utils.statements.spelled_letters import spell_letters
from utils.statements.statement import make_layout, make_statement
from utils.statements.ticks import join_ticks
from utils.statements.transactions import TableRead, make_transactions
from utils.statements.wire import columns_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet
    from decimal import Decimal

    from utils.domain import DateOrder, ReadHints
    from utils.statements.amounts import Row, Scheme
    from utils.statements.cells import Grid

_FIRST_ROWS = 5
_YEARS_OFFERED = 5
_NO_TABLE = sentence(
    "No table of transactions was found: no rows with a date and an "
    "amount. Please export the statement with date, description and "
    "amount columns."
)
_NO_YEARS = sentence(
    "The days in this file have no year, and it states no period that they lie in. "
    "Please export the statement with full dates, or add a line such as “Statement "
    "period: 1 January 2025 - 31 January 2025” above its table."
)


def read_grids(grids: Sequence[Grid], hints: ReadHints) -> ParsedStatement:
    """Read the tables of a file as one statement.

    Raises:
        StatementError: no_table, wrong_hints, or unreadable where not one row could
            be read; with the cells, so that a person can say what they mean.
    """
    try:
        return _read_tables(grids, hints)
    except StatementError as error:
        table = error.table or bare_table(grids)
        raise StatementError(error.code, error.said, table) from error


def _read_tables(grids: Sequence[Grid], hints: ReadHints) -> ParsedStatement:
    check_hints(hints)
    grids = list(map(with_ascii_digits, grids))
    whole = grids
    tables = [table for grid in grids for table in tables_beside(grid)]
    tables = [without_asides(_in_usual_columns(grid)) for grid in tables]
    grids = [with_ways(part) for grid in tables for part in parts_of(grid)]
    grids = [add_years(grid, hints.date_order, hints.last_year) for grid in grids]
    plans = _plans(grids, hints)
    if any(map(short_columns, [grid for grid, _ in plans] or grids)):
        return _ask_year(whole, hints)
    if not plans:
        grids = [read_day_numbers(grid, hints.today) for grid in grids]
        plans = _plans(grids, hints)
    if not plans:
        raise StatementError("no_table", _NO_TABLE)
    if all(plan.decision is None for _, plan in plans):
        return _without_rows(plans, hints)
    reads = [_extract(grid, plan, hints) for grid, plan in plans if plan.decision]
    statement = make_statement(reads, hints)
    table = table_of(grids, reads[0], statement.layout, hints)
    statement = replace(statement, left_out=left_out(grids, hints), table=table)
    if not statement.transactions:
        _refuse_unreadable(statement)
        _refuse_dateless(reads, hints)
    questions = _questions(reads, hints)
    if questions:
        return replace(statement, status=ReadStatus.QUESTION, questions=questions)
    return statement


def _in_usual_columns(grid: Grid) -> Grid:
    """Give days, amounts and directions that are spread over columns one of each."""
    dated = date_month(read_six_digits(join_parts(grid)))
    return spell_letters(join_ticks(join_currencies(dated)))


def _ask_year(grids: Sequence[Grid], hints: ReadHints) -> ParsedStatement:
    """Ask for the year of the newest row, with the first rows in the latest years."""
    found: dict[int, ParsedStatement] = {}
    today = hints.today
    if today is not None and hints.last_year is None:
        for year in range(today.year, today.year - _YEARS_OFFERED, -1):
            with suppress(StatementError):
                read = _read_tables(grids, replace(hints, last_year=year))
                days = columns_of(read.transactions).posting_date
                if days and max(days) <= today.toordinal():
                    found[year] = read
    if not found:
        raise StatementError("no_table", _NO_YEARS)
    readings = tuple(
        Reading(str(year), tuple(read.transactions[:_FIRST_ROWS]))
        for year, read in found.items()
    )
    first = next(iter(found.values()))
    questions = (Question("last_year", readings), *first.questions)
    return replace(first, status=ReadStatus.QUESTION, questions=questions)


def _plans(grids: Sequence[Grid], hints: ReadHints) -> list[tuple[Grid, Plan]]:
    tables = told_tables(grids, hints)
    plans = share_signs(
        [
            make_plan(grid, section, hints_for(section, tables[0][1], hints))
            for grid, section in tables
        ]
    )
    found = [(grid, plan) for (grid, _), plan in zip(tables, plans, strict=True)]
    useful = [(grid, plan) for grid, plan in found if plan.decision is not None]
    return useful or found[:1]


def _without_rows(plans: list[tuple[Grid, Plan]], hints: ReadHints) -> ParsedStatement:
    """Accept a statement whose header stands over nothing; refuse anything else."""
    grid, plan = plans[0]
    filled = [row for row in plan.rows.values() if any(row)]
    if plan.section.header_row is None or any(map(_says_much, filled)):
        raise StatementError("no_table", _NO_TABLE)
    account = ParsedAccount("1", bank_name(plan.around), None, hints.currency)
    return ParsedStatement(
        ReadStatus.OK, grid.format, make_layout(grid, plan, None), (account,)
    )


def _says_much(row: Row) -> bool:
    return sum(map(bool, row)) > 2


def _extract(
    grid: Grid, plan: Plan, hints: ReadHints, order: DateOrder | None = None,
    scheme: Scheme | None = None,
) -> TableRead:  # fmt: skip
    decision = plan.decision
    used = scheme or (decision.scheme if decision else None)
    if used is None:
        raise StatementError("no_table", _NO_TABLE)
    currency = plan.currency or hints.currency
    found = extract(plan, used, order or plan.order.order, currency, hints.today)
    return TableRead(grid, plan, used, found)


def _refuse_unreadable(statement: ParsedStatement) -> None:
    unreadable = [e for e in statement.row_errors if e.reason.text != NOT_BOOKED]
    if unreadable:
        first = unreadable[0]
        raise StatementError(
            "unreadable",
            sentence(
                "None of the %(count)s rows could be read. Line %(line)s: "
                "%(reason)s Please check that the file is a bank statement.",
                count=len(unreadable),
                line=first.line,
                reason=first.reason,
            ),
            statement.table,
        )


def _refuse_dateless(reads: Sequence[TableRead], hints: ReadHints) -> None:
    """Say so where what a person calls the date is none in any row."""
    told = any(role == ColumnRole.DATE for _, role in hints.columns)
    rows = (row for read in reads for row in read.plan.rows.values())
    if told and any(map(_says_much, rows)):
        raise StatementError(
            "wrong_hints",
            sentence("No row has a date in the column that is marked as the date."),
        )


def _questions(reads: Sequence[TableRead], hints: ReadHints) -> tuple[Question, ...]:
    """Ask what the file leaves open, with the first rows that differ."""
    found: list[Question] = []
    for read in reads:
        order, decision = read.plan.order, read.plan.decision
        if len(order.open) > 1 and read.found.drafts:
            orders = {one.value: _again(read, hints, order=one) for one in order.open}
            found.append(Question("date_order", _readings(orders, hints)))
        if decision and len(decision.open) > 1:
            ways = {decision.answer(s): _again(read, hints, s) for s in decision.open}
            found.append(Question(decision.question, _readings(ways, hints)))
        if found:
            break
    return tuple(found)


def _again(
    read: TableRead, hints: ReadHints, scheme: Scheme | None = None,
    order: DateOrder | None = None,
) -> TableRead:  # fmt: skip
    """Read a table again under another reading."""
    return _extract(read.grid, read.plan, hints, order, scheme or read.scheme)


def _readings(reads: dict[str, TableRead], hints: ReadHints) -> tuple[Reading, ...]:
    """Show each reading's same few rows, of those that are not alike in all."""
    said: dict[int, set[tuple[dt.date, Decimal]]] = {}
    for read in reads.values():
        for draft in read.found.drafts:
            said.setdefault(draft.place, set()).add((draft.day, draft.amount))
    differ = [place for place, ways in said.items() if len(ways) > 1]
    shown = frozenset((differ or list(said))[:_FIRST_ROWS])
    return tuple(
        Reading(value, tuple(make_transactions(_few(read, shown), hints)))
        for value, read in reads.items()
    )


def _few(read: TableRead, places: AbstractSet[int]) -> TableRead:
    drafts = [draft for draft in read.found.drafts if draft.place in places]
    return replace(read, found=replace(read.found, drafts=drafts))
