"""How models and baselines do on households that none of them has seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd
from sklearn.metrics import average_precision_score

from ml.anomalies.injection import inject
from ml.categories.training import SAME_TEXT
from ml.estimators.bills import HORIZON_DAYS
from ml.forecasting.months import first_day, month_index
from ml.forecasting.series import monthly_series
from ml.history import by_household, whole_months
from ml.words.payees import payee_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from ml.prediction import Forecast

    Metrics = dict[str, float]

_PLANNED_MONTHS: Final = 3
_ORIGINS: Final = 3
_LABELLED_ROWS: Final = 4_000


def _last_day(day: date) -> date:
    following = int(month_index(np.datetime64(day, "D"))) + 1
    return first_day(following) - timedelta(days=1)


def _whole(rows: pd.DataFrame) -> tuple[date, ...]:
    last = rows["date"].max().date()
    return whole_months(rows, _last_day(last)).used


@dataclass(frozen=True)
class _Case:
    """A month to be predicted, and what came."""

    rows: pd.DataFrame
    as_of: date
    expense: float
    income: float
    usual: float


def _cases(history: pd.DataFrame) -> Iterator[_Case]:
    """Give a few months of every household, each after two others at least."""
    for _, rows in by_household(history):
        series = monthly_series(rows, _last_day(rows["date"].max().date()))
        expense, income = series.expense.total, series.income.total
        later = range(2, len(expense))
        for k in later[:: max(1, -(-len(later) // _ORIGINS))]:
            yield _Case(
                rows=rows,
                as_of=series.used[k] - timedelta(days=1),
                expense=float(expense[k]),
                income=float(income[k]),
                usual=max(float(expense[:k].mean()), 1e-9),
            )


def _forecast_metrics(
    answers: list[Forecast], actual: np.ndarray[Any, Any], usual: np.ndarray[Any, Any]
) -> Metrics:
    said = [answer.total for answer in answers]
    lower, value, upper = (
        np.array([getattr(one, name) for one in said], dtype=float)
        for name in ("lower80", "value", "upper80")
    )
    known = np.isfinite(value)
    inside = (actual >= lower) & (actual <= upper)
    return {
        "months": float(known.sum()),
        "error_in_usual_months": float((np.abs(value - actual) / usual)[known].mean()),
        "coverage_80": float(inside[known].mean()),
        "width_80_in_usual_months": float(((upper - lower) / usual)[known].mean()),
    }


def of_expense(estimator: Any, history: pd.DataFrame) -> Metrics:  # noqa: ANN401
    """Score next month's expense, in units of the household's usual month."""
    return _of_month(estimator, history, lambda case: case.expense)


def of_savings(estimator: Any, history: pd.DataFrame) -> Metrics:  # noqa: ANN401
    """Score next month's savings, in units of the household's usual expense."""
    return _of_month(estimator, history, lambda case: case.income - case.expense)


def _of_month(
    estimator: Any,  # noqa: ANN401
    history: pd.DataFrame,
    truth: Callable[[_Case], float],
) -> Metrics:
    cases = list(_cases(history))
    answers = estimator.predict_many([(case.rows, case.as_of) for case in cases])
    actual = np.array([truth(case) for case in cases])
    usual = np.array([case.usual for case in cases])
    return _forecast_metrics(answers, actual, usual)


def of_bills(estimator: Any, history: pd.DataFrame) -> Metrics:  # noqa: ANN401
    """Score expected bills: same payee, ± 3 days, ± 10 % of the amount."""
    jobs, later = [], []
    for _, rows in by_household(history):
        as_of = rows["date"].max() - pd.Timedelta(days=HORIZON_DAYS)
        if (as_of - rows["date"].min()).days > 90:
            jobs.append((rows, as_of.date()))
            later.append(rows[rows["date"] > as_of])
    expected = came = hits = found = 0
    for bills, after in zip(estimator.predict_many(jobs), later, strict=True):
        coming = [bill for bill in bills if bill.is_expected]
        real = (after["stream"] >= 0).to_numpy()
        met = _met(coming, after)
        expected, came = expected + len(coming), came + int(real.sum())
        hits, found = hits + int(met.sum()), found + int((met & real).sum())
    precision, recall = hits / max(expected, 1), found / max(came, 1)
    return {
        "expected": float(expected),
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / max(precision + recall, 1e-9),
    }


def _met(coming: list[Any], after: pd.DataFrame) -> np.ndarray[Any, Any]:
    """Mark the rows that an expected bill announced, each at most once."""
    keys = after["payee"].map(payee_key).to_numpy()
    amounts, met = after["amount"].to_numpy(), np.zeros(len(after), dtype=bool)
    for bill in coming:
        off = (after["date"] - pd.Timestamp(bill.due)).dt.days.abs().to_numpy()
        close = np.abs(amounts - bill.amount) <= 0.1 * np.abs(amounts)
        match = np.flatnonzero((keys == bill.payee_key) & (off <= 3) & close & ~met)
        met[match[:1]] = True
    return met


def of_anomaly(estimator: Any, history: pd.DataFrame) -> Metrics:  # noqa: ANN401
    """Score how anomalies put into the histories stand out among the rest."""
    known = inject(history, np.random.default_rng(0))
    parts = [rows for _, rows in by_household(known)]
    said = estimator.predict_many([(g, g["date"].max().date()) for g in parts])
    score, flagged = (
        np.concatenate([getattr(one, name) for one in said])
        for name in ("score", "flagged")
    )
    truth = (pd.concat(parts)["injected"] != "").to_numpy()
    return {
        "average_precision": float(average_precision_score(truth, score)),
        "false_alarms_per_100": float(100 * (flagged & ~truth).mean()),
        "recall": float(flagged[truth].mean()),
    }


def _by_category(rows: pd.DataFrame, months: tuple[date, ...]) -> Any:  # noqa: ANN401
    """Give the expense of each category, a column each, in each of the months."""
    spent = rows[rows["kind"] == "expense"]
    by_month = -spent.pivot_table(
        index=spent["date"].dt.to_period("M"),
        columns="category",
        values="amount",
        aggfunc="sum",
        fill_value=0.0,
    )
    return by_month.reindex([pd.Period(m, "M") for m in months], fill_value=0.0)


def of_budget(estimator: Any, history: pd.DataFrame) -> Metrics:  # noqa: ANN401
    """Score budgets on the three months after they are made."""
    off, spent = [], []
    for _, rows in by_household(history):
        months = _whole(rows)
        if len(months) < 6 + _PLANNED_MONTHS:
            continue
        planned = months[-_PLANNED_MONTHS:]
        as_of = planned[0] - timedelta(days=1)
        series = monthly_series(rows, as_of)
        if not len(series.months):
            continue
        usual = max(float(series.expense.total.mean()), 1e-9)
        came = _by_category(rows, planned) / usual
        said = {line.category: line.amount for line in estimator.predict(rows, as_of)}
        # A category without a budget has a budget of nothing: leaving it out would
        # reward the one that says least.
        for name in series.names:
            actual = np.asarray(came.get(name, np.zeros(_PLANNED_MONTHS)))
            spent.append(actual)
            off.append(actual - said.get(name, 0.0) / usual)
    if not off:
        return {}
    gap = np.concatenate(off)
    loss = np.maximum(0.8 * gap, -0.2 * gap).sum()
    return {
        "pinball_80": float(loss / max(np.concatenate(spent).sum(), 1e-9)),
        "within": float((gap <= 0).mean()),
    }


def of_categoriser(estimator: Any, history: pd.DataFrame) -> Metrics:  # noqa: ANN401
    """Score categories of narrations from households not seen in training."""
    rows = history.sample(min(_LABELLED_ROWS, len(history)), random_state=0)
    rows = rows.reset_index(drop=True)
    found = estimator.predict(rows[["description", "amount", "payee"]])
    answered = found["category"].notna().to_numpy()
    truth = rows["category"].replace(SAME_TEXT)
    right = (found["category"] == truth).to_numpy()
    return {
        "answered": float(answered.mean()),
        "accuracy_of_answers": float(right[answered].mean()) if answered.any() else 0.0,
        "accuracy_of_all": float((right & answered).mean()),
    }


BACKTESTS: Final[dict[str, Callable[[Any, pd.DataFrame], Metrics]]] = {
    "expense": of_expense,
    "savings": of_savings,
    "bills": of_bills,
    "anomaly": of_anomaly,
    "budget": of_budget,
    "categoriser": of_categoriser,
}
"""By name of `ml.registry.REGISTRY`: metrics of an estimator on held-out rows."""
