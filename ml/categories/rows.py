"""Rows that ask for a category: complete them, and what they say by themselves."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ml.categories.corrections import memory_key, remembered
from ml.narration import movement
from ml.taxonomy import EXPENSE, INCOME


def complete_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """Add the columns that a caller may leave out, with a plain index."""
    count = len(rows)
    amount = rows["amount"] if "amount" in rows else np.full(count, np.nan)
    frame = pd.DataFrame(
        {
            "description": rows["description"].fillna("").astype(str).to_numpy(object),
            "amount": np.asarray(amount, float),
            "payee": np.full(count, "", object),
        }
    )
    if "payee" in rows:
        frame["payee"] = rows["payee"].fillna("").astype(str).to_numpy(object)
    if "category" in rows:
        frame["category"] = rows["category"].to_numpy(object)
    return frame


def impossible_kinds(rows: pd.DataFrame) -> np.ndarray:
    """Say which kind each row cannot be: income, expense or, where either may, "".

    Money out is no income. Money in is no expense unless it comes back: the text says
    so, or its payee is among those paid in these rows.
    """
    amount = rows["amount"].to_numpy(float)
    wrong = np.where(amount < 0, "income", np.where(amount > 0, "expense", ""))
    received = np.flatnonzero(amount > 0)
    if not len(received):
        return wrong
    paid = set(row_keys(rows[amount < 0]))
    for row, key in zip(received, row_keys(rows.iloc[received]), strict=True):
        _, is_refund = movement(str(rows["description"].iloc[row]))
        if key in paid or is_refund:
            wrong[row] = ""
    return wrong


def contradicts(description: str, category: str, amount: float) -> bool:
    """Tell whether an amount's sign speaks against a category."""
    if amount < 0:
        return category in INCOME
    _, is_refund = movement(description)
    return amount > 0 and category in EXPENSE and not is_refund


def from_memory(rows: pd.DataFrame, taught: pd.DataFrame) -> pd.Series:
    """Find what the user has said of the very narration, else of the payee."""
    labels = [str(label) for label in taught["category"]]
    texts = remembered([text.strip() for text in taught["description"]], labels)
    keys = remembered(row_keys(taught), labels)
    found = [
        texts.get(text.strip(), keys.get(key))
        for text, key in zip(rows["description"], row_keys(rows), strict=True)
    ]
    return pd.Series(found, dtype=object).dropna()


def row_keys(rows: pd.DataFrame) -> list[str]:
    """Give what groups each row's payee."""
    pairs = zip(rows["description"], rows["payee"], strict=True)
    return [memory_key(description, payee) for description, payee in pairs]
