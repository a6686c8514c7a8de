"""Describe a transaction's text, size and way of payment for the categoriser."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Self

import numpy as np
from scipy import sparse

from ml.categories.terms import LetterTerms, Terms
from ml.narration import MODES, movement, parse
from ml.taxonomy import KIND_OF
from ml.words.lexicon import (
    brands_by_first_word,
    keyword_beginnings,
    keyword_categories,
    keyword_endings,
    keyword_stems,
    words,
)
from ml.words.payees import find_brand

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd

CATEGORIES: Final = tuple(KIND_OF)
FEATURE_GROUPS: Final = (
    "words and pairs of words",
    "sequences of 3 to 5 letters",
    "brand and keyword votes of the lexicon by category",
    *(f"mode_{mode}" for mode in MODES),
    "money_out",
    "money_in",
    "refund",
    "relative_size_out",
    "relative_size_in",
)
"""What the columns of `CategoryFeatures` say; words and letters by the thousand."""

_POSITION: Final = {category: i for i, category in enumerate(CATEGORIES)}
_LONGEST_PHRASE: Final = 4
_SHORTEST_PART: Final = 4
"""Letters of the shortest stem or ending in the lexicon (Weinkeller, Altbaumiete)."""

_NOISE: Final = frozenset(
    (
        *("upi", "neft", "imps", "rtgs", "pos", "ach", "nach", "dr", "cr", "to", "by"),
        *("transfer", "tfr", "wdl", "dep", "p2m", "p2a", "mmt", "inf", "inft", "bil"),
        *("onl", "vin", "vps", "ips", "pcd", "debit", "card", "purchase", "ref", "no"),
        *("bank", "ltd", "pvt", "limited", "private", "oid", "na", "authorized", "on"),
    )
)
_OPAQUE: Final = re.compile(r"\d", re.ASCII)


@lru_cache(maxsize=32_768)
def spoken_words(description: str, payee: str) -> tuple[str, ...]:
    """Keep the words that mean something: payee first, then the rest of the text."""
    found = words(payee or parse(description).payee)
    known = set(found)
    return (
        *(w for w in found if not _OPAQUE.search(w)),
        *(
            w
            for w in words(description)
            if w not in known and w not in _NOISE and len(w) > 1 and w.isalpha()
        ),
    )


@lru_cache(maxsize=32_768)
def lexicon_votes(description: str, payee: str) -> Mapping[tuple[str, str], float]:
    """Count what the lexicon says: (source, category) to a strength in 0…1."""
    votes: dict[tuple[str, str], float] = {}
    if brand := find_brand(payee or parse(description).payee):
        votes["brand", brand.category] = 1.0
    spoken = spoken_words(description, payee)
    keywords, brands = keyword_categories(), brands_by_first_word()
    begun = keyword_beginnings()
    for start, word in enumerate(spoken):
        for brand in brands.get(word, ()):
            if (
                not brand.exact
                and spoken[start : start + len(brand.alias)] == brand.alias
            ):
                votes.setdefault(("brand", brand.category), 0.7)
        longest = min(_LONGEST_PHRASE, len(spoken) - start) if word in begun else 0
        for size in range(longest, 0, -1):
            if category := keywords.get(spoken[start : start + size]):
                key = ("keyword", category)
                votes[key] = max(votes.get(key, 0.0), (1 + size) / (2 + size))
        if (word,) not in keywords and (category := _category_of_part(word)):
            votes.setdefault(("keyword", category), 0.4)
    return votes


@lru_cache(maxsize=32_768)
def _category_of_part(word: str) -> str | None:
    """Read an inflected or compounded word by its longest known part."""
    if len(word) <= _SHORTEST_PART:
        return None
    stems, endings = keyword_stems(), keyword_endings()
    longest_first = range(len(word), _SHORTEST_PART - 1, -1)
    return next(
        (
            category
            for size in longest_first
            if (category := endings.get(word[-size:]) or stems.get(word[:size]))
        ),
        None,
    )


def relative_size(amounts: np.ndarray, groups: np.ndarray | None = None) -> np.ndarray:
    """Scale log amounts to median 0 and spread 1 within each history; unknown = 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        logs = np.log(np.abs(amounts.astype(float)))
    logs[~np.isfinite(logs)] = np.nan
    scaled = np.zeros(len(logs))
    labels = np.zeros(len(logs), int) if groups is None else groups
    for rows in _rows_by_group(labels):
        known = logs[rows][~np.isnan(logs[rows])]
        if len(known) >= 5:
            low, middle, high = np.quantile(known, [0.25, 0.5, 0.75])
            scaled[rows] = (logs[rows] - middle) / max(high - low, 0.25)
    return np.clip(np.nan_to_num(scaled), -3, 3)


