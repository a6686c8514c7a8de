"""Charts of what is to come, and of how right earlier predictions were."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from utils.charts.model import Chart, Series, Table, exact, floats, number, rough
from utils.model_words import why_no_budgets
from utils.sentences import (
    N_,
    Amount,
    Day,
    Month,
    Rough,
    Sentence,
    Value,
    Word,
    counted,
    sentence,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from utils.facts import Facts
    from utils.forecasts import Bill, Budget
    from utils.predictions import Score

_DRAWN_BUDGETS: Final = 10
KIND_WORDS = {"expense": N_("Expense"), "savings": N_("Savings")}


def bills(facts: Facts) -> Chart:
    """Expected payments and income by day, for the coming weeks."""
    expected = sorted(
        (bill for bill in facts.predictions.bills if bill.is_expected),
        key=lambda bill: (bill.due, bill.payee),
    )
    days = sorted({bill.due for bill in expected})
    out = [bill for bill in expected if bill.amount < 0]
    into = [bill for bill in expected if bill.amount > 0]
    return Chart(
        "bills",
        N_("Upcoming bills and income"),
        _bills_finding(facts, out),
        "bar",
        tuple(Day(day) for day in days),
        (
            *_by_day(N_("Bills"), out, days, "--color-debit"),
            *_by_day(N_("Income"), into, days, "--color-credit"),
        ),
        Table(
            (N_("Payee"), N_("Expected on"), N_("Amount"), N_("Lower"), N_("Upper")),
            tuple(_bill_row(facts, bill) for bill in expected),
        ),
        currency=facts.currency,
    )


def _by_day(
    label: str, expected: Sequence[Bill], days: Sequence[dt.date], colour: str
) -> Iterator[Series]:
    sums = [sum(abs(b.amount) for b in expected if b.due == day) for day in days]
    if any(sums):
        yield Series(Word(label), tuple(float(s) or None for s in sums), colour)


def _bill_row(facts: Facts, bill: Bill) -> tuple[Value, ...]:
    amounts = (bill.amount, bill.lower, bill.upper)
    return (bill.payee, Day(bill.due), *(rough(facts, each) for each in amounts))


def _bills_finding(facts: Facts, payments: Sequence[Bill]) -> Sentence:
    if not payments:
        return sentence("No recurring bill is expected in the coming weeks.")
    largest = min(payments, key=lambda bill: bill.amount)
    return counted(
        "One bill is expected: %(payee)s, about %(amount)s on %(day)s.",
        "%(count)s bills of about %(due)s are expected; the largest is %(payee)s, "
        "about %(amount)s on %(day)s.",
        len(payments),
        due=rough(facts, -sum((bill.amount for bill in payments), Decimal(0))),
        payee=largest.payee,
        amount=rough(facts, -largest.amount),
        day=Day(largest.due),
    )


def budgets(facts: Facts, month: dt.date) -> Chart:
    """Recommended budgets beside what a month came to."""
    lines = sorted(facts.predictions.budgets, key=lambda line: -line.amount)
    spent = facts.ledger.spending.get(month, {})
    drawn = lines[:_DRAWN_BUDGETS]
    return Chart(
        "budgets",
        N_("Budget against actual"),
        _budgets_finding(facts, lines, month),
        "barh",
        tuple(Word(line.category) for line in drawn),
        (
            Series(
                Word(N_("Recommended")),
                tuple(number(line.amount) for line in drawn),
                "--color-budget",
            ),
            Series(
                Month(month),
                floats(facts, [spent.get(line.category, 0) for line in drawn]),
                "--series-1",
            ),
        )
        if drawn
        else (),
        Table(
            (N_("Category"), N_("Recommended"), N_("Spent")),
            tuple(
                (
                    Word(line.category),
                    rough(facts, line.amount),
                    exact(facts, spent.get(line.category, 0)),
                )
                for line in lines
            ),
        ),
        currency=facts.currency,
    )


def _budgets_finding(facts: Facts, lines: Sequence[Budget], month: dt.date) -> Sentence:
    if not lines:
        return why_no_budgets(short_of_months=facts.short_of_months)
    spent = facts.ledger.spending.get(month, {})
    over = [e for e in lines if facts.amount(spent.get(e.category, 0)) > e.amount]
    return sentence(
        "%(over)s of %(count)s categories were above the recommended budget "
        "in %(month)s.",
        over=len(over),
        count=len(lines),
        month=Month(month),
    )


def report_card(scores: Sequence[Score], kind: str, currency: str) -> Chart:
    """What was predicted for each month, with its range, and what happened."""
    mine = [score for score in scores if score.kind == kind]
    return Chart(
        f"report-card-{kind}",
        KIND_WORDS[kind],
        _report_finding(mine),
        "line",
        tuple(Month(score.month) for score in mine),
        _report_series(mine) if mine else (),
        Table(
            (
                N_("Month"),
                N_("Predicted"),
                N_("Lower"),
                N_("Upper"),
                N_("What happened"),
                N_("Inside the range"),
                N_("Error"),
                N_("Error of the simple rule"),
                N_("Predicted when"),
            ),
            tuple(_score_row(score, currency) for score in mine),
        ),
        currency=currency,
    )


def _report_finding(scores: Sequence[Score]) -> Sentence:
    if not scores:
        return sentence(
            "Nothing to score yet: a prediction is scored when its month is over "
            "and its statements are here."
        )
    return counted(
        "%(hits)s of one month ended inside the 80%% range.",
        "%(hits)s of %(count)s months ended inside the 80%% range.",
        len(scores),
        hits=sum(score.hit for score in scores),
    )


def _report_series(scores: Sequence[Score]) -> tuple[Series, ...]:
    values, lowers, uppers = (
        tuple(number(getattr(score.forecast, edge)) for score in scores)
        for edge in ("value", "lower", "upper")
    )
    actual = tuple(float(score.actual) for score in scores)
    colour = "--color-forecast"
    return (
        Series(Word(N_("What happened")), actual, "--series-1", "line"),
        Series(Word(N_("Predicted")), values, colour, "dashed"),
        Series(Word(N_("80% prediction interval")), lowers, colour, "band", uppers),
    )


def _score_row(score: Score, currency: str) -> tuple[Value, ...]:
    forecast = score.forecast
    predicted, lower, upper, error, baseline_error = (
        None if value is None else Rough(value, currency)
        for value in (
            forecast.value,
            forecast.lower,
            forecast.upper,
            score.error,
            score.baseline_error,
        )
    )
    return (
        Month(score.month),
        predicted,
        lower,
        upper,
        Amount(score.actual, currency),
        Word(N_("yes")) if score.hit else Word(N_("no")),
        error,
        baseline_error,
        Word(N_("before the month"))
        if score.is_stored
        else Word(N_("afterwards, from the months before")),
    )
