"""What is missing from a history: its cut ends, and months nobody uploaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.random import Generator

    from ml.households.grid import Bools, Grid
    from ml.households.rows import Rows


def kept_rows(rng: Generator, grid: Grid, rows: Rows) -> Bools:
    """Mark the rows that remain: inside the history, its ends cut, gaps left out."""
    count = grid.n_households
    month = grid.month_of(rows.household, rows.day)
    last = grid.months - 1
    first_day = np.where(rng.random(count) < 0.4, rng.integers(1, 29, count), 1)
    last_day = np.where(rng.random(count) < 0.4, rng.integers(1, 29, count), 31)
    start = grid.day_in(np.arange(count), np.zeros(count, np.int64), first_day)
    end = grid.day_in(np.arange(count), last, last_day)
    kept = (rows.day >= start[rows.household]) & (rows.day <= end[rows.household])
    missing = missing_months(rng, grid)
    inside = np.clip(month, 0, grid.width - 1)
    return np.asarray(kept & ~missing[rows.household, inside])


def missing_months(rng: Generator, grid: Grid) -> Bools:
    """Mark one to three months inside some histories as never uploaded."""
    count = grid.n_households
    careless = (rng.random(count) < 0.15) & (grid.months > 4)
    begin = 1 + (rng.random(count) * np.maximum(grid.months - 3, 1)).astype(np.int64)
    length = np.where(careless, rng.integers(1, 4, count), 0)
    column = np.arange(grid.width)
    hole = (column >= begin[:, None]) & (column < (begin + length)[:, None])
    return np.asarray(hole & (column < grid.months[:, None] - 1))
