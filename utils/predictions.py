"""Predicting once per state of the data, keeping what was said, and scoring it."""

from __future__ import annotations

import datetime as dt
import json
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from utils.answers import read_answers
from utils.dates import add_months, month_of, next_month
from utils.db_utils import in_transaction, reading
from utils.forecasts import RecentSpending, read_predictions, write_spending
from utils.goals import put_aside
from utils.store import data_versions, history
from utils.store import predictions as store
from utils.store import reports as report_store
from utils.store.parts import list_parts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    import pandas as pd
    from sqlalchemy.engine import Connection, Engine

    from ml.model_utils import Models
    from utils.clock import Clock
    from utils.forecasts import Forecast, MonthForecast, Predictions


PACE_MONTHS: Final = 3
"""How many months before a month its pace is compared with."""

TOP_PAYEES: Final = 8
# What is about categories, in the JSON of all predictions.
_BY_CATEGORY: Final = ("expense", "savings", "budgets")
# Predicting is all processor time. Two at once would not be done sooner, and every
# other page of this process would have less of it.
_TURN: Final = threading.Lock()


@dataclass(frozen=True, slots=True)
class Predictor:
    """What predicting needs beside the user's history."""

    engine: Engine
    clock: Clock
    models: Models


@dataclass(frozen=True, slots=True)
class Reader:
    """Whose predictions these are; other currencies than theirs are left out."""

    user_id: int
    currency: str


@dataclass(frozen=True, slots=True)
class Score:
    """What was predicted for a month, and what happened; money exact.

    `kind` is expense or savings. `is_stored` tells what was said before the month
    began from what was worked out afterwards from the months before it.
    """

    kind: str
    month: dt.date
    as_of: dt.date
    forecast: Forecast
    actual: Decimal
    is_stored: bool = True

    @property
    def hit(self) -> bool:
        """Whether the month ended inside the 80 % range."""
        lower, upper = self.forecast.lower, self.forecast.upper
        return lower is not None and upper is not None and lower <= self.actual <= upper

    @property
    def error(self) -> Decimal | None:
        """How far the month ended above what was predicted."""
        value = self.forecast.value
        return None if value is None else self.actual - value

    @property
    def baseline_error(self) -> Decimal | None:
        """How far the month ended above the naive rule's answer."""
        value = self.forecast.baseline
        return None if value is None else self.actual - value


def compute(
    connection: Connection, models: Models, reader: Reader, as_of: dt.date
) -> dict[str, Any]:
    """Predict from the user's history up to `as_of`; JSON types, nothing stored."""
    from ml.predict import predict

    answers = read_answers(connection, reader.user_id, reader.currency)
    aside = float(put_aside(connection, reader.user_id, reader.currency, as_of))
    rows = _rows(connection, reader, parts=False)
    ids = rows["transaction_id"].tolist()
    answer: dict[str, Any] = predict(
        rows, as_of, models, goals=aside, answers=answers
    ).to_json()
    if list_parts(connection, reader.user_id):
        by_part = _rows(connection, reader, parts=True)
        # A bill or an alert is about a payment; sums by category are about its parts.
        summed = predict(by_part, as_of, models, goals=aside, answers=answers)
        said = summed.to_json()
        answer |= {name: said[name] for name in _BY_CATEGORY}
    for bill in (*answer["bills"], *answer["past_bills"]):
        bill["transaction_ids"] = [ids[row] for row in bill["rows"]]
    for anomaly in answer["anomalies"]:
        anomaly["transaction_id"] = ids[anomaly["row"]]
    return answer


def _rows(connection: Connection, reader: Reader, *, parts: bool) -> pd.DataFrame:
    rows = history.history_frame(connection, reader.user_id, parts=parts)
    return rows[rows["currency"] == reader.currency].reset_index(drop=True)


