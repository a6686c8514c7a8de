"""Charts over months: income and expense, savings rate, balances."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from utils.charts.model import Chart, Series, Table, exact, floats, number, rough
from utils.dates import month_of
from utils.sentences import (
    N_,
    Month,
    Sentence,
    Share,
    Value,
    Word,
    sentence,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from utils.facts import Facts
    from utils.reports import Totals

SHOWN_MONTHS: Final = 12
WORST_RATE: Final = -1.0
"""A month that cost more than twice its income has no rate that says anything."""

_MOST_TIMES: Final = 10


def flow(facts: Facts) -> Chart:
    """Income, expense and savings by month, with the coming months and their band."""
    past = [month for month in facts.ledger.months if month <= month_of(facts.as_of)]
    past = past[-SHOWN_MONTHS:]
    coming = facts.predictions.expense
    labels = past if coming.total.value is None else [*past, coming.month]
    return Chart(
        "flow",
        N_("Income, expense and savings"),
        _flow_finding(facts),
        "bar",
        tuple(Month(month) for month in labels),
        (*_flow_series(facts, past, len(labels)), *_coming_series(facts, len(past)))
        if past
        else (),
        Table(
            (
                N_("Month"),
                N_("Income"),
                N_("Expense"),
                N_("Savings"),
                N_("Expense, lower"),
                N_("Expense, upper"),
            ),
            (*_flow_rows(facts, past), *_coming_rows(facts)),
        ),
        currency=facts.currency,
    )


def _flow_series(
    facts: Facts, past: Sequence[dt.date], length: int
) -> Iterator[Series]:
    yet = (None,) * (length - len(past))
    for name, key, colour in (
        (N_("Income"), "income", "--color-credit"),
        (N_("Expense"), "expense", "--color-debit"),
        (N_("Savings"), "savings", "--series-2"),
    ):
        known = floats(facts, [getattr(facts.ledger.totals[m], key) for m in past])
        yield Series(Word(name), (*known, *yet), colour)


def _coming_series(facts: Facts, past: int) -> Iterator[Series]:
    total = facts.predictions.expense.total
    if total.value is None:
        return
    value, lower, upper = (
        ((None,) * past + (number(edge),))
        for edge in (total.value, total.lower, total.upper)
    )
    colour = "--color-forecast"
    yield Series(Word(N_("Expense, predicted")), value, colour, "dashed")
    yield Series(Word(N_("80% prediction interval")), lower, colour, "band", upper)


def _flow_rows(facts: Facts, past: Sequence[dt.date]) -> Iterator[tuple[Value, ...]]:
    for month in past:
        total = facts.ledger.totals[month]
        sums = (total.income, total.expense, total.savings)
        yield (Month(month), *(exact(facts, each) for each in sums), None, None)


def _coming_rows(facts: Facts) -> Iterator[tuple[Value, ...]]:
    total, month = facts.predictions.expense.total, facts.predictions.expense.month
    if total.value is None:
        return
    yield (
        sentence("%(month)s, predicted", month=Month(month)),
        None,
        rough(facts, total.value),
        rough(facts, facts.predictions.savings.total.value),
        rough(facts, total.lower),
        rough(facts, total.upper),
    )


def _flow_finding(facts: Facts) -> Sentence:
    if not facts.whole_months:
        return sentence("No month is covered from its first to its last day yet.")
    month = facts.whole_months[-1]
    totals = facts.ledger.totals[month]
    values: dict[str, Value] = {
        "month": Month(month),
        "income": exact(facts, totals.income),
        "expense": exact(facts, totals.expense),
        "savings": exact(facts, abs(totals.savings)),
    }
    if totals.savings >= 0:
        return sentence(
            "%(month)s: %(income)s came in and %(expense)s went out, so "
            "%(savings)s stayed.",
            **values,
        )
    return sentence(
        "%(month)s: %(income)s came in and %(expense)s went out, %(savings)s more "
        "than came in.",
        **values,
    )


def savings_rate(facts: Facts) -> Chart:
    """Savings as a share of income, whole months only."""
    months = facts.whole_months[-SHOWN_MONTHS:]
    totals = [facts.ledger.totals[month] for month in months]
    rates = [total.savings_rate for total in totals]
    # Beside a month that cost twice its income, all others would look alike.
    drawn = [
        rate if rate is not None and rate >= WORST_RATE else None for rate in rates
    ]
    income = sum(total.income for total in totals)
    finding = sentence("It needs a whole month with income.")
    if income > 0:
        finding = _rate_finding(months, sum(total.savings for total in totals) / income)
    return Chart(
        "savings-rate",
        N_("Savings rate"),
        finding,
        "line",
        tuple(Month(month) for month in months),
        (Series(Word(N_("Savings rate")), tuple(drawn), "--series-1", "line"),)
        if len(months) > 1 and any(rate is not None for rate in drawn)
        else (),
        Table(
            (N_("Month"), N_("Savings rate")),
            tuple(
                (Month(month), rate_cell(rate))
                for month, rate in zip(months, rates, strict=True)
            ),
        ),
        unit="percent",
    )


def _rate_finding(months: Sequence[dt.date], rate: float) -> Sentence:
    span = {"first": Month(months[0]), "last": Month(months[-1])}
    if rate < WORST_RATE:
        return sentence(
            "From %(first)s to %(last)s far more went out than came in: %(rate)s.",
            **span,
            rate=rate_cell(rate),
        )
    if rate < 0:
        return sentence(
            "From %(first)s to %(last)s you spent %(rate)s more than came in.",
            **span,
            rate=Share(-rate),
        )
    return sentence(
        "From %(first)s to %(last)s you kept %(rate)s of your income.",
        **span,
        rate=Share(rate),
    )


def rate_sentence(totals: Totals) -> Sentence | None:
    """Say what share of a month's income was kept; None in an empty month."""
    rate = totals.savings_rate
    if rate is None:
        return sentence("no income so far") if totals.expense else None
    if rate >= WORST_RATE:
        return sentence("%(share)s of income", share=Share(rate))
    return sentence("%(words)s", words=rate_cell(rate))


def rate_cell(rate: float | None) -> Value:
    """Write a savings rate; where income was next to nothing, in words."""
    if rate is None:
        return None
    if rate >= WORST_RATE:
        return Share(rate)
    times = round(1 - rate)
    if times > _MOST_TIMES:
        return Word(N_("almost no income"))
    return sentence("about %(times)s times the income was spent", times=times)
