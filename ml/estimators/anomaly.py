"""Payments that stand out against the household's own past, with the reason.

The evidence (amount against payee and category, an equal payment days before, first
payments, price jumps, new fees, frequency) is weighed by boosted trees that may only
answer more evidence with more suspicion. They learn from synthetic households into
which anomalies of many kinds were put. The threshold keeps a budget of false alarms,
for the population and for each household by its own past. Every score looks back
only, so that later rows never change it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Self

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from ml.anomalies.baseline import BaselineAnomaly
from ml.anomalies.evidence import Evidence, gather
from ml.anomalies.findings import KINDS, Anomalies, Findings, kinds, laid_out, parts_of
from ml.anomalies.injection import inject
from ml.anomalies.payments import collect_payments
from ml.columns import Columns
from ml.estimators.boosting import (
    after_trees,
    fit_boosting,
    probability_in_steps,
)
from ml.estimators.fitted import require_fitted
from ml.estimators.sampling import at_most, coarsened
from ml.estimators.trailing import Groups, times_reached
from ml.past import pasts_of
from ml.words.payees import key_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    import pandas as pd
    from numpy.typing import NDArray

    from ml.past import Pasts

    FloatArray = NDArray[np.float64]
    BoolArray = NDArray[np.bool_]
    IntArray = NDArray[np.int64]

__all__ = ["KINDS", "Anomalies", "AnomalyDetector", "BaselineAnomaly"]

RISING: Final = (
    "payee_z",
    "category_z",
    "home_z",
    "over_payee",
    "over_category",
    "over_home_high",
    "over_payee_max",
    "over_category_max",
    "over_home_max",
    "over_last",
    "over_firsts",
    "over_firsts_max",
    "twin_text",
    "days_since_fee",
    "over_fees",
    "payee_surprise_1",
    "payee_surprise_3",
    "payee_surprise_7",
    "over_busiest",
)
"""Evidence that can only raise suspicion."""
FALLING: Final = ("first_rate", "payee_z_share", "category_z_share")
"""What can only lower it: how often first payments, or such amounts, came before."""
CONTEXT: Final = (
    "over_home",
    "payee_sd",
    "category_sd",
    "home_sd",
    "category_over_home",
    "payee_count",
    "category_count",
    "home_count",
    "home_days",
    "widest_before",
    "steady_share",
    "gap_share",
    "gap_error",
    "mean_gap",
    "days_since",
    "twin_days",
    "twins",
    "equal_share",
    "payee_twin_rate",
    "home_twin_rate",
    "fees_before",
    "same_fee_before",
    "payee_in_1",
    "payee_in_3",
    "payee_in_7",
    "home_surprise",
)
"""What the evidence is seen against."""
FEATURES: Final = (*RISING, *FALLING, *CONTEXT)
_OWN_MEMORY: Final = 1_000
"""Payments; of 200, so few are unusual that chance decided which is one too many."""
_OWN_MINIMUM: Final = 50
_PATIENCE: Final = 2.4
"""A household may ring so many times as often as the population before it is calmed."""
_COARSE_SHARE: Final = 0.15
"""Part of the households whose payees are learned from as if they were categories."""
_NORMAL_SHARE: Final = 0.3
_BURST_SHARE: Final = 0.2
"""Part of the payments of bursts that is learned from: some five are one anomaly."""
_ORDINARY: Final = ((10, 0.5), (30, 0.9))
"""Numbers of trees, and the part of payments that is plainly ordinary to so many."""
_CHUNK: Final = 4_000
"""Payments that are scored at once; their evidence fits into a processor's cache."""


def _matrix(evidence: Evidence, rows: IntArray) -> FloatArray:
    # Turned, not copied row by row: trees read single columns.
    return np.array([evidence.columns[name][rows] for name in FEATURES]).T


