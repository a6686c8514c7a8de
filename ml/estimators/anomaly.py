"""Payments that stand out against the household's own past, with the reason.

Each kind of evidence (unusual amount, duplicate, first payment, price jump, new fee,
frequency) is turned into a probability by boosted trees that may only answer more
evidence with more suspicion. They learn from synthetic households into which
anomalies of many kinds were put. The probabilities are combined, and the threshold
keeps a budget of false alarms, for the population and for each household by its own
past. Every score looks back only, so that later rows never change it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Self

import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.exceptions import NotFittedError

from ml.estimators.anomaly_evidence import (
    Evidence,
    Payments,
    collect_payments,
    gather,
)
from ml.estimators.anomaly_injection import inject
from ml.estimators.anomaly_reasons import Reason, explain
from ml.estimators.bill_batch import cut_history
from ml.estimators.bill_streams import key_of
from ml.estimators.boosting import probability_of
from ml.estimators.trailing import Groups, spread

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    FloatArray = NDArray[np.float64]
    BoolArray = NDArray[np.bool_]
    IntArray = NDArray[np.int64]

_SIZE: Final = (
    "payee_z",
    "category_z",
    "home_z",
    "over_payee",
    "over_category",
    "over_home",
    "over_home_high",
    "over_category_max",
    "over_home_max",
)
_CONTEXT: Final = (
    "payee_sd",
    "category_sd",
    "home_sd",
    "category_over_home",
    "payee_count",
    "category_count",
    "home_count",
    "home_days",
)
DETECTORS: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "unusual_amount": (
        (*_SIZE, "over_payee_max", "over_last"),
        (*_CONTEXT, "widest_before", "days_since"),
    ),
    "duplicate": (
        ("twin_text", "over_home"),
        (
            "twin_days",
            "twins",
            "equal_share",
            "payee_twin_rate",
            "home_twin_rate",
            "payee_count",
            "mean_gap",
            "gap_share",
            "payee_sd",
            "home_count",
            "payee_surprise_3",
        ),
    ),
    "new_payee": (
        (
            "category_z",
            "home_z",
            "over_category",
            "over_home",
            "over_home_high",
            "over_category_max",
            "over_home_max",
            "over_firsts",
            "over_firsts_max",
        ),
        (
            "category_sd",
            "home_sd",
            "category_over_home",
            "category_count",
            "home_count",
            "home_days",
            "first_rate",
        ),
    ),
    "price_jump": (
        ("over_payee", "over_last", "over_payee_max", "payee_z", "over_home_high"),
        (
            "payee_sd",
            "widest_before",
            "steady_share",
            "gap_share",
            "gap_error",
            "mean_gap",
            "payee_count",
        ),
    ),
    "new_fee": (
        ("days_since_fee", "over_fees"),
        (
            "fees_before",
            "same_fee_before",
            "over_home",
            "home_count",
            "home_days",
            "gap_share",
            "gap_error",
            "steady_share",
        ),
    ),
    "frequency": (
        (
            "payee_surprise_1",
            "payee_surprise_3",
            "payee_surprise_7",
            "over_busiest",
        ),
        (
            "payee_in_1",
            "payee_in_3",
            "payee_in_7",
            "gap_share",
            "gap_error",
            "mean_gap",
            "steady_share",
            "over_payee",
            "over_home",
            "payee_count",
            "home_count",
            "home_surprise",
        ),
    ),
}
"""Per kind: evidence that can only raise suspicion, and what it is seen against."""

_OWN_MEMORY: Final = 200
_OWN_MINIMUM: Final = 50
_NORMAL_FACTOR: Final = 0.1


@dataclass(frozen=True)
class Anomalies:
    """What was found, one entry per row of the history cut at as_of.

    Attributes:
        score: probability that the row is anomalous; higher is more unusual.
        flagged: whether it should be shown.
        kind: the loudest kind of evidence, "" for rows without any.
        reason: a sentence for the flagged rows, "" for the others.
        reason_key: key of the sentence's template.
        reason_values: what goes into it, for pages that format money themselves.
    """

    score: FloatArray
    flagged: BoolArray
    kind: NDArray[np.object_]
    reason: NDArray[np.object_]
    reason_key: NDArray[np.object_]
    reason_values: tuple[dict[str, Any], ...] = field(default=())

    def __len__(self) -> int:
        return len(self.score)


def _applies(kind: str, payments: Payments, evidence: Evidence) -> BoolArray:
    """Say to which payments a kind of evidence can speak at all."""
    column = evidence.columns
    if kind == "unusual_amount":
        return evidence.judged & (evidence.visits > 0)
    if kind == "duplicate":
        return evidence.judged & (evidence.partner >= 0)
    if kind == "new_payee":
        return evidence.judged & (evidence.visits == 0)
    if kind == "price_jump":
        return evidence.judged & (evidence.visits >= 3) & (column["over_payee"] > 0.02)
    if kind == "new_fee":
        return evidence.judged & payments.is_fee
    early = (evidence.visits >= 3) & (column["gap_share"] < 0.7)
    return evidence.judged & ((column["payee_in_3"] >= 2) | early)


def _matrix(kind: str, evidence: Evidence, rows: IntArray) -> FloatArray:
    names = [*DETECTORS[kind][0], *DETECTORS[kind][1]]
    return np.column_stack([evidence.columns[name][rows] for name in names])


class AnomalyDetector:
    """Score every payment of a household against what came before it.

    Args:
        false_alarms: flagged rows per normal row that are put up with.
        row_limit: payments to learn from at most.
        max_iterations: trees per kind of evidence.
        random_state: seed.
    """

    def __init__(
        self,
        *,
        false_alarms: float = 0.01,
        row_limit: int = 160_000,
        max_iterations: int = 80,
        random_state: int = 0,
    ) -> None:
        self.false_alarms = false_alarms
        self.row_limit = row_limit
        self.max_iterations = max_iterations
        self.random_state = random_state

    def fit(self, history: pd.DataFrame) -> Self:
        """Learn from households what normal payments look like.

        Args:
            history: history frame; anomalies are put into a copy of it.
        """
        rng = np.random.default_rng(self.random_state)
        frame = inject(_at_most(history, self.row_limit, rng), rng)
        payments = collect_payments(frame)
        evidence = gather(payments)
        truth = frame["injected"].to_numpy()[payments.row] != ""
        self.detectors_ = {}
        for kind in DETECTORS:
            rows = np.flatnonzero(_applies(kind, payments, evidence))
            held_out = payments.household[rows] % 4 == 0
            learnt = rows[~held_out]
            self.detectors_[kind] = self._detector(kind).fit(
                _matrix(kind, evidence, learnt), truth[learnt]
            )
        score, _ = self._combine(payments, evidence)
        normal = (payments.household % 4 == 0) & ~truth & evidence.judged
        self.threshold_ = float(np.quantile(score[normal], 1 - self.false_alarms))
        return self

    def _detector(self, kind: str) -> HistGradientBoostingClassifier:
        rising, context = DETECTORS[kind]
        return HistGradientBoostingClassifier(
            max_iter=self.max_iterations,
            learning_rate=0.1,
            max_leaf_nodes=15,
            min_samples_leaf=40,
            l2_regularization=1.0,
            monotonic_cst=[1] * len(rising) + [0] * len(context),
            random_state=self.random_state,
        )

    def _combine(
        self, payments: Payments, evidence: Evidence
    ) -> tuple[FloatArray, IntArray]:
        """Give per payment the combined probability and the loudest kind."""
        normal = np.ones(len(payments.row))
        loudest = np.zeros(len(payments.row))
        kind_of = np.full(len(payments.row), -1, dtype=np.int64)
        for number, kind in enumerate(DETECTORS):
            rows = np.flatnonzero(_applies(kind, payments, evidence))
            found = probability_of(
                self.detectors_[kind], _matrix(kind, evidence, rows)
            )
            normal[rows] *= 1 - found
            louder = found > loudest[rows]
            kind_of[rows[louder]] = number
            loudest[rows] = np.maximum(loudest[rows], found)
        return 1 - normal, kind_of

    def predict(
        self,
        history: pd.DataFrame,
        as_of: pd.Timestamp,
        *,
        normal_payees: Collection[str] = frozenset(),
    ) -> Anomalies:
        """Score the rows of one household.

        Args:
            history: history frame; rows after as_of change nothing.
            as_of: last day that may be seen.
            normal_payees: payees (or their keys) that the user called normal; their
                payments are not flagged, except as duplicates.
        """
        return self.predict_many([(history, as_of)], normal_payees=normal_payees)[0]

    def predict_many(
        self,
        jobs: Sequence[tuple[pd.DataFrame, pd.Timestamp]],
        *,
        normal_payees: Collection[str] = frozenset(),
    ) -> list[Anomalies]:
        """Score many households in one pass; see `predict`."""
        if not hasattr(self, "detectors_"):
            raise NotFittedError("AnomalyDetector is not fitted yet")
        frames = [cut_history(history, pd.Timestamp(when)) for history, when in jobs]
        if not frames:
            return []
        whole = pd.concat(
            [frame.assign(household=str(i)) for i, frame in enumerate(frames)],
            ignore_index=True,
        )
        found = self._judge(whole, frozenset(key_of(name) for name in normal_payees))
        ends = np.cumsum([len(frame) for frame in frames])
        return [
            _part(found, int(end) - len(frame), int(end))
            for end, frame in zip(ends, frames, strict=True)
        ]

    def _judge(self, frame: pd.DataFrame, normal: frozenset[str]) -> Anomalies:
        payments = collect_payments(frame)
        evidence = gather(payments)
        score, kind = self._combine(payments, evidence)
        names = list(DETECTORS)
        flagged = score > _own_threshold(
            payments.household, score, self.threshold_, self.false_alarms
        )
        if normal:
            calm = _is_normal(frame, payments, normal)
            calm &= kind != names.index("duplicate")
            score = np.where(calm, score * _NORMAL_FACTOR, score)
            flagged &= ~calm
        reasons = {
            int(payments.row[i]): explain(frame, payments, evidence, i, names[kind[i]])
            for i in np.flatnonzero(flagged)
        }
        labels = np.array([*names, ""], dtype=object)[kind]
        return _laid_out(len(frame), payments.row, score, flagged, labels, reasons)


def _at_most(
    history: pd.DataFrame, rows: int, rng: np.random.Generator
) -> pd.DataFrame:
    """Draw households until they have so many rows."""
    sizes = history.groupby("household", sort=False).size()
    order = rng.permutation(len(sizes))
    kept = sizes.index[order[np.cumsum(sizes.to_numpy()[order]) <= rows]]
    return history[history["household"].isin(kept)] if len(kept) else history


def _own_threshold(
    household: IntArray, score: FloatArray, threshold: float, budget: float
) -> FloatArray:
    """Raise the threshold where a household's own past would ring too often."""
    groups = Groups.of(household)
    own = spread(groups, score, _OWN_MEMORY, 1 - 1.5 * budget)
    known = groups.before >= _OWN_MINIMUM
    return np.where(known, np.fmax(own.high, threshold), threshold)


