"""The search language: what its terms mean, and what it says of those it cannot read."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utils.search import Names, parse_search, payee_search
from utils.store.transaction_filter import Term

NAMES = Names(
    {"HDFC Savings": 1, "HDFC Card": 2, "Cash": 3},
    {"Eating out": 10, "Groceries": 11, "Gifts & donations": 12, "Gifts received": 13},
    "INR",
)
OCTOBER = (
    Term("since", dt.date(2026, 10, 1)),
    Term("until", dt.date(2026, 10, 31)),
)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", ()),
        ("  swiggy  ", (Term("text", "swiggy"),)),
        ("two words", (Term("text", "two"), Term("text", "words"))),
        ('"two words"', (Term("text", "two words"),)),
        ('"never closed', (Term("text", "never closed"),)),
        ("payee:swiggy", (Term("payee", "swiggy"),)),
        ('PAYEE:"Blue Tokai"', (Term("payee", "Blue Tokai"),)),
        ("-payee:swiggy", (Term("payee", "swiggy", negated=True),)),
        ("note:gift", (Term("notes", "gift"),)),
        ("category:groceries", (Term("categories", (11,)),)),
        ("category:gifts", (Term("categories", (12, 13)),)),
        ("-category:out", (Term("categories", (10,), negated=True),)),
        ("account:hdfc", (Term("accounts", (1, 2)),)),
        ("mode:UPI", (Term("mode", "upi"),)),
        ("is:in", (Term("direction", "in"),)),
        ("is:uncategorised", (Term("uncategorised"),)),
        ("is:by-hand", (Term("by_hand"),)),
        ("amount>500", (Term("least", 50001),)),
        ("amount>=500", (Term("least", 50000),)),
        ("amount<99.50", (Term("most", 9949),)),
        ("amount<=99.505", (Term("most", 9950),)),
        ("amount>=99.505", (Term("least", 9951),)),
        ("amount=1,500", (Term("least", 150000), Term("most", 150000))),
        ("amount:500..1000", (Term("least", 50000), Term("most", 100000))),
        ("amount:500..", (Term("least", 50000),)),
        ("2026-10", OCTOBER),
        ("2026-10..", OCTOBER[:1]),
        ("..2026-10", OCTOBER[1:]),
        ("date:2026", (Term("since", dt.date(2026, 1, 1)),
                       Term("until", dt.date(2026, 12, 31)))),
        ("2026-02-28", (Term("since", dt.date(2026, 2, 28)),
                        Term("until", dt.date(2026, 2, 28)))),
        ("after:2026-10", (Term("since", dt.date(2026, 11, 1)),)),
        ("before:2026-10-05", (Term("until", dt.date(2026, 10, 4)),)),
    ],
)  # fmt: skip
def test_terms_mean_what_the_page_says(text, terms):
    found = parse_search(text, NAMES)
    assert found.terms == terms
    assert found.problems == ()


@pytest.mark.parametrize(
    "text", ["2026", '"2026-10"', "UPI:123", "foo:bar", "payee>x", "12-2026", "a=b"]
)
def test_what_is_no_term_is_looked_for_as_text(text):
    assert parse_search(text, NAMES).terms == (Term("text", text.strip('"')),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("category:Yachts", "No category is called"),
        ("account:Swiss", "No account is called"),
        ("amount>lots", "is no amount"),
        ("amount>-5", "is no amount"),
        ("amount:1..x", "is no amount"),
        ("date:2026-13", "is no date"),
        ("2026-02-30", "is no date"),
        ("after:soon", "is no date"),
        ("after:9999-12-31", "is no date"),
        ("before:0001-01-01", "is no date"),
        ("mode:pigeon", "is none of"),
        ("is:odd", "is none of"),
        ("-amount:1..2", "A minus before"),
    ],
)
def test_a_value_that_cannot_be_read_finds_nothing_and_says_so(text, said):
    found = parse_search(text, NAMES)
    assert found.terms == (Term("nothing"),)
    assert said in found.problems[0].text.replace("%(value)s ", "").replace(
        "%(name)s", ""
    )


@given(st.text(max_size=300))
def test_any_text_is_a_search(text):
    found = parse_search(text, NAMES)
    assert len(found.problems) <= len(found.terms)


@given(st.text(alphabet=st.characters(exclude_characters='" \t\n\r'), min_size=1))
def test_the_search_for_a_payee_is_for_that_payee(payee):
    [term] = parse_search(payee_search(payee[:100]), NAMES).terms
    assert term.field == "payee"
    assert term.value in payee
