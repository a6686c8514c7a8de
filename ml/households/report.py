"""What a set of households looks like in numbers, to set beside real ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Mapping

QUANTILES: Final = (0.01, 0.1, 0.5, 0.9, 0.99)
FEWEST_MONTHS: Final = 6
SMALL_CATEGORY: Final = 0.01
"""Categories below this part of spending are left out of the sparsity."""

STEADY: Final = 0.6
"""A payee paid in this part of the months, about the same, counts as recurring."""


def measure(history: pd.DataFrame) -> pd.DataFrame:
    """Measure each household with at least six whole months.

    Returns:
        One row per household: months, rows per month, dispersion and steadiness of
        monthly expense, its ratio to income, the largest month, the tie to left-over
        money, category sparsity, recurring and cash share, payees per 100 rows.
    """
    whole = _whole_months_only(history)
    month = whole["date"].dt.to_period("M")
    measured = {
        str(name): _measure_one(rows, month[rows.index])
        for name, rows in whole.groupby("household", sort=True)
        if month[rows.index].nunique() >= FEWEST_MONTHS
    }
    return pd.DataFrame.from_dict(measured, orient="index")


def _whole_months_only(history: pd.DataFrame) -> pd.DataFrame:
    date = history["date"]
    per_household = date.groupby(history["household"])
    first, last = per_household.transform("min"), per_household.transform("max")
    begins = first.dt.to_period("M").dt.start_time
    begins = begins.where(first.dt.day <= 2, begins + pd.offsets.MonthBegin(1))
    ends = last.dt.to_period("M").dt.start_time
    complete = last.dt.day >= last.dt.days_in_month - 1
    ends = ends.where(~complete, ends + pd.offsets.MonthBegin(1))
    whole: pd.DataFrame = history[(date >= begins) & (date < ends)]
    return whole


def _measure_one(rows: pd.DataFrame, month: pd.Series) -> dict[str, float]:
    months = sorted(month.unique())
    spent = rows["kind"] == "expense"
    expense = _by_month(-rows["amount"].where(spent, 0.0), month, months)
    income = _by_month(
        rows["amount"].where(rows["kind"] == "income", 0.0), month, months
    )
    average = max(float(expense.mean()), 1e-9)
    paid = -rows.loc[spent, "amount"]
    cash = paid[rows.loc[spent, "category"] == "Cash withdrawal"].sum()
    return {
        "months": float(len(months)),
        "rows_per_month": float(month.value_counts().median()),
        "expense_dispersion": float(expense.std() / average),
        "expense_change": float(np.median(np.abs(np.diff(expense))) / average),
        "expense_memory": _correlation(expense[1:], expense[:-1]),
        "largest_month": float(expense.max() / average),
        "expense_of_income": float(average / max(float(income.mean()), 1e-9)),
        "follows_left_over": _follows(expense, income),
        "empty_category_months": _sparsity(rows[spent], month, len(months)),
        "recurring_share": _recurring(rows[spent], month, len(months)),
        "cash_share": float(cash / max(float(paid.sum()), 1e-9)),
        "payees_per_100_rows": 100 * rows["payee"].nunique() / len(rows),
    }


def _by_month(
    amount: pd.Series, month: pd.Series, months: list[pd.Period]
) -> pd.Series:
    return amount.groupby(month).sum().reindex(months, fill_value=0.0)


def _correlation(left: pd.Series, right: pd.Series) -> float:
    a, b = np.asarray(left, float), np.asarray(right, float)
    if a.std() == 0 or b.std() == 0:
        return 0.0
    return float(np.corrcoef(a, b)[0, 1])


def _follows(expense: pd.Series, income: pd.Series) -> float:
    """Correlate a month's expense with the mean net inflow of the three before."""
    left_over = (income - expense).rolling(3).mean()
    return _correlation(expense[3:], left_over[2:-1])


def _sparsity(spent: pd.DataFrame, month: pd.Series, months: int) -> float:
    total = -spent.groupby("category")["amount"].sum()
    shares = total / max(float(total.sum()), 1e-9)
    kept = spent[spent["category"].isin(shares.index[shares >= SMALL_CATEGORY])]
    if kept.empty:
        return 0.0
    cells = kept["category"].nunique() * months
    seen = pd.DataFrame({"c": kept["category"], "m": month[kept.index]})
    return 1 - len(seen.drop_duplicates()) / cells


def _recurring(spent: pd.DataFrame, month: pd.Series, months: int) -> float:
    """Give the part of spending on payees paid nearly the same in most months."""
    usual = spent.groupby("payee")["amount"].transform("median")
    alike = spent[(spent["amount"] / usual).between(0.9, 1.1)]
    steady = month[alike.index].groupby(alike["payee"]).nunique() >= STEADY * months
    chosen = alike["payee"].isin(steady.index[steady])
    total = max(-float(spent["amount"].sum()), 1e-9)
    return float(-alike.loc[chosen, "amount"].sum() / total)


def describe(synthetic: pd.DataFrame, others: Mapping[str, pd.DataFrame]) -> str:
    """Set the measures of other households beside the synthetic quantiles.

    A value outside the synthetic 1–99 % range is marked with an exclamation mark.
    """
    measures = measure(synthetic)
    if measures.empty:
        return f"No household has {FEWEST_MONTHS} whole months."
    quantiles = measures.quantile(list(QUANTILES))
    real = {
        f"{name}:{household}": row
        for name, history in others.items()
        for household, row in measure(history).iterrows()
    }
    heads = [f"{q:.0%}" for q in QUANTILES]
    lines = [" ".join([f"{'measure':<22}", *(f"{h:>8}" for h in [*heads, *real])])]
    for name in measures.columns:
        cells = [f"{quantiles[name][q]:8.3f}" for q in QUANTILES]
        low, high = quantiles[name][QUANTILES[0]], quantiles[name][QUANTILES[-1]]
        for row in real.values():
            mark = " " if low <= row[name] <= high else "!"
            cells.append(f"{row[name]:8.3f}{mark}")
        lines.append(" ".join([f"{name:<22}", *cells]))
    return "\n".join(lines)
