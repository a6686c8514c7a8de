"""Many households at once: batches of them, on every core there is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from joblib import Parallel, cpu_count, delayed

from ml.history import HistoryError, by_household, complete, read_history
from ml.predict import predict_many

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    import pandas as pd

    from ml.model_utils import Models

BATCH: Final = 100
"""Households that are predicted in one pass; bounds the memory of a process."""


def predict_file(
    path: Path, days: Sequence[date], models: Models, *, all_scores: bool = False
) -> Iterator[str]:
    """Give one JSON line per household and day of a history file, in their order.

    Args:
        path: see `ml.history.read_history`.
        days: as_of of each answer; without any, the last day of the file.
        models: what predicts.
        all_scores: list every transaction's score, not only the flagged ones.

    Raises:
        HistoryError: when the file cannot be used.
    """
    history = complete(read_history(path), models.categoriser)
    if not len(history):
        raise HistoryError(f"{path}: has no rows")
    days = days or [history["date"].max().date()]
    jobs = [(rows, day) for _, rows in by_household(history) for day in days]
    yield from predict_lines(jobs, models, all_scores=all_scores)


def predict_lines(
    jobs: Sequence[tuple[pd.DataFrame, date]],
    models: Models,
    *,
    all_scores: bool = False,
) -> Iterator[str]:
    """Make all five predictions for each (history, as_of); one JSON line each.

    Up to `BATCH` are predicted here; more are shared among processes, one per core.
    """
    batches = [jobs[start : start + BATCH] for start in range(0, len(jobs), BATCH)]
    # Arrays go by value: those that are mapped from a file cannot be written to.
    processes = max(1, min(cpu_count(), len(batches)))
    shared = Parallel(processes, return_as="generator", max_nbytes=None)
    for lines in shared(
        delayed(_lines)(batch, models, all_scores=all_scores) for batch in batches
    ):
        yield from lines


def _lines(
    jobs: Sequence[tuple[pd.DataFrame, date]], models: Models, *, all_scores: bool
) -> list[str]:
    return [
        json.dumps(
            answer.to_json(all_scores=all_scores), ensure_ascii=False, allow_nan=False
        )
        for answer in predict_many(jobs, models)
    ]
