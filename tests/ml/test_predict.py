"""All five predictions from one function, and its command line."""

from __future__ import annotations

import json
import math
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest

from ml.forecasting.months import first_day, month_index
from ml.forecasting.series import monthly_series
from ml.history import by_household
from ml.predict import main, predict, predict_many

if TYPE_CHECKING:
    from pathlib import Path

    from ml.model_utils import Models

COLUMNS = ["household", "date", "amount", "description", "payee", "category", "kind"]


def last_month_end(rows: pd.DataFrame) -> date:
    """Give the end of the last month but one, which has a month after it."""
    month = int(month_index(rows["date"].max().to_datetime64()))
    return first_day(month) - timedelta(days=1)


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


@pytest.fixture
def history_file(household: pd.DataFrame, tmp_path: Path) -> Path:
    path = tmp_path / "history.csv"
    start = household["date"].max() - pd.DateOffset(months=7)
    rows = household[household["date"] > start]
    first = rows.assign(household="first")[COLUMNS]
    second = rows.assign(household="second", amount=rows["amount"] * 3)[COLUMNS]
    pd.concat([second, first]).to_csv(path, index=False)
    return path


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    status = main([str(word) for word in words])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_a_line_is_written_for_each_household_and_day(
    history_file: Path,
    models_folder: Path,
    household: pd.DataFrame,
    capsys: pytest.CaptureFixture[str],
) -> None:
    end = last_month_end(household)
    middle = end.replace(day=10)
    out = history_file.with_suffix(".jsonl")
    words = (history_file, "--as-of", middle, "--as-of", end, "--out", out)
    status, printed, _ = run(capsys, *words, "--models", models_folder)
    assert status == 0
    assert printed == ""
    lines = [json.loads(line) for line in out.read_text().splitlines()]
    assert [(line["household"], line["as_of"]) for line in lines] == [
        (name, day.isoformat()) for name in ("first", "second") for day in (middle, end)
    ]
    values = [line["expense"]["value"] for line in lines]
    assert values[2:] == pytest.approx([3 * value for value in values[:2]])
    assert all(
        line["anomalies"] == [] or line["anomalies"][0]["flagged"] for line in lines
    )


def test_every_row_is_scored_when_asked(
    history_file: Path, models_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, printed, _ = run(
        capsys, history_file, "--all-scores", "--models", models_folder
    )
    assert status == 0
    rows = pd.read_csv(history_file)
    for line in printed.splitlines():
        said = json.loads(line)
        own = rows[rows["household"] == said["household"]].reset_index(drop=True)
        scored = said["anomalies"]
        assert sorted(row["row"] for row in scored) == list(range(len(own)))
        assert all(math.isfinite(row["score"]) for row in scored)
        assert all(
            row["amount"] == pytest.approx(own["amount"][row["row"]]) for row in scored
        )


def test_without_models_the_baselines_speak_and_say_so(
    history_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, printed, errors = run(capsys, history_file, "--models", tmp_path)
    assert status == 0
    assert "expense_predictor.json is missing; train the models" in errors
    said = json.loads(printed.splitlines()[0])
    assert said["expense"]["method"] == "Median of the last 6 whole months"
    assert "expense" in said["notices"]


@pytest.mark.parametrize(
    ("text", "words", "message"),
    [
        ("date,amount,description\n1 May,3,x\n", (), "line 2: column 'date'"),
        ("date,amount,description\n", (), "has no rows"),
        ("", (), "is empty"),
        ("date,amount,description\n2026-01-01,1,x\n", ("--as-of", "soon"), "'soon'"),
    ],
)
def test_bad_input_is_a_sentence_and_status_1(
    tmp_path: Path,
    models_folder: Path,
    capsys: pytest.CaptureFixture[str],
    text: str,
    words: tuple[str, ...],
    message: str,
) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(text)
    status, printed, errors = run(capsys, path, *words, "--models", models_folder)
    assert status == 1
    assert printed == ""
    assert message in errors
    assert "Traceback" not in errors


def test_a_place_that_cannot_be_written_is_a_sentence(
    history_file: Path, models_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = history_file.parent / "absent" / "out.jsonl"
    words = (history_file, "--out", nowhere, "--models", models_folder)
    status, _, errors = run(capsys, *words)
    assert status == 1
    assert "No such file or directory" in errors


def test_one_of_the_two_kinds_of_input_is_required() -> None:
    with pytest.raises(SystemExit):
        main([])


def test_narrations_are_categorised_with_what_the_user_taught(
    tmp_path: Path, models_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = tmp_path / "asked.csv"
    asked.write_text(
        "id,description,amount\n1,UPI-SWIGGY-SWIGGY8@YBL-UPI,-250\n2,ZORBLAX QUUX,\n"
    )
    taught = tmp_path / "taught.csv"
    taught.write_text("description,category\nZORBLAX QUUX,Falconry\n")
    words = ("--categorise", asked, "--models", models_folder)
    status, printed, _ = run(capsys, *words, "--corrections", taught)
    assert status == 0
    header, first, second = printed.splitlines()
    assert header == "id,description,amount,category,confidence"
    assert first.startswith("1,UPI-SWIGGY-SWIGGY8@YBL-UPI,-250,Eating out,")
    assert second.startswith("2,ZORBLAX QUUX,,Falconry,")
    table: Any = run(capsys, *words)[1].splitlines()
    assert "Falconry" not in table[2]


def test_an_empty_correction_is_refused(
    tmp_path: Path, models_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = tmp_path / "asked.csv"
    asked.write_text("description\nTea\n")
    taught = tmp_path / "taught.csv"
    taught.write_text("description,category\nTea,\n")
    status, _, errors = run(
        capsys,
        "--categorise",
        asked,
        "--corrections",
        taught,
        "--models",
        models_folder,
    )
    assert status == 1
    assert "line 2: column 'category'" in errors
