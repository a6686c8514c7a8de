"""Unusual payments: what is flagged, why, and what is left alone."""

from __future__ import annotations

import pickle
from functools import cache

import numpy as np
import pandas as pd
import pytest
from sklearn.exceptions import NotFittedError

from ml.anomalies.injection import KINDS, inject
from ml.anomalies.reasons import TEMPLATES, Reason
from ml.estimators.anomaly import Anomalies, AnomalyDetector, BaselineAnomaly
from ml.households import generate
from tests.ml.estimators.histories import history

AS_OF = pd.Timestamp("2026-01-31")


@cache
def _trained() -> AnomalyDetector:
    return AnomalyDetector(random_state=1).fit(generate(160, 1))


@pytest.fixture(name="detector")
def _detector() -> AnomalyDetector:
    return _trained()


def ordinary(seed=0):
    """Make a year of a household: rent, broadband and shopping of usual sizes."""
    rng = np.random.default_rng(seed)
    rows = [(f"2025-{m:02d}-05", "Rent", -18500.0) for m in range(1, 13)]
    rows += [(f"2025-{m:02d}-12", "Broadband", -999.0) for m in range(1, 13)]
    usual = {"Apollo Pharmacy": 790, "Lunch Place": 180, "Fuel Pump": 1500}
    for payee, level in usual.items():
        for day in pd.date_range("2025-01-02", "2025-12-28", freq="11D"):
            amount = round(-level * float(np.exp(rng.normal(0, 0.2))), 2)
            shift = pd.Timedelta(days=int(rng.integers(0, 7)))
            rows.append((day + shift, payee, amount))
    return rows


def found(detector, extra, **columns) -> tuple[Anomalies, pd.DataFrame]:
    frame = history(ordinary() + extra, **columns)
    return detector.predict(frame, AS_OF), frame


def only_flag(answer, frame, payee):
    rows = np.flatnonzero(answer.flagged & (frame["payee"] == payee).to_numpy())
    assert len(rows) == 1
    return int(rows[0])


def test_six_times_the_usual_amount_is_flagged_with_its_reason(detector):
    answer, frame = found(detector, [("2025-12-30", "Apollo Pharmacy", -4820.0)])
    row = only_flag(answer, frame, "Apollo Pharmacy")
    assert answer.kind[row] == "unusual_amount"
    values = answer.reason_values[row]
    assert values["amount"] == 4820.0
    assert values["visits"] == (frame["payee"] == "Apollo Pharmacy").sum() - 1
    assert values["times"] == pytest.approx(4820.0 / values["usual"])
    assert answer.reason[row].startswith("4820.00 at Apollo Pharmacy: ")
    assert answer.reason_key[row] in TEMPLATES


def test_a_charge_booked_twice_is_a_duplicate(detector):
    twice = [
        ("2025-12-29", "Online Mall", -3349.0),
        ("2025-12-31", "Online Mall", -3349.0),
    ]
    before = [
        ("2025-10-03", "Online Mall", -1210.0),
        ("2025-11-11", "Online Mall", -845.0),
    ]
    answer, frame = found(detector, before + twice)
    row = int(np.flatnonzero(frame["date"] == "2025-12-31")[0])
    assert answer.flagged[row]
    assert answer.kind[row] == "duplicate"
    assert answer.reason_values[row]["other_date"] == "2025-12-29"
    assert "2 days before" in answer.reason[row]


def test_the_same_fare_twice_a_day_every_day_is_a_habit(detector):
    fares = [
        (day, "Metro", -40.0)
        for day in pd.date_range("2025-09-01", "2025-12-31", freq="B")
        for _ in range(2)
    ]
    answer, frame = found(detector, fares)
    late = ((frame["payee"] == "Metro") & (frame["date"] > "2025-10-01")).to_numpy()
    assert not answer.flagged[late].any()


