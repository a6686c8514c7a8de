"""What happened: income, expense and savings by month, coverage and balances."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from utils.dates import add_months, month_of, months_between, next_month
from utils.store import accounts
from utils.store import reports as store

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy.engine import Connection

UNCATEGORISED: Final = "Uncategorised"
USUAL_MONTHS: Final = 3
"""How many months before a month are its "usual"."""

# An account whose statements end longer before the others' is not in use.
_IN_USE: Final = dt.timedelta(days=62)


@dataclass(frozen=True, slots=True)
class Totals:
    """Income and expense of one month, in minor units; refunds lower expense."""

    income: int = 0
    expense: int = 0

    @property
    def savings(self) -> int:
        """Income − expense; what was invested is among the savings."""
        return self.income - self.expense

    @property
    def savings_rate(self) -> float | None:
        """Savings as a share of income; None in a month without income."""
        return self.savings / self.income if self.income > 0 else None


@dataclass(frozen=True)
class Ledger:
    """Monthly sums of one user in one currency, in minor units.

    Months without any row are absent: unseen, never zero.
    """

    currency: str
    totals: Mapping[dt.date, Totals] = field(default_factory=dict)
    spending: Mapping[dt.date, Mapping[str, int]] = field(default_factory=dict)
    net: Mapping[int, Mapping[dt.date, int]] = field(default_factory=dict)
    rows: int = 0
    uncategorised_rows: int = 0
    other_currencies: tuple[str, ...] = ()
    category_ids: Mapping[str, int] = field(default_factory=dict)

    @property
    def months(self) -> tuple[dt.date, ...]:
        """Months that have rows, oldest first."""
        return tuple(sorted(self.totals))

    def before(self, month: dt.date, count: int = USUAL_MONTHS) -> tuple[dt.date, ...]:
        """Give the last `count` months with rows before `month`."""
        return tuple(known for known in self.months if known < month)[-count:]

    def usual_spending(
        self, month: dt.date, skip: Iterable[dt.date] = ()
    ) -> dict[str, int]:
        """Average spending by category over the months before `month`."""
        left_out = set(skip)
        months = [m for m in self.before(month, 12) if m not in left_out][
            -USUAL_MONTHS:
        ]
        names = {name for m in months for name in self.spending.get(m, {})}
        return {
            name: round(
                sum(self.spending[m].get(name, 0) for m in months) / len(months)
            )
            for name in names
        }


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which days of an account the app knows; days inclusive.

    `stated` is the last balance that a statement names, in minor units, and its day;
    `opening` is the balance that the user says it began with.
    """

    account_id: int
    name: str
    kind: str
    currency: str
    first_date: dt.date
    last_date: dt.date
    by_statement: bool
    stated: tuple[dt.date, int] | None = None
    opening: int | None = None


@dataclass(frozen=True, slots=True)
class BalanceLine:
    """Balance of an account at the ends of months, in minor units."""

    account_id: int
    name: str
    currency: str
    points: tuple[tuple[dt.date, int], ...]