def _is_normal(
    frame: pd.DataFrame, payments: Payments, normal: frozenset[str]
) -> BoolArray:
    payees = frame["payee"].to_numpy()[payments.row]
    known = {name: key_of(str(name)) in normal for name in set(payees)}
    return np.array([known[name] for name in payees], dtype=bool)


def _laid_out(
    size: int,
    row: IntArray,
    score: FloatArray,
    flagged: BoolArray,
    kind: NDArray[np.object_],
    reasons: dict[int, Reason],
) -> Anomalies:
    """Bring what is known of payments to the rows of the frame."""
    scores, flags = np.zeros(size), np.zeros(size, dtype=bool)
    kinds, texts, keys = (np.full(size, "", dtype=object) for _ in range(3))
    scores[row], flags[row], kinds[row] = score, flagged, kind
    values: list[dict[str, Any]] = [{} for _ in range(size)]
    for at, reason in reasons.items():
        texts[at], keys[at], values[at] = str(reason), reason.key, reason.values
    return Anomalies(scores, flags, kinds, texts, keys, tuple(values))


def _part(found: Anomalies, begin: int, end: int) -> Anomalies:
    return Anomalies(
        found.score[begin:end],
        found.flagged[begin:end],
        found.kind[begin:end],
        found.reason[begin:end],
        found.reason_key[begin:end],
        found.reason_values[begin:end],
    )
