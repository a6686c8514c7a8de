from dataclasses import replace

import numpy as np
import pytest

from ml.households.grid import Grid, weekday
from ml.households.streams import LAST_DAY, ROLL_FORWARD, Streams, expand, join_streams

GRID = Grid(np.array([(2024 - 1970) * 12]), np.array([24]))


def stream(**changes):
    def ints(value):
        return np.array([value])

    plain = Streams(
        household=ints(0),
        base=np.array([-100.0]),
        category=ints(0),
        payee=ints(0),
        mode=ints(0),
        account=ints(0),
        period=ints(1),
        step_days=ints(0),
        phase=ints(0),
        day=ints(5),
        roll=ints(0),
        jitter=np.array([0.0]),
        spread=np.array([0.0]),
        start=ints(0),
        stop=ints(24),
        rise=np.array([0.0]),
        change_at=ints(99),
        change=np.array([1.0]),
        skip=np.array([0.0]),
        cent=np.array([1.0]),
    )
    return replace(plain, **{name: np.array([v]) for name, v in changes.items()})


def paid(**changes):
    return expand(np.random.default_rng(0), GRID, stream(**changes))


def test_a_monthly_stream_falls_due_on_its_day_every_month():
    rows = paid()
    assert len(rows) == 24
    assert str(rows.day[0]) == "2024-01-05"
    assert str(rows.day[-1]) == "2025-12-05"
    assert set(rows.period_days) == {30}


@pytest.mark.parametrize(("months", "days"), [(3, 91), (6, 182), (12, 365)])
def test_longer_periods_come_less_often(months, days):
    rows = paid(period=months)
    assert len(rows) == 24 // months
    assert set(rows.period_days) == {days}


def test_the_last_day_is_that_of_each_month():
    days = [str(day)[-5:] for day in paid(day=LAST_DAY).day[:4]]
    assert days == ["01-31", "02-29", "03-31", "04-30"]


def test_weekends_roll_to_the_monday_after():
    rows = paid(day=6, roll=ROLL_FORWARD)
    assert str(rows.day[0]) == "2024-01-08"
    assert (weekday(rows.day) < 5).all()


def test_a_fortnightly_stream_comes_every_fourteen_days():
    rows = paid(period=0, step_days=14)
    assert set(np.diff(rows.day).astype(int)) == {14}
    assert set(rows.period_days) == {14}


def test_prices_change_once_and_rise_every_year():
    amounts = paid(rise=0.1, change_at=18, change=2.0).amount
    assert amounts[[0, 11, 12, 17, 18]].tolist() == [-100, -100, -110, -110, -220]


def test_a_stream_lives_from_its_start_to_its_stop():
    rows = paid(start=3, stop=7)
    assert [str(day)[:7] for day in rows.day] == [f"2024-0{m}" for m in (4, 5, 6, 7)]


def test_some_payments_are_skipped():
    assert 0 < len(paid(skip=0.5)) < 24


def test_joined_streams_keep_their_numbers():
    rows = expand(
        np.random.default_rng(0), GRID, join_streams([stream(), stream(day=9)])
    )
    assert set(rows.stream) == {0, 1}
