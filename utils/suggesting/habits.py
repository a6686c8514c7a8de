"""Suggestions about habits: categories, fees, reserves, budgets, upkeep."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from utils.dates import add_months
from utils.reports import UNCATEGORISED
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
from utils.suggesting.suggestion import Link, Suggestion, rows_link

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from utils.facts import Facts

_FEES: Final = "Fees & charges"
_NOTABLE_SHARE: Final = Decimal("0.03")
_WELL_ABOVE: Final = 1.25
_EMERGENCY_MONTHS: Final = 3
_BALANCES: Final = Link(
    "dashboard.index", N_("See the balances"), (("_anchor", "chart-balances"),)
)


def category_above_usual(facts: Facts) -> Iterator[Suggestion]:
    """Categories that the last whole month raised well above their usual."""
    if len(facts.whole_months) < 4:
        return
    month = facts.whole_months[-1]
    ledger = facts.ledger
    usual = ledger.usual_spending(month, set(ledger.months) - set(facts.whole_months))
    floor = ledger.totals[month].expense * _NOTABLE_SHARE
    for name, spent in ledger.spending.get(month, {}).items():
        before = usual.get(name, 0)
        if name == UNCATEGORISED or before <= 0:
            continue
        if spent - before >= floor and spent >= before * _WELL_ABOVE:
            yield _above_usual(facts, month, name, (spent, before))


def _above_usual(
    facts: Facts, month: dt.date, name: str, sums: tuple[int, int]
) -> Suggestion:
    spent, before = sums
    over = spent - before
    return Suggestion(
        "category_above_usual",
        sentence(
            "%(category)s was above your usual in %(month)s",
            category=Word(name),
            month=Month(month),
        ),
        sentence(
            "You spent %(spent)s, against %(usual)s on average in the three "
            "months before: %(share)s more.",
            spent=Amount(facts.amount(spent), facts.currency),
            usual=Rough(facts.amount(before), facts.currency),
            share=Share(round(over / before, 2)),
        ),
        sentence("See which payments made the difference."),
        facts.amount(over),
        rows_link(
            N_("See the payments"), category=facts.category_key(name), month=month
        ),
        (name, month.isoformat()),
    )


def avoidable_fees(facts: Facts) -> Iterator[Suggestion]:
    """Fees and interest paid over the last twelve months."""
    start = add_months(facts.as_of.replace(day=1), -11)
    paid = sum(
        parts.get(_FEES, 0)
        for month, parts in facts.ledger.spending.items()
        if start <= month <= facts.as_of
    )
    if paid <= 0:
        return
    yield Suggestion(
        "avoidable_fees",
        sentence(
            "Fees and interest cost you %(paid)s since %(month)s",
            paid=Amount(facts.amount(paid), facts.currency),
            month=Month(max(start, facts.ledger.months[0])),
        ),
        sentence("That is what was charged under Fees & charges, refunds taken off."),
        sentence("See which were avoidable: late payment, low balance, cash abroad."),
        facts.amount(paid),
        rows_link(N_("See the fees"), category=facts.category_key(_FEES)),
        (f"{facts.as_of:%Y-%m}",),
    )


def reserve(facts: Facts) -> Iterator[Suggestion]:
    """Balances that are small, or idle, measured in months of expense."""
    usual, balance = facts.usual_expense(), facts.liquid_balance()
    if not usual or usual <= 0 or balance is None:
        return
    months = balance / usual
    target = usual * _EMERGENCY_MONTHS
    if months < _EMERGENCY_MONTHS:
        missing = target - max(balance, Decimal(0))
        kind = "emergency_fund"
        title = sentence("Your reserve is smaller than three months of expense")
        action = sentence(
            "Setting %(share)s aside each month for a year would fill it.",
            share=Rough(missing / 12, facts.currency),
        )
    elif months > _EMERGENCY_MONTHS + 1:
        kind = "idle_balance"
        title = sentence(
            "%(idle)s lies idle above three months of expense",
            idle=Rough(balance - target, facts.currency),
        )
        action = sentence("Decide what this money is for; it need not sit there.")
    else:
        return
    why = _reserve_reason(balance, usual, facts.currency)
    digest = (str(months.quantize(Decimal("0.5"))),)
    yield Suggestion(kind, title, why, action, None, _BALANCES, digest)


def _reserve_reason(balance: Decimal, usual: Decimal, currency: str) -> Sentence:
    values: dict[str, Value] = {
        "balance": Amount(balance, currency),
        "usual": Rough(usual, currency),
    }
    if balance <= 0:
        return sentence(
            "They add up to %(balance)s; a usual month costs %(usual)s.", **values
        )
    return sentence(
        "Your balances of %(balance)s are %(months)s months of your usual "
        "expense of %(usual)s.",
        **values,
        months=str((balance / usual).quantize(Decimal("0.1"))),
    )


def easiest_cut(facts: Facts) -> Iterator[Suggestion]:
    """The budget that would save most against the usual, over a year."""
    if len(facts.whole_months) < 3:
        return
    ledger = facts.ledger
    month = add_months(facts.whole_months[-1], 1)
    usual = ledger.usual_spending(month, set(ledger.months) - set(facts.whole_months))
    gaps = [
        (facts.amount(usual.get(budget.category, 0)) - budget.amount, budget)
        for budget in facts.predictions.budgets
        if not budget.fixed and budget.amount > 0
    ]
    gap, budget = max(gaps, key=lambda pair: pair[0], default=(Decimal(0), None))
    if budget is None or gap * 20 < budget.amount:
        return
    name = budget.category
    yield Suggestion(
        "easiest_cut",
        sentence(
            "A budget of %(budget)s for %(category)s would save %(year)s a year",
            budget=Rough(budget.amount, facts.currency),
            category=Word(name),
            year=Rough(gap * 12, facts.currency),
        ),
        sentence(
            "You spent %(usual)s a month on it over your last three whole months.",
            usual=Rough(facts.amount(usual[name]), facts.currency),
        ),
        sentence("Take it as next month's budget."),
        gap * 12,
        Link("budgets.index", N_("See the budgets")),
        (name, f"{facts.as_of:%Y-%m}"),
    )


def review_uncategorised(facts: Facts) -> Iterator[Suggestion]:
    """Rows without a category, when they are many enough to blur the picture."""
    count, rows = facts.ledger.uncategorised_rows, facts.ledger.rows
    if count < 5 or count * 20 < rows:
        return
    yield Suggestion(
        "review_uncategorised",
        sentence("%(count)s transactions wait for a category", count=count),
        sentence(
            "They are %(share)s of your rows and blur the sums they belong to.",
            share=Share(round(count / rows, 2)),
        ),
        sentence("Choose a category for one; the others of that payee follow."),
        None,
        rows_link(N_("Review them"), category=facts.category_key(UNCATEGORISED)),
        (str(count // 10),),
    )
