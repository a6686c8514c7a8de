"""Guess a transaction's category from its narration, and learn from corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Self

import numpy as np
import pandas as pd
from sklearn.linear_model import SGDClassifier

from ml.categories.corrections import CERTAIN, adjusted
from ml.categories.features import (
    FEATURE_GROUPS,
    CategoryFeatures,
    lexicon_votes,
    with_silent_copies,
)
from ml.categories.rows import (
    complete_rows,
    contradicts,
    from_memory,
    impossible_kinds,
    row_keys,
)
from ml.categories.training import LABELS, training_rows
from ml.estimators.fitted import require_fitted
from ml.narration import parse
from ml.taxonomy import EXPENSE, INCOME, INVESTMENT, TRANSFER

if TYPE_CHECKING:
    from scipy import sparse

_HELD_OUT: Final = 0.2
_TEMPERATURES: Final = np.geomspace(0.3, 8.0, 30)
_THRESHOLDS: Final = np.linspace(0.3, 0.98, 69)
"""What is wrong more than twice as often as right by its own word is never said."""
_IMPOSSIBLE: Final = 1e-6
_ONE_WAY: Final = {"income": INCOME, "expense": EXPENSE}
_NO_ANSWERS: Final = pd.DataFrame(
    {"category": pd.Series(dtype=object), "confidence": pd.Series(dtype=float)}
)


class TransactionCategoriser:
    """Linear model over text, lexicon, mode, direction and relative size.

    Args:
        max_rows: Distinct narrations to learn from.
        max_words: Words and word pairs in the vocabulary.
        max_letters: Letter sequences in the vocabulary.
        strength: Weight of the penalty on the coefficients.
        precision: Share of the answers given without asking that shall be right.
        random_state: Seed of sampling and descent.
    """

    def __init__(
        self,
        *,
        max_rows: int = 16_000,
        max_words: int = 4_000,
        max_letters: int = 8_000,
        strength: float = 2e-5,
        precision: float = 0.87,
        random_state: int = 0,
    ) -> None:
        self.max_rows = max_rows
        self.max_words = max_words
        self.max_letters = max_letters
        self.strength = strength
        self.precision = precision
        self.random_state = random_state

    def fit(self, history: pd.DataFrame) -> Self:
        """Learn from categorised histories and from the lexicon.

        A fifth of the payees is held out first to set the sharpness of the
        probabilities and the confidence below which the model abstains.
        """
        rng = np.random.default_rng(self.random_state)
        rows = training_rows(history, self.max_rows, rng)
        held_out = rows["household"].notna().to_numpy() & np.isin(
            rows["key"], _sample(rows["key"].unique(), _HELD_OUT, rng)
        )
        self.features_ = CategoryFeatures(
            max_words=self.max_words, max_letters=self.max_letters
        ).fit(rows)
        X = self.features_.transform(rows, rows["household"].factorize()[0])
        self.temperature_, self.threshold_ = 1.0, 0.5
        if held_out.any():
            self._fit_rows(X[~held_out], rows[~held_out])
            self._calibrate(X[held_out], rows[held_out])
        self._fit_rows(X, rows)
        self.feature_names_ = FEATURE_GROUPS
        return self

    def predict(
        self,
        rows: pd.DataFrame,
        corrections: pd.DataFrame | None = None,
        *,
        abstain: bool = True,
    ) -> pd.DataFrame:
        """Give each row's `category` and `confidence`.

        Args:
            rows: `description` and, where known, `amount` (signed) and `payee`.
            corrections: The user's own `description, category`, oldest first; and
                `amount, payee` where known. Any category names.
            abstain: Leave `category` None below the confidence threshold.
        """
        require_fitted(self)
        asked = complete_rows(rows)
        if not len(asked):
            return _NO_ANSWERS.set_axis(rows.index)
        X = self.features_.transform(asked)
        labels, chances = self.labels_, self._chances(X, impossible_kinds(asked))
        known = pd.Series(dtype=object)
        if corrections is not None and len(corrections):
            taught = complete_rows(corrections)
            # The same word on the same payee, said often, is one piece of evidence.
            often = pd.DataFrame({"key": row_keys(taught), "said": taught["category"]})
            labels, chances = self._taught(X, chances, taught[~often.duplicated()])
            known = from_memory(asked, taught)
        best = chances.argmax(axis=1)
        answer = pd.DataFrame(
            {
                "category": pd.Series(np.array(labels, object)[best], dtype=object),
                "confidence": chances[np.arange(len(asked)), best],
            }
        )
        if abstain:
            # A wrong transfer hides spending; a wrong expense only misplaces it.
            moved = answer["category"].isin((*TRANSFER, *INVESTMENT))
            needed = np.where(moved, (1 + self.threshold_) / 2, self.threshold_)
            answer.loc[answer["confidence"] < needed, "category"] = None
        answer.loc[known.index, "category"] = known
        answer.loc[known.index, "confidence"] = CERTAIN
        return answer.set_axis(rows.index)

    def _fit_rows(self, X: sparse.csr_matrix, rows: pd.DataFrame) -> None:
        X = with_silent_copies(X, self.features_.n_text_)
        y = np.tile(rows["category"].to_numpy(), 2)
        weight = np.tile(rows["weight"].to_numpy(), 2)
        model = SGDClassifier(
            loss="log_loss",
            alpha=self.strength,
            max_iter=4,
            tol=None,
            average=True,
            random_state=self.random_state,
        ).fit(X, y, sample_weight=weight)
        self.labels_ = tuple(str(label) for label in model.classes_)
        self.coef_ = np.ascontiguousarray(model.coef_.T, dtype=np.float32)
        self.intercept_ = model.intercept_.astype(np.float32)

    def _calibrate(self, X: sparse.csr_matrix, rows: pd.DataFrame) -> None:
        """Choose temperature by likelihood, threshold by the share that is right."""
        at = {label: i for i, label in enumerate(self.labels_)}
        truth = np.array([at.get(c, -1) for c in rows["category"]])
        wrong = impossible_kinds(rows)
        # Foreign narrations say less than the training's own: half of the rows that
        # judge have lost their text, so that confidence is not learnt at home only.
        X = with_silent_copies(X, self.features_.n_text_)
        wrong, truth = np.tile(wrong, 2), np.tile(truth, 2)
        X, wrong, truth = X[truth >= 0], wrong[truth >= 0], truth[truth >= 0]
        losses = []
        for temperature in _TEMPERATURES:
            self.temperature_ = float(temperature)
            chance = self._chances(X, wrong)[np.arange(len(truth)), truth]
            losses.append(-np.log(np.maximum(chance, 1e-9)).mean())
        self.temperature_ = float(_TEMPERATURES[int(np.argmin(losses))])
        chances = self._chances(X, wrong)
        right, sure = chances.argmax(axis=1) == truth, chances.max(axis=1)
        good = [
            t
            for t in _THRESHOLDS
            if (sure >= t).any() and right[sure >= t].mean() >= self.precision
        ]
        self.threshold_ = float(min(good, default=_THRESHOLDS[-1]))

    def _chances(self, X: sparse.csr_matrix, wrong: np.ndarray) -> np.ndarray:
        """Give chances of shape (rows, labels), next to none of a `wrong` kind."""
        scores = X @ self.coef_ + self.intercept_
        # One-against-rest log-odds are scores on a common scale; softmax makes them
        # sum to one and the temperature makes them honest.
        scores = (scores - scores.max(axis=1, keepdims=True)) / self.temperature_
        chances: np.ndarray = np.exp(scores, dtype=float)
        for kind, labels in _ONE_WAY.items():
            of_kind = np.isin(self.labels_, labels)
            chances[np.ix_(wrong == kind, of_kind)] *= _IMPOSSIBLE
        chances /= chances.sum(axis=1, keepdims=True)
        return chances

    def _taught(
        self, X: sparse.csr_matrix, chances: np.ndarray, taught: pd.DataFrame
    ) -> tuple[tuple[str, ...], np.ndarray]:
        """Adjust the shared chances by the user's corrections."""
        wanted = taught["category"].astype(str)
        labels = (*self.labels_, *sorted(set(wanted) - set(self.labels_)))
        room = ((0, 0), (0, len(labels) - len(self.labels_)))
        one_hot = (wanted.to_numpy()[:, None] == np.array(labels)[None, :]).astype(
            float
        )
        its = self.features_.transform(taught)
        n_text = self.features_.n_text_
        moved = adjusted(
            np.pad(chances, room),
            X[:, :n_text],
            np.pad(self._chances(its, impossible_kinds(taught)), room),
            its[:, :n_text],
            one_hot,
        )
        return labels, moved