def test_a_first_payment_of_a_large_amount_is_flagged(detector):
    answer, frame = found(detector, [("2025-12-30", "Zyx Trading", -42000.0)])
    row = only_flag(answer, frame, "Zyx Trading")
    assert answer.kind[row] == "new_payee"
    assert "first payment there" in answer.reason[row]


def test_a_first_payment_of_a_usual_amount_is_not(detector):
    answer, frame = found(detector, [("2025-12-30", "Tea Corner", -150.0)])
    assert not answer.flagged[(frame["payee"] == "Tea Corner").to_numpy()].any()


def test_a_known_bill_that_jumps_is_flagged_as_such(detector):
    answer, frame = found(detector, [("2026-01-12", "Broadband", -1850.0)])
    row = only_flag(answer, frame, "Broadband")
    assert answer.kind[row] == "price_jump"
    assert answer.reason_values[row]["usual"] == pytest.approx(999.0)
    assert "+85 %" in answer.reason[row]


def test_a_fee_that_was_not_there_is_flagged(detector):
    fee = [("2025-12-30", "Late payment fee", -1300.0)]
    frame = history(ordinary() + fee)
    frame.loc[frame["payee"] == "Late payment fee", "category"] = "Fees & charges"
    answer = detector.predict(frame, AS_OF)
    row = only_flag(answer, frame, "Late payment fee")
    assert answer.kind[row] == "new_fee"


def test_a_run_of_payments_to_one_payee_is_flagged(detector):
    run = [("2025-12-30", "Fuel Pump", -1400.0 - 37 * i) for i in range(6)]
    answer, frame = found(detector, run)
    last = np.flatnonzero((frame["date"] == "2025-12-30").to_numpy())[-1]
    assert answer.flagged[last]
    assert answer.kind[last] == "frequency"
    assert answer.reason_values[last]["count"] >= 5


def test_an_ordinary_year_rings_at_most_twice_in_a_hundred(detector):
    flags = [
        detector.predict(history(ordinary(seed)), AS_OF).flagged for seed in range(12)
    ]
    assert np.concatenate(flags).mean() <= 0.02


def test_rent_and_income_are_no_anomalies(detector):
    answer, frame = found(detector, [("2026-01-01", "Employer", 61000.0)])
    calm = frame["payee"].isin(["Rent", "Employer"]).to_numpy()
    assert not answer.flagged[calm].any()
    assert answer.score[frame["amount"].to_numpy() > 0].max() == 0


def test_a_short_history_says_nothing(detector):
    frame = history([("2025-01-01", "Shop", -10.0), ("2025-01-02", "Shop", -9000.0)])
    answer = detector.predict(frame, AS_OF)
    assert not answer.flagged.any()
    assert answer.score.max() == 0
    assert len(detector.predict(history([]), AS_OF)) == 0
    assert detector.predict_many([]) == []


def test_what_the_user_called_normal_is_not_flagged_again(detector):
    extra = [("2025-12-30", "Zyx Trading", -42000.0)]
    frame = history(ordinary() + extra)
    row = int(np.flatnonzero(frame["payee"] == "Zyx Trading")[0])
    before = detector.predict(frame, AS_OF)
    after = detector.predict(frame, AS_OF, normal_payees={"zyx trading"})
    assert before.flagged[row]
    assert not after.flagged[row]
    assert after.score[row] < before.score[row]
    others = np.arange(len(frame)) != row
    assert (before.score[others] == after.score[others]).all()


def test_a_score_never_changes_when_later_rows_come(detector):
    frame = generate(1, 5, months=(14, 14))
    frame = inject(frame, np.random.default_rng(0)).drop(columns="injected")
    whole = detector.predict(frame, frame["date"].iloc[-1])
    for share in (0.3, 0.6, 0.9):
        size = int(len(frame) * share)
        part = frame.iloc[:size].reset_index(drop=True)
        answer = detector.predict(part, frame["date"].iloc[-1])
        np.testing.assert_allclose(answer.score, whole.score[:size], atol=1e-9)
        assert (answer.flagged == whole.flagged[:size]).all()
    day = frame["date"].iloc[size]
    assert len(detector.predict(frame, day)) == (frame["date"] <= day).sum()


