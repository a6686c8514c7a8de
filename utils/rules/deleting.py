"""Changing and deleting rules: what they decided goes back to the model's word."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ml.narration import parse, payee_key
from utils.categorise import Choice, choose
from utils.domain import CategorySource
from utils.money import from_minor
from utils.rules.matching import Movement, decide
from utils.rules.saving import finish, rules_before, save_rule
from utils.store import data_versions, kept_rows
from utils.store import rules as store
from utils.store import transactions as transaction_store
from utils.store.transaction_writes import keep_choices, recategorise, with_ids
from utils.store.undo_steps import Changed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from decimal import Decimal

    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement

    from ml.history import Categoriser
    from utils.domain import Mode
    from utils.store.rules import NewRule, Rule
    from utils.store.transaction_rows import Transaction


def change_rule(
    connection: Connection,
    user_id: int,
    rule_id: int,
    rule: NewRule,
    now: dt.datetime,
    categoriser: Categoriser,
) -> None:
    """Change a rule and let go of the past: what it decided is decided anew.

    What other rules or the model say holds until the rule is applied again.

    Raises:
        NotFound: the rule, its category or its account is not the user's.
        InvalidInput: it has no condition, or one that says nothing.
    """
    data_versions.lock_version(connection, user_id)
    decided = _decided(connection, user_id, rule_id)
    former = store.get_rule(connection, user_id, rule_id)
    save_rule(connection, user_id, rule, now, rule_id=rule_id)
    _decide_again(connection, user_id, former, decided, now, categoriser)
    finish(connection, user_id, now)


def delete_rule(
    connection: Connection,
    user_id: int,
    rule_id: int,
    now: dt.datetime,
    categoriser: Categoriser,
    *,
    take_back: bool,
) -> Changed:
    """Forget a rule; give how many transactions went back to the model's word.

    Args:
        connection: in a writing transaction.
        user_id: whose rule it is.
        rule_id: which one.
        now: this moment.
        categoriser: decides where no other rule does.
        take_back: whether what the rule decided is decided anew.

    Raises:
        NotFound: the rule is not the user's.
    """
    version = data_versions.lock_version(connection, user_id)
    former = store.get_rule(connection, user_id, rule_id)
    decided = _decided(connection, user_id, rule_id) if take_back else []
    step = kept_rows.start(connection, user_id, version, now)
    keep_choices(connection, user_id, step, [row.id for row in decided])
    store.keep_rule(connection, user_id, rule_id, step)
    store.remove_rule(connection, user_id, rule_id)
    _decide_again(connection, user_id, former, decided, now, categoriser)
    finish(connection, user_id, now)
    return Changed(len(decided), step.id)


def count_decided(connection: Connection, user_id: int, rule_id: int) -> int:
    """Count the transactions that have their category from a rule.

    Raises:
        NotFound: the rule is not the user's.
    """
    wanted = _wanted(connection, user_id, rule_id)
    return transaction_store.count_where(connection, user_id, wanted)


def _decided(connection: Connection, user_id: int, rule_id: int) -> list[Transaction]:
    wanted = _wanted(connection, user_id, rule_id)
    return transaction_store.list_where(connection, user_id, wanted)


def _wanted(
    connection: Connection, user_id: int, rule_id: int
) -> list[ColumnElement[bool]]:
    """Give the conditions of what has its category from a rule."""
    rule = store.get_rule(connection, user_id, rule_id)
    before = rules_before(connection, user_id, rule, rule_id)
    return [*store.decided_by(user_id, rule, before), store.has_rule_source()]


def _decide_again(
    connection: Connection,
    user_id: int,
    former: Rule,
    rows: Sequence[Transaction],
    now: dt.datetime,
    categoriser: Categoriser,
) -> None:
    """Let the other rules and the model decide rows, and give their names back."""
    rows = [replace(row, payee=_name_before(row, former)) for row in rows]
    choices = _choices(connection, user_id, rows, categoriser)
    alike: dict[tuple[Choice, str], list[int]] = defaultdict(list)
    for row, choice in zip(rows, choices, strict=True):
        alike[choice, row.payee].append(row.id)
    for (choice, payee), ids in alike.items():
        values = {
            "category_id": choice.category_id,
            "category_source": str(choice.source),
            "category_confidence": choice.confidence,
            "payee": payee,
            "updated_at": now,
        }
        for some in with_ids(ids):
            recategorise(connection, user_id, some, values)


def _choices(
    connection: Connection,
    user_id: int,
    rows: Sequence[Transaction],
    categoriser: Categoriser,
) -> list[Choice]:
    by_rule = decide(connection, user_id, [_movement(row) for row in rows])
    by_model = choose(
        connection, user_id, [_described(row) for row in rows], categoriser
    )
    return [
        Choice(rule.category_id, CategorySource.RULE) if rule else choice
        for rule, choice in zip(by_rule, by_model, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Described:
    """What the model looks at."""

    narration: str
    payee: str | None
    mode: Mode
    amount: Decimal


def _described(row: Transaction) -> _Described:
    amount = from_minor(row.amount_minor, row.currency)
    return _Described(row.narration, row.payee, row.mode, amount)


def _name_before(row: Transaction, former: Rule) -> str:
    """Give the payee's name as the narration has it, where the rule renamed it."""
    if former.rename_to is None or row.payee != former.rename_to:
        return row.payee
    name = parse(row.narration).payee
    return name if payee_key(name) == row.payee_key else row.payee_key.title()


def _movement(row: Transaction) -> Movement:
    return Movement(
        row.payee_key, row.narration, row.account_id, row.currency, row.amount_minor
    )
