"""The kinds of recurring payments a household may have, with their ranges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ml.households.directory import PERSON


@dataclass(frozen=True)
class BillKind:
    """One kind of recurring payment.

    Args:
        category: its category.
        chance: part of households that have one.
        share: lowest and highest part of monthly income one month of it costs.
        periods: months between payments, one is drawn.
        modes: ways of paying, one is drawn.
        group: whom it is paid to: a category of payees, or persons.
        spread: highest standard deviation of log amount; 0 for fixed amounts.
        copies: how many a household may have.
        round_sums: amounts are sums people think in.
        lasting: never stops before the history ends.
        family_only: only households of the persona family.
        from_april: yearly and half-yearly payments fall in April to June.
    """

    category: str
    chance: float
    share: tuple[float, float]
    periods: tuple[int, ...] = (1,)
    modes: tuple[str, ...] = ("upi", "bill", "mandate")
    group: str = ""
    spread: float = 0.0
    copies: int = 1
    round_sums: bool = False
    lasting: bool = False
    family_only: bool = False
    from_april: bool = False


KINDS: Final = (
    BillKind(
        "Housing",
        0.42,
        (0.08, 0.4),
        modes=("neft", "imps", "upi", "cheque", "transfer"),
        group=PERSON,
        round_sums=True,
        lasting=True,
    ),
    BillKind("Housing", 0.16, (0.12, 0.4), modes=("mandate", "transfer")),
    BillKind("Housing", 0.25, (0.008, 0.06), (1, 1, 3, 12), ("neft", "upi", "bill")),
    BillKind("Utilities", 0.6, (0.006, 0.07), (1, 1, 1, 2), spread=0.4),
    BillKind("Utilities", 0.35, (0.003, 0.03), (1, 2, 3), spread=0.3),
    BillKind("Utilities", 0.5, (0.005, 0.03), (1, 1, 1, 3), spread=0.02),
    BillKind("Utilities", 0.55, (0.003, 0.02), (1, 1, 3), spread=0.1),
    BillKind("Insurance", 0.3, (0.01, 0.1), (1, 3, 6, 12), ("mandate", "bill", "card")),
    BillKind("Insurance", 0.3, (0.005, 0.05), (1, 12, 12), ("mandate", "card", "neft")),
    BillKind(
        "Entertainment & subscriptions",
        0.3,
        (0.001, 0.012),
        (1, 1, 1, 3, 12),
        ("card", "upi", "mandate", "card"),
        copies=4,
    ),
    BillKind(
        "Education",
        0.5,
        (0.03, 0.25),
        (1, 3, 3, 6, 12),
        ("upi", "neft", "cheque", "bill"),
        family_only=True,
        from_april=True,
    ),
    BillKind("Children", 0.3, (0.03, 0.2), modes=("upi", "neft"), family_only=True),
    BillKind("Loans", 0.22, (0.03, 0.25), modes=("mandate", "transfer"), copies=2),
    BillKind(
        "Household help",
        0.3,
        (0.01, 0.08),
        modes=("upi", "cash", "upi"),
        group=PERSON,
        round_sums=True,
        copies=2,
    ),
    BillKind(
        "Gifts & donations",
        0.15,
        (0.05, 0.45),
        modes=("upi", "imps", "neft", "transfer"),
        group=PERSON,
        round_sums=True,
    ),
    BillKind("Gifts & donations", 0.1, (0.002, 0.03), round_sums=True),
    BillKind("Personal care", 0.12, (0.008, 0.03), (1, 1, 3, 12), ("card", "upi")),
    BillKind(
        "Investments",
        0.3,
        (0.01, 0.2),
        modes=("mandate", "mandate", "neft"),
        copies=3,
        round_sums=True,
    ),
    BillKind("Taxes", 0.2, (0.005, 0.08), (3, 6, 12), ("bill", "neft"), spread=0.5),
    BillKind(
        "Own transfer",
        0.14,
        (0.03, 0.3),
        modes=("transfer", "imps"),
        group=PERSON,
        round_sums=True,
    ),
    BillKind("Other", 0.25, (0.005, 0.2), (1, 1, 1, 3), ("transfer", "mandate", "upi")),
)