def current(
    predictor: Predictor, connection: Connection, reader: Reader, as_of: dt.date
) -> dict[str, Any]:
    """Give the stored prediction for the present data, made now where there is none."""
    key = store.PredictionKey(
        reader.user_id,
        as_of,
        data_versions.get_version(connection, reader.user_id),
        predictor.models.version,
    )
    stored = store.find_prediction(connection, key)
    if stored is None:
        with _TURN:
            stored = _predicted(predictor, connection, reader, key)
    payload: dict[str, Any] = json.loads(stored.payload)
    return payload


def _predicted(
    predictor: Predictor,
    connection: Connection,
    reader: Reader,
    key: store.PredictionKey,
) -> store.StoredPrediction:
    """Predict and store it, unless that was done while others had their turn."""
    with reading(predictor.engine) as latest:
        stored = store.find_prediction(latest, key)
    if stored is not None:
        return stored
    answer = compute(connection, predictor.models, reader, key.as_of)
    # Kept beside it, so that no view has to sum the newest month again.
    recent = sum_spending(connection, reader, month_of(key.as_of))
    answer["spending"] = write_spending(recent)
    text = json.dumps(answer)
    now = predictor.clock.now()
    return in_transaction(
        predictor.engine,
        lambda writing: store.add_prediction(writing, key, text, now),
    )


def sum_spending(
    connection: Connection, reader: Reader, month: dt.date
) -> RecentSpending:
    """Sum what the dashboard shows of a month beside the months before it."""
    end = next_month(month)
    days = report_store.list_daily_spending(
        connection,
        reader.user_id,
        reader.currency,
        add_months(month, -PACE_MONTHS),
        end,
    )
    payees = report_store.list_top_payees(
        connection,
        reader.user_id,
        reader.currency,
        period=(month, end),
        limit=TOP_PAYEES,
    )
    sums = ((p.payee, p.payee_key, p.spent, p.visits) for p in payees)
    return RecentSpending(month, days, tuple(sums))


def list_scores(
    connection: Connection,
    reader: Reader,
    said: Predictions,
    actual: Mapping[dt.date, Mapping[str, Decimal]],
) -> tuple[Score, ...]:
    """Score each month that is over, oldest first: by what was stored before it began.

    Months before the first stored prediction have the model's own record instead, so
    that there is one from the first upload on.

    Args:
        connection: to read from.
        reader: whose predictions.
        said: the present predictions, with their record.
        actual: per whole month, what `expense` and `savings` came to.
    """
    scores = {
        (month, kind): Score(
            kind=kind,
            month=month,
            as_of=month - dt.timedelta(days=1),
            forecast=forecast,
            actual=actual[month][kind],
            is_stored=False,
        )
        for kind, part in (("expense", said.expense), ("savings", said.savings))
        for month, forecast in part.record.items()
        if month in actual
    }
    for score in _stored_scores(connection, reader, actual):
        scores[score.month, score.kind] = score
    return tuple(scores[key] for key in sorted(scores))


def _stored_scores(
    connection: Connection,
    reader: Reader,
    actual: Mapping[dt.date, Mapping[str, Decimal]],
) -> list[Score]:
    # The last word before a month began is the one that counts.
    latest: dict[dt.date, int] = {}
    days = sorted(
        store.list_days(connection, reader.user_id), key=lambda pair: pair[::-1]
    )
    for id_, as_of in days:
        latest[next_month(month_of(as_of))] = id_
    wanted = [id_ for month, id_ in latest.items() if month in actual]
    scores = []
    for stored in store.list_by_id(connection, reader.user_id, wanted):
        said = read_predictions(json.loads(stored.payload), reader.currency)
        scores.extend(_scores(said, actual))
    return scores


def _scores(
    said: Predictions, actual: Mapping[dt.date, Mapping[str, Decimal]]
) -> list[Score]:
    kinds: dict[str, MonthForecast] = {"expense": said.expense, "savings": said.savings}
    return [
        Score(kind, part.month, said.as_of, part.total, actual[part.month][kind])
        for kind, part in kinds.items()
        if part.total.value is not None and part.month in actual
    ]
