"""The balance to come: bills on their days, spending spread, nothing made up."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from tests.facts_made import AS_OF, DECEMBER, bill, facts, forecast, predictions
from utils.forecasts import MonthForecast
from utils.outlook import DAYS, look_ahead, lowest

# ₹30,500 likely in November, of which ₹14,000 are spent by the 15th.
LEFT_A_DAY = Decimal(16_500) / 15


def on(steps, day):
    return next(step for step in steps if step.day == day)


def test_it_begins_with_the_known_balance_and_spends_as_predicted():
    steps = look_ahead(facts())
    assert steps[0].day == AS_OF
    assert steps[0].likely == Decimal(100_000)
    assert on(steps, dt.date(2026, 11, 16)).likely == Decimal(100_000) - LEFT_A_DAY
    end_of_november = on(steps, dt.date(2026, 11, 30))
    assert round(end_of_november.likely) == 100_000 - 16_500
    assert round(end_of_november.lower) == 100_000 - (33_000 - 14_000)
    assert round(end_of_november.upper) == 100_000 - (29_000 - 14_000)
    assert len(steps) == DAYS + 1


def test_a_bill_falls_on_its_day_and_is_not_counted_as_spending_again():
    rent = bill("Rent", dt.date(2026, 11, 20), "-9000")
    steps = look_ahead(facts(predictions=predictions(bills=(rent,))))
    before, after = (on(steps, dt.date(2026, 11, day)).likely for day in (19, 20))
    assert round(before - after) == round(9_000 + Decimal(16_500 - 9_000) / 15)
    # The month ends where its prediction says, with the bill or without.
    assert round(on(steps, dt.date(2026, 11, 30)).likely) == 100_000 - 16_500


def test_income_lifts_it_and_the_lowest_day_is_the_one_before():
    salary = bill("Infosys", dt.date(2026, 11, 28), "80000")
    steps = look_ahead(facts(predictions=predictions(bills=(salary,))))
    assert lowest(steps).day == dt.date(2026, 11, 27)


def test_what_was_due_and_did_not_come_is_expected_tomorrow():
    late = bill("Water", dt.date(2026, 11, 14), "-300", state="due")
    steps = look_ahead(facts(predictions=predictions(bills=(late,))))
    fall = steps[0].likely - steps[1].likely
    assert round(fall) == round(300 + Decimal(16_500 - 300) / 15)


def test_weekly_payments_come_every_week():
    maid = bill("Maid", dt.date(2026, 11, 18), "-700", period="weekly")
    steps = look_ahead(facts(predictions=predictions(bills=(maid,))))
    falls = [
        later.day
        for earlier, later in pairwise(steps)
        if earlier.likely - later.likely > 1_500
    ]
    first = dt.date(2026, 11, 18)
    assert falls == [first + dt.timedelta(weeks=n) for n in range(5)]


def test_without_a_balance_or_a_prediction_there_is_no_outlook():
    extra = replace(facts().coverage[0], account_id=2, name="SBI")
    assert look_ahead(facts(coverage=(*facts().coverage, extra))) == ()
    early = MonthForecast(DECEMBER, forecast(None), {}, None)
    assert look_ahead(facts(predictions=predictions(expense=early))) == ()
