from datetime import date

import pytest

from ml.households import sample_household

END = date(2026, 11, 22)


@pytest.fixture(scope="module")
def sample():
    return sample_household(7, end=END)


def test_the_sample_is_repeatable(sample):
    assert sample.equals(sample_household(7, end=END))


def test_the_sample_ends_on_the_day_asked_for(sample):
    assert sample["date"].max().date() <= END
    assert (END - sample["date"].max().date()).days <= 7
    assert sample["date"].dt.to_period("M").nunique() == 24


def test_a_shorter_sample_has_fewer_months():
    short = sample_household(7, months=3, end=END)
    assert short["date"].dt.to_period("M").nunique() == 3


def test_it_is_a_salaried_indian_household_with_bank_and_card(sample):
    assert set(sample["currency"]) == {"INR"}
    assert set(sample["account"]) == {"bank", "card"}
    salary = sample[sample["category"] == "Salary"]
    assert len(salary) in (23, 24)
    wanted = {
        "Housing",
        "Investments",
        "Insurance",
        "Utilities",
        "Loans",
        "Card bill payment",
        "Cash withdrawal",
        "Festivals",
        "Entertainment & subscriptions",
    }
    assert wanted <= set(sample["category"])


@pytest.mark.parametrize("seed", range(5))
def test_it_shows_a_price_rise_and_a_purchase_charged_twice(seed):
    sample = sample_household(seed, end=END)
    netflix = sample[(sample["payee"] == "Netflix") & (sample["stream"] >= 0)]
    assert netflix["amount"].iloc[0] == -499
    assert netflix["amount"].iloc[-1] == -649
    recent = sample[(sample["date"] >= "2026-10-26") & (sample["account"] == "card")]
    twice = recent[recent.duplicated(["date", "payee", "amount"])]
    assert len(twice) >= 1


def test_festive_months_are_dearer(sample):
    free = sample[(sample["kind"] == "expense") & (sample["stream"] < 0)]
    by_month = -free.groupby(free["date"].dt.to_period("M"))["amount"].sum()
    usual = by_month.median()
    assert by_month["2025-10"] > usual


def test_balances_run_on_and_the_bank_is_never_overdrawn(sample):
    for account, rows in sample.groupby("account"):
        steps = rows["balance"].diff().iloc[1:]
        assert steps.to_numpy() == pytest.approx(rows["amount"].iloc[1:].to_numpy())
        assert account == "card" or rows["balance"].min() > 0


def test_bank_references_are_inside_the_narrations(sample):
    upi = sample["description"].str.extract(r"^UPI-.*-(\d{12})-")[0].dropna()
    assert len(upi) > 200
    assert upi.is_unique
