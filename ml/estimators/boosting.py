"""Boosted trees without waiting for threads that other work keeps busy."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from threadpoolctl import ThreadpoolController

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from sklearn.ensemble import HistGradientBoostingClassifier

_SMALL: int = 20_000


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()


def probability_of(
    classifier: HistGradientBoostingClassifier, matrix: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Give the probability of the second class per row.

    On one household's rows the threads of OpenMP cost many times more than they
    save: each tree starts and awaits them.
    """
    if not len(matrix):
        return np.empty(0)
    if len(matrix) > _SMALL:
        return np.asarray(classifier.predict_proba(matrix)[:, 1])
    with _controller().limit(limits=1, user_api="openmp"):
        return np.asarray(classifier.predict_proba(matrix)[:, 1])


def fit_boosting(
    classifier: HistGradientBoostingClassifier,
    matrix: NDArray[np.float64],
    truth: NDArray[np.bool_],
) -> HistGradientBoostingClassifier:
    """Fit on one thread: on a busy machine two take several times longer.

    Args:
        classifier: unfitted.
        matrix: features.
        truth: one per row.
    """
    with _controller().limit(limits=1, user_api="openmp"):
        return classifier.fit(matrix, truth)
