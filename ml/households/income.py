"""Money in: salaries, pensions, irregular work, interest, dividends, gifts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ml.households.directory import PERSON, Directory
from ml.households.rows import CODE, MODE, Rows, in_units, join, make_rows
from ml.households.streams import (
    ROLL_BACK,
    Streams,
    join_streams,
)
from ml.households.traits import (
    CASH_ONLY,
    IRREGULAR,
    STUDENT,
    Traits,
    is_american,
)

if TYPE_CHECKING:
    from numpy.random import Generator

    from ml.households.grid import Bools, Days, Floats, Grid, Ints


def draw_salaries(
    rng: Generator, grid: Grid, traits: Traits, directory: Directory
) -> Streams:
    """Draw the regular incomes: the main one, a change of job, a second earner."""
    regular = np.where(traits.persona == IRREGULAR, 0.15, 1.0)
    regular = np.where(traits.persona == CASH_ONLY, 0.6, regular)
    main = np.flatnonzero(rng.random(len(traits)) < regular)
    moved = rng.random(len(main)) < 0.22
    leave = np.where(
        moved, rng.integers(1, np.maximum(grid.months[main], 2)), grid.months[main]
    )
    first = _salary(rng, traits, directory, main, np.zeros_like(main), leave)
    again = main[moved]
    gap = rng.choice([0, 0, 1, 2, 4], len(again))
    second = _salary(
        rng, traits, directory, again, leave[moved] + gap, grid.months[again]
    )
    earner = np.flatnonzero(rng.random(len(traits)) < 0.14)
    other = _salary(
        rng,
        traits,
        directory,
        earner,
        rng.integers(0, 12, len(earner)) * (rng.random(len(earner)) < 0.3),
        grid.months[earner],
        scale=rng.uniform(0.15, 0.9, len(earner)),
    )
    rent = np.flatnonzero(rng.random(len(traits)) < 0.06)
    return join_streams(
        [first, second, other, _rent(rng, grid, traits, directory, rent)]
    )


def _salary(
    rng: Generator,
    traits: Traits,
    directory: Directory,
    owners: Ints,
    start: Ints,
    stop: Ints,
    scale: Floats | None = None,
) -> Streams:
    count = len(owners)
    step = np.where(
        is_american(traits)[owners] & (rng.random(count) < 0.55),
        14,
        np.where(rng.random(count) < 0.02, 7, 0),
    )
    base = traits.income[owners] * np.where(step > 0, step / 30.4, 1.0)
    base = base * (1.0 if scale is None else scale)
    base = base * np.where(start > 0, np.exp(rng.normal(0.08, 0.25, count)), 1.0)
    student = traits.persona[owners] == STUDENT
    payee = directory.choose(rng, traits.country[owners], "Salary")
    parent = directory.choose(rng, traits.country[owners], PERSON)
    cent = traits.cent[owners]
    return Streams(
        household=owners,
        base=np.maximum(np.rint(base / cent), 1) * cent,
        category=np.where(student, CODE["Other income"], CODE["Salary"]),
        payee=np.where(student, parent, payee),
        mode=np.where(
            student, MODE["upi"], rng.choice([MODE["neft"], MODE["transfer"]], count)
        ),
        account=np.zeros(count, dtype=np.int64),
        period=np.where(step > 0, 0, 1),
        step_days=step,
        phase=np.zeros(count, dtype=np.int64),
        day=traits.payday[owners],
        roll=np.where(rng.random(count) < 0.6, ROLL_BACK, 0),
        jitter=np.where(rng.random(count) < 0.35, rng.uniform(0.3, 3, count), 0.0),
        spread=np.where(rng.random(count) < 0.6, rng.uniform(0, 0.12, count), 0.0),
        start=start,
        stop=stop,
        rise=rng.uniform(0, 0.15, count) * (rng.random(count) < 0.7),
        change_at=start + rng.integers(1, 40, count),
        change=np.where(
            rng.random(count) < 0.2, np.exp(rng.normal(0.1, 0.3, count)), 1.0
        ),
        skip=np.where(rng.random(count) < 0.12, rng.uniform(0, 0.12, count), 0.0),
        cent=cent,
    )


def _rent(
    rng: Generator, grid: Grid, traits: Traits, directory: Directory, owners: Ints
) -> Streams:
    tenants = _salary(
        rng,
        traits,
        directory,
        owners,
        np.zeros_like(owners),
        grid.months[owners],
        scale=rng.uniform(0.1, 0.6, len(owners)),
    )
    count = len(owners)
    return replace(
        tenants,
        category=np.full(count, CODE["Rent received"]),
        payee=directory.choose(rng, traits.country[owners], PERSON),
        mode=rng.choice([MODE["upi"], MODE["neft"], MODE["imps"]], count),
        period=np.ones(count, dtype=np.int64),
        step_days=np.zeros(count, dtype=np.int64),
        spread=np.zeros(count),
    )


def draw_other_income(
    rng: Generator, grid: Grid, traits: Traits, directory: Directory
) -> Rows:
    """Draw work by the job, bonuses, dividends, cash paid in, gifts, cashback."""
    return join(
        [
            _by_the_job(rng, grid, traits, directory),
            _bonus(rng, grid, traits, directory),
            _small(rng, grid, traits, directory, "Dividends", 0.12, 0.004),
            _small(rng, grid, traits, directory, "Refunds & cashback", 0.35, 0.001),
            _small(rng, grid, traits, directory, "Gifts received", 0.15, 0.08),
            _small(rng, grid, traits, directory, "Other income", 0.4, 0.15),
        ]
    )


def _by_the_job(
    rng: Generator, grid: Grid, traits: Traits, directory: Directory
) -> Rows:
    """Irregular earners get several unequal payments a month, or none."""
    irregular = np.isin(traits.persona, (IRREGULAR, CASH_ONLY))
    per_month = np.where(irregular, rng.uniform(0.6, 6, len(traits)), 0.0)
    season = np.exp(rng.normal(0, 0.25, grid.shape))
    count = rng.poisson(per_month[:, None] * season) * grid.alive
    household, month = _repeat(count)
    size = traits.income[household] / np.maximum(per_month[household], 0.6)
    spread = rng.uniform(0.15, 0.9, len(traits))[household]
    amount = size * np.exp(rng.normal(0, 1, len(household)) * spread - spread**2 / 2)
    clients = np.stack(
        [directory.choose(rng, traits.country, PERSON) for _ in range(4)]
    )
    payee = clients[rng.integers(0, 4, len(household)), household]
    in_cash = (traits.persona == CASH_ONLY)[household]
    mode = rng.choice([MODE["upi"], MODE["imps"], MODE["neft"]], len(household))
    return make_rows(
        household,
        _any_day(rng, grid, household, month),
        in_units(amount, traits.grain[household] / 5),
        CODE["Other income"],
        payee,
        np.where(in_cash, MODE["cash"], mode),
    )


def _bonus(rng: Generator, grid: Grid, traits: Traits, directory: Directory) -> Rows:
    """Pay a yearly extra in a fixed calendar month."""
    gets = rng.random(len(traits)) < 0.3
    when = rng.choice([2, 3, 5, 8, 9, 10, 11], len(traits))
    household, month = grid.cells((grid.month_of_year == when[:, None]) & gets[:, None])
    part = np.exp(rng.normal(-0.2, 0.6, len(traits)))
    amount = traits.income[household] * part[household]
    payee = directory.choose(rng, traits.country, "Salary")
    return make_rows(
        household,
        _any_day(rng, grid, household, month),
        in_units(amount, traits.cent[household]),
        CODE["Salary"],
        payee[household],
        MODE["neft"],
    )


def _small(
    rng: Generator,
    grid: Grid,
    traits: Traits,
    directory: Directory,
    category: str,
    chance: float,
    size: float,
) -> Rows:
    """Draw occasional receipts of about `size` times the monthly income."""
    gets: Bools = rng.random(len(traits)) < chance
    rate = gets * rng.gamma(0.7, 0.6, len(traits))
    household, month = _repeat(rng.poisson(rate[:, None], grid.shape) * grid.alive)
    level = size * np.exp(rng.normal(0, 0.8, len(traits)))
    amount = traits.income[household] * level[household]
    amount = amount * np.exp(rng.normal(0, 0.8, len(household)))
    from_persons = category in ("Gifts received", "Other income")
    group = PERSON if from_persons else category
    payers = np.stack([directory.choose(rng, traits.country, group) for _ in range(3)])
    return make_rows(
        household,
        _any_day(rng, grid, household, month),
        in_units(amount, traits.cent[household]),
        CODE[category],
        payers[rng.integers(0, 3, len(household)), household],
        MODE["upi"] if from_persons or category != "Dividends" else MODE["mandate"],
    )


def _repeat(count: Ints) -> tuple[Ints, Ints]:
    household, month = np.nonzero(count)
    times = count[household, month]
    return np.repeat(household, times), np.repeat(month, times)


def _any_day(rng: Generator, grid: Grid, household: Ints, month: Ints) -> Days:
    return grid.day_in(household, month, rng.integers(1, 32, len(household)))
