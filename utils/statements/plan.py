"""One joint decision about a table: its columns, its dates, its amounts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from utils.dates import in_range
from utils.domain import ColumnRole, DateOrder
from utils.statements.accounts import stated_currency
from utils.statements.balance import runs_backwards
from utils.statements.bookkeeping import settle_side
from utils.statements.cells import DateCell
from utils.statements.columns import Column, profile
from utils.statements.date_order import OrderDecision, decide_order
from utils.statements.date_votes import Evidence
from utils.statements.days import date_cells, is_day
from utils.statements.decimal_marks import doubt_mark
from utils.statements.direction import decide
from utils.statements.fees import ask_for_fees
from utils.statements.headers import beside_codes
from utils.statements.mapping import told_roles
from utils.statements.proved_amounts import proved_amount
from utils.statements.repair import fit_rows
from utils.statements.rivals import ask_for_column
from utils.statements.roles import Roles, assign
from utils.statements.row_currency import currency_column
from utils.statements.row_days import ColumnDays, RowDays, read_date
from utils.statements.texts import currencies_of
from utils.statements.turned_days import turned_back
from utils.statements.unbooked import (
    is_ticked_off,
    signed_by_unbooked,
    unbooked_words,
)
from utils.statements.worded import movements_of
from utils.statements.words import says_pending

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from utils.domain import ReadHints
    from utils.sentences import Sentence
    from utils.statements.amounts import Row
    from utils.statements.cells import Grid
    from utils.statements.readings import Decision
    from utils.statements.sections import Section

_AROUND_ROWS = 80
_SAMPLE_ROWS = 300
_NARRATED_ROWS = 2_000
_DAYS_TRIED = 20


@dataclass(frozen=True, slots=True)
class Plan:
    """How a table is read.

    Args:
        section: the table.
        rows: its rows by index, with ragged ones put right.
        faults: reasons by index, for rows that could not be put right.
        misfits: those of them that have cells where the table has none.
        around: the grid's rows outside the table.
        compact: date columns written in digits only.
        currency: what the file names; None where the hint has to do.
        unbooked: words of the status column that only rows without a booking have.
    """

    section: Section
    rows: dict[int, Row]
    faults: dict[int, Sentence]
    misfits: frozenset[int]
    around: list[Row]
    columns: list[Column]
    roles: Roles
    compact: frozenset[int]
    decision: Decision | None
    order: OrderDecision
    currency: str | None
    unbooked: frozenset[str] = frozenset()

    def is_booked(self, row: Row) -> bool:
        """Say whether a row's status does not deny that it is booked."""
        if self.roles.status is None:
            return True
        word = row[self.roles.status]
        return not says_pending(word) and word not in self.unbooked

    def days(self, order: DateOrder) -> RowDays:
        """Read the table's dates in this order."""
        return RowDays(self.roles.dates, self.compact, order)

    def value_days(self, order: DateOrder) -> ColumnDays:
        """Read the table's value dates in this order."""
        return ColumnDays(order, compact=self.roles.value_date in self.compact)


def make_plan(grid: Grid, section: Section, hints: ReadHints) -> Plan:
    """Decide what a table's columns mean."""
    plan, dated = _with_roles(grid, section, hints)
    plan, movements = _with_movements(plan, dated, hints)
    currency = hints.told_currency or _currency(plan, movements, hints.currency)
    codes = currencies_of(plan.roles, movements, currency or "", hints.currency)
    own, *others = codes or [""]
    # Where rows are in several, none of them says how days are written.
    settled = own if own and {own}.issuperset(others) else None
    order = _order(plan, settled, movements, hints)
    plan = replace(plan, currency=currency, order=order)
    decision = _decide(plan, dated, movements, own or hints.currency, hints)
    roles = _with_currency(plan, decision, hints)
    return replace(plan, decision=decision, roles=roles)


def _with_roles(
    grid: Grid, section: Section, hints: ReadHints
) -> tuple[Plan, list[Row]]:
    """Say which part each column plays, and give the rows that hold a date."""
    rows, faults = fit_rows(grid, section)
    misfits = frozenset(faults) - frozenset(grid.bad_rows)
    told_dates = {n for n, role in hints.columns if role == ColumnRole.DATE}
    dated = _dated(section.header, rows, told_dates)
    columns = profile(beside_codes(section.header, dated), dated)
    roles = told_roles(assign(columns), hints.columns, len(columns))
    if not told_dates:
        roles = _in_reach(roles, columns, hints.today)
    turned = turned_back(rows, roles.dates, hints.today)
    if turned:
        rows |= turned
        dated = _dated(section.header, rows, told_dates)
    if roles.status is not None and is_ticked_off([r[roles.status] for r in dated]):
        roles = replace(roles, status=None)
    compact = {c.index for c in columns if c.kind == "compact"} | told_dates
    around = _around(grid, section)
    plan = Plan(section, rows, faults, misfits, around, columns, roles,
                frozenset(compact), None,
                OrderDecision(DateOrder.DMY), None)  # fmt: skip
    return plan, dated


def _around(grid: Grid, section: Section) -> list[list[str]]:
    """Give the last lines above a table, which speak about all of it."""
    inside = {section.header_row, *section.body}
    above = [grid.rows[n] for n in range(section.start) if n not in inside]
    return above[-_AROUND_ROWS:]


