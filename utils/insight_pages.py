"""The pages about predictions: bills, alerts and the report card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from utils import gathering
from utils.answers import BillRef, find_answer
from utils.charts import forecasts as forecast_charts
from utils.money import to_nearest_minor
from utils.store import answers as store

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection

    from utils.charts.model import Chart
    from utils.facts import Facts
    from utils.forecasts import Bill
    from utils.predictions import Predictor, Reader, Score
    from utils.store.answers import AlertAnswer, BillAnswer


@dataclass(frozen=True)
class InsightPage:
    """A page about predictions: facts, and the charts that go with it."""

    currency: str
    as_of: dt.date
    facts: Facts
    charts: tuple[Chart, ...] = ()
    scores: tuple[Score, ...] = ()
    notices: tuple[str, ...] = ()
    alerts_said: tuple[AlertAnswer, ...] = ()
    bills_said: tuple[BillAnswer, ...] = ()

    def said_of_alert(self, transaction_id: int | None) -> str | None:
        """What its owner said of the alert about a transaction."""
        answers = {each.transaction_id: each.answer for each in self.alerts_said}
        return answers.get(transaction_id or 0)

    def name_of(self, bill: Bill) -> BillRef:
        """Name a recurring payment as answers to it do."""
        minor = to_nearest_minor(bill.amount, self.currency)
        return BillRef(bill.payee_key, bill.period, self.currency, minor)

    def said_of_bill(self, bill: Bill) -> str | None:
        """What its owner said of a recurring payment."""
        found = find_answer(self.bills_said, self.name_of(bill))
        return None if found is None else found.answer


def insight(
    connection: Connection, predictor: Predictor, reader: Reader, name: str
) -> InsightPage | None:
    """Build the page of bills, alerts or report_card; None without data."""
    facts = gathering.gather(connection, predictor, reader)
    if facts is None:
        return None
    scores: tuple[Score, ...] = ()
    charts: tuple[Chart, ...] = ()
    bills_said: tuple[BillAnswer, ...] = ()
    alerts_said: tuple[AlertAnswer, ...] = ()
    if name == "report_card":
        scores = gathering.list_scores(connection, reader, facts)
        charts = tuple(
            forecast_charts.report_card(scores, kind, reader.currency)
            for kind in forecast_charts.KIND_WORDS
        )
    elif name == "bills":
        charts = (forecast_charts.bills(facts),)
        said = store.list_bill_answers(connection, reader.user_id)
        bills_said = tuple(one for one in said if one.currency == reader.currency)
    elif name == "alerts":
        alerts_said = tuple(store.list_alert_answers(connection, reader.user_id))
    return InsightPage(
        currency=reader.currency,
        as_of=facts.as_of,
        facts=facts,
        charts=charts,
        scores=scores,
        notices=gathering.model_notices(predictor, facts),
        alerts_said=alerts_said,
        bills_said=bills_said,
    )
