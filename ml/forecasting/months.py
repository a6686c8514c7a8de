"""Calendar months of a household's history: which are whole, and their numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True)
class WholeMonths:
    """Months that can be summed, and those that cannot with the reason in words."""

    used: tuple[date, ...]
    left_out: tuple[tuple[date, str], ...]


@dataclass(frozen=True, slots=True)
class Covered:
    """The same with months by number."""

    used: tuple[int, ...]
    left_out: tuple[tuple[int, str], ...]


def cut(history: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Give the rows up to and including `as_of`, by date."""
    dates = history["date"].to_numpy()
    last = np.datetime64(as_of, "s")
    if not (dates[1:] >= dates[:-1]).all():
        return history[dates <= last].sort_values("date", kind="stable")
    # Rows in order of time need no copy.
    count = int(np.searchsorted(dates, last, side="right"))
    return history if count == len(history) else history.iloc[:count]


def month_index(dates: ArrayLike) -> NDArray[np.int64]:
    """Number months (or dates' months) since January 1970."""
    return np.asarray(dates, dtype="datetime64[M]").astype(np.int64)


def first_day(month: int) -> date:
    """Give the first day of a numbered month."""
    return date(1970 + month // 12, month % 12 + 1, 1)


def month_starts(months: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give the first day of numbered months, in days since 1970-01-01."""
    return months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)


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
    dates = cut(history, as_of)["date"].to_numpy()
    found = months_covered(dates.astype("datetime64[D]").astype(np.int64), as_of)
    return WholeMonths(
        tuple(first_day(month) for month in found.used),
        tuple((first_day(month), reason) for month, reason in found.left_out),
    )


def months_covered(day: NDArray[np.int64], as_of: date) -> Covered:
    """Do the work of `whole_months` on the days, since 1970, of rows up to as_of."""
    days = np.unique(day)
    if not len(days):
        return Covered((), ())
    months = month_index(days.astype("datetime64[D]"))
    silence = _usual_silence(days, months)
    end = int(month_index(np.datetime64(as_of, "D")))
    last = end if is_month_end(as_of) else end - 1
    number = days - month_starts(months) + 1
    starts = np.flatnonzero(np.diff(months, prepend=months[0] - 1))
    stops = np.append(starts[1:], len(days)) - 1
    edges = zip(number[starts].tolist(), number[stops].tolist(), strict=True)
    seen = dict(zip(months[starts].tolist(), edges, strict=True))
    used: list[int] = []
    left_out: list[tuple[int, str]] = []
    for month in range(int(months[0]), end + 1):
        reason = "still running" if month > last else _gap(month, seen, silence)
        if reason:
            left_out.append((month, reason))
        else:
            used.append(month)
    return Covered(tuple(used), tuple(left_out))


def _gap(month: int, seen: dict[int, tuple[int, int]], silence: int) -> str:
    """Say what is missing of a month, "" where nothing is.

    Args:
        month: its number.
        seen: first and last day with rows of each month with rows.
        silence: days without rows that are usual.
    """
    if month not in seen:
        return "no rows"
    start, stop = seen[month]
    first = month == min(seen)
    if first and start > 2:
        return f"rows start on day {start}"
    if not first and month - 1 not in seen and start - 1 > silence:
        return f"rows start on day {start}"
    if month + 1 not in seen and days_in_month(month) - stop > silence:
        return f"rows stop on day {stop}"
    return ""
