"""Taking back what a person changed last, in one transaction or in thousands."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from utils.editing import KEPT, write
from utils.errors import NotFound
from utils.linking import follow_purchases, give_way, settle, take_back_refusal
from utils.store import account_merging, data_versions, kept_rows, monthly_sums
from utils.store import tags as tag_store
from utils.store import transactions as store
from utils.store import undo as steps
from utils.store.parts import NewPart, replace_parts
from utils.store.undo_steps import get_step, let_follow, remove_step
from utils.tags import set_tags

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from utils.store.transaction_rows import Transaction
    from utils.store.undo_steps import Step


@dataclass(frozen=True, slots=True)
class Undone:
    """What undoing did: transactions that are as before, and those that stayed.

    What has been changed again since, or is gone, stays as it is. None were concerned
    where a goal came back, or a rule.
    """

    restored: int
    left: int


def undo(
    connection: Connection, user_id: int, step_id: int, now: dt.datetime
) -> Undone:
    """Take a step back.

    Args:
        connection: in a writing transaction.
        user_id: whose step it is.
        step_id: as the change gave it.
        now: this moment.

    Raises:
        NotFound: it is not the user's, was taken back already, or is long ago.
        Conflict: it was a merge or a removal, and something else was changed since.
    """
    version = data_versions.lock_version(connection, user_id)
    step = get_step(connection, user_id, step_id)
    total = steps.count_rows(connection, step)
    if step.kind == "rows":
        restored = total = _put_back(connection, user_id, step, version, now)
    elif step.kind == "delete":
        restored = _undelete(connection, user_id, step, now)
    elif step.kind == "category":
        restored = _recategorise(connection, user_id, step, now)
    elif step.kind == "edit":
        restored = _unedit(connection, user_id, step, now)
    else:
        restored = _retag(connection, user_id, step, now)
    remove_step(connection, step)
    data_versions.raise_version(connection, user_id)
    return Undone(restored, total - restored)


def _put_back(
    connection: Connection, user_id: int, step: Step, version: int, now: dt.datetime
) -> int:
    """Undo a merge or a removal; give how many transactions are as before."""
    if step.data_version is None:
        return kept_rows.restore(connection, user_id, step, now)
    if version - 1 != step.data_version:
        raise kept_rows.changed_since()
    accepted = account_merging.accepted_before(connection, step)
    if accepted is not None:
        give_way(connection, user_id, accepted, now)
    restored = kept_rows.restore(connection, user_id, step, now)
    if restored:
        monthly_sums.sum_anew(connection, user_id)
        settle(connection, user_id, now)
    let_follow(connection, user_id, step, version)
    return restored


def _undelete(
    connection: Connection, user_id: int, step: Step, now: dt.datetime
) -> int:
    restored, days = steps.restore_deleted(connection, user_id, step, now)
    settle(connection, user_id, now, days)
    return restored


def _recategorise(
    connection: Connection, user_id: int, step: Step, now: dt.datetime
) -> int:
    by_link = steps.count_by_link(connection, step)
    restored = steps.restore_categories(connection, user_id, step, now)
    for link_id, count in by_link.items():
        # Its other side may have been removed with an import.
        with suppress(NotFound):
            if take_back_refusal(connection, user_id, link_id, now):
                restored += count
    linked = steps.linked_ids(connection, user_id, step)
    follow_purchases(connection, user_id, linked, now)
    settle(connection, user_id, now)
    return restored


def _unedit(connection: Connection, user_id: int, step: Step, now: dt.datetime) -> int:
    transaction_id, before = steps.find_before(connection, step)
    row = store.find_transaction(connection, user_id, transaction_id)
    if row is None or row.updated_at != step.created_at:
        return 0
    kept = {name: before[name] for name in KEPT}
    kept["posting_date"] = dt.date.fromisoformat(kept["posting_date"])
    if before["parts"] or row.parts:
        _resplit(connection, user_id, step, row, before["parts"], now)
    else:
        _recategorise(connection, user_id, step, now)
    changed = {name: old for name, old in kept.items() if old != getattr(row, name)}
    write(connection, user_id, row, changed, now)
    set_tags(connection, user_id, row.id, before["tags"], now)
    return 1


def _resplit(
    connection: Connection,
    user_id: int,
    step: Step,
    row: Transaction,
    parts: list[tuple[int, int, str]],
    now: dt.datetime,
) -> None:
    """Give a transaction the parts, or the one category, that it had."""
    by_link = steps.count_by_link(connection, step)
    category = steps.former_category(connection, step, row.id)
    known = [NewPart(*part) for part in parts]
    replace_parts(connection, user_id, row.id, known, category, now)
    for link_id in by_link:
        with suppress(NotFound):
            take_back_refusal(connection, user_id, link_id, now)
    follow_purchases(connection, user_id, [row.id], now)


def _retag(connection: Connection, user_id: int, step: Step, now: dt.datetime) -> int:
    if step.tag_id is None:
        return 0
    turn = tag_store.detach if step.kind == "tag" else tag_store.attach
    turn(connection, user_id, step.tag_id, steps.of_step(step))
    return steps.mark_changed(connection, user_id, step, now)
