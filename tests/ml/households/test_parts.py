"""Each part of a household's life does what it is there for."""

from dataclasses import replace

import numpy as np
import pytest

from ml.households.bills import draw_bills
from ml.households.cash import cash_share, draw_withdrawals
from ml.households.coupling import (
    EARNING,
    HABITUAL,
    SWEEPING,
    discretionary,
    draw_manners,
)
from ml.households.directory import INDIA, UNITED_STATES
from ml.households.festivals import season_factor
from ml.households.gaps import kept_rows, missing_months
from ml.households.grid import Grid, weekday
from ml.households.income import draw_other_income, draw_salaries
from ml.households.levels import autoregressive, level_path, ramp_up
from ml.households.one_offs import draw_one_offs
from ml.households.rows import BANK, CARD, CODE, MODE, SAVINGS
from ml.households.traits import (
    CASH_ONLY,
    IRREGULAR,
    PERSONAS,
    draw_grid,
    draw_traits,
    round_sum,
)


@pytest.fixture
def rng():
    return np.random.default_rng(8)


def test_incomes_differ_as_widely_as_people_do():
    traits = draw_traits(np.random.default_rng(0), 4_000)
    salaried = (traits.persona == 0) & (traits.country == UNITED_STATES)
    assert np.log(traits.income[salaried]).std() >= 0.6
    assert set(traits.persona) == set(range(len(PERSONAS)))


def test_history_lengths_cover_the_range_asked_for():
    grid = draw_grid(np.random.default_rng(0), 2_000, (1, 60))
    assert (grid.months.min(), grid.months.max()) == (1, 60)


def test_round_sums_are_those_people_think_in():
    amounts = round_sum(np.array([740.0, 4_999.0, 23_000.0, 0.31]))
    assert amounts == pytest.approx([500, 2_000, 20_000, 0.2])


def test_salaries_arrive_before_weekends_or_on_their_day(rng, grid, traits, directory):
    streams = draw_salaries(rng, grid, traits, directory)
    assert (streams.base > 0).all()
    assert {14} <= set(streams.step_days)
    assert (np.bincount(streams.household) > 1).any()


def test_irregular_earners_are_paid_by_the_job(rng, grid, traits, directory):
    rows = draw_other_income(rng, grid, traits, directory)
    work = rows.take(rows.category == CODE["Other income"])
    irregular = np.isin(traits.persona, (IRREGULAR, CASH_ONLY))
    per_month = np.bincount(work.household, minlength=len(traits)) / grid.months
    assert per_month[irregular].mean() > 4 * per_month[~irregular].mean()


def test_bills_are_affordable_and_of_every_period(rng, grid, traits, directory):
    streams = draw_bills(rng, grid, traits, directory)
    monthly = np.bincount(
        streams.household,
        weights=-streams.base / streams.period,
        minlength=len(traits),
    )
    assert {1, 3, 6, 12} <= set(streams.period)
    assert (streams.base < 0).all()
    assert np.median(monthly / traits.income) < 0.8
    assert (streams.stop < grid.months[streams.household]).any()
    assert (streams.start > 0).any()


def test_a_season_peaks_once_a_year_with_a_trough_after(rng):
    grid = Grid(np.full(200, 600), np.full(200, 12))
    traits = draw_traits(np.random.default_rng(5), 200)
    factor = season_factor(rng, grid, traits)
    assert (factor.max(axis=1) > 1.2).mean() > 0.4
    assert (factor.min(axis=1) < 0.95).mean() > 0.4
    assert (factor > 0).all()


def test_levels_remember_the_month_before(rng):
    paths = autoregressive(rng, (400, 60), np.full(400, 0.7), np.full(400, 0.3))
    together = np.corrcoef(paths[:, 1:].ravel(), paths[:, :-1].ravel())[0, 1]
    assert together == pytest.approx(0.7, abs=0.05)
    assert paths.std() == pytest.approx(0.3, abs=0.02)


def test_new_accounts_start_low(rng, grid, traits):
    factor = ramp_up(rng, grid, traits)
    new = factor[:, 0] < 1
    assert 0.1 < new.mean() < 0.4
    assert (np.diff(factor[new], axis=1) >= 0).all()


