"""What every estimator of the registry, model or baseline, must keep to."""

from __future__ import annotations

import inspect
import math
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest
from sklearn.exceptions import NotFittedError

from ml.model_utils import baseline_of, estimator_of
from ml.registry import REGISTRY

if TYPE_CHECKING:
    from ml.model_utils import Models

NAMES = list(REGISTRY)
FORECASTS = ["expense", "savings"]
MONEY = ("value", "baseline", "lower50", "upper50", "lower80", "upper80")
EVERY_ESTIMATOR = [(name, who) for name in NAMES for who in ("model", "baseline")]


def the(who: str, name: str, models: Models) -> Any:
    return getattr(models, name) if who == "model" else baseline_of(name)


def said(name: str, estimator: Any, history: pd.DataFrame, as_of: date) -> Any:
    """Ask an estimator and give its answer as plain, comparable values."""
    if name == "categoriser":
        rows = history[history["date"] <= pd.Timestamp(as_of)].reset_index(drop=True)
        found = estimator.predict(rows[["description", "amount", "payee"]])
        return [found["category"].tolist(), found["confidence"].tolist()]
    answer = estimator.predict(history, as_of)
    if name in FORECASTS:
        return answer.to_json()
    if name == "bills":
        return [bill.to_json() for bill in answer]
    if name == "anomaly":
        return [np.asarray(part).tolist() for part in (answer.score, answer.flagged)]
    return [[line.category, line.amount] for line in answer]


def middle(history: pd.DataFrame) -> date:
    """Give a day in the middle of a month, late in the history."""
    last: date = history["date"].max().date()
    return (last - timedelta(days=40)).replace(day=17)


@pytest.mark.parametrize("name", NAMES)
def test_hyper_parameters_are_stored_unchanged(name: str) -> None:
    estimator: Any = estimator_of(name)
    parameters = inspect.signature(type(estimator)).parameters
    assert "random_state" in parameters
    for parameter in parameters.values():
        assert parameter.kind is inspect.Parameter.KEYWORD_ONLY
        assert getattr(estimator, parameter.name) == parameter.default


@pytest.mark.parametrize("name", NAMES)
def test_an_estimator_that_is_not_fitted_says_so(
    name: str, household: pd.DataFrame
) -> None:
    with pytest.raises(NotFittedError, match="not fitted yet; call fit or load"):
        said(name, estimator_of(name), household, middle(household))


@pytest.mark.parametrize("name", NAMES)
def test_a_fitted_estimator_and_its_card_name_what_it_looks_at(
    name: str, models: Models
) -> None:
    names = getattr(models, name).feature_names_
    assert len(set(names)) == len(names) > 3
    card = models.status[name].card
    assert card is not None
    assert card.features == names


@pytest.mark.parametrize(("name", "who"), EVERY_ESTIMATOR)
def test_predicting_leaves_the_history_as_it_was(
    name: str, who: str, household: pd.DataFrame, models: Models
) -> None:
    before = household.copy(deep=True)
    said(name, the(who, name, models), household, middle(household))
    pd.testing.assert_frame_equal(household, before)


@pytest.mark.parametrize(("name", "who"), EVERY_ESTIMATOR)
def test_rows_after_as_of_change_nothing(
    name: str, who: str, household: pd.DataFrame, models: Models
) -> None:
    estimator, as_of = the(who, name, models), middle(household)
    known = household[household["date"] <= pd.Timestamp(as_of)].reset_index(drop=True)
    later = household["date"] > pd.Timestamp(as_of)
    changed = household.copy()
    changed.loc[later, "amount"] *= 50
    assert later.any()
    assert said(name, estimator, changed, as_of) == said(name, estimator, known, as_of)


@pytest.mark.parametrize(("name", "who"), EVERY_ESTIMATOR)
def test_an_empty_history_gets_an_empty_or_insufficient_answer(
    name: str, who: str, household: pd.DataFrame, models: Models
) -> None:
    answer = said(name, the(who, name, models), household.iloc[:0], date(2026, 3, 31))
    if name in FORECASTS:
        assert answer["value"] is None
        assert answer["lower80"] is None
        assert answer["needs"] == "2 more whole months"
        assert answer["by_category"] == {}
    else:
        assert answer in ([], [[], []])