class BaselineCategoriser:
    """Keyword rules: the lexicon's strongest voice, else what the mode tells."""

    labels_: tuple[str, ...] = LABELS

    def fit(self, history: pd.DataFrame) -> Self:
        """Learn nothing; the rules are given."""
        del history
        return self

    def predict(
        self,
        rows: pd.DataFrame,
        corrections: pd.DataFrame | None = None,
        *,
        abstain: bool = True,
    ) -> pd.DataFrame:
        """Give `category` and `confidence` as TransactionCategoriser does."""
        asked = complete_rows(rows)
        guesses = [
            _by_rules(description, payee, amount)
            for description, payee, amount in zip(
                asked["description"], asked["payee"], asked["amount"], strict=True
            )
        ]
        answer = pd.DataFrame(guesses, columns=["category", "confidence"])
        answer["category"] = answer["category"].astype(object)
        if abstain:
            answer.loc[answer["confidence"] == 0, "category"] = None
        if corrections is not None and len(corrections):
            known = from_memory(asked, complete_rows(corrections))
            answer.loc[known.index, "category"] = known
            answer.loc[known.index, "confidence"] = CERTAIN
        return answer.set_axis(rows.index)


_MODE_CATEGORY: Final = {
    "atm": "Cash withdrawal",
    "fee": "Fees & charges",
    "interest": "Interest",
}


def _by_rules(description: str, payee: str, amount: float) -> tuple[str, float]:
    votes = lexicon_votes(description, payee)
    possible = {
        (source, category): strength + (source == "brand")
        for (source, category), strength in votes.items()
        if not contradicts(description, category, amount)
    }
    if possible:
        best = max(possible, key=lambda vote: possible[vote])
        return best[1], min(possible[best], 1.0)
    category = _MODE_CATEGORY.get(parse(description).mode)
    if category and not contradicts(description, category, amount):
        return category, 0.9
    return ("Other income" if amount > 0 else "Shopping"), 0.0


def _sample(values: np.ndarray, share: float, rng: np.random.Generator) -> np.ndarray:
    return rng.permutation(values)[: int(len(values) * share)]
