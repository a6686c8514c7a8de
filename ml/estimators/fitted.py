"""Telling a fitted estimator from one that is not."""

from __future__ import annotations

from sklearn.exceptions import NotFittedError


def require_fitted(estimator: object) -> None:
    """Raise NotFittedError unless `fit` has named what the estimator looks at.

    Every estimator sets `feature_names_` last, so that it also tells that fitting
    came to its end.
    """
    if not hasattr(estimator, "feature_names_"):
        name = type(estimator).__name__
        raise NotFittedError(f"{name} is not fitted yet; call fit or load a model")
