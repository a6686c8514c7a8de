"""Changing many transactions at once: category, tags, deletion; all can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ml.narration import GENERIC_PAYEES
from utils.domain import CategorySource
from utils.errors import InvalidInput
from utils.linking import follow_choice, let_go, settle
from utils.sentences import sentence
from utils.store import categories, data_versions, undo
from utils.store import tags as tag_store
from utils.store import transactions as store
from utils.store.parts import is_split
from utils.store.same_payee import list_same_payee
from utils.store.transaction_filter import conditions
from utils.store.transaction_writes import differs_from_choice, recategorise
from utils.store.undo_steps import remove_step
from utils.tags import ensure_tag, read_tags

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.elements import ColumnElement

    from utils.store.same_payee import SamePayee
    from utils.store.transaction_filter import TransactionFilter
    from utils.store.undo_steps import Step, StepKind

OFFERED_PAYEES: Final = 3
"""For how many payees a rule is offered after a change of many."""


@dataclass(frozen=True, slots=True)
class BulkChange:
    """What a change of many did.

    Args:
        found: transactions that were meant.
        changed: those of them that are another now.
        step_id: to undo; None where nothing changed.
    """

    found: int
    changed: int
    step_id: int | None


def set_category_of_all(
    connection: Connection,
    user_id: int,
    wanted: TransactionFilter,
    category_id: int | None,
    now: dt.datetime,
) -> BulkChange:
    """Give many transactions one category; None takes theirs away.

    Raises:
        NotFound: the category is not the user's.
    """
    data_versions.lock_version(connection, user_id)
    if category_id is not None:
        categories.get_category(connection, user_id, category_id)
    source = CategorySource.NONE if category_id is None else CategorySource.USER
    changing = differs_from_choice(category_id, source) & ~is_split()
    found, step, changed = _begin(
        connection, user_id, "category", wanted, now, changing
    )
    values = {
        "category_id": category_id,
        "category_source": str(source),
        "category_confidence": None,
        "updated_at": now,
    }
    recategorise(connection, user_id, [undo.of_step(step)], values)
    for transaction_id in undo.linked_ids(connection, user_id, step):
        follow_choice(connection, user_id, transaction_id, now)
    settle(connection, user_id, now)
    return _end(connection, user_id, step, found, changed)


def list_alike(connection: Connection, user_id: int, step_id: int) -> list[SamePayee]:
    """List payees, of those that got a category together, that have others."""
    return list_same_payee(
        connection, user_id, step_id, but=GENERIC_PAYEES, limit=OFFERED_PAYEES
    )


def tag_all(
    connection: Connection,
    user_id: int,
    wanted: TransactionFilter,
    name: str,
    now: dt.datetime,
) -> BulkChange:
    """Put a tag on many transactions; it is made where it is new.

    Raises:
        InvalidInput: the name is none.
    """
    data_versions.lock_version(connection, user_id)
    tag_id = ensure_tag(connection, user_id, _one(name), now)
    lacking = ~tag_store.with_tags([tag_id])
    found, step, changed = _begin(
        connection, user_id, "tag", wanted, now, lacking, tag_id=tag_id
    )
    tag_store.attach(connection, user_id, tag_id, undo.of_step(step))
    undo.mark_changed(connection, user_id, step, now)
    return _end(connection, user_id, step, found, changed)


def untag_all(
    connection: Connection,
    user_id: int,
    wanted: TransactionFilter,
    name: str,
    now: dt.datetime,
) -> BulkChange:
    """Take a tag off many transactions.

    Raises:
        InvalidInput: there is no such tag.
    """
    data_versions.lock_version(connection, user_id)
    key = _one(name).casefold()
    known = tag_store.tag_ids(connection, user_id)
    tag_id = next((known[one] for one in known if one.casefold() == key), None)
    if tag_id is None:
        raise InvalidInput(sentence("There is no such tag."), field="tag")
    having = tag_store.with_tags([tag_id])
    found, step, changed = _begin(
        connection, user_id, "untag", wanted, now, having, tag_id=tag_id
    )
    tag_store.detach(connection, user_id, tag_id, undo.of_step(step))
    undo.mark_changed(connection, user_id, step, now)
    return _end(connection, user_id, step, found, changed)


def delete_all(
    connection: Connection, user_id: int, wanted: TransactionFilter, now: dt.datetime
) -> BulkChange:
    """Delete many transactions; a later import says so instead of adding them again."""
    data_versions.lock_version(connection, user_id)
    found, step, changed = _begin(connection, user_id, "delete", wanted, now)
    linked = undo.linked_ids(connection, user_id, step)
    days = let_go(connection, user_id, linked, now)
    undo.delete_all(connection, user_id, step, now)
    settle(connection, user_id, now, days)
    return _end(connection, user_id, step, found, changed)


def _begin(
    connection: Connection,
    user_id: int,
    kind: StepKind,
    wanted: TransactionFilter,
    now: dt.datetime,
    *changing: ColumnElement[bool],
    tag_id: int | None = None,
) -> tuple[int, Step, int]:
    """Count what is meant, and keep those of it that will be another."""
    meant: Sequence[ColumnElement[bool]] = conditions(wanted)
    found = store.count_where(connection, user_id, meant)
    step = undo.add_step(
        connection, user_id, kind, now, *meant, *changing, tag_id=tag_id
    )
    return found, step, undo.count_rows(connection, step)


def _end(
    connection: Connection, user_id: int, step: Step, found: int, changed: int
) -> BulkChange:
    if not changed:
        remove_step(connection, step)
        return BulkChange(found, 0, None)
    data_versions.raise_version(connection, user_id)
    return BulkChange(found, changed, step.id)


def _one(name: str) -> str:
    names = read_tags([name])
    if not names:
        raise InvalidInput(sentence("Please enter a tag."), field="tag")
    return names[0]
