"""Boosted trees without waiting for threads, and quickly on few rows."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

import numpy as np
from scipy.special import expit

from ml.threads import one_thread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from sklearn.ensemble import (
        HistGradientBoostingClassifier,
    )

    Floats = NDArray[np.float64]

_ALL: Final = sys.maxsize
"""More trees than there are."""
_FEW: Final = 60
"""Up to so many rows the library spends its time on calls, not on trees."""


@dataclass(frozen=True, slots=True)
class _Forest:
    """The nodes of all trees of a booster, one after the other.

    Attributes:
        start: value before the first tree.
        roots: (t,) node of each tree's root.
        depth: steps to the deepest leaf.
        feature, threshold: (n,) of the decision; a leaf's threshold does not matter.
        children: (2 n,) right child of node k at 2 k, left child at 2 k + 1; a leaf's
            children are itself.
        missing_left: (n,) whether NaN goes left.
        value: (n,) of the leaves.
    """

    start: float
    roots: NDArray[np.int64]
    depth: int
    feature: NDArray[np.int64]
    threshold: Floats
    children: NDArray[np.int64]
    missing_left: NDArray[np.bool_]
    value: Floats

    @classmethod
    def of(cls, booster: Any) -> _Forest:  # noqa: ANN401
        """Copy the trees out of a fitted booster of one output."""
        # The exact library version of an artefact is checked before it is opened, so
        # these private names cannot change under it.
        trees = [each[0].nodes for each in booster._predictors]  # noqa: SLF001
        sizes = np.array([len(tree) for tree in trees])
        roots = np.cumsum(sizes) - sizes
        nodes = np.concatenate(trees)
        leaf = nodes["is_leaf"].astype(bool)
        shift = np.repeat(roots, sizes)
        at = np.arange(len(nodes))
        sides = [
            np.where(leaf, at, nodes[side].astype(np.int64) + shift)
            for side in ("right", "left")
        ]
        return cls(
            start=_start_of(booster),
            roots=roots,
            depth=int(nodes["depth"].max()),
            feature=np.where(leaf, 0, nodes["feature_idx"]).astype(np.int64),
            threshold=nodes["num_threshold"].astype(np.float64),
            children=np.stack(sides, axis=1).ravel(),
            missing_left=nodes["missing_go_to_left"].astype(bool),
            value=np.where(leaf, nodes["value"], 0.0),
        )

    def raw(self, X: Floats) -> Floats:
        """Sum the leaves of all trees for each row of X, to the library's last bit."""
        total: Floats = self.sums(X)[-1]
        return total

    def sums(self, X: Floats) -> Floats:
        """Give (t + 1, rows) the sum before the first tree and after each."""
        rows = np.arange(len(X))
        node = np.repeat(self.roots[:, None], len(X), axis=1)
        missing = np.isnan(X)
        any_missing = bool(missing.any())
        for _ in range(self.depth):
            feature = self.feature[node]
            left = X[rows, feature] <= self.threshold[node]
            if any_missing:
                left |= missing[rows, feature] & self.missing_left[node]
            node = self.children[2 * node + left]
        # A running sum adds in the order of the trees, as the library does.
        steps = np.vstack([np.full(len(X), self.start), self.value[node]])
        running: Floats = np.cumsum(steps, axis=0)
        return running


_FORESTS: Final[WeakKeyDictionary[Any, _Forest]] = WeakKeyDictionary()


def _forest(booster: Any) -> _Forest:  # noqa: ANN401
    found = _FORESTS.get(booster)
    if found is None:
        found = _FORESTS[booster] = _Forest.of(booster)
    return found


def probability_of(
    classifier: HistGradientBoostingClassifier, matrix: Floats
) -> Floats:
    """Give the probability of the second class per row."""
    chance: Floats = expit(predicted(classifier, matrix))
    return chance


def after_trees(
    classifier: HistGradientBoostingClassifier, matrix: Floats, count: int
) -> Floats:
    """Give the log odds per row by the first `count` trees alone."""
    return _by_trees(classifier, matrix, slice(count))


def _by_trees(
    booster: Any,  # noqa: ANN401
    matrix: Floats,
    trees: slice,
    before: Floats | None = None,
) -> Floats:
    """Add some trees to what those before them say, to the library's last bit.

    The library would check the matrix each time and let every tree start and await
    threads, which cost more than they save.
    """
    bits, features = booster._bin_mapper.make_known_categories_bitsets()  # noqa: SLF001
    start = _start_of(booster)
    total = np.full(len(matrix), start) if before is None else before.copy()
    for (tree,) in booster._predictors[trees]:  # noqa: SLF001
        total += tree.predict(matrix, bits, features, n_threads=1)
    return total


def _start_of(booster: Any) -> float:  # noqa: ANN401
    """Give what is said before the first tree."""
    return float(booster._baseline_prediction.item())  # noqa: SLF001


def probability_in_steps(
    classifier: HistGradientBoostingClassifier,
    matrix: Floats,
    steps: Sequence[tuple[int, float]],
) -> Floats:
    """Give the probability of the second class, by fewer trees where that is plain.

    Method: a cascade (Viola and Jones, 2001) of one booster and its own beginnings.

    Args:
        classifier: fitted.
        matrix: features.
        steps: numbers of trees, rising, and the log odds up to which so many have
            the last word.
    """
    odds = np.full(len(matrix), _start_of(classifier))
    asked, done = np.arange(len(matrix)), 0
    for count, plain in (*steps, (_ALL, np.inf)):
        some = matrix if len(asked) == len(matrix) else matrix[asked]
        odds[asked] = _by_trees(classifier, some, slice(done, count), odds[asked])
        asked, done = asked[odds[asked] > plain], count
    chance: Floats = expit(odds)
    return chance


def predicted(booster: Any, matrix: Floats) -> Floats:  # noqa: ANN401
    """Give what all trees say per row: a regressor's value, a classifier's log odds.

    Args:
        booster: fitted; a regressor's loss must be one that is not transformed.
        matrix: features.
    """
    if len(matrix) <= _FEW:
        return _forest(booster).raw(matrix)
    return _by_trees(booster, matrix, slice(None))


def fit_boosting(
    classifier: HistGradientBoostingClassifier,
    matrix: Floats,
    truth: NDArray[np.bool_],
) -> HistGradientBoostingClassifier:
    """Fit on one thread: on a busy machine two take several times longer.

    Args:
        classifier: unfitted.
        matrix: features.
        truth: one per row.
    """
    with one_thread():
        return classifier.fit(matrix, truth)
