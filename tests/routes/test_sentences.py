from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from routes.languages import ReadsIn, reading_as
from routes.sentences import rough_money, say
from utils.sentences import (
    Amount,
    Day,
    Month,
    Reason,
    Rough,
    Sentence,
    Share,
    Value,
    Word,
    counted,
    sentence,
)

if TYPE_CHECKING:
    from flask import Flask

DAY = dt.date(2026, 11, 15)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "–"),
        ("Café 100% {x}", "Café 100% {x}"),
        (12, "12"),
        (Amount(Decimal("-123456.7"), "INR"), "−₹1,23,456.70"),
        (Rough(Decimal("123456.7"), "INR"), "₹1,23,457"),
        (Day(DAY), "15 Nov 2026"),
        (Month(DAY), "November 2026"),
        (Share(0.12345), "12.3%"),
        (Word("Groceries"), "Groceries"),
        (
            Reason("4820.00 at Shop 24x7.5: 6.1× your usual 790.50 (9 visits)", "INR"),
            "₹4,820.00 at Shop 24x7.5: 6.1× your usual ₹790.50 (9 visits)",
        ),
        (
            Reason("also paid on 2026-05-31, not 2026-02-29 or 2026-13-01", "INR"),
            "also paid on 31 May 2026, not 2026-02-29 or 2026-13-01",
        ),
        (counted("one row", "%(count)s rows", 1), "one row"),
        (counted("one row", "%(count)s rows", 3), "3 rows"),
        (sentence("no values: 80 %"), "no values: 80 %"),
    ],
)
def test_values_are_written_for_people(app: Flask, value: Value, written: str) -> None:
    with app.test_request_context():
        assert say(value) == written


def test_a_name_is_never_read_as_a_pattern(app: Flask) -> None:
    said = sentence("%(payee)s has 80 %% of it", payee="100%(payee)s {0} %d")
    with app.test_request_context():
        assert say(said) == "100%(payee)s {0} %d has 80 % of it"


def test_sentences_stand_inside_sentences(app: Flask) -> None:
    inner = sentence("%(count)s rows", count=3)
    with app.test_request_context():
        assert say(Sentence("of %(what)s", (("what", inner),))) == "of 3 rows"


@pytest.mark.parametrize(
    ("amount", "currency", "locale", "written"),
    [
        ("1234.5", "JPY", "en_IN", "JP¥1,234"),
        ("1234.5", "KWD", "en_IN", "KWD1,234"),
        ("-1234.5", "EUR", "de_DE", "−1.234\u00a0€"),
        ("44137.52", "INR", "hi_IN", "₹44,138"),
        ("6.75", "USD", "en_US", "$6.75"),
        ("-99.999", "USD", "en_US", "−$100"),
        ("72", "INR", "en_IN", "₹72"),
        ("0", "USD", "en_US", "$0"),
        ("7.4", "JPY", "en_US", "¥7"),
    ],
)
def test_rough_amounts_have_decimals_only_where_they_are_small(
    app: Flask, amount: str, currency: str, locale: str, written: str
) -> None:
    with app.test_request_context(), reading_as(ReadsIn("en", locale)):
        assert rough_money(Decimal(amount), currency) == written
