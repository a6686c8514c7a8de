"""What banks charge and pay: fees with their tax, month-end charges, interest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.households.directory import INDIA, Directory
from ml.households.rows import CODE, MODE, Rows, in_units, join, make_rows
from ml.households.streams import LAST_DAY, ROLL_BACK, Streams, join_streams

if TYPE_CHECKING:
    from numpy.random import Generator

    from ml.households.grid import Grid, Ints
    from ml.households.traits import Traits

GST: Final = 0.18


def draw_account_charges(
    rng: Generator, grid: Grid, traits: Traits, directory: Directory
) -> Streams:
    """Draw what recurs at the bank: month-end fees and interest credits."""
    fee_owners = np.flatnonzero(~traits.diary & (rng.random(len(traits)) < 0.4))
    paid_owners = np.flatnonzero(~traits.diary & (rng.random(len(traits)) < 0.6))
    fee = _at_month_end(rng, grid, traits, directory, fee_owners)
    interest = _at_month_end(rng, grid, traits, directory, paid_owners)
    count = len(paid_owners)
    credit = replace(
        interest,
        base=traits.income[paid_owners] * np.exp(rng.normal(-5.0, 1.0, count)),
        category=np.full(count, CODE["Interest"]),
        mode=np.full(count, MODE["interest"]),
        spread=rng.uniform(0.1, 0.8, count),
        cent=np.minimum(traits.cent[paid_owners], traits.grain[paid_owners] / 1e4),
    )
    return join_streams([fee, credit])


def _at_month_end(
    rng: Generator, grid: Grid, traits: Traits, directory: Directory, owners: Ints
) -> Streams:
    count = len(owners)
    zeros = np.zeros(count, dtype=np.int64)
    indian = traits.country[owners] == INDIA
    cent = traits.cent[owners]
    base = traits.income[owners] * np.exp(rng.uniform(-8.5, -5.0, count))
    return Streams(
        household=owners,
        base=-np.maximum(np.rint(base / cent), 1) * cent,
        category=np.full(count, CODE["Fees & charges"]),
        payee=directory.choose(rng, traits.country[owners], "Fees & charges"),
        mode=np.full(count, MODE["fee"]),
        account=zeros,
        period=np.where(
            indian, rng.choice([3, 3, 1, 12], count), rng.choice([1, 1, 3], count)
        ),
        step_days=zeros,
        phase=rng.integers(0, 12, count),
        day=np.where(rng.random(count) < 0.75, LAST_DAY, rng.integers(1, 28, count)),
        roll=np.where(rng.random(count) < 0.15, ROLL_BACK, 0),
        jitter=np.zeros(count),
        spread=np.zeros(count),
        start=zeros,
        stop=grid.months[owners],
        rise=np.where(rng.random(count) < 0.2, rng.uniform(0, 0.1, count), 0.0),
        change_at=rng.integers(1, 60, count),
        change=np.where(rng.random(count) < 0.2, rng.uniform(0.7, 1.8, count), 1.0),
        skip=np.where(rng.random(count) < 0.2, rng.uniform(0, 0.1, count), 0.0),
        cent=cent,
    )


def draw_penalties(
    rng: Generator, grid: Grid, traits: Traits, directory: Directory
) -> Rows:
    """Draw single charges, each followed by its tax where tax is shown apart."""
    rate = np.where(traits.diary, 0.0, rng.gamma(0.5, 0.12, len(traits)))
    count = rng.poisson(rate[:, None], grid.shape) * grid.alive
    household, month = np.nonzero(count)
    size = np.exp(rng.uniform(-7.5, -3.5, len(household)))
    amount = in_units(traits.income[household] * size, traits.cent[household])
    day = grid.day_in(household, month, rng.integers(1, 32, len(household)))
    payee = directory.choose(rng, traits.country, "Fees & charges")[household]
    charge = make_rows(
        household, day, -amount, CODE["Fees & charges"], payee, MODE["fee"]
    )
    taxed = (traits.country == INDIA)[household] & (rng.random(len(household)) < 0.7)
    tax = charge.take(taxed)
    paise = traits.cent[tax.household] / 100
    return join([charge, replace(tax, amount=-in_units(-tax.amount * GST, paise))])
