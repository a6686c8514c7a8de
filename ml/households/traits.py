"""What a household is: persona, country, income, habits; drawn from wide ranges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.households.directory import EUROPE, INDIA, UNITED_STATES
from ml.households.grid import Bools, Floats, Grid, Ints

if TYPE_CHECKING:
    from numpy.random import Generator

PERSONAS: Final = ("salaried", "family", "irregular", "cash_only", "pension", "student")
SALARIED, FAMILY, IRREGULAR, CASH_ONLY, PENSION, STUDENT = range(6)
PERSONA_CHANCE: Final = (0.36, 0.2, 0.13, 0.13, 0.1, 0.08)
INCOME_FACTOR: Final = np.array([1.0, 1.5, 0.9, 0.6, 0.55, 0.3])
ACTIVITY_FACTOR: Final = np.array([1.0, 1.3, 0.9, 0.2, 0.5, 0.8])

COUNTRY_CHANCE: Final = (0.62, 0.16, 0.22)
TYPICAL_INCOME: Final = np.array([45_000.0, 4_200.0, 2_600.0])


@dataclass(frozen=True)
class Traits:
    """One value per household.

    Args:
        country: position in `directory.COUNTRIES`.
        persona: position in `PERSONAS`.
        income: typical monthly income, own currency.
        grain: the round sum people think in (100, 500, …), own currency.
        cent: the smallest unit prices are given in.
        kappa: part of the left-over money of three months spent on top.
        appetite: part of income after bills that is spent in the long run.
        temper: how unsteady the spending is, 1 for the usual.
        activity: how busy the account is, 1 for the usual.
        card_share: part of discretionary rows on the credit card, 0 without one.
        card_here: the card's own rows are in the history.
        diary: keeps a diary by hand instead of bank accounts.
        payday: 1-based day on which the main income arrives.
        bank: which bank's narrations it gets.
    """

    country: Ints
    persona: Ints
    income: Floats
    grain: Floats
    cent: Floats
    kappa: Floats
    appetite: Floats
    temper: Floats
    activity: Floats
    card_share: Floats
    card_here: Bools
    diary: Bools
    payday: Ints
    bank: Ints

    def __len__(self) -> int:
        return len(self.country)


def draw_traits(rng: Generator, count: int) -> Traits:
    """Draw households that differ as widely as real ones do."""
    country = rng.choice(3, count, p=COUNTRY_CHANCE)
    persona = rng.choice(len(PERSONAS), count, p=PERSONA_CHANCE)
    income = _draw_income(rng, country, persona)
    has_card = rng.random(count) < np.where(np.isin(persona, (0, 1)), 0.45, 0.12)
    return Traits(
        country=country,
        persona=persona,
        income=income,
        grain=round_sum(income / rng.uniform(20, 150, count)),
        cent=np.where(
            (country == INDIA) | (income > 20_000),
            rng.choice((1.0, 1.0, 0.5, 0.01), count),
            0.01,
        ),
        kappa=np.where(rng.random(count) < 0.85, rng.uniform(0, 0.9, count), 0.0),
        appetite=0.25 + 0.85 * rng.beta(2.2, 1.1, count),
        temper=rng.uniform(0.05, 1.5, count),
        activity=np.exp(rng.normal(-0.2, 0.8, count)) * ACTIVITY_FACTOR[persona],
        card_share=has_card * rng.uniform(0.1, 0.95, count),
        card_here=rng.random(count) < 0.7,
        diary=rng.random(count) < 0.07,
        payday=rng.choice([1, 1, 1, 2, 5, 7, 10, 15, 25, 27, 28, 30, 31], count),
        bank=rng.integers(0, 1_000, count),
    )


def _draw_income(rng: Generator, country: Ints, persona: Ints) -> Floats:
    count = len(country)
    unit = np.where(
        country == EUROPE, rng.choice([1.0, 0.85, 1.0, 10.0, 25.0], count), 1.0
    )
    spread = rng.normal(0, rng.uniform(0.6, 0.9), count)
    level = TYPICAL_INCOME[country] * INCOME_FACTOR[persona] * unit
    return np.asarray(level * np.exp(spread))


def draw_grid(rng: Generator, count: int, months: tuple[int, int]) -> Grid:
    """Draw when each history begins and how long it lasts, both ends included."""
    low, high = months
    length = rng.integers(low, high + 1, count)
    last = (2026 - 1970) * 12 + 5 - rng.integers(0, 8 * 12, count)
    return Grid(first=last - length + 1, months=length)


def round_sum(amount: Floats) -> Floats:
    """Give the 1, 2 or 5 times a power of ten at or below each amount."""
    power = 10.0 ** np.floor(np.log10(amount))
    lead = amount / power
    return np.asarray(power * np.where(lead >= 5, 5, np.where(lead >= 2, 2, 1)))


def is_american(traits: Traits) -> Bools:
    """Mark the households that are paid and pay the American way."""
    return np.asarray(traits.country == UNITED_STATES)
