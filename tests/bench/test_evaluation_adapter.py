"""The adapter answers in the shapes that an outside scorer asks for."""

import importlib
import sys

import numpy as np
import pandas as pd
import pytest

from ml.households import generate
from tests.bench.common_labels import COMMON_LABEL

AS_OF = pd.Timestamp("2025-12-31")


@pytest.fixture(scope="module")
def adapter(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MODELS", str(tmp_path_factory.mktemp("no-models")))
        sys.modules.pop("tests.bench.evaluation_adapter", None)
        yield importlib.import_module("tests.bench.evaluation_adapter")
    sys.modules.pop("tests.bench.evaluation_adapter", None)


@pytest.fixture(scope="module")
def tx():
    history = generate(4, 21, months=(14, 14), narrated=False)
    largest = history["household"].value_counts().index[0]
    rows = history[history["household"] == largest]
    return pd.DataFrame(
        {
            "user": "U",
            "date": rows["date"] + (AS_OF - rows["date"].max()),
            "amount": rows["amount"].abs(),
            "direction": np.where(rows["amount"] > 0, "in", "out"),
            "category": rows["category"],
            "payee": rows["payee"],
            "description": rows["description"],
            "transfer": (rows["kind"] == "transfer").astype(int),
        }
    ).reset_index(drop=True)


def test_a_month_has_ranges_in_order_and_parts_that_add_up(adapter, tx):
    said = adapter.forecast_month(tx, AS_OF)
    for name in ("expense", "savings"):
        low, middle, high = said[name]
        assert low <= middle <= high
    assert sum(said["categories"].values()) == pytest.approx(said["expense"][1])
    assert adapter.forecast_month_many([(tx, AS_OF)]) == [said]


def test_the_running_month_is_not_below_what_was_spent(adapter, tx):
    day = pd.Timestamp("2025-12-15")
    low, middle, high = adapter.nowcast_month(tx[tx["date"] <= day], day)
    assert low <= middle <= high
    with pytest.raises(ValueError, match="end of its month"):
        adapter.nowcast_month(tx, AS_OF)


def test_bills_are_payees_days_and_positive_amounts(adapter, tx):
    for payee, day, amount in adapter.upcoming_bills(tx, AS_OF, 30):
        assert payee in set(tx["payee"])
        assert 0 < (pd.Timestamp(day) - AS_OF).days <= 30
        assert amount > 0


def test_every_row_is_scored_in_its_place(adapter, tx):
    scores, flags = adapter.anomaly_scores(tx)
    assert len(scores) == len(flags) == len(tx)
    lone_days = tx.drop_duplicates("date", keep=False)
    backwards, _ = adapter.anomaly_scores(lone_days.iloc[::-1])
    forwards, _ = adapter.anomaly_scores(lone_days)
    assert backwards[::-1] == pytest.approx(forwards)
    assert len(set(forwards)) > 1


def test_labels_are_the_common_ones_and_can_be_taught(adapter, tx):
    rows = tx[["description", "amount", "direction", "date"]].head(30)
    assert set(adapter.categorise(rows)) <= set(COMMON_LABEL.values())
    taught = rows.assign(lab="Travel")
    assert set(adapter.categorise(rows, taught)) == {"Travel"}


def test_budgets_are_amounts_by_the_given_categories(adapter, tx):
    budgets = adapter.budgets(tx, AS_OF)
    assert set(budgets) <= set(tx["category"])
    assert all(amount > 0 for amount in budgets.values())
