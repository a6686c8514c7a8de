import pytest

from utils import currencies


@pytest.mark.parametrize(
    ("text", "code"),
    [("inr", "INR"), ("₹", "INR"), ("Rs.", "INR"), ("kr", None), ("xyz", None)],
)
def test_currencies_are_known_by_code_and_sign(text: str, code: str | None):
    assert currencies.currency_of(text) == code


@pytest.mark.parametrize(
    ("text", "usual", "code"),
    [
        ("$", "NZD", "NZD"),
        ("$", "EUR", "USD"),
        ("kr", "SEK", "SEK"),
        ("A$", "CAD", "AUD"),
    ],
)
def test_a_sign_that_several_share_is_the_usual_ones(text, usual, code):
    assert currencies.currency_of(text, usual) == code


def test_a_short_form_alone_names_no_currency():
    assert currencies.currency_of("QR") is None
    assert currencies.beside_amount("qr") == {"QAR"}
