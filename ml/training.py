"""Fitting, back-testing and saving every estimator of the registry."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import pandas as pd
from joblib import Parallel, delayed
from tqdm import tqdm

from ml.backtest import BACKTESTS
from ml.households import generate
from ml.model_utils import baseline_of, estimator_of, save_model
from ml.registry import REGISTRY
from ml.threads import one_thread

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from ml.model_utils import ModelCard

_SLOWEST_FIRST: Final = (
    "bills",
    "anomaly",
    "categoriser",
    "expense",
    "savings",
    "budget",
)


def data_sha256(history: pd.DataFrame) -> str:
    """Identify training data by its days, amounts, categories and payees."""
    digest = hashlib.sha256()
    for column in ("household", "date", "amount", "category", "payee"):
        digest.update(pd.util.hash_array(history[column].to_numpy()).tobytes())
    return digest.hexdigest()


@dataclass(frozen=True)
class Plan:
    """What to train on, and where to.

    Attributes:
        out: folder of the artefacts.
        households: synthetic households to learn from.
        held_out: further ones, on which models and baselines are compared.
        seed: of the households and of chance in fitting.
        trained_at: an aware time, for the cards.
    """

    out: Path
    households: int
    held_out: int
    seed: int
    trained_at: datetime


@lru_cache(maxsize=1)
def _data(
    households: int, held_out: int, seed: int
) -> tuple[pd.DataFrame, pd.DataFrame, str]:
    """Make training and held-out households; making them is faster than moving."""
    history = generate(households, seed)
    return history, generate(held_out, seed + 1), data_sha256(history)


def train_one(name: str, plan: Plan) -> ModelCard:
    """Fit, back-test and save the estimator registered under `name`."""
    history, unseen, fingerprint = _data(plan.households, plan.held_out, plan.seed)
    score = BACKTESTS[name]
    with one_thread():
        estimator: Any = estimator_of(name, random_state=plan.seed).fit(history)
        return save_model(
            estimator,
            plan.out,
            name,
            score(estimator, unseen),
            baseline_metrics=score(baseline_of(name), unseen),
            features=estimator.feature_names_,
            seed=plan.seed,
            data_sha256=fingerprint,
            trained_at=plan.trained_at,
        )


def train(plan: Plan, *, jobs: int = 1) -> list[ModelCard]:
    """Train every estimator of the registry, `jobs` at a time.

    Raises:
        OSError: before any work when the folder cannot be made.
    """
    plan.out.mkdir(parents=True, exist_ok=True)
    names = sorted(REGISTRY, key=_SLOWEST_FIRST.index)
    work = Parallel(n_jobs=jobs, return_as="generator_unordered")(
        delayed(train_one)(name, plan) for name in names
    )
    progress = tqdm(
        work, desc="Training", unit="model", total=len(names), file=sys.stderr
    )
    return sorted(progress, key=lambda card: card.name)
