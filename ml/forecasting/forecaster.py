"""What every estimator of a month's money does alike, model or baseline."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sklearn.base import BaseEstimator

from ml.forecasting.months import first_day
from ml.forecasting.series import NEEDED_MONTHS, usable
from ml.past import pasts_of
from ml.prediction import Forecast, Prediction, RunningMonth

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    import pandas as pd

    from ml.forecasting.outlook import Outlook
    from ml.forecasting.record import Record
    from ml.forecasting.rows import ForecastRows
    from ml.forecasting.series import MonthlySeries
    from ml.past import Pasts


class Forecaster(BaseEstimator, ABC):
    """Forecasts the next month and the end of the running one, in batches."""

    @abstractmethod
    def _check_fitted(self) -> None:
        """Raise NotFittedError when `fit` is needed first."""

    @abstractmethod
    def _next_month(self, asked: ForecastRows) -> tuple[list[Outlook], list[Record]]:
        """Answer for the month after `as_of`, and again for the months before it."""

    @abstractmethod
    def _running_month(self, asked: ForecastRows) -> list[Outlook]:
        """Answer for what is still to come in the running month."""

    @abstractmethod
    def _so_far(self, one: MonthlySeries) -> float:
        """Give what came in the running month already."""

    def _categories(
        self, asked: ForecastRows, totals: Sequence[Outlook]
    ) -> Sequence[Mapping[str, Outlook]]:
        """Split the totals; savings have no categories."""
        del totals
        return [{} for _ in asked.many]

    def predict(self, history: pd.DataFrame, as_of: date, level: int = 80) -> Forecast:
        """Forecast for one household's history; see `predict_many`."""
        return self.predict_many([(history, as_of)], level)[0]

    def predict_many(
        self, jobs: Sequence[tuple[pd.DataFrame, date]], level: int = 80
    ) -> list[Forecast]:
        """Forecast for each (history of one household, as_of), in order.

        Rows after `as_of` are not looked at. With fewer than two whole months the
        values are None and `needs` says how many more it takes.
        """
        return self.answer(pasts_of(jobs), level)

    def answer(self, pasts: Pasts, level: int = 80) -> list[Forecast]:
        """Forecast for households whose past is prepared; see `predict_many`."""
        self._check_fitted()
        asked = pasts.forecast_rows
        answers = {
            at: _insufficient(one, self._so_far(one))
            for at, one in enumerate(asked.every)
            if not usable(one)
        }
        if asked.many:
            answers |= self._answers(asked)
        return [_at_level(answers[at], level) for at in range(len(pasts))]

    def _answers(self, asked: ForecastRows) -> dict[int, Forecast]:
        totals, records = self._next_month(asked)
        parts = self._categories(asked, totals)
        rest = self._running_month(asked) if asked.begun else []
        endings = {
            at: self._ending(one, outlook)
            for at, one, outlook in zip(asked.inside, asked.begun, rest, strict=True)
        }
        return {
            at: Forecast(
                month=first_day(one.target),
                total=_prediction(one, total),
                by_category={k: _plain(v) for k, v in split.items()},
                running_month=endings.get(at),
                record=record,
            )
            for at, one, total, split, record in zip(
                asked.ready, asked.many, totals, parts, records, strict=True
            )
        }

    def _ending(self, one: MonthlySeries, rest: Outlook) -> RunningMonth:
        so_far = self._so_far(one)
        shifted = replace(
            rest,
            value=so_far + rest.value,
            baseline=so_far + rest.baseline,
            bounds={k: (so_far + a, so_far + b) for k, (a, b) in rest.bounds.items()},
            drivers=(("So far", so_far), *rest.drivers),
        )
        month = first_day(one.target - 1)
        return RunningMonth(month, so_far, _prediction(one, shifted))


def _plain(outlook: Outlook, **more: Any) -> Prediction:  # noqa: ANN401
    return Prediction.from_bounds(
        outlook.value,
        outlook.bounds,
        outlook.method,
        baseline=outlook.baseline,
        drivers=outlook.drivers,
        **more,
    )


def _prediction(one: MonthlySeries, outlook: Outlook) -> Prediction:
    return _plain(outlook, months_used=one.used, months_left_out=one.left_out)


def needs(one: MonthlySeries) -> str:
    """Say how many whole months are missing."""
    missing = NEEDED_MONTHS - len(one.months)
    return f"{missing} more whole month{'s' if missing > 1 else ''}"


def _insufficient(one: MonthlySeries, so_far: float) -> Forecast:
    nothing = Prediction(
        None,
        method="Too little history",
        needs=needs(one),
        months_used=one.used,
        months_left_out=one.left_out,
    )
    running = None
    if one.running is not None:
        running = RunningMonth(first_day(one.running), so_far, nothing)
    return Forecast(first_day(one.target), nothing, {}, running)


def _at_level(forecast: Forecast, level: int) -> Forecast:
    """Make `lower` and `upper` of every value those of a level."""
    if level == forecast.total.level:
        return forecast
    running: Any = forecast.running_month
    if running is not None:
        running = replace(running, prediction=replace(running.prediction, level=level))
    return replace(
        forecast,
        total=replace(forecast.total, level=level),
        by_category={
            k: replace(v, level=level) for k, v in forecast.by_category.items()
        },
        running_month=running,
    )
