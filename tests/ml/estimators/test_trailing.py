import numpy as np
import pytest

from ml.estimators.trailing import Groups, share_above


def test_a_share_counts_earlier_values_of_the_group_alone():
    codes = np.array([0, 1, 0, 0, 1, 0])
    values = np.array([1.0, 9.0, 2.0, 3.0, 1.0, 2.0])
    shares = share_above(Groups.of(codes), values, 10)
    assert shares == pytest.approx([0.5, 0.5, 0.5 / 2, 0.5 / 3, 1.5 / 2, 2.5 / 4])


def test_a_share_looks_back_no_further_than_its_width():
    values = np.array([5.0, 5.0, 1.0, 1.0, 4.0])
    shares = share_above(Groups.of(np.zeros(5, dtype=np.int64)), values, 2)
    assert shares[-1] == pytest.approx(0.5 / 3)
    assert shares[2] == pytest.approx(2.5 / 3)


def test_no_rows_have_no_shares():
    nothing = np.empty(0)
    assert len(share_above(Groups.of(nothing.astype(np.int64)), nothing, 5)) == 0
