"""The dashboard as data: what the page shows, in the shapes of the other resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from routes.chart_data import chart_with_table
from routes.dashboard import predictor, reader
from routes.deps import read_connection
from routes.resources.suggestions import shown_suggestion
from routes.sentences import say
from utils import pages

if TYPE_CHECKING:
    from utils.forecasts import Anomaly, Bill
    from utils.pages import DashboardPage
    from utils.prediction_cards.card import PredictionCard


def dashboard_of(query: dict[str, Any]) -> dict[str, Any]:
    """Give the dashboard of the month that is asked for, by default the newest."""
    page = pages.dashboard(read_connection(), predictor(), reader(), query.get("month"))
    return {"dashboard": None if page is None else _dashboard(page)}


def _dashboard(page: DashboardPage) -> dict[str, Any]:
    return {
        "currency": page.currency,
        "as_of": page.as_of,
        "months": page.months,
        "figures": page.figures,
        "found": page.found,
        "cards": [_card(card) for card in page.cards],
        "charts": [chart_with_table(chart) for chart in page.charts],
        "heat": {"finding": say(page.heat.finding), "weeks": page.heat.weeks},
        "suggestions": [shown_suggestion(one) for one in page.suggestions],
        "bills": [_bill(bill) for bill in page.bills],
        "alerts": [_alert(alert) for alert in page.alerts],
        "coverage": page.coverage,
        "notices": [say(notice) for notice in page.notices],
        "other_currencies": page.other_currencies,
    }


def _card(card: PredictionCard) -> dict[str, Any]:
    return {
        "id": card.id,
        "title": say(card.title),
        "headline": say(card.headline),
        "is_waiting": card.is_waiting,
        "details": [say(detail) for detail in card.details],
        "range": card.range,
    }


def _bill(bill: Bill) -> dict[str, Any]:
    return {
        **{name: getattr(bill, name) for name in bill.__dataclass_fields__},
        "lower80": bill.lower,
        "upper80": bill.upper,
        "last": [{"date": when, "amount": amount} for when, amount in bill.last],
    }


def _alert(alert: Anomaly) -> dict[str, Any]:
    return {
        **{name: getattr(alert, name) for name in alert.__dataclass_fields__},
        "date": alert.day,
        "description": alert.narration,
    }
