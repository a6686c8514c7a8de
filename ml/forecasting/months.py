"""Calendar months of a household's history: which are whole, and their numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True)
class WholeMonths:
    """Months that can be summed, and those that cannot with the reason in words."""

    used: tuple[date, ...]
    left_out: tuple[tuple[date, str], ...]


def cut(history: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Give the rows up to and including `as_of`."""
    return history[history["date"] <= pd.Timestamp(as_of)]


def month_index(dates: ArrayLike) -> NDArray[np.int64]:
    """Number months (or dates' months) since January 1970."""
    return np.asarray(dates, dtype="datetime64[M]").astype(np.int64)


def first_day(month: int) -> date:
    """Give the first day of a numbered month."""
    return date(1970 + month // 12, month % 12 + 1, 1)


def days_in_month(month: int) -> int:
    """Give the number of days of a numbered month."""
    return (first_day(month + 1) - first_day(month)).days


def is_month_end(day: date) -> bool:
    """Whether a day is the last of its month."""
    month = int(month_index(np.datetime64(day, "D")))
    return day.day == days_in_month(month)


def _usual_silence(days: NDArray[np.int64], months: NDArray[np.int64]) -> int:
    """Find the longest run of days without rows that spans no unseen month."""
    gaps = np.diff(days)[np.diff(months) <= 1]
    return max(1, int(gaps.max()) - 1) if len(gaps) else 1


def whole_months(history: pd.DataFrame, as_of: date) -> WholeMonths:
    """Find the calendar months of one household that its rows cover.

    The first month counts when its rows start by the 2nd. A month without rows
    inside the history is unseen, never zero; a month beside an unseen one, and the
    last, count unless the rows fall silent for longer than they ever did before.
    The running month is never whole.
    """
    days = np.unique(
        cut(history, as_of)["date"].to_numpy().astype("datetime64[D]").astype(np.int64)
    )
    if not len(days):
        return WholeMonths((), ())
    months = month_index(days.astype("datetime64[D]"))
    silence = _usual_silence(days, months)
    end = int(month_index(np.datetime64(as_of, "D")))
    last = end if is_month_end(as_of) else end - 1
    seen = set(months.tolist())
    used: list[date] = []
    left_out: list[tuple[date, str]] = []
    for month in range(int(months[0]), end + 1):
        inside = days[months == month]
        reason = ""
        if month > last:
            reason = "still running"
        elif not len(inside):
            reason = "no rows"
        else:
            reason = _partial(month, inside, seen, silence, int(months[0]))
        if reason:
            left_out.append((first_day(month), reason))
        else:
            used.append(first_day(month))
    return WholeMonths(tuple(used), tuple(left_out))


def _partial(
    month: int, days: NDArray[np.int64], seen: set[int], silence: int, first: int
) -> str:
    start, stop = _day(days[0]), _day(days[-1])
    if month == first and start.day > 2:
        return f"rows start on day {start.day}"
    if month != first and month - 1 not in seen and start.day - 1 > silence:
        return f"rows start on day {start.day}"
    if month + 1 not in seen and days_in_month(month) - stop.day > silence:
        return f"rows stop on day {stop.day}"
    return ""


def _day(number: int) -> date:
    day: date = np.datetime64(int(number), "D").astype(object)
    return day
