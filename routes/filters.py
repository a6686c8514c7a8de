"""How money, days and shares are written for the person who reads."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.numbers import format_compact_currency, format_decimal
from jinja2 import StrictUndefined

from routes.amounts import amount_style
from routes.languages import numbers_locale, words_locale
from utils.currencies import exponent
from utils.money import from_minor
from utils.people.agents import browser_name
from utils.search import payee_search, tag_search

if TYPE_CHECKING:
    import datetime as dt

    from flask import Flask

_MINUS: Final = "−"
_INDIA: Final = Locale("en", "IN")


def init_app(app: Flask) -> None:
    """Register the filters for all templates, which fail on a value they lack."""
    app.jinja_env.undefined = StrictUndefined
    for filter_ in (money, minor_money, short_money, day, month, moment):
        app.add_template_filter(filter_)
    app.add_template_filter(percent)
    app.add_template_filter(whole_percent)
    app.add_template_filter(count, "number")
    app.add_template_filter(payee_search)
    app.add_template_filter(tag_search)
    app.add_template_filter(from_minor, "major")
    app.add_template_filter(browser_name, "browser")


def money(amount: Decimal | int, currency: str) -> str:
    """Write an amount: ₹1,23,456.78, with a true minus sign when it is negative."""
    # What rounds to −0.00 is nothing, and nothing has no sign.
    rounded = round(Decimal(amount), exponent(currency)) + 0
    return _true_minus(amount_style(numbers_locale(), currency).write(rounded))


def minor_money(amount_minor: int, currency: str) -> str:
    """Write an amount given in minor units, as the database keeps it."""
    return money(from_minor(amount_minor, currency), currency)


def short_money(amount: Decimal, currency: str) -> str:
    """Write an amount where there is little room: ₹17K, ₹2L; not exact."""
    locale = numbers_locale()
    if currency == "INR" and not _shortens_lakhs(locale):
        locale = _INDIA
    return _true_minus(format_compact_currency(round(amount), currency, locale=locale))


def day(value: dt.date) -> str:
    """Write a day: 15 Nov 2026."""
    return _day(value, words_locale())


def month(value: dt.date) -> str:
    """Write the month that a day lies in: November 2026."""
    return _month(value, words_locale())


def moment(value: dt.datetime) -> str:
    """Write a moment, in UTC and saying so: 15 Nov 2026, 09:00 UTC."""
    time = format_time(value, "HH:mm", locale=words_locale())
    return f"{day(value)}, {time} UTC"


def count(number: int) -> str:
    """Write a whole number, its digits grouped: 1,00,000."""
    return _true_minus(format_decimal(number, locale=numbers_locale()))


def percent(share: Decimal | float) -> str:
    """Write a share of one: 0.125 is 12.5%."""
    locale = numbers_locale()
    # Locales differ in where the sign stands; their pattern knows, to whole percents.
    pattern = locale.percent_formats[None].pattern.replace("0", "0.#")
    return _true_minus(format_decimal(share, pattern, locale=locale))


def whole_percent(share: Decimal | float) -> str:
    """Write a share of one that changes by the day: 1.291 is 129%."""
    return percent(round(float(share), 2))


@lru_cache(maxsize=64)
def _shortens_lakhs(locale: Locale) -> bool:
    # Kannada shortens a lakh to 100 thousands, as most languages do.
    written = format_compact_currency(100_000, "INR", locale=locale)
    return "".join(filter(str.isdecimal, written)) == "1"


@lru_cache(maxsize=4096)
def _day(value: dt.date, locale: Locale) -> str:
    return format_date(value, "medium", locale=locale)


@lru_cache(maxsize=1024)
def _month(value: dt.date, locale: Locale) -> str:
    return format_skeleton("yMMMM", value, locale=locale)


def _true_minus(text: str) -> str:
    return text.replace("-", _MINUS)
