from __future__ import annotations

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from ml.categories.terms import LetterTerms, Terms

TEXTS = [
    "swiggy order swiggy",
    "meena patil rent for the flat",
    "rent a car a",
    "σας ας",
    "of a kind",
    "",
    "car order for a flat ας",
    "unheard",
]
WORDS = TfidfVectorizer(
    token_pattern=r"\S+", ngram_range=(1, 2), min_df=2, sublinear_tf=True
)
LETTERS = TfidfVectorizer(
    analyzer="char_wb", ngram_range=(3, 5), max_features=20, min_df=2, sublinear_tf=True
)


@pytest.mark.parametrize(
    ("ours", "theirs"), [(Terms(50), WORDS), (LetterTerms(20), LETTERS)]
)
def test_terms_weigh_as_those_of_sklearn_do(ours: Terms, theirs: TfidfVectorizer):
    ours.fit(TEXTS[:-1])
    theirs.set_params(dtype=np.float32).fit(TEXTS[:-1])

    assert ours.vocabulary_ == theirs.vocabulary_
    found, wanted = ours.transform(TEXTS), theirs.transform(TEXTS)
    assert found.nnz > 10
    np.testing.assert_array_equal(found.toarray(), wanted.toarray())
