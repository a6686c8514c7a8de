"""A small simulator of households with known recurring streams, for tests."""

from __future__ import annotations

import numpy as np
import pandas as pd

COLUMNS = [
    "household", "account", "date", "amount", "currency", "description", "payee",
    "category", "kind", "stream",
]  # fmt: skip
_SHOPS = {
    "Corner Store": ("Groceries", 9.0, 0.5),
    "Lunch Place": ("Eating out", 5.0, 0.4),
    "Fuel Pump": ("Transport", 2.5, 0.3),
    "Online Mall": ("Shopping", 3.0, 0.9),
    "Chemist": ("Health", 1.5, 0.8),
}
_BILLS = ("Rent", "Broadband", "Video Club", "Power Company", "School", "Fund House")


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


def _stream_days(rng: np.random.Generator, start: pd.Timestamp, end: pd.Timestamp):
    step = int(rng.choice([1, 1, 1, 1, 3, 6, 12]))
    first = start + pd.Timedelta(days=int(rng.integers(0, 150)))
    number, jitter = int(rng.integers(1, 32)), float(rng.choice([0, 0, 1, 2.5]))
    month = first.to_period("M")
    while month.to_timestamp() <= end and rng.random() > 0.02:
        day = month.to_timestamp() + pd.Timedelta(
            days=min(number, month.days_in_month) - 1 + round(rng.normal(0, jitter))
        )
        if start <= day <= end and rng.random() > 0.03:
            yield day
        month += step


def _bills(rng: np.random.Generator, start: pd.Timestamp, end: pd.Timestamp):
    for stream, name in enumerate(_BILLS):
        amount = float(np.round(np.exp(rng.normal(6, 1)), 2))
        noise = float(rng.choice([0, 0, 0.02, 0.25]))
        for day in _stream_days(rng, start, end):
            if rng.random() < 0.03:
                amount = round(amount * rng.uniform(1.03, 1.3), 2)
            paid = round(amount * float(np.exp(rng.normal(0, noise))), 2)
            yield day, name, -paid, "Utilities", stream


def _shopping(rng: np.random.Generator, start: pd.Timestamp, end: pd.Timestamp):
    days = pd.date_range(start, end)
    for name, (category, per_month, spread) in _SHOPS.items():
        rate, level = per_month * rng.uniform(0.3, 2) / 30, rng.normal(4.5, 0.8)
        for day in days[rng.random(len(days)) < rate]:
            yield day, name, -float(np.exp(rng.normal(level, spread))), category, -1
    for day in days[rng.random(len(days)) < 0.05]:
        name = "Bazaar " + "".join(rng.choice(list("bcdfglmnprst"), 6))
        yield day, name, -float(np.exp(rng.normal(4.5, 1))), "Shopping", -1


def households(count: int, seed: int, months: int = 18) -> pd.DataFrame:
    """Simulate histories with the true `stream` of each row (−1 = none)."""
    rng = np.random.default_rng(seed)
    start = pd.Timestamp("2024-01-01")
    rows = []
    for number in range(count):
        end = (
            start + pd.DateOffset(months=int(rng.integers(5, months))) - pd.Timedelta(1)
        )
        mine = [*_bills(rng, start, end), *_shopping(rng, start, end)]
        mine.extend(
            (day, "Employer", 5000.0, "Salary", 99)
            for day in pd.date_range(start, end, freq="MS")
        )
        rows.extend(
            (f"h{number:03d}", "a", day.normalize(), round(amount, 2), "INR",
             payee, payee, category, "income" if amount > 0 else "expense", stream)
            for day, payee, amount, category, stream in mine
        )  # fmt: skip
    frame = pd.DataFrame(rows, columns=COLUMNS)
    return frame.sort_values(["household", "date"], kind="stable", ignore_index=True)