class AnomalyDetector:
    """Score every payment of a household against what came before it.

    Args:
        false_alarms: flagged rows per normal row that are put up with.
        row_limit: payments to learn from at most.
        max_iterations: trees of the classifier.
        random_state: seed.
    """

    def __init__(
        self,
        *,
        false_alarms: float = 0.0125,
        row_limit: int = 600_000,
        max_iterations: int = 70,
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
        drawn = at_most(history, self.row_limit, rng)
        frame = inject(coarsened(drawn, _COARSE_SHARE, rng), rng)
        homes = frame.groupby("household", sort=False)
        payments = collect_payments(Columns(*(rows for _, rows in homes)))
        evidence = gather(payments)
        kind = frame["injected"].to_numpy()[payments.row]
        truth = kind != ""
        held_out = payments.household % 5 == 0
        learnt = np.flatnonzero(evidence.judged & ~held_out & _taken(kind, rng))
        self.classifier_ = fit_boosting(
            self._booster(), _matrix(evidence, learnt), truth[learnt]
        )
        normal = np.flatnonzero(held_out & ~truth & evidence.judged)
        self._set_limits(evidence, normal if len(normal) else np.arange(len(truth)))
        self.feature_names_ = FEATURES
        return self

    def _set_limits(self, evidence: Evidence, normal: IntArray) -> None:
        """Learn what is plainly ordinary and what rings from normal payments."""
        matrix = _matrix(evidence, normal)
        self.steps_ = tuple(
            (count, self._odds_below(matrix, count, part)) for count, part in _ORDINARY
        )
        score = self._probability(evidence, normal)
        self.threshold_ = float(np.quantile(score, 1 - self.false_alarms))

    def _booster(self) -> HistGradientBoostingClassifier:
        return HistGradientBoostingClassifier(
            max_iter=self.max_iterations,
            learning_rate=0.16,
            max_leaf_nodes=20,
            min_samples_leaf=30,
            l2_regularization=1.0,
            monotonic_cst=[1] * len(RISING) + [-1] * len(FALLING) + [0] * len(CONTEXT),
            random_state=self.random_state,
        )

    def _odds_below(self, matrix: FloatArray, count: int, part: float) -> float:
        """Give the log odds by so many trees below which a part of the rows lies."""
        return float(np.quantile(after_trees(self.classifier_, matrix, count), part))

    def _probability(self, evidence: Evidence, rows: IntArray) -> FloatArray:
        chunks = np.split(rows, range(_CHUNK, len(rows), _CHUNK))
        found = np.concatenate(
            [
                probability_in_steps(
                    self.classifier_, _matrix(evidence, some), self.steps_
                )
                for some in chunks
            ]
        )
        # Only a share of the normal payments was learnt from.
        found *= _NORMAL_SHARE
        return np.asarray(found / (found + (1 - found / _NORMAL_SHARE)))

    def predict(
        self,
        history: pd.DataFrame,
        as_of: date,
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
        jobs: Sequence[tuple[pd.DataFrame, date]],
        *,
        normal_payees: Collection[str] = frozenset(),
    ) -> list[Anomalies]:
        """Score many households in one pass; see `predict`."""
        return self.answer(pasts_of(jobs), normal_payees=normal_payees)

    def answer(
        self,
        pasts: Pasts,
        *,
        normal_payees: Collection[str] = frozenset(),
    ) -> list[Anomalies]:
        """Score households whose past is prepared; see `predict`."""
        require_fitted(self)
        if not pasts:
            return []
        payments = collect_payments(pasts.columns)
        evidence = gather(payments)
        score = np.zeros(len(payments.row))
        rows = np.flatnonzero(evidence.judged)
        score[rows] = self._probability(evidence, rows)
        flagged = _rings(payments.household, score, self.threshold_, self.false_alarms)
        kind = np.where(evidence.judged, kinds(payments, evidence), "")
        sizes = [len(past) for past in pasts]
        found = Findings(sum(sizes), payments, evidence, score, flagged, kind)
        calmed = found.without(frozenset(key_of(name) for name in normal_payees))
        return parts_of(laid_out(calmed), sizes)


def _taken(kind: NDArray[np.object_], rng: np.random.Generator) -> BoolArray:
    """Draw the payments to learn from, which weighs them at no cost."""
    part = np.select(
        [kind == "", kind == "burst"], [_NORMAL_SHARE, _BURST_SHARE], default=1.0
    )
    return np.asarray(rng.random(len(kind)) < part)


def _rings(
    household: IntArray, score: FloatArray, threshold: float, budget: float
) -> BoolArray:
    """Flag scores above the threshold that are not daily life in their household."""
    groups = Groups.of(household)
    rows, reached = times_reached(groups, score, threshold, _OWN_MEMORY)
    before = np.minimum(groups.before[rows], _OWN_MEMORY)
    usual = (reached > _PATIENCE * budget * before) & (before >= _OWN_MINIMUM)
    flagged = np.zeros(len(score), dtype=np.bool_)
    flagged[rows] = ~usual
    return flagged
