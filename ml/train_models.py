"""Command line: synthetic households in, fitted and back-tested models out."""

from __future__ import annotations

import argparse
import hashlib
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pandas as pd
from joblib import Parallel, delayed
from tqdm import tqdm

from ml.backtest import BACKTESTS
from ml.households import generate
from ml.model_utils import baseline_of, estimator_of, save_model
from ml.registry import REGISTRY
from ml.threads import one_thread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ml.model_utils import ModelCard

HOUSEHOLDS: Final = 500
HELD_OUT: Final = 60
JOBS: Final = 2
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
        estimator = estimator_of(name, random_state=plan.seed).fit(history)
        return save_model(
            estimator,
            plan.out,
            name,
            score(estimator, unseen),
            baseline_metrics=score(baseline_of(name), unseen),
            features=getattr(estimator, "feature_names_", ()),
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


def summary(card: ModelCard) -> str:
    """Say in lines what a card says of the model and its baseline."""
    lines = [f"{card.name}  {card.size_bytes / 1e6:.2f} MB"]
    lines += [
        f"  {metric:<26} {value:>9.3f}   baseline {card.baseline_metrics[metric]:>9.3f}"
        for metric, value in card.metrics.items()
    ]
    return "\n".join(lines)


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m ml.train_models",
        description="Train all models on synthetic households; about a minute.",
    )
    parser.add_argument("--households", type=int, default=HOUSEHOLDS, metavar="N")
    parser.add_argument("--held-out", type=int, default=HELD_OUT, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=Path("models"), metavar="DIR")
    parser.add_argument(
        "--jobs", type=int, default=JOBS, metavar="N", help="models at a time"
    )
    chosen = parser.parse_args(argv)
    if chosen.households < 20 or chosen.held_out < 5 or chosen.seed < 0:
        parser.error("needs 20 households, 5 held out and a seed from 0 at least")
    return chosen


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line."""
    chosen = _arguments(argv)
    start = time.monotonic()
    try:
        plan = Plan(
            out=chosen.out,
            households=chosen.households,
            held_out=chosen.held_out,
            seed=chosen.seed,
            trained_at=datetime.now(UTC),
        )
        cards = train(plan, jobs=chosen.jobs)
    except OSError as error:
        print(f"{error.filename or chosen.out}: {error.strerror}", file=sys.stderr)
        return 1
    for card in cards:
        print(summary(card))
    size = sum(card.size_bytes for card in cards) / 1e6
    print(f"{len(cards)} models, {size:.2f} MB, {time.monotonic() - start:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
