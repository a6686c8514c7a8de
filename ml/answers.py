"""What a user has answered about alerts and bills; later output follows it at once.

Answers are given with every prediction and kept nowhere here: one that is taken back
is simply no longer among them, and nothing is retrained.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@dataclass(frozen=True, slots=True)
class Alert:
    """The payment that an alert was about.

    Attributes:
        payee: as in the history.
        amount: its size, positive.
        day: when it was made.
        kind: of `ml.anomalies.findings.KINDS`.
    """

    payee: str
    amount: float
    day: date
    kind: str


@dataclass(frozen=True, slots=True)
class BillName:
    """What tells one recurring payment from the others of its payee.

    Attributes:
        payee_key: of `ml.bills.values.Bill`.
        period: likewise, such as monthly.
        amount: of the bill that the answer was given to, signed; the bill is still
            the same one when it costs a third more or less.
    """

    payee_key: str
    period: str
    amount: float


@dataclass(frozen=True, slots=True)
class BillEdit:
    """What the user knows better about a bill; None leaves what was found.

    Attributes:
        amount: signed.
        day: of the month on which it is due; months that are shorter end it.
    """

    amount: float | None = None
    day: int | None = None


@dataclass(frozen=True)
class Answers:
    """Everything that one user has answered and not taken back.

    Attributes:
        normal: alerts called normal: payments like these are not flagged.
        problem: alerts called a problem: they stay, count as nobody's usual, and
            payments like these are flagged from then on.
        bills_confirmed: bills that are certain.
        bills_dismissed: bills that are none.
        bills_edited: what the user knows better.
    """

    normal: frozenset[Alert] = frozenset()
    problem: frozenset[Alert] = frozenset()
    bills_confirmed: frozenset[BillName] = frozenset()
    bills_dismissed: frozenset[BillName] = frozenset()
    bills_edited: Mapping[BillName, BillEdit] = field(default_factory=dict)


NO_ANSWERS = Answers()
