"""Who speaks of a household's next month, by its own record."""

import numpy as np
import pytest

from ml.forecasting.blending import speak

PRIOR = (0.5, 0.2, 0.3)


def _spoken(candidates, actual, scale=100.0):
    rows = len(actual)
    return speak(
        np.asarray(candidates, float),
        np.asarray(actual, float),
        np.full(rows, scale),
        np.zeros(rows, dtype=np.int64),
        PRIOR,
    )


def test_a_household_whose_scale_exploded_is_still_answered():
    """Errors of thousands of usual months once made every weight zero."""
    voice = _spoken([[10, 20, 30]] * 4, [1e9, 1e9, 1e9, np.nan])
    assert np.isfinite(voice.value).all()
    assert voice.weights.sum(axis=1) == pytest.approx(1)


def test_the_candidate_that_was_right_gains_weight():
    voice = _spoken([[100, 300, 300]] * 7, [100] * 6 + [np.nan])
    assert voice.weights[-1, 0] > 0.95
    assert voice.from_model[-1]


def test_the_baseline_speaks_where_it_was_closer():
    voice = _spoken([[300, 100, 320]] * 7, [100] * 6 + [np.nan])
    assert not voice.from_model[-1]
    assert voice.value[-1] == 100


def test_nothing_is_decided_on_two_predictions():
    voice = _spoken([[300, 100, 320]] * 3, [100, 100, np.nan])
    assert voice.from_model[-1]


def test_a_baseline_that_was_closer_by_chance_does_not_take_over():
    voice = _spoken([[102, 101, 102]] * 7, [100] * 6 + [np.nan])
    assert voice.baseline_error[-1] < voice.blend_error[-1]
    assert voice.from_model[-1]
