from __future__ import annotations

import re
from decimal import Decimal

import pytest
from babel import Locale
from babel.numbers import format_currency
from hypothesis import given
from hypothesis import strategies as st

from routes.amounts import amount_style

LOCALES = ("en_IN", "hi_IN", "kn_IN", "en_US", "de_DE", "de_CH", "fr_FR", "ja_JP")
CURRENCIES = ("INR", "USD", "EUR", "JPY", "KWD", "CHF")


@given(
    amount=st.decimals(-(10**13), 10**13, places=3),
    locale=st.sampled_from(LOCALES),
    currency=st.sampled_from(CURRENCIES),
)
def test_amounts_are_written_as_babel_writes_them(amount, locale, currency):
    style = amount_style(Locale.parse(locale), currency)
    if currency == "INR" and style.group_sizes != (3, 2):
        pytest.fail("rupees are counted in lakhs")
    if currency == "INR" and not locale.startswith(("en_IN", "hi")):
        return
    rounded = round(amount, style.decimals) + 0
    assert style.write(rounded) == format_currency(rounded, currency, locale=locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_rupees_are_counted_in_lakhs_in_every_language(locale):
    written = amount_style(Locale.parse(locale), "INR").write(Decimal("12345678.9"))
    assert re.findall(r"\d+", written) == ["1", "23", "45", "678", "90"]
