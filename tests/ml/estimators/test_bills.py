"""Recurring payments: which are found, when they are due, what they cost."""

from __future__ import annotations

import math
import pickle
from datetime import date
from functools import cache

import numpy as np
import pandas as pd
import pytest
from sklearn.exceptions import NotFittedError

from ml.estimators.bills import BaselineBills, Bill, BillsEstimator
from ml.households import generate
from tests.ml.estimators.histories import around, every, history, monthly


@cache
def _trained() -> BillsEstimator:
    return BillsEstimator(max_iterations=80).fit(generate(200, 1))


@pytest.fixture(name="bills")
def _bills() -> BillsEstimator:
    return _trained()


def expected(found, payee) -> list[Bill]:
    return [bill for bill in found if bill.payee == payee and bill.is_expected]


def test_a_monthly_payment_is_expected_on_its_day_with_its_last_amount(bills):
    rows = monthly("Rent", -18500.0, 5, 12) + around()
    (rent,) = expected(bills.predict(history(rows), pd.Timestamp("2025-12-31")), "Rent")
    assert (rent.due, rent.amount, rent.period) == (date(2026, 1, 5), -18500, "monthly")
    assert rent.window[0] <= rent.due <= rent.window[1]
    assert rent.lower80 <= rent.amount <= rent.upper80
    assert rent.last[0] == (date(2025, 12, 5), -18500.0)
    assert len(rent.rows) >= 10


def test_a_month_end_payment_follows_the_end_of_the_month(bills):
    rows = monthly("Locker", -250.0, 31, 13, "2025-01") + around(end="2026-01-31")
    found = bills.predict(history(rows), pd.Timestamp("2026-01-31"))
    assert expected(found, "Locker")[0].due == date(2026, 2, 28)


def test_a_due_day_on_a_weekend_rolls_to_monday_when_it_always_did(bills):
    rolled = [
        (day if day.weekday() < 5 else day + pd.offsets.BDay(), "Home Loan", -30000.0)
        for day in pd.to_datetime([row[0] for row in monthly("", 0, 15, 13)])
    ]
    frame = history(rolled + around(end="2026-01-31"))
    found = bills.predict(frame, pd.Timestamp("2026-01-31"))
    # 15 February 2026 is a Sunday.
    assert expected(found, "Home Loan")[0].due == date(2026, 2, 16)


@pytest.mark.parametrize("months", [3, 12])
def test_quarterly_insurance_and_a_yearly_subscription_are_found(bills, months):
    name = {3: "quarterly", 12: "yearly"}[months]
    days = [pd.Timestamp("2025-06-20") - pd.DateOffset(months=months * i) for i in
            range(5 if months == 3 else 3)]  # fmt: skip
    rows = [(day, "Life Cover", -7800.0) for day in days]
    frame = history(
        rows + around(start="2022-06-01", end="2026-06-10"), category="Insurance"
    )
    as_of = pd.Timestamp("2025-06-20") + pd.DateOffset(months=months, days=-10)
    (cover,) = expected(bills.predict(frame, as_of), "Life Cover")
    assert cover.period == name
    assert abs(cover.due - date(2025, 6, 20)).days in {92, 365}


def test_weekly_groceries_are_not_called_a_subscription(bills):
    rng = np.random.default_rng(0)
    rows = [
        (day, payee, round(-amount * float(np.exp(rng.normal(0, 0.25))), 2))
        for day, payee, amount in every("Big Bazaar", 1800.0, "2025-01-04", 7, 50)
    ]
    frame = history(rows + around(), category="Groceries")
    for as_of in ("2025-06-30", "2025-09-12", "2025-12-20"):
        assert not expected(bills.predict(frame, pd.Timestamp(as_of)), "Big Bazaar")


def test_a_steady_weekly_wage_is_found_with_all_its_days(bills):
    rows = every("Cook", -900.0, "2025-01-03", 7, 50) + around()
    found = expected(
        bills.predict(history(rows), pd.Timestamp("2025-12-15"), 28), "Cook"
    )
    assert [bill.due.isoformat() for bill in found] == [
        "2025-12-19", "2025-12-26", "2026-01-02", "2026-01-09",
    ]  # fmt: skip
    assert {bill.period for bill in found} == {"weekly"}


