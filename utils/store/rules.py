"""Rules: the category a user wants where a transaction meets some conditions."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from sqlalchemy import (
    and_,
    delete,
    func,
    insert,
    not_,
    or_,
    select,
    update,
)

from database.tables import accounts, rules, transactions
from utils.domain import CategorySource
from utils.errors import NotFound
from utils.store.kept_rows import keep_removed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection, RowMapping
    from sqlalchemy.sql.elements import ColumnElement

    from utils.store.undo_steps import Step

Direction = Literal["in", "out"]


@dataclass(frozen=True, slots=True)
class NewRule:
    """Conditions, of which those that are None do not narrow, and what follows.

    Args:
        category_id: what a transaction gets that meets them all.
        payee_key: of the payee, see `ml.narration.payee_key`.
        narration_contains: words, in any case of letters.
        account_id: the account it is booked on.
        min_minor: at least this amount, whatever its sign.
        max_minor: at most this amount.
        currency: of the two amounts; accounts in others are left alone.
        direction: money in or money out.
        rename_to: the name that the payee is shown with; its key stays.
    """

    category_id: int
    payee_key: str | None = None
    narration_contains: str | None = None
    account_id: int | None = None
    min_minor: int | None = None
    max_minor: int | None = None
    currency: str | None = None
    direction: Direction | None = None
    rename_to: str | None = None


@dataclass(frozen=True, slots=True)
class Rule(NewRule):
    """A stored rule; that of the lowest priority comes first."""

    id: int = 0
    priority: int = 0


_CONDITIONS: Final = (
    *("payee_key", "narration_contains", "account_id", "min_minor", "max_minor"),
    *("currency", "direction"),
)
_COLUMNS: Final = tuple(rules.c[name] for name in Rule.__dataclass_fields__)


def list_rules(connection: Connection, user_id: int) -> list[Rule]:
    """List a user's rules in the order in which they are tried."""
    query = select(*_COLUMNS).where(rules.c.user_id == user_id)
    rows = connection.execute(query.order_by(rules.c.priority, rules.c.id))
    return [_rule(row) for row in rows.mappings()]


def get_rule(connection: Connection, user_id: int, rule_id: int) -> Rule:
    """Get one of the user's rules.

    Raises:
        NotFound: there is none of this id, or it is another's.
    """
    query = select(*_COLUMNS).where(rules.c.user_id == user_id, rules.c.id == rule_id)
    row = connection.execute(query).mappings().first()
    if row is None:
        raise NotFound
    return _rule(row)


def payee_names(connection: Connection, user_id: int) -> dict[str, str]:
    """Give the name that the payee of each rule is shown with."""
    columns = transactions.c
    ruled = select(rules.c.payee_key).where(
        rules.c.user_id == user_id, rules.c.payee_key.is_not(None)
    )
    query = (
        select(columns.payee_key, func.max(columns.payee))
        .where(columns.user_id == user_id, columns.payee_key.in_(ruled))
        .group_by(columns.payee_key)
    )
    return {key: name for key, name in connection.execute(query)}  # noqa: C416


def find_same(connection: Connection, user_id: int, wanted: NewRule) -> Rule | None:
    """Find the rule of exactly these conditions."""
    query = select(*_COLUMNS).where(
        rules.c.user_id == user_id,
        *(
            rules.c[name].is_not_distinct_from(getattr(wanted, name))
            for name in _CONDITIONS
        ),
    )
    row = connection.execute(query.order_by(rules.c.priority)).mappings().first()
    return None if row is None else _rule(row)


def add_rule(
    connection: Connection, user_id: int, new: NewRule, now: dt.datetime
) -> int:
    """Store a rule before all others; give its id."""
    first = select(func.min(rules.c.priority)).where(rules.c.user_id == user_id)
    priority = (connection.execute(first).scalar() or 0) - 1
    values = {**asdict(new), "priority": priority, "created_at": now}
    result = connection.execute(insert(rules).values(user_id=user_id, **values))
    return int(result.lastrowid)


def change_rule(
    connection: Connection, user_id: int, rule_id: int, new: NewRule
) -> None:
    """Write a rule anew; its place in the order stays."""
    connection.execute(
        update(rules)
        .where(rules.c.user_id == user_id, rules.c.id == rule_id)
        .values(**{name: getattr(new, name) for name in NewRule.__dataclass_fields__})
    )


