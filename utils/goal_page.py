"""The page of goals: how far each is, and when it will be reached."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from statistics import median
from typing import TYPE_CHECKING, Final

from utils import gathering, goals
from utils.dates import add_months, month_of

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from utils.facts import Facts
    from utils.goals import GoalLine
    from utils.predictions import Predictor, Reader

_USUAL_MONTHS: Final = 6
_FEWEST_MONTHS: Final = 3
_FARTHEST_MONTHS: Final = 600


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal, and the month in which usual savings would reach it; None if never.

    `on_time` is None where there is no day to reach it by, or nothing to tell from;
    `overdue` once that day is past.
    """

    goal: GoalLine
    reached_in: dt.date | None
    on_time: bool | None
    overdue: bool

    @property
    def share(self) -> float:
        """How much of it is saved, at most 1."""
        return min(float(self.goal.saved / self.goal.target), 1.0)


@dataclass(frozen=True, slots=True)
class GoalPage:
    """All goals; `usual` is what a month usually leaves, None before three months."""

    currency: str
    usual: Decimal | None
    goals: tuple[GoalView, ...]


def goal_page(connection: Connection, predictor: Predictor, reader: Reader) -> GoalPage:
    """Build the page; the goal that is due first gets the usual savings first."""
    today = predictor.clock.today()
    facts = gathering.gather(connection, predictor, reader)
    usual = None if facts is None else _usual_savings(facts)
    lines = goals.list_goals(connection, reader.user_id, today)
    ahead = Decimal(0)
    views = {}
    for line in sorted(lines, key=_due):
        counts = line.currency == reader.currency
        if counts:
            ahead += line.left
        month = _reached(ahead, usual, today) if counts else None
        overdue = line.due_date is not None and line.due_date < today
        on_time = _on_time(line, month, usual)
        views[line.id] = GoalView(line, month, on_time, overdue)
    return GoalPage(reader.currency, usual, tuple(views[line.id] for line in lines))


def _due(line: GoalLine) -> tuple[dt.date, int]:
    return line.due_date or dt.date.max, line.id


def _usual_savings(facts: Facts) -> Decimal | None:
    months = facts.whole_months[-_USUAL_MONTHS:]
    if len(months) < _FEWEST_MONTHS:
        return None
    saved = median(facts.ledger.totals[month].savings for month in months)
    return facts.amount(round(saved))


def _reached(left: Decimal, usual: Decimal | None, today: dt.date) -> dt.date | None:
    if usual is None or usual <= 0:
        return None
    months = ceil(left / usual)
    if months > _FARTHEST_MONTHS:
        return None
    return add_months(month_of(today), months)


def _on_time(
    line: GoalLine, month: dt.date | None, usual: Decimal | None
) -> bool | None:
    if line.due_date is None or usual is None:
        return None
    return line.reached or (month is not None and month <= month_of(line.due_date))
