"""Months of the year in which households spend more, and the trough after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from ml.households.directory import INDIA

if TYPE_CHECKING:
    from numpy.random import Generator

    from ml.households.grid import Floats, Grid, Ints
    from ml.households.traits import Traits

DIWALI_NOVEMBER: Final = (2010, 2012, 2013, 2015, 2018, 2020, 2021, 2023, 2024, 2026)
"""Years in which Diwali falls in November; October in the others."""

EID_BASE_YEAR: Final = 2026
EID_BASE_MONTH: Final = 2.65
EID_SHIFT: Final = -10.88 / 30.44
"""Eid al-Fitr was on 20 March 2026 and comes about 10.9 days earlier every year."""

INDIAN_PEAKS: Final = ("diwali", "diwali", "eid", "christmas", "wedding", "fees", "any")
OTHER_PEAKS: Final = ("christmas", "christmas", "summer", "any")


def peak_months(rng: Generator, grid: Grid, traits: Traits) -> Ints:
    """Give each cell's distance in months from its household's yearly peak, 0–11."""
    names = np.where(
        traits.country == INDIA,
        rng.choice(INDIAN_PEAKS, len(traits)),
        rng.choice(OTHER_PEAKS, len(traits)),
    )
    any_month = rng.integers(0, 12, len(traits))[:, None]
    diwali = np.where(np.isin(grid.year, DIWALI_NOVEMBER), 10, 9)
    eid = EID_BASE_MONTH + EID_SHIFT * (grid.year - EID_BASE_YEAR)
    peaks = {
        "diwali": diwali,
        "eid": np.floor(eid).astype(np.int64) % 12,
        "christmas": np.full(grid.shape, 11),
        "wedding": np.broadcast_to(np.where(any_month < 6, 10, 4), grid.shape),
        "fees": np.broadcast_to(3 + any_month % 3, grid.shape),
        "summer": np.broadcast_to(6 + any_month % 2, grid.shape),
        "any": np.broadcast_to(any_month, grid.shape),
    }
    peak = np.select([(names == n)[:, None] for n in peaks], list(peaks.values()))
    return np.asarray((grid.month_of_year - peak) % 12)


def season_factor(rng: Generator, grid: Grid, traits: Traits) -> Floats:
    """Give the factor on discretionary spending: peaks, troughs, and no season."""
    distance = peak_months(rng, grid, traits)
    seasonal = rng.random(len(traits)) < 0.75
    height = np.where(seasonal, rng.gamma(1.6, 0.35, len(traits)), 0.0)[:, None]
    trough = rng.uniform(0, 0.35, len(traits))[:, None] * (height > 0)
    before = rng.uniform(0, 0.6, len(traits))[:, None]
    rise = np.where(distance == 0, height, 0) + np.where(
        distance == 11, height * before, 0
    )
    return np.asarray(1 + rise - np.where(distance == 1, trough, 0))
