"""What is still to come in a month that has begun."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Self

import numpy as np

from ml.forecasting.outlook import Question, calibrated, outlooks, question, said_of
from ml.forecasting.quantiles import QuantileBoosting
from ml.forecasting.running_features import day_features

if TYPE_CHECKING:
    from ml.forecasting.outlook import Outlook
    from ml.forecasting.running_features import DayOrigins

EXTREME: Final = 20.0


class Remainder:
    """Learns the remainder of a month in units of the household's usual month."""

    def __init__(self, *, iterations: int, max_rows: int, random_state: int) -> None:
        self.iterations = iterations
        self.max_rows = max_rows
        self.random_state = random_state

    def fit(self, learn: DayOrigins, calibrate: DayOrigins) -> Self:
        """Learn from days of past months, and ranges from other households."""
        y = (learn.actual / learn.rows.scale).clip(-EXTREME, EXTREME)
        self.boosting_ = QuantileBoosting(
            iterations=self.iterations,
            max_rows=self.max_rows,
            random_state=self.random_state,
        ).fit(day_features(learn), y)
        self.ranges_ = calibrated(self.ask(calibrate))
        return self

    def ask(self, days: DayOrigins) -> Question:
        """Let the model and the rules speak at every origin."""
        scale = days.rows.scale
        scaled = self.boosting_.predict(day_features(days))
        return question(
            scaled * scale[:, None],
            days.remainders,
            days.actual,
            scale,
            days.rows.series,
        )

    def answer(self, days: DayOrigins, baseline: str) -> list[Outlook]:
        """Answer for each household's running month."""
        asked = self.ask(days)
        said = said_of(asked, self.ranges_)
        return [
            _explained(days, outlook) for outlook in outlooks(asked, said, baseline)
        ]


def _explained(days: DayOrigins, outlook: Outlook) -> Outlook:
    due = float(days.due_out[outlook.row])
    due = float(np.clip(due, 0.0, max(outlook.value, 0.0)))
    return replace(
        outlook,
        drivers=(
            ("Recurring amounts still to come", due),
            ("The usual rest of a month", outlook.value - due),
        ),
    )
