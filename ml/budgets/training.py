"""Past months of synthetic households, with what was spent in those that followed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ml.budgets.features import PLANNED_MONTHS, CategoryPast, category_pasts

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ml.forecasting.series import MonthlySeries

    Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Examples:
    """Households at a past month, with what came in the months planned.

    Attributes:
        cases: categories' past, and (c, PLANNED_MONTHS) spending that came,
            relative to the category's usual.
    """

    cases: list[tuple[CategoryPast, Floats]]

    def features(self) -> Floats:
        """Give (r, f) what was known of every category."""
        return np.concatenate([past.features for past, _ in self.cases])

    def weights(self) -> Floats:
        """Give (r,) each category's part of its household's spending."""
        return np.concatenate([past.weight for past, _ in self.cases])

    def coming(self) -> Floats:
        """Give (r, PLANNED_MONTHS) what came."""
        return np.concatenate([came for _, came in self.cases])


def draw_examples(
    many: list[MonthlySeries], origins: int, chance: np.random.Generator
) -> Examples:
    """Look at every household from up to `origins` of its past months.

    Raises:
        ValueError: when no household has a month after which three more are known.
    """
    chosen = []
    for one in many:
        latest = len(one.months) - PLANNED_MONTHS
        if latest < 1:
            continue
        days = np.arange(1, latest + 1)
        drawn = chance.choice(days, min(origins, latest), replace=False)
        chosen += [(one, upto) for upto in drawn.tolist()]
    cases = []
    for (one, upto), past in zip(chosen, category_pasts(chosen), strict=True):
        if past is not None:
            at = [one.names.index(name) for name in past.names]
            came = one.parts[at, upto : upto + PLANNED_MONTHS]
            cases.append((past, np.maximum(came, 0.0) / past.usual[:, None]))
    if not cases:
        raise ValueError(f"no household has {PLANNED_MONTHS + 1} whole months")
    return Examples(cases)
