"""80 % ranges hold 80 % on unseen households, whatever their past and persona.

Groups of at least 2,000 household-months must lie between 76 and 84 %; the table of
all groups is printed (`-s`). It takes some minutes: every month is predicted from the
history before it, by the same call as the pages'.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest

from ml.forecasting.months import first_day, month_index
from ml.forecasting.series import monthly_series
from ml.history import by_household
from ml.households import generate
from ml.households.traits import PERSONAS, draw_traits
from ml.model_utils import load_models

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

pytestmark = pytest.mark.bench

HOUSEHOLDS, SEED = 420, 8128
ENOUGH, LEAST, MOST = 2_000, 0.76, 0.84
DAY = 12
LENGTHS = (2, 4, 6, 11, 60)


def _personas() -> np.ndarray[Any, Any]:
    """Draw who the households are, as the generator does first of all."""
    first = np.random.default_rng(SEED).spawn(16)[0]
    return np.array(PERSONAS)[draw_traits(first, HOUSEHOLDS).persona]


def _cases() -> Iterator[tuple[pd.DataFrame, date, dict[str, Any]]]:
    personas = _personas()
    history = generate(HOUSEHOLDS, SEED, narrated=False)
    columns = ["date", "amount", "kind", "payee", "category"]
    for name, rows in by_household(history):
        last = int(month_index(rows["date"].max().to_datetime64()))
        series = monthly_series(rows, first_day(last + 1) - timedelta(days=1))
        for k in range(2, len(series.months)):
            length = next(most for most in LENGTHS if min(k, 60) <= most)
            income, expense = series.income.total[k], series.expense.total[k]
            yield (
                rows[["household", *columns]],
                series.used[k],
                {
                    "length": f"up to {length} months",
                    "persona": personas[int(str(name)[1:])],
                    "expense": expense,
                    "savings": income - expense,
                },
            )


def _inside(model: Any, jobs: list[Any], came: list[float], *, running: bool) -> Any:
    said = []
    for begin in range(0, len(jobs), 400):
        some = jobs[begin : begin + 400]
        for answer in model.predict_many(some):
            month = answer.running_month
            said.append(month.prediction if running else answer.total)
    # Where less was whole by then than is now, nothing may have been said.
    return [
        np.nan if one.value is None else one.lower80 <= actual <= one.upper80
        for one, actual in zip(said, came, strict=True)
    ]


def test_ranges_hold_what_they_promise_in_every_group() -> None:
    models = load_models(Path("models"))
    if not (models.status["expense"].ready and models.status["savings"].ready):
        pytest.skip("the models have to be trained first")
    cases = list(_cases())
    table = pd.DataFrame([about for _, _, about in cases])
    before = [(rows, day - timedelta(days=1)) for rows, day, _ in cases]
    inside = [(rows, day.replace(day=DAY)) for rows, day, _ in cases]
    expense, savings = table["expense"].tolist(), table["savings"].tolist()
    holds = {
        "expense": _inside(models.expense, before, expense, running=False),
        "savings": _inside(models.savings, before, savings, running=False),
        f"month on day {DAY}": _inside(models.expense, inside, expense, running=True),
    }
    table = table.assign(**holds).astype(dict.fromkeys(holds, float))
    groups = pd.concat(
        [
            table.groupby(by)[list(holds)].agg(["mean", "count"])
            for by in ("length", "persona")
        ]
    )
    print("\n" + groups.round(3).to_string())
    for name in holds:
        large = groups[groups[name]["count"] >= ENOUGH][name]["mean"]
        assert large.between(LEAST, MOST).all(), name
