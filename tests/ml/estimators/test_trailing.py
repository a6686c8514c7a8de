import numpy as np
import pytest

from ml.estimators.trailing import (
    Groups,
    counts_within,
    share_above,
    spread,
    times_reached,
)


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


def test_shares_are_those_of_counting_one_by_one():
    chance = np.random.default_rng(5)
    codes = chance.integers(0, 3, 300)
    values = chance.integers(0, 9, 300).astype(float)
    shares = share_above(Groups.of(codes), values, 20)
    for row in range(300):
        earlier = np.flatnonzero(codes[:row] == codes[row])[-20:]
        reached = (values[earlier] >= values[row]).sum()
        assert shares[row] == pytest.approx((reached + 0.5) / (len(earlier) + 1))


@pytest.mark.parametrize("width", [1, 20, 1_000])
def test_values_above_a_level_are_counted_as_one_by_one(width):
    chance = np.random.default_rng(8)
    codes, values = chance.integers(0, 3, 300), chance.integers(0, 9, 300).astype(float)
    rows, reached = times_reached(Groups.of(codes), values, 5.0, width)
    assert sorted(rows.tolist()) == np.flatnonzero(values > 5).tolist()
    for row, count in zip(rows.tolist(), reached.tolist(), strict=True):
        earlier = np.flatnonzero(codes[:row] == codes[row])[-width:]
        assert count == (values[earlier] >= values[row]).sum()


def test_where_nothing_is_above_the_level_nothing_is_counted():
    rows, reached = times_reached(
        Groups.of(np.zeros(3, dtype=np.int64)), np.ones(3), 1, 5
    )
    assert len(rows) == len(reached) == 0


def test_many_groups_are_sorted_as_few_are():
    few = np.array([2, 0, 2, 1, 0])
    many = few + (1 << 20)
    assert Groups.of(few).before.tolist() == Groups.of(many).before.tolist()
    assert Groups.of(few).order.tolist() == Groups.of(many).order.tolist()


def test_quantiles_are_those_of_the_last_values():
    chance = np.random.default_rng(6)
    codes, values = chance.integers(0, 4, 200), chance.normal(size=200)
    found = spread(Groups.of(codes), values, 12, quantile=0.9)
    for row in range(200):
        past = values[:row][codes[:row] == codes[row]][-12:]
        if len(past):
            assert found.middle[row] == pytest.approx(np.median(past))
            assert found.high[row] == pytest.approx(np.quantile(past, 0.9))
        else:
            assert np.isnan(found.middle[row])


def test_days_are_counted_as_one_by_one():
    chance = np.random.default_rng(7)
    codes, day = chance.integers(0, 5, 300), np.sort(chance.integers(0, 60, 300))
    spans = (1, 3, 7)
    found = counts_within(codes, day, Groups.of(codes), spans)
    for span, counts in zip(spans, found, strict=True):
        for row in range(300):
            like = codes[: row + 1] == codes[row]
            near = day[: row + 1] > day[row] - span
            assert counts[row] == (like & near).sum()
