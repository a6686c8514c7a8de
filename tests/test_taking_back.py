"""Merges and removals taken back: afterwards all tables are as they were before."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from database.tables import metadata
from tests.editor import Editor
from tests.importing import new_user, row, statement
from utils import account_settings, bulk_editing, category_settings, goals, tags
from utils.budgets import set_budget
from utils.db_utils import in_transaction, reading
from utils.editing import Change
from utils.errors import Conflict, NotFound
from utils.goals import GoalEntry
from utils.rules import deleting, saving
from utils.splitting import TypedPart, split_transaction
from utils.store import accounts
from utils.store import goals as goal_store
from utils.store import rules as rule_store
from utils.store import tags as tag_store
from utils.store.rules import NewRule
from utils.store.transaction_filter import TransactionFilter
from utils.undoing import Undone, undo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock

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


@pytest.fixture
def desk(any_engine: Engine, clock: FixedClock) -> Iterator[Editor]:
    desk = Editor(any_engine, clock, new_user(any_engine))
    _fill(desk)
    yield desk
    desk.jobs.close()


def _add(desk: Editor, number: str, *rows: object) -> None:
    desk.commit(desk.upload(statement(rows, number=number)))  # type: ignore[arg-type]


def _category(desk: Editor, name: str, parent_id: int | None) -> int:
    return in_transaction(
        desk.engine,
        lambda c: category_settings.add_category(
            c, desk.user_id, name, parent_id=parent_id, kind="expense"
        ),
    )


def _fill(desk: Editor) -> None:
    """Two statements of one account in truth, a transfer, tags, parts, a budget."""
    pets = _category(desk, "Pets", None)
    _category(desk, "Cats", pets)
    tea = row(2, "-100", "TEA", balance="900")
    narration = "UPI-alice-a@ybl-512300000001"
    _add(desk, "XX1234", tea, row(3, "-300", "SHOES"), row(4, "-100", "UPI-SWIGGY"))
    _add(
        desk,
        "XX5678",
        tea,
        row(2, "-100", "OTHER TEA", balance="700"),
        row(9, "-500", narration, reference="512300000001"),
        row(20, "-700", narration, reference="512300000002"),
    )
    _add(desk, "XX1234", row(9, "500", narration, reference="512300000001"))
    _add(desk, "XX9999", row(20, "700", narration, reference="512300000002"))
    shoes = next(one for one in desk.all() if one.narration == "SHOES")
    travel, shopping = desk.category("Travel"), desk.category("Shopping")
    parts = [TypedPart(Decimal(-100), travel), TypedPart(Decimal(-200), shopping)]
    desk.do(split_transaction, shoes.id, parts)
    for one in desk.all():
        both = ("goa", "trip") if one.narration == "TEA" else ("goa",)
        if "TEA" in one.narration:
            desk.edit(one.id, Change(tags=both, category_id=travel))


def _tables(desk: Editor) -> Tables:
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


def _budget(desk: Editor, name: str, amount: int) -> None:
    category_id = desk.category(name)
    desk.do(
        lambda c, u, now: set_budget(c, u, category_id, Decimal(amount), "INR", now)
    )


def _rule(desk: Editor, name: str, **conditions: object) -> int:
    rule = NewRule(desk.category(name), **conditions)  # type: ignore[arg-type]
    rule_id: int = desk.do(lambda c, u, now: saving.save_rule(c, u, rule, now))
    desk.do(lambda c, u, now: saving.apply_rule(c, u, rule_id, now, over_user=True))
    return rule_id


def _goal(desk: Editor, name: str = "Goa") -> int:
    entry = GoalEntry(name, Decimal(60_000))
    goal_id: int = desk.do(lambda c, u, now: goals.add_goal(c, u, entry, "INR", now))
    return goal_id


def _remove_goal(desk: Editor) -> int:
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


def _merge_tags(desk: Editor) -> int:
    known = _tags(desk)
    step: int = desk.do(tags.merge_tag, known["goa"], known["trip"]).step_id
    return step


def _merge_categories(desk: Editor, source: str, target: str) -> int:
    ids = desk.category(source), desk.category(target)
    merged = desk.do(category_settings.merge_category, *ids)
    step: int = merged.step_id
    return step


def _merge_accounts(desk: Editor) -> int:
    known = _accounts(desk)
    merged = desk.do(account_settings.merge_accounts, known["5678"], known["1234"])
    assert (merged.moved, merged.present) == (3, 1)
    step: int = merged.step_id
    return step


ACTS: dict[str, Callable[[Editor], int]] = {
    "a goal": _remove_goal,
    "a rule": _delete_rule,
    "a tag": _delete_tag,
    "merged tags": _merge_tags,
    "merged categories": lambda desk: _merge_categories(desk, "Travel", "Shopping"),
    "a category merged into the one below it": lambda desk: _merge_categories(
        desk, "Pets", "Cats"
    ),
    "merged accounts": _merge_accounts,
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_afterwards_everything_is_as_before(desk: Editor, act) -> None:  # type: ignore[no-untyped-def]
    _goal(desk)
    _rule(desk, "Travel", narration_contains="tea", rename_to="Chai")
    _budget(desk, "Travel", 500)
    before = _tables(desk)
    step = act(desk)
    assert _tables(desk) != before
    desk.check_sums()
    desk.do(undo, step)
    assert _tables(desk) == before
    desk.check_sums()
    with pytest.raises(NotFound):
        desk.do(undo, step)


def test_a_budget_that_gave_way_comes_back(desk: Editor) -> None:
    _budget(desk, "Travel", 500)
    _budget(desk, "Shopping", 700)
    before = _tables(desk)
    step = _merge_categories(desk, "Travel", "Shopping")
    assert len(_tables(desk)["budgets"]) == 1
    desk.do(undo, step)
    assert _tables(desk) == before


def test_a_transfer_within_merged_accounts_is_one_again(desk: Editor) -> None:
    inner = [one for one in desk.all() if abs(one.amount_minor) == 50_000]
    assert [one.category for one in inner] == ["Own transfer"] * 2
    step = _merge_accounts(desk)
    assert [desk.get(one.id).category for one in inner] != ["Own transfer"] * 2
    desk.do(undo, step)
    assert [desk.get(one.id).category for one in inner] == ["Own transfer"] * 2


def test_a_link_found_since_gives_way_to_the_one_that_comes_back(desk: Editor) -> None:
    # The other side of the inner transfer has a second match on a third account.
    _add(desk, "XX9999", row(10, "-500", "UPI-alice-a@ybl-512300000009"))
    before = _tables(desk)
    step = _merge_accounts(desk)
    desk.do(undo, step)
    after = _tables(desk)
    accepted = [
        {one["out_id"], one["in_id"]}
        for one in after["transaction_links"]
        if one["state"] == "accepted"
    ]
    assert sum(map(len, accepted)) == len(set().union(*accepted))
    assert after["transactions"] == before["transactions"]


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_what_something_else_followed_stays(desk: Editor, act) -> None:  # type: ignore[no-untyped-def]
    _goal(desk)
    _rule(desk, "Travel", narration_contains="tea")
    step = act(desk)
    desk.enter("Later", "-5.00")
    after = _tables(desk)
    with pytest.raises(Conflict, match="changed since"):
        desk.do(undo, step)
    assert _tables(desk) == after


def test_several_are_taken_back_the_newest_first(desk: Editor) -> None:
    _goal(desk)
    _goal(desk, "Car")
    before = _tables(desk)
    steps = [_remove_goal(desk), _merge_tags(desk), _merge_accounts(desk)]
    with pytest.raises(Conflict):
        desk.do(undo, steps[0])
    for step in reversed(steps):
        desk.do(undo, step)
    assert _tables(desk) == before


def test_what_took_the_place_meanwhile_is_not_overwritten(desk: Editor) -> None:
    step = _merge_categories(desk, "Travel", "Shopping")
    _category(desk, "Travel", None)
    after = _tables(desk)
    with pytest.raises(Conflict):
        desk.do(undo, step)
    assert _tables(desk) == after


def test_programs_hear_of_transactions_that_came_back(desk: Editor) -> None:
    dropped = {one.id for one in desk.all()}
    step = _merge_accounts(desk)
    dropped -= {one.id for one in desk.all()}
    desk.clock.advance(dt.timedelta(minutes=1))
    undone = desk.do(undo, step)
    # With the side of the transfer that stayed on the other account.
    assert undone == Undone(5, 0)
    (back,) = dropped
    assert desk.get(back).updated_at == desk.clock.now()


def test_steps_of_another_kind_survive_a_merge_and_its_undo(desk: Editor) -> None:
    teas = TransactionFilter(
        ids=tuple(one.id for one in desk.all() if "TEA" in one.narration)
    )
    before = _tables(desk)
    done = desk.do(bulk_editing.set_category_of_all, teas, desk.category("Groceries"))
    desk.do(undo, _merge_accounts(desk))
    desk.do(undo, _merge_categories(desk, "Groceries", "Shopping"))
    # All three teas; the merge has marked what it moved as changed since.
    undone = desk.do(undo, done.step_id)
    assert undone.restored + undone.left == 3
    assert len(_tables(desk)["transactions"]) == len(before["transactions"])


def test_nobody_takes_back_what_is_anothers(desk: Editor) -> None:
    _goal(desk)
    step = _remove_goal(desk)
    stranger = new_user(desk.engine, "stranger@example.org")
    with pytest.raises(NotFound):
        in_transaction(desk.engine, lambda c: undo(c, stranger, step, desk.clock.now()))
