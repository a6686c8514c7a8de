"""The rule that the detector of unusual payments must beat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

import numpy as np
import pandas as pd

from ml.anomalies.evidence import gather
from ml.anomalies.findings import Anomalies, Findings, laid_out
from ml.anomalies.payments import collect_payments
from ml.bills.batch import cut_history
from ml.bills.streams import key_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


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
        as_of: pd.Timestamp,
        *,
        normal_payees: Collection[str] = frozenset(),
    ) -> Anomalies:
        """Score the rows of one household; see `AnomalyDetector.predict`."""
        frame = cut_history(history, pd.Timestamp(as_of))
        payments = collect_payments(frame.assign(household=""))
        evidence = gather(payments)
        known = evidence.judged & (evidence.visits >= self.least_visits)
        z = evidence.columns["payee_z"]
        score = np.where(known & (z > 0), 1 - np.exp(-np.maximum(z, 0) / 4), 0.0)
        kind = np.where(known, "unusual_amount", "").astype(object)
        found = Findings(
            frame, payments, evidence, score, known & (z > self.limit), kind
        )
        return laid_out(found.without(frozenset(map(key_of, normal_payees))))

    def predict_many(
        self,
        jobs: Sequence[tuple[pd.DataFrame, pd.Timestamp]],
        *,
        normal_payees: Collection[str] = frozenset(),
    ) -> list[Anomalies]:
        """Score many households; see `predict`."""
        return [
            self.predict(history, as_of, normal_payees=normal_payees)
            for history, as_of in jobs
        ]