@pytest.mark.parametrize("factor", [0.0125, 80.0])
def test_another_unit_of_money_gives_the_same_flags(detector, factor):
    frame = inject(generate(3, 5, months=(12, 24)), np.random.default_rng(1))
    for _, rows_of_one in frame.groupby("household"):
        home = rows_of_one.reset_index(drop=True)
        base = detector.predict(home, AS_OF)
        scaled = detector.predict(home.assign(amount=home["amount"] * factor), AS_OF)
        assert (base.flagged == scaled.flagged).all()
        assert (base.kind == scaled.kind).all()


def test_many_households_in_one_call_answer_as_one_by_one(detector):
    jobs = [(history(ordinary(seed)), AS_OF) for seed in range(3)]
    together = detector.predict_many(jobs)
    for one, job in zip(together, jobs, strict=True):
        np.testing.assert_allclose(one.score, detector.predict(*job).score, atol=1e-9)


def test_it_can_be_saved_and_leaves_its_input_alone(detector):
    frame = history(ordinary())
    before = frame.copy()
    again = pickle.loads(pickle.dumps(detector)).predict(frame, AS_OF)
    assert (again.score == detector.predict(frame, AS_OF).score).all()
    pd.testing.assert_frame_equal(frame, before)


def test_an_unfitted_detector_says_so():
    with pytest.raises(NotFittedError):
        AnomalyDetector().predict(history([]), AS_OF)


def test_every_kind_that_is_injected_leaves_the_other_rows_alone():
    frame = generate(4, 8, months=(14, 20))
    changed = inject(frame, np.random.default_rng(2), rate=0.1)
    assert set(changed["injected"]) <= {"", *KINDS}
    assert len(set(changed["injected"])) >= 6
    untouched = changed[changed["injected"] == ""]
    both = untouched.merge(frame, on=list(frame.columns), how="left", indicator=True)
    assert (both["_merge"] == "both").all()


def test_it_finds_more_than_the_payee_rule_with_no_more_false_alarms(detector):
    frame = inject(generate(40, 77, months=(8, 24)), np.random.default_rng(3))
    ours, rule = judged(detector, frame), judged(BaselineAnomaly(), frame)
    assert ours[0] > rule[0] + 0.15
    assert ours[1] <= 0.02


def judged(model, frame):
    """Give recall and false alarms over households that were not learnt from."""
    hits = truths = alarms = rows = 0
    for _, rows_of_one in frame.groupby("household"):
        home = rows_of_one.reset_index(drop=True)
        flagged = model.predict(home, home["date"].iloc[-1]).flagged
        truth = (home["injected"] != "").to_numpy()
        hits, truths = hits + (flagged & truth).sum(), truths + truth.sum()
        alarms, rows = alarms + (flagged & ~truth).sum(), rows + len(home)
    return hits / truths, alarms / rows


def test_the_payee_rule_flags_what_is_far_from_the_payees_usual():
    frame = history([*ordinary(), ("2026-01-12", "Broadband", -4999.0)])
    baseline = BaselineAnomaly().fit(frame)
    answer = baseline.predict(frame, AS_OF)
    assert answer.flagged[-1]
    assert "Broadband" in answer.reason[-1]
    assert not baseline.predict(frame, pd.Timestamp("2024-01-01")).flagged.any()
    assert not baseline.predict(frame, AS_OF, normal_payees={"Broadband"}).flagged[-1]


@pytest.mark.parametrize(
    ("days", "words"), [(1, "within 1 day,"), (3, "within 3 days,")]
)
def test_one_day_is_not_days(days: int, words: str) -> None:
    values = {"payee": "Chai Point", "count": 4, "days": days}
    assert words in str(Reason("frequency", values))
