"""Numbers as people type them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from werkzeug.datastructures import MultiDict
from wtforms import Form
from wtforms.validators import NumberRange, Optional

from routes.numbers import AmountField, read_number, typed_number
from utils.errors import InvalidInput


class AmountForm(Form):
    amount = AmountField(validators=[Optional(), NumberRange(min=0)])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1234.5", "1234.5"),
        (" 1,234.50 ", "1234.50"),
        ("1,23,456", "123456"),
        ("₹ 1,23,456.75", "123456.75"),
        ("12,50", "12.50"),
        ("1.234,5", "1234.5"),
        ("1\N{NARROW NO-BREAK SPACE}234,50", "1234.50"),
        ("\N{MINUS SIGN}5", "-5"),
        ("+.5", "0.5"),
        ("१२३.५", "123.5"),
    ],
)
def test_an_amount_is_read_as_it_is_written(app, text: str, number: str) -> None:
    with app.test_request_context():
        assert typed_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text", ["abc", "1e3", "NaN", "1_000", "1,2345", "1,,000", "1.2.3", "-", "12 Rs."]
)
def test_what_is_no_number_is_said_once(app, text: str) -> None:
    with app.test_request_context():
        form = AmountForm(MultiDict({"amount": text}))
        assert not form.validate()
        assert form.amount.errors == ["Please enter a number, such as 1234.50."]


def test_an_empty_amount_is_none_and_a_wrong_one_is_judged(app) -> None:
    with app.test_request_context():
        empty = AmountForm(MultiDict({"amount": " "}))
        assert empty.validate()
        assert empty.amount.data is None
        assert not AmountForm(MultiDict({"amount": "-5"})).validate()


def test_a_field_outside_of_forms_reads_the_same(app) -> None:
    with app.test_request_context(method="POST", data={"a": "12,50", "b": "1e3"}):
        assert read_number("a") == Decimal("12.50")
        assert read_number("c") is None
        with pytest.raises(InvalidInput, match="such as"):
            read_number("b")
    with (
        app.test_request_context(method="POST", data={"a": "9" * 14}),
        pytest.raises(InvalidInput, match="smaller"),
    ):
        read_number("a")