def test_a_bill_paid_five_days_early_clears_the_upcoming_one(bills):
    rows = monthly("Broadband", -999.0, 20, 11) + around()
    as_of = pd.Timestamp("2025-12-16")
    before = expected(bills.predict(history(rows), as_of, 20), "Broadband")
    assert [bill.due for bill in before] == [date(2025, 12, 20)]
    early = [*rows, ("2025-12-15", "Broadband", -999.0)]
    after = expected(bills.predict(history(early), as_of, 60), "Broadband")
    assert date(2026, 1, 20) == after[0].due
    assert not [bill for bill in after if bill.due.month == 12]


def test_a_posted_bill_is_not_upcoming_too(bills):
    rows = monthly("Rent", -18500.0, 5, 12) + around()
    found = bills.predict(history(rows), pd.Timestamp("2025-12-05"), 25)
    assert not expected(found, "Rent")


def test_two_plans_of_one_fund_house_are_two_streams(bills):
    rows = monthly("Fund House", -1000.0, 5, 12) + monthly(
        "Fund House", -5000.0, 18, 12
    )
    found = expected(
        bills.predict(history(rows + around()), pd.Timestamp("2025-12-31")),
        "Fund House",
    )
    assert [(bill.due.day, bill.amount) for bill in found][:2] == [
        (5, -1000.0),
        (18, -5000.0),
    ]


def test_a_price_change_is_told_and_the_new_price_expected(bills):
    rows = monthly("Video Club", -199.0, 9, 9) + monthly(
        "Video Club", -249.0, 9, 3, "2025-10"
    )
    found = bills.predict(history(rows + around()), pd.Timestamp("2025-12-31"))
    (bill,) = expected(found, "Video Club")
    assert bill.amount == -249.0
    assert bill.price_change is not None
    assert (bill.price_change.before, bill.price_change.after) == (-199.0, -249.0)
    assert bill.price_change.since == date(2025, 10, 9)


def test_a_steady_bill_has_no_price_change(bills):
    found = bills.predict(
        history(monthly("Rent", -900.0, 5, 12) + around()), pd.Timestamp("2025-12-31")
    )
    assert expected(found, "Rent")[0].price_change is None


def test_variable_amounts_give_a_range_around_the_usual(bills):
    amounts = [1210, 1480, 1105, 1390, 1250, 1525, 1180, 1340, 1290, 1450, 1160, 1370]
    rows = [
        (day, payee, -float(amount))
        for (day, payee, _), amount in zip(
            monthly("Power Company", 0, 12, 12), amounts, strict=True
        )
    ]
    frame = history(rows + around(), category="Utilities")
    (bill,) = expected(
        bills.predict(frame, pd.Timestamp("2025-12-31")), "Power Company"
    )
    assert -1525 <= bill.amount <= -1105
    assert bill.upper80 - bill.lower80 > 100


def test_a_skipped_month_does_not_end_a_stream(bills):
    rows = [row for row in monthly("School", -4000.0, 7, 12) if "2025-06" not in row[0]]
    found = bills.predict(history(rows + around()), pd.Timestamp("2025-12-31"))
    assert expected(found, "School")[0].due == date(2026, 1, 7)


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        ("2025-10-02", "upcoming"),
        ("2025-10-11", "due"),
        ("2025-10-18", "late"),
        ("2025-10-30", "missed"),
        ("2025-12-20", "ended"),
    ],
)
def test_a_payment_that_stops_becomes_due_late_missed_and_ended(bills, as_of, state):
    rows = monthly("Gym Club", -1500.0, 10, 9) + around()
    found = bills.predict(history(rows), pd.Timestamp(as_of))
    states = [bill.state for bill in found if bill.payee == "Gym Club"]
    assert states[0] == state
    if state == "ended":
        assert states == ["ended"]


def test_statements_that_stop_do_not_make_bills_late(bills):
    rows = list(monthly("Rent", -900.0, 5, 6) + around(end="2025-06-10"))
    found = bills.predict(history(rows), pd.Timestamp("2025-08-20"))
    assert {bill.state for bill in found if bill.payee == "Rent"} <= {"upcoming", "due"}


def test_recurring_income_is_found_with_its_sign(bills):
    rows = monthly("Employer", 61000.0, 1, 12) + around()
    found = bills.predict(history(rows), pd.Timestamp("2025-12-31"), 20)
    (salary,) = expected(found, "Employer")
    assert (salary.due, salary.amount) == (date(2026, 1, 1), 61000.0)
    assert salary.lower80 <= 61000.0 <= salary.upper80


