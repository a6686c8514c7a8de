"""Rules as people use them: preview, save, apply to the past, order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from utils.domain import CategorySource
from utils.errors import Conflict
from utils.linking import settle
from utils.rules.checking import checked, count_conditions
from utils.sentences import sentence
from utils.store import categories, data_versions
from utils.store import rules as store
from utils.store import transactions as transaction_store
from utils.store.transaction_writes import recategorise

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection

    from utils.store.rules import NewRule, Rule
    from utils.store.transaction_rows import Transaction

MOST_RULES: Final = 500
SHOWN_CHANGES: Final = 50


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A transaction as it is, and what a rule would make of it."""

    transaction: Transaction
    category: str
    payee: str


@dataclass(frozen=True, slots=True)
class RulePreview:
    """What applying a rule to the past would do.

    Args:
        matched: transactions that meet the conditions and no earlier rule's.
        changed: those of them that would look different.
        kept: those that stay because the user chose their category.
        changes: the newest that would change, at most `SHOWN_CHANGES`.
    """

    matched: int
    changed: int
    kept: int
    changes: tuple[RuleChange, ...]


def preview_rule(
    connection: Connection,
    user_id: int,
    rule: NewRule,
    *,
    rule_id: int | None = None,
    over_user: bool = False,
) -> RulePreview:
    """Say what a rule would change in the past, changing nothing.

    Args:
        connection: to read from.
        user_id: whose rule it is.
        rule: as it would be.
        rule_id: of the stored rule that it would replace.
        over_user: whether it may change what the user chose by hand.

    Raises:
        NotFound: the rule, its category or its account is not the user's.
        InvalidInput: it has no condition, or one that says nothing.
    """
    rule = checked(connection, user_id, rule)
    wanted = store.decided_by(
        user_id, rule, rules_before(connection, user_id, rule, rule_id)
    )
    differing = [*wanted, store.would_differ(rule)]
    allowed = [*differing, store.may_be_changed(over_user=over_user)]
    count = transaction_store.count_where
    changed = count(connection, user_id, allowed)
    category = categories.get_category(connection, user_id, rule.category_id).name
    return RulePreview(
        matched=count(connection, user_id, wanted),
        changed=changed,
        kept=count(connection, user_id, differing) - changed,
        changes=tuple(
            RuleChange(one, category, rule.rename_to or one.payee)
            for one in transaction_store.list_where(
                connection, user_id, allowed, limit=SHOWN_CHANGES
            )
        ),
    )


def save_rule(
    connection: Connection,
    user_id: int,
    rule: NewRule,
    now: dt.datetime,
    *,
    rule_id: int | None = None,
) -> int:
    """Store a rule for what comes; give its id.

    A new rule stands behind those with more conditions, so that the narrower one
    decides; one with the conditions of another takes that one's place.

    Args:
        connection: in a writing transaction.
        user_id: whose rule it is.
        rule: its conditions and what follows from them.
        now: this moment.
        rule_id: of the stored rule to change; None makes a new one.

    Raises:
        NotFound: the rule, its category or its account is not the user's.
        InvalidInput: it has no condition, or one that says nothing.
        Conflict: the user has very many rules already.
    """
    data_versions.lock_version(connection, user_id)
    rule = checked(connection, user_id, rule)
    known = store.list_rules(connection, user_id)
    place = _find_place(connection, user_id, known, rule, rule_id)
    if place.rule_id is not None:
        store.change_rule(connection, user_id, place.rule_id, rule)
        return place.rule_id
    if len(known) >= MOST_RULES:
        raise Conflict(
            sentence("There are very many rules already; please delete some first.")
        )
    added = store.add_rule(connection, user_id, rule, now)
    ids = [one.id for one in known]
    ids.insert(place.index, added)
    store.order_rules(connection, user_id, ids)
    return added


def apply_rule(
    connection: Connection,
    user_id: int,
    rule_id: int,
    now: dt.datetime,
    *,
    over_user: bool = False,
) -> int:
    """Let a stored rule decide about the past too; give how many rows look different.

    Raises:
        NotFound: the rule is not the user's.
    """
    data_versions.lock_version(connection, user_id)
    rule = store.get_rule(connection, user_id, rule_id)
    wanted = [
        *store.decided_by(
            user_id, rule, rules_before(connection, user_id, rule, rule_id)
        ),
        store.may_be_changed(over_user=over_user),
    ]
    differing = [*wanted, store.would_differ(rule)]
    changed = transaction_store.count_where(connection, user_id, differing)
    recategorise(connection, user_id, wanted, _values(rule, now))
    finish(connection, user_id, now)
    return changed


def move_rule(connection: Connection, user_id: int, rule_id: int, *, up: bool) -> None:
    """Try a rule one place earlier, or later; what is decided stays.

    Raises:
        NotFound: the rule is not the user's.
    """
    data_versions.lock_version(connection, user_id)
    store.get_rule(connection, user_id, rule_id)
    ids = [one.id for one in store.list_rules(connection, user_id)]
    at = ids.index(rule_id)
    ids.insert(max(at + (-1 if up else 1), 0), ids.pop(at))
    store.order_rules(connection, user_id, ids)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a rule stands, and the stored rule that it is written over."""

    index: int
    rule_id: int | None


def _find_place(
    connection: Connection,
    user_id: int,
    known: Sequence[Rule],
    rule: NewRule,
    rule_id: int | None,
) -> _Place:
    if rule_id is not None:
        store.get_rule(connection, user_id, rule_id)
    else:
        same = store.find_same(connection, user_id, rule)
        rule_id = same.id if same else None
    if rule_id is not None:
        return _Place([one.id for one in known].index(rule_id), rule_id)
    size = count_conditions(rule)
    narrower = (at for at, one in enumerate(known) if count_conditions(one) <= size)
    return _Place(next(narrower, len(known)), None)


def rules_before(
    connection: Connection, user_id: int, rule: NewRule, rule_id: int | None
) -> list[Rule]:
    """List the rules that are tried before one that is, or would be, stored."""
    known = store.list_rules(connection, user_id)
    place = _find_place(connection, user_id, known, rule, rule_id)
    return known[: place.index]


def _values(rule: Rule, now: dt.datetime) -> dict[str, Any]:
    values: dict[str, Any] = {
        "category_id": rule.category_id,
        "category_source": str(CategorySource.RULE),
        "category_confidence": None,
        "updated_at": now,
    }
    return values if rule.rename_to is None else {**values, "payee": rule.rename_to}


def finish(connection: Connection, user_id: int, now: dt.datetime) -> None:
    """Do what follows whenever categories changed."""
    settle(connection, user_id, now)
    data_versions.raise_version(connection, user_id)
