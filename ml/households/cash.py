"""Cash: a few round withdrawals a month in place of many small payments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ml.households.rows import CODE, MODE, Rows, make_rows
from ml.households.spending import visit_days
from ml.households.traits import CASH_ONLY, PENSION, Traits

if TYPE_CHECKING:
    from numpy.random import Generator

    from ml.households.directory import Directory
    from ml.households.grid import Floats, Grid


def cash_share(rng: Generator, traits: Traits) -> Floats:
    """Give the part of free spending that leaves the account as cash."""
    count = len(traits)
    share = np.where(rng.random(count) < 0.65, rng.beta(1.2, 4.0, count), 0.0)
    share = np.where(traits.persona == PENSION, rng.beta(2, 2, count), share)
    share = np.where(traits.persona == CASH_ONLY, rng.beta(8, 1.2, count), share)
    return np.asarray(np.where(traits.diary, 0.0, share))


def draw_withdrawals(
    rng: Generator,
    grid: Grid,
    traits: Traits,
    directory: Directory,
    amount: Floats,
) -> Rows:
    """Split each month's cash into one to four withdrawals of round sums.

    Args:
        rng: source of chance.
        grid: the months.
        traits: the households.
        directory: for the payee of cash, which is the household's bank.
        amount: cash by household and month.
    """
    times = 1 + rng.poisson(rng.uniform(0, 2.5, len(traits))[:, None], grid.shape)
    times = np.minimum(times, 4) * grid.alive
    household, month = np.nonzero(times)
    repeat = times[household, month]
    household, month = np.repeat(household, repeat), np.repeat(month, repeat)
    part = amount[household, month] / times[household, month]
    part = part * np.exp(rng.normal(-0.06, 0.35, len(part)))
    grain = traits.grain[household]
    count = np.rint(part / grain)
    unit = np.where(count < 1, grain / 5, grain)
    value = np.rint(part / unit) * unit
    real = value > 0
    payee = directory.choose(rng, traits.country, "Cash withdrawal")
    return make_rows(
        household[real],
        visit_days(rng, grid, traits, household[real], month[real]),
        -value[real],
        CODE["Cash withdrawal"],
        payee[household[real]],
        MODE["atm"],
    )
