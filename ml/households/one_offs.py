"""Large purchases that come once: a fridge, a wedding, a hospital stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from ml.households.rows import CODE, MODE, Rows, make_rows

if TYPE_CHECKING:
    from numpy.random import Generator

    from ml.households.directory import Directory
    from ml.households.grid import Grid, Ints
    from ml.households.traits import Traits

ONE_OFFS: Final = {
    "Shopping": 0.3,
    "Travel": 0.16,
    "Health": 0.12,
    "Education": 0.1,
    "Gifts & donations": 0.08,
    "Transport": 0.08,
    "Other": 0.1,
    "Taxes": 0.03,
    "Housing": 0.03,
}


def draw_one_offs(
    rng: Generator, grid: Grid, traits: Traits, directory: Directory
) -> Rows:
    """Draw purchases of half to twice a month's income in about 6 % of months."""
    chance = traits.temper * rng.uniform(0, 0.15, len(traits))
    household, month = grid.cells(rng.random(grid.shape) < chance[:, None])
    count = len(household)
    size = np.exp(rng.uniform(np.log(0.3), np.log(2.0), count))
    amount = traits.income[household] * size
    round_sum = rng.random(count) < 0.4
    unit = np.where(round_sum, traits.grain[household], traits.cent[household])
    names = list(ONE_OFFS)
    chances = list(ONE_OFFS.values())
    kind: Ints = rng.choice(len(names), count, p=chances)
    payee = np.zeros(count, dtype=np.int64)
    for position, name in enumerate(names):
        at = np.flatnonzero(kind == position)
        payee[at] = directory.choose(rng, traits.country[household[at]], name)
    modes = [MODE["card"], MODE["upi"], MODE["neft"], MODE["cheque"], MODE["imps"]]
    return make_rows(
        household,
        grid.day_in(household, month, rng.integers(1, 32, count)),
        -np.maximum(np.rint(amount / unit), 1) * unit,
        np.array([CODE[name] for name in names])[kind],
        payee,
        rng.choice(modes, count),
    )
