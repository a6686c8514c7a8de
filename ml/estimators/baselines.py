"""The naive rules that the models of a month's money must beat."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Final, Self

import numpy as np

from ml.estimators.expense import expense_so_far, running_days
from ml.estimators.savings import savings_so_far
from ml.forecasting.blending import Ranges, RangesByLength
from ml.forecasting.features import nan_mean, nan_median, nan_sd, origins
from ml.forecasting.forecaster import Forecaster
from ml.forecasting.outlook import Outlook
from ml.forecasting.part_features import part_rows
from ml.forecasting.parts import split

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd
    from numpy.typing import NDArray

    from ml.forecasting.features import Origins
    from ml.forecasting.running_features import DayOrigins
    from ml.forecasting.series import MonthlySeries

    Floats = NDArray[np.float64]

_LEAST_SPREAD: Final = 0.05
"""Of a usual month: even the steadiest past does not make the future certain."""


class Rule(Forecaster):
    """A rule on the last 12 whole months; its ranges are those months' deviations.

    Nothing is learned from other households. The running month ends with what came
    so far and the rule on the remainders of earlier months.
    """

    words: str = ""

    def fit(self, history: pd.DataFrame) -> Self:
        """Learn nothing."""
        del history
        return self

    @abstractmethod
    def _rule(self, windows: Floats) -> Floats:
        """Give a value per row of (r, 12) windows."""

    @abstractmethod
    def _past(self, rows: Origins) -> Floats:
        """Give the past of what is predicted, (r, 12)."""

    @abstractmethod
    def _past_rest(self, days: DayOrigins) -> Floats:
        """Give the past of what is still to come, (r, 12)."""

    def _check_fitted(self) -> None:
        """Find nothing missing: a rule needs no fitting."""

    def _next_month(self, many: Sequence[MonthlySeries]) -> list[Outlook]:
        rows = origins(many, last=0, ahead=True)
        return self._said(self._past(rows), rows.scale)

    @abstractmethod
    def _came(self, rows: Origins) -> Floats:
        """Give the outcome of what is predicted, (r,)."""

    def _again(self, rows: Origins) -> tuple[list[Outlook], Floats]:
        return self._said(self._past(rows), rows.scale), self._came(rows)

    def _running_month(self, many: Sequence[MonthlySeries]) -> list[Outlook]:
        days = running_days(many, last=0)
        return self._said(self._past_rest(days), days.rows.scale)

    def _said(self, past: Floats, scale: Floats) -> list[Outlook]:
        values = self._rule(past)
        spread = np.maximum(nan_sd(past), _LEAST_SPREAD * scale)
        return [
            Outlook(
                row=row,
                value=float(value),
                bounds=Ranges().bounds(float(value), (float(wide), float(wide))),
                baseline=float(value),
                model_share=0.0,
                method=self.words,
                drivers=((self.words, float(value)),),
            )
            for row, (value, wide) in enumerate(zip(values, spread, strict=True))
        ]


class _Expense(Rule):
    def _past(self, rows: Origins) -> Floats:
        return rows.expense

    def _came(self, rows: Origins) -> Floats:
        return rows.actual_expense

    def _past_rest(self, days: DayOrigins) -> Floats:
        return days.remainders

    def _so_far(self, one: MonthlySeries) -> float:
        return expense_so_far(one)

    def _categories(
        self, many: Sequence[MonthlySeries], totals: Sequence[Outlook]
    ) -> list[Mapping[str, Outlook]]:
        parts = part_rows(many, origins(many, last=0, ahead=True))
        values = self._rule(parts.windows)
        return split(many, parts, values, totals, RangesByLength(), self.words)


class _Savings(Rule):
    def _past(self, rows: Origins) -> Floats:
        return rows.income - rows.expense

    def _came(self, rows: Origins) -> Floats:
        return rows.actual_income - rows.actual_expense

    def _past_rest(self, days: DayOrigins) -> Floats:
        income = days.rows.income - days.received_before
        rest: Floats = income - days.remainders
        return rest

    def _so_far(self, one: MonthlySeries) -> float:
        return savings_so_far(one)


class MedianExpense(_Expense):
    """Median of the last six whole months."""

    words = "Median of the last 6 whole months"

    def _rule(self, windows: Floats) -> Floats:
        return nan_median(windows[:, -6:])


class LastMonthExpense(_Expense):
    """The last whole month again."""

    words = "The last whole month again"

    def _rule(self, windows: Floats) -> Floats:
        return nan_mean(windows[:, -1:])


class MedianSavings(_Savings):
    """Median savings of the last six whole months."""

    words = "Median savings of the last 6 whole months"

    def _rule(self, windows: Floats) -> Floats:
        return nan_median(windows[:, -6:])


class LastMonthSavings(_Savings):
    """The last whole month's savings again."""

    words = "The savings of the last whole month again"

    def _rule(self, windows: Floats) -> Floats:
        return nan_mean(windows[:, -1:])
