from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utils import money

MINOR = st.integers(-(10**14), 10**14)


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("1,23,456.78", ".", "123456.78"),
        ("(123.45)", ".", "-123.45"),
        ("123.45-", ".", "-123.45"),
        ("₹ 1,000.00", ".", "1000.00"),
        ("-$7,971.39", ".", "-7971.39"),
        ("+ £1,100.00", ".", "1100.00"),
        ("Rs.1,855.26", ".", "1855.26"),
        ("1.234,56", ",", "1234.56"),
        ("1'234.50", ".", "1234.50"),
        ("1 234,50 kr", ",", "1234.50"),
        ("1,00.00", ".", "100.00"),
        (".50", ".", "0.50"),
        ("-Rs.500", ".", "-500"),
        ("(Rs.500)", ".", "-500"),
        ("- Rs.134.50", ".", "-134.50"),
        ("CHF 1'000.-", ".", "1000"),
        ("-500,--", ",", "-500"),
        ("S/.25.50", ".", "25.50"),
        ("￥1,080", ".", "1080"),
        ("－500", ".", "-500"),
        ("KD -1,750.500", ".", "-1750.500"),
        ("-KD 750", ".", "-750"),
        ("KD750", ".", "750"),
        ("SR 2,100", ".", "2100"),
        ("Kshs. 1,500.00", ".", "1500.00"),
        ("N1,500.00", ".", "1500.00"),
        ("P1,234.50", ".", "1234.50"),
        ("15 000 FCFA", ".", "15000"),
    ],
)
def test_an_amount_is_read_as_written(text: str, mark: money.DecimalMark, value: str):
    found = money.parse_amount(text)

    assert found is not None
    size = found.magnitude(mark)
    assert size is not None
    assert (-size if found.negative else size) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    ["NaN", "inf", "1e308", "0x10", "--5", "12,34,56,7x", "1_000", "١٢٣", "5²", "abc",
     "(5", "=1+1", "TRUE", "", "5.00 XX YY", "9" * 70,
     "N12", "35.20 L", "SR0012", "QR 20251234", "KD 5 BHD"],
)  # fmt: skip
def test_what_is_no_amount_is_refused(text: str):
    assert money.parse_amount(text) is None


@pytest.mark.parametrize("text", ["1.2.3", "1,00", "1" * 20])
def test_digits_that_fit_no_grouping_have_no_size(text: str):
    found = money.parse_amount(text)

    assert found is not None
    assert found.magnitude(".") is None


@pytest.mark.parametrize(
    ("text", "mark"),
    [("1,234.5", "."), ("1.234,5", ","), ("12.5", "."), ("0,99", ","), ("1,234", None),
     ("100", None), ("1.234.567", ",")],
)  # fmt: skip
def test_an_amount_proves_its_decimal_mark_or_stays_silent(text: str, mark: str | None):
    found = money.parse_amount(text)

    assert found is not None
    assert found.decides() == mark


@pytest.mark.parametrize(
    ("text", "flag"),
    [("5.00 CR", "credit"), ("5.00Dr.", "debit"), ("C 500.00", "credit"), ("5", None)],
)
def test_a_flag_beside_a_number_is_kept(text: str, flag: str | None):
    found = money.parse_amount(text)

    assert found is not None
    assert found.flag == flag


def test_an_amount_without_decimals_makes_sense_under_both_marks():
    found = money.parse_amount("1234")

    assert found is not None
    assert found.marks() == (".", ",")


@given(MINOR, st.sampled_from(["INR", "JPY", "KWD", "CLF", "EUR"]))
def test_minor_units_and_amounts_are_each_others_inverse(minor: int, currency: str):
    assert money.to_minor(money.from_minor(minor, currency), currency) == minor


def test_an_amount_with_too_many_decimals_has_no_minor_units():
    with pytest.raises(ValueError, match="more decimals"):
        money.to_minor(Decimal("0.005"), "INR")


def test_decimals_are_written_as_the_currency_has_them():
    assert str(money.quantize(Decimal("-0.0"), "INR")) == "0.00"
    assert str(money.quantize(Decimal(5), "KWD")) == "5.000"
    assert not money.fits(Decimal("1.5"), "JPY")


@pytest.mark.parametrize(
    ("text", "currency", "sharing"),
    [
        ("KD 750", "KWD", ()),
        ("KD 750 KWD", "KWD", ()),
        ("SR 750", None, ("SAR", "SCR")),
        ("Dhs. 50.00", None, ("AED", "MAD")),
        ("KSHS 50", "KES", ()),
    ],
)
def test_a_short_form_names_the_currency_where_it_is_no_others(
    text: str, currency: str | None, sharing: tuple[str, ...]
):
    found = money.parse_amount(text)

    assert found is not None
    assert (found.currency, found.flag) == (currency, None)
    assert found.sharing == frozenset(sharing)
