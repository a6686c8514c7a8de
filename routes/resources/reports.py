"""What the pages show, as data: months, charts, and the whole dashboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from routes.chart_data import chart_with_table
from routes.conventions.parsing import Resource
from routes.dashboard import predictor, reader
from routes.deps import read_connection
from routes.resources.dashboard_data import dashboard_of
from routes.schemas.dashboard import DashboardSchema
from routes.schemas.reports import ChartsSchema, MonthQuerySchema, MonthsSchema
from utils import gathering, pages

if TYPE_CHECKING:
    import datetime as dt

    from utils.facts import Facts

PATH: Final = "/reports"
blueprint = Resource(
    "api_reports", __name__, description="What the pages show, as data."
)


@blueprint.get("/dashboard")
@blueprint.arguments(MonthQuerySchema, location="query")
@blueprint.response(200, DashboardSchema)
def dashboard_report(query: dict[str, Any]) -> dict[str, Any]:
    """Give the dashboard of a month, by default the newest."""
    return dashboard_of(query)


@blueprint.get("/charts")
@blueprint.arguments(MonthQuerySchema, location="query")
@blueprint.response(200, ChartsSchema)
def chart_report(query: dict[str, Any]) -> dict[str, Any]:
    """Give the charts of a month with their findings and tables."""
    page = pages.dashboard(read_connection(), predictor(), reader(), query.get("month"))
    return {"items": [chart_with_table(chart) for chart in page.charts] if page else []}


@blueprint.get("/months")
@blueprint.response(200, MonthsSchema)
def month_report() -> dict[str, Any]:
    """Give income, expense and savings of every month."""
    asking = reader()
    facts = gathering.gather(read_connection(), predictor(), asking)
    return {
        "currency": asking.currency,
        "items": [_month(facts, month) for month in facts.ledger.months]
        if facts
        else [],
    }


def _month(facts: Facts, month: dt.date) -> dict[str, Any]:
    totals = facts.ledger.totals[month]
    spending = facts.ledger.spending.get(month, {})
    return {
        "month": month,
        "income": facts.amount(totals.income),
        "expense": facts.amount(totals.expense),
        "savings": facts.amount(totals.savings),
        "is_whole": month in facts.whole_months,
        "by_category": {name: facts.amount(minor) for name, minor in spending.items()},
    }