def _rows_by_group(labels: np.ndarray) -> list[np.ndarray]:
    order = np.argsort(labels, kind="stable")
    cuts = np.flatnonzero(np.diff(labels[order])) + 1
    return [part for part in np.split(order, cuts) if len(part)]


class CategoryFeatures:
    """Turn rows into a sparse matrix: words, letters, lexicon, mode, direction, size.

    Attributes:
        n_text_: Columns of text at the left, which similarity is measured on.
    """

    def __init__(self, *, max_words: int = 5_000, max_letters: int = 12_000) -> None:
        self.max_words = max_words
        self.max_letters = max_letters

    def fit(self, rows: pd.DataFrame) -> Self:
        """Learn the vocabulary from `description` and `payee`."""
        texts = texts_of(rows)
        self.word_ = Terms(self.max_words).fit(texts)
        self.letter_ = LetterTerms(self.max_letters).fit(texts)
        self.n_text_ = len(self.word_.vocabulary_) + len(self.letter_.vocabulary_)
        return self

    def transform(
        self, rows: pd.DataFrame, groups: np.ndarray | None = None
    ) -> sparse.csr_matrix:
        """Give one row of features per row of `description, amount, payee`."""
        texts = texts_of(rows)
        return sparse.hstack(
            [
                self.word_.transform(texts),
                self.letter_.transform(texts),
                _votes_matrix(rows),
                sparse.csr_matrix(_dense(rows, groups)),
            ],
            format="csr",
            dtype=np.float32,
        )


def with_silent_copies(X: sparse.csr_matrix, n_text: int) -> sparse.csr_matrix:
    """Append each row without its text, so that the lexicon is learnt for itself."""
    silent = X.copy()
    silent.data[silent.indices < n_text] = 0
    silent.eliminate_zeros()
    return sparse.vstack([X, silent], format="csr")


def texts_of(rows: pd.DataFrame) -> list[str]:
    """Join each row's meaningful words."""
    pairs = zip(rows["description"], rows["payee"], strict=True)
    return [" ".join(spoken_words(d, p)) for d, p in pairs]


def _votes_matrix(rows: pd.DataFrame) -> sparse.csr_matrix:
    """Lay the votes out: brands, keywords, then a mark for the only voice."""
    at: list[tuple[int, int, float]] = []
    width = len(CATEGORIES)
    pairs: Iterable[tuple[str, str]] = zip(
        rows["description"], rows["payee"], strict=True
    )
    for i, (description, payee) in enumerate(pairs):
        votes = lexicon_votes(description, payee)
        for (source, category), strength in votes.items():
            offset = 0 if source == "brand" else width
            at.append((i, offset + _POSITION[category], strength))
        voices = {category for _, category in votes}
        if len(voices) == 1:
            at.append((i, 2 * width + _POSITION[voices.pop()], 1.0))
    row, column, value = zip(*at, strict=True) if at else ((), (), ())
    return sparse.csr_matrix(
        (np.asarray(value, np.float32), (row, column)), shape=(len(rows), 3 * width)
    )


def _dense(rows: pd.DataFrame, groups: np.ndarray | None) -> np.ndarray:
    """Mode, direction and size; an unknown amount has neither direction nor size."""
    amounts = rows["amount"].to_numpy(float)
    size = relative_size(amounts, groups)
    moved = [movement(text) for text in rows["description"]]
    modes = np.array([[mode == one for one in MODES] for mode, _ in moved], np.float32)
    outgo, income = amounts < 0, amounts > 0
    steps = [np.clip(size - knot, 0, 1.5) for knot in (-2.0, -1.0, 0.0, 1.0)]
    columns: Sequence[np.ndarray] = [
        outgo,
        income,
        np.array([is_refund for _, is_refund in moved], bool),
        *(s * outgo for s in steps),
        *(s * income for s in steps),
    ]
    return np.column_stack([modes.reshape(len(rows), len(MODES)), *columns]).astype(
        np.float32
    )
