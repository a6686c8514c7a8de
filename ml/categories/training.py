"""Choose and make the rows that the categoriser learns from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from ml.taxonomy import INCOME, KIND_OF
from ml.words.lexicon import (
    brands_by_first_word,
    keyword_categories,
    keyword_endings,
    keyword_stems,
)
from ml.words.payees import payee_key

if TYPE_CHECKING:
    from collections.abc import Iterator

LABELS: Final = tuple(KIND_OF)
SAME_TEXT: Final = {"Card payment (unitemised)": "Card bill payment"}
"""Whether a card's own rows are here is not in the narration that pays its bill."""
_ROWS_PER_PAYEE: Final = 6
_LEXICON_WEIGHT: Final = 0.6
_COLUMNS: Final = ("household", "description", "payee", "amount", "category")


def training_rows(
    history: pd.DataFrame, limit: int, rng: np.random.Generator
) -> pd.DataFrame:
    """Sample distinct narrations, few per payee, and add the lexicon's own.

    Returns:
        Rows of `household, description, payee, amount, category, key, weight`; the
        lexicon's rows have no household. `payee` is empty: at prediction time the
        narration is all there is.
    """
    known = history[history["category"].isin(LABELS)]
    known = known.iloc[rng.permutation(len(known))[: 12 * limit]]
    known = known.assign(category=known["category"].replace(SAME_TEXT))
    known = known.drop_duplicates(["description", "category"])
    few = known.groupby(["payee", "category"], sort=False).cumcount() < _ROWS_PER_PAYEE
    chosen = known.loc[few, list(_COLUMNS)].iloc[:limit]
    rows = pd.concat(
        [
            chosen.assign(key=[payee_key(str(p)) for p in chosen["payee"]], payee=""),
            pd.DataFrame(_lexicon_rows(), columns=[*_COLUMNS, "key"]),
        ],
        ignore_index=True,
    )
    return rows.assign(weight=_weights(rows))


def _lexicon_rows() -> Iterator[tuple[None, str, str, float, str, str]]:
    for brands in brands_by_first_word().values():
        for brand in brands:
            text = " ".join(brand.alias)
            yield None, text, "", np.nan, brand.category, brand.key
    spoken = {" ".join(phrase): c for phrase, c in keyword_categories().items()}
    for text, category in {**spoken, **keyword_stems(), **keyword_endings()}.items():
        yield None, text, "", 1.0 if category in INCOME else -1.0, category, text


def _weights(rows: pd.DataFrame) -> np.ndarray:
    """Raise rare categories to the square root of their lack; lexicon rows lower."""
    count = rows["category"].map(rows["category"].value_counts())
    balance = np.sqrt(count.mean() / count.astype(float))
    source = np.where(rows["household"].isna(), _LEXICON_WEIGHT, 1.0)
    weight: np.ndarray = source * np.asarray(balance, float)
    weight /= weight.mean()
    return weight
