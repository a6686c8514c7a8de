"""What a user's verdicts on alerts change about scores and flags."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from ml.anomalies.findings import Anomalies
from ml.anomalies.reasons import Reason
from ml.words.payees import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from ml.answers import Alert, Answers
    from ml.columns import Columns
    from ml.past import Past

    Bools = NDArray[np.bool_]

_CALM: Final = 0.1
"""A payment that was called normal keeps this part of its score."""

_MORE: Final = 1.25
"""What was called normal, or a problem, goes up, or down, by this factor."""

_ABOUT_AMOUNTS: Final = frozenset(
    {"unusual_amount", "new_payee", "price_jump", "new_fee"}
)


class _Rows:
    """The columns of a history that verdicts look at."""

    def __init__(self, columns: Columns) -> None:
        self.size = np.abs(columns.amount)
        self.paid = columns.amount < 0
        self.day = columns.day.astype("datetime64[D]")
        self.key = columns.payee_key

    def of(self, alert: Alert) -> Bools:
        """Mark the payments to the payee of an alert."""
        return self.paid & self.key.are(key_of(alert.payee))

    def exactly(self, alert: Alert) -> Bools:
        """Mark the payment itself: of equal ones on one day the last."""
        same = self.of(alert) & np.isclose(self.size, alert.amount, rtol=1e-9)
        same &= self.day == np.datetime64(alert.day, "D")
        found = np.zeros(len(same), dtype=np.bool_)
        found[np.flatnonzero(same)[-1:]] = True
        return found


def problems(past: Past, answers: Answers) -> Bools:
    """Mark the payments that were called a problem; they are nobody's usual."""
    if not answers.problem:
        return np.zeros(len(past), dtype=np.bool_)
    return _any(len(past), map(_Rows(past.columns).exactly, answers.problem))


def judged(found: Anomalies, past: Past, problem: Bools, answers: Answers) -> Anomalies:
    """Let verdicts have the last word.

    Args:
        found: of the rows that are no `problem`.
        past: all rows.
        problem: of `problems`.
        answers: the verdicts.

    Returns:
        The findings of all rows.
    """
    if not (answers.normal or answers.problem):
        return found
    rows, whole = _Rows(past.columns), _with_problems(found, problem)
    calm = _any(len(past), (_like(rows, whole, one) for one in answers.normal))
    whole = replace(
        whole,
        score=np.where(calm, whole.score * _CALM, whole.score),
        flagged=whole.flagged & ~calm,
    )
    for alert in sorted(answers.problem, key=lambda one: one.day):
        itself = rows.exactly(alert)
        later = rows.of(alert) & (rows.day >= np.datetime64(alert.day, "D")) & ~calm
        later &= rows.size * _MORE >= alert.amount
        whole = _reported(whole, later & ~itself & ~problem, alert, rows)
        whole = _reported(whole, itself, alert, rows)
    return whole


def _any(count: int, masks: Iterable[Bools]) -> Bools:
    marked = np.zeros(count, dtype=np.bool_)
    for mask in masks:
        marked |= mask
    return marked


def _like(rows: _Rows, found: Anomalies, alert: Alert) -> Bools:
    """Mark the payments for which an alert that was called normal speaks."""
    if alert.kind in _ABOUT_AMOUNTS:
        kind = np.isin(found.kind.astype(str), list(_ABOUT_AMOUNTS))
    else:
        kind = found.kind == alert.kind
    return np.asarray(rows.of(alert) & kind & (rows.size <= _MORE * alert.amount))


def _with_problems(found: Anomalies, problem: Bools) -> Anomalies:
    """Make room for the rows that were left out; they are certain."""
    values: list[dict[str, Any]] = [{} for _ in problem]
    for at, each in zip(np.flatnonzero(~problem), found.reason_values, strict=True):
        values[int(at)] = each

    def spread(column: NDArray[Any], filling: object) -> NDArray[Any]:
        whole = np.full(len(problem), filling, dtype=column.dtype)
        whole[~problem] = column
        return whole

    return Anomalies(
        score=spread(found.score, 1.0),
        flagged=spread(found.flagged, filling=True),
        kind=spread(found.kind, ""),
        reason=spread(found.reason, ""),
        reason_key=spread(found.reason_key, ""),
        reason_values=tuple(values),
    )


def _reported(found: Anomalies, at: Bools, alert: Alert, rows: _Rows) -> Anomalies:
    """Flag payments because of an alert that was called a problem."""
    reason, keys = found.reason.copy(), found.reason_key.copy()
    values = list(found.reason_values)
    for row in np.flatnonzero(at).tolist():
        itself = rows.day[row] == np.datetime64(alert.day, "D")
        said = Reason(
            "reported" if itself else "reported_before",
            {
                "amount": float(rows.size[row]),
                "payee": alert.payee,
                "usual": alert.amount,
                "other_date": alert.day.isoformat(),
            },
        )
        reason[row], keys[row], values[row] = str(said), said.key, said.values
    return replace(
        found,
        score=np.where(at, 1.0, found.score),
        flagged=found.flagged | at,
        kind=np.where(at, alert.kind, found.kind).astype(object),
        reason=reason,
        reason_key=keys,
        reason_values=tuple(values),
    )
