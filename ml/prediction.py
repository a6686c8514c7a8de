"""The values that forecasting estimators answer with."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, Self

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

LEVELS: Final = (50, 80, 95)
"""Levels, in percent, of the prediction intervals that every value carries."""

_BOUNDS: Final = ("lower50", "upper50", "lower80", "upper80", "lower95", "upper95")


def _finite(number: float | None) -> float | None:
    if number is None:
        return None
    if not math.isfinite(number):
        raise ValueError("a prediction must be finite")
    return float(number)


@dataclass(frozen=True, slots=True)
class Interval:
    """A prediction interval: `level_percent` of outcomes are expected inside."""

    lower: float
    upper: float
    level_percent: int


@dataclass(frozen=True)
class Prediction:
    """One predicted amount with its intervals and what it rests on.

    `value` is the median, in the currency of the history; None when history is
    too short, and then `needs` says what is missing. `drivers` add up to `value`.
    """

    value: float | None
    lower50: float | None = None
    upper50: float | None = None
    lower80: float | None = None
    upper80: float | None = None
    lower95: float | None = None
    upper95: float | None = None
    method: str = ""
    baseline: float | None = None
    needs: str | None = None
    months_used: tuple[date, ...] = ()
    months_left_out: tuple[tuple[date, str], ...] = ()
    drivers: tuple[tuple[str, float], ...] = ()
    level: int = 80

    def __post_init__(self) -> None:
        for name in ("value", "baseline", *_BOUNDS):
            number = getattr(self, name)
            if type(number) is not float or not math.isfinite(number):
                object.__setattr__(self, name, _finite(number))
        if self.level not in LEVELS:
            raise ValueError(f"level must be one of {LEVELS}")
        if self.value is None:
            return
        lowers = (self.lower95, self.lower80, self.lower50)
        edges = (*lowers, self.value, self.upper50, self.upper80, self.upper95)
        numbers = [edge for edge in edges if edge is not None]
        if len(numbers) != len(edges) or numbers != sorted(numbers):
            raise ValueError(f"intervals must enclose one another: {edges}")

    @classmethod
    def from_bounds(
        cls,
        value: float,
        bounds: Mapping[int, tuple[float, float]],
        method: str,
        **more: Any,  # noqa: ANN401
    ) -> Self:
        """Build from `{level: (lower, upper)}`, widened where they would cross.

        Args:
            value: the median.
            bounds: ends of the intervals by level.
            method: what it rests on, in words.
            more: further attributes.
        """
        lower = upper = value
        edges: dict[str, Any] = {"method": method, **more}
        for level in LEVELS:
            lower = min(lower, bounds[level][0])
            upper = max(upper, bounds[level][1])
            edges |= {f"lower{level}": lower, f"upper{level}": upper}
        return cls(value, **edges)

    @property
    def lower(self) -> float | None:
        """Lower end at the level that was asked for."""
        edge: float | None = getattr(self, f"lower{self.level}")
        return edge

    @property
    def upper(self) -> float | None:
        """Upper end at the level that was asked for."""
        edge: float | None = getattr(self, f"upper{self.level}")
        return edge

    def interval(self, level: int) -> Interval | None:
        """Give the interval at a level of `LEVELS`; None without a value."""
        chosen = replace(self, level=level)
        if chosen.lower is None or chosen.upper is None:
            return None
        return Interval(chosen.lower, chosen.upper, level)

    def numbers(self) -> dict[str, Any]:
        """Give value, intervals and method as JSON types, for a part of a total."""
        return {
            "value": self.value,
            **{name: getattr(self, name) for name in _BOUNDS},
            "method": self.method,
            "baseline": self.baseline,
            "needs": self.needs,
        }

    def to_json(self) -> dict[str, Any]:
        """Give the prediction as JSON types; dates are ISO strings."""
        return {
            **self.numbers(),
            "months_used": [month.isoformat() for month in self.months_used],
            "months_left_out": [
                {"month": month.isoformat(), "reason": reason}
                for month, reason in self.months_left_out
            ],
            "drivers": [
                {"name": name, "amount": amount} for name, amount in self.drivers
            ],
        }


@dataclass(frozen=True, slots=True)
class PastPrediction:
    """What would have been said of a month before it began, and what came."""

    month: date
    value: float
    lower80: float
    upper80: float
    baseline: float
    actual: float

    @property
    def hit(self) -> bool:
        """Whether the month ended inside the 80 % range."""
        return self.lower80 <= self.actual <= self.upper80

    def to_json(self) -> dict[str, Any]:
        """Give the past prediction as JSON types."""
        return {
            "month": self.month.isoformat(),
            "value": self.value,
            "lower80": self.lower80,
            "upper80": self.upper80,
            "baseline": self.baseline,
            "actual": self.actual,
            "hit": self.hit,
        }


@dataclass(frozen=True)
class RunningMonth:
    """Where the month that is not over is likely to end."""

    month: date
    so_far: float
    prediction: Prediction

    def to_json(self) -> dict[str, Any]:
        """Give the running month as JSON types."""
        return {
            "month": self.month.isoformat(),
            "so_far": self.so_far,
            **self.prediction.to_json(),
        }


@dataclass(frozen=True)
class Forecast:
    """Next month's total, its parts, and the likely end of the running month.

    `month` is the first day of the month after the one that holds `as_of`.
    `running_month` is None when `as_of` is the last day of its month. The values
    of `by_category` add up to the total's. `record` is what would have been said of
    the whole months before, oldest first, each from what was known then; the first
    months, which have too little before them, are not among them.
    """

    month: date
    total: Prediction
    by_category: Mapping[str, Prediction] = field(default_factory=dict)
    running_month: RunningMonth | None = None
    record: tuple[PastPrediction, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Give the forecast as JSON types."""
        running = self.running_month
        return {
            "month": self.month.isoformat(),
            **self.total.to_json(),
            "by_category": {
                name: part.numbers() for name, part in self.by_category.items()
            },
            "running_month": None if running is None else running.to_json(),
            "record": [past.to_json() for past in self.record],
        }
