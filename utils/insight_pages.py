"""The pages about predictions: bills, budgets, alerts and the report card."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from utils import gathering
from utils.charts import forecasts as forecast_charts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from sqlalchemy.engine import Connection

    from utils.charts.model import Chart
    from utils.facts import Facts
    from utils.predictions import Predictor, Reader, Score


@dataclass(frozen=True)
class InsightPage:
    """A page about predictions: facts, and the charts that go with it."""

    currency: str
    as_of: dt.date
    facts: Facts
    charts: tuple[Chart, ...] = ()
    scores: tuple[Score, ...] = ()
    month: dt.date | None = None
    notices: tuple[str, ...] = ()

    @property
    def spent(self) -> Mapping[str, Decimal]:
        """Spending by category of `month`."""
        parts = self.facts.ledger.spending.get(self.month or dt.date.min, {})
        return {name: self.facts.amount(minor) for name, minor in parts.items()}


def insight(
    connection: Connection, predictor: Predictor, reader: Reader, name: str
) -> InsightPage | None:
    """Build the page of bills, budgets, alerts or report_card; None without data."""
    facts = gathering.gather(connection, predictor, reader)
    if facts is None:
        return None
    month = gathering.months_around(facts, None).shown
    scores: tuple[Score, ...] = ()
    charts: tuple[Chart, ...] = ()
    if name == "report_card":
        scores = gathering.list_scores(connection, reader, facts)
        charts = tuple(
            forecast_charts.report_card(scores, kind, reader.currency)
            for kind in forecast_charts.KIND_WORDS
        )
    elif name == "bills":
        charts = (forecast_charts.bills(facts),)
    elif name == "budgets":
        charts = (forecast_charts.budgets(facts, month),)
    notices = gathering.model_notices(predictor, facts)
    return InsightPage(
        reader.currency, facts.as_of, facts, charts, scores, month, notices
    )