@pytest.mark.parametrize("name", NAMES)
def test_saving_and_loading_gives_equal_predictions(
    name: str, household: pd.DataFrame, models: Models, models_folder: Any
) -> None:
    from ml.model_utils import load_models

    as_of = middle(household)
    again = getattr(load_models(models_folder), name)
    here = said(name, getattr(models, name), household, as_of)
    assert here == said(name, again, household, as_of)
    assert here


def numbers(answer: Any) -> list[float]:
    """Collect every number of an answer."""
    if isinstance(answer, dict):
        return [n for part in answer.values() for n in numbers(part)]
    if isinstance(answer, list):
        return [n for part in answer for n in numbers(part)]
    return [answer] if isinstance(answer, float) else []


@pytest.mark.parametrize(("name", "who"), EVERY_ESTIMATOR)
def test_every_number_is_finite(
    name: str, who: str, household: pd.DataFrame, models: Models
) -> None:
    answer = said(name, the(who, name, models), household, middle(household))
    found = numbers(answer)
    assert found
    assert all(math.isfinite(number) for number in found)


def assert_enclosed(part: dict[str, Any]) -> None:
    order = ("lower95", "lower80", "lower50", "value", "upper50", "upper80", "upper95")
    edges = [part[name] for name in order]
    assert edges == sorted(edges)
    assert edges[0] < edges[-1]


@pytest.mark.parametrize("who", ["model", "baseline"])
@pytest.mark.parametrize("name", FORECASTS)
def test_intervals_enclose_the_value_and_one_another(
    name: str, who: str, household: pd.DataFrame, models: Models
) -> None:
    answer = said(name, the(who, name, models), household, middle(household))
    for part in (answer, answer["running_month"], *answer["by_category"].values()):
        assert_enclosed(part)


@pytest.mark.parametrize("k", [0.0125, 80.0])
@pytest.mark.parametrize("who", ["model", "baseline"])
@pytest.mark.parametrize("name", FORECASTS)
def test_forecasts_scale_with_the_amounts(
    name: str, who: str, k: float, household: pd.DataFrame, models: Models
) -> None:
    estimator, as_of = the(who, name, models), middle(household)
    plain = said(name, estimator, household, as_of)
    scaled = household.assign(amount=household["amount"] * k)
    other = said(name, estimator, scaled, as_of)
    for field in MONEY:
        assert other[field] == pytest.approx(plain[field] * k, rel=1e-6)
        assert other["running_month"][field] == pytest.approx(
            plain["running_month"][field] * k, rel=1e-6, abs=1e-6 * k
        )
    assert other["method"] == plain["method"]
    assert list(other["by_category"]) == list(plain["by_category"])


@pytest.mark.parametrize("k", [0.0125, 80.0])
@pytest.mark.parametrize("who", ["model", "baseline"])
def test_budgets_scale_with_the_amounts(
    who: str, k: float, household: pd.DataFrame, models: Models
) -> None:
    estimator, as_of = the(who, "budget", models), middle(household)
    plain = said("budget", estimator, household, as_of)
    scaled = household.assign(amount=household["amount"] * k)
    other = said("budget", estimator, scaled, as_of)
    assert [line[0] for line in other] == [line[0] for line in plain]
    assert [line[1] for line in other] == pytest.approx([k * n for _, n in plain])


@pytest.mark.parametrize("k", [0.0125, 80.0])
@pytest.mark.parametrize("who", ["model", "baseline"])
def test_anomaly_flags_do_not_depend_on_the_currency(
    who: str, k: float, household: pd.DataFrame, models: Models
) -> None:
    estimator, as_of = the(who, "anomaly", models), middle(household)
    scaled = household.assign(amount=household["amount"] * k)
    plain = said("anomaly", estimator, household, as_of)
    assert said("anomaly", estimator, scaled, as_of)[1] == plain[1]


@pytest.mark.parametrize("k", [0.0125, 80.0])
@pytest.mark.parametrize("who", ["model", "baseline"])
def test_bills_scale_with_the_amounts(
    who: str, k: float, household: pd.DataFrame, models: Models
) -> None:
    estimator, as_of = the(who, "bills", models), middle(household)
    scaled = household.assign(amount=household["amount"] * k)
    plain = said("bills", estimator, household, as_of)
    other = said("bills", estimator, scaled, as_of)
    assert [(b["payee"], b["due"]) for b in other] == [
        (b["payee"], b["due"]) for b in plain
    ]
    assert [b["amount"] for b in other] == pytest.approx(
        [b["amount"] * k for b in plain]
    )
