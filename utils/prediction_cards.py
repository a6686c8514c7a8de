"""The five predictions as cards: value, range, basis, and how right they were."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from utils.model_words import method_of, needs_of, why_no_budgets
from utils.sentences import (
    N_,
    Day,
    Month,
    Rough,
    Sentence,
    Word,
    counted,
    sentence,
)
from utils.suggesting.suggestion import Link, rows_link

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ml.model_utils import ModelStatus
    from utils.facts import Facts
    from utils.forecasts import Forecast, MonthForecast
    from utils.predictions import Score
    from utils.sentences import Value


@dataclass(frozen=True, slots=True)
class Range:
    """Where a value lies within its 80 % range, in percent of a bar's length."""

    start: int
    width: int
    at: int


@dataclass(frozen=True, slots=True)
class PredictionCard:
    """One prediction, ready to be read.

    Args:
        id: unique on the page.
        title: what is predicted.
        headline: the value, or what is missing for one.
        is_waiting: whether history is too short for a value.
        details: sentences: range, what it rests on, method, baseline, record.
        link: the rows or page behind it.
        range: for the small picture; None without a range.
    """

    id: str
    title: Sentence
    headline: Value
    is_waiting: bool
    details: tuple[Sentence, ...]
    link: Link
    range: Range | None = None


def build(
    facts: Facts, status: Mapping[str, ModelStatus], scores: Sequence[Score]
) -> tuple[PredictionCard, ...]:
    """Build the cards of expense, savings, bills, anomalies and budgets."""
    cards = {
        "expense": _expense(facts, scores),
        "savings": _savings(facts, scores),
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


def _expense(facts: Facts, scores: Sequence[Score]) -> PredictionCard:
    part = facts.predictions.expense
    title = sentence("Expense in %(month)s", month=Month(part.month))
    card = _month_card("expense", title, facts, part, scores)
    running = part.running
    if running is None or running.likely.lower is None:
        return card
    so_far = sentence(
        "Until %(day)s %(so_far)s went out; %(month)s likely ends between "
        "%(lower)s and %(upper)s.",
        day=Day(facts.as_of),
        month=Month(running.month),
        so_far=Rough(running.so_far, facts.currency),
        lower=Rough(running.likely.lower, facts.currency),
        upper=Rough(running.likely.upper or Decimal(0), facts.currency),
    )
    first, *others = card.details
    return replace(card, details=(first, so_far, *others))


def _savings(facts: Facts, scores: Sequence[Score]) -> PredictionCard:
    part = facts.predictions.savings
    title = sentence("Savings in %(month)s", month=Month(part.month))
    return _month_card("savings", title, facts, part, scores)


def _month_card(
    kind: str,
    title: Sentence,
    facts: Facts,
    part: MonthForecast,
    scores: Sequence[Score],
) -> PredictionCard:
    return PredictionCard(
        kind,
        title,
        _headline(facts, part.total),
        part.total.value is None,
        (*_forecast_details(facts, part.total), *_record(kind, part, scores)),
        _months_link(facts, part.total),
        _range(part.total),
    )


def _headline(facts: Facts, forecast: Forecast) -> Value:
    if forecast.value is None:
        needs = forecast.needs
        return needs_of(needs) if needs else Word(N_("Needs more months"))
    return Rough(forecast.value, facts.currency)


def _forecast_details(facts: Facts, forecast: Forecast) -> tuple[Sentence, ...]:
    if forecast.value is None or forecast.lower is None or forecast.upper is None:
        return (
            sentence(
                "A prediction needs whole months; statements end on %(day)s.",
                day=Day(facts.as_of),
            ),
        )
    money = facts.currency
    details = [
        sentence(
            "80%% range: %(lower)s to %(upper)s",
            lower=Rough(forecast.lower, money),
            upper=Rough(forecast.upper, money),
        ),
        _basis(forecast),
    ]
    if forecast.baseline is not None:
        details.append(
            sentence(
                "Simple rule for comparison: %(baseline)s",
                baseline=Rough(forecast.baseline, money),
            )
        )
    return tuple(details)


def _basis(forecast: Forecast) -> Sentence:
    used = forecast.months_used
    if not used:
        return sentence("Method: %(method)s", method=method_of(forecast.method))
    return counted(
        "Rests on one whole month, %(month)s. Method: %(method)s",
        "Rests on %(count)s whole months until %(month)s. Method: %(method)s",
        len(used),
        month=Month(used[-1]),
        method=method_of(forecast.method),
    )


def _record(
    kind: str, part: MonthForecast, scores: Sequence[Score]
) -> tuple[Sentence, ...]:
    if part.total.value is None:
        return ()
    mine = [score for score in scores if score.kind == kind][-6:]
    if not mine:
        unseen = N_("How right it was is told when %(month)s is over")
        return (sentence(unseen, month=Month(part.month)),)
    return (
        counted(
            "Lately right: %(hits)s of one month inside the range",
            "Lately right: %(hits)s of %(count)s months inside the range",
            len(mine),
            hits=sum(score.hit for score in mine),
        ),
    )


def _range(forecast: Forecast) -> Range | None:
    value, lower, upper = forecast.value, forecast.lower, forecast.upper
    if value is None or lower is None or upper is None or upper <= lower:
        return None
    # The bar runs from zero, or from the lower end where that is below zero.
    left = min(Decimal(0), lower)
    length = max(upper, Decimal(0)) - left
    start, at, end = (int(100 * (x - left) / length) for x in (lower, value, upper))
    return Range(start, max(end - start, 1), min(at, 99))


def _months_link(facts: Facts, forecast: Forecast) -> Link:
    months = forecast.months_used or facts.ledger.months
    if not months:
        return rows_link(N_("See the rows it rests on"))
    return rows_link(
        N_("See the rows it rests on"), month=min(months), last_month=max(months)
    )


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
