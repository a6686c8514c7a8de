"""Models beat the rules that anybody could use, on households nobody has seen."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from sklearn.ensemble import IsolationForest

from ml.backtest import BACKTESTS, of_anomaly, of_expense, of_savings
from ml.estimators.baselines import LastMonthExpense, LastMonthSavings, MedianExpense
from ml.forecasting.features import nan_mean, nan_median
from ml.households import generate
from ml.registry import baseline_of
from ml.rolling.months import origins, score_running

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    import pandas as pd
    from numpy.typing import NDArray

    from ml.model_utils import Models

    Floats = NDArray[np.float64]


@pytest.mark.parametrize(
    ("name", "measure"),
    [
        ("expense", "error_in_usual_months"),
        ("savings", "error_in_usual_months"),
        ("bills", "f1"),
        ("anomaly", "average_precision"),
    ],
)
def test_a_model_beats_its_baseline(
    name: str, measure: str, models: Models, unseen_households: pd.DataFrame
) -> None:
    score = BACKTESTS[name]
    ours = score(getattr(models, name), unseen_households)[measure]
    rule = score(baseline_of(name), unseen_households)[measure]
    sign = -1 if measure.startswith("error") else 1
    assert sign * ours > sign * rule


def test_savings_beat_the_last_month_again(
    models: Models, unseen_households: pd.DataFrame
) -> None:
    key = "error_in_usual_months"
    saved = of_savings(LastMonthSavings(), unseen_households)[key]
    assert of_savings(models.savings, unseen_households)[key] < 0.95 * saved


def test_a_running_month_beats_the_usual_rest(
    models: Models, unseen_households: pd.DataFrame
) -> None:
    cases = origins(unseen_households, 6)[::5]
    days = (10, 15, 20)
    ours, rule = (
        np.mean([score_running(model, cases, day)["WAPE"] for day in days])
        for model in (models.expense, baseline_of("expense"))
    )
    assert ours < rule


class MedianOfTwelve(MedianExpense):
    def _rule(self, windows: Floats) -> Floats:
        return nan_median(windows)


class MeanOfThreeAndHalfTheTrend(MedianExpense):
    def _rule(self, windows: Floats) -> Floats:
        step = np.nan_to_num((windows[:, -1] - windows[:, -3]) / 2)
        return np.maximum(nan_mean(windows[:, -3:]) + step / 2, 0.0)


class SameMonthLastYear(MedianExpense):
    """Seasonal naive; the median where there is no year yet."""

    def _rule(self, windows: Floats) -> Floats:
        then = windows[:, -12]
        return np.where(np.isnan(then), nan_median(windows), then)


class Smoothed(MedianExpense):
    """Exponential smoothing, its weight chosen by each household's own errors."""

    def _rule(self, windows: Floats) -> Floats:
        tried = np.stack([self._by(alpha, windows) for alpha in (0.1, 0.3, 0.5, 0.8)])
        best = tried[:, 1].argmin(axis=0)
        said: Floats = tried[best, 0, np.arange(len(windows))]
        return said

    def _by(self, alpha: float, windows: Floats) -> Floats:
        level, error = windows[:, 0].copy(), np.zeros(len(windows))
        for came in windows.T[1:]:
            known = ~np.isnan(level) & ~np.isnan(came)
            error += np.where(known, np.abs(came - level), 0.0)
            moved = level + alpha * (came - level)
            level = np.where(known, moved, np.where(np.isnan(level), came, level))
        return np.stack([level, error])


@pytest.mark.slow
def test_next_month_beats_the_rules_of_thumb(
    models: Models, unseen_households: pd.DataFrame
) -> None:
    ours, *others = (
        of_expense(who, unseen_households)["error_in_usual_months"]
        for who in (
            models.expense,
            MedianOfTwelve(),
            MeanOfThreeAndHalfTheTrend(),
            SameMonthLastYear(),
            Smoothed(),
            LastMonthExpense(),
        )
    )
    assert ours < min(others)


@pytest.mark.slow
def test_budgets_beat_the_households_own_quantile(models: Models) -> None:
    """Their lead is small: it shows on many households with long and short pasts."""
    many = generate(150, seed=2027, narrated=False)
    score = BACKTESTS["budget"]
    ours = score(models.budget, many)["pinball_80"]
    assert ours < score(baseline_of("budget"), many)["pinball_80"]


class Isolated:
    """An isolation forest on what a payment looks like, the later rows seen too."""

    def predict_many(
        self, jobs: Sequence[tuple[pd.DataFrame, date]]
    ) -> list[SimpleNamespace]:
        return [self._one(rows) for rows, _ in jobs]

    def _one(self, rows: pd.DataFrame) -> SimpleNamespace:
        size = np.log(rows["amount"].abs())
        seen = (
            size,
            size - size.groupby(rows["payee"]).transform("median"),
            size - size.groupby(rows["category"]).transform("median"),
            rows["payee"].map(rows["payee"].value_counts()),
            rows["date"].dt.day,
        )
        matrix = np.column_stack(seen)
        forest = IsolationForest(n_estimators=50, random_state=0).fit(matrix)
        score = np.where(rows["amount"] < 0, -forest.score_samples(matrix), 0.0)
        return SimpleNamespace(score=score, flagged=score > np.quantile(score, 0.98))


def test_anomalies_beat_an_isolation_forest(
    models: Models, unseen_households: pd.DataFrame
) -> None:
    some = unseen_households["household"].drop_duplicates().iloc[:20]
    rows = unseen_households[unseen_households["household"].isin(some)]
    ours, forest = (of_anomaly(who, rows) for who in (models.anomaly, Isolated()))
    assert ours["average_precision"] > 2 * forest["average_precision"]
