"""Put known anomalies of many kinds into histories, to learn and to test from.

The amounts and days are drawn widely: what a bank, a thief or a slip of the hand will
do is not known, only what kinds of trace it leaves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS: Final = (
    "unusual_amount",
    "slip_of_digits",
    "duplicate",
    "charged_early",
    "new_payee",
    "price_jump",
    "new_fee",
    "burst",
)
_FEES: Final = (
    "Late payment fee",
    "Interest charged",
    "Over-limit charge",
    "Annual fee",
    "Bounce charges",
    "Minimum balance charge",
    "Foreign currency markup fee",
    "Penalty interest",
)
_SPAN_BEFORE: Final = 12


@dataclass(slots=True)
class _Plan:
    """One household's payments and what is being done to them."""

    rng: np.random.Generator
    columns: dict[str, Any]
    amount: np.ndarray[Any, np.dtype[np.float64]]
    payee: np.ndarray[Any, np.dtype[np.object_]]
    changed: dict[int, float]
    added: list[dict[str, Any]]

    def earlier(self, row: int) -> np.ndarray[Any, np.dtype[np.int64]]:
        """Give the earlier rows of the payee of a row."""
        return np.flatnonzero(self.payee[:row] == self.payee[row])

    def copy(self, row: int, days: int, **values: object) -> None:
        """Add a row like another one, some days later."""
        copied = {name: values[row] for name, values in self.columns.items()}
        copied["date"] += pd.Timedelta(days=days)
        self.added.append(copied | values)


def _unusual_amount(plan: _Plan, row: int) -> bool:
    factor = float(np.exp(plan.rng.uniform(np.log(2.5), np.log(9))))
    plan.changed[row] = plan.amount[row] * factor
    return len(plan.earlier(row)) > 0


def _slip_of_digits(plan: _Plan, row: int) -> bool:
    plan.changed[row] = plan.amount[row] * float(plan.rng.choice([10, 100]))
    return len(plan.earlier(row)) > 0


def _duplicate(plan: _Plan, row: int) -> bool:
    days = int(plan.rng.integers(0, 4))
    if plan.rng.random() < 0.3:
        text = f"{plan.columns['description'][row]} {plan.rng.integers(100_000_000)}"
        plan.copy(row, days, description=text)
    else:
        plan.copy(row, days)
    return True


def _charged_early(plan: _Plan, row: int) -> bool:
    before = plan.earlier(row)
    if len(before) < 3:
        return False
    days = np.asarray(plan.columns["date"][[*before[-4:], row]])
    gaps = np.diff(days).astype("timedelta64[D]").astype(int)
    if gaps.min() < 20 or gaps.max() > 100:
        return False
    plan.copy(row, int(plan.rng.integers(4, 13)))
    return True


def _new_payee(plan: _Plan, row: int) -> bool:
    start = max(0, row - 300)
    level = np.quantile(-plan.amount[start : row + 1], plan.rng.uniform(0.85, 0.995))
    name = "".join(plan.rng.choice(list("abcdefghiklmnoprstuv"), 9))
    size = float(level * plan.rng.uniform(1.0, 3.0))
    label = f"{name} {plan.rng.integers(1_000_000)}"
    plan.copy(
        row,
        0,
        payee=label,
        description=label,
        category=_any_category(plan),
        amount=-size,
    )
    return True


def _any_category(plan: _Plan) -> str:
    """Draw a category, seldom used ones too: nobody knows what a stranger sells."""
    used = plan.columns["category"]
    if plan.rng.random() < 0.3:
        return str(used[int(plan.rng.integers(len(used)))])
    return str(plan.rng.choice([*used.unique(), "Uncategorised"]))


def _price_jump(plan: _Plan, row: int) -> bool:
    before = plan.amount[plan.earlier(row)[-6:]]
    if len(before) < 3 or before.std() > 0.15 * abs(before.mean()):
        return False
    plan.changed[row] = plan.amount[row] * float(plan.rng.uniform(1.25, 2.4))
    return True


def _new_fee(plan: _Plan, row: int) -> bool:
    label = str(plan.rng.choice(_FEES))
    median = np.median(-plan.amount[: row + 1])
    size = float(median * np.exp(plan.rng.uniform(np.log(0.2), np.log(6))))
    known = plan.rng.random() < 0.6
    category = "Fees & charges" if known else plan.columns["category"][row]
    plan.copy(row, 0, payee=label, description=label, category=category, amount=-size)
    return True


def _burst(plan: _Plan, row: int) -> bool:
    values: dict[str, object] = {}
    if plan.rng.random() < 0.3:
        label = "".join(plan.rng.choice(list("abcdefghiklmnoprstuv"), 8))
        values = {"payee": label, "description": label}
    for _ in range(int(plan.rng.integers(3, 8))):
        size = plan.amount[row] * float(np.exp(plan.rng.normal(0, 0.4)))
        plan.copy(row, int(plan.rng.integers(0, 3)), amount=size, **values)
    return True


_MAKERS: Final[dict[str, Callable[[_Plan, int], bool]]] = {
    "unusual_amount": _unusual_amount,
    "slip_of_digits": _slip_of_digits,
    "duplicate": _duplicate,
    "charged_early": _charged_early,
    "new_payee": _new_payee,
    "price_jump": _price_jump,
    "new_fee": _new_fee,
    "burst": _burst,
}


def inject(
    history: pd.DataFrame,
    rng: np.random.Generator,
    *,
    rate: float = 0.03,
    kinds: tuple[str, ...] = KINDS,
) -> pd.DataFrame:
    """Give households with anomalies among their payments, and the truth.

    Args:
        history: history frame of one or many households.
        rng: source of chance.
        rate: anomalies per payment.
        kinds: of KINDS.

    Returns:
        the frame, ordered by household and date, with the column `injected`: the
        kind, or "" for a row as it was.
    """
    parts = [
        _into(frame, rng, rate, kinds)
        for _, frame in history.groupby("household", sort=False)
    ]
    whole = pd.concat(parts, ignore_index=True)
    return whole.sort_values(["household", "date"], kind="stable", ignore_index=True)


def _into(
    history: pd.DataFrame,
    rng: np.random.Generator,
    rate: float,
    kinds: tuple[str, ...],
) -> pd.DataFrame:
    history = history.reset_index(drop=True)
    frame = history[history["amount"] < 0].reset_index(drop=True)
    plan = _Plan(
        rng,
        {str(name): frame[name].array for name in frame},
        frame["amount"].to_numpy(dtype=float),
        frame["payee"].to_numpy(dtype=object),
        {},
        [],
    )
    wanted = rng.binomial(max(len(frame) - _SPAN_BEFORE, 0), rate)
    labels = np.full(len(frame), "", dtype=object)
    new_labels: list[str] = []
    for row in rng.permutation(np.arange(_SPAN_BEFORE, len(frame)))[:wanted]:
        kind = str(rng.choice(kinds))
        size = len(plan.added)
        if _MAKERS[kind](plan, int(row)):
            labels[row] = kind if row in plan.changed else labels[row]
            new_labels += [kind] * (len(plan.added) - size)
        else:
            plan.changed.pop(int(row), None)
    amount = plan.amount.copy()
    amount[list(plan.changed)] = list(plan.changed.values())
    changed = frame.assign(amount=amount, injected=labels)
    added = pd.DataFrame(plan.added, columns=frame.columns).assign(injected=new_labels)
    money_in = history[history["amount"] >= 0].assign(injected="")
    return pd.concat([money_in, changed, added], ignore_index=True)
