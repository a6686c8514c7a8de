"""What a person says of alerts and bills changes predictions at once, and back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from ml.model_utils import load_models
from tests.history_made import END, Move, half_a_year, keep
from tests.store.test_reports import add_user
from utils import answers as service
from utils import predictions
from utils.answers import BillRef
from utils.db_utils import reading, transaction
from utils.errors import InvalidInput, NotFound
from utils.forecasts import read_predictions
from utils.predictions import Predictor, Reader
from utils.store import answers as store
from utils.store.answers import BillAnswer

NOW = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
NETFLIX = BillAnswer("netflix", "monthly", "INR", -64_900, "Netflix", "dismissed")


@pytest.fixture
def reader(any_engine):
    reader = Reader(add_user(any_engine), "INR")
    feast = Move(END, -1_250_000, "More", "Groceries")
    keep(any_engine, reader.user_id, [*half_a_year(), feast])
    return reader


@pytest.fixture
def told(any_engine, clock, tmp_path, reader):
    """Predict from the present data, as the pages do."""
    predictor = Predictor(any_engine, clock, load_models(tmp_path / "models"))

    def predict():
        with reading(any_engine) as connection:
            said = predictions.current(predictor, connection, reader, END)
        return read_predictions(said, "INR")

    return predict


@pytest.fixture
def say(any_engine, reader):
    """Do something in a writing transaction."""

    def work(function, *arguments):
        with transaction(any_engine) as connection:
            return function(connection, reader.user_id, *arguments)

    return work


def payees(said):
    return {bill.payee for bill in said.bills}


def test_a_dismissed_bill_is_gone_until_that_is_taken_back(told, say):
    assert "Netflix" in payees(told())
    say(service.answer_bill, NETFLIX, NOW)
    assert "Netflix" not in payees(told())
    say(service.take_bill_back, BillRef("netflix", "monthly", "INR", -64_900))
    assert "Netflix" in payees(told())


def test_a_corrected_bill_is_expected_as_its_owner_says(told, say):
    said = service.corrected(
        replace(NETFLIX, answer="edited"), Decimal(799), Decimal(17)
    )
    say(service.answer_bill, said, NOW)
    [bill] = [b for b in told().bills if b.payee == "Netflix" and b.is_expected]
    assert (bill.amount, bill.due.day) == (Decimal("-799.00"), 17)
    # The page knows the bill by what it shows now.
    say(service.take_bill_back, BillRef("netflix", "monthly", "INR", -79_900))
    [bill] = [b for b in told().bills if b.payee == "Netflix" and b.is_expected]
    assert bill.amount == Decimal("-649.00")


def test_the_newest_word_on_a_bill_counts(told, say):
    say(service.answer_bill, replace(NETFLIX, answer="confirmed"), NOW)
    moved = replace(NETFLIX, amount_minor=-60_000)
    say(service.answer_bill, moved, NOW)
    assert "Netflix" not in payees(told())
    say(service.answer_bill, replace(moved, answer="confirmed"), NOW)
    assert "Netflix" in payees(told())
    assert len(say(store.list_bill_answers)) == 1


def test_what_is_normal_is_no_alert_and_what_is_a_problem_stays_one(told, say):
    alert = next(a for a in told().anomalies if a.day == END)
    say(service.answer_alert, alert.transaction_id, "normal", alert.kind, NOW)
    assert alert.transaction_id not in {a.transaction_id for a in told().anomalies}
    say(service.answer_alert, alert.transaction_id, "problem", alert.kind, NOW)
    assert alert.transaction_id in {a.transaction_id for a in told().anomalies}
    say(service.answer_alert, alert.transaction_id, None, "", NOW)
    again = next(
        a for a in told().anomalies if a.transaction_id == alert.transaction_id
    )
    assert again.reason == alert.reason
    assert say(store.list_alert_answers) == []


@pytest.mark.parametrize(
    "said",
    [
        replace(NETFLIX, answer="perhaps"),
        replace(NETFLIX, period="now and then"),
        replace(NETFLIX, answer="edited"),
        replace(NETFLIX, edited_day=5),
        replace(NETFLIX, answer="edited", edited_day=32),
    ],
)
def test_answers_that_say_nothing_are_refused(say, said):
    with pytest.raises(InvalidInput):
        say(service.answer_bill, said, NOW)


@pytest.mark.parametrize(
    ("amount", "day"), [(Decimal(0), None), (Decimal("1.234"), None), (None, Decimal("1.5"))]
)  # fmt: skip
def test_corrections_that_cannot_be_are_refused(amount, day):
    with pytest.raises(InvalidInput):
        service.corrected(NETFLIX, amount, day)


def test_other_peoples_transactions_cannot_be_answered(any_engine, told, reader):
    alert = told().anomalies[0]
    stranger = add_user(any_engine, "charlie")
    with transaction(any_engine) as connection, pytest.raises(NotFound):
        service.answer_alert(
            connection, stranger, alert.transaction_id, "normal", alert.kind, NOW
        )
    with transaction(any_engine) as connection, pytest.raises(InvalidInput):
        service.answer_alert(
            connection, reader.user_id, alert.transaction_id, "normal", "odd", NOW
        )


def test_what_was_never_said_cannot_be_taken_back(say):
    with pytest.raises(NotFound):
        say(service.take_bill_back, BillRef("netflix", "monthly", "INR", -64_900))


def test_other_currencies_and_other_payees_are_other_bills(say):
    say(service.answer_bill, NETFLIX, NOW)
    known = say(store.list_bill_answers)
    for changed in (
        replace(NETFLIX, currency="USD"),
        replace(NETFLIX, payee_key="spotify"),
        replace(NETFLIX, period="yearly"),
        replace(NETFLIX, amount_minor=64_900),
        replace(NETFLIX, amount_minor=-164_900),
    ):
        assert service.find_answer(known, changed) is None
