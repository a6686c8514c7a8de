"""Models beat the rules that anybody could use, on households nobody has seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from ml.backtest import BACKTESTS, of_expense, of_savings
from ml.estimators.baselines import LastMonthExpense, LastMonthSavings
from ml.registry import baseline_of
from ml.rolling.months import origins, score_running

if TYPE_CHECKING:
    import pandas as pd

    from ml.model_utils import Models


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


def test_a_model_beats_the_last_month_again(
    models: Models, unseen_households: pd.DataFrame
) -> None:
    key = "error_in_usual_months"
    spent = of_expense(LastMonthExpense(), unseen_households)[key]
    saved = of_savings(LastMonthSavings(), unseen_households)[key]
    assert of_expense(models.expense, unseen_households)[key] < 0.95 * spent
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


def test_budgets_are_no_worse_than_the_households_own_quantile(
    models: Models, unseen_households: pd.DataFrame
) -> None:
    """They gain little on the rule, and that on short pasts."""
    score = BACKTESTS["budget"]
    ours = score(models.budget, unseen_households)["pinball_80"]
    rule = score(baseline_of("budget"), unseen_households)["pinball_80"]
    assert ours < 1.03 * rule
