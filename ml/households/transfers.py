"""Money moved to the household's own savings account, where that one is here too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.households.rows import CODE, SAVINGS, Rows, join

if TYPE_CHECKING:
    from numpy.random import Generator

    from ml.households.traits import Traits

HERE_CHANCE: Final = 0.5


def add_savings_accounts(rng: Generator, traits: Traits, rows: Rows) -> Rows:
    """Add the other side of own transfers for households with both accounts here."""
    here = rng.random(len(traits)) < HERE_CHANCE
    moved = rows.category == CODE["Own transfer"]
    sent = rows.take(moved & here[rows.household] & (rows.account != SAVINGS))
    received = replace(
        sent,
        amount=-sent.amount,
        account=np.full(len(sent), SAVINGS),
        stream=np.full(len(sent), -1),
        period_days=np.zeros(len(sent), dtype=np.int64),
    )
    return join([rows, received])