def read_ledger(connection: Connection, user_id: int, currency: str) -> Ledger:
    """Build the ledger from the kept sums; accounts in other currencies stay out."""
    cells = store.list_cells(connection, user_id)
    totals: dict[dt.date, Totals] = {}
    spending: dict[dt.date, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    net: dict[int, dict[dt.date, int]] = defaultdict(lambda: defaultdict(int))
    for cell in cells:
        net[cell.account_id][cell.month] += cell.inflow - cell.outflow
        if cell.currency != currency:
            continue
        income, expense = _split(cell)
        known = totals.get(cell.month, Totals())
        totals[cell.month] = Totals(known.income + income, known.expense + expense)
        if expense:
            spending[cell.month][cell.category or UNCATEGORISED] += expense
    return Ledger(
        currency=currency,
        totals=totals,
        spending={month: dict(parts) for month, parts in spending.items()},
        net={account: dict(months) for account, months in net.items()},
        rows=sum(cell.rows for cell in cells),
        uncategorised_rows=sum(cell.rows for cell in cells if not cell.kind),
        category_ids={cell.category: cell.category_id for cell in cells if cell.kind},
        other_currencies=tuple(sorted({cell.currency for cell in cells} - {currency})),
    )


def _split(cell: store.Cell) -> tuple[int, int]:
    if cell.kind == "income":
        return cell.inflow - cell.outflow, 0
    if cell.kind == "expense":
        return 0, cell.outflow - cell.inflow
    if not cell.kind:
        return cell.inflow, cell.outflow
    return 0, 0


def read_coverage(connection: Connection, user_id: int) -> tuple[Coverage, ...]:
    """Find which days of which accounts are known, from statements and rows."""
    spans: dict[int, tuple[dt.date, dt.date]] = {}
    stated: dict[int, tuple[dt.date, int]] = {}
    for span in store.list_statement_spans(connection, user_id):
        if span.last_date is not None and span.closing is not None:
            stated[span.account_id] = (span.last_date, span.closing)
        if span.first_date and span.last_date:
            first, last = spans.get(span.account_id, (span.first_date, span.last_date))
            spans[span.account_id] = (
                min(first, span.first_date),
                max(last, span.last_date),
            )
    known = accounts.list_accounts(connection, user_id)
    by_hand = [one.id for one in known if one.id not in spans]
    rows = store.list_row_spans(connection, user_id, by_hand)
    return tuple(
        Coverage(
            one.id,
            one.name,
            one.kind,
            one.currency,
            *(spans.get(one.id) or rows[one.id]),
            by_statement=one.id in spans,
            stated=stated.get(one.id),
            opening=one.opening_minor,
        )
        for one in known
        if one.id in spans or one.id in rows
    )


def as_of_day(
    coverage: Sequence[Coverage], today: dt.date, currency: str
) -> dt.date | None:
    """Choose the last day that every account in use is known for, at most today.

    Days that one statement covers and another does not would look cheap. Accounts in
    other currencies are in no sum, so that they hold up nothing; they count where
    there are no others. None without any account.
    """
    summed = [part for part in coverage if part.currency == currency] or list(coverage)
    stated = [part for part in summed if part.by_statement] or summed
    if not stated:
        return None
    newest = max(part.last_date for part in stated)
    in_use = [part for part in stated if newest - part.last_date <= _IN_USE]
    return min(today, *(part.last_date for part in in_use))


def behind(coverage: Sequence[Coverage], currency: str) -> tuple[Coverage, ...]:
    """List accounts in use whose statements end a week or more before the newest."""
    summed = [part for part in coverage if part.currency == currency]
    stated = [part for part in summed if part.by_statement]
    newest = max((part.last_date for part in stated), default=None)
    if newest is None:
        return ()
    return tuple(
        part
        for part in stated
        if dt.timedelta(days=7) <= newest - part.last_date <= _IN_USE
    )


def read_balances(
    connection: Connection,
    user_id: int,
    ledger: Ledger,
    coverage: Sequence[Coverage],
    count: int = 12,
) -> tuple[BalanceLine, ...]:
    """Work out balances at month ends from each account's last stated balance.

    Without one the opening balance that the user entered is where it starts.
    """
    anchors = {part.account_id: part.stated for part in coverage if part.stated}
    later = store.sum_after(
        connection,
        user_id,
        [(key, day, next_month(month_of(day))) for key, (day, _) in anchors.items()],
    )
    lines = []
    for part in coverage:
        net = ledger.net.get(part.account_id, {})
        if part.account_id in anchors:
            day, closing = anchors[part.account_id]
            end = closing + later.get(part.account_id, 0)
            points = _month_ends(net, month_of(day), end)
        elif net and part.opening is not None:
            before = add_months(min(net), -1)
            points = _month_ends(net, before, part.opening)[1:]
        else:
            continue
        lines.append(
            BalanceLine(part.account_id, part.name, part.currency, points[-count:])
        )
    return tuple(lines)


def _month_ends(
    net: Mapping[dt.date, int], anchor: dt.date, balance: int
) -> tuple[tuple[dt.date, int], ...]:
    """Walk from the balance at the end of `anchor` to every month of `net`."""
    months = sorted({*net, anchor})
    points = {anchor: balance}
    for month in reversed(months_between(months[0], anchor)):
        following = add_months(month, 1)
        points[month] = points[following] - net.get(following, 0)
    for month in months_between(next_month(anchor), next_month(months[-1])):
        points[month] = points[add_months(month, -1)] + net.get(month, 0)
    return tuple(sorted(points.items()))


def cumulative(
    daily: Mapping[dt.date, int], month: dt.date, until: dt.date
) -> list[int]:
    """Add up daily spending from the first of `month` to `until`, inclusive."""
    running, points = 0, []
    day = month
    while day <= until and month_of(day) == month:
        running += daily.get(day, 0)
        points.append(running)
        day += dt.timedelta(days=1)
    return points
