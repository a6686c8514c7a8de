"""A household's own months predicted again, each from the months before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from ml.forecasting.months import first_day
from ml.prediction import LEVELS, PastPrediction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ml.forecasting.features import Origins
    from ml.forecasting.series import MonthlySeries

    Floats = NDArray[np.float64]
    Record = tuple[PastPrediction, ...]

_AT: Final = LEVELS.index(80)


def records(
    many: Sequence[MonthlySeries],
    rows: Origins,
    said: tuple[Floats, Floats, Floats],
    baseline: Floats,
    actual: Floats,
) -> list[Record]:
    """Set what is said at past origins against what came, oldest month first.

    Args:
        many: the households.
        rows: origins of each, oldest first.
        said: (r,) values, (r, 3) lower and upper ends at all levels.
        baseline: (r,) what the baseline says.
        actual: (r,) what came; NaN where it is not known yet.
    """
    value, lower, upper = said
    known = np.flatnonzero(np.isfinite(actual))
    found: list[list[PastPrediction]] = [[] for _ in many]
    columns = (value, lower[:, _AT], upper[:, _AT], baseline, actual)
    numbers = zip(*(column[known].tolist() for column in columns), strict=True)
    where = zip(
        rows.series[known].tolist(), rows.month[known].tolist(), numbers, strict=True
    )
    for household, month, row in where:
        found[household].append(PastPrediction(first_day(month), *row))
    return [tuple(record) for record in found]
