"""Money that comes back: reversed transfers and refunded purchases."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ml.households.rows import CODE, MODE, Rows, join

if TYPE_CHECKING:
    from numpy.random import Generator

    from ml.households.traits import Traits

REFUNDABLE = ("Shopping", "Travel", "Eating out", "Groceries", "Transport")


def draw_returns(rng: Generator, traits: Traits, visits: Rows) -> Rows:
    """Undo a few payments: the same day for reversals, days later for refunds."""
    chance = rng.uniform(0, 0.012, len(traits))[visits.household]
    chance = np.where(traits.diary[visits.household], 0.0, chance)
    wireless = np.isin(visits.mode, (MODE["upi"], MODE["imps"]))
    undone = visits.take(wireless & (rng.random(len(visits)) < chance / 2))
    undone = replace(
        undone,
        day=undone.day + rng.integers(0, 2, len(undone)),
        amount=-undone.amount,
        mode=np.full(len(undone), MODE["reversal"]),
    )
    goods = np.isin(visits.category, [CODE[name] for name in REFUNDABLE])
    back = visits.take(goods & (rng.random(len(visits)) < chance))
    part = np.where(rng.random(len(back)) < 0.6, 1.0, rng.uniform(0.1, 0.9, len(back)))
    cent = traits.cent[back.household]
    back = replace(
        back,
        day=back.day + rng.integers(2, 16, len(back)),
        amount=np.maximum(np.rint(-back.amount * part / cent), 1) * cent,
        mode=np.full(len(back), MODE["refund"]),
    )
    return join([undone, back])


def draw_repeats(rng: Generator, traits: Traits, visits: Rows) -> Rows:
    """Repeat a few payments within two days: second coffees and double charges."""
    chance = rng.uniform(0, 0.004, len(traits))[visits.household]
    again = visits.take(rng.random(len(visits)) < chance)
    return replace(again, day=again.day + rng.integers(0, 3, len(again)))
