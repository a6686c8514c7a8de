"""The five predictions of one household, and their JSON form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, overload

import numpy as np

from ml.bills.reasons import reasons_for

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from numpy.typing import NDArray

    from ml.anomalies.findings import Anomalies
    from ml.bills.values import Bill
    from ml.past import Past
    from ml.prediction import Forecast


@dataclass(frozen=True, slots=True)
class ScoredRow:
    """How unusual one transaction is against what came before it.

    `row` counts from 0 within the household. `reason_key` and `reason_values` say the
    same as `reason`, for pages that speak other languages.
    """

    row: int
    date: date
    amount: float
    description: str
    score: float
    flagged: bool
    kind: str
    reason: str
    reason_key: str = ""
    reason_values: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Give the row as JSON types."""
        return {
            "row": self.row,
            "date": self.date.isoformat(),
            "amount": self.amount,
            "description": self.description,
            "score": self.score,
            "flagged": self.flagged,
            "kind": self.kind,
            "reason": self.reason,
            "reason_key": self.reason_key,
            "reason_values": dict(self.reason_values),
        }


class ScoredRows(Sequence[ScoredRow]):
    """The rows of a household with their scores; each is made when it is asked for."""

    def __init__(self, past: Past, found: Anomalies) -> None:
        self._past = past
        self._found = found

    def __len__(self) -> int:
        return len(self._past)

    @overload
    def __getitem__(self, at: int) -> ScoredRow: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[ScoredRow, ...]: ...
    def __getitem__(self, at: int | slice) -> ScoredRow | tuple[ScoredRow, ...]:
        if isinstance(at, slice):
            return tuple(self._row(each) for each in range(len(self))[at])
        return self._row(range(len(self))[at])

    def flagged(self) -> tuple[ScoredRow, ...]:
        """Give those that should be shown."""
        marked = np.flatnonzero(self._found.flagged)
        return tuple(self._row(at) for at in marked.tolist())

    @cached_property
    def _numbers(self) -> NDArray[np.int64]:
        rows = self._past.rows
        return rows["row"].to_numpy() if "row" in rows else np.arange(len(rows))

    def _row(self, at: int) -> ScoredRow:
        columns, found = self._past.columns, self._found
        return ScoredRow(
            row=int(self._numbers[at]),
            date=columns.day[at].astype("datetime64[D]").astype(object),
            amount=float(columns.amount[at]),
            description=str(columns.description[at]),
            score=float(found.score[at]),
            flagged=bool(found.flagged[at]),
            kind=str(found.kind[at]),
            reason=str(found.reason[at]),
            reason_key=str(found.reason_key[at]),
            reason_values=found.reason_values[at],
        )


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """What to plan for one category in the coming month.

    `reasons` are those of `reason`, each a key and what goes into its sentence.
    """

    category: str
    amount: float
    reason: str
    fixed: bool
    easiest_to_cut: bool
    reasons: tuple[tuple[str, Mapping[str, Any]], ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Give the line as JSON types."""
        return {
            "category": self.category,
            "amount": self.amount,
            "reason": self.reason,
            "fixed": self.fixed,
            "easiest_to_cut": self.easiest_to_cut,
            "reasons": [
                {"key": key, "values": dict(values)} for key, values in self.reasons
            ],
        }


@dataclass(frozen=True)
class Predictions:
    """All that is said of one household on one day.

    Attributes:
        household: as in the history; empty when that has no rows.
        as_of: the last day that was looked at.
        bills: recurring payments by due day, the late, missed and ended ones too.
        rows: every transaction with its score, oldest first.
        model_version: changes when any model changes.
        notices: why a baseline speaks in a model's place, by model.
    """

    household: str
    as_of: date
    expense: Forecast
    savings: Forecast
    bills: tuple[Bill, ...]
    rows: ScoredRows
    budgets: tuple[BudgetLine, ...]
    model_version: str
    notices: Mapping[str, str]

    @property
    def anomalies(self) -> tuple[ScoredRow, ...]:
        """The flagged transactions."""
        return self.rows.flagged()

    def to_json(self, *, all_scores: bool = False) -> dict[str, Any]:
        """Give everything as JSON types, without NaN or infinity.

        `bills` are those still to come; `past_bills` are late, missed or ended.

        Args:
            all_scores: list every transaction under `anomalies`, not the flagged.
        """
        rows = self.rows if all_scores else self.anomalies
        bills = [_bill(bill) for bill in self.bills if bill.is_expected]
        past = [_bill(bill) for bill in self.bills if not bill.is_expected]
        return {
            "household": self.household,
            "as_of": self.as_of.isoformat(),
            "expense": self.expense.to_json(),
            "savings": self.savings.to_json(),
            "bills": bills,
            "past_bills": past,
            "anomalies": [row.to_json() for row in rows],
            "budgets": [line.to_json() for line in self.budgets],
            "model_version": self.model_version,
            "notices": dict(self.notices),
        }


def _bill(bill: Bill) -> dict[str, Any]:
    reasons = [
        {"key": reason.key, "values": reason.values, "text": str(reason)}
        for reason in reasons_for(bill)
    ]
    return {**bill.to_json(), "payee_key": bill.payee_key, "reasons": reasons}
