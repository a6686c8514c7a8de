"""One believable Indian household, for people who want to see before they upload."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.households.cards import settle_cards
from ml.households.cash import draw_withdrawals
from ml.households.coupling import HABITUAL, discretionary, draw_manners
from ml.households.directory import INDIA, PERSON, Directory, build_directory
from ml.households.fees import draw_penalties
from ml.households.festivals import DIWALI_NOVEMBER
from ml.households.generator import to_frame
from ml.households.grid import DAY, MONTH, Bools, Floats, Grid
from ml.households.levels import autoregressive
from ml.households.returns import draw_returns
from ml.households.rows import BANK, CARD, CODE, MODE, Rows, join, make_rows
from ml.households.spending import APPEAL, Habits, draw_habits, draw_visits
from ml.households.streams import ROLL_BACK, ROLL_NONE, Streams, expand
from ml.households.traits import SALARIED, Traits

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd
    from numpy.random import Generator

INCOME: Final = 128_000.0
CASH_SHARE: Final = 0.12
DIWALI_FACTOR: Final = 2.4
PRICE_RISE_MONTHS: Final = 3
OPENING_MARGIN: Final = 12_500.0
DUPLICATE_WITHIN_DAYS: Final = 25


@dataclass(frozen=True)
class Habit:
    """A recurring payment of the sample household; amounts in rupees, signed."""

    payee: str
    category: str
    amount: float
    day: int
    mode: str
    period: int = 1
    spread: float = 0.0
    rise: float = 0.0
    roll: int = ROLL_NONE


HABITS: Final = (
    Habit("Infosys Limited", "Salary", INCOME, 28, "neft", rise=0.08, roll=ROLL_BACK),
    Habit(PERSON, "Housing", -24_000, 3, "neft", rise=0.05),
    Habit("MyGate", "Housing", -3_150, 8, "upi", 3),
    Habit("BESCOM", "Utilities", -1_850, 12, "upi", spread=0.22),
    Habit("ACT Fibernet", "Utilities", -943, 6, "bill"),
    Habit("Airtel", "Utilities", -479, 17, "upi"),
    Habit("Indane Gas", "Utilities", -905, 20, "upi", 2, 0.02),
    Habit("LIC of India", "Insurance", -14_260, 21, "mandate", 6),
    Habit("Star Health", "Insurance", -18_730, 11, "card", 12, rise=0.09),
    Habit("Parag Parikh MF", "Investments", -10_000, 5, "mandate"),
    Habit("Axis Mutual Fund", "Investments", -5_000, 10, "mandate"),
    Habit("Bajaj Finance", "Loans", -4_850, 2, "mandate"),
    Habit(PERSON, "Household help", -3_500, 1, "upi"),
    Habit(PERSON, "Gifts & donations", -8_000, 4, "imps"),
    Habit("Netflix", "Entertainment & subscriptions", -499, 14, "credit_card"),
    Habit("Spotify", "Entertainment & subscriptions", -119, 19, "credit_card"),
    Habit("Hotstar", "Entertainment & subscriptions", -1_499, 23, "credit_card", 12),
    Habit("Cult Fit", "Personal care", -4_200, 9, "credit_card", 3),
    Habit("Interest", "Interest", 640, 31, "interest", 3, 0.15),
    Habit("Bank Charges", "Fees & charges", -18, 31, "fee", 3),
)
SPENDING: Final = {
    "Groceries": (0.3, 11.0),
    "Eating out": (0.2, 9.0),
    "Transport": (0.11, 16.0),
    "Shopping": (0.19, 3.0),
    "Health": (0.06, 1.2),
    "Personal care": (0.03, 1.2),
    "Entertainment & subscriptions": (0.04, 1.2),
    "Gifts & donations": (0.02, 0.5),
    "Travel": (0.05, 0.3),
}
"""Part of everyday spending, and visits a month."""

RISING: Final = "Netflix"
RISE: Final = 649 / 499


def sample_household(seed: int, months: int = 24, *, end: date) -> pd.DataFrame:
    """Make a salaried Indian household whose history ends on a day.

    It has a bank account and a credit card, a festival peak, a subscription that
    became dearer, and a purchase that was charged twice.

    Args:
        seed: seed of everything random; the same seed gives the same bytes.
        months: length of the history, the month of `end` included; at least 1.
        end: last day that may have rows.

    Returns:
        A history as `generate` gives, with the bank's `balance` after every row
        (the card's is what is owed, negative).
    """
    rngs = iter(np.random.default_rng(seed).spawn(8))
    last = int(np.datetime64(end, "M").astype(np.int64))
    grid = Grid(np.array([last - months + 1]), np.array([months]))
    directory = build_directory(next(rngs))
    traits = _traits()
    rows = _live(next(rngs), grid, traits, directory)
    start = grid.first.astype(MONTH).astype(DAY)[0]
    inside = (rows.day >= start) & (rows.day <= np.datetime64(end, "D"))
    rows = _charged_twice(next(rngs), rows.take(inside), end)
    rows = rows.take(np.lexsort((-rows.amount, rows.day)))
    frame = to_frame(next(rngs), directory, traits, rows, narrated=True)
    return frame.assign(balance=_balances(rows))


def _traits() -> Traits:
    def one(value: float) -> Floats:
        return np.array([value])

    return Traits(
        country=np.array([INDIA]),
        persona=np.array([SALARIED]),
        income=one(INCOME),
        grain=one(500.0),
        cent=one(1.0),
        kappa=one(0.25),
        appetite=one(0.75),
        temper=one(0.4),
        activity=one(1.2),
        card_share=one(0.4),
        card_here=np.array([True]),
        diary=np.array([False]),
        payday=np.array([28]),
        bank=np.array([0]),
    )


def _live(rng: Generator, grid: Grid, traits: Traits, directory: Directory) -> Rows:
    rngs = iter(rng.spawn(12))
    streams = _streams(next(rngs), grid, directory)
    recurring = expand(next(rngs), grid, streams)
    large = _large_purchases(grid, directory)
    fees = draw_penalties(next(rngs), grid, traits, directory)
    income = recurring.take(recurring.amount > 0).monthly(grid)
    bills = recurring.take(recurring.amount < 0)
    fixed = -join([bills, large, fees]).monthly(grid)
    noise = autoregressive(next(rngs), grid.shape, np.array([0.3]), np.array([0.1]))
    factor = np.exp(noise) * np.where(_is_diwali(grid), DIWALI_FACTOR, 1.0)
    manners = draw_manners(
        next(rngs), traits, income, fixed, cash=np.array([CASH_SHARE])
    )
    # A sample shows the ordinary: a family that keeps to its level.
    ordinary = replace(manners, manner=np.array([HABITUAL]), limited=np.array([False]))
    free = discretionary(ordinary, income, fixed, factor)
    cash = draw_withdrawals(next(rngs), grid, traits, directory, free * CASH_SHARE)
    habits = _usual_week(draw_habits(next(rngs), traits, directory))
    spent = free * (1 - CASH_SHARE)
    visits = draw_visits(next(rngs), grid, traits, directory, habits, spent)
    back = draw_returns(next(rngs), traits, visits)
    everything = join([recurring, large, fees, cash, visits, back])
    return settle_cards(next(rngs), grid, traits, directory, everything)


def _usual_week(habits: Habits) -> Habits:
    """Replace what was drawn by the shares and visits of an ordinary family."""
    share = np.array([SPENDING.get(name, (0.0, 0.0))[0] for name in APPEAL])
    visits = np.array([SPENDING.get(name, (0.0, 0.01))[1] for name in APPEAL])
    return replace(
        habits,
        share=share[None, :],
        visits=visits[None, :],
        presence=np.ones_like(habits.presence),
        price=habits.price**0.5,
        spread=np.minimum(habits.spread, 0.4),
    )


def _large_purchases(grid: Grid, directory: Directory) -> Rows:
    """Give a laptop on the card in the middle, and silk at every Diwali."""
    feasts = np.flatnonzero(_is_diwali(grid)[0])
    month = np.concatenate([[int(grid.months[0]) // 2], feasts])
    silk = np.arange(len(month)) > 0
    shop = {name: at for at, name in enumerate(directory.names)}
    nobody_else = np.zeros(len(month), dtype=np.int64)
    return make_rows(
        nobody_else,
        grid.day_in(nobody_else, month, 16 - 6 * silk),
        np.where(silk, -18_450.0, -62_990.0),
        np.where(silk, CODE["Festivals"], CODE["Shopping"]),
        np.where(silk, shop["Nalli Silks"], shop["Croma"]),
        MODE["credit_card"],
        account=CARD,
    )


def _is_diwali(grid: Grid) -> Bools:
    diwali = np.where(np.isin(grid.year, DIWALI_NOVEMBER), 10, 9)
    return np.asarray(grid.month_of_year == diwali)


def _streams(rng: Generator, grid: Grid, directory: Directory) -> Streams:
    count, months = len(HABITS), int(grid.months[0])
    names = {name: at for at, name in reversed(list(enumerate(directory.names)))}
    person = directory.of(INDIA, PERSON)
    people = rng.choice(person, count, replace=False)
    amount = np.array([float(habit.amount) for habit in HABITS])
    rising = np.array([habit.payee == RISING for habit in HABITS])
    on_card = np.array([habit.mode == "credit_card" for habit in HABITS])
    none = np.zeros(count, dtype=np.int64)
    return Streams(
        household=none,
        base=amount,
        category=np.array([CODE[habit.category] for habit in HABITS]),
        payee=np.array(
            [
                anybody if habit.payee == PERSON else names[habit.payee]
                for habit, anybody in zip(HABITS, people, strict=True)
            ]
        ),
        mode=np.array([MODE[habit.mode] for habit in HABITS]),
        account=np.where(on_card, CARD, BANK),
        period=np.array([habit.period for habit in HABITS]),
        step_days=none,
        phase=rng.integers(0, 12, count),
        day=np.array([habit.day for habit in HABITS]),
        roll=np.array([habit.roll for habit in HABITS]),
        jitter=np.zeros(count),
        spread=np.array([habit.spread for habit in HABITS]),
        start=none,
        stop=np.full(count, months),
        rise=np.array([habit.rise for habit in HABITS]),
        change_at=np.where(rising, max(months - PRICE_RISE_MONTHS, 0), months),
        change=np.where(rising, RISE, 1.0),
        skip=np.zeros(count),
        cent=np.ones(count),
    )


def _charged_twice(rng: Generator, rows: Rows, end: date) -> Rows:
    """Repeat one card purchase of the last weeks on the day it was made."""
    age = (np.datetime64(end, "D") - rows.day).astype(np.int64)
    recent = (rows.account == CARD) & (rows.amount < 0) & (rows.stream < 0)
    at = np.flatnonzero(recent & (age <= DUPLICATE_WITHIN_DAYS))
    if not len(at):
        return rows
    dear = at[np.argsort(rows.amount[at])[: max(1, len(at) // 4)]]
    chosen = rows.take(rng.choice(dear, 1))
    return join([rows, replace(chosen)])


def _balances(rows: Rows) -> Floats:
    """Give the balance after each row, per account, never below the margin."""
    balance = np.zeros(len(rows))
    for account in (BANK, CARD):
        at = rows.account == account
        running = np.cumsum(rows.amount[at])
        lowest = float(running.min(initial=0.0))
        opening = OPENING_MARGIN - lowest if account == BANK else 0.0
        balance[at] = np.round(running + opening, 2)
    return balance
