"""Making the parts of a month add up to its total."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from ml.forecasting.features import nan_median

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

_LEVELS: Final = np.linspace(0.0, 1.0, 41)


def share_out(total: float, parts: Floats, windows: Floats, slack: Floats) -> Floats:
    """Make parts add up to a total by raising or lowering all to one quantile level.

    Medians of parts sum to less than the median of their sum. The absolute error of
    a part grows with the distance of its quantile level from one half, so that equal
    levels cost least. Levels are those of each part's own last months around the
    value that is said of it; no part goes below what it has ever been, or zero.

    Args:
        total: amount to reach.
        parts: (c,) amounts, at least one.
        windows: (c, w) earlier months of each, NaN where there is none.
        slack: (c,) usual deviations, not negative; they share what is beyond the
            highest level.

    Returns:
        (c,) amounts whose sum is the total.
    """
    floor = np.minimum(np.fmin(np.nanmin(windows, axis=1), 0.0), parts)
    moved = _quantiles(windows) - nan_median(windows)[:, None]
    paths = np.maximum(parts[:, None] + moved, floor[:, None])
    sums = paths.sum(axis=0)
    if total > sums[-1]:
        weight = slack if slack.sum() > 0 else np.ones_like(parts)
        raised: Floats = paths[:, -1] + (total - sums[-1]) * weight / weight.sum()
        return raised
    if total <= sums[0]:
        return _lowered(total, paths[:, 0])
    # Between two levels every part moves on a straight line, and so does the sum.
    above = int(np.searchsorted(sums, total))
    share = (total - sums[above - 1]) / (sums[above] - sums[above - 1])
    between: Floats = (1 - share) * paths[:, above - 1] + share * paths[:, above]
    return between


def _lowered(total: float, parts: Floats) -> Floats:
    least = parts.sum()
    if least > 0:
        scaled: Floats = parts * (max(total, 0.0) / least)
        return scaled + min(total, 0.0) / len(parts)
    shifted: Floats = parts + (total - least) / len(parts)
    return shifted


def _quantiles(windows: Floats) -> Floats:
    """Give each row's quantiles at `_LEVELS`, (c, levels), NaN left out."""
    ordered = np.sort(windows, axis=1)
    count = np.isfinite(ordered).sum(axis=1)[:, None]
    place = np.clip(_LEVELS * count - 0.5, 0, count - 1)
    low = place.astype(np.int64)
    high = np.minimum(low + 1, count - 1)
    share = place - low
    lower = np.take_along_axis(ordered, low, axis=1)
    upper = np.take_along_axis(ordered, high, axis=1)
    quantiles: Floats = lower * (1 - share) + upper * share
    return quantiles
