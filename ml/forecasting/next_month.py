"""A month's total before it begins: boosted quantiles beside simple rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Self

import numpy as np

from ml.forecasting.features import (
    CALENDAR_FEATURES,
    MONEY_FEATURES,
    nan_median,
)
from ml.forecasting.outlook import (
    Question,
    Said,
    calibrated,
    outlooks,
    question,
    said_of,
)
from ml.forecasting.quantiles import QuantileBoosting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ml.forecasting.features import Origins
    from ml.forecasting.outlook import Outlook

    Floats = NDArray[np.float64]

EXTREME: Final = 20.0
"""Targets beyond this many usual months teach nothing but themselves."""


class NextMonth:
    """Learns a month's total in units of the household's usual month."""

    def __init__(self, *, iterations: int, max_rows: int, random_state: int) -> None:
        self.iterations = iterations
        self.max_rows = max_rows
        self.random_state = random_state

    def fit(self, learn: Origins, calibrate: Origins) -> Self:
        """Learn from past origins, and ranges from those of other households."""
        X = learn.features
        y = (learn.actual_expense / learn.scale).clip(-EXTREME, EXTREME)
        self.boosting_ = QuantileBoosting(
            iterations=self.iterations,
            max_rows=self.max_rows,
            random_state=self.random_state,
        ).fit(X, y)
        self.neutral_ = nan_median(X.T)
        self.ranges_ = calibrated(self.ask(calibrate))
        return self

    def ask(self, rows: Origins) -> Question:
        """Let the model and the rules speak at every origin."""
        scaled = self.boosting_.predict(rows.features)
        return question(
            scaled * rows.scale[:, None],
            rows.expense,
            rows.actual_expense,
            rows.scale,
            rows.series,
        )

    def answer(
        self, rows: Origins, baseline: str
    ) -> tuple[Question, Said, list[Outlook]]:
        """Answer at every origin, and in words where the month is not over."""
        asked = self.ask(rows)
        said = said_of(asked, self.ranges_)
        return (
            asked,
            said,
            self._explained(rows, asked, outlooks(asked, said, baseline)),
        )

    def _explained(
        self, rows: Origins, asked: Question, said: Sequence[Outlook]
    ) -> list[Outlook]:
        """Add what the model's features moved, one group after the other."""
        at = np.array([outlook.row for outlook in said])
        X = rows.features[at]
        no_money, no_calendar = X.copy(), X.copy()
        no_money[:, MONEY_FEATURES] = self.neutral_[list(MONEY_FEATURES)]
        no_calendar[:, CALENDAR_FEATURES] = self.neutral_[list(CALENDAR_FEATURES)]
        middle = self.boosting_.middle(np.vstack([no_money, no_calendar]))
        plain = asked.quantiles[at, 1] / rows.scale[at]
        money, calendar = (plain - part for part in np.split(middle, 2))
        return [
            replace(
                outlook,
                drivers=_drivers(
                    outlook,
                    float(money[i] * rows.scale[outlook.row]),
                    float(calendar[i] * rows.scale[outlook.row]),
                ),
            )
            for i, outlook in enumerate(said)
        ]


def _drivers(
    outlook: Outlook, money: float, calendar: float
) -> tuple[tuple[str, float], ...]:
    share = outlook.model_share
    if not share:
        rest = outlook.value - outlook.baseline
        drivers = (("Median of the last 6 months", outlook.baseline),)
        return (*drivers, ("Never less than before", rest)) if rest else drivers
    known = outlook.baseline + share * (money + calendar)
    return (
        ("Median of the last 6 months", outlook.baseline),
        ("The other side of the account and left-over money", share * money),
        ("Time of year", share * calendar),
        ("Recent months and recurring amounts", outlook.value - known),
    )
