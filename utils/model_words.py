"""What the models say, as sentences that can be put into any language."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from utils.sentences import (
    N_,
    Amount,
    Day,
    Reason,
    Sentence,
    Word,
    counted,
    sentence,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from utils.sentences import Value

# The names of ml.taxonomy and the periods and states of ml.bills; pages translate
# them wherever they stand.
WORDS: Final = (
    *(N_("Salary"), N_("Interest"), N_("Dividends"), N_("Rent received")),
    *(N_("Refunds & cashback"), N_("Gifts received"), N_("Other income")),
    *(N_("Housing"), N_("Utilities"), N_("Groceries"), N_("Eating out")),
    *(N_("Transport"), N_("Travel"), N_("Shopping"), N_("Health"), N_("Insurance")),
    *(N_("Education"), N_("Children"), N_("Entertainment & subscriptions")),
    *(N_("Personal care"), N_("Household help"), N_("Gifts & donations")),
    *(N_("Festivals"), N_("Loans"), N_("Taxes"), N_("Fees & charges")),
    *(N_("Cash withdrawal"), N_("Card payment (unitemised)"), N_("Other")),
    *(N_("Own transfer"), N_("Card bill payment"), N_("Investments")),
    *(N_("Rent"), N_("Home-loan EMI"), N_("Maintenance"), N_("Electricity")),
    *(N_("Water"), N_("Gas"), N_("Internet"), N_("Mobile & DTH"), N_("Fuel")),
    *(N_("Cab & auto"), N_("Public transport"), N_("Vehicle upkeep")),
    *(N_("weekly"), N_("fortnightly"), N_("monthly"), N_("two-monthly")),
    *(N_("quarterly"), N_("half-yearly"), N_("yearly")),
    *(N_("upcoming"), N_("due"), N_("late"), N_("missed"), N_("ended")),
)
_ALERTS: Final = {
    "unusual_amount": N_(
        "%(amount)s at %(payee)s: %(times)s× your usual %(usual)s (%(visits)s visits)"
    ),
    "unusual_amount_once": N_(
        "%(amount)s at %(payee)s: %(times)s× your only payment there before, %(usual)s"
    ),
    "unusual_for_category": N_(
        "%(amount)s at %(payee)s: %(times)s× what you usually spend at once on "
        "%(category)s"
    ),
    "unusual_for_you": N_("%(amount)s at %(payee)s: unusually large for you"),
    "duplicate": N_(
        "%(amount)s at %(payee)s: the same amount was paid on %(other_date)s, "
        "%(days)s before"
    ),
    "duplicate_same_day": N_(
        "%(amount)s at %(payee)s: the same amount was paid on the same day"
    ),
    "new_payee": N_(
        "%(amount)s at %(payee)s: your first payment there, %(times)s× your usual "
        "payment of %(usual)s"
    ),
    "price_jump": N_(
        "%(amount)s at %(payee)s: it was %(usual)s before (+%(percent)s %%)"
    ),
    "new_fee": N_("%(amount)s %(payee)s: a fee or interest that was not there before"),
    "rare_fee": N_("%(amount)s %(payee)s: the first fee or interest in %(days)s"),
    "frequency": N_(
        "%(payee)s: %(count)s payments within %(days)s, more often than usual"
    ),
    "charged_early": N_(
        "%(amount)s at %(payee)s: %(days)s after the last one, usually %(gap)s"
    ),
    "reported": N_("%(amount)s at %(payee)s: you called this a problem"),
    "reported_before": N_(
        "%(amount)s at %(payee)s: you called %(usual)s there on %(other_date)s a "
        "problem"
    ),
}
_BUDGETS: Final = {
    "usual": N_(
        "%(median)s in a usual month; %(within)s of your last %(months)s months stayed "
        "within this."
    ),
    "fixed": N_(
        "Mostly fixed payments: %(median)s in a usual month, %(highest)s in the "
        "dearest of the last %(months)s."
    ),
    "seldom": N_(
        "Came in %(seen)s of your last %(months)s months, then %(typical)s on average."
    ),
    "short": N_(
        "You have %(months)s whole months so far (%(mean)s on average), so similar "
        "households count for more."
    ),
    "lowered": N_(
        "Lowered from %(wanted)s so that all budgets fit your expected income of "
        "%(income)s."
    ),
    "lowered_for_goals": N_(
        "Lowered from %(wanted)s so that all budgets fit %(limit)s, your expected "
        "income of %(income)s less %(goals)s for goals."
    ),
    "cut": N_("Easiest to cut: your frugal months come to %(frugal)s."),
}
_METHODS: Final = (
    N_("Too little history"),
    N_("Median of the last 6 whole months"),
    N_("The last whole month again"),
    N_("Median savings of the last 6 whole months"),
    N_("The savings of the last whole month again"),
    N_(
        "Model blended with simple rules, as on other households; %(months)s months "
        "are too few to compare it on this one"
    ),
    N_(
        "Model blended with simple rules: off by %(off)s%% of a usual month over the "
        "last %(months)s, the baseline by %(rule)s%%"
    ),
    N_(
        "%(rule)s: off by %(off)s%% of a usual month over the last %(months)s, the "
        "model by %(model)s%%"
    ),
)
_PLACE: Final = re.compile(r"%\((\w+)\)s")
_NEEDS: Final = re.compile(r"(\d+) more whole months?")
_MONEY: Final = frozenset(
    ("amount", "usual", "median", "highest", "typical", "mean", "wanted", "income")
) | {"limit", "goals", "frugal"}


def alert_reason(part: Mapping[str, Any], currency: str) -> Sentence:
    """Say why a payment stands out.

    Args:
        part: `reason_key` and `reason_values`, or, as older predictions have it, only
            `reason` in English.
        currency: of the amounts.
    """
    values = part.get("reason_values") or {}
    text = _ALERTS.get(part.get("reason_key") or "")
    if text is None or not _names(text) <= values.keys():
        reason = Reason(part.get("reason") or "", currency)
        return Sentence("%(reason)s", (("reason", reason),))
    return sentence(text, **_values(values, currency))


def budget_reasons(part: Mapping[str, Any], currency: str) -> tuple[Sentence, ...]:
    """Say what a budget rests on, the weightiest first; parts as for alerts."""
    told = [
        (_BUDGETS.get(one["key"]), one["values"]) for one in part.get("reasons", ())
    ]
    known = [(text, of) for text, of in told if text and _names(text) <= of.keys()]
    if not known and part.get("reason"):
        reason = Reason(part["reason"], currency)
        return (Sentence("%(reason)s", (("reason", reason),)),)
    return tuple(sentence(text, **_values(of, currency)) for text, of in known)


@lru_cache(maxsize=1024)
def method_of(text: str) -> Sentence:
    """Know a forecast's method again, which models tell in English with numbers."""
    for template, pattern in _patterns():
        if found := pattern.fullmatch(text):
            return sentence(template, **_words(found.groupdict()))
    return Sentence("%(text)s", (("text", Word(text)),))


