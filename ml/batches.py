"""Many households at once: batches of them, on every core there is."""

from __future__ import annotations

import gc
import json
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context
from typing import TYPE_CHECKING, Final

from joblib import cpu_count
from threadpoolctl import threadpool_limits

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

    Up to `BATCH` are predicted here; more are shared among processes, one per core,
    where the system can fork.
    """
    work = _Work(jobs, models, all_scores)
    numbers = range(-(-len(jobs) // BATCH))
    processes = min(cpu_count(), len(numbers))
    if processes < 2 or "fork" not in get_all_start_methods():
        for number in numbers:
            yield from work.lines(number)
        return
    # Histories and models are inherited: sending them took as long as predicting.
    pool = ProcessPoolExecutor(processes, get_context("fork"), _inherit, (work,))
    try:
        for lines in pool.map(_inherited_lines, numbers):
            yield from lines
    finally:
        pool.shutdown(cancel_futures=True)


@dataclass(frozen=True, slots=True)
class _Work:
    """What is to be predicted, in numbered batches."""

    jobs: Sequence[tuple[pd.DataFrame, date]]
    models: Models
    all_scores: bool

    def lines(self, number: int) -> list[str]:
        """Predict one batch; a line of JSON for each of it."""
        batch = self.jobs[number * BATCH : (number + 1) * BATCH]
        return [
            json.dumps(
                answer.to_json(all_scores=self.all_scores),
                ensure_ascii=False,
                allow_nan=False,
            )
            for answer in predict_many(batch, self.models)
        ]


_inherited: _Work


def _inherit(work: _Work) -> None:
    """Keep what the parent had, as it is: collecting would copy all of its memory."""
    gc.freeze()
    global _inherited  # noqa: PLW0603 - a process of a pool has nothing else of its own
    _inherited = work
    # Each core has its process already.
    threadpool_limits(1)


def _inherited_lines(number: int) -> list[str]:
    return _inherited.lines(number)
