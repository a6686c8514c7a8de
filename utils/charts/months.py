"""Charts over months: income and expense, savings rate, balances."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from utils.charts.model import Chart, Series, Table, exact, floats, number, rough
from utils.dates import month_of
from utils.sentences import (
    N_,
    Amount,
    Month,
    Rough,
    Sentence,
    Share,
    Value,
    Word,
    sentence,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from utils.facts import Facts

SHOWN_MONTHS: Final = 12
_MOST_LINES: Final = 6


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
        (N_("Savings"), "savings", "--series-1"),
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
        sentence(N_("%(month)s, predicted"), month=Month(month)),
        None,
        rough(facts, total.value),
        rough(facts, facts.predictions.savings.total.value),
        rough(facts, total.lower),
        rough(facts, total.upper),
    )


def _flow_finding(facts: Facts) -> Sentence:
    if not facts.whole_months:
        return sentence(N_("No month is covered from its first to its last day yet."))
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
            N_(
                "%(month)s: %(income)s came in and %(expense)s went out, so "
                "%(savings)s stayed."
            ),
            **values,
        )
    return sentence(
        N_(
            "%(month)s: %(income)s came in and %(expense)s went out, %(savings)s more "
            "than came in."
        ),
        **values,
    )


def savings_rate(facts: Facts) -> Chart:
    """Savings as a share of income, whole months only."""
    months = facts.whole_months[-SHOWN_MONTHS:]
    totals = [facts.ledger.totals[month] for month in months]
    rates = [total.savings_rate for total in totals]
    # Beside a month that cost twice its income, all others would look alike.
    drawn = [rate if rate is not None and rate >= -1 else None for rate in rates]
    income = sum(total.income for total in totals)
    finding = sentence(N_("It needs a whole month with income."))
    if income > 0:
        finding = sentence(
            N_("From %(first)s to %(last)s you kept %(rate)s of your income."),
            first=Month(months[0]),
            last=Month(months[-1]),
            rate=Share(sum(total.savings for total in totals) / income),
        )
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
                (Month(month), None if rate is None else Share(rate))
                for month, rate in zip(months, rates, strict=True)
            ),
        ),
        unit="percent",
    )


def balances(facts: Facts) -> Chart:
    """Balance at month ends per account of the user's currency."""
    lines = [line for line in facts.balances if line.currency == facts.currency]
    lines = lines[:_MOST_LINES]
    months = sorted({month for line in lines for month, _ in line.points})
    points = [dict(line.points) for line in lines]
    return Chart(
        "balances",
        N_("Balance by account"),
        _balances_finding(facts),
        "line",
        tuple(Month(month) for month in months),
        tuple(
            Series(
                line.name,
                floats(facts, [known.get(month) for month in months]),
                f"--series-{number}",
                "line",
            )
            for number, (line, known) in enumerate(zip(lines, points, strict=True), 1)
        ),
        Table(
            (N_("End of month"), *(line.name for line in lines)),
            tuple(_balance_row(facts, month, points) for month in months),
        ),
        currency=facts.currency,
    )


def _balance_row(
    facts: Facts, month: dt.date, points: Sequence[Mapping[dt.date, int]]
) -> tuple[Value, ...]:
    known = (exact(facts, p[month]) if month in p else None for p in points)
    return (Month(month), *known)


def _balances_finding(facts: Facts) -> Sentence:
    balance = facts.liquid_balance()
    if not facts.balances:
        return sentence(N_("Your statements name no balances."))
    if balance is None:
        return sentence(N_("Some accounts have no stated balance, so there is no sum."))
    bills = facts.bills_before(dt.date.max)
    due = -sum((bill.amount for bill in bills), facts.amount(0))
    return sentence(
        N_(
            "Your accounts held %(balance)s; expected bills of the coming weeks come "
            "to %(due)s."
        ),
        balance=Amount(balance, facts.currency),
        due=Rough(due, facts.currency),
    )
