"""What was found in a household's payments, and of which kind."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from ml.anomalies.reasons import explain
from ml.words.payees import key_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ml.anomalies.evidence import Evidence
    from ml.anomalies.payments import Payments

    FloatArray = NDArray[np.float64]
    BoolArray = NDArray[np.bool_]

KINDS: Final = (
    "unusual_amount",
    "duplicate",
    "new_payee",
    "price_jump",
    "new_fee",
    "frequency",
)
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


def parts_of(found: Anomalies, sizes: list[int]) -> list[Anomalies]:
    """Cut what was found in several households into a part for each."""
    ends = np.cumsum(sizes).tolist()
    return [
        Anomalies(
            **{
                each.name: getattr(found, each.name)[end - size : end]
                for each in fields(Anomalies)
            }
        )
        for size, end in zip(sizes, ends, strict=True)
    ]


def kinds(payments: Payments, evidence: Evidence) -> NDArray[np.object_]:
    """Name the kind of evidence that each payment would be flagged for.

    The first that holds: fee words, a first payment, an equal payment days before, a
    run of payments or one far too early, a step from a steady amount, the amount.
    """
    column = evidence.columns
    jump = column["over_payee"]
    usual_size = np.abs(jump) < 0.5
    steady = (column["steady_share"] >= 0.6) | (column["widest_before"] < 0.15)
    run = (column["payee_in_3"] >= 3) & (column["payee_surprise_3"] >= 2)
    early = (column["gap_share"] < 0.6) & (column["gap_error"] < 0.3)
    known_fee = column["same_fee_before"] > np.log1p(2)
    rules = {
        "new_fee": payments.is_fee & ~known_fee,
        "new_payee": evidence.visits == 0,
        "duplicate": (evidence.partner >= 0) & (column["twins"] < 3),
        "frequency": run & usual_size,
        "price_jump": steady & (jump > 0.03) & (evidence.visits >= 3),
        "unusual_amount": jump > 0.4,
    }
    late = {"frequency": early, "unusual_amount": np.ones(len(jump), dtype=bool)}
    tests = [*rules.values(), *late.values()]
    names = np.array([*rules, *late], dtype=object)
    return np.asarray(names[np.argmax(np.stack(tests), axis=0)])


@dataclass(frozen=True, slots=True)
class Findings:
    """Scores, flags and kinds of the payments among so many rows."""

    size: int
    payments: Payments
    evidence: Evidence
    score: FloatArray
    flagged: BoolArray
    kind: NDArray[np.object_]

    def without(self, normal: frozenset[str]) -> Findings:
        """Calm down what was paid to payees that the user called normal."""
        if not normal:
            return self
        names = self.payments.names
        calm = names.each(lambda name: key_of(name) in normal).astype(bool)
        calm &= self.kind != "duplicate"
        score = np.where(calm, self.score * _NORMAL_FACTOR, self.score)
        return replace(self, score=score, flagged=self.flagged & ~calm)


def laid_out(found: Findings) -> Anomalies:
    """Bring what is known of payments to the rows of the households."""
    size, row = found.size, found.payments.row
    scores, flags = np.zeros(size), np.zeros(size, dtype=bool)
    kind, texts, keys = (np.full(size, "", dtype=object) for _ in range(3))
    scores[row], flags[row], kind[row] = found.score, found.flagged, found.kind
    # One empty dict for all: twelve thousand of their own cost more than the scores.
    nothing: dict[str, Any] = {}
    values = [nothing] * size
    for index in np.flatnonzero(found.flagged).tolist():
        reason = explain(found.payments, found.evidence, index, found.kind[index])
        at = int(row[index])
        texts[at], keys[at], values[at] = str(reason), reason.key, reason.values
    return Anomalies(scores, flags, kind, texts, keys, tuple(values))
