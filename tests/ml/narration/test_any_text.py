"""No text, however broken or long, stops the parser."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ml.narration import MODES, parse, payee_key


@pytest.mark.parametrize("number", ["000000000000", "000000000000000"])
def test_a_reference_of_one_repeated_digit_is_none(number):
    assert parse(f"UPI/DR/{number}/MEENA/SBIN/meena@oks").bank_reference is None


@given(st.text(max_size=300))
def test_any_text_gives_a_mode_of_the_list_and_a_payee(text):
    parsed = parse(text)
    assert parsed.mode in MODES
    assert bool(parsed.payee) == bool(text.strip())
    assert isinstance(payee_key(parsed.payee), str)


@given(
    st.lists(
        st.sampled_from(
            ["UPI", "NEFT", "DR", "P2M", "-", "/", "*", "@ybl", " ", "12", "X", "EMI"]
        ),
        max_size=60,
    ).map("".join)
)
def test_broken_grammars_never_raise(text):
    assert parse(text).mode in MODES


@given(st.sampled_from(["UPI-", "a-", "store ", "x", "1", "/", " *a", "REFUND ", "@"]))
def test_hostile_repetitions_are_read_at_once(piece):
    start = time.thread_time()
    parse(piece * 100_000)
    assert time.thread_time() - start < 0.25
