"""Synthetic households: draws who they are and lets them live month by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from ml.households.bills import draw_bills
from ml.households.cards import settle_cards
from ml.households.cash import cash_share, draw_withdrawals
from ml.households.coupling import discretionary, draw_manners
from ml.households.directory import Directory, build_directory
from ml.households.fees import draw_account_charges, draw_penalties
from ml.households.festivals import season_factor
from ml.households.gaps import kept_rows
from ml.households.income import draw_other_income, draw_salaries
from ml.households.levels import level_path
from ml.households.narrations import narrate
from ml.households.one_offs import draw_one_offs
from ml.households.returns import draw_repeats, draw_returns
from ml.households.rows import CARD, CATEGORIES, KINDS, SAVINGS, Rows, join
from ml.households.spending import draw_habits, draw_visits
from ml.households.streams import expand, join_streams
from ml.households.traits import Traits, draw_grid, draw_traits
from ml.households.transfers import add_savings_accounts

if TYPE_CHECKING:
    from numpy.random import Generator

    from ml.households.grid import Grid, Ints

MONTHS_OF_DAYS = {30: 1, 61: 2, 91: 3, 182: 6, 365: 12}


def generate(
    n_households: int,
    seed: int,
    *,
    months: tuple[int, int] = (1, 60),
    narrated: bool = True,
) -> pd.DataFrame:
    """Make synthetic households; the same seed gives the same bytes.

    Args:
        n_households: how many.
        seed: seed of everything random.
        months: shortest and longest history, both included.
        narrated: write bank narrations; otherwise the description is the payee,
            which takes a third of the time.

    Returns:
        A history (household, account, date, amount, currency, description, payee,
        category, kind) sorted by household and date, with the truth about recurring
        streams: `stream` (number within the household, −1 for none), `stream_months`
        (its period, 0 for none or below a month) and `stream_days` (the same in days).
    """
    rngs = iter(np.random.default_rng(seed).spawn(16))
    traits = draw_traits(next(rngs), n_households)
    grid = draw_grid(next(rngs), n_households, months)
    directory = build_directory(next(rngs))
    rows = live(next(rngs), grid, traits, directory)
    rows = rows.take(kept_rows(next(rngs), grid, rows))
    order = np.lexsort((rows.day, rows.household))
    return to_frame(next(rngs), directory, traits, rows.take(order), narrated=narrated)


def live(rng: Generator, grid: Grid, traits: Traits, directory: Directory) -> Rows:
    """Give all movements of the households, unsorted and complete."""
    rngs = iter(rng.spawn(16))
    salaries = draw_salaries(next(rngs), grid, traits, directory)
    bills = draw_bills(next(rngs), grid, traits, directory)
    charges = draw_account_charges(next(rngs), grid, traits, directory)
    streams = join_streams([salaries, bills, charges])
    recurring = expand(next(rngs), grid, streams)
    income = draw_other_income(next(rngs), grid, traits, directory)
    large = draw_one_offs(next(rngs), grid, traits, directory)
    fees = draw_penalties(next(rngs), grid, traits, directory)
    flows = join([recurring, income])
    money_in = flows.take(flows.amount > 0).monthly(grid)
    fixed = -join([flows.take(flows.amount < 0), large, fees]).monthly(grid)
    rhythm = next(rngs)
    factor = level_path(rhythm, grid, traits) * season_factor(rhythm, grid, traits)
    share = cash_share(rhythm, traits)
    manners = draw_manners(next(rngs), traits, money_in, fixed, share)
    free = discretionary(manners, money_in, fixed, factor)
    share = share[:, None]
    cash = draw_withdrawals(next(rngs), grid, traits, directory, free * share)
    habits = draw_habits(next(rngs), traits, directory)
    spent = free * (1 - share)
    visits = draw_visits(next(rngs), grid, traits, directory, habits, spent)
    back = draw_returns(next(rngs), traits, visits)
    again = draw_repeats(next(rngs), traits, visits)
    rows = join([recurring, income, large, fees, cash, visits, back, again])
    rows = settle_cards(next(rngs), grid, traits, directory, rows)
    return add_savings_accounts(next(rngs), traits, rows)


def to_frame(
    rng: Generator,
    directory: Directory,
    traits: Traits,
    rows: Rows,
    *,
    narrated: bool,
) -> pd.DataFrame:
    """Turn sorted rows into the table that everybody works on."""
    payee = directory.names[rows.payee]
    narration = payee
    if narrated:
        narration, payee = narrate(rng, directory, traits, rows)
    names = np.array([f"H{i:06d}" for i in range(len(traits))], dtype=object)
    currency = np.array(["INR", "USD", "EUR"], dtype=object)[traits.country]
    account = np.where(traits.diary, "cash", "bank").astype(object)[rows.household]
    account = np.where(rows.account == CARD, "card", account)
    account = np.where(rows.account == SAVINGS, "savings", account)
    return pd.DataFrame(
        {
            "household": _text(names, rows.household),
            "account": account,
            "date": pd.to_datetime(rows.day).as_unit("ns"),
            "amount": np.round(rows.amount, 2),
            "currency": _text(currency, rows.household),
            "description": narration,
            "payee": payee,
            "category": _text(np.array(CATEGORIES, dtype=object), rows.category),
            "kind": _text(KINDS, rows.category),
            "stream": _numbered(rows),
            "stream_months": _months(rows),
            "stream_days": rows.period_days,
        }
    )


def _text(values: np.ndarray, codes: Ints) -> pd.api.extensions.ExtensionArray:
    return pd.array(values, dtype="str").take(codes)


def _numbered(rows: Rows) -> Ints:
    """Number the streams of each household from 0."""
    key = np.where(rows.stream >= 0, rows.stream, -1)
    known, position = np.unique(key, return_inverse=True)
    owner = np.zeros(len(known), dtype=np.int64)
    owner[position] = rows.household
    order = np.argsort(owner + (known < 0) * 10**9, kind="stable")
    rank = np.empty(len(known), dtype=np.int64)
    sorted_owner = owner[order]
    start = np.searchsorted(sorted_owner, sorted_owner)
    rank[order] = np.arange(len(known)) - start
    return np.asarray(np.where(key >= 0, rank[position], -1))


def _months(rows: Rows) -> Ints:
    days = rows.period_days
    result = np.select(
        [days == d for d in MONTHS_OF_DAYS], list(MONTHS_OF_DAYS.values()), 0
    )
    return np.asarray(result)
