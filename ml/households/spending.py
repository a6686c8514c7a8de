"""Everyday spending: categories, favourite payees, usual amounts, days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.households.directory import INDIA, PERSON, Directory
from ml.households.grid import Days, Floats, Grid, Ints, weekday
from ml.households.levels import autoregressive
from ml.households.rows import BANK, CARD, CODE, MODE, Rows, make_rows
from ml.households.traits import CASH_ONLY, Traits

if TYPE_CHECKING:
    from numpy.random import Generator

APPEAL: Final = {
    "Groceries": (3.0, 5.0),
    "Eating out": (1.8, 5.0),
    "Transport": (1.5, 4.0),
    "Shopping": (1.8, 2.0),
    "Health": (0.6, 0.8),
    "Personal care": (0.4, 0.8),
    "Entertainment & subscriptions": (0.5, 0.8),
    "Education": (0.3, 0.3),
    "Children": (0.3, 0.4),
    "Gifts & donations": (0.5, 0.5),
    "Festivals": (0.2, 0.2),
    "Travel": (0.6, 0.4),
    "Household help": (0.15, 0.3),
    "Utilities": (0.25, 0.5),
    "Housing": (0.1, 0.1),
    "Other": (0.8, 1.0),
}
"""Weight of the category in spending, and visits a month at usual activity."""

FAVOURITES: Final = 8
STEADY_TEMPER: Final = 0.45
"""Households calmer than this visit as often as they always do."""

LARGEST_MONTH: Final = 400
"""More visits than this to one category in a month do not happen."""


@dataclass(frozen=True)
class Habits:
    """Households × categories (× favourites): where and how they spend."""

    share: Floats
    visits: Floats
    presence: Floats
    payee: Ints
    price: Floats
    weight: Floats
    spread: Floats


def draw_habits(rng: Generator, traits: Traits, directory: Directory) -> Habits:
    """Draw what each household spends on, where it goes, and what it usually pays."""
    count, kinds = len(traits), len(APPEAL)
    appeal = np.array([a for a, _ in APPEAL.values()])
    concentration = np.exp(rng.uniform(-0.7, 1.3, count))[:, None]
    raw = rng.gamma(appeal * concentration) + 1e-9
    drop = rng.random((count, kinds)) < rng.uniform(0, 0.5, count)[:, None]
    few = (traits.persona == CASH_ONLY)[:, None] & (rng.random((count, kinds)) < 0.5)
    unused = (drop | few) & (np.arange(kinds) > 0)
    raw = np.where(unused, 0.0, raw)
    share = raw / raw.sum(axis=1, keepdims=True)
    rate = np.array([v for _, v in APPEAL.values()])
    visits = rate * traits.activity[:, None] * np.exp(rng.normal(0, 0.6, share.shape))
    size = (count, kinds, FAVOURITES)
    return Habits(
        share=share,
        visits=np.maximum(visits, 0.05),
        presence=rng.beta(4.0, rng.uniform(0.02, 3.0, count)[:, None], share.shape),
        payee=_favourites(rng, traits, directory),
        price=np.exp(rng.normal(0, rng.uniform(0.1, 0.9, (count, kinds, 1)), size)),
        weight=_weights(rng, size),
        spread=_spread(rng, traits, size),
    )


def _weights(rng: Generator, size: tuple[int, int, int]) -> Floats:
    raw = rng.gamma(rng.uniform(0.2, 2.0, (*size[:2], 1)), size=size) + 1e-9
    return np.asarray(np.cumsum(raw, axis=2) / raw.sum(axis=2, keepdims=True))


def _spread(rng: Generator, traits: Traits, size: tuple[int, int, int]) -> Floats:
    """Some prices never vary (a ticket, a thali), most do."""
    calm = np.minimum(traits.temper + 0.2, 1)[:, None, None]
    spread = rng.uniform(0.05, 0.9, size) * calm
    return np.asarray(np.where(rng.random(size) < 0.12, 0.0, spread))


def _favourites(rng: Generator, traits: Traits, directory: Directory) -> Ints:
    columns = []
    for name in APPEAL:
        known = [directory.choose(rng, traits.country, name) for _ in range(FAVOURITES)]
        friend = directory.choose(rng, traits.country, PERSON)
        if name in ("Gifts & donations", "Other", "Household help"):
            known[0] = friend
        columns.append(np.stack(known, axis=1))
    return np.stack(columns, axis=1)


def draw_visits(
    rng: Generator,
    grid: Grid,
    traits: Traits,
    directory: Directory,
    habits: Habits,
    budget: Floats,
) -> Rows:
    """Turn monthly amounts into visits: payee, day, price, way of paying.

    Args:
        rng: source of chance.
        grid: the months.
        traits: the households.
        directory: whom they may pay.
        habits: what `draw_habits` gave.
        budget: free spending by household and month, cash left out.
    """
    level = _category_levels(rng, grid, traits, habits)
    rough = budget[:, None, :] * habits.share[:, :, None] * level
    usual = np.mean(budget, axis=1)[:, None] * habits.share
    smallest = np.maximum(traits.grain / 30, 2 * traits.cent)[:, None]
    ticket = np.maximum(usual / habits.visits, smallest)[:, :, None]
    count = _count_visits(rng, traits, np.minimum(rough / ticket, LARGEST_MONTH))
    count = count * grid.alive[:, None, :]
    household, kind, month = np.nonzero(count)
    times = count[household, kind, month]
    owner, kind, month = (np.repeat(x, times) for x in (household, kind, month))
    slot = _choose_slot(rng, habits, owner, kind)
    fair = ticket[owner, kind, 0] * habits.price[owner, kind, slot]
    spread = habits.spread[owner, kind, slot]
    amount = fair * np.exp(rng.normal(0, 1, len(owner)) * spread)
    mode, account = _ways(rng, traits, owner)
    category = np.array([CODE[name] for name in APPEAL])[kind]
    payee = _payees(rng, traits, directory, habits, (owner, kind, slot))
    return make_rows(
        owner,
        visit_days(rng, grid, traits, owner, month),
        -_price(rng, traits, amount, owner),
        category,
        payee,
        mode,
        account=account,
    )


def _count_visits(rng: Generator, traits: Traits, expected: Floats) -> Ints:
    """Draw how often they go; creatures of habit go as often as they always do."""
    steady = np.floor(expected + rng.random(expected.shape)).astype(np.int64)
    creature = (traits.temper < STEADY_TEMPER)[:, None, None]
    return np.where(creature, steady, rng.poisson(expected))


def _category_levels(
    rng: Generator, grid: Grid, traits: Traits, habits: Habits
) -> Floats:
    shape = (*habits.share.shape, grid.width)
    sd = traits.temper[:, None] * rng.gamma(1.5, 0.22, habits.share.shape)
    phi = rng.uniform(0, 0.8, habits.share.shape)
    level = np.exp(autoregressive(rng, shape, phi, sd) - sd[:, :, None] ** 2 / 2)
    present = rng.random(shape) < habits.presence[:, :, None]
    return np.asarray(level * present / np.maximum(habits.presence, 0.1)[:, :, None])


def _choose_slot(rng: Generator, habits: Habits, owner: Ints, kind: Ints) -> Ints:
    draw = rng.random(len(owner))
    slot = np.zeros(len(owner), dtype=np.int64)
    for place in range(FAVOURITES - 1):
        slot += draw > habits.weight[owner, kind, place]
    return slot


def _payees(
    rng: Generator,
    traits: Traits,
    directory: Directory,
    habits: Habits,
    where: tuple[Ints, Ints, Ints],
) -> Ints:
    """Give the favourite, or now and then a place never seen before."""
    owner, kind, _ = where
    curious = rng.uniform(0, 0.2, len(traits))[owner]
    new = rng.random(len(owner)) < curious
    payee = habits.payee[where]
    for position, name in enumerate(APPEAL):
        at = np.flatnonzero(new & (kind == position))
        payee[at] = directory.choose(rng, traits.country[owner[at]], name)
    return payee


def _ways(rng: Generator, traits: Traits, owner: Ints) -> tuple[Ints, Ints]:
    indian = (traits.country == INDIA)[owner]
    digital = rng.beta(2, 1, len(traits))[owner]
    by_upi = indian & (rng.random(len(owner)) < digital)
    mode = np.where(by_upi, MODE["upi"], MODE["card"])
    rare = rng.random(len(owner)) < 0.03
    mode = np.where(rare & indian, MODE["imps"], mode)
    on_card = rng.random(len(owner)) < traits.card_share[owner]
    mode = np.where(on_card, MODE["credit_card"], mode)
    return mode, np.where(on_card, CARD, BANK)


def visit_days(
    rng: Generator, grid: Grid, traits: Traits, owner: Ints, month: Ints
) -> Days:
    """Spread visits over the month: after payday, on weekends, or anywhere."""
    day = rng.integers(1, 32, len(owner))
    eager = rng.uniform(0, 0.45, len(traits))[owner]
    after = traits.payday[owner] + rng.exponential(4, len(owner)).astype(np.int64)
    day = np.where(rng.random(len(owner)) < eager, (after - 1) % 30 + 1, day)
    date = grid.day_in(owner, month, day)
    outgoing = rng.uniform(0, 0.4, len(traits))[owner]
    moved = date + (5 - weekday(date))
    fits = grid.month_of(owner, moved) == month
    weekend = fits & (weekday(date) < 5) & (rng.random(len(owner)) < outgoing)
    return np.asarray(np.where(weekend, moved, date))


def _price(rng: Generator, traits: Traits, amount: Floats, owner: Ints) -> Floats:
    """Round to prices: whole sums for some, .99 for others, cents for the rest."""
    cent = traits.cent[owner]
    habit = rng.random(len(owner))
    rounder = np.where(habit < 0.3, traits.grain[owner] / 50, cent)
    unit = np.where(rounder > amount / 3, cent, np.maximum(rounder, cent))
    price = np.maximum(np.rint(amount / unit), 1) * unit
    nines = (habit > 0.85) & (cent < 0.5) & (price > 2)
    return np.asarray(np.where(nines, np.ceil(price) - 0.01, price))
