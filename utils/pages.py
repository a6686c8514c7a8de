"""What each page is given: typed, frozen, with every number already worked out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from utils import ai_suggestions, gathering, reports
from utils.charts import balances as balance_charts
from utils.charts import forecasts as forecast_charts
from utils.charts import heat
from utils.charts import months as month_charts
from utils.charts import single_month as single_month_charts
from utils.dates import month_of
from utils.prediction_cards import deck
from utils.predictions import sum_spending
from utils.store import reports as report_store

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from sqlalchemy.engine import Connection

    from utils.charts.heat import Heat
    from utils.charts.model import Chart
    from utils.facts import Facts
    from utils.forecasts import Anomaly, Bill, RecentSpending
    from utils.prediction_cards.card import PredictionCard
    from utils.predictions import Predictor, Reader
    from utils.sentences import Value
    from utils.suggesting.suggestion import Suggestion

_SHOWN_BILLS: Final = 6
_SHOWN_ALERTS: Final = 5


@dataclass(frozen=True, slots=True)
class Found:
    """What all statements brought, in numbers."""

    accounts: int
    transactions: int
    first_month: dt.date
    last_month: dt.date
    whole_months: int
    bills: int
    uncategorised: int


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """Income, expense and savings of the month that is shown.

    `rate` is the share of income that was kept, in words where that says more;
    `known_until` is the last known day of a month that is not over.
    """

    income: Decimal
    expense: Decimal
    savings: Decimal
    rate: Value
    is_whole: bool
    known_until: dt.date | None


@dataclass(frozen=True)
class DashboardPage:
    """Everything on the dashboard; `None` instead of it means: no data yet.

    Args:
        currency: of every amount that does not name its own.
        as_of: last day that all accounts in use are known for.
        months: the month switcher.
        figures: of the shown month.
        found: what the statements brought, in numbers.
        cards: the five predictions.
        charts: in the order of the page.
        heat: weekday by week of the shown month.
        suggestions: at most seven, best first.
        bills: the next ones.
        alerts: the newest ones.
        coverage: which accounts are known until when.
        notices: models replaced by their baselines, in words.
        other_currencies: left out of every sum.
    """

    currency: str
    as_of: dt.date
    months: gathering.Months
    figures: MonthFigures
    found: Found | None
    cards: tuple[PredictionCard, ...]
    charts: tuple[Chart, ...]
    heat: Heat
    suggestions: tuple[Suggestion, ...]
    bills: tuple[Bill, ...]
    alerts: tuple[Anomaly, ...]
    coverage: tuple[reports.Coverage, ...]
    notices: tuple[str, ...]
    other_currencies: tuple[str, ...]


def dashboard(
    connection: Connection,
    predictor: Predictor,
    reader: Reader,
    month: dt.date | None = None,
) -> DashboardPage | None:
    """Build the dashboard of a month, by default the newest; None without data."""
    facts = gathering.gather(connection, predictor, reader)
    if facts is None:
        return None
    months = gathering.months_around(facts, month)
    spending = _spending(connection, reader, facts, months.shown)
    scores = gathering.list_scores(connection, reader, facts)
    return DashboardPage(
        currency=reader.currency,
        as_of=facts.as_of,
        months=months,
        figures=_figures(facts, months.shown),
        found=_found(facts),
        cards=deck.build(facts, predictor.models.status, scores),
        charts=_charts(facts, spending),
        heat=heat.build(facts, months.shown, spending.days),
        suggestions=ai_suggestions.list_suggestions(
            connection, reader.user_id, facts, predictor.clock.today()
        ),
        bills=_next_bills(facts),
        alerts=_newest_alerts(facts),
        coverage=facts.coverage,
        notices=gathering.model_notices(predictor, facts),
        other_currencies=facts.ledger.other_currencies,
    )


def _spending(
    connection: Connection, reader: Reader, facts: Facts, shown: dt.date
) -> RecentSpending:
    """Take what was summed with the prediction, or sum an earlier month now."""
    stored = facts.predictions.spending
    if stored is not None and stored.month == shown:
        return stored
    return sum_spending(connection, reader, shown)


def _charts(facts: Facts, spending: RecentSpending) -> tuple[Chart, ...]:
    shown = spending.month
    top = tuple(report_store.PayeeSum(*each) for each in spending.payees)
    # Beside each other stand two that are equally high.
    return (
        month_charts.flow(facts),
        single_month_charts.pace(facts, shown, spending.days),
        balance_charts.ahead(facts),
        balance_charts.balances(facts),
        single_month_charts.categories(facts, shown),
        forecast_charts.budgets(facts, shown),
        forecast_charts.bills(facts),
        month_charts.savings_rate(facts),
        single_month_charts.payees(facts, shown, top),
    )


def _next_bills(facts: Facts) -> tuple[Bill, ...]:
    expected = [bill for bill in facts.predictions.bills if bill.is_expected]
    return tuple(expected[:_SHOWN_BILLS])


def _newest_alerts(facts: Facts) -> tuple[Anomaly, ...]:
    found = facts.predictions.anomalies
    newest = sorted(found, key=lambda each: each.day, reverse=True)
    return tuple(newest[:_SHOWN_ALERTS])


def _figures(facts: Facts, month: dt.date) -> MonthFigures:
    totals = facts.ledger.totals.get(month, reports.Totals())
    return MonthFigures(
        facts.amount(totals.income),
        facts.amount(totals.expense),
        facts.amount(totals.savings),
        month_charts.rate_sentence(totals),
        month in facts.whole_months,
        facts.as_of if _is_running(facts, month) else None,
    )


def _is_running(facts: Facts, month: dt.date) -> bool:
    return month_of(facts.as_of) == month and month not in facts.whole_months


def _found(facts: Facts) -> Found | None:
    if not facts.ledger.months:
        return None
    return Found(
        accounts=len(facts.coverage),
        transactions=facts.ledger.rows,
        first_month=facts.ledger.months[0],
        last_month=facts.ledger.months[-1],
        whole_months=len(facts.whole_months),
        bills=len({bill.payee_key for bill in facts.predictions.bills}),
        uncategorised=facts.ledger.uncategorised_rows,
    )
