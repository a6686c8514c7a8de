"""Spending of one month by weekday and week, as a table that is also a picture."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from utils.dates import days_in_month
from utils.sentences import N_, Month, Rough, Sentence, Word, sentence

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from utils.facts import Facts

WEEKDAYS: Final = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
_STEPS: Final = 4


@dataclass(frozen=True, slots=True)
class HeatDay:
    """One day: what was spent, and how much that is on a scale of 0 to 4."""

    day: dt.date
    spent: Decimal
    heat: int


@dataclass(frozen=True, slots=True)
class Heat:
    """Weeks of a month; each has seven places, None outside the month or unknown."""

    finding: Sentence
    weeks: tuple[tuple[HeatDay | None, ...], ...]


def build(facts: Facts, month: dt.date, daily: Mapping[dt.date, int]) -> Heat:
    """Lay the days of a month out by weekday; days after `as_of` stay empty."""
    last = min(facts.as_of, month.replace(day=days_in_month(month)))
    inside = {day: spent for day, spent in daily.items() if month <= day <= last}
    most = max(inside.values(), default=0)
    weeks = []
    monday = month - dt.timedelta(days=month.weekday())
    while monday <= last:
        week = (monday + dt.timedelta(days=offset) for offset in range(7))
        weeks.append(tuple(_cell(facts, d, month, last, inside, most) for d in week))
        monday += dt.timedelta(days=7)
    return Heat(_finding(facts, month, inside), tuple(weeks))


def _cell(  # one cell of a picture needs its frame
    facts: Facts,
    day: dt.date,
    month: dt.date,
    last: dt.date,
    inside: Mapping[dt.date, int],
    most: int,
) -> HeatDay | None:
    if not month <= day <= last:
        return None
    spent = inside.get(day, 0)
    # Square roots: one rent must not make every other day look alike.
    heat = round(_STEPS * (max(spent, 0) / most) ** 0.5) if most > 0 else 0
    return HeatDay(day, facts.amount(spent), heat)


def _finding(facts: Facts, month: dt.date, inside: Mapping[dt.date, int]) -> Sentence:
    totals = [0] * 7
    for day, spent in inside.items():
        totals[day.weekday()] += spent
    if max(totals) <= 0:
        return sentence("Nothing was spent in %(month)s.", month=Month(month))
    top = max(range(7), key=lambda weekday: totals[weekday])
    return sentence(
        "Most in %(month)s was spent on one weekday, %(weekday)s: %(spent)s in all.",
        weekday=Word(WEEKDAYS[top]),
        month=Month(month),
        spent=Rough(facts.amount(totals[top]), facts.currency),
    )