def test_levels_stay_positive(rng, grid, traits):
    assert (level_path(rng, grid, traits) > 0).all()


def _waves(rng, traits, months=40):
    wave = 1 + 0.6 * rng.standard_normal((len(traits), months))
    income = traits.income[:, None] * np.abs(wave)
    return income, np.zeros_like(income)


def _manners(rng, traits, income, fixed, manner, *, limited=False):
    cash = np.zeros(len(traits))
    drawn = draw_manners(rng, traits, income, fixed, cash)
    return replace(
        drawn,
        manner=np.full(len(traits), manner),
        limited=np.full(len(traits), limited),
    )


def test_spending_follows_left_over_money_where_kappa_says_so(rng):
    traits = draw_traits(np.random.default_rng(5), 400)
    tied = np.arange(400) < 200
    traits = replace(traits, kappa=np.where(tied, 0.8, 0.0), appetite=np.full(400, 0.8))
    income, fixed = _waves(rng, traits)
    manners = _manners(rng, traits, income, fixed, HABITUAL)
    spent = discretionary(manners, income, fixed, np.ones_like(income))
    net = income - spent
    recent = (net[:, 2:-1] + net[:, 1:-2] + net[:, :-3]) / 3
    together = [np.corrcoef(recent[i], spent[i, 3:])[0, 1] for i in range(200)]
    assert np.mean(together) > 0.6
    assert np.ptp(spent[~tied], axis=1).max() < 1e-6 * spent.max()


def test_those_who_sweep_spend_next_month_what_they_did_not_this_month(rng):
    traits = draw_traits(np.random.default_rng(6), 200)
    income, fixed = _waves(rng, traits)
    manners = _manners(rng, traits, income, fixed, SWEEPING)
    manners = replace(manners, soon=np.zeros(200), part=np.full(200, 0.8))
    spent = discretionary(manners, income, fixed, np.ones_like(income))
    left = (income - spent)[:, :-1]
    together = [np.corrcoef(left[i], spent[i, 1:])[0, 1] for i in range(200)]
    assert np.mean(together) > 0.6


def test_those_who_earn_spend_what_came_in_the_month_before(rng):
    traits = draw_traits(np.random.default_rng(7), 200)
    income, fixed = _waves(rng, traits)
    manners = _manners(rng, traits, income, fixed, EARNING)
    manners = replace(manners, soon=np.zeros(200))
    spent = discretionary(manners, income, fixed, np.ones_like(income))
    together = [np.corrcoef(income[i, :-1], spent[i, 1:])[0, 1] for i in range(200)]
    assert np.mean(together) > 0.95


def test_limited_households_do_not_spend_what_they_do_not_have(rng):
    traits = draw_traits(np.random.default_rng(8), 200)
    income, fixed = _waves(rng, traits)
    fixed = fixed + 0.9 * income
    free = {}
    for limited in (False, True):
        drawn = np.random.default_rng(9)
        manners = _manners(drawn, traits, income, fixed, HABITUAL, limited=limited)
        free[limited] = discretionary(manners, income, fixed, np.full_like(income, 3))
    assert free[True].sum() < 0.8 * free[False].sum()


def test_households_that_live_on_cash_mostly_sweep(rng):
    traits = draw_traits(np.random.default_rng(10), 2000)
    income, fixed = _waves(rng, traits, 3)
    cash = np.where(np.arange(2000) < 1000, 0.9, 0.0)
    sweeping = draw_manners(rng, traits, income, fixed, cash).manner == SWEEPING
    assert sweeping[:1000].mean() > 0.6
    assert sweeping[1000:].mean() < 0.2


def test_cash_leaves_in_one_to_four_round_sums_a_month(rng, grid, traits, directory):
    amount = np.repeat(traits.income[:, None], grid.width, axis=1) * 0.5
    rows = draw_withdrawals(rng, grid, traits, directory, amount)
    month = grid.month_of(rows.household, rows.day)
    times = np.bincount(rows.household * grid.width + month)
    assert times.max() <= 4
    steps = -rows.amount / (traits.grain[rows.household] / 5)
    assert steps == pytest.approx(np.rint(steps))


