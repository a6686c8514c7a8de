"""Movements of money as parallel arrays, before they become a table."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Final, Self

import numpy as np

from ml.households.grid import DAY, Bools, Days, Floats, Grid, Ints
from ml.taxonomy import KIND_OF

CATEGORIES: Final = tuple(KIND_OF)
CODE: Final = {name: code for code, name in enumerate(CATEGORIES)}
KINDS: Final = np.array([KIND_OF[name] for name in CATEGORIES], dtype=object)

MODES: Final = (
    "upi",
    "card",
    "credit_card",
    "mandate",
    "neft",
    "imps",
    "transfer",
    "atm",
    "cash",
    "cheque",
    "bill",
    "interest",
    "fee",
    "card_bill",
    "card_credit",
    "reversal",
    "refund",
)
MODE: Final = {name: code for code, name in enumerate(MODES)}

BANK: Final = 0
CARD: Final = 1
SAVINGS: Final = 2


@dataclass(frozen=True)
class Rows:
    """One entry per movement; amounts are signed, money out negative.

    Args:
        household: row of the grid.
        day: booking day.
        amount: in the household's own currency.
        category: position in `CATEGORIES`.
        payee: position in the directory.
        mode: position in `MODES`.
        account: `BANK`, `CARD` or `SAVINGS`.
        stream: number of the recurring stream within the household, −1 for none.
        period_days: 7, 14, 30 (monthly), 91, 182, 365; 0 for none.
    """

    household: Ints
    day: Days
    amount: Floats
    category: Ints
    payee: Ints
    mode: Ints
    account: Ints
    stream: Ints
    period_days: Ints

    def __len__(self) -> int:
        return len(self.household)

    def take(self, chosen: Bools | Ints) -> Self:
        """Keep the chosen rows, in the order given."""
        return replace(
            self, **{f.name: getattr(self, f.name)[chosen] for f in fields(self)}
        )

    def monthly(self, grid: Grid) -> Floats:
        """Sum the amounts by household and month; rows outside are left out."""
        month = grid.month_of(self.household, self.day)
        inside = (month >= 0) & (month < grid.width)
        cell = self.household[inside] * grid.width + month[inside]
        size = grid.n_households * grid.width
        total = np.bincount(cell, weights=self.amount[inside], minlength=size)
        return np.asarray(total.reshape(grid.shape), dtype=np.float64)


def in_units(amount: Floats, unit: Floats) -> Floats:
    """Round positive amounts to whole units, at least one."""
    return np.asarray(np.maximum(np.rint(amount / unit), 1) * unit)


def make_rows(
    household: Ints,
    day: Days,
    amount: Floats,
    category: Ints | int,
    payee: Ints | int,
    mode: Ints | int,
    *,
    account: Ints | int = BANK,
    stream: Ints | int = -1,
    period_days: Ints | int = 0,
) -> Rows:
    """Build rows; plain numbers are repeated for every row."""

    def column(values: Ints | int) -> Ints:
        return np.broadcast_to(np.asarray(values, dtype=np.int64), len(household))

    return Rows(
        household=household.astype(np.int64),
        day=day.astype(DAY),
        amount=amount.astype(np.float64),
        category=column(category),
        payee=column(payee),
        mode=column(mode),
        account=column(account),
        stream=column(stream),
        period_days=column(period_days),
    )


def join(parts: list[Rows]) -> Rows:
    """Put several sets of rows one after the other."""
    return Rows(
        **{
            f.name: np.concatenate([getattr(part, f.name) for part in parts])
            for f in fields(Rows)
        }
    )
