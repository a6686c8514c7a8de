"""Predicting a household's own past again, for its report card."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from ml.registry import baseline_of
from tests.ml.estimators.histories import history

if TYPE_CHECKING:
    import pandas as pd

    from ml.model_utils import Models

SPENT = [400.0, 500.0, 450.0, 700.0, 480.0]
MONTHLY = [
    (f"2026-{month:02d}-{day:02d}", "Grocer", -amount / 2)
    for month, amount in enumerate(SPENT, start=1)
    for day in (1, 28)
]


@pytest.mark.parametrize("name", ["expense", "savings"])
@pytest.mark.parametrize("who", ["model", "baseline"])
def test_what_is_said_of_the_past_is_what_was_said_then(
    name: str, who: str, models: Models, household: pd.DataFrame
) -> None:
    estimator = getattr(models, name) if who == "model" else baseline_of(name)
    as_of = household["date"].max().date().replace(day=1) - timedelta(days=1)
    record = estimator.predict(household, as_of).record
    assert len(record) > 10
    for past in record[:: max(1, len(record) // 4)]:
        then = estimator.predict(household, past.month - timedelta(days=1)).total
        assert past.value == pytest.approx(then.value)
        assert past.lower80 == pytest.approx(then.lower80)
        assert past.upper80 == pytest.approx(then.upper80)
        assert past.baseline == pytest.approx(then.baseline)


def test_each_month_is_set_against_what_came() -> None:
    record = baseline_of("expense").predict(history(MONTHLY), date(2026, 5, 31)).record
    assert [past.month for past in record] == [
        date(2026, 3, 1),
        date(2026, 4, 1),
        date(2026, 5, 1),
    ]
    assert [past.actual for past in record] == [450, 700, 480]
    assert [past.value for past in record] == [450, 450, 475]
    assert [past.hit for past in record] == [True, False, True]
    assert record[1].to_json()["month"] == "2026-04-01"
    assert not record[1].to_json()["hit"]


def test_later_rows_change_nothing_of_the_record() -> None:
    rows = history([*MONTHLY, ("2026-06-03", "Jeweller", -90_000.0)])
    rule, day = baseline_of("expense"), date(2026, 5, 31)
    assert rule.predict(rows, day).record == rule.predict(history(MONTHLY), day).record


def test_two_months_have_no_record_yet() -> None:
    short = history([row for row in MONTHLY if row[0] < "2026-03"])
    assert baseline_of("savings").predict(short, date(2026, 2, 28)).record == ()
