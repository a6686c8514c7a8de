import pandas as pd

from ml.households import generate
from ml.taxonomy import KIND_OF

COLUMNS = [
    "household",
    "account",
    "date",
    "amount",
    "currency",
    "description",
    "payee",
    "category",
    "kind",
    "stream",
    "stream_months",
    "stream_days",
]


def test_the_same_seed_gives_the_same_bytes():
    assert generate(20, 5).to_csv() == generate(20, 5).to_csv()


def test_another_seed_gives_other_households():
    assert not generate(20, 5).equals(generate(20, 6))


def test_columns_are_those_of_a_history_with_the_truth_about_streams(households):
    assert list(households.columns) == COLUMNS
    assert households["date"].dtype.kind == "M"
    assert not households.isna().any(axis=None)
    assert (households["description"].str.strip() != "").mean() > 0.999


def test_rows_are_sorted_by_household_and_date(households):
    expected = households.sort_values(["household", "date"], kind="stable")
    pd.testing.assert_frame_equal(households, expected)


def test_every_kind_is_that_of_its_category(households):
    kinds = households["category"].map(KIND_OF)
    assert (kinds == households["kind"]).all()


def test_nearly_every_category_occurs(households):
    missing = set(KIND_OF) - set(households["category"])
    assert not missing


def test_histories_stay_within_the_months_asked_for():
    households = generate(60, 1, months=(3, 5))
    months = households["date"].dt.to_period("M").groupby(households["household"])
    spans = months.max().astype("int64") - months.min().astype("int64") + 1
    assert spans.max() <= 5
    assert spans.median() >= 3


def test_without_narrations_only_the_texts_differ():
    plain = generate(30, 9, narrated=False)
    full = generate(30, 9)
    texts = ["description", "payee"]
    pd.testing.assert_frame_equal(plain.drop(columns=texts), full.drop(columns=texts))
    assert (plain["description"] == plain["payee"]).all()


def test_streams_are_numbered_from_zero_in_each_household(households):
    recurring = households[households["stream"] >= 0]
    per_household = recurring.groupby("household")["stream"]
    assert (per_household.min() >= 0).all()
    owners = recurring.groupby(["household", "stream"])["category"].nunique()
    assert (owners == 1).all()


def test_a_monthly_stream_comes_about_once_a_month(households):
    monthly = households[households["stream_months"] == 1]
    gaps = monthly.groupby(["household", "stream"])["date"].diff().dt.days.dropna()
    assert gaps.between(24, 37).mean() > 0.85
