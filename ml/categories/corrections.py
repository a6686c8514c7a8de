"""Learn one user's own categories from a few corrections, without retraining.

The shared model's probabilities are the prior mean of a Gaussian-process regression on
one-hot labels (Rasmussen & Williams, Gaussian Processes for Machine Learning, 2006,
eq. 2.38); its kernel mixes the likeness of the texts with the likeness of what the
shared model thinks. It is solved in closed form, so 200 corrections take milliseconds
and categories that the shared model has never seen need nothing special.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.narration import parse
from ml.words.lexicon import words
from ml.words.payees import payee_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scipy import sparse

_TEXT: Final = 1.0
_OPINION: Final = 1.0
_SHARED: Final = 0.02
_NOISE: Final = 0.35
_FLOOR: Final = 1e-4
CERTAIN: Final = 0.99
"""Confidence in what the user has said of this very payee."""

_GENERIC: Final = (
    "transfer",
    "cheque",
    "interest",
    "mandate",
    "upi payment",
    "imps transfer",
    "neft transfer",
    "rtgs transfer",
    "card payment",
    "bill payment",
    "bank charges",
    "cash deposit",
    "loan emi",
)


def memory_key(description: str, payee: str) -> str:
    """Group what counts as the same payee; a payee that names nobody keeps its text."""
    key = payee_key(payee or parse(description).payee)
    if key and not key.startswith(_GENERIC):
        return key
    return " ".join(w for w in words(description) if w.isalpha()) or description


def remembered(keys: Sequence[str], labels: Sequence[str]) -> dict[str, str]:
    """Give each payee its most frequent label; among equals the latest wins."""
    by_key: dict[str, list[str]] = {}
    for key, label in zip(keys, labels, strict=True):
        by_key.setdefault(key, []).append(label)
    return {key: _favourite(said) for key, said in by_key.items()}


def _favourite(said: list[str]) -> str:
    counts = Counter(said)
    most = max(counts.values())
    return next(label for label in reversed(said) if counts[label] == most)


def adjusted(
    prior: np.ndarray,
    text: sparse.csr_matrix,
    taught_prior: np.ndarray,
    taught_text: sparse.csr_matrix,
    taught: np.ndarray,
) -> np.ndarray:
    """Move the shared probabilities towards what the user has taught.

    Args:
        prior: Shared probabilities of the rows, shape (rows, labels).
        text: Text features of the rows, unit length per part.
        taught_prior: Shared probabilities of the corrected rows.
        taught_text: Text features of the corrected rows.
        taught: One-hot labels of the corrected rows.

    Returns:
        Probabilities of shape (rows, labels), each row summing to 1.
    """
    inner = _kernel(taught_text, taught_prior, taught_text, taught_prior)
    inner[np.diag_indices_from(inner)] += _NOISE
    weights = np.linalg.solve(inner, taught - taught_prior)
    moved = prior + _kernel(text, prior, taught_text, taught_prior) @ weights
    moved = np.clip(moved, _FLOOR, None)
    result: np.ndarray = moved / moved.sum(axis=1, keepdims=True)
    return result


def _kernel(
    text: sparse.csr_matrix,
    prior: np.ndarray,
    other: sparse.csr_matrix,
    its: np.ndarray,
) -> np.ndarray:
    likeness = np.asarray((text @ other.T).todense()) / 2
    # Where the shared model is unsure its opinions are small, and two payees of which
    # it knows nothing are not alike because of that.
    kernel: np.ndarray = _TEXT * likeness + _OPINION * (prior @ its.T) + _SHARED
    return kernel
