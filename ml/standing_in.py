"""A model that fails while predicting: its baseline answers, and it is said."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from ml.registry import REGISTRY, baseline_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pandas as pd

    from ml.past import Pasts

    Ask = Callable[[Any, Pasts], Sequence[Any]]

_log: Final = logging.getLogger(__name__)


class UnusableAnswerError(ValueError):
    """A model answered with something that is no number."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one household is told, and why a baseline said it, where one did."""

    value: Any
    notice: str | None = None


def answers(name: str, model: object, pasts: Pasts, ask: Ask) -> list[Answer]:
    """Ask a model about each household; where it fails, its baseline.

    Anything may go wrong inside a learned model, and a page must not break over it.
    The failure is logged with its traceback. Only the households it fails on alone
    go to the baseline, whose own failures are errors of the program and are raised.

    Args:
        name: key of `REGISTRY`.
        model: the estimator, learned or a baseline.
        pasts: of one household each.
        ask: gives the answers of an estimator to them, in order.
    """
    try:
        return [Answer(found) for found in _checked(ask(model, pasts), pasts)]
    except Exception:  # noqa: BLE001  # logged below, with its traceback
        if len(pasts) != 1:
            alone = [pasts[at : at + 1] for at in range(len(pasts))]
            return [answers(name, model, one, ask)[0] for one in alone]
        artefact = REGISTRY[name].artefact
        _log.exception("%s failed while predicting; its baseline answers", artefact)
        found = _checked(ask(baseline_of(name), pasts), pasts)
        return [Answer(found[0], f"{artefact} failed while predicting")]


def _checked(found: Sequence[Any], pasts: Pasts) -> Sequence[Any]:
    """Refuse answers with numbers that are none; forecasts refuse them themselves."""
    if len(found) != len(pasts):
        raise UnusableAnswerError(f"{len(found)} answers to {len(pasts)} questions")
    for answer, past in zip(found, pasts, strict=True):
        numbers = _numbers(answer)
        if not np.isfinite(numbers).all():
            raise UnusableAnswerError("an answer that is not finite")
        if hasattr(answer, "score") and len(numbers) != len(past):
            raise UnusableAnswerError(f"{len(numbers)} scores of {len(past)} rows")
    return found


def _numbers(answer: Any) -> np.ndarray[Any, np.dtype[np.float64]]:  # noqa: ANN401
    """Give the numbers of bills, budgets or scores as one array."""
    if hasattr(answer, "score"):
        return np.asarray(answer.score, dtype=float)
    names = ("amount", "lower80", "upper80", "probability")
    lines = answer if isinstance(answer, (tuple, list)) else ()
    return np.array(
        [getattr(line, name) for line in lines for name in names if hasattr(line, name)]
    )


class StandIn:
    """A categoriser whose place is taken by keyword rules wherever it fails."""

    def __init__(self, model: Any) -> None:  # noqa: ANN401
        self.model = model

    @property
    def labels_(self) -> tuple[str, ...]:
        """The categories that can be answered without corrections."""
        labels: tuple[str, ...] = self.model.labels_
        return labels

    @property
    def feature_names_(self) -> tuple[str, ...]:
        """What the model looks at."""
        names: tuple[str, ...] = self.model.feature_names_
        return names

    def predict(
        self,
        rows: pd.DataFrame,
        corrections: pd.DataFrame | None = None,
        *,
        abstain: bool = True,
    ) -> pd.DataFrame:
        """Give `category` and `confidence` as the categoriser does."""
        found: pd.DataFrame
        try:
            found = _certain(self.model.predict(rows, corrections, abstain=abstain))
        except Exception:  # noqa: BLE001  # logged with its traceback
            _log.exception("The categoriser failed; keyword rules answer")
            keywords: Any = baseline_of("categoriser")
            found = keywords.predict(rows, corrections, abstain=abstain)
        return found


def _certain(found: pd.DataFrame) -> pd.DataFrame:
    if not np.isfinite(found["confidence"]).all():
        raise UnusableAnswerError("a confidence that is no number")
    return found
