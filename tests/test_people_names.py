"""E-mails and names that people may have."""

from __future__ import annotations

import pytest

from utils.errors import InvalidInput
from utils.people.names import parse_display_name, parse_email


@pytest.mark.parametrize(
    "email", ["o'brien+bank@sub.example.co.in", "me@localhost", "1@xn--p1b6ci4b4b.in"]
)
def test_unusual_e_mails_are_welcome(email):
    assert parse_email(email) == email


@pytest.mark.parametrize("name", ["a\u202eb", "a\r\nb", "a\0b", "x" * 81, "\ud800"])
def test_names_that_cannot_be_shown_are_refused(name):
    with pytest.raises(InvalidInput) as caught:
        parse_display_name(name)
    assert caught.value.field == "display_name"


@pytest.mark.parametrize("name", ["ರಾಜ್‌ಕುಮಾರ್", "क्‍षमा", "O’Brien <b>", "😀"])
def test_names_of_every_script_are_welcome(name):
    assert parse_display_name(f" {name} ") == name
