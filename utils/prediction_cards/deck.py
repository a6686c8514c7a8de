"""The five cards in their order; a model that is missing is said on its card."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from utils.model_words import why_no_budgets
from utils.prediction_cards.card import PredictionCard
from utils.prediction_cards.forecasts import expense_card, savings_card
from utils.sentences import N_, Day, Month, Rough, Word, counted, sentence
from utils.suggesting.suggestion import Link

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ml.model_utils import ModelStatus
    from utils.facts import Facts
    from utils.predictions import Score


def build(
    facts: Facts, status: Mapping[str, ModelStatus], scores: Sequence[Score]
) -> tuple[PredictionCard, ...]:
    """Build the cards of expense, savings, bills, anomalies and budgets."""
    cards = {
        "expense": expense_card(facts, scores),
        "savings": savings_card(facts, scores),
        "bills": _bills(facts),
        "anomaly": _anomalies(facts),
        "budget": _budgets(facts),
    }
    return tuple(
        card if name not in status or status[name].ready else _with_notice(card)
        for name, card in cards.items()
    )


def _with_notice(card: PredictionCard) -> PredictionCard:
    notice = sentence("The learned model is not available; a simple rule speaks.")
    return replace(card, details=(*card.details, notice))


def _bills(facts: Facts) -> PredictionCard:
    expected = [b for b in facts.predictions.bills if b.is_expected and b.amount < 0]
    link = Link("insights.bills", N_("See all bills and the rows behind them"))
    title = sentence("Bills of the coming weeks")
    if not expected:
        none = sentence("A payee needs a regular rhythm of payments to count.")
        return PredictionCard(
            "bills", title, Word(N_("No bill expected")), True, (none,), link
        )
    money = facts.currency
    following = min(expected, key=lambda bill: bill.due)
    lower = sum((bill.upper for bill in expected), Decimal(0))
    upper = sum((bill.lower for bill in expected), Decimal(0))
    return PredictionCard(
        "bills",
        title,
        Rough(-sum((bill.amount for bill in expected), Decimal(0)), money),
        False,
        (
            sentence(
                "Their ranges add up to %(lower)s to %(upper)s",
                lower=Rough(-lower, money),
                upper=Rough(-upper, money),
            ),
            sentence(
                "Next: %(payee)s, about %(amount)s on %(day)s",
                payee=following.payee,
                amount=Rough(-following.amount, money),
                day=Day(following.due),
            ),
            counted(
                "Rests on one recurring payment found in your rows",
                "Rests on %(count)s recurring payments found in your rows",
                len({bill.payee_key for bill in expected}),
            ),
        ),
        link,
    )


def _anomalies(facts: Facts) -> PredictionCard:
    recent = [a for a in facts.predictions.anomalies if facts.recent(a.day, 35)]
    details = [
        sentence(
            "Each row is compared with your own earlier rows, until %(day)s.",
            day=Day(facts.as_of),
        )
    ]
    if recent:
        newest = max(recent, key=lambda each: each.day)
        details.insert(0, newest.reason)
    return PredictionCard(
        "anomalies",
        sentence("Unusual in the last five weeks"),
        counted("One transaction", "%(count)s transactions", len(recent))
        if recent
        else Word(N_("Nothing")),
        False,
        tuple(details),
        Link("insights.alerts", N_("See all alerts and their rows")),
    )


def _budgets(facts: Facts) -> PredictionCard:
    lines = facts.predictions.budgets
    link = Link("budgets.index", N_("See each budget and its reason"))
    month = facts.predictions.expense.month
    title = sentence("Budget for %(month)s", month=Month(month))
    if not lines:
        short = facts.short_of_months
        said = N_("Needs more months") if short else N_("Nothing left to plan")
        none = why_no_budgets(short_of_months=short)
        return PredictionCard("budget", title, Word(said), True, (none,), link)
    details = [
        counted(
            "Recommended for one category; never more than your income.",
            "Recommended for %(count)s categories; never more than your income.",
            len(lines),
        )
    ]
    details += [
        sentence("Easiest to cut: %(category)s", category=Word(line.category))
        for line in lines
        if line.easiest_to_cut
    ][:1]
    total = sum((line.amount for line in lines), Decimal(0))
    return PredictionCard(
        "budget", title, Rough(total, facts.currency), False, tuple(details), link
    )
