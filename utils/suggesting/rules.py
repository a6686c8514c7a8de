"""One rule per kind of suggestion; each gives none when its facts are absent.

Here are those about single payments and dates; habits have a module of their own.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from utils.facts import per_year
from utils.reports import behind
from utils.sentences import (
    N_,
    Amount,
    Day,
    Month,
    Rough,
    counted,
    sentence,
)
from utils.suggesting import habits
from utils.suggesting.suggestion import Link, Suggestion, rows_link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from utils.facts import Facts
    from utils.forecasts import Anomaly

_NOTABLE_RISE: Final = Decimal("1.10")
_PRICE_RISE: Final = Decimal("1.03")
_RECENT_DAYS: Final = 35
_MOST_CHARGES: Final = 3


def bill_clash(facts: Facts) -> Iterator[Suggestion]:
    """Bills before the next income that the balances do not cover."""
    income, balance = facts.next_income(), facts.liquid_balance()
    if income is None or balance is None:
        return
    bills = facts.bills_before(income.due)
    due = -sum((bill.amount for bill in bills), Decimal(0))
    if not bills or due <= balance:
        return
    money = facts.currency
    yield Suggestion(
        "bill_clash",
        sentence(
            "Bills before your next income come to more than your balances",
        ),
        counted(
            "A bill of about %(due)s is expected before %(payee)s on %(day)s; "
            "your balances were %(balance)s.",
            "%(count)s bills of about %(due)s are expected before %(payee)s on "
            "%(day)s; your balances were %(balance)s.",
            len(bills),
            due=Rough(due, money),
            payee=income.payee,
            day=Day(income.due),
            balance=Amount(balance, money),
        ),
        sentence("Move money over, or ask for a later date for one of them."),
        due - balance,
        Link("insights.bills", N_("See the bills")),
        (income.due.isoformat(), *(f"{b.payee_key}{b.due}" for b in bills)),
        urgency=3,
    )


def missing_statement(facts: Facts) -> Iterator[Suggestion]:
    """An account in use whose statements end before the others'."""
    for part in behind(facts.coverage, facts.currency):
        yield Suggestion(
            "missing_statement",
            sentence("A newer statement of %(name)s is missing", name=part.name),
            sentence(
                "It is covered until %(day)s while other accounts go further; "
                "predictions stop there, so that the gap does not look cheap.",
                day=Day(part.last_date),
            ),
            sentence("Upload its next statement."),
            None,
            Link("upload.index", N_("Upload a statement")),
            (str(part.account_id), part.last_date.isoformat()),
            urgency=2,
        )


_ANOMALY_ACTIONS: Final = {
    "duplicate": N_("Check both rows; ask the payee or your bank for the second back."),
    "fee": N_("Ask your bank what it was for, and how to avoid it."),
}
_ANOMALY_ACTION: Final = N_("Check that it was you and that the amount is right.")


def unusual_charge(facts: Facts) -> Iterator[Suggestion]:
    """A flagged payment of the last weeks."""
    flagged = (
        anomaly
        for anomaly in facts.predictions.anomalies
        if anomaly.amount < 0 and facts.recent(anomaly.day, _RECENT_DAYS)
    )
    # The alerts page has them all; here they must not crowd out the rest.
    worst = sorted(flagged, key=lambda each: -each.score)[:_MOST_CHARGES]
    for anomaly in worst:
        yield _unusual(facts, anomaly)


def _unusual(facts: Facts, anomaly: Anomaly) -> Suggestion:
    kind = "duplicate" if "duplicate" in anomaly.kind else anomaly.kind
    return Suggestion(
        "unusual_charge",
        sentence(
            "Check %(amount)s on %(day)s",
            amount=Amount(-anomaly.amount, facts.currency),
            day=Day(anomaly.day),
        ),
        anomaly.reason,
        sentence(_ANOMALY_ACTIONS.get(kind, _ANOMALY_ACTION)),
        -anomaly.amount,
        Link("insights.alerts", N_("See the alert")),
        (str(anomaly.transaction_id), anomaly.kind),
        urgency=1,
    )


def price_rise(facts: Facts) -> Iterator[Suggestion]:
    """A recurring payment that costs more than it did."""
    for bill in facts.predictions.bills:
        change = bill.price_change
        if change is None or change.after >= 0 or not facts.recent(change.since, 180):
            continue
        if -change.after < -change.before * _PRICE_RISE:
            continue
        effect = per_year(change.before - change.after, bill.period)
        yield Suggestion(
            "price_rise",
            sentence("%(payee)s costs more than before", payee=bill.payee),
            sentence(
                "It went from %(before)s to %(after)s in %(month)s: about "
                "%(effect)s more a year.",
                before=Amount(-change.before, facts.currency),
                after=Amount(-change.after, facts.currency),
                month=Month(change.since),
                effect=Rough(effect, facts.currency),
            ),
            sentence("Keep it, ask for the old price, or choose a cheaper plan."),
            effect,
            rows_link(N_("See its payments"), search=bill.payee),
            (bill.payee_key, str(change.after)),
        )


def overspend_pace(facts: Facts) -> Iterator[Suggestion]:
    """A running month that is likely to end above the usual."""
    running, usual = facts.predictions.expense.running, facts.usual_expense()
    if running is None or usual is None or running.likely.value is None:
        return
    likely = running.likely.value
    if likely < usual * _NOTABLE_RISE:
        return
    money = facts.currency
    yield Suggestion(
        "overspend_pace",
        sentence(
            "%(month)s is heading for %(likely)s, above your usual",
            month=Month(running.month),
            likely=Rough(likely, money),
        ),
        sentence(
            "%(so_far)s is spent by %(day)s; a usual month comes to %(usual)s "
            "(median of your last whole months).",
            so_far=Amount(running.so_far, money),
            day=Day(facts.as_of),
            usual=Rough(usual, money),
        ),
        sentence("Look at what can wait until next month."),
        likely - usual,
        rows_link(N_("See this month"), month=running.month),
        (running.month.isoformat(), str((likely / usual).quantize(Decimal("0.1")))),
        urgency=1,
    )


RULES: Final[tuple[Callable[[Facts], Iterator[Suggestion]], ...]] = (
    bill_clash,
    missing_statement,
    unusual_charge,
    overspend_pace,
    price_rise,
    habits.category_above_usual,
    habits.avoidable_fees,
    habits.easiest_cut,
    habits.reserve,
    habits.review_uncategorised,
)
