"""Clocks tell an aware moment and a plain day."""

from __future__ import annotations

import datetime as dt

from utils.clock import FixedClock, SystemClock


def test_the_system_clock_speaks_utc():
    assert SystemClock().now().utcoffset() == dt.timedelta(0)
    assert abs(SystemClock().today() - SystemClock().now().date()).days <= 1


def test_a_fixed_clock_stands_still_until_moved():
    clock = FixedClock(dt.datetime(2026, 3, 1, 23, 59, tzinfo=dt.UTC))
    assert clock.now() == clock.now()
    clock.advance(dt.timedelta(minutes=2))
    assert clock.today() == dt.date(2026, 3, 2)
