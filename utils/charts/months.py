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
    from utils.facts import Facts

SHOWN_MONTHS: Final = 12
_MOST_LINES: Final = 6


def flow(facts: Facts) -> Chart:
    """Income, expense and savings by month, with the coming months and their band."""
    ledger, money = facts.ledger, facts.currency
    past = [month for month in ledger.months if month <= month_of(facts.as_of)]
    past = past[-SHOWN_MONTHS:]
    coming = facts.predictions.expense
    known = coming.total.value is not None
    labels = [*past, coming.month] if known else past
    gap = (None,) * len(past)
    yet = (None,) if known else ()
    series = [
        Series(
            name,
            (*floats(facts, [getattr(ledger.totals[m], key) for m in past]), *yet),
            hue,
        )
        for name, key, hue in (
            (Word(N_("Income")), "income", "--color-credit"),
            (Word(N_("Expense")), "expense", "--color-debit"),
            (Word(N_("Savings")), "savings", "--series-1"),
        )
    ]
    rows: list[tuple[Value, ...]] = [
        (
            Month(month),
            exact(facts, ledger.totals[month].income),
            exact(facts, ledger.totals[month].expense),
            exact(facts, ledger.totals[month].savings),
            None,
            None,
        )
        for month in past
    ]
    if known:
        total, savings = coming.total, facts.predictions.savings.total
        series.append(
            Series(
                Word(N_("Expense, predicted")),
                (*gap, number(total.value)),
                "--color-forecast",
                "dashed",
            )
        )
        series.append(
            Series(
                Word(N_("80% prediction interval")),
                (*gap, number(total.lower)),
                "--color-forecast",
                "band",
                (*gap, number(total.upper)),
            )
        )
        rows.append(
            (
                sentence(N_("%(month)s, predicted"), month=Month(coming.month)),
                None,
                rough(facts, total.value),
                rough(facts, savings.value),
                rough(facts, total.lower),
                rough(facts, total.upper),
            )
        )
    return Chart(
        "flow",
        N_("Income, expense and savings"),
        _flow_finding(facts),
        "bar",
        tuple(Month(month) for month in labels),
        tuple(series) if past else (),
        Table(
            (
                N_("Month"),
                N_("Income"),
                N_("Expense"),
                N_("Savings"),
                N_("Expense, lower"),
                N_("Expense, upper"),
            ),
            tuple(rows),
        ),
        currency=money,
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
    by_line = [dict(line.points) for line in lines]
    return Chart(
        "balances",
        N_("Balance by account"),
        _balances_finding(facts),
        "line",
        tuple(Month(month) for month in months),
        tuple(
            Series(
                line.name,
                floats(facts, [points.get(month) for month in months]),
                f"--series-{number}",
                "line",
            )
            for number, (line, points) in enumerate(zip(lines, by_line, strict=True), 1)
        ),
        Table(
            (N_("End of month"), *(line.name for line in lines)),
            tuple(
                (
                    Month(month),
                    *(
                        exact(facts, points[month]) if month in points else None
                        for points in by_line
                    ),
                )
                for month in months
            ),
        ),
        currency=facts.currency,
    )


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
