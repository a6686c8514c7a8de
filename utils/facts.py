"""The facts that suggestions are made of, each from the data and nothing else."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from statistics import median
from typing import TYPE_CHECKING, Final

from utils.money import from_minor
from utils.reports import UNCATEGORISED

if TYPE_CHECKING:
    from utils.forecasts import Bill, Predictions
    from utils.reports import BalanceLine, Coverage, Ledger

_YEAR: Final = Decimal("365.25")
_BUDGET_MONTHS: Final = 2
_LIQUID: Final = frozenset({"bank", "upi", "cash"})
PERIOD_DAYS: Final = {
    "weekly": Decimal(7),
    "fortnightly": Decimal(14),
    "monthly": _YEAR / 12,
    "two-monthly": _YEAR / 6,
    "quarterly": _YEAR / 4,
    "half-yearly": _YEAR / 2,
    "yearly": _YEAR,
}


@dataclass(frozen=True)
class Facts:
    """Everything known of one user on one day.

    `whole_months` are those that statements cover, oldest first.
    """

    ledger: Ledger
    predictions: Predictions
    coverage: tuple[Coverage, ...]
    balances: tuple[BalanceLine, ...]
    as_of: dt.date
    whole_months: tuple[dt.date, ...]

    @property
    def currency(self) -> str:
        """Currency of the ledger and the predictions."""
        return self.ledger.currency

    @property
    def short_of_months(self) -> bool:
        """Whether there are too few whole months for a budget to rest on."""
        return len(self.whole_months) < _BUDGET_MONTHS

    def amount(self, minor: int) -> Decimal:
        """Turn minor units into an amount."""
        return from_minor(minor, self.currency)

    def category_key(self, name: str) -> str:
        """Name a category as the search for transactions does."""
        return "none" if name == UNCATEGORISED else str(self.ledger.category_ids[name])

    def usual_expense(self) -> Decimal | None:
        """Median expense of the last six whole months; None without three."""
        months = self.whole_months[-6:]
        if len(months) < 3:
            return None
        return self.amount(round(median(self.ledger.totals[m].expense for m in months)))

    def liquid_balance(self) -> Decimal | None:
        """Add up the last known balances of bank, wallet and cash accounts.

        None where any account in use has no stated balance: half a sum misleads.
        """
        kinds = {part.account_id: part.kind for part in self.coverage}
        wanted = {
            part.account_id
            for part in self.coverage
            if part.kind in _LIQUID and part.currency == self.currency
        }
        known = {
            line.account_id: line.points[-1][1]
            for line in self.balances
            if kinds.get(line.account_id) in _LIQUID and line.currency == self.currency
        }
        if not wanted or wanted - known.keys():
            return None
        return self.amount(sum(known[account] for account in wanted))

    def next_income(self) -> Bill | None:
        """Give the next recurring income that is expected."""
        expected = [b for b in self.predictions.bills if b.is_expected and b.amount > 0]
        return min(expected, key=lambda bill: bill.due, default=None)

    def bills_before(self, day: dt.date) -> tuple[Bill, ...]:
        """List expected payments due before a day."""
        return tuple(
            bill
            for bill in self.predictions.bills
            if bill.is_expected and bill.amount < 0 and bill.due < day
        )

    def recent(self, day: dt.date, days: int) -> bool:
        """Whether a day lies within the last `days` up to `as_of`."""
        return dt.timedelta(0) <= self.as_of - day < dt.timedelta(days=days)


def per_year(amount: Decimal, period: str) -> Decimal:
    """Turn one payment of a period into a year's; unknown periods count as monthly."""
    yearly = amount * _YEAR / PERIOD_DAYS.get(period, PERIOD_DAYS["monthly"])
    return yearly.quantize(amount)
