"""Command that sets our models beside the baselines on a history of your own."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ml.history import HistoryError, complete
from ml.labelled import read_any
from ml.model_utils import baseline_of, load_models
from ml.rolling.events import score_anomalies, score_bills, score_categories
from ml.rolling.months import (
    DAYS,
    PLANNED_MONTHS,
    origins,
    score_budgets,
    score_expense,
    score_parts,
    score_running,
    score_savings,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from ml.model_utils import Models
    from ml.rolling.months import Origin

Scores = dict[str, float]
Task = tuple[str, str, Callable[[Any], Scores]]

MIN_HISTORY = 9


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; 1 and a sentence on standard error for a bad file."""
    args = _parser().parse_args(argv)
    try:
        history = read_any(args.file)
    except HistoryError as error:
        print(error, file=sys.stderr)
        return 1
    models = load_models(args.models)
    for status in models.status.values():
        if not status.ready:
            print(f"A baseline speaks instead: {status.message}", file=sys.stderr)
    for line in evaluate(history, models, args.min_history):
        print(line, flush=True)
    return 0


def evaluate(
    history: pd.DataFrame, models: Models, min_history: int = MIN_HISTORY
) -> Iterator[str]:
    """Give the lines of the table: task, measure, model, baseline.

    Args:
        history: one or many households, as `read_any` gives.
        models: those to judge.
        min_history: whole months that must lie before a predicted one.
    """
    labelled = bool((history["category"] != "").all())
    complete_history = complete(history, models.categoriser)
    cases = origins(complete_history, min_history)
    yield (
        f"{history['household'].nunique()} households, {len(history)} rows, "
        f"{len(cases)} months predicted from {min_history} or more before them"
    )
    yield f"{'task':<22}{'measure':<22}{'model':>10}{'baseline':>10}"
    for task, name, score in _tasks(complete_history, cases, labelled=labelled):
        ours, naive = score(getattr(models, name)), score(baseline_of(name))
        for measure, value in ours.items():
            yield f"{task:<22}{measure:<22}{value:>10.3f}{naive[measure]:>10.3f}"
            task = ""  # noqa: PLW2901  # said once per block


def _tasks(
    history: pd.DataFrame, cases: list[Origin], *, labelled: bool
) -> Iterator[Task]:
    """List what can be judged: task, name in the registry, scoring function."""
    if cases:
        yield "next month's expense", "expense", lambda e: score_expense(e, cases)
        yield "next month's savings", "savings", lambda e: score_savings(e, cases)
        yield "next month by part", "expense", lambda e: score_parts(e, cases)
        for day in DAYS:
            yield f"month's end, day {day}", "expense", _running(cases, day)
        planned = [c for c in cases if (c.k - cases[0].k) % PLANNED_MONTHS == 0]
        yield "budgets", "budget", lambda e: score_budgets(e, planned)
    yield "bills in 30 days", "bills", lambda e: score_bills(e, history)
    yield "anomalies put in", "anomaly", lambda e: score_anomalies(e, history)
    if labelled:
        yield "categories", "categoriser", lambda e: score_categories(e, history)


def _running(cases: list[Origin], day: int) -> Callable[[Any], Scores]:
    return lambda estimator: score_running(estimator, cases, day)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ml.evaluate", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE.csv")
    parser.add_argument("--models", type=Path, default=Path("models"))
    parser.add_argument("--min-history", type=int, default=MIN_HISTORY, metavar="N")
    return parser


if __name__ == "__main__":
    sys.exit(main())
