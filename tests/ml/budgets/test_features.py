import numpy as np
import pytest

from ml.budgets.features import HALF_LIFE, recent_quantiles

LEVELS = (0.25, 0.5, 0.8)


def test_months_alike_are_their_own_quantiles():
    months = np.full((2, 7), [[3.0], [40.0]])
    assert recent_quantiles(months, LEVELS) == pytest.approx(
        np.array([[3.0] * 3, [40.0] * 3])
    )


def test_one_month_is_all_there_is_to_go_by():
    assert recent_quantiles(np.array([[7.0]]), LEVELS).tolist() == [[7.0, 7.0, 7.0]]


def test_what_was_spent_lately_counts_for_more():
    count = int(2 * HALF_LIFE)
    once_high = np.array([[100.0] * (count // 2) + [10.0] * (count // 2)])
    now_high = once_high[:, ::-1]
    middle = 1
    assert recent_quantiles(once_high, LEVELS)[0, middle] == pytest.approx(10.0)
    assert recent_quantiles(now_high, LEVELS)[0, middle] == pytest.approx(100.0)


def test_quantiles_rise_with_their_level_and_scale_with_the_amounts():
    months = np.random.default_rng(1).choice([0.0, 0.1 + 0.2, 0.3, 5.0], (20, 30))
    plain = recent_quantiles(months, LEVELS)
    assert (np.diff(plain, axis=1) > -1e-12).all()
    assert recent_quantiles(months * 0.0125, LEVELS) == pytest.approx(plain * 0.0125)
