"""How amounts, days and shares are written."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from flask import Flask
from flask_babel import Babel, refresh

from routes import filters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture
def read_in() -> Iterator[Callable[[str], None]]:
    """Say in which locale the page is read."""
    app = Flask(__name__)
    reader = SimpleNamespace(locale="en_IN")
    Babel(app, locale_selector=lambda: reader.locale)

    def read(locale: str) -> None:
        reader.locale = locale
        refresh()

    with app.test_request_context():
        yield read


@pytest.mark.parametrize(
    ("locale", "amount", "currency", "written"),
    [
        ("en_IN", Decimal("123456.78"), "INR", "₹1,23,456.78"),
        ("en_IN", Decimal("-5.5"), "INR", "−₹5.50"),
        ("en_IN", Decimal("-0.001"), "INR", "₹0.00"),
        ("kn_IN", Decimal("12345678.9"), "INR", "₹1,23,45,678.90"),
        ("en_US", Decimal(1234567), "USD", "$1,234,567.00"),
        ("en_US", Decimal("1234.5"), "JPY", "¥1,234"),
        ("de_DE", Decimal("-1234.5"), "EUR", "−1.234,50\xa0€"),
    ],
)
def test_money_is_written_in_the_readers_own_way(
    read_in, locale, amount, currency, written
):
    read_in(locale)
    assert filters.money(amount, currency) == written


def test_minor_units_keep_every_paisa(read_in):
    assert filters.minor_money(-12_345_678_901_234_567, "INR") == (
        "−₹12,34,56,78,90,12,345.67"
    )


def test_days_and_months_are_named(read_in):
    assert filters.day(dt.date(2026, 11, 5)) == "5 Nov 2026"
    assert filters.month(dt.date(2026, 11, 1)) == "November 2026"
    read_in("hi_IN")
    assert filters.month(dt.date(2026, 11, 1)) == "नवंबर 2026"


def test_a_moment_says_its_time_zone(read_in):
    moment = dt.datetime(2026, 11, 5, 17, 4, tzinfo=dt.UTC)
    assert filters.moment(moment) == "5 Nov 2026, 17:04 UTC"


@pytest.mark.parametrize(
    ("locale", "share", "written"),
    [
        ("en_IN", 0.125, "12.5%"),
        ("en_IN", Decimal("-0.08"), "−8%"),
        ("de_DE", 1, "100\xa0%"),
    ],
)
def test_shares_are_written_as_percents(read_in, locale, share, written):
    read_in(locale)
    assert filters.percent(share) == written
