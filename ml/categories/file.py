"""Categorising a file of narrations, with what a user has taught."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from ml.history import parse_amounts, read_table, refuse_first

if TYPE_CHECKING:
    from pathlib import Path

    from ml.estimators.categoriser import TransactionCategoriser


def categorise_file(
    path: Path, categoriser: TransactionCategoriser, corrections: Path | None = None
) -> pd.DataFrame:
    """Give the rows of `description[,amount]` with `category` and `confidence`.

    A category stays empty where the categoriser is not sure enough. Columns of the
    file of these names are written anew; others are kept.

    Args:
        path: the file to categorise.
        categoriser: fitted, or its baseline.
        corrections: `description,category` rows that the user has given.

    Raises:
        HistoryError: naming file, line and column of the first problem.
    """
    table = read_table(path, ("description",))
    rows = pd.DataFrame({"description": table["description"]})
    rows["amount"] = np.nan
    if "amount" in table.columns:
        text = table["amount"]
        given = text.str.strip() != ""
        amounts = parse_amounts(path, text.where(given, "0"))
        rows["amount"] = amounts.where(given)
    taught = None
    if corrections is not None:
        taught = read_table(corrections, ("description", "category"))
        refuse_first(
            corrections,
            taught["category"].str.strip() == "",
            "category",
            taught["category"],
        )
    found = categoriser.predict(rows, corrections=taught)
    named = found["category"].astype(object)
    return table.assign(
        category=named.where(named.notna(), "").to_numpy(),
        confidence=found["confidence"].round(4).to_numpy(),
    )
