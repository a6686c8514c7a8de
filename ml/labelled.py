"""Histories in the columns of published, labelled data sets."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
import pandas as pd

from ml.history import HistoryError, parse_amounts, read_history, read_table

LABELLED_COLUMNS: Final = (
    "user",
    "date",
    "amount",
    "direction",
    "category",
    "payee",
    "description",
    "transfer",
)


def read_any(path: Path | str) -> pd.DataFrame:
    """Read a history file or a labelled set, told apart by their columns.

    Raises:
        HistoryError: naming file, line and column of the first problem.
    """
    path = Path(path)
    table = read_table(path, ())
    if not {"user", "direction"} <= set(table.columns):
        return read_history(path)
    missing = [name for name in LABELLED_COLUMNS if name not in table.columns]
    if missing:
        raise HistoryError(f"{path}: line 1: column {missing[0]!r} is missing")
    dates = pd.to_datetime(table["date"].str[:10], format="%Y-%m-%d", errors="coerce")
    if dates.isna().any():
        line = int(np.flatnonzero(dates.isna())[0]) + 2
        raise HistoryError(f"{path}: line {line}: column 'date' is not a date")
    amounts = parse_amounts(path, table["amount"])
    return from_labelled(table.assign(date=dates, amount=amounts))


def from_labelled(rows: pd.DataFrame) -> pd.DataFrame:
    """Turn rows with the columns of `LABELLED_COLUMNS` into a history.

    Categories and payees stay as given; direction and transfer make the kind.
    """
    money_in = (rows["direction"] == "in").to_numpy()
    moved = (rows["transfer"].astype(str).str.strip() == "1").to_numpy()
    amount = rows["amount"].to_numpy(dtype=np.float64)
    frame = pd.DataFrame(
        {
            "household": rows["user"].astype(str).to_numpy(),
            "account": "",
            "date": pd.to_datetime(rows["date"]).dt.normalize().to_numpy(),
            "amount": np.where(money_in, amount, -amount),
            "currency": "",
            "description": rows["description"].fillna("").astype(str).to_numpy(),
            "payee": rows["payee"].fillna("").astype(str).to_numpy(),
            "category": rows["category"].astype(str).to_numpy(),
            "kind": np.where(
                moved, "transfer", np.where(money_in, "income", "expense")
            ),
        }
    )
    return frame.sort_values(["household", "date"], kind="stable", ignore_index=True)
