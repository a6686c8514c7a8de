"""History, a day and models in; the five predictions out; and the command line."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TextIO

import numpy as np

from ml.anomalies.verdicts import judged, problems
from ml.answers import NO_ANSWERS, Answers
from ml.bills.verdicts import with_answers
from ml.estimators.bills import HORIZON_DAYS
from ml.history import HistoryError
from ml.model_utils import load_models
from ml.past import pasts_of
from ml.predictions import BudgetLine, Predictions, ScoredRows
from ml.standing_in import answers as ask_each

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pandas as pd
    from numpy.typing import NDArray

    from ml.model_utils import Models
    from ml.past import Past, Pasts
    from ml.standing_in import Answer, Ask


def predict(
    history: pd.DataFrame,
    as_of: date,
    models: Models,
    *,
    goals: float = 0.0,
    answers: Answers = NO_ANSWERS,
) -> Predictions:
    """Make all five predictions for one household.

    Args:
        history: the columns of `ml.history.COLUMNS`, complete, by date; rows after
            `as_of` change nothing. A column `row`, where there is one, numbers the
            rows in the answer.
        as_of: the last day that may be seen.
        models: from `ml.model_utils.load_models`.
        goals: what is to be put aside each month before budgets are made.
        answers: what the user has said of earlier alerts and bills.
    """
    return predict_many([(history, as_of)], models, goals=goals, answers=[answers])[0]


def predict_many(
    jobs: Sequence[tuple[pd.DataFrame, date]],
    models: Models,
    *,
    goals: float = 0.0,
    answers: Sequence[Answers] | None = None,
) -> list[Predictions]:
    """Make all five predictions for each (history, as_of), in order.

    Args:
        jobs: see `predict`.
        models: from `ml.model_utils.load_models`.
        goals: what is to be put aside each month, in every household.
        answers: what the user of each job has said; nothing by default.
    """
    pasts = pasts_of([(_numbered(history), as_of) for history, as_of in jobs])
    given = answers or [NO_ANSWERS] * len(jobs)
    cases = [_Case.of(past, each) for past, each in zip(pasts, given, strict=True)]
    # What the user called a problem must not become what is usual.
    usual = pasts.without([case.problem for case in cases])
    said = {
        name: ask_each(
            name, getattr(models, name), usual if name == "anomaly" else pasts, ask
        )
        for name, ask in _questions(goals).items()
    }
    replaced = {
        name: status.message
        for name, status in models.status.items()
        if not status.ready
    }
    return [
        _assembled(
            case, {name: every[i] for name, every in said.items()}, models, replaced
        )
        for i, case in enumerate(cases)
    ]


@dataclass(frozen=True, slots=True)
class _Case:
    """One household's history up to a day, and what its user has answered."""

    past: Past
    answers: Answers
    problem: NDArray[np.bool_]

    @classmethod
    def of(cls, past: Past, answers: Answers) -> Self:
        return cls(past, answers, problems(past, answers))


def _numbered(history: pd.DataFrame) -> pd.DataFrame:
    """Number the rows before they may be brought into another order."""
    if "row" in history or history["date"].is_monotonic_increasing:
        return history
    return history.assign(row=np.arange(len(history)))


def _questions(goals: float) -> dict[str, Ask]:
    def plainly(model: Any, pasts: Pasts) -> Sequence[Any]:  # noqa: ANN401
        found: Sequence[Any] = model.answer(pasts)
        return found

    def for_goals(model: Any, pasts: Pasts) -> Sequence[Any]:  # noqa: ANN401
        found: Sequence[Any] = model.answer(pasts, goals=goals)
        return found

    names = ("expense", "savings", "bills", "anomaly")
    return {**dict.fromkeys(names, plainly), "budget": for_goals}


def _assembled(
    case: _Case,
    said: Mapping[str, Answer],
    models: Models,
    replaced: Mapping[str, str],
) -> Predictions:
    past, given = case.past, case.answers
    failed = {name: each.notice for name, each in said.items() if each.notice}
    found = judged(said["anomaly"].value, past, case.problem, given)
    return Predictions(
        household=str(past.rows["household"].iloc[0]) if len(past) else "",
        as_of=past.as_of,
        expense=said["expense"].value,
        savings=said["savings"].value,
        bills=with_answers(tuple(said["bills"].value), past, HORIZON_DAYS, given),
        rows=ScoredRows(past, found),
        budgets=tuple(_budget_line(line) for line in said["budget"].value),
        model_version=models.version,
        notices={**replaced, **failed},
    )


def _budget_line(line: Any) -> BudgetLine:  # noqa: ANN401
    return BudgetLine(
        category=str(line.category),
        amount=float(line.amount),
        reason=str(line.reason),
        fixed=bool(line.fixed),
        easiest_to_cut=bool(line.easiest_to_cut),
        reasons=tuple((reason.key, reason.values) for reason in line.reasons),
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise HistoryError(f"--as-of: {text!r} is not a date like 2026-05-31") from None


@contextmanager
def _opened(path: Path | None) -> Iterator[TextIO]:
    if path is None:
        yield sys.stdout
        return
    try:
        file = path.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise HistoryError(f"{path}: {error.strerror}") from None
    with file:
        yield file


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m ml.predict",
        description="Predict from a history file, one JSON line per household and day.",
    )
    parser.add_argument("history", nargs="?", type=Path, metavar="HISTORY.csv")
    parser.add_argument(
        "--as-of",
        action="append",
        default=[],
        metavar="DATE",
        help="last day that may be seen; may be given again (default: the last row's)",
    )
    parser.add_argument("--out", type=Path, help="where to write (default: here)")
    parser.add_argument("--models", type=Path, default=Path("models"))
    parser.add_argument(
        "--all-scores", action="store_true", help="score every transaction"
    )
    parser.add_argument(
        "--categorise",
        type=Path,
        metavar="FILE.csv",
        help="write the rows of description[,amount] with category and confidence",
    )
    parser.add_argument(
        "--corrections",
        type=Path,
        metavar="FILE.csv",
        help="description,category as the user has taught them",
    )
    chosen = parser.parse_args(argv)
    if (chosen.history is None) == (chosen.categorise is None):
        parser.error("give either HISTORY.csv or --categorise FILE.csv")
    return chosen


def _run(chosen: argparse.Namespace) -> None:
    days = [_day(text) for text in chosen.as_of]
    models = load_models(chosen.models)
    for status in models.status.values():
        if not status.ready:
            print(f"A baseline speaks instead: {status.message}", file=sys.stderr)
    if chosen.categorise is not None:
        from ml.categories.file import categorise_file

        table = categorise_file(
            chosen.categorise, models.categoriser, chosen.corrections
        )
        with _opened(chosen.out) as file:
            table.to_csv(file, index=False)
        return
    from ml.batches import predict_file

    lines = predict_file(chosen.history, days, models, all_scores=chosen.all_scores)
    first = next(lines)
    with _opened(chosen.out) as file:
        file.write(first + "\n")
        file.writelines(line + "\n" for line in lines)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; 1 and a sentence on standard error for bad input."""
    try:
        _run(_arguments(argv))
    except HistoryError as problem:
        print(problem, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever reads has enough; what is still to be flushed has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
