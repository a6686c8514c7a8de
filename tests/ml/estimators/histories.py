"""Histories for tests, written as (day, payee, amount) rows."""

from __future__ import annotations

import numpy as np
import pandas as pd


def history(rows: list[tuple[str, str, float]], **columns: object) -> pd.DataFrame:
    """Build a history frame from (day, payee, amount) rows."""
    frame = pd.DataFrame(rows, columns=["date", "payee", "amount"])
    frame["date"] = pd.to_datetime(frame["date"])
    defaults = {
        "household": "h", "account": "a", "currency": "INR", "category": "Shopping",
    }  # fmt: skip
    for name, value in (defaults | columns).items():
        frame[name] = value
    frame["description"] = frame["payee"]
    frame["kind"] = np.where(frame["amount"] > 0, "income", "expense")
    return frame.sort_values("date", kind="stable", ignore_index=True)
