"""What a user has answered changes what is predicted, until it is taken back."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from ml.answers import Alert, Answers, BillEdit, BillName
from ml.model_utils import load_models
from ml.predict import predict, predict_many
from tests.ml.estimators.histories import history

if TYPE_CHECKING:
    from ml.model_utils import Models
    from ml.predictions import Predictions, ScoredRow

AS_OF = date(2026, 6, 30)
MONTHS = [f"2026-{month:02d}" for month in range(1, 7)]
ROWS = [
    *((f"{month}-05", "Broadband", -999.0) for month in MONTHS),
    *((f"{month}-01", "Employer", 50_000.0) for month in MONTHS),
    *(
        (f"{month}-{day:02d}", "Grocer", -200.0 - day)
        for month in MONTHS
        for day in (3, 10, 17, 24)
    ),
    ("2026-05-20", "Grocer", -9_000.0),
    ("2026-06-20", "Grocer", -9_500.0),
]
BIG = Alert("Grocer", 9_000.0, date(2026, 5, 20), "unusual_amount")
BROADBAND = BillName("broadband", "monthly", -999.0)


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Models:
    return load_models(tmp_path_factory.mktemp("none"))


def said(rules: Models, **answers: object) -> Predictions:
    return predict(history(ROWS), AS_OF, rules, answers=Answers(**answers))


def grocer(answer: Predictions, amount: float) -> ScoredRow:
    return next(row for row in answer.rows if row.amount == -amount)


def due(answer: Predictions) -> list[tuple[str, date, float, float]]:
    return [(b.payee_key, b.due, b.amount, b.probability) for b in answer.bills]


def test_without_answers_both_large_payments_are_flagged(rules: Models) -> None:
    answer = said(rules)
    assert grocer(answer, 9_000).flagged
    assert grocer(answer, 9_500).flagged


def test_what_is_normal_for_me_is_not_flagged_now_or_later(rules: Models) -> None:
    answer = said(rules, normal=frozenset({BIG}))
    assert not grocer(answer, 9_000).flagged
    assert not grocer(answer, 9_500).flagged
    assert grocer(answer, 9_000).score < 0.2


def test_normal_goes_up_to_about_that_amount(rules: Models) -> None:
    rows = [*ROWS, ("2026-06-25", "Grocer", -40_000.0)]
    answers = Answers(normal=frozenset({BIG}))
    answer = predict(history(rows), AS_OF, rules, answers=answers)
    assert grocer(answer, 40_000).flagged


def test_a_problem_stays_and_payments_like_it_are_flagged(rules: Models) -> None:
    small = Alert("Grocer", 210.0, date(2026, 6, 10), "unusual_amount")
    assert not grocer(said(rules), 210).flagged
    answer = said(rules, problem=frozenset({small}))
    reported = [row for row in answer.rows if row.reason_key == "reported"]
    assert [(row.date, row.amount) for row in reported] == [(date(2026, 6, 10), -210)]
    assert reported[0].score == 1
    later = next(row for row in answer.rows if row.date == date(2026, 6, 17))
    assert later.flagged
    assert "you called 210.00 there on 2026-06-10 a problem" in later.reason
    assert later.reason_values["usual"] == 210
    before = [row for row in answer.rows if row.date < date(2026, 5, 1)]
    assert not any(row.flagged for row in before)


def test_a_problem_is_not_taken_for_usual(rules: Models) -> None:
    first = Alert("Grocer", 9_000.0, date(2026, 5, 20), "unusual_amount")
    with_it = grocer(said(rules), 9_500).score
    without = said(rules, problem=frozenset({first}))
    assert grocer(without, 9_500).score >= with_it


def test_answers_that_are_taken_back_leave_no_trace(rules: Models) -> None:
    before = said(rules).to_json(all_scores=True)
    said(rules, normal=frozenset({BIG}), bills_dismissed=frozenset({BROADBAND}))
    assert said(rules).to_json(all_scores=True) == before


def test_a_dismissed_bill_is_gone(rules: Models) -> None:
    assert [one[0] for one in due(said(rules))] == ["employer", "broadband"]
    answer = said(rules, bills_dismissed=frozenset({BROADBAND}))
    assert [one[0] for one in due(answer)] == ["employer"]


def test_a_confirmed_bill_is_certain(rules: Models) -> None:
    answer = said(rules, bills_confirmed=frozenset({BROADBAND}))
    assert due(answer)[1] == ("broadband", date(2026, 7, 5), -999.0, 1.0)


def test_a_confirmed_bill_that_nobody_found_is_expected(rules: Models) -> None:
    rows = [row for row in ROWS if row[1] != "Broadband" or row[0] > "2026-05"]
    known = Answers(bills_confirmed=frozenset({BROADBAND}))
    alone = predict(history(rows), AS_OF, rules)
    assert "broadband" not in [one[0] for one in due(alone)]
    answer = predict(history(rows), AS_OF, rules, answers=known)
    assert ("broadband", date(2026, 7, 5), -999.0, 1.0) in due(answer)


@pytest.mark.parametrize(
    ("name", "last"),
    [
        (BROADBAND, "2026-02"),  # over for months
        (BillName("broadband", "yearly", -999.0), "2026-07"),  # next year
        (BillName("broadband", "monthly", -99.0), "2026-07"),  # never cost so little
        (BillName("nobody", "monthly", -999.0), "2026-07"),
    ],
)
def test_a_confirmed_bill_that_cannot_come_is_not_expected(
    rules: Models, name: BillName, last: str
) -> None:
    rows = [row for row in ROWS if row[1] != "Broadband" or row[0] < last]
    answers = Answers(bills_confirmed=frozenset({name}))
    said_so = predict(history(rows), AS_OF, rules, answers=answers)
    assert due(said_so) == due(predict(history(rows), AS_OF, rules))


def test_a_weekly_bill_comes_a_week_after_its_last_payment(rules: Models) -> None:
    help_ = BillName("help", "weekly", -500.0)
    rows = [*ROWS, ("2026-06-26", "Help", -500.0)]
    answers = Answers(bills_confirmed=frozenset({help_}))
    answer = predict(history(rows), AS_OF, rules, answers=answers)
    assert ("help", date(2026, 7, 3), -500.0, 1.0) in due(answer)


def test_an_edited_bill_has_the_amount_and_day_of_the_user(rules: Models) -> None:
    edits = {BROADBAND: BillEdit(amount=-1_099.0, day=31)}
    answer = said(rules, bills_edited=edits)
    bill = next(bill for bill in answer.bills if bill.payee_key == "broadband")
    assert (bill.due, bill.amount) == (date(2026, 7, 31), -1_099.0)
    assert bill.lower80 == bill.upper80 == -1_099.0
    same_day = said(rules, bills_edited={BROADBAND: BillEdit()})
    assert due(same_day) == due(said(rules))


def test_an_edited_day_that_is_over_means_the_next_month(rules: Models) -> None:
    rows = history([row for row in ROWS if row[0] < "2026-06-04"])
    edits = Answers(bills_edited={BROADBAND: BillEdit(day=2)})
    answer = predict(rows, date(2026, 6, 3), rules, answers=edits)
    assert [bill.due for bill in answer.bills if bill.payee_key == "broadband"] == [
        date(2026, 7, 2)
    ]


def test_each_user_is_answered_by_their_own_word(rules: Models) -> None:
    jobs = [(history(ROWS), AS_OF)] * 2
    mine = Answers(normal=frozenset({BIG}))
    first, second = predict_many(jobs, rules, answers=[mine, Answers()])
    assert not grocer(first, 9_000).flagged
    assert grocer(second, 9_000).flagged


def test_duplicates_called_normal_are_those_of_that_payee(models: Models) -> None:
    twice = [*ROWS[:-2], ("2026-06-24", "Grocer", -224.0), ("2026-06-24", "X", -1.0)]
    normal = Alert("Grocer", 224.0, date(2026, 6, 24), "duplicate")
    alone = predict(history(twice), AS_OF, models)
    calm = predict(
        history(twice), AS_OF, models, answers=Answers(normal=frozenset({normal}))
    )
    scores = [
        [row.score for row in answer.rows if row.kind == "duplicate"]
        for answer in (alone, calm)
    ]
    assert scores[0]
    assert scores[1] == pytest.approx([0.1 * score for score in scores[0]])


def test_reasons_are_given_as_keys_and_values_too(rules: Models) -> None:
    answer = said(rules).to_json()
    flagged = answer["anomalies"][0]
    assert flagged["reason_key"] == "unusual_amount"
    assert flagged["reason_values"]["payee"] == "Grocer"
    bill = next(b for b in answer["bills"] if b["payee_key"] == "broadband")
    assert bill["reasons"][0] == {
        "key": "came",
        "values": {
            "count": 6,
            "period": "monthly",
            "amount": 999.0,
            "day": "2026-06-05",
        },
        "text": "came 6 times, monthly; last 999.00 on 2026-06-05",
    }
    budget = answer["budgets"][0]
    assert budget["reasons"][0]["key"] in {"usual", "fixed", "seldom"}
    assert json.loads(json.dumps(answer, allow_nan=False)) == answer
