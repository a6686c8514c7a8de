"""The page of budgets: recommended, one's own, and how fast they are used up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from utils import budgets, gathering
from utils.charts import forecasts as forecast_charts
from utils.dates import add_months, days_in_month, next_month
from utils.reports import UNCATEGORISED
from utils.store import reports as store

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from decimal import Decimal

    from sqlalchemy.engine import Connection

    from utils.budgets import BudgetLine
    from utils.charts.model import Chart
    from utils.facts import Facts
    from utils.forecasts import Budget
    from utils.predictions import Predictor, Reader

_USUAL_MONTHS: Final = 3


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """One category: what is recommended, what its owner chose, what was spent.

    Args:
        category: its name.
        category_id: None for a category that has no rows yet.
        recommended: by the model.
        own: the user's own.
        spent: in the shown month.
        used: spent as a share of the budget that counts, the own one first.
        usual: the share of a usual month's spending that is out by this day.
    """

    category: str
    category_id: int | None
    recommended: Budget | None
    own: BudgetLine | None
    spent: Decimal
    used: float | None
    usual: float | None

    @property
    def is_over(self) -> bool:
        """Whether more was spent than planned."""
        return self.used is not None and self.used > 1

    @property
    def is_fast(self) -> bool:
        """Whether spending runs well ahead of its usual pace."""
        if self.used is None or self.usual is None or self.is_over:
            return False
        return self.used > self.usual + _AHEAD


@dataclass(frozen=True, slots=True)
class BudgetPage:
    """Everything on the page of budgets; `day` of `days` of the month are known."""

    currency: str
    month: dt.date
    coming: dt.date
    day: int
    days: int
    rows: tuple[BudgetRow, ...]
    chart: Chart
    notices: tuple[str, ...]
    short_of_months: bool


_AHEAD: Final = 0.15


def budget_page(
    connection: Connection, predictor: Predictor, reader: Reader
) -> BudgetPage | None:
    """Build the page of the newest month; None without data."""
    facts = gathering.gather(connection, predictor, reader)
    if facts is None:
        return None
    month = gathering.months_around(facts, None).shown
    days = days_in_month(month)
    day = days if facts.as_of >= next_month(month) else facts.as_of.day
    spent = facts.ledger.spending.get(month, {})
    return BudgetPage(
        currency=reader.currency,
        month=month,
        coming=facts.predictions.expense.month,
        day=day,
        days=days,
        rows=_rows(
            facts,
            spent,
            budgets.list_budgets(connection, reader.user_id, spent),
            _usual_shares(connection, reader, month, day),
        ),
        chart=forecast_charts.budgets(facts, month),
        notices=gathering.model_notices(predictor, facts),
        short_of_months=facts.short_of_months,
    )


def _rows(
    facts: Facts,
    spent: Mapping[str, int],
    own: list[BudgetLine],
    usual: Mapping[str, float],
) -> tuple[BudgetRow, ...]:
    recommended = {line.category: line for line in facts.predictions.budgets}
    chosen = {line.category: line for line in own if line.currency == facts.currency}
    names = dict.fromkeys((*recommended, *chosen, *spent))
    rows = []
    for name in names:
        if name == UNCATEGORISED:
            continue
        line = chosen.get(name) or recommended.get(name)
        amount = facts.amount(spent.get(name, 0))
        used = float(amount / line.amount) if line and line.amount else None
        identity = facts.ledger.category_ids.get(name)
        if name in chosen:
            identity = chosen[name].category_id
        rows.append(
            BudgetRow(
                name,
                identity,
                recommended.get(name),
                chosen.get(name),
                amount,
                used,
                usual.get(name),
            )
        )
    return tuple(sorted(rows, key=_planned, reverse=True))


def _planned(row: BudgetRow) -> Decimal:
    line = row.own or row.recommended
    return line.amount if line else row.spent


def _usual_shares(
    connection: Connection, reader: Reader, month: dt.date, day: int
) -> dict[str, float]:
    """Give the share of a usual month that is spent by a day, by category."""
    start = add_months(month, -_USUAL_MONTHS)
    whole, early = (
        store.sum_categories(
            connection, reader.user_id, reader.currency, (start, month), until_day
        )
        for until_day in (31, day)
    )
    return {
        name: min(max(early.get(name, 0) / total, 0.0), 1.0)
        for name, total in whole.items()
        if total > 0
    }
