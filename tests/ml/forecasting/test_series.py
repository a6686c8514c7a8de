"""Sums by month of several households at once, and the windows before a month."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import numpy as np
import pandas as pd
import pytest

from ml.forecasting.features import Origins, origins
from ml.forecasting.running_features import running_days
from ml.forecasting.series import Flow, MonthlySeries, monthly_series
from ml.households import generate
from ml.past import Pasts, pasts_of

SEEN = 0.9


@pytest.fixture(scope="module")
def jobs() -> list[tuple[pd.DataFrame, date]]:
    many = generate(12, seed=31, months=(1, 40), narrated=False)
    cut = []
    for _, rows in many.groupby("household"):
        cut.append((rows, rows["date"].iloc[int(SEEN * len(rows))].date()))
    return cut


def assert_same(one: object, other: object) -> None:
    assert isinstance(one, (MonthlySeries, Flow, Origins))
    for each in fields(one):
        here, there = getattr(one, each.name), getattr(other, each.name)
        if isinstance(here, Flow):
            assert_same(here, there)
        else:
            np.testing.assert_array_equal(here, there, err_msg=each.name)


def test_households_together_are_summed_as_each_alone(jobs):
    together = pasts_of(jobs).series
    for one, (rows, as_of) in zip(together, jobs, strict=True):
        assert_same(one, monthly_series(rows, as_of))


def test_an_empty_household_among_others_changes_nothing(jobs):
    nothing = (jobs[0][0].iloc[:0], date(2026, 3, 5))
    series = pasts_of([jobs[0], nothing, jobs[1]]).series
    assert_same(series[2], monthly_series(*jobs[1]))
    assert len(series[1].months) == 0


def test_no_households_have_no_series():
    assert Pasts([], []).series == []


def test_rows_in_no_order_are_summed_all_the_same(jobs):
    rows, as_of = jobs[2]
    shuffled = rows.sample(frac=1.0, random_state=1)
    ordered, mixed = (monthly_series(each, as_of) for each in (rows, shuffled))
    assert mixed.names == ordered.names
    assert mixed.expense.by_day == pytest.approx(ordered.expense.by_day)
    assert mixed.income.due == pytest.approx(ordered.income.due)


def test_sums_are_those_of_the_rows(jobs):
    rows, as_of = jobs[1]
    one = monthly_series(rows, as_of)
    known = rows[(rows["date"] <= pd.Timestamp(as_of)) & (rows["kind"] == "expense")]
    for month, total in zip(one.used, one.expense.total, strict=True):
        inside = known["date"].dt.to_period("M") == pd.Period(month, "M")
        assert total == pytest.approx(-known.loc[inside, "amount"].sum())
    assert one.parts.sum(axis=0) == pytest.approx(one.expense.total)


def test_origins_of_households_together_are_those_of_each_alone(jobs):
    many = [one for one in pasts_of(jobs).series if len(one.months) >= 2]
    together = origins(many, last=24, ahead=True)
    for number, one in enumerate(many):
        alone, at = origins([one], last=24, ahead=True), together.series == number
        for name in ("index", "month", "expense", "income_year_ago", "gap", "scale"):
            here, there = getattr(together, name)[at], getattr(alone, name)
            np.testing.assert_array_equal(here, there, err_msg=name)


def test_a_window_holds_the_months_before_and_no_others(jobs):
    one = max(pasts_of(jobs).series, key=lambda each: len(each.months))
    rows = origins([one], last=60, ahead=True)
    total = one.expense.total
    for index, window in zip(rows.index, rows.expense, strict=True):
        past = total[max(0, index - 12) : index]
        assert window[12 - len(past) :].tolist() == past.tolist()
        assert np.isnan(window[: 12 - len(past)]).all()
    assert rows.actual_expense[:-1].tolist() == total[2:].tolist()
    assert np.isnan(rows.actual_expense[-1])


def test_a_running_month_is_seen_up_to_its_day(jobs):
    one = next(s for s in pasts_of(jobs).series if s.running and len(s.months) > 12)
    days = running_days([one], last=3)
    assert days.rows.month[-1] == one.running
    assert days.spent[-1] == one.expense.by_day[-1, one.day - 1]
    before = one.expense.by_day[:-1, one.day - 1]
    assert days.spent_before[-1].tolist() == before[-12:].tolist()