def order_rules(connection: Connection, user_id: int, rule_ids: Sequence[int]) -> None:
    """Give the rules priorities in this order."""
    for priority, rule_id in enumerate(rule_ids):
        connection.execute(
            update(rules)
            .where(rules.c.user_id == user_id, rules.c.id == rule_id)
            .values(priority=priority)
        )


def keep_rule(connection: Connection, user_id: int, rule_id: int, step: Step) -> None:
    """Keep a rule that a step is about to remove."""
    keep_removed(connection, user_id, step, rules, [rule_id])


def remove_rule(connection: Connection, user_id: int, rule_id: int) -> None:
    """Forget a rule."""
    connection.execute(
        delete(rules).where(rules.c.user_id == user_id, rules.c.id == rule_id)
    )


def remove_rule_of_payee(connection: Connection, user_id: int, payee_key: str) -> None:
    """Forget the rule whose only condition is this payee, if there is one."""
    same = find_same(connection, user_id, NewRule(0, payee_key=payee_key))
    if same is not None:
        remove_rule(connection, user_id, same.id)


def decided_by(
    user_id: int, rule: NewRule, before: Sequence[NewRule]
) -> list[ColumnElement[bool]]:
    """Give the conditions of the living transactions that a rule decides.

    Args:
        user_id: whose rule it is.
        rule: it.
        before: the rules that are tried earlier, and so keep what is theirs.
    """
    columns = transactions.c
    found = [
        columns.user_id == user_id,
        columns.deleted_at.is_(None),
        *_met(user_id, rule),
    ]
    if before:
        found.append(not_(or_(*(and_(*_met(user_id, one)) for one in before))))
    return found


def may_be_changed(*, over_user: bool) -> ColumnElement[bool]:
    """Give the condition of what a rule may change: links stay, as choices may.

    What is split stays too, for it is several things.
    """
    kept = [str(CategorySource.LINK), str(CategorySource.SPLIT)]
    if not over_user:
        kept.append(str(CategorySource.USER))
    return transactions.c.category_source.not_in(kept)


def has_rule_source() -> ColumnElement[bool]:
    """Give the condition of what has its category from a rule."""
    return transactions.c.category_source == str(CategorySource.RULE)


def would_differ(rule: NewRule) -> ColumnElement[bool]:
    """Give the condition of what looks different once the rule is applied."""
    columns = transactions.c
    differs = columns.category_id.is_distinct_from(rule.category_id)
    if rule.rename_to is None:
        return differs
    return or_(differs, columns.payee != rule.rename_to)


def _met(user_id: int, rule: NewRule) -> list[ColumnElement[bool]]:
    columns = transactions.c
    met: list[ColumnElement[bool]] = []
    if rule.payee_key is not None:
        met.append(columns.payee_key == rule.payee_key)
    if rule.narration_contains is not None:
        met.append(_contains(rule.narration_contains))
    if rule.account_id is not None:
        met.append(columns.account_id == rule.account_id)
    if rule.min_minor is not None:
        met.append(func.abs(columns.amount_minor) >= rule.min_minor)
    if rule.max_minor is not None:
        met.append(func.abs(columns.amount_minor) <= rule.max_minor)
    if rule.currency is not None:
        own = accounts.c.user_id == user_id, accounts.c.currency == rule.currency
        met.append(columns.account_id.in_(select(accounts.c.id).where(*own)))
    if rule.direction is not None:
        amount = columns.amount_minor
        met.append(amount < 0 if rule.direction == "out" else amount > 0)
    return met


def _contains(text: str) -> ColumnElement[bool]:
    lowered = func.lower(transactions.c.narration)
    # SQLite lowers the letters of ASCII only, so other letters stand as they were.
    shouted = "".join(c.lower() if c.isascii() else c for c in text.upper())
    wanted = dict.fromkeys((text.lower(), shouted))
    return or_(*(lowered.contains(one, autoescape=True) for one in wanted))


def _rule(row: RowMapping) -> Rule:
    values: dict[str, Any] = dict(row)
    return Rule(**values)
