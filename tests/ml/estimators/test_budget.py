from datetime import date

import joblib
import numpy as np
import pandas as pd
import pytest
from sklearn.exceptions import NotFittedError

from ml.budgets.plan import easiest_to_cut, expected_income, fit_into, fixed_categories
from ml.columns import Columns
from ml.estimators.budget import BaselineBudget, BudgetRecommender
from ml.households import generate, sample_household

END = date(2026, 10, 31)


@pytest.fixture(scope="module")
def fitted():
    history = generate(60, 3, months=(4, 30), narrated=False)
    return BudgetRecommender(iterations=25, random_state=1).fit(history)


@pytest.fixture(scope="module")
def sample():
    return sample_household(5, end=END).drop(columns="balance")


@pytest.fixture(params=["model", "baseline"])
def recommender(request, fitted):
    return fitted if request.param == "model" else BaselineBudget().fit(pd.DataFrame())


def total(budgets):
    return sum(budget.amount for budget in budgets)


def test_an_unfitted_model_says_so(sample):
    with pytest.raises(NotFittedError):
        BudgetRecommender().predict(sample, END)


def test_every_category_with_real_spending_gets_a_budget(recommender, sample):
    budgets = recommender.predict(sample, END)
    names = [budget.category for budget in budgets]
    assert {"Housing", "Groceries", "Eating out", "Utilities"} <= set(names)
    assert "Salary" not in names
    assert "Investments" not in names
    assert len(names) == len(set(names))
    amounts = [budget.amount for budget in budgets]
    assert amounts == sorted(amounts, reverse=True)
    assert min(amounts) > 0


def test_rent_is_fixed_and_its_budget_is_the_rent(recommender, sample):
    budgets = {b.category: b for b in recommender.predict(sample, END)}
    assert budgets["Housing"].fixed
    assert not budgets["Housing"].easiest_to_cut
    assert 23_000 < budgets["Housing"].amount < 32_000
    assert not budgets["Eating out"].fixed


@pytest.mark.parametrize("goals", [0.0, 60_000.0, 110_000.0, 500_000.0])
def test_the_sum_never_exceeds_expected_income_less_goals(recommender, sample, goals):
    budgets = recommender.predict(sample, END, goals=goals)
    income = sample[(sample["kind"] == "income") & (sample["date"] > "2026-04-30")]
    assert total(budgets) <= max(income["amount"].sum() / 6 - goals, 0) * (1 + 1e-9)


def test_fixed_budgets_are_lowered_last(recommender, sample):
    freely = {b.category: b.amount for b in recommender.predict(sample, END)}
    tight = {
        b.category: b.amount for b in recommender.predict(sample, END, goals=85_000)
    }
    assert tight["Housing"] > 0.8 * freely["Housing"]
    assert tight["Eating out"] < 0.7 * freely["Eating out"]


def test_lowered_budgets_say_by_how_much_and_why(recommender, sample):
    budgets = recommender.predict(sample, END, goals=60_000)
    lowered = [b for b in budgets if "lowered from" in b.reason]
    assert lowered
    assert "60000.00 for goals" in lowered[0].reason
    key = next(r for r in lowered[0].reasons if r.key == "lowered_for_goals")
    assert key.values["wanted"] > lowered[0].amount
    assert key.values["limit"] >= total(budgets) * (1 - 1e-9)


def test_reasons_count_the_months_that_stayed_within(recommender, sample):
    budgets = recommender.predict(sample, END)
    groceries = next(b for b in budgets if b.category == "Groceries")
    spent = sample[sample["category"] == "Groceries"]
    by_month = -spent["amount"].groupby(spent["date"].dt.to_period("M")).sum()
    last_year = pd.period_range("2025-11", "2026-10", freq="M")
    months = by_month.reindex(last_year, fill_value=0.0)
    values = groceries.reasons[0].values
    assert groceries.reasons[0].key == "usual"
    assert values["within"] == (months <= groceries.amount * (1 + 1e-9)).sum()
    assert values["median"] == pytest.approx(months.median())
    assert groceries.reason[0].isdigit()
    assert groceries.reason.endswith(".")


def test_short_histories_lean_on_similar_households(recommender, sample):
    short = sample[sample["date"] >= "2026-09-01"]
    budgets = recommender.predict(short, END)
    assert budgets
    assert "2 whole months so far" in budgets[0].reason


@pytest.mark.parametrize("rows", [0, 3])
def test_without_a_whole_month_there_are_no_budgets(recommender, sample, rows):
    assert recommender.predict(sample.tail(rows), END) == ()


def test_rows_after_the_day_change_nothing_and_the_input_stays(recommender, sample):
    before = sample.copy()
    as_of = date(2026, 6, 30)
    past = sample[sample["date"] <= "2026-06-30"]
    assert recommender.predict(sample, as_of) == recommender.predict(past, as_of)
    pd.testing.assert_frame_equal(sample, before)


