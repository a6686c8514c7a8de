"""Holding back those who guess (threats 1, 4, 5, 6, 7)."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from database.tables import throttle_events
from utils.errors import TooManyAttempts, WrongCredentials
from utils.people import throttle
from utils.people.throttle import Limit, attempting, network, password_limits

LIMITS = (Limit("account", 3), Limit("address", 5))


def fail(engine, clock, limits=LIMITS):
    with pytest.raises(WrongCredentials), attempting(engine, clock, limits):
        raise WrongCredentials


def count(engine):
    with engine.connect() as connection:
        return connection.execute(
            select(func.count()).select_from(throttle_events)
        ).scalar_one()


def test_the_limit_is_reached_and_says_for_how_long(any_engine, clock):
    for _ in range(3):
        fail(any_engine, clock)
        clock.advance(dt.timedelta(seconds=10))
    with pytest.raises(TooManyAttempts) as caught:
        fail(any_engine, clock)
    assert caught.value.retry_after_s == 300 - 30


def test_knocking_on_does_not_make_the_wait_longer(engine, clock):  # threat 7
    for _ in range(3):
        fail(engine, clock)
    for _ in range(30):
        clock.advance(dt.timedelta(seconds=9))
        with pytest.raises(TooManyAttempts):
            fail(engine, clock)
    clock.advance(dt.timedelta(seconds=30))
    with attempting(engine, clock, LIMITS) as attempt:
        attempt.succeeded = True


def test_what_succeeds_does_not_count(any_engine, clock):
    for _ in range(20):
        with attempting(any_engine, clock, LIMITS) as attempt:
            attempt.succeeded = True
    assert count(any_engine) == 0


def test_what_succeeds_forgives_no_failures(engine, clock):
    fail(engine, clock)
    fail(engine, clock)
    with attempting(engine, clock, LIMITS) as attempt:
        attempt.succeeded = True
    fail(engine, clock)
    with pytest.raises(TooManyAttempts):
        fail(engine, clock)


def test_one_limit_reached_is_enough(engine, clock):  # threat 4
    for number in range(5):
        fail(engine, clock, (Limit(f"account {number}", 3), LIMITS[1]))
    with pytest.raises(TooManyAttempts):
        fail(engine, clock, (Limit("account 9", 3), LIMITS[1]))
    fail(engine, clock, (Limit("account 9", 3), Limit("elsewhere", 5)))


def test_many_at_once_are_not_judged_before_they_are_counted(engine, clock):  # 6
    def knock(_):
        try:
            fail(engine, clock)
        except TooManyAttempts:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        judged = sum(pool.map(knock, range(24)))
    assert judged == 3


def test_what_is_past_its_window_is_thrown_away(any_engine, clock):
    for _ in range(3):
        fail(any_engine, clock)
    clock.advance(throttle.WINDOW)
    fail(any_engine, clock)
    assert count(any_engine) == 2


def test_failures_that_happened_already_can_be_noted(engine, clock):
    limits = (Limit("token", 2),)
    throttle.note_failure(engine, clock, limits)
    throttle.note_failure(engine, clock, limits)
    with pytest.raises(TooManyAttempts):
        throttle.note_failure(engine, clock, limits)
    assert count(engine) == 2


def test_the_numbers_are_those_of_the_design():
    account, address, everybody = password_limits("a@example.org", "192.0.2.1")
    assert (account.at_most, address.at_most, everybody.at_most) == (10, 20, 1000)
    assert dt.timedelta(minutes=5) == throttle.WINDOW


@pytest.mark.parametrize(
    ("address", "counted_as"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("unix:", "unix:"),
    ],
)
def test_who_owns_many_addresses_is_counted_once(address, counted_as):  # threat 5
    assert network(address) == counted_as


def test_buckets_tell_nobodys_e_mail():
    limit = password_limits("meera@example.org", "192.0.2.1")[0]
    assert len(limit.bucket) == 32
    assert b"meera" not in limit.bucket
