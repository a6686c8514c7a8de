"""How amounts, days and shares are written."""

from __future__ import annotations

import datetime as dt
from contextlib import ExitStack
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from routes import filters
from routes.languages import ReadsIn, reading_as

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flask import Flask


@pytest.fixture
def read_in(app: Flask) -> Iterator[Callable[..., None]]:
    """Say in which locale, and in which language, the page is read."""
    with app.test_request_context(), ExitStack() as stack:

        def read(locale: str, language: str = "en") -> None:
            stack.enter_context(reading_as(ReadsIn(language, locale)))

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


def test_days_and_months_are_named_in_the_language(read_in):
    assert filters.day(dt.date(2026, 11, 5)) == "5 Nov 2026"
    assert filters.month(dt.date(2026, 11, 1)) == "November 2026"
    read_in("en_IN", "hi")
    assert filters.month(dt.date(2026, 11, 1)) == "नवंबर 2026"
    read_in("de_DE", "kn")
    assert filters.month(dt.date(2026, 11, 1)) == "ನವೆಂಬರ್ 2026"
    read_in("de_DE", "en")
    assert filters.day(dt.date(2026, 11, 5)) == "5 Nov 2026"


@pytest.mark.parametrize("language", ["en", "hi", "kn"])
@pytest.mark.parametrize(
    ("locale", "written"),
    [("en_IN", "−₹1,23,456.78"), ("mr_IN", "−₹1,23,456.78")],
)
def test_rupees_are_the_same_in_every_language(read_in, language, locale, written):
    read_in(locale, language)
    assert filters.money(Decimal("-123456.78"), "INR") == written


def test_numbers_stay_as_chosen_where_a_language_does_not_know_the_country(read_in):
    read_in("de_DE", "hi")
    assert filters.money(Decimal("1234.5"), "EUR") == "1.234,50\xa0€"
    assert filters.percent(0.125) == "12,5\xa0%"


def test_a_locale_that_nobody_knows_is_the_usual_one(read_in):
    read_in("xx_YY", "kn")
    assert filters.money(Decimal(100000), "INR") == "₹1,00,000.00"


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


def test_a_share_that_grows_by_the_day_has_no_decimals(read_in):
    assert filters.whole_percent(Decimal("1.2912")) == "129%"
    assert filters.whole_percent(0.876) == "88%"


@pytest.mark.parametrize(
    ("locale", "currency", "written"),
    [
        ("en_IN", "INR", "₹2L"),
        ("hi_IN", "INR", "₹2\xa0लाख"),
        ("kn_IN", "INR", "₹2L"),
        ("en_US", "USD", "$200K"),
    ],
)
def test_rupees_are_shortened_in_lakhs_in_every_language(
    read_in, locale, currency, written
):
    read_in(locale, locale[:2])
    assert filters.short_money(Decimal(200000), currency) == written