def needs_of(text: str) -> Sentence:
    """Know again what a forecast still needs."""
    if found := _NEEDS.fullmatch(text):
        return counted(
            "Needs %(count)s more whole month",
            "Needs %(count)s more whole months",
            int(found[1]),
        )
    return Sentence("%(text)s", (("text", Word(text)),))


def why_no_budgets(*, short_of_months: bool) -> Sentence:
    """Say why none is recommended: too few months, or nothing left to plan with."""
    if short_of_months:
        return sentence("Budgets need two whole months to rest on.")
    return sentence(
        "The income that is expected, less what your goals ask for, leaves nothing to "
        "plan."
    )


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((text, _pattern(text)) for text in _METHODS)


def _names(template: str) -> set[str]:
    return set(_PLACE.findall(template))


def _pattern(template: str) -> re.Pattern[str]:
    parts = _PLACE.split(template.replace("%%", "%"))
    return re.compile(
        "".join(
            f"(?P<{part}>.+?)" if n % 2 else re.escape(part)
            for n, part in enumerate(parts)
        )
    )


def _words(found: Mapping[str, str]) -> dict[str, Value]:
    return {
        name: text if text.isdigit() else Word(text) for name, text in found.items()
    }


def _values(values: Mapping[str, Any], currency: str) -> dict[str, Value]:
    return {name: _value(name, each, currency) for name, each in values.items()}


def _value(name: str, value: Any, currency: str) -> Value:  # noqa: ANN401
    if name in _MONEY:
        return None if value is None else Amount(Decimal(f"{value:.2f}"), currency)
    if name == "other_date":
        return Day(dt.date.fromisoformat(value))
    if name == "category":
        return Word(value)
    if name == "days":
        return counted("%(count)s day", "%(count)s days", value)
    if name == "times":
        return f"{value:.1f}"
    return f"{value:.0f}" if isinstance(value, float) else value
