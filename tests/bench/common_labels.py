"""Our categories on the 19 labels that public category sets have in common."""

from __future__ import annotations

from typing import Final

from ml.taxonomy import INCOME, INVESTMENT, TRANSFER

COMMON_LABEL: Final[dict[str, str]] = {
    "Eating out": "Dining",
    "Groceries": "Groceries",
    "Transport": "Transport",
    "Shopping": "Shopping",
    "Utilities": "Bills",
    "Housing": "Housing",
    "Entertainment & subscriptions": "Entertainment",
    "Health": "Health",
    "Personal care": "Personal care",
    "Education": "Education",
    "Children": "Education",
    "Travel": "Travel",
    "Insurance": "Insurance",
    "Fees & charges": "Fees",
    "Taxes": "Fees",
    "Cash withdrawal": "Cash",
    "Loans": "Loan",
    "Household help": "Household",
    "Gifts & donations": "Family & gifts",
    "Festivals": "Family & gifts",
    "Card payment (unitemised)": "Transfers",
    "Other": "Shopping",
    **dict.fromkeys((*TRANSFER, *INVESTMENT), "Transfers"),
    **dict.fromkeys(INCOME, "Income"),
}
"""`Other` has no common label; Shopping is the widest of them."""

FROM_COMMON: Final[dict[str, str]] = {
    "Income": "Other income",
    "Transfers": "Own transfer",
    **{
        label: ours
        for ours, label in reversed(COMMON_LABEL.items())
        if label not in {"Income", "Transfers"}
    },
}
"""The first of our categories for each label, to teach a user's labels."""