def _with_movements(
    plan: Plan, dated: list[Row], hints: ReadHints
) -> tuple[Plan, list[Row]]:
    """Leave out rows that are not booked or that state a balance."""
    learned = unbooked_words(dated, plan.columns, plan.roles)
    if learned:
        status, words = learned
        plan = replace(plan, roles=replace(plan.roles, status=status), unbooked=words)
    booked = [row for row in dated if plan.is_booked(row)]
    movements = movements_of(booked, plan.roles, hints)
    if plan.roles.status is not None and 0 < len(movements) < len(dated):
        # What is not booked yet lacks cells that tell the columns apart.
        columns = profile([column.header for column in plan.columns], movements)
        anew = told_roles(assign(columns), hints.columns, len(columns))
        roles = replace(anew, status=plan.roles.status)
        plan = replace(plan, columns=columns, roles=roles)
    return plan, movements


def _decide(
    plan: Plan, dated: list[Row], movements: list[Row], own: str, hints: ReadHints
) -> Decision | None:
    """Choose the reading of the amounts, in the account's own currency."""
    roles = plan.roles
    backwards = runs_backwards(_days(plan, movements, plan.order.order))
    decision = decide(movements, roles, hints, backwards, own)
    if decision is None:
        return None
    opened = [row for row in dated if not plan.is_booked(row)]
    decision = signed_by_unbooked(decision, opened, movements, roles)
    decision = settle_side(decision, plan, movements, hints)
    if not any(role == ColumnRole.AMOUNT for _, role in hints.columns):
        proved = proved_amount(decision, plan.columns, roles, movements, hints)
        decision = proved or ask_for_column(decision, plan.columns, roles, movements)
    decision = ask_for_fees(decision, plan.columns, roles, movements, hints)
    return doubt_mark(decision, movements, roles, hints, own)


def _in_reach(roles: Roles, columns: Sequence[Column], today: dt.date | None) -> Roles:
    """Leave out days of another calendar where other columns have days of this one."""
    near = tuple(n for n in roles.dates if _reaches(columns[n], today))
    if not near or len(near) == len(roles.dates):
        return roles
    value = roles.value_date if roles.value_date in near else None
    return replace(roles, dates=near, value_date=value)


def _reaches(column: Column, today: dt.date | None) -> bool:
    compact = column.kind == "compact"
    days = (
        read_date(value, order, compact=compact)
        for value in column.values[:_DAYS_TRIED]
        for order in DateOrder
    )
    return any(day is not None and in_range(day, today) for day in days)


def _with_currency(plan: Plan, decision: Decision | None, hints: ReadHints) -> Roles:
    """Find the currencies anew where the balance chose another amount than names do."""
    roles = plan.roles
    told = {role for _, role in hints.columns}
    if ColumnRole.CURRENCY in told or decision is None:
        return roles
    named = decision.scheme.amount in (roles.debit, *roles.amounts[:1])
    if named and ColumnRole.AMOUNT not in told:
        return roles
    own = [decision.scheme.amount, *roles.balances]
    return replace(roles, currency=currency_column(plan.columns, own))


def _days(plan: Plan, rows: list[Row], order: DateOrder) -> list[dt.date]:
    days = plan.days(order)
    return [day for row in rows if (day := days.read(row)[1])]


def _dated(header: tuple[str, ...], rows: dict[int, Row], told: set[int]) -> list[Row]:
    """Pick the rows that hold a date where the table's dates stand."""
    filled = [row for row in rows.values() if any(row)]
    sample = [date_cells(row, header) for row in filled[:_SAMPLE_ROWS]]
    width = max(map(len, filled), default=0)
    columns = {n for n in told if n < width} or set().union(*sample)
    days = {n: set(filter(is_day, {row[n] for row in filled})) for n in columns}
    found = [row for row in filled if any(row[n] in days[n] for n in columns)]
    return found or filled


def _currency(plan: Plan, rows: list[Row], home: str) -> str | None:
    roles = plan.roles
    money = [*roles.amounts, *roles.balances]
    money += [n for n in (roles.debit, roles.credit) if n is not None]
    header = [plan.columns[n].header for n in money]
    cells = [row[n] for row in rows[:50] for n in money]
    return stated_currency(header, plan.around, cells, home)


def _order(
    plan: Plan, currency: str | None, rows: list[Row], hints: ReadHints
) -> OrderDecision:
    if hints.date_order:
        return OrderDecision(hints.date_order)
    if not plan.roles.dates:
        return OrderDecision(DateOrder.DMY)
    column = plan.roles.dates[0]
    around = [" ".join(cell for cell in row if cell) for row in plan.around]
    evidence = Evidence(
        header=plan.section.header,
        around=[*around, hints.file_name.replace("_", " ")],
        narrations=[
            " ".join(row[n] for n in plan.roles.narrations)
            for row in rows[:_NARRATED_ROWS]
        ],
        beside=[
            row[n]
            for row in rows
            for n in plan.roles.dates[1:]
            if not isinstance(row[n], DateCell)
        ],
        currency=currency,
        home_currency=hints.currency,
        today=hints.today,
    )
    cells = [row[column] for row in rows]
    return decide_order(cells, evidence, compact=column in plan.compact)
