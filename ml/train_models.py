"""Command line: synthetic households in, fitted and back-tested models out."""

from __future__ import annotations

import argparse
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ml.model_utils import are_current
from ml.training import Plan, train

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ml.model_utils import ModelCard

HOUSEHOLDS: Final = 500
HELD_OUT: Final = 60
JOBS: Final = 2


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
    parser.add_argument(
        "--if-needed",
        action="store_true",
        help="do nothing when the models are of this code and these libraries",
    )
    chosen = parser.parse_args(argv)
    if chosen.households < 20 or chosen.held_out < 5 or chosen.seed < 0:
        parser.error("needs 20 households, 5 held out and a seed from 0 at least")
    return chosen


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line."""
    chosen = _arguments(argv)
    if chosen.if_needed and are_current(chosen.out):
        return 0
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
