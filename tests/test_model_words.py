"""What models say is known again and can be put into a language."""

from __future__ import annotations

import re

import pytest

from ml.anomalies.reasons import TEMPLATES as ALERTS
from ml.budgets.reasons import TEMPLATES as BUDGETS
from ml.estimators import baselines
from ml.forecasting.outlook import ENOUGH, _method
from ml.taxonomy import CHILDREN, KIND_OF
from utils import model_words
from utils.answers import PERIODS
from utils.sentences import plain

PLACE = re.compile(r"\{(\w+)")
VALUES = {
    "amount": 4820.0,
    "payee": "Shop",
    "times": 6.12,
    "usual": 790.5,
    "visits": 9,
    "category": "Groceries",
    "other_date": "2026-05-31",
    "days": 3,
    "percent": 12.4,
    "count": 4,
    "gap": 29.6,
}


def test_every_word_of_the_models_is_in_the_catalogues():
    children = {name for names in CHILDREN.values() for name in names}
    assert {*KIND_OF, *children, *PERIODS} <= set(model_words.WORDS)


@pytest.mark.parametrize("key", ALERTS)
def test_alerts_say_the_same_as_the_models(key):
    part = {"reason_key": key, "reason_values": VALUES, "reason": "?"}
    ours = plain(model_words.alert_reason(part, "INR"))
    assert ours == ALERTS[key].format(**VALUES, day_words="3 days")


@pytest.mark.parametrize("key", BUDGETS)
def test_budgets_say_the_same_as_the_models(key):
    values = dict.fromkeys(PLACE.findall(BUDGETS[key]), 7.0)
    values |= {name: 4 for name in ("within", "months", "seen") if name in values}
    part = {"reasons": [{"key": key, "values": values}], "reason": "?"}
    [ours] = model_words.budget_reasons(part, "INR")
    assert plain(ours).lower() == BUDGETS[key].format(**values) + "."


@pytest.mark.parametrize(
    "part", [{}, {"reason_key": "no such"}, {"reason_key": "duplicate"}]
)
def test_what_older_predictions_say_stays_as_it_was(part):
    said = model_words.alert_reason(part | {"reason": "An old sentence"}, "INR")
    assert plain(said) == "An old sentence"


def test_an_older_budget_keeps_its_reason():
    [said] = model_words.budget_reasons({"reason": "Because."}, "INR")
    assert plain(said) == "Because."
    assert model_words.budget_reasons({}, "INR") == ()


def methods() -> list[str]:
    words = [
        each.words
        for each in vars(baselines).values()
        if isinstance(each, type) and getattr(each, "words", "")
    ]
    assert len(words) >= 4
    return [
        "Too little history",
        *words,
        _method(words[0], ENOUGH - 1, 0.1, 0.2, from_model=True),
        _method(words[0], ENOUGH, 0.123, 0.2, from_model=True),
        _method(words[1], ENOUGH, 0.1, 0.2, from_model=False),
    ]


@pytest.mark.parametrize("text", methods())
def test_every_method_of_a_forecast_is_known_again(text):
    said = model_words.method_of(text)
    assert said.text != "%(text)s"
    assert plain(said) == text


def test_a_method_that_is_not_known_is_said_as_it_is():
    assert plain(model_words.method_of("Dice, 100%")) == "Dice, 100%"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1 more whole month", "Needs 1 more whole month"),
        ("2 more whole months", "Needs 2 more whole months"),
        ("more luck", "more luck"),
    ],
)
def test_what_a_forecast_needs_is_known_again(text, said):
    assert plain(model_words.needs_of(text)) == said
