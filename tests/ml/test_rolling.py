from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from ml.estimators.baselines import LastMonthExpense, MedianExpense, MedianSavings
from ml.estimators.bills import BaselineBills
from ml.estimators.budget import BaselineBudget
from ml.rolling.events import on_a_chain, score_anomalies, score_bills, score_categories
from ml.rolling.months import (
    origins,
    score_budgets,
    score_expense,
    score_parts,
    score_running,
    score_savings,
)


def steady(months=16, household="A"):
    """Salary 1,000 and rent 400 every month, and one coffee of 4 a week."""
    rows = []
    for number in range(months):
        first = date(2024 + number // 12, number % 12 + 1, 1)
        rows.append((first, 1000.0, "Work", "Salary", "income"))
        rows.append((first + timedelta(1), -400.0, "Landlord", "Housing", "expense"))
        rows += [
            (first + timedelta(7 * week), -4.0, "Cafe", "Eating out", "expense")
            for week in range(4)
        ]
        rows.append((first + timedelta(27), -1.0, "Kiosk", "Other", "expense"))
    last = rows[-1][0].replace(day=28) + timedelta(4)
    rows.append(
        (last.replace(day=1) - timedelta(1), -0.01, "Kiosk", "Other", "expense")
    )
    columns = ["date", "amount", "payee", "category", "kind"]
    frame = pd.DataFrame(rows, columns=columns)
    frame["date"] = pd.to_datetime(frame["date"])
    return frame.assign(
        household=household, account="", currency="", description=frame["payee"]
    ).sort_values("date", kind="stable", ignore_index=True)


@pytest.fixture(scope="module")
def history():
    return pd.concat([steady(), steady(12, "B")], ignore_index=True)


@pytest.fixture(scope="module")
def cases(history):
    return origins(history, 9)


def test_origins_need_enough_whole_months_before_them(cases):
    assert [case.household for case in cases] == ["A"] * 7 + ["B"] * 3
    assert cases[0].as_of == date(2024, 9, 30)
    assert cases[0].series.used[cases[0].k] == date(2024, 10, 1)


def test_a_running_month_is_no_origin():
    cut_short = steady()
    cut_short = cut_short[cut_short["date"] < "2025-04-20"]
    assert origins(cut_short, 9)[-1].as_of == date(2025, 2, 28)


def test_a_steady_household_is_predicted_without_error(cases):
    scores = score_expense(MedianExpense(), cases)
    assert scores["n"] == 10
    assert scores["WAPE"] < 1e-3
    assert scores["coverage_80"] == 1
    assert score_savings(MedianSavings(), cases)["MASE"] < 0.05


def test_errors_are_measured_against_what_came(history):
    doubled = history.copy()
    late = (doubled["household"] == "A") & (doubled["date"] >= "2025-04-01")
    doubled.loc[late & (doubled["kind"] == "expense"), "amount"] *= 2
    found = [case for case in origins(doubled, 15) if case.household == "A"]
    assert len(found) == 1
    scores = score_expense(LastMonthExpense(), found)
    assert scores["WAPE"] == pytest.approx(0.5, abs=0.01)
    assert scores["coverage_80"] == 0


def test_parts_are_scored_beside_the_total(cases):
    scores = score_parts(MedianExpense(), cases)
    assert scores["WAPE"] < 0.01
    assert scores["incoherence"] < 1e-6


@pytest.mark.parametrize("day", [5, 25])
def test_the_running_month_ends_as_always(cases, day):
    assert score_running(MedianExpense(), cases, day)["WAPE"] < 0.02


def test_budgets_are_judged_on_the_three_months_after(cases):
    scores = score_budgets(BaselineBudget(), cases)
    assert scores["within"] > 0.95
    assert scores["tightness"] == pytest.approx(1, abs=0.01)
    assert scores["PL80"] < 0.01
    assert scores["fits_income"] == 1
    assert score_budgets(BaselineBudget(), cases[:0]) == {}


def test_a_category_without_a_budget_counts_as_one_of_nothing(cases):
    class Silent:
        def predict_many(self, jobs):
            return [()] * len(jobs)

    scores = score_budgets(Silent(), cases)
    assert scores["within"] == 0
    assert scores["PL80"] == pytest.approx(0.8)


def test_chains_are_three_or_more_alike_payments_a_period_apart():
    rows = steady(4)
    marked = rows[on_a_chain(rows)]
    assert set(marked["payee"]) >= {"Landlord", "Work"}
    landlord = rows[rows["payee"] == "Landlord"]
    assert not on_a_chain(landlord.head(2)).any()
    assert on_a_chain(landlord).all()
    assert not on_a_chain(landlord.assign(amount=[-1.0, -10.0, -100.0, -1000.0])).any()


def test_rent_is_found_as_a_bill(history):
    rent = history[history["payee"].isin(["Landlord", "Work"])]
    scores = score_bills(BaselineBills(), rent)
    assert scores["recall"] > 0.8
    assert scores["precision"] > 0.8


def test_marked_streams_are_the_bills_where_there_are_any(history):
    nothing_recurs = history.assign(stream=-1)
    assert score_bills(BaselineBills(), nothing_recurs)["recall"] == 0


class KnowsAll:
    """Gives the highest score to rows that are unlike their payee's usual amount."""

    def predict(self, history, as_of):
        assert history["date"].max().date() <= as_of
        usual = history.groupby("payee")["amount"].transform("median")
        odd = (history["amount"] / usual - 1).abs().to_numpy()
        found = type("Found", (), {})()
        found.score, found.flagged = odd, odd > 0.4
        return found


def test_injected_anomalies_are_scored(history):
    scores = score_anomalies(KnowsAll(), history, repeats=2)
    assert 0 < scores["average_precision"] <= 1
    assert 0 <= scores["recall"] <= 1
    assert score_anomalies(KnowsAll(), history.head(0)) == {}


class Memory:
    """Knows what it was taught, by heart."""

    def predict(self, rows, corrections=None, *, abstain=True):
        assert not abstain
        taught = {} if corrections is None else corrections.set_index("description")
        known = {} if corrections is None else taught["category"].to_dict()
        return pd.DataFrame(
            {"category": [known.get(text, "?") for text in rows["description"]]}
        )


def test_categories_are_scored_cold_and_after_labels(history):
    scores = score_categories(Memory(), history)
    assert scores["accuracy_cold"] == 0
    assert scores["accuracy_after_50"] == pytest.approx(1, abs=0.05)
    assert np.isfinite(scores["accuracy_after_10"])
    assert "accuracy_after_200" not in scores


def test_foreign_category_names_are_not_scored_before_they_are_taught(history):
    foreign = history.assign(category="Mercado")
    assert "accuracy_cold" not in score_categories(Memory(), foreign)
