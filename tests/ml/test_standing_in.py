"""A model that fails must not break what is said of the other things."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest

from ml.model_utils import baseline_of
from ml.predict import predict, predict_many
from ml.standing_in import StandIn

if TYPE_CHECKING:
    from datetime import date

    from ml.model_utils import Models

NAMES = ["expense", "savings", "bills", "anomaly", "budget"]


class Failing:
    """Raises whenever asked."""

    labels_ = ("Groceries",)

    def predict(self, *_: Any, **__: Any) -> Any:
        raise RuntimeError("broken trees")

    answer = predict


class Spoilt:
    """Answers as another estimator does, but one number is none."""

    def __init__(self, inner: Any) -> None:
        self.inner = inner

    def answer(self, pasts: Any, **more: Any) -> list[Any]:
        return [_spoilt(answer) for answer in self.inner.answer(pasts, **more)]


def _spoilt(answer: Any) -> Any:
    if isinstance(answer, tuple):
        return (replace(answer[0], amount=math.nan), *answer[1:])
    if hasattr(answer, "score"):
        return replace(answer, score=np.full(len(answer.score), np.nan))
    return replace(answer, total=replace(answer.total, value=math.nan))


@pytest.fixture
def as_of(household: pd.DataFrame) -> date:
    day: date = household["date"].max().date()
    return day.replace(day=17)


def with_model(models: Models, name: str, model: Any) -> Models:
    changed: dict[str, Any] = {name: model}
    return replace(models, **changed)


def said(answer: Any) -> dict[str, Any]:
    given: dict[str, Any] = answer.to_json()
    return {
        "expense": given["expense"],
        "savings": given["savings"],
        "bills": [given["bills"], given["past_bills"]],
        "anomaly": given["anomalies"],
        "budget": given["budgets"],
    }


@pytest.mark.parametrize("name", NAMES)
def test_the_baseline_answers_for_a_model_that_raises(
    name: str,
    models: Models,
    household: pd.DataFrame,
    as_of: date,
    caplog: pytest.LogCaptureFixture,
) -> None:
    broken = with_model(models, name, Failing())
    without = with_model(models, name, baseline_of(name))
    answer = predict(household, as_of, broken)
    assert list(answer.notices) == [name]
    assert "failed while predicting" in answer.notices[name]
    assert said(answer) == said(predict(household, as_of, without))
    assert "broken trees" in caplog.text


@pytest.mark.parametrize("name", NAMES)
def test_the_baseline_answers_for_a_model_that_gives_no_number(
    name: str, models: Models, household: pd.DataFrame, as_of: date
) -> None:
    spoilt = with_model(models, name, Spoilt(getattr(models, name)))
    without = with_model(models, name, baseline_of(name))
    answer = predict(household, as_of, spoilt)
    assert list(answer.notices) == [name]
    assert said(answer) == said(predict(household, as_of, without))


def test_only_the_household_a_model_fails_on_hears_the_baseline(
    models: Models, household: pd.DataFrame, as_of: date
) -> None:
    class FailsOnLarge:
        def answer(self, pasts: Any) -> Any:
            if any(past.rows["amount"].abs().max() > 1e12 for past in pasts):
                raise OverflowError("too large")
            return models.expense.answer(pasts)

    picky = with_model(models, "expense", FailsOnLarge())
    large = household.assign(amount=household["amount"] * 1e12)
    fine, failed = predict_many([(household, as_of), (large, as_of)], picky)
    assert fine.notices == {}
    assert fine.expense == predict(household, as_of, models).expense
    assert list(failed.notices) == ["expense"]


def test_a_baseline_that_fails_is_an_error_of_the_program(
    models: Models,
    household: pd.DataFrame,
    as_of: date,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ml.standing_in.baseline_of", lambda _: Failing())
    broken = with_model(models, "bills", Failing())
    with pytest.raises(RuntimeError, match="broken trees"):
        predict(household, as_of, broken)


class GivesNothing(Failing):
    """Answers without a confidence."""

    def predict(self, rows: pd.DataFrame, *_: Any, **__: Any) -> pd.DataFrame:
        return pd.DataFrame({"category": "Groceries", "confidence": np.nan}, rows.index)


@pytest.mark.parametrize("model", [Failing(), GivesNothing()])
def test_keyword_rules_take_the_place_of_a_categoriser_that_fails(
    model: Failing, caplog: pytest.LogCaptureFixture
) -> None:
    rows = pd.DataFrame({"description": ["UPI-SWIGGY-X@YBL"], "amount": [-250.0]})
    found = StandIn(model).predict(rows)
    assert found["category"].tolist() == ["Eating out"]
    assert "keyword rules answer" in caplog.text
    assert StandIn(model).labels_ == ("Groceries",)
