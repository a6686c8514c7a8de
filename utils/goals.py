"""Saving goals: a target, a day to reach it by, and what is saved so far."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_UP, Decimal
from typing import TYPE_CHECKING, Any, Final

from utils.currencies import exponent
from utils.errors import InvalidInput
from utils.money import fits, from_minor, to_minor
from utils.sentences import sentence
from utils.store import data_versions, kept_rows
from utils.store import goals as store

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection

MOST: Final = 200
_NAME_LENGTH: Final = 80


@dataclass(frozen=True, slots=True)
class GoalEntry:
    """A goal as its owner says it; amounts in the user's own currency."""

    name: str
    target: Decimal
    saved: Decimal = Decimal(0)
    due_date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal and what is still to be done for it.

    `per_month` is what must be saved in each month left, the running one included;
    None without a day to reach it by. A day that is past leaves one month.
    """

    id: int
    name: str
    target: Decimal
    saved: Decimal
    currency: str
    due_date: dt.date | None
    per_month: Decimal | None
    created_at: dt.datetime
    updated_at: dt.datetime

    @property
    def left(self) -> Decimal:
        """What is missing; never negative."""
        return max(self.target - self.saved, Decimal(0))

    @property
    def reached(self) -> bool:
        """Whether nothing is missing."""
        return self.saved >= self.target


def list_goals(connection: Connection, user_id: int, today: dt.date) -> list[GoalLine]:
    """List the user's goals, the oldest first."""
    return [_line(goal, today) for goal in store.list_goals(connection, user_id)]


def put_aside(
    connection: Connection, user_id: int, currency: str, today: dt.date
) -> Decimal:
    """Add up what goals ask for each month; budgets leave that much of the income."""
    lines = list_goals(connection, user_id, today)
    wanted = [line.per_month for line in lines if line.currency == currency]
    return sum((amount for amount in wanted if amount is not None), Decimal(0))


def get_goal(
    connection: Connection, user_id: int, goal_id: int, today: dt.date
) -> GoalLine:
    """Get one of the user's goals.

    Raises:
        NotFound: there is none of this id, or it is another's.
    """
    return _line(store.get_goal(connection, user_id, goal_id), today)


def add_goal(
    connection: Connection,
    user_id: int,
    entry: GoalEntry,
    currency: str,
    now: dt.datetime,
) -> int:
    """Store a goal and give its id.

    Raises:
        NameTaken: there is one of this name.
        InvalidInput: name or amounts cannot be used, or there are too many goals.
    """
    data_versions.lock_version(connection, user_id)
    if len(store.list_goals(connection, user_id)) >= MOST:
        raise InvalidInput(
            sentence("You have %(most)s goals; please remove one first.", most=MOST)
        )
    values = {**_values(entry, currency), "currency": currency}
    goal_id = store.add_goal(connection, user_id, values, now)
    # Budgets leave room for goals, so predictions are not what they were.
    data_versions.raise_version(connection, user_id)
    return goal_id


def change_goal(
    connection: Connection,
    user_id: int,
    goal_id: int,
    entry: GoalEntry,
    now: dt.datetime,
) -> None:
    """Replace what a goal says; it keeps its currency.

    Raises:
        NotFound: it is not the user's.
        NameTaken: another has this name.
        InvalidInput: name or amounts cannot be used.
    """
    data_versions.lock_version(connection, user_id)
    known = store.get_goal(connection, user_id, goal_id)
    values = _values(entry, known.currency)
    store.change_goal(connection, user_id, goal_id, values, now)
    data_versions.raise_version(connection, user_id)


def remove_goal(
    connection: Connection, user_id: int, goal_id: int, now: dt.datetime
) -> int:
    """Forget a goal; give the step that brings it back.

    Raises:
        NotFound: it is not the user's.
    """
    version = data_versions.lock_version(connection, user_id)
    store.get_goal(connection, user_id, goal_id)
    step = kept_rows.start(connection, user_id, version, now)
    store.remove_goal(connection, user_id, goal_id, step)
    data_versions.raise_version(connection, user_id)
    return step.id


def _values(entry: GoalEntry, currency: str) -> dict[str, Any]:
    name = entry.name.strip()
    if not 1 <= len(name) <= _NAME_LENGTH:
        raise InvalidInput(sentence("Please give the goal a name."), field="name")
    return {
        "name": name,
        "target_minor": _minor(entry.target, currency, "target", least=1),
        "saved_minor": _minor(entry.saved, currency, "saved", least=0),
        "due_date": entry.due_date,
    }


def _minor(amount: Decimal, currency: str, field: str, *, least: int) -> int:
    if not fits(amount, currency) or to_minor(amount, currency) < least:
        message = sentence(
            "Please enter an amount that can be paid in %(currency)s.",
            currency=currency,
        )
        raise InvalidInput(message, field=field)
    return to_minor(amount, currency)


def _line(goal: store.Goal, today: dt.date) -> GoalLine:
    target = from_minor(goal.target_minor, goal.currency)
    saved = from_minor(goal.saved_minor, goal.currency)
    return GoalLine(
        id=goal.id,
        name=goal.name,
        target=target,
        saved=saved,
        currency=goal.currency,
        due_date=goal.due_date,
        per_month=_per_month(target - saved, goal, today),
        created_at=goal.created_at,
        updated_at=goal.updated_at,
    )


def _per_month(left: Decimal, goal: store.Goal, today: dt.date) -> Decimal | None:
    due = goal.due_date
    if due is None:
        return None
    months = (due.year - today.year) * 12 + due.month - today.month + 1
    share = max(left, Decimal(0)) / max(months, 1)
    # Rounded up: twelve times the rounded-down part would miss the target.
    return share.quantize(Decimal(1).scaleb(-exponent(goal.currency)), ROUND_UP)