def test_cash_only_households_spend_mostly_cash(rng, traits):
    share = cash_share(rng, traits)
    cash_only = (traits.persona == CASH_ONLY) & ~traits.diary
    assert share[cash_only].mean() > 0.7
    assert share[~cash_only].mean() < 0.4


def test_one_offs_are_rare_and_large(rng, grid, traits, directory):
    rows = draw_one_offs(rng, grid, traits, directory)
    months = grid.alive.sum()
    assert 0.02 < len(rows) / months < 0.12
    size = -rows.amount / traits.income[rows.household]
    assert 0.2 < np.median(size) < 2


def test_card_bills_are_what_was_spent_the_month_before(rows, grid, traits):
    here = (traits.card_here & (traits.card_share > 0))[rows.household]
    on_card = rows.take(
        here & (rows.account == CARD) & (rows.mode != MODE["card_credit"])
    )
    credited = rows.take(here & (rows.mode == MODE["card_credit"]))
    bills = rows.take(here & (rows.mode == MODE["card_bill"]))
    assert bills.amount.sum() == pytest.approx(-credited.amount.sum())
    assert -bills.amount.sum() <= -on_card.amount[on_card.amount < 0].sum()
    assert set(bills.account) == {BANK}


def test_cards_that_are_not_here_leave_an_unitemised_bill(rows, traits):
    absent = ~traits.card_here[rows.household]
    assert not (absent & (rows.account == CARD)).any()
    unitemised = rows.category == CODE["Card payment (unitemised)"]
    assert unitemised.any()
    assert absent[unitemised].all()


def test_money_comes_back_as_reversals_and_refunds(rows):
    reversed_rows = rows.take(rows.mode == MODE["reversal"])
    refunds = rows.take(rows.mode == MODE["refund"])
    assert len(reversed_rows)
    assert len(refunds)
    assert (reversed_rows.amount > 0).all()
    assert (refunds.amount > 0).all()


def test_own_transfers_have_two_sides_where_both_accounts_are_here(rows):
    moved = rows.take(rows.category == CODE["Own transfer"])
    received = moved.take(moved.account == SAVINGS)
    assert 0 < len(received) < len(moved) / 2
    assert (received.amount > 0).all()
    owners = np.unique(received.household)
    sent = moved.take((moved.account == BANK) & np.isin(moved.household, owners))
    assert received.amount.sum() == pytest.approx(-sent.amount.sum())


def test_charges_are_followed_by_their_tax_in_india(rows, traits):
    fees = rows.take((rows.mode == MODE["fee"]) & (rows.stream < 0))
    indian = fees.take(traits.country[fees.household] == INDIA)
    amounts = -indian.amount
    taxes = [
        np.isclose(amounts, 0.18 * fee, atol=0.02).any() for fee in amounts[amounts > 1]
    ]
    assert np.mean(taxes) > 0.3


def test_interest_is_money_in(rows):
    interest = rows.take(rows.mode == MODE["interest"])
    assert len(interest)
    assert (interest.amount > 0).all()


def test_gaps_are_inside_the_history_and_cut_rows_out(rng, grid, rows):
    gaps = missing_months(rng, grid)
    assert 0.03 < gaps.any(axis=1).mean() < 0.25
    assert not gaps[:, 0].any()
    kept = kept_rows(rng, grid, rows)
    assert 0.8 < kept.mean() < 1


def test_spending_has_weekends_and_empty_category_months(rows, grid):
    visits = rows.take((rows.stream < 0) & (rows.category == CODE["Eating out"]))
    weekend = (weekday(visits.day) >= 5).mean()
    assert 0.3 < weekend < 0.6
    cell = visits.household * grid.width + grid.month_of(visits.household, visits.day)
    eaters = len(np.unique(visits.household))
    assert len(np.unique(cell)) < 0.95 * eaters * grid.months.mean()


def test_habits_persist(households):
    visits = households[
        (households["stream"] < 0) & (households["category"] == "Groceries")
    ]
    counts = visits.groupby(["household", "payee"]).size()
    top = counts.groupby("household").max() / counts.groupby("household").sum()
    assert top.median() > 0.2
