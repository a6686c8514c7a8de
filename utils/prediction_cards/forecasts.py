"""The cards of a whole month: expense and savings, with their ranges and record."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from utils.model_words import method_of, needs_of
from utils.prediction_cards.card import PredictionCard, Range
from utils.sentences import N_, Day, Month, Rough, Sentence, Word, counted, sentence
from utils.suggesting.suggestion import Link, rows_link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.facts import Facts
    from utils.forecasts import Forecast, MonthForecast
    from utils.predictions import Score
    from utils.sentences import Value


def expense_card(facts: Facts, scores: Sequence[Score]) -> PredictionCard:
    """Say what will likely be spent in the month that comes."""
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


def savings_card(facts: Facts, scores: Sequence[Score]) -> PredictionCard:
    """Say what will likely be left of the month that comes."""
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
