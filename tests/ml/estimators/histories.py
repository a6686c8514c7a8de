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


def monthly(payee, amount, day, months, start="2025-01"):
    """Pay somebody in each month on a day, or on its last."""
    first = pd.Period(start, "M")
    return [
        (f"{first + i}-{min(day, (first + i).days_in_month):02d}", payee, amount)
        for i in range(months)
    ]


def every(payee, amount, start, days, count):
    """Pay somebody every so many days."""
    return [
        (day, payee, amount)
        for day in pd.date_range(start, periods=count, freq=f"{days}D")
    ]


def around(seed=3, start="2025-01-01", end="2025-12-31"):
    """Make shopping without a rhythm, so that a household has a life beside bills."""
    rng = np.random.default_rng(seed)
    days = pd.date_range(start, end)
    shops = ["Chemist Corner", "Lunch Place", "Fuel Pump", "Online Mall"]
    return [
        (day, str(rng.choice(shops)), -round(float(np.exp(rng.normal(4, 0.9))), 2))
        for day in days[rng.random(len(days)) < 0.5]
    ]
