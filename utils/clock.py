"""The only place that asks what time it is; everything else is handed a clock."""

from __future__ import annotations

import datetime as dt
from typing import Protocol


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> dt.datetime:
        """Give this moment, aware, in UTC."""

    def today(self) -> dt.date:
        """Give the calendar day where the server stands."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> dt.datetime:
        """Give this moment in UTC."""
        return dt.datetime.now(dt.UTC)

    def today(self) -> dt.date:
        """Give the day in the machine's time zone."""
        return dt.datetime.now().astimezone().date()


class FixedClock:
    """A clock that stands still until it is moved; for tests and for sample data."""

    def __init__(self, now: dt.datetime) -> None:
        self._now = now

    def now(self) -> dt.datetime:
        """Give the moment it was set to."""
        return self._now

    def today(self) -> dt.date:
        """Give the day it was set to."""
        return self._now.date()

    def advance(self, step: dt.timedelta) -> None:
        """Move on by `step`."""
        self._now += step
