"""Parts that are made to add up to their total."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ml.forecasting.reconciliation import share_out

WINDOWS = np.array(
    [
        [100.0, 100.0, 100.0, 100.0, 100.0, 100.0],
        [10.0, 50.0, 90.0, 30.0, 70.0, 20.0],
        [0.0, 0.0, 0.0, 0.0, 600.0, 0.0],
    ]
)
PARTS = np.median(WINDOWS, axis=1)
SLACK = np.array([1.0, 25.0, 100.0])


@given(st.floats(0, 5_000))
def test_parts_add_up_to_whatever_the_total_is_and_none_is_negative(total):
    shared = share_out(total, PARTS, WINDOWS, SLACK)
    assert shared.sum() == pytest.approx(total)
    assert (shared >= 0).all()


@given(st.floats(-1_000, 5_000), st.floats(0, 500))
def test_a_larger_total_lowers_no_part(total, more):
    before = share_out(total, PARTS, WINDOWS, SLACK)
    after = share_out(total + more, PARTS, WINDOWS, SLACK)
    assert (after >= before - 1e-6).all()


def test_a_part_that_never_varies_stays_where_it_is():
    shared = share_out(PARTS.sum() + 20, PARTS, WINDOWS, SLACK)
    assert shared[0] == pytest.approx(100)
    assert shared[1] > PARTS[1] + 15


def test_parts_that_agree_with_the_total_are_left_alone():
    assert share_out(PARTS.sum(), PARTS, WINDOWS, SLACK) == pytest.approx(PARTS)


def test_months_that_are_not_known_do_not_count():
    short = np.hstack([np.full((3, 6), np.nan), WINDOWS])
    assert share_out(333.0, PARTS, short, SLACK) == pytest.approx(
        share_out(333.0, PARTS, WINDOWS, SLACK)
    )


def test_refunds_that_outweigh_spending_are_shared_too():
    parts = np.array([-20.0, 5.0])
    windows = np.array([[-20.0, -20.0], [5.0, 5.0]])
    shared = share_out(-40.0, parts, windows, np.ones(2))
    assert shared.sum() == pytest.approx(-40.0)
