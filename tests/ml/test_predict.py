"""All five predictions from one function."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest

from ml.forecasting.months import first_day, month_index
from ml.forecasting.series import monthly_series
from ml.history import by_household
from ml.predict import predict, predict_many
from tests.ml.days import last_month_end

if TYPE_CHECKING:
    from ml.model_utils import Models


def test_all_five_are_given_in_the_documented_form(
    household: pd.DataFrame, models: Models
) -> None:
    as_of = last_month_end(household).replace(day=12)
    said = predict(household, as_of, models).to_json()
    assert said["as_of"] == as_of.isoformat()
    assert said["household"] == household["household"].iloc[0]
    assert said["model_version"] == models.version
    assert said["notices"] == {}
    following = first_day(int(month_index(np.datetime64(as_of, "D"))) + 1)
    for name in ("expense", "savings"):
        forecast = said[name]
        assert forecast["month"] == following.isoformat()
        assert forecast["running_month"]["month"] == as_of.replace(day=1).isoformat()
        for part in (forecast, forecast["running_month"]):
            assert part["lower95"] <= part["value"] <= part["upper95"]
            assert part["months_used"]
    assert said["expense"]["by_category"]
    for part in said["expense"]["by_category"].values():
        assert part["lower80"] <= part["value"] <= part["upper80"]
    for bill in said["bills"]:
        assert bill["due"] > as_of.isoformat() or bill["state"] == "due"
        assert len(bill["window"]) == 2
    assert {"category", "amount", "reason"} <= set(said["budgets"][0])
    json.dumps(said, allow_nan=False)


def test_the_running_month_is_left_out_on_the_last_day_of_a_month(
    household: pd.DataFrame, models: Models
) -> None:
    said = predict(household, last_month_end(household), models).to_json()
    assert said["expense"]["running_month"] is None
    assert said["savings"]["running_month"] is None


def test_the_running_month_ends_no_lower_than_what_is_spent(
    household: pd.DataFrame, models: Models
) -> None:
    as_of = last_month_end(household).replace(day=25)
    running = predict(household, as_of, models).expense.running_month
    assert running is not None
    rows = household[
        (household["date"] >= pd.Timestamp(as_of.replace(day=1)))
        & (household["date"] <= pd.Timestamp(as_of))
        & (household["kind"] == "expense")
    ]
    assert running.so_far == pytest.approx(-rows["amount"].sum())
    assert running.prediction.value is not None
    assert running.prediction.lower80 is not None
    assert running.prediction.value >= running.so_far


def test_categories_add_up_to_the_total_and_drivers_to_the_value(
    unseen_households: pd.DataFrame, models: Models
) -> None:
    jobs = [(rows, last_month_end(rows)) for _, rows in by_household(unseen_households)]
    spoken = 0
    savings = models.savings.predict_many(jobs)
    for expense, saved in zip(models.expense.predict_many(jobs), savings, strict=True):
        if expense.total.value is None:
            continue
        spoken += 1
        parts = [part.value for part in expense.by_category.values()]
        assert sum(parts) == pytest.approx(expense.total.value)
        for total in (expense.total, saved.total):
            amounts = [amount for _, amount in total.drivers]
            assert sum(amounts) == pytest.approx(total.value)
    assert spoken > 50


def test_a_batch_says_what_each_would_hear_alone(
    unseen_households: pd.DataFrame, models: Models
) -> None:
    jobs = [
        (rows, last_month_end(rows) - timedelta(days=7))
        for _, rows in list(by_household(unseen_households))[:4]
    ]
    together = [answer.to_json() for answer in predict_many(jobs, models)]
    assert together == [predict(*job, models).to_json() for job in jobs]


@pytest.mark.parametrize(("months", "needs"), [(0, "2 more"), (1, "1 more")])
def test_too_little_history_gets_no_number(
    household: pd.DataFrame, models: Models, months: int, needs: str
) -> None:
    series = monthly_series(household, household["date"].max().date())
    start = pd.Timestamp(series.used[3])
    end = start + pd.DateOffset(months=months) + pd.Timedelta(days=9)
    rows = household[(household["date"] >= start) & (household["date"] <= end)]
    said = predict(rows.reset_index(drop=True), end.date(), models).to_json()
    plural = "s" if needs.startswith("2") else ""
    for part in (said["expense"], said["savings"], said["expense"]["running_month"]):
        assert part["value"] is None
        assert part["upper95"] is None
        assert part["needs"] == f"{needs} whole month{plural}"


def test_an_unseen_month_is_left_out_with_its_reason_not_taken_as_zero(
    household: pd.DataFrame, models: Models
) -> None:
    as_of = last_month_end(household)
    gone = (as_of.replace(day=1) - timedelta(days=40)).replace(day=1)
    inside = household["date"].dt.to_period("M") == pd.Period(gone, "M")
    said = predict(household[~inside].reset_index(drop=True), as_of, models)
    assert (gone, "no rows") in said.expense.total.months_left_out
    assert gone not in said.expense.total.months_used
    full = predict(household, as_of, models).expense.total
    part = said.expense.total
    assert full.value is not None
    assert part.value == pytest.approx(full.value, rel=0.5)


def test_months_without_income_are_predicted_too(
    household: pd.DataFrame, models: Models
) -> None:
    spending = household[household["kind"] == "expense"].reset_index(drop=True)
    said = predict(spending, last_month_end(household), models)
    assert said.expense.total.value is not None
    assert said.expense.total.value > 0
    assert said.savings.total.value is not None
    assert said.savings.total.value < 0


def test_fifty_years_of_history_are_no_trouble(models: Models) -> None:
    days = pd.date_range("1976-01-01", "2025-12-31", freq="5D")
    rows = pd.DataFrame(
        {
            "household": "old",
            "account": "1",
            "date": days,
            "amount": np.where(days.day <= 5, 900.0, -100.0),
            "currency": "INR",
            "description": "x",
            "payee": np.where(days.day <= 5, "Pension", "Shop"),
            "category": np.where(days.day <= 5, "Salary", "Groceries"),
            "kind": np.where(days.day <= 5, "income", "expense"),
        }
    )
    said = predict(rows, date(2025, 12, 31), models)
    assert said.expense.total.value == pytest.approx(500, rel=0.2)


def test_the_eighty_percent_range_holds_on_households_not_seen_in_training(
    unseen_households: pd.DataFrame, models: Models
) -> None:
    jobs, truth = [], []
    for _, rows in by_household(unseen_households):
        series = monthly_series(rows, rows["date"].max().date())
        for k in range(3, len(series.months), 3):
            jobs.append((rows, series.used[k] - timedelta(days=1)))
            truth.append(series.expense.total[k])
    said = [answer.total for answer in models.expense.predict_many(jobs)]
    # Wide bounds: these models are calibrated on a dozen households. The bench holds
    # the real ones to 76–84 %.
    for level, least, most in ((50, 0.38, 0.66), (80, 0.7, 0.89), (95, 0.87, 0.99)):
        inside = [
            one.interval(level).lower <= actual <= one.interval(level).upper
            for one, actual in zip(said, truth, strict=True)
        ]
        assert least <= np.mean(inside) <= most