def test_rows_after_as_of_change_nothing(bills):
    frame = history(monthly("Rent", -900.0, 5, 12) + around())
    as_of = pd.Timestamp("2025-09-17")
    cut = frame[frame["date"] <= as_of].reset_index(drop=True)
    assert bills.predict(frame, as_of) == bills.predict(cut, as_of)


def test_another_currency_scales_the_amounts_and_nothing_else(bills):
    frame = history(monthly("Rent", -900.0, 5, 12) + around())
    as_of = pd.Timestamp("2025-12-31")
    base = bills.predict(frame, as_of)
    for factor in (0.0125, 80.0):
        scaled = bills.predict(frame.assign(amount=frame["amount"] * factor), as_of)
        assert [(b.payee, b.due, b.state) for b in scaled] == [
            (b.payee, b.due, b.state) for b in base
        ]
        for one, other in zip(base, scaled, strict=True):
            assert math.isclose(one.amount * factor, other.amount, rel_tol=1e-6)


def test_many_households_in_one_call_answer_as_one_by_one(bills):
    jobs = [
        (history(monthly("Rent", -900.0, 5, 12) + around(seed)), pd.Timestamp(day))
        for seed, day in ((1, "2025-11-30"), (2, "2025-12-14"), (3, "2025-02-01"))
    ]
    assert bills.predict_many(jobs) == [bills.predict(*job) for job in jobs]


def test_too_little_history_gives_no_bills(bills):
    as_of = pd.Timestamp("2025-03-01")
    assert bills.predict(history([]), as_of) == ()
    assert bills.predict(history([("2025-02-01", "Rent", -900.0)]), as_of) == ()
    assert bills.predict_many([]) == []


def test_the_estimator_can_be_saved_and_does_not_change_its_input(bills):
    frame = history(monthly("Rent", -900.0, 5, 12) + around())
    before, as_of = frame.copy(), pd.Timestamp("2025-12-31")
    again = pickle.loads(pickle.dumps(bills))
    assert again.predict(frame, as_of) == bills.predict(frame, as_of)
    pd.testing.assert_frame_equal(frame, before)


def test_an_unfitted_estimator_says_so():
    with pytest.raises(NotFittedError):
        BillsEstimator().predict(history([]), pd.Timestamp("2025-01-01"))


def test_a_bill_becomes_json_types(bills):
    rows = monthly("Video Club", -199.0, 9, 9) + monthly(
        "Video Club", -249.0, 9, 3, "2025-10"
    )
    found = bills.predict(history(rows + around()), pd.Timestamp("2025-12-31"))
    said = expected(found, "Video Club")[0].to_json()
    assert said["due"] == "2026-01-09"
    assert said["price_change"]["since"] == "2025-10-09"


def test_it_beats_the_fixed_rule_on_households_it_has_not_seen(bills):
    unseen = generate(60, 99, months=(6, 24))
    jobs, truth = [], []
    for _, rows in unseen.groupby("household"):
        frame = rows.reset_index(drop=True)
        as_of = frame["date"].iloc[-1] - pd.Timedelta(days=31)
        jobs.append((frame, as_of))
        later = frame[(frame["date"] > as_of) & (frame["stream"] >= 0)]
        later = later[later["date"] <= as_of + pd.Timedelta(days=30)]
        truth.append(
            list(zip(later["payee"], later["date"], later["amount"], strict=False))
        )
    assert f1(bills.predict_many(jobs, 30), truth) > 0.05 + f1(
        BaselineBills().predict_many(jobs, 30), truth
    )


def f1(answers, truth):
    said = hits = 0
    for bills, events in zip(answers, truth, strict=True):
        coming = [bill for bill in bills if bill.is_expected]
        said += len(coming)
        hits += sum(
            any(
                payee == bill.payee
                and abs((day.date() - bill.due).days) <= 3
                and abs(amount - bill.amount) <= 0.1 * abs(amount)
                for payee, day, amount in events
            )
            for bill in coming
        )
    return 2 * hits / (said + sum(len(events) for events in truth))


def test_the_fixed_rule_expects_last_months_amount_again():
    frame = history([*monthly("Rent", -900.0, 5, 4), ("2025-04-20", "Shop", -10.0)])
    baseline = BaselineBills().fit(frame)
    (rent,) = baseline.predict(frame, pd.Timestamp("2025-04-30"))
    assert (rent.due, rent.amount, rent.payee) == (date(2025, 5, 5), -900.0, "Rent")
    assert baseline.predict(frame, pd.Timestamp("2025-03-01")) == ()
