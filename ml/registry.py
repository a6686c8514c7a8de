"""The estimators, their baselines and the names of their artefacts."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol, Self

if TYPE_CHECKING:
    import pandas as pd


class Estimator(Protocol):
    """What every model and every baseline can do.

    Hyper-parameters are keywords stored unchanged in `__init__`; what `fit` learns
    ends in an underscore; `predict` sees no row after `as_of`.
    """

    def fit(self, history: pd.DataFrame) -> Self:
        """Learn from the households of a history frame."""
        ...


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """Where an estimator, its baseline and its artefact live."""

    artefact: str
    estimator: str
    baseline: str


REGISTRY: Final[dict[str, ModelSpec]] = {
    "expense": ModelSpec(
        "expense_predictor",
        "ml.estimators.expense:ExpensePredictor",
        "ml.estimators.baselines:MedianExpense",
    ),
    "savings": ModelSpec(
        "savings_predictor",
        "ml.estimators.savings:SavingsPredictor",
        "ml.estimators.baselines:MedianSavings",
    ),
    "bills": ModelSpec(
        "bills_estimator",
        "ml.estimators.bills:BillsEstimator",
        "ml.estimators.bills:BaselineBills",
    ),
    "anomaly": ModelSpec(
        "anomaly_detector",
        "ml.estimators.anomaly:AnomalyDetector",
        "ml.anomalies.baseline:BaselineAnomaly",
    ),
    "budget": ModelSpec(
        "budget_recommender",
        "ml.estimators.budget:BudgetRecommender",
        "ml.estimators.budget:BaselineBudget",
    ),
    "categoriser": ModelSpec(
        "transaction_categoriser",
        "ml.estimators.categoriser:TransactionCategoriser",
        "ml.estimators.categoriser:BaselineCategoriser",
    ),
}


def named(path: str) -> type[Any]:
    """Import the class that `module:Class` names."""
    module, _, name = path.partition(":")
    found: type[Any] = getattr(importlib.import_module(module), name)
    return found


def estimator_of(name: str, **parameters: object) -> Estimator:
    """Build the unfitted estimator registered under `name`."""
    built: Estimator = named(REGISTRY[name].estimator)(**parameters)
    return built


def baseline_of(name: str) -> Estimator:
    """Build the baseline registered under `name`; it needs no fitting."""
    built: Estimator = named(REGISTRY[name].baseline)()
    return built