@pytest.mark.parametrize("k", [0.0125, 80.0])
def test_other_units_scale_the_budgets(recommender, sample, k):
    plain = recommender.predict(sample, END, goals=30_000)
    scaled = recommender.predict(
        sample.assign(amount=sample["amount"] * k), END, goals=30_000 * k
    )
    assert [b.category for b in plain] == [b.category for b in scaled]
    assert [b.amount for b in scaled] == pytest.approx([k * b.amount for b in plain])
    flags = [(b.fixed, b.easiest_to_cut) for b in plain]
    assert flags == [(b.fixed, b.easiest_to_cut) for b in scaled]


def test_many_households_at_once_answer_as_one_by_one(recommender, sample):
    days = [date(2026, 3, 31), date(2026, 9, 15), END]
    together = recommender.predict_many([(sample, day) for day in days])
    assert together == [recommender.predict(sample, day) for day in days]


def test_a_saved_model_answers_the_same(fitted, sample, tmp_path):
    joblib.dump(fitted, tmp_path / "model.pkl")
    loaded = joblib.load(tmp_path / "model.pkl")
    assert loaded.predict(sample, END) == fitted.predict(sample, END)


def test_without_any_income_nothing_has_to_fit(recommender, sample):
    card_only = sample[sample["kind"] != "income"]
    budgets = recommender.predict(card_only, END, goals=60_000)
    assert total(budgets) > 60_000
    assert not any("lowered" in budget.reason for budget in budgets)


def test_only_eighty_percent_is_offered(recommender, sample):
    with pytest.raises(ValueError, match="80"):
        recommender.predict(sample, END, level=50)


def test_too_few_months_cannot_be_learned_from():
    history = generate(3, 3, months=(1, 1), narrated=False)
    with pytest.raises(ValueError, match="whole months"):
        BudgetRecommender().fit(history)


def test_about_four_of_five_unseen_months_stay_within(fitted):
    unseen = generate(40, 77, months=(16, 30), narrated=False)
    inside = []
    for _, rows in unseen.groupby("household"):
        months = rows["date"].dt.to_period("M")
        last = months.max() - 1
        as_of = (last - 1).end_time.date()
        earned = rows["kind"] == "income"
        rich = rows.assign(amount=rows["amount"].where(~earned, 1e12))
        spent = rows[(months == last) & (rows["kind"] == "expense")]
        came = -spent.groupby("category")["amount"].sum()
        inside += [
            came.get(budget.category, 0.0) <= budget.amount
            for budget in fitted.predict(rich, as_of)
        ]
    assert 0.7 < np.mean(inside) < 0.93


def test_lowering_goes_down_the_levels_together():
    quantiles = np.array([[90.0, 100.0, 110.0], [10.0, 50.0, 100.0]])
    fixed = np.array([True, False])
    assert fit_into(quantiles, fixed, 300).tolist() == [110, 100]
    assert fit_into(quantiles, fixed, 180).tolist() == [105, 75]
    assert fit_into(quantiles, fixed, 95).tolist() == [90, 5]
    assert fit_into(quantiles, fixed, 45).tolist() == [45, 0]
    assert fit_into(quantiles, fixed, -5).tolist() == [0, 0]


def test_a_bonus_counts_only_in_part():
    assert expected_income(np.array([100.0] * 5 + [700.0])) == pytest.approx(700 / 6)
    assert expected_income(np.array([0.0, 0.0, 0.0, 90.0])) == pytest.approx(22.5)
    assert expected_income(np.zeros(4)) is None
    assert expected_income(np.empty(0)) is None


def test_payees_that_never_vary_make_a_category_fixed():
    rows = pd.DataFrame(
        {
            "date": pd.to_datetime(["2026-01-05", "2026-02-05", "2026-02-09"] * 2),
            "category": ["Club"] * 3 + ["Food"] * 3,
            "payee": ["Gym", "Gym", "Kiosk", "Cafe", "Cafe", "Cafe"],
            "amount": [-50.0, -51.0, -5.0, -5.0, -20.0, -60.0],
            "kind": "expense",
        }
    )
    names = ("Club", "Food", "Loans", "Unknown")
    (found,) = fixed_categories(Columns(rows), [names], [date(2026, 1, 1)])
    assert found.tolist() == [True, False, True, False]


def test_the_widest_flexible_budgets_are_easiest_to_cut():
    past = np.array([[10.0] * 8, [0.0, 50.0] * 4, [30.0, 40.0] * 4, [100.0] * 8])
    amounts = np.array([10.0, 50.0, 40.0, 150.0])
    frugal = np.quantile(past, 0.25, axis=1)
    marked = easiest_to_cut(amounts, frugal, np.array([False, False, False, True]))
    assert marked.tolist() == [False, True, True, False]


def test_every_budget_feature_has_its_name(fitted):
    seen = fitted.boosters_[0].n_features_in_
    assert len(fitted.feature_names_) == seen
