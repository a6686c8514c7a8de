"""Drawing households to learn from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import pandas as pd


def at_most(history: pd.DataFrame, rows: int, rng: np.random.Generator) -> pd.DataFrame:
    """Draw whole households until they have so many rows; all where one is more."""
    sizes = history.groupby("household", sort=False).size()
    order = rng.permutation(len(sizes))
    kept = sizes.index[order[np.cumsum(sizes.to_numpy()[order]) <= rows]]
    return history[history["household"].isin(kept)] if len(kept) else history


def coarsened(
    history: pd.DataFrame, share: float, rng: np.random.Generator
) -> pd.DataFrame:
    """Let a share of households name no payee but the category, as many diaries do."""
    homes = history["household"]
    names = homes.unique()
    drawn = homes.isin(names[rng.random(len(names)) < share])
    return history.assign(payee=history["payee"].mask(drawn, history["category"]))
