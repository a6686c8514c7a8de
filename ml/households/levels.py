"""How a household's spending level moves over time, apart from the season."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.random import Generator

    from ml.households.grid import Floats, Grid
    from ml.households.traits import Traits


def autoregressive(
    rng: Generator, shape: tuple[int, ...], phi: Floats, sd: Floats
) -> Floats:
    """Draw stationary AR(1) paths along the last axis.

    Args:
        rng: source of chance.
        shape: shape of the result.
        phi: correlation of neighbouring months, broadcast over the other axes.
        sd: stationary standard deviation, likewise.
    """
    shocks = rng.normal(0, 1, shape)
    path = np.empty(shape)
    path[..., 0] = shocks[..., 0] * sd
    inner = sd * np.sqrt(1 - phi**2)
    for month in range(1, shape[-1]):
        path[..., month] = phi * path[..., month - 1] + inner * shocks[..., month]
    return path


def level_path(rng: Generator, grid: Grid, traits: Traits) -> Floats:
    """Give the factor on spending: habit, shifts, inflation, and the first months."""
    count = len(traits)
    noise = autoregressive(
        rng,
        grid.shape,
        rng.uniform(0, 0.8, count),
        traits.temper * rng.gamma(2.0, 0.13, count),
    )
    chance = np.where(rng.random(count) < 0.7, rng.uniform(0, 0.05, count), 0.0)
    shifts = (rng.random(grid.shape) < chance[:, None]) * rng.normal(
        0, rng.uniform(0.1, 0.6, count)[:, None], grid.shape
    )
    drift = rng.normal(0.004, 0.006, count)[:, None] * np.arange(grid.width)
    path = np.exp(noise + np.cumsum(shifts, axis=1) + drift)
    return np.asarray(path * ramp_up(rng, grid, traits))


def ramp_up(rng: Generator, grid: Grid, traits: Traits) -> Floats:
    """Give the factor of accounts that are new: little at first, then the usual."""
    new = rng.random(len(traits)) < 0.25
    pace = rng.uniform(0.5, 4, len(traits))[:, None]
    begin = rng.uniform(0.1, 0.8, len(traits))[:, None]
    factor = 1 - (1 - begin) * np.exp(-np.arange(grid.width) / pace)
    return np.asarray(np.where(new[:, None], factor, 1.0))
