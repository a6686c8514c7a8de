"""Weigh the words and letters of texts by TF-IDF, taking each word apart only once."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, Self

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SIZES: Final = (3, 4, 5)
_RAREST: Final = 2
"""Texts in which a term must stand to be learnt."""


class Terms:
    """TF-IDF over words and pairs of words, as sklearn has it with sublinear counts.

    Args:
        most: Terms to learn, the most frequent ones.

    Attributes:
        vocabulary_: The column of each term.
        weights_: The fitted weighting.
    """

    def __init__(self, most: int) -> None:
        self.most = most

    def fit(self, texts: Sequence[str]) -> Self:
        """Learn the terms and how many of the texts have each."""
        counter = CountVectorizer(
            analyzer=self.split,
            max_features=self.most,
            min_df=_RAREST,
            dtype=np.float32,
        )
        counts = counter.fit_transform(texts)
        self.vocabulary_ = {t: int(at) for t, at in counter.vocabulary_.items()}
        self.weights_ = TfidfTransformer(sublinear_tf=True).fit(counts)
        return self

    def transform(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Give a row of weights per text, of length 1 where any term is known."""
        columns: list[int] = []
        ends = [0]
        for found in self._columns(texts):
            columns.extend(found)
            ends.append(len(columns))
        shape = len(texts), len(self.vocabulary_)
        once = np.ones(len(columns), np.float32)
        counts = sparse.csr_matrix((once, columns, ends), shape=shape)
        counts.sum_duplicates()
        return self.weights_.transform(counts, copy=False)

    def split(self, text: str) -> list[str]:
        """Give the words of a text and every two that follow each other."""
        single = text.split()
        return [*single, *map(" ".join, pairwise(single))]

    def _columns(self, texts: Sequence[str]) -> Iterator[list[int]]:
        """Give the columns of each text's known terms."""
        at = self.vocabulary_
        return ([at[term] for term in self.split(text) if term in at] for text in texts)


class LetterTerms(Terms):
    """TF-IDF over the sequences of 3 to 5 letters of words, whose edges are blanks."""

    def split(self, text: str) -> list[str]:
        """Give the sequences of letters of each word of a text."""
        return [
            edged[start : start + size]
            for word in text.lower().split()
            for edged in (f" {word} ",)
            for size in _SIZES
            for start in range(len(edged) - size + 1)
        ]

    def _columns(self, texts: Sequence[str]) -> Iterator[list[int]]:
        """Look each word up once: many texts share theirs."""
        known: dict[str, list[int]] = {}
        for text in texts:
            parts = text.split()
            new = [word for word in parts if word not in known]
            known.update(zip(new, super()._columns(new), strict=True))
            yield [column for word in parts for column in known[word]]
