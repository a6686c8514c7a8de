from __future__ import annotations

import datetime as dt
from decimal import Decimal

from ml.model_utils import ModelStatus
from tests.facts_made import AS_OF, DECEMBER, bill, facts, forecast
from tests.facts_made import predictions as made
from tests.test_ai_suggestions import anomaly
from tests.test_charts import scores
from utils.forecasts import MonthForecast
from utils.prediction_cards.card import PredictionCard, Range
from utils.prediction_cards.deck import build
from utils.sentences import Month, Rough, Sentence, Word

READY = {
    name: ModelStatus("ready")
    for name in ("expense", "savings", "bills", "anomaly", "budget")
}


def cards(**changes: object) -> dict[str, PredictionCard]:
    built = build(facts(predictions=made(**changes)), READY, scores())
    return {card.id: card for card in built}


def said(card: PredictionCard) -> str:
    return " ".join(detail.text for detail in card.details)


def test_there_are_five_cards_in_a_fixed_order() -> None:
    assert list(cards()) == ["expense", "savings", "bills", "anomalies", "budget"]


def test_a_card_says_value_range_basis_method_baseline_and_record() -> None:
    card = cards()["expense"]
    assert card.headline == Rough(Decimal(31_000), "INR")
    assert card.range == Range(start=77, width=23, at=86)
    for word in (
        "80%% range",
        "went out; ",
        "Rests on",
        "Method",
        "Simple rule",
        "Lately",
    ):
        assert word in said(card)
    assert dict(card.link.values) == {"from": "2026-05-01", "to": "2026-10-31"}


def test_before_a_month_is_over_its_card_says_when_it_is_judged() -> None:
    built = build(facts(), READY, ())
    assert "How right it was" in said(built[0])
    assert dict(built[0].details[-1].values) == {"month": Month(DECEMBER)}


def test_nothing_unusual_is_said_in_a_word() -> None:
    assert cards()["anomalies"].headline == Word("Nothing")


def test_too_little_history_says_what_it_needs_instead_of_a_number() -> None:
    short = MonthForecast(DECEMBER, forecast(None), {}, None)
    found = cards(expense=short, savings=short, budgets=())
    for name in ("expense", "savings", "budget", "bills"):
        assert found[name].is_waiting
        assert found[name].range is None
    assert getattr(found["expense"].headline, "values", ()) == (
        ("text", Word("needs 2 more months")),
    )


def test_bills_add_up_what_is_expected_and_name_the_next() -> None:
    bills = (
        bill("Rent", dt.date(2026, 12, 1), "-20000", lower=Decimal(-21_000)),
        bill("Netflix", dt.date(2026, 11, 20), "-649"),
        bill("Infosys", dt.date(2026, 12, 1), "80000"),
        bill("Gym", dt.date(2026, 8, 1), "-900", state="ended"),
    )
    card = cards(bills=bills)["bills"]
    assert card.headline == Rough(Decimal(20_649), "INR")
    assert dict(card.details[0].values) == {
        "lower": Rough(Decimal(20_649), "INR"),
        "upper": Rough(Decimal(21_649), "INR"),
    }
    assert dict(card.details[1].values)["payee"] == "Netflix"


def test_the_newest_recent_anomaly_is_told_with_its_reason() -> None:
    old = anomaly(1, day=dt.date(2026, 1, 1))
    card = cards(anomalies=(old, anomaly(2)))["anomalies"]
    assert dict(getattr(card.headline, "values", ())) == {"count": 1}
    assert card.details[0] == Sentence("6× usual")
    assert AS_OF.year == 2026


def test_a_range_below_zero_starts_at_its_lower_end() -> None:
    loss = MonthForecast(DECEMBER, forecast("-10", "-100", "-5"), {}, None)
    assert cards(savings=loss)["savings"].range == Range(start=0, width=95, at=90)


def test_a_missing_model_is_said_on_its_card_only() -> None:
    status = READY | {"bills": ModelStatus("missing", "bills_estimator.pkl is missing")}
    built = {card.id: card for card in build(facts(), status, ())}
    assert "not available" in said(built["bills"])
    assert "not available" not in said(built["expense"])
