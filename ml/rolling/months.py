"""Rolling-origin scores of what is predicted for whole months, one month ahead."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from ml.forecasting.months import first_day, month_index
from ml.forecasting.series import monthly_series
from ml.history import by_household

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ml.forecasting.series import MonthlySeries
    from ml.prediction import Forecast, Prediction

    Floats = NDArray[np.float64]
    Scores = dict[str, float]

DAYS: Final = (5, 10, 15, 20, 25)
"""Days of the running month on which its end is predicted."""

PLANNED_MONTHS: Final = 3
_INCOME_MONTHS: Final = 6
_LEAST_NAIVE: Final = 0.05
"""The naive error is at least this part of the usual month, so that none is zero."""


@dataclass(frozen=True)
class Origin:
    """A whole month to be predicted, seen from the end of the month before.

    Attributes:
        household: its name.
        rows: its whole history; what lies after `as_of` is cut by the estimators.
        series: its monthly sums over the whole history.
        k: position of the month in the series.
    """

    household: str
    rows: pd.DataFrame
    series: MonthlySeries
    k: int

    @property
    def as_of(self) -> date:
        """The last day before the month."""
        return self.series.used[self.k] - timedelta(days=1)


def origins(history: pd.DataFrame, min_history: int) -> list[Origin]:
    """List the months that have at least `min_history` whole months before them."""
    found = []
    for household, rows in by_household(history):
        latest = int(month_index(rows["date"].max().to_datetime64()))
        end = rows["date"].max()
        closes = end.day >= end.days_in_month - 1
        last = first_day(latest + 1) if closes else first_day(latest)
        series = monthly_series(rows, last - timedelta(days=1))
        later = range(max(min_history, 1), len(series.months))
        found += [Origin(household, rows, series, k) for k in later]
    return found


def score_expense(estimator: Any, cases: Sequence[Origin]) -> Scores:  # noqa: ANN401
    """Score next month's expense: WAPE, MASE, pinball, coverage, width, time."""
    begun = time.perf_counter()
    answers = _ask(estimator, cases)
    each = (time.perf_counter() - begun) / max(len(cases), 1)
    past = [(case, case.series.expense.total) for case in cases]
    return {**_of_ranges(past, [a.total for a in answers]), "ms": 1e3 * each}


def score_savings(estimator: Any, cases: Sequence[Origin]) -> Scores:  # noqa: ANN401
    """Score next month's savings like its expense."""
    past = [
        (case, case.series.income.total - case.series.expense.total) for case in cases
    ]
    scores = _of_ranges(past, [answer.total for answer in _ask(estimator, cases)])
    return {name: scores[name] for name in ("MASE", "coverage_80")}


def score_parts(estimator: Any, cases: Sequence[Origin]) -> Scores:  # noqa: ANN401
    """Score next month by category, and how far the parts are from the total."""
    error = came = 0.0
    apart = []
    for case, answer in zip(cases, _ask(estimator, cases), strict=True):
        said = {n: p.value or 0.0 for n, p in answer.by_category.items()}
        total = answer.total.value or 0.0
        apart.append(abs(sum(said.values()) - total) / max(abs(total), 1e-9))
        for at, name in enumerate(case.series.names):
            history = case.series.parts[at]
            if (history[: case.k] > 0).sum() >= 3:
                error += abs(history[case.k] - said.get(name, 0.0))
                came += abs(history[case.k])
    return {"WAPE": error / max(came, 1e-9), "incoherence": float(np.mean(apart))}


def score_running(
    estimator: Any,  # noqa: ANN401
    cases: Sequence[Origin],
    day: int,
) -> Scores:
    """Score the running month's end, predicted when `day` days are known."""
    jobs = [(c.rows, c.series.used[c.k] + timedelta(days=day - 1)) for c in cases]
    answers = [answer.running_month for answer in estimator.predict_many(jobs)]
    past = [(case, case.series.expense.total) for case in cases]
    scores = _of_ranges(past, [answer.prediction for answer in answers])
    return {name: scores[name] for name in ("WAPE", "coverage_80")}


def score_budgets(
    estimator: Any,  # noqa: ANN401
    cases: Sequence[Origin],
) -> Scores:
    """Score budgets on the three months after them, where those are known.

    Every category with spending in two months or more counts; one without a budget
    has a budget of nothing.
    """
    chosen = [c for c in cases if c.k + PLANNED_MONTHS <= len(c.series.months)]
    if not chosen:
        return {}
    recommended = estimator.predict_many([(case.rows, case.as_of) for case in chosen])
    came, said, fits = [], [], []
    for case, budgets in zip(chosen, recommended, strict=True):
        amounts = {budget.category: budget.amount for budget in budgets}
        income = case.series.income.total[max(0, case.k - _INCOME_MONTHS) : case.k]
        fits.append(sum(amounts.values()) <= income.mean() * (1 + 1e-9))
        for at, name in enumerate(case.series.names):
            part = case.series.parts[at]
            if (part[: case.k] > 0).sum() >= 2:
                came.append(part[case.k : case.k + PLANNED_MONTHS])
                said.append(amounts.get(name, 0.0))
    return _of_budgets(np.array(came), np.array(said)[:, None], fits)


def _of_budgets(came: Floats, said: Floats, fits: list[bool]) -> Scores:
    active = (came > 0) | (said > 0)
    spent = max(float(came.sum()), 1e-9)
    return {
        "PL80": float(_pinball(came, said, 0.8).sum() / spent),
        "within": float((came <= said * (1 + 1e-9))[active].mean()),
        "tightness": float(said.sum() * PLANNED_MONTHS / spent),
        "fits_income": float(np.mean(fits)),
    }


def _ask(estimator: Any, cases: Sequence[Origin]) -> list[Forecast]:  # noqa: ANN401
    answers: list[Forecast] = estimator.predict_many(
        [(case.rows, case.as_of) for case in cases]
    )
    return answers


def _pinball(y: Floats, q: Floats, level: float) -> Floats:
    return np.maximum(level * (y - q), (level - 1) * (y - q))


def _of_ranges(past: list[tuple[Origin, Floats]], said: Sequence[Prediction]) -> Scores:
    """Score values and 80 % ranges against what came.

    Args:
        past: each origin with the series that is predicted.
        said: the predictions, in the same order.
    """
    table = pd.DataFrame(
        [
            (
                case.household,
                series[case.k],
                answer.lower80,
                answer.value,
                answer.upper80,
                np.abs(np.diff(series[: case.k])).mean() if case.k > 1 else 0.0,
                case.series.expense.total[: case.k].mean(),
            )
            for (case, series), answer in zip(past, said, strict=True)
        ],
        columns=["household", "y", "low", "value", "high", "naive", "usual"],
    ).dropna()
    y, usual = table["y"].to_numpy(), np.maximum(table["usual"].to_numpy(), 1e-9)
    low, value, high = (table[c].to_numpy(float) for c in ("low", "value", "high"))
    error = np.abs(y - value)
    scaled = pd.Series(error / np.maximum(table["naive"], _LEAST_NAIVE * usual))
    levels = zip((low, value, high), (0.1, 0.5, 0.9), strict=True)
    return {
        "n": float(len(table)),
        "WAPE": float(error.sum() / max(np.abs(y).sum(), 1e-9)),
        "MASE": float(scaled.groupby(table["household"]).mean().mean()),
        "pinball": float(
            (sum(_pinball(y, q, level) for q, level in levels) / 3 / usual).mean()
        ),
        "coverage_80": float(((y >= low) & (y <= high)).mean()),
        "width_80": float(((high - low) / usual).mean()),
    }
