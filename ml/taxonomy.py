"""The categories everyone starts with, their kinds, and what rolls up to what."""

from __future__ import annotations

from typing import Final, Literal

CategoryKind = Literal["income", "expense", "transfer", "investment"]

INCOME: Final = (
    "Salary",
    "Interest",
    "Dividends",
    "Rent received",
    "Refunds & cashback",
    "Gifts received",
    "Other income",
)
EXPENSE: Final = (
    "Housing",
    "Utilities",
    "Groceries",
    "Eating out",
    "Transport",
    "Travel",
    "Shopping",
    "Health",
    "Insurance",
    "Education",
    "Children",
    "Entertainment & subscriptions",
    "Personal care",
    "Household help",
    "Gifts & donations",
    "Festivals",
    "Loans",
    "Taxes",
    "Fees & charges",
    "Cash withdrawal",
    "Card payment (unitemised)",
    "Other",
)
TRANSFER: Final = ("Own transfer", "Card bill payment")
INVESTMENT: Final = ("Investments",)

UNCATEGORISED: Final = "Uncategorised"
"""Shown where nothing is known; never stored as a category."""

KIND_OF: Final[dict[str, CategoryKind]] = {
    **dict.fromkeys(INCOME, "income"),
    **dict.fromkeys(EXPENSE, "expense"),
    **dict.fromkeys(TRANSFER, "transfer"),
    **dict.fromkeys(INVESTMENT, "investment"),
}

CHILDREN: Final[dict[str, tuple[str, ...]]] = {
    "Housing": ("Rent", "Home-loan EMI", "Maintenance"),
    "Utilities": ("Electricity", "Water", "Gas", "Internet", "Mobile & DTH"),
    "Transport": ("Fuel", "Cab & auto", "Public transport", "Vehicle upkeep"),
}
"""Second level; the models speak of the first, people may use both."""


def kind_of(category: str | None, amount: float) -> CategoryKind:
    """Give a category's kind; without a known one the sign of the amount decides."""
    if category in KIND_OF:
        return KIND_OF[category]
    return "income" if amount > 0 else "expense"
