"""Letting a model speak by a household's own record, with calibrated ranges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

import numpy as np

from ml.prediction import LEVELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

EVIDENCE: Final = 24
"""Past predictions by which candidates are weighed, and model and baseline compared."""
ENOUGH: Final = 3
"""Fewer past predictions than this decide nothing."""
SHRINKAGE: Final = 12.0
"""A household's own residuals count m / (m + 12) against everybody's."""
TOO_FEW: Final = 5
"""m is their number less this: so few residuals do not reach the tails."""

_SHORT: Final = (2, 4, 6, 10)
"""Months of history up to which ranges are calibrated on others as short."""
_SOME_SCORES: Final = 80
"""Scores of histories of one length that weigh as much as those of all lengths."""

_CLEARLY: Final = 0.02
"""Part of a usual month by which the baseline must have been closer to speak alone.

The blend weighs it by its record already; less than this is mostly chance.
"""
_TAILS: Final = tuple(0.5 + level / 200 for level in LEVELS)
_NORMAL: Final = (0.674, 1.282, 1.960)


@dataclass(frozen=True)
class Voice:
    """What is said at each row: the blend, unless the baseline was clearly closer.

    Attributes:
        value: (r,) the blend, or the baseline where that was clearly closer.
        weights: (r, m) of the candidates in the blend.
        from_model: (r,) whether the blend speaks.
        blend_error, baseline_error: (r,) mean past errors, in units of `scale`.
        evidence: (r,) number of past predictions these rest on.
    """

    value: Floats
    weights: Floats
    from_model: NDArray[np.bool_]
    blend_error: Floats
    baseline_error: Floats
    evidence: NDArray[np.int64]


def own_record(
    errors: Floats, series: NDArray[np.int64], window: int
) -> tuple[Floats, NDArray[np.int64]]:
    """Average the errors of up to `window` earlier rows of the same household.

    Args:
        errors: (r, m) with the rows of a household together, oldest first.
        series: (r,) household of each row.
        window: number of earlier rows.

    Returns:
        (r, m) means, 0 without earlier rows, and (r,) the number of rows.
    """
    rows = np.arange(len(series))
    first = np.searchsorted(series, series, side="left")
    # Behind the last row stands one without error, for what came before the first.
    known = np.vstack([np.nan_to_num(errors), np.zeros_like(errors[:1])])
    back = rows - np.arange(1, window + 1)[:, None]
    total = known[np.where(back >= first, back, -1)].sum(axis=0)
    count = np.minimum(rows - first, window)
    return total / np.maximum(count, 1)[:, None], count


def speak(
    candidates: Floats,
    actual: Floats,
    scale: Floats,
    series: NDArray[np.int64],
    prior: Sequence[float],
    sharpness: float = 3.0,
) -> Voice:
    """Blend candidates by recent success; the second of them is the baseline.

    Args:
        candidates: (r, m) predictions, the model's first, the baseline's second.
        actual: (r,) outcomes, NaN where not known yet.
        scale: (r,) money unit of each row.
        series: (r,) household of each row, ascending, oldest row first.
        prior: (m,) weights before anything is known of the household.
        sharpness: how strongly recent scaled errors lower a weight.
    """
    errors = np.abs(candidates - actual[:, None]) / scale[:, None]
    recent, _ = own_record(errors, series, EVIDENCE)
    # Only differences matter; without the best taken off, all could become zero.
    behind = recent - recent.min(axis=1, keepdims=True)
    weights = np.asarray(prior) * np.exp(-sharpness * behind)
    weights /= weights.sum(axis=1, keepdims=True)
    blend = (weights * candidates).sum(axis=1)
    rivals = np.stack([np.abs(blend - actual) / scale, errors[:, 1]], axis=1)
    record, evidence = own_record(rivals, series, EVIDENCE)
    behind = record[:, 0] > record[:, 1] + _CLEARLY
    from_model = (evidence < ENOUGH) | ~behind
    return Voice(
        value=np.where(from_model, blend, candidates[:, 1]),
        weights=weights,
        from_model=from_model,
        blend_error=record[:, 0],
        baseline_error=record[:, 1],
        evidence=evidence,
    )


@dataclass(frozen=True)
class Ranges:
    """Conformal factors: how many spreads away the ends of each interval are.

    Method: split conformal prediction with normalised residuals, each tail apart
    (Lei et al., 2018; Romano et al., 2019), mixed with the household's own.
    """

    below: tuple[float, ...] = _NORMAL
    above: tuple[float, ...] = _NORMAL

    @classmethod
    def fitted(cls, below: Floats, above: Floats) -> Self:
        """Take the factors from scores of households not seen in training."""
        return cls(_conformal(below), _conformal(above))

    def towards(self, below: Floats, above: Floats) -> Self:
        """Mix in the factors of some of the scores, the more the more there are."""
        if not len(below):
            return self
        share = len(below) / (len(below) + _SOME_SCORES)
        own = self.fitted(below, above)
        pairs = ((self.below, own.below), (self.above, own.above))
        return type(self)(
            *(
                tuple(
                    (1 - share) * a + share * b
                    for a, b in zip(every, some, strict=True)
                )
                for every, some in pairs
            )
        )


@dataclass(frozen=True)
class RangesByLength:
    """Factors by months of history: after few months a usual error says little.

    `each` are those of histories of up to `_SHORT[0]`, `_SHORT[1]` … and more months.
    """

    each: tuple[Ranges, ...] = (Ranges(),) * (len(_SHORT) + 1)

    @classmethod
    def fitted(cls, below: Floats, above: Floats, length: Floats) -> Self:
        """Take factors from scores, each with its months of history."""
        if not len(below):
            return cls()
        place = np.searchsorted(_SHORT, length)
        every = Ranges.fitted(below, above)
        chosen = [place == at for at in range(len(_SHORT) + 1)]
        return cls(tuple(every.towards(below[here], above[here]) for here in chosen))

    def factors(self, length: Floats) -> tuple[Floats, Floats]:
        """Give the factors below and above for histories of so many months, (r, 3)."""
        place = np.searchsorted(_SHORT, length)
        below = np.array([ranges.below for ranges in self.each])
        above = np.array([ranges.above for ranges in self.each])
        return below[place], above[place]


def around(
    value: Floats, factors: tuple[Floats, Floats], spread: tuple[Floats, Floats]
) -> tuple[Floats, Floats]:
    """Give the ends of the ranges at all levels, (r, 3) each.

    Args:
        value: (r,) predictions.
        factors: (r, 3) below and above.
        spread: (r,) expected size of an error below and above, in money.
    """
    below, above = (np.maximum(factor, 0.0) for factor in factors)
    return (
        value[:, None] - below * spread[0][:, None],
        value[:, None] + above * spread[1][:, None],
    )


def earlier(values: Floats, series: NDArray[np.int64], window: int) -> Floats:
    """Give the last values before each row of the same household, (r, window).

    Args:
        values: (r,) with the rows of a household together, oldest first.
        series: (r,) household of each row.
        window: how many; NaN where there are fewer.
    """
    rows = np.arange(len(series))[:, None] - np.arange(1, window + 1)
    first = np.searchsorted(series, series, side="left")[:, None]
    found: Floats = np.where(rows >= first, values[np.maximum(rows, 0)], np.nan)
    return found


def _conformal(scores: Floats) -> tuple[float, ...]:
    """Give the scores below which the next one falls with the chance of each tail.

    The next of n + 1 exchangeable scores lies below the k-th with chance k / (n + 1);
    the plain quantile of few scores would promise too much.
    """
    ends = np.quantile(scores, _TAILS, method="weibull")
    return tuple(float(end) for end in ends)


def shrunk(factors: Floats, scores: Floats) -> Floats:
    """Mix a household's own factors into everybody's.

    Args:
        factors: (r, 3) everybody's.
        scores: (r, w) the household's past scores, NaN for none.
    """
    # Of few scores the conformal end is the largest there ever was: a single odd month
    # must not widen every range beyond what is odd for anybody.
    ordered = np.sort(np.minimum(scores, factors[:, -1:]), axis=1)
    count = np.isfinite(ordered).sum(axis=1)[:, None]
    place = np.clip(np.array(_TAILS) * (count + 1) - 1, 0, np.maximum(count - 1, 0))
    low = place.astype(np.int64)
    high = np.minimum(low + 1, np.maximum(count - 1, 0))
    part = place - low
    own = (1 - part) * np.take_along_axis(ordered, low, axis=1)
    own += part * np.take_along_axis(ordered, high, axis=1)
    told = np.maximum(count - TOO_FEW, 0)
    share = told / (told + SHRINKAGE)
    mixed = share * np.where(told > 0, own, 0.0) + (1 - share) * factors
    return np.maximum.accumulate(mixed, axis=1)


def own_scores(
    actual: Floats, value: Floats, spread: tuple[Floats, Floats]
) -> tuple[Floats, Floats]:
    """Give residuals below and above, in spreads; NaN without outcome."""
    error = actual - value
    return -error / spread[0], error / spread[1]
