"""The months before a month, for many households at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ml.forecasting.series import MonthlySeries

    Floats = NDArray[np.float64]

WINDOW: Final = 12
SPAN: Final = 1_000_000
"""Above every number of a month."""


@dataclass(frozen=True)
class Calendar:
    """Where each household's months stand when all households' stand end to end.

    The whole months of a household are followed by the one that is asked about.

    Attributes:
        begin: (h,) position of each household's first month.
        length: (h,) number of its whole months.
        key: (s,) household and month of each position, ascending.
    """

    begin: NDArray[np.int64]
    length: NDArray[np.int64]
    key: NDArray[np.int64]

    @classmethod
    def of(cls, many: Sequence[MonthlySeries], *, running: bool) -> Calendar:
        """Lay out whole months and the next, or where asked for the running one."""
        length = np.array([len(one.months) for one in many])
        goals = [one.running if running else None for one in many]
        months = [
            np.append(one.months, one.target if goal is None else goal)
            for one, goal in zip(many, goals, strict=True)
        ]
        width = length + 1
        household = np.repeat(np.arange(len(many)) * SPAN, width)
        return cls(np.cumsum(width) - width, length, household + np.concatenate(months))

    def year_before(self, at: NDArray[np.int64]) -> NDArray[np.int64]:
        """Give the position twelve calendar months before, −1 for none."""
        wanted = self.key[at] - 12
        found = np.searchsorted(self.key, wanted)
        return np.where(self.key[found] == wanted, found, -1)


def laid_out(values: Sequence[NDArray[Any]]) -> Floats:
    """Put the values of households' whole months at the places of a `Calendar`."""
    return np.concatenate([np.append(each, np.nan) for each in values])


def chosen(values: Floats, places: NDArray[np.int64]) -> Floats:
    """Give the values at some places, NaN where a place is −1."""
    return np.where(places >= 0, values[places], np.nan)


def before(at: NDArray[np.int64], index: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give the `WINDOW` places before each, oldest first, −1 before the first.

    Args:
        at: (r,) places.
        index: (r,) places of the same household that lie before each.
    """
    back = np.arange(WINDOW, 0, -1)
    return np.where(back <= index[:, None], at[:, None] - back, -1)
