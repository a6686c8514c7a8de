"""Merges and removals that can be taken back, and all that a person has."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import select

from database.tables import metadata
from tests.importing import row, statement
from utils import account_settings, category_settings, goals, tags
from utils.budgets import set_budget
from utils.db_utils import in_transaction, reading
from utils.editing import Change
from utils.goals import GoalEntry
from utils.rules import deleting, saving
from utils.splitting import TypedPart, split_transaction
from utils.store import accounts
from utils.store import goals as goal_store
from utils.store import rules as rule_store
from utils.store import tags as tag_store
from utils.store.rules import NewRule

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.editor import Editor

    Tables = dict[str, list[dict[str, object]]]

# What taking back adds to, or tells programs by: the rest is what a person has.
_MOMENTS = {"updated_at", "data_version"}
_OTHER_TABLES = {
    "undo_steps",
    "undo_rows",
    "undo_records",
    "transaction_tombstones",
    "jobs",
}


def add_rows(desk: Editor, number: str, *rows: object) -> None:
    desk.commit(desk.upload(statement(rows, number=number)))  # type: ignore[arg-type]


def category_of(desk: Editor, name: str, parent_id: int | None) -> int:
    return in_transaction(
        desk.engine,
        lambda c: category_settings.add_category(
            c, desk.user_id, name, parent_id=parent_id, kind="expense"
        ),
    )


def fill(desk: Editor) -> None:
    """Two statements of one account in truth, a transfer, tags, parts, a budget."""
    pets = category_of(desk, "Pets", None)
    category_of(desk, "Cats", pets)
    tea = row(2, "-100", "TEA", balance="900")
    narration = "UPI-alice-a@ybl-512300000001"
    add_rows(desk, "XX1234", tea, row(3, "-300", "SHOES"), row(4, "-100", "UPI-SWIGGY"))
    add_rows(
        desk,
        "XX5678",
        tea,
        row(2, "-100", "OTHER TEA", balance="700"),
        row(9, "-500", narration, reference="512300000001"),
        row(20, "-700", narration, reference="512300000002"),
    )
    add_rows(desk, "XX1234", row(9, "500", narration, reference="512300000001"))
    add_rows(desk, "XX9999", row(20, "700", narration, reference="512300000002"))
    shoes = next(one for one in desk.all() if one.narration == "SHOES")
    travel, shopping = desk.category("Travel"), desk.category("Shopping")
    parts = [TypedPart(Decimal(-100), travel), TypedPart(Decimal(-200), shopping)]
    desk.do(split_transaction, shoes.id, parts)
    for one in desk.all():
        both = ("goa", "trip") if one.narration == "TEA" else ("goa",)
        if "TEA" in one.narration:
            desk.edit(one.id, Change(tags=both, category_id=travel))


def tables_of(desk: Editor) -> Tables:
    """Give all of a person's rows but for moments; sums without their numbers."""
    found = {}
    with reading(desk.engine) as connection:
        for table in metadata.sorted_tables:
            if "user_id" in table.c and table.name not in _OTHER_TABLES:
                rows = connection.execute(select(table)).mappings()
                left = _MOMENTS | ({"id"} if table.name == "monthly_sums" else set())
                kept = [{k: v for k, v in one.items() if k not in left} for one in rows]
                found[table.name] = sorted(kept, key=str)
    return found


def _accounts(desk: Editor) -> dict[str, int]:
    with reading(desk.engine) as connection:
        known = accounts.list_accounts(connection, desk.user_id)
    return {(one.number_masked or "")[-4:]: one.id for one in known}


def _tags(desk: Editor) -> dict[str, int]:
    with reading(desk.engine) as connection:
        return tag_store.tag_ids(connection, desk.user_id)


def add_budget(desk: Editor, name: str, amount: int) -> None:
    category_id = desk.category(name)
    desk.do(
        lambda c, u, now: set_budget(c, u, category_id, Decimal(amount), "INR", now)
    )


def add_rule(desk: Editor, name: str, **conditions: object) -> int:
    rule = NewRule(desk.category(name), **conditions)  # type: ignore[arg-type]
    rule_id: int = desk.do(lambda c, u, now: saving.save_rule(c, u, rule, now))
    desk.do(lambda c, u, now: saving.apply_rule(c, u, rule_id, now, over_user=True))
    return rule_id


def add_goal(desk: Editor, name: str = "Goa") -> int:
    entry = GoalEntry(name, Decimal(60_000))
    goal_id: int = desk.do(lambda c, u, now: goals.add_goal(c, u, entry, "INR", now))
    return goal_id


def remove_goal(desk: Editor) -> int:
    step: int = desk.do(goals.remove_goal, _goal_id(desk))
    return step


def _goal_id(desk: Editor) -> int:
    with reading(desk.engine) as connection:
        return goal_store.list_goals(connection, desk.user_id)[-1].id


def _delete_rule(desk: Editor) -> int:
    with reading(desk.engine) as connection:
        rule = rule_store.list_rules(connection, desk.user_id)[-1]
    deleted = desk.do(
        lambda c, u, now: deleting.delete_rule(
            c, u, rule.id, now, desk.categoriser, take_back=True
        )
    )
    assert deleted.count
    step: int = deleted.step_id
    return step


def _delete_tag(desk: Editor) -> int:
    step: int = desk.do(tags.delete_tag, _tags(desk)["goa"]).step_id
    return step


def merge_tags(desk: Editor) -> int:
    known = _tags(desk)
    step: int = desk.do(tags.merge_tag, known["goa"], known["trip"]).step_id
    return step


def merge_categories(desk: Editor, source: str, target: str) -> int:
    ids = desk.category(source), desk.category(target)
    merged = desk.do(category_settings.merge_category, *ids)
    step: int = merged.step_id
    return step


def merge_accounts(desk: Editor) -> int:
    known = _accounts(desk)
    merged = desk.do(account_settings.merge_accounts, known["5678"], known["1234"])
    assert (merged.moved, merged.present) == (3, 1)
    step: int = merged.step_id
    return step


ACTS: dict[str, Callable[[Editor], int]] = {
    "a goal": remove_goal,
    "a rule": _delete_rule,
    "a tag": _delete_tag,
    "merged tags": merge_tags,
    "merged categories": lambda desk: merge_categories(desk, "Travel", "Shopping"),
    "a category merged into the one below it": lambda desk: merge_categories(
        desk, "Pets", "Cats"
    ),
    "merged accounts": merge_accounts,
}
