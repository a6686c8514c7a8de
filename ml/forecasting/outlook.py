"""From candidates at many origins to what is said of each household's next month."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.forecasting.blending import (
    ENOUGH,
    EVIDENCE,
    RangesByLength,
    Voice,
    around,
    earlier,
    own_scores,
    shrunk,
    speak,
)
from ml.forecasting.features import nan_median
from ml.forecasting.quantiles import spreads
from ml.forecasting.record import records
from ml.prediction import LEVELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ml.forecasting.features import Origins
    from ml.forecasting.record import Record
    from ml.forecasting.series import MonthlySeries

    Floats = NDArray[np.float64]

PRIOR: Final = (0.55, 0.15, 0.3)
"""Weights of model, median of 6 and median of 12 to begin with."""


@dataclass(frozen=True)
class Question:
    """What a model and the simple rules say at the origins of some households.

    Attributes:
        candidates: (r, 3) model, median of 6, median of 12.
        quantiles: (r, 3) the model's low, middle and high.
        actual: (r,) outcomes, NaN for the month to be predicted.
        scale: (r,) money unit.
        series: (r,) household, ascending.
        floor: (r,) least amount that has ever come.
        length: (r,) months of history, twelve at most.
    """

    candidates: Floats
    quantiles: Floats
    actual: Floats
    scale: Floats
    series: NDArray[np.int64]
    floor: Floats
    length: Floats

    @cached_property
    def voice(self) -> Voice:
        """Who speaks at each origin, by the household's record up to it."""
        return speak(self.candidates, self.actual, self.scale, self.series, PRIOR)

    @property
    def said(self) -> Floats:
        """What is said at each origin, (r,)."""
        return np.maximum(self.voice.value, self.floor)

    def records(
        self, many: Sequence[MonthlySeries], rows: Origins, said: Said
    ) -> list[Record]:
        """Set what is said at the past origins against what came."""
        spoken = (said.value, said.lower, said.upper)
        return records(many, rows, spoken, self.candidates[:, 1], self.actual)


@dataclass(frozen=True)
class Outlook:
    """One household's answer.

    Attributes:
        row: of the question.
        value, bounds: what is said, in money.
        baseline: what the baseline says.
        model_share: weight of the model in the value, 0 when the baseline speaks.
        method: why, in words.
        drivers: named amounts that add up to the value; none when not worked out.
    """

    row: int
    value: float
    bounds: dict[int, tuple[float, float]]
    baseline: float
    model_share: float
    method: str
    drivers: tuple[tuple[str, float], ...] = ()


def rules(windows: Floats) -> tuple[Floats, Floats]:
    """Give the median of 6 and the median of 12 of (r, 12)."""
    return nan_median(windows[:, -6:]), nan_median(windows)


def question(  # the columns of one table
    quantiles: Floats,
    windows: Floats,
    actual: Floats,
    scale: Floats,
    series: NDArray[np.int64],
) -> Question:
    """Put the model's quantiles beside the simple rules on (r, 12) windows."""
    with_model = np.stack([quantiles[:, 1], *rules(windows)], axis=1)
    lowest = np.fmin(np.nanmin(windows, axis=1), 0.0)
    length = np.isfinite(windows).sum(axis=1).astype(float)
    return Question(with_model, quantiles, actual, scale, series, lowest, length)


def calibrated(asked: Question) -> RangesByLength:
    """Learn how wide ranges must be from households not seen in training."""
    said = asked.voice.value
    wide = spreads(asked.quantiles, said, asked.scale)
    below, above = own_scores(asked.actual, said, wide)
    known = np.isfinite(asked.actual)
    return RangesByLength.fitted(below[known], above[known], asked.length[known])


@dataclass(frozen=True)
class Said:
    """What is said at each origin, and what it rests on.

    Attributes:
        value: (r,) in money.
        lower, upper: (r, 3) ends of the ranges at all levels.
        voice: who speaks, and by what record.
    """

    value: Floats
    lower: Floats
    upper: Floats
    voice: Voice


def said_of(asked: Question, ranges: RangesByLength) -> Said:
    """Speak at every origin, each by what was known then.

    Args:
        asked: origins of some households.
        ranges: learned by `calibrated`.
    """
    voice = asked.voice
    wide = spreads(asked.quantiles, voice.value, asked.scale)
    below, above = (
        shrunk(factors, earlier(scores, asked.series, EVIDENCE))
        for factors, scores in zip(
            ranges.factors(asked.length),
            own_scores(asked.actual, voice.value, wide),
            strict=True,
        )
    )
    value = np.maximum(voice.value, asked.floor)
    lower, upper = around(value, (below, above), wide)
    return Said(value, np.maximum(lower, asked.floor[:, None]), upper, voice)


def outlooks(asked: Question, said: Said, baseline: str) -> list[Outlook]:
    """Answer for each household whose outcome is not known yet, in order.

    Args:
        asked: past origins of each household, then the one to be answered.
        said: at these origins.
        baseline: its name in words, to begin a sentence.
    """
    voice = said.voice
    return [
        Outlook(
            row=int(row),
            value=float(said.value[row]),
            bounds=bounds_at(said.lower[row], said.upper[row]),
            baseline=float(asked.candidates[row, 1]),
            model_share=float(voice.weights[row, 0] * voice.from_model[row]),
            method=_method(
                baseline,
                int(voice.evidence[row]),
                float(voice.blend_error[row]),
                float(voice.baseline_error[row]),
                from_model=bool(voice.from_model[row]),
            ),
        )
        for row in np.flatnonzero(np.isnan(asked.actual))
    ]


def bounds_at(lower: Floats, upper: Floats) -> dict[int, tuple[float, float]]:
    """Name the ends of one row by their level."""
    ends = zip(lower.tolist(), upper.tolist(), strict=True)
    return dict(zip(LEVELS, ends, strict=True))


def _method(
    baseline: str, evidence: int, blend: float, rule: float, *, from_model: bool
) -> str:
    """Say who speaks and by what record; errors are shares of a usual month."""
    if evidence < ENOUGH:
        return (
            f"Model blended with simple rules, as on other households; {evidence} "
            "months are too few to compare it on this one"
        )
    if from_model:
        return (
            f"Model blended with simple rules: off by {blend:.0%} of a usual month "
            f"over the last {evidence}, the baseline by {rule:.0%}"
        )
    return (
        f"{baseline}: off by {rule:.0%} of a usual month over the last {evidence}, "
        f"the model by {blend:.0%}"
    )
