"""What a suggestion is: what to do, why, and how much is at stake."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from utils.dates import next_month

if TYPE_CHECKING:
    from decimal import Decimal

    from utils.sentences import Sentence

_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Link:
    """A page of the app: endpoint and what goes into its address."""

    endpoint: str
    label: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing worth doing.

    Args:
        kind: the rule it comes from.
        title: the finding.
        why: where the numbers come from.
        action: what to do.
        at_stake: an amount, positive; None where it is not about an amount.
        link: the rows or page behind it.
        facts: what must change for it to come back after it was dismissed.
        urgency: higher comes first, whatever is at stake.
    """

    kind: str
    title: Sentence
    why: Sentence
    action: Sentence
    at_stake: Decimal | None
    link: Link
    facts: tuple[str, ...]
    urgency: int = 0

    @property
    def digest(self) -> str:
        """Name the facts in hexadecimal."""
        text = json.dumps([self.kind, *self.facts])
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def at_stake_rank(self) -> Decimal | int:
        """Give what to rank by."""
        return self.at_stake or 0


def rows_link(
    label: str,
    *,
    search: str = "",
    category: str = "",
    month: dt.date | None = None,
    last_month: dt.date | None = None,
) -> Link:
    """Lead to the transactions of a search, category (its id) or some months."""
    values = {"q": search, "category": category}
    if month is not None:
        values |= {
            "from": month.isoformat(),
            "to": (next_month(last_month or month) - _DAY).isoformat(),
        }
    chosen = tuple((name, value) for name, value in values.items() if value)
    return Link("transactions.index", label, chosen)
