"""Spending that follows the money left over in the months before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.random import Generator

    from ml.households.grid import Floats
    from ml.households.traits import Traits

MEMORY_MONTHS = 3


def discretionary(
    rng: Generator,
    traits: Traits,
    income: Floats,
    fixed: Floats,
    factor: Floats,
) -> Floats:
    """Give each month's free spending: a base, and kappa times the mean net inflow.

    Args:
        rng: source of chance.
        traits: the households.
        income: money in by household and month.
        fixed: bills, plans and one-offs by household and month, positive.
        factor: level and season by household and month.
    """
    margin = np.maximum(
        np.mean(income, axis=1) - np.mean(fixed, axis=1), 0.12 * traits.income
    )
    kappa = traits.kappa
    wanted = traits.appetite * margin
    base = np.maximum((1 + kappa) * wanted - kappa * margin, 0.15 * wanted)
    spent = np.zeros_like(income)
    net = np.repeat((margin - wanted)[:, None], MEMORY_MONTHS, axis=1)
    echo = rng.uniform(0.5, 1.5, len(traits))
    for month in range(income.shape[1]):
        left_over = kappa * np.mean(net, axis=1) * echo
        plan = base * factor[:, month] + np.clip(left_over, -0.5 * base, 4 * margin)
        spent[:, month] = np.maximum(plan, 0.05 * base)
        flow = income[:, month] - fixed[:, month] - spent[:, month]
        net = np.column_stack([net[:, 1:], flow])
    return spent
