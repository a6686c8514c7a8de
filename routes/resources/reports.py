"""What the pages show, as data: months, charts, and the whole dashboard."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from routes.chart_data import chart_with_table
from routes.conventions.parsing import Resource
from routes.dashboard import predictor, reader
from routes.deps import read_connection
from routes.schemas.reports import (
    ChartsSchema,
    DashboardSchema,
    MonthQuerySchema,
    MonthsSchema,
)
from routes.sentences import say
from utils import gathering, pages
from utils.sentences import (
    Amount,
    Day,
    Month,
    Reason,
    Rough,
    Sentence,
    Share,
    Word,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from utils.facts import Facts

PATH: Final = "/reports"
blueprint = Resource(
    "api_reports", __name__, description="What the pages show, as data."
)
_SAID: Final = (Sentence, Word, Amount, Rough, Reason, Day, Month, Share)


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


def dashboard_of(query: dict[str, Any]) -> dict[str, Any]:
    """Give the dashboard of the month that is asked for."""
    page = pages.dashboard(read_connection(), predictor(), reader(), query.get("month"))
    return {"dashboard": None if page is None else plain(page)}


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


def plain(value: Any) -> Any:  # noqa: ANN401, PLR0911 - one answer for each type
    """Turn dataclasses, dates, money and sentences into JSON types."""
    if isinstance(value, _SAID):
        return say(value)
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    if dataclasses.is_dataclass(value):
        return {name: plain(part) for name, part in _fields(value)}
    if isinstance(value, Mapping):
        return {str(name): plain(part) for name, part in value.items()}
    if isinstance(value, (tuple, list, frozenset)):
        return [plain(part) for part in value]
    return value


def _fields(
    value: DataclassInstance | type[DataclassInstance],
) -> list[tuple[str, Any]]:
    return [
        (field.name, getattr(value, field.name)) for field in dataclasses.fields(value)
    ]
