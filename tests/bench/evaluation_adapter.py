"""What an outside scorer calls: the same functions as the pages, thinly wrapped.

Frames have the columns user, date, amount (> 0), direction, category, payee,
description and transfer of one user. The models are those of the folder in the
environment variable MODELS, `models/` of this project by default; where one is missing
its baseline answers and a line on standard error says so.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import pandas as pd  # noqa: E402  # the project is found through the path above

from ml.labelled import from_labelled  # noqa: E402
from ml.model_utils import load_models  # noqa: E402
from tests.bench.common_labels import COMMON_LABEL, FROM_COMMON  # noqa: E402

if TYPE_CHECKING:
    from datetime import date

    import numpy as np

    from ml.prediction import Forecast, Prediction

    Range = tuple[float, float, float]

MODELS = load_models(Path(os.environ.get("MODELS", ROOT / "models")))
for _status in MODELS.status.values():
    if not _status.ready:
        print(f"A baseline speaks instead: {_status.message}", file=sys.stderr)


def forecast_month_many(
    jobs: list[tuple[pd.DataFrame, pd.Timestamp]],
) -> list[dict[str, Any]]:
    """Predict the month after each as_of: expense, savings, categories."""
    histories = [(from_labelled(tx), as_of.date()) for tx, as_of in jobs]
    expense = MODELS.expense.predict_many(histories)
    savings = MODELS.savings.predict_many(histories)
    return [
        {
            "expense": _range(spent.total),
            "savings": _range(saved.total),
            "categories": _medians(spent),
        }
        for spent, saved in zip(expense, savings, strict=True)
    ]


def forecast_month(tx: pd.DataFrame, as_of: pd.Timestamp) -> dict[str, Any]:
    """Predict the month after as_of: expense, savings, categories."""
    return forecast_month_many([(tx, as_of)])[0]


def _range(said: Prediction) -> Range:
    numbers = (said.lower80, said.value, said.upper80)
    low, middle, high = (float("nan") if n is None else float(n) for n in numbers)
    return low, middle, high


def _medians(forecast: Forecast) -> dict[str, float]:
    return {
        name: float(part.value)
        for name, part in forecast.by_category.items()
        if part.value is not None
    }


def nowcast_month(tx: pd.DataFrame, as_of: pd.Timestamp) -> Range:
    """Predict where the month that holds as_of will end."""
    forecast = MODELS.expense.predict(from_labelled(tx), as_of.date())
    if forecast.running_month is None:
        raise ValueError(f"{as_of:%Y-%m-%d} is the end of its month")
    return _range(forecast.running_month.prediction)


def upcoming_bills(
    tx: pd.DataFrame, as_of: pd.Timestamp, days: int
) -> list[tuple[str, date, float]]:
    """Give payee, day and amount of the payments expected in the next days."""
    bills = MODELS.bills.predict(from_labelled(tx), as_of.date(), days=days)
    return [
        (bill.payee, bill.due, -bill.amount)
        for bill in bills
        if bill.is_expected and bill.amount < 0
    ]


def anomaly_scores(tx: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Give score and flag of every row, in the order of the rows."""
    history = from_labelled(tx)
    days = pd.to_datetime(tx["date"]).dt.normalize()
    order = days.argsort(kind="stable").to_numpy()
    found = MODELS.anomaly.predict(history, history["date"].max().date())
    table = pd.DataFrame({"score": found.score, "flagged": found.flagged}, index=order)
    table = table.sort_index()
    return table["score"].to_numpy(), table["flagged"].to_numpy()


def categorise(rows: pd.DataFrame, labelled: pd.DataFrame | None = None) -> list[str]:
    """Give each row's common label, having seen the user's own labels."""
    corrections = None
    if labelled is not None:
        corrections = pd.DataFrame(
            {
                "description": labelled["description"].to_numpy(),
                "amount": _signed(labelled),
                "category": labelled["lab"].map(FROM_COMMON).to_numpy(),
            }
        )
    asked = pd.DataFrame(
        {"description": rows["description"].to_numpy(), "amount": _signed(rows)}
    )
    found = MODELS.categoriser.predict(asked, corrections, abstain=False)
    return [COMMON_LABEL.get(name, "Shopping") for name in found["category"]]


def _signed(rows: pd.DataFrame) -> np.ndarray:
    amount = rows["amount"].to_numpy(dtype=float)
    signed: np.ndarray = amount * rows["direction"].map({"in": 1, "out": -1}).to_numpy()
    return signed


def budgets(tx: pd.DataFrame, as_of: pd.Timestamp) -> dict[str, float]:
    """Give the recommended monthly amount by category."""
    recommended = MODELS.budget.predict(from_labelled(tx), as_of.date())
    return {budget.category: budget.amount for budget in recommended}
