"""Charts of what is to come, and of how right earlier predictions were."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from utils.charts.model import Chart, Series, Table, exact, floats, number
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
    from collections.abc import Sequence

    from utils.facts import Facts
    from utils.predictions import Score

KIND_WORDS = {"expense": N_("Expense"), "savings": N_("Savings")}


def bills(facts: Facts) -> Chart:
    """Expected payments and income by day, for the coming weeks."""
    expected = sorted(
        (bill for bill in facts.predictions.bills if bill.is_expected),
        key=lambda bill: (bill.due, bill.payee),
    )
    days = sorted({bill.due for bill in expected})
    out = [
        -sum(b.amount for b in expected if b.due == d and b.amount < 0) for d in days
    ]
    into = [
        sum(b.amount for b in expected if b.due == d and b.amount > 0) for d in days
    ]
    series = [
        Series(Word(label), tuple(float(amount) or None for amount in amounts), colour)
        for label, amounts, colour in (
            (N_("Bills"), out, "--color-debit"),
            (N_("Income"), into, "--color-credit"),
        )
        if any(amounts)
    ]
    return Chart(
        "bills",
        N_("Upcoming bills and income"),
        _bills_finding(facts, Decimal(sum(out))),
        "bar",
        tuple(Day(day) for day in days),
        tuple(series),
        Table(
            (N_("Payee"), N_("Expected on"), N_("Amount"), N_("Lower"), N_("Upper")),
            tuple(
                (
                    bill.payee,
                    Day(bill.due),
                    Rough(bill.amount, facts.currency),
                    Rough(bill.lower, facts.currency),
                    Rough(bill.upper, facts.currency),
                )
                for bill in expected
            ),
        ),
        currency=facts.currency,
    )


def _bills_finding(facts: Facts, due: Decimal) -> Sentence:
    payments = [b for b in facts.predictions.bills if b.is_expected and b.amount < 0]
    if not payments:
        return sentence(N_("No recurring bill is expected in the coming weeks."))
    largest = min(payments, key=lambda bill: bill.amount)
    return counted(
        N_("One bill is expected: %(payee)s, about %(amount)s on %(day)s."),
        N_(
            "%(count)s bills of about %(due)s are expected; the largest is %(payee)s, "
            "about %(amount)s on %(day)s."
        ),
        len(payments),
        due=Rough(due, facts.currency),
        payee=largest.payee,
        amount=Rough(-largest.amount, facts.currency),
        day=Day(largest.due),
    )


def budgets(facts: Facts, month: dt.date) -> Chart:
    """Recommended budgets beside what a month came to."""
    lines = sorted(facts.predictions.budgets, key=lambda line: -line.amount)
    spent = facts.ledger.spending.get(month, {})
    over = [
        line
        for line in lines
        if facts.amount(spent.get(line.category, 0)) > line.amount
    ]
    finding = sentence(N_("Budgets need two whole months to rest on."))
    if lines:
        finding = sentence(
            N_(
                "%(over)s of %(count)s categories were above the recommended budget "
                "in %(month)s."
            ),
            over=len(over),
            count=len(lines),
            month=Month(month),
        )
    drawn = lines[:10]
    return Chart(
        "budgets",
        N_("Budget against actual"),
        finding,
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
                    Rough(line.amount, facts.currency),
                    exact(facts, spent.get(line.category, 0)),
                )
                for line in lines
            ),
        ),
        currency=facts.currency,
    )


def report_card(scores: Sequence[Score], kind: str, currency: str) -> Chart:
    """What was predicted before each month, with its range, and what happened."""
    mine = [score for score in scores if score.kind == kind]
    hits = sum(score.hit for score in mine)
    finding = sentence(
        N_(
            "Nothing to score yet: a prediction is scored when its month is over and "
            "its statements are here."
        )
    )
    if mine:
        finding = counted(
            N_("%(hits)s of one month ended inside the 80%% range."),
            N_("%(hits)s of %(count)s months ended inside the 80%% range."),
            len(mine),
            hits=hits,
        )
    forecasts = [score.forecast for score in mine]
    word = KIND_WORDS[kind]
    return Chart(
        f"report-card-{kind}",
        word,
        finding,
        "line",
        tuple(Month(score.month) for score in mine),
        (
            Series(
                Word(N_("What happened")),
                tuple(float(score.actual) for score in mine),
                "--series-1",
                "line",
            ),
            Series(
                Word(N_("Predicted")),
                tuple(number(each.value) for each in forecasts),
                "--color-forecast",
                "dashed",
            ),
            Series(
                Word(N_("80% prediction interval")),
                tuple(number(each.lower) for each in forecasts),
                "--color-forecast",
                "band",
                tuple(number(each.upper) for each in forecasts),
            ),
        )
        if mine
        else (),
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
            ),
            tuple(_score_row(score, currency) for score in mine),
        ),
        currency=currency,
    )


def _score_row(score: Score, currency: str) -> tuple[Value, ...]:
    def rough(value: Decimal | None) -> Rough | None:
        return None if value is None else Rough(value, currency)

    return (
        Month(score.month),
        rough(score.forecast.value),
        rough(score.forecast.lower),
        rough(score.forecast.upper),
        Amount(score.actual, currency),
        Word(N_("yes")) if score.hit else Word(N_("no")),
        rough(score.error),
        rough(score.baseline_error),
    )
