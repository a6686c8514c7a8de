"""Spending that follows the money: what was left over, what came in, what is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.random import Generator

    from ml.households.grid import Bools, Floats, Ints
    from ml.households.traits import Traits

MEMORY_MONTHS: Final = 3

HABITUAL, SWEEPING, EARNING = range(3)
MANNERS: Final = np.array([[0.8, 0.05, 0.15], [0.1, 0.75, 0.15]])
"""How many keep to a level, empty the account, or spend what comes in: of those who
pay from the account, and of those who live on cash."""

CASH: Final = 0.4
"""Part of free spending drawn as cash from which on a household lives on cash."""

LIMITED: Final = 0.8
"""How many can spend no more than their account holds."""

_MOST: Final = 6.0
"""Usual months' free money that are spent in one month at most."""
_LEAST: Final = 0.05
_UNTIED: Final = 0.1
"""Parts of the base that are spent whatever there is."""


@dataclass(frozen=True)
class Manners:
    """How each household decides what to spend; one value per household.

    Args:
        manner: HABITUAL, SWEEPING or EARNING.
        base: what is spent without regard to money left over.
        margin: what income usually leaves after bills.
        echo: part of the mean net inflow of three months that is spent on top.
        part: of what is there, or of what came in, that is spent.
        soon: part of a month's income that is there to be spent in it.
        cushion: balance that sweeping households keep.
        ceiling: balance above which money is put elsewhere.
        limited: cannot spend more than the account holds.
    """

    manner: Ints
    base: Floats
    margin: Floats
    echo: Floats
    part: Floats
    soon: Floats
    cushion: Floats
    ceiling: Floats
    limited: Bools


def draw_manners(
    rng: Generator, traits: Traits, income: Floats, fixed: Floats, cash: Floats
) -> Manners:
    """Draw how households decide.

    Args:
        rng: source of chance.
        traits: the households.
        income: money in by household and month.
        fixed: bills, plans and one-offs by household and month, positive.
        cash: part of free spending that is drawn as cash, by household.
    """
    count = len(traits)
    margin = np.maximum(
        np.mean(income, axis=1) - np.mean(fixed, axis=1), 0.12 * traits.income
    )
    wanted = traits.appetite * margin
    tied = traits.kappa * (margin - wanted)
    chance = np.cumsum(MANNERS[(cash > CASH).astype(np.int64)], axis=1)
    cushion = margin * rng.uniform(0.0, 1.5, count)
    return Manners(
        manner=(rng.random(count)[:, None] > chance[:, :-1]).sum(axis=1),
        base=np.maximum(wanted - tied, 0.15 * wanted),
        margin=margin,
        echo=traits.kappa * rng.uniform(0.5, 1.5, count),
        part=rng.uniform(0.2, 1.0, count),
        soon=rng.uniform(0.0, 1.0, count),
        cushion=cushion,
        ceiling=cushion + margin * rng.uniform(0.5, 6.0, count),
        limited=rng.random(count) < LIMITED,
    )


def discretionary(
    manners: Manners, income: Floats, fixed: Floats, factor: Floats
) -> Floats:
    """Give each household's free spending, month by month.

    The habitual spend a base and a part of the mean net inflow of three months; the
    sweeping a part of what the account holds above a cushion, so that what is left
    this month goes the next; the earning a part of what the income of this month and
    the last leaves after bills.

    Args:
        manners: how they decide.
        income: money in by household and month.
        fixed: bills, plans and one-offs by household and month, positive.
        factor: level and season by household and month.
    """
    spent = np.zeros_like(income)
    free = income - fixed
    balance = (manners.cushion + manners.ceiling) / 2
    net = np.repeat((manners.margin - manners.base)[:, None], MEMORY_MONTHS, axis=1)
    for month in range(income.shape[1]):
        before = free[:, month - 1] if month else manners.margin
        there = balance + manners.soon * free[:, month]
        plan = np.choose(
            manners.manner,
            (
                _habit(manners, net, factor[:, month]),
                factor[:, month] * _swept(manners, there),
                factor[:, month] * _earned(manners, free[:, month], before),
            ),
        )
        affordable = np.where(manners.limited, there, np.inf)
        spent[:, month] = np.maximum(np.minimum(plan, affordable), _least(manners))
        flow = free[:, month] - spent[:, month]
        net = np.column_stack([net[:, 1:], flow])
        balance = np.clip(balance + flow, 0.0, manners.ceiling)
    return spent


def _least(manners: Manners) -> Floats:
    return _LEAST * manners.base


def _habit(manners: Manners, net: Floats, factor: Floats) -> Floats:
    base, left_over = manners.base, manners.echo * np.mean(net, axis=1)
    return np.asarray(
        base * factor + np.clip(left_over, -0.5 * base, 4 * manners.margin)
    )


def _swept(manners: Manners, there: Floats) -> Floats:
    above = np.clip(there - manners.cushion, 0.0, _MOST * manners.margin)
    return np.asarray(manners.part * above + _UNTIED * manners.base)


def _earned(manners: Manners, now: Floats, before: Floats) -> Floats:
    came = manners.soon * now + (1 - manners.soon) * before
    enough = np.clip(came, 0.0, _MOST * manners.margin)
    return np.asarray(manners.part * enough + _UNTIED * manners.base)
