from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from ml.model_utils import load_models
from tests.history_made import END, Move, half_a_year, keep
from tests.store.test_reports import add_user
from utils import predictions
from utils.db_utils import reading, transaction
from utils.forecasts import read_predictions
from utils.predictions import Predictor, Reader
from utils.store import predictions as store

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock

NOVEMBER = dt.date(2026, 11, 1)


@pytest.fixture
def reader(engine: Engine) -> Reader:
    return Reader(add_user(engine), "INR")


@pytest.fixture
def predictor(engine: Engine, clock: FixedClock, tmp_path: Path) -> Predictor:
    return Predictor(engine, clock, load_models(tmp_path / "models"))


def predict(predictor: Predictor, reader: Reader, day: dt.date = END) -> dict[str, Any]:
    with reading(predictor.engine) as connection:
        return predictions.current(predictor, connection, reader, day)


def stored_rows(predictor: Predictor, reader: Reader) -> int:
    with reading(predictor.engine) as connection:
        return len(store.list_days(connection, reader.user_id))


def test_all_five_are_predicted_and_point_at_stored_rows(
    predictor: Predictor, reader: Reader
) -> None:
    keep(predictor.engine, reader.user_id, half_a_year())
    said = read_predictions(predict(predictor, reader), "INR")
    assert said.expense.month == NOVEMBER
    value = said.expense.total.value
    assert value is not None
    assert Decimal(20_000) < value < Decimal(40_000)
    assert said.savings.total.value is not None
    assert {bill.payee for bill in said.bills} >= {"Infosys", "Netflix"}
    assert all(bill.transaction_ids for bill in said.bills)
    assert said.budgets


def test_one_state_is_predicted_once_and_a_write_makes_another(
    predictor: Predictor, reader: Reader
) -> None:
    keep(predictor.engine, reader.user_id, half_a_year())
    first = predict(predictor, reader)
    assert predict(predictor, reader) == first
    assert stored_rows(predictor, reader) == 1
    more = [Move(END, -5_000_000, "Dentist", "Health")]
    keep(predictor.engine, reader.user_id, more, name="SBI")
    assert predict(predictor, reader) != first
    assert stored_rows(predictor, reader) == 2


def test_other_currencies_do_not_enter_predictions(
    predictor: Predictor, reader: Reader
) -> None:
    keep(predictor.engine, reader.user_id, half_a_year())
    before = predict(predictor, reader)
    dollars = [Move(END, -99_999_999, "Shop", "Shopping")]
    keep(predictor.engine, reader.user_id, dollars, name="Wise", currency="USD")
    assert predict(predictor, reader)["expense"] == before["expense"]


def test_too_little_history_needs_more_months(
    predictor: Predictor, reader: Reader
) -> None:
    keep(predictor.engine, reader.user_id, half_a_year()[:3])
    said = read_predictions(predict(predictor, reader, dt.date(2026, 5, 12)), "INR")
    assert said.expense.total.value is None
    assert said.expense.total.needs


def test_computing_stores_nothing(predictor: Predictor, reader: Reader) -> None:
    keep(predictor.engine, reader.user_id, half_a_year())
    with reading(predictor.engine) as connection:
        answer = predictions.compute(connection, predictor.models, reader, END)
    assert json.dumps(answer)
    assert stored_rows(predictor, reader) == 0


def test_the_last_prediction_before_a_month_is_scored_when_it_is_whole(
    predictor: Predictor, reader: Reader
) -> None:
    keep(predictor.engine, reader.user_id, half_a_year())
    predict(predictor, reader, dt.date(2026, 10, 15))
    said = read_predictions(predict(predictor, reader), "INR")
    value = said.expense.total.value
    assert value is not None
    actual = {
        NOVEMBER: {"expense": value + 1, "savings": Decimal(-9_999_999)},
        dt.date(2026, 12, 1): {"expense": value, "savings": value},
    }
    with reading(predictor.engine) as connection:
        scores = predictions.list_scores(connection, reader, said, actual)
        none = predictions.list_scores(connection, reader, said, {})
    expense, savings = scores
    assert (expense.kind, expense.month, expense.as_of) == ("expense", NOVEMBER, END)
    assert (expense.error, expense.hit) == (1, True)
    assert savings.hit is False
    assert expense.baseline_error is not None
    assert none == ()


def test_months_before_the_first_prediction_are_predicted_again(
    predictor: Predictor, reader: Reader
) -> None:
    keep(predictor.engine, reader.user_id, half_a_year())
    predict(predictor, reader, dt.date(2026, 8, 31))
    said = read_predictions(predict(predictor, reader), "INR")
    months = [dt.date(2026, month, 1) for month in (8, 9, 10)]
    came = {"expense": Decimal(30_000), "savings": Decimal(50_000)}
    with reading(predictor.engine) as connection:
        scores = predictions.list_scores(
            connection, reader, said, dict.fromkeys(months, came)
        )
    expense = [score for score in scores if score.kind == "expense"]
    assert [score.month for score in expense] == months
    assert [score.is_stored for score in expense] == [False, True, False]
    assert [score.as_of.month for score in expense] == [7, 8, 9]
    assert all(score.forecast.lower is not None for score in expense)


def test_a_stored_prediction_is_never_changed(
    predictor: Predictor, reader: Reader
) -> None:
    keep(predictor.engine, reader.user_id, half_a_year())
    first = predict(predictor, reader)
    with transaction(predictor.engine) as connection:
        (id_, _), *_ = store.list_days(connection, reader.user_id)
        (kept,) = store.list_by_id(connection, reader.user_id, [id_])
    assert json.loads(kept.payload) == first
