"""The rule that the detector of unusual payments must beat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

import numpy as np

from ml.anomalies.evidence import gather
from ml.anomalies.findings import Anomalies, Findings, laid_out, parts_of
from ml.anomalies.payments import collect_payments
from ml.past import pasts_of
from ml.words.payees import key_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    import pandas as pd

    from ml.past import Pasts


class BaselineAnomaly:
    """The payee rule: an amount far above the payee's usual one; needs no training.

    Args:
        limit: robust standard deviations of the log amount from which to flag.
        least_visits: earlier payments to the payee below which it keeps quiet.
    """

    def __init__(self, *, limit: float = 4.0, least_visits: int = 4) -> None:
        self.limit = limit
        self.least_visits = least_visits

    def fit(self, history: pd.DataFrame) -> Self:
        """Learn nothing."""
        del history
        return self

    def predict(
        self,
        history: pd.DataFrame,
        as_of: date,
        *,
        normal_payees: Collection[str] = frozenset(),
    ) -> Anomalies:
        """Score the rows of one household; see `AnomalyDetector.predict`."""
        return self.predict_many([(history, as_of)], normal_payees=normal_payees)[0]

    def predict_many(
        self,
        jobs: Sequence[tuple[pd.DataFrame, date]],
        *,
        normal_payees: Collection[str] = frozenset(),
    ) -> list[Anomalies]:
        """Score many households; see `predict`."""
        return self.answer(pasts_of(jobs), normal_payees=normal_payees)

    def answer(
        self,
        pasts: Pasts,
        *,
        normal_payees: Collection[str] = frozenset(),
    ) -> list[Anomalies]:
        """Score households whose past is prepared; see `predict`."""
        payments = collect_payments(pasts.columns)
        evidence = gather(payments)
        known = evidence.judged & (evidence.visits >= self.least_visits)
        z = evidence.columns["payee_z"]
        score = np.where(known & (z > 0), 1 - np.exp(-np.maximum(z, 0) / 4), 0.0)
        kind = np.where(known, "unusual_amount", "").astype(object)
        sizes = [len(past) for past in pasts]
        flagged = known & (z > self.limit)
        found = Findings(sum(sizes), payments, evidence, score, flagged, kind)
        calmed = found.without(frozenset(map(key_of, normal_payees)))
        return parts_of(laid_out(calmed), sizes)
