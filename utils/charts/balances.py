"""Charts of balances: at the ends of months, and in the weeks to come."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from utils.charts.model import Chart, Series, Table, exact, floats, number, rough
from utils.outlook import look_ahead, lowest
from utils.sentences import (
    N_,
    Amount,
    Day,
    Month,
    Rough,
    Sentence,
    Value,
    Word,
    sentence,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from utils.facts import Facts
    from utils.outlook import Step

_MOST_LINES: Final = 6


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
        return sentence("Your statements name no balances.")
    if balance is None:
        return sentence("Some accounts have no stated balance, so there is no sum.")
    bills = facts.bills_before(dt.date.max)
    due = -sum((bill.amount for bill in bills), facts.amount(0))
    return sentence(
        "Your accounts held %(balance)s; expected bills of the coming weeks come "
        "to %(due)s.",
        balance=Amount(balance, facts.currency),
        due=Rough(due, facts.currency),
    )


def ahead(facts: Facts) -> Chart:
    """Carry the sum of the balances on by day, with its projected low point."""
    steps = look_ahead(facts)
    return Chart(
        "balance-ahead",
        N_("Balance in the coming weeks"),
        _ahead_finding(facts, steps),
        "line",
        tuple(Day(step.day) for step in steps),
        tuple(_ahead_series(steps)) if steps else (),
        Table(
            (N_("End of day"), N_("Likely balance"), N_("Lower"), N_("Upper")),
            tuple(
                (
                    Day(step.day),
                    *(rough(facts, x) for x in (step.likely, step.lower, step.upper)),
                )
                for step in steps
            ),
        ),
        currency=facts.currency,
    )


def _ahead_series(steps: Sequence[Step]) -> Iterator[Series]:
    low = lowest(tuple(steps))
    colour = "--color-forecast"
    yield Series(
        Word(N_("Likely balance")),
        tuple(number(step.likely) for step in steps),
        colour,
        "dashed",
    )
    yield Series(
        Word(N_("80% range of the expense")),
        tuple(number(step.lower) for step in steps),
        colour,
        "band",
        tuple(number(step.upper) for step in steps),
    )
    yield Series(
        Word(N_("Lowest point")),
        tuple(number(step.likely) if step is low else None for step in steps),
        "--color-debit",
        "point",
    )


def _ahead_finding(facts: Facts, steps: tuple[Step, ...]) -> Sentence:
    if not steps:
        return sentence(
            "It needs a stated balance for each account in use, and a prediction "
            "of your expense."
        )
    low = lowest(steps)
    values: dict[str, Value] = {
        "day": Day(low.day),
        "amount": Rough(low.likely, facts.currency),
        "end": Day(steps[-1].day),
    }
    if low.day == facts.as_of:
        return sentence(
            "Until %(end)s the balance should not fall below the %(amount)s of "
            "%(day)s, with expected bills and income and spending as predicted.",
            **values,
        )
    if low.likely < 0:
        return sentence(
            "The money would not last: about %(amount)s on %(day)s, with expected "
            "bills and income and spending as predicted.",
            **values,
        )
    return sentence(
        "Lowest around %(day)s at about %(amount)s, with expected bills and income "
        "and spending as predicted.",
        **values,
    )
