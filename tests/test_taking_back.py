"""Merges and removals taken back: afterwards all tables are as they were before."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.editor import Editor
from tests.importing import new_user, row
from tests.removals import (
    ACTS,
    add_budget,
    add_goal,
    add_rows,
    add_rule,
    category_of,
    fill,
    merge_accounts,
    merge_categories,
    merge_tags,
    remove_goal,
    tables_of,
)
from utils import bulk_editing
from utils.db_utils import in_transaction
from utils.errors import Conflict, NotFound
from utils.store.transaction_filter import TransactionFilter
from utils.undoing import Undone, undo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock


@pytest.fixture
def desk(any_engine: Engine, clock: FixedClock) -> Iterator[Editor]:
    desk = Editor(any_engine, clock, new_user(any_engine))
    fill(desk)
    yield desk
    desk.jobs.close()


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_afterwards_everything_is_as_before(desk: Editor, act) -> None:  # type: ignore[no-untyped-def]
    add_goal(desk)
    add_rule(desk, "Travel", narration_contains="tea", rename_to="Chai")
    add_budget(desk, "Travel", 500)
    before = tables_of(desk)
    step = act(desk)
    assert tables_of(desk) != before
    desk.check_sums()
    desk.do(undo, step)
    assert tables_of(desk) == before
    desk.check_sums()
    with pytest.raises(NotFound):
        desk.do(undo, step)


def test_a_budget_that_gave_way_comes_back(desk: Editor) -> None:
    add_budget(desk, "Travel", 500)
    add_budget(desk, "Shopping", 700)
    before = tables_of(desk)
    step = merge_categories(desk, "Travel", "Shopping")
    assert len(tables_of(desk)["budgets"]) == 1
    desk.do(undo, step)
    assert tables_of(desk) == before


def test_a_transfer_within_merged_accounts_is_one_again(desk: Editor) -> None:
    inner = [one for one in desk.all() if abs(one.amount_minor) == 50_000]
    assert [one.category for one in inner] == ["Own transfer"] * 2
    step = merge_accounts(desk)
    assert [desk.get(one.id).category for one in inner] != ["Own transfer"] * 2
    desk.do(undo, step)
    assert [desk.get(one.id).category for one in inner] == ["Own transfer"] * 2


def test_a_link_found_since_gives_way_to_the_one_that_comes_back(desk: Editor) -> None:
    # The other side of the inner transfer has a second match on a third account.
    add_rows(desk, "XX9999", row(10, "-500", "UPI-alice-a@ybl-512300000009"))
    before = tables_of(desk)
    step = merge_accounts(desk)
    desk.do(undo, step)
    after = tables_of(desk)
    accepted = [
        {one["out_id"], one["in_id"]}
        for one in after["transaction_links"]
        if one["state"] == "accepted"
    ]
    assert sum(map(len, accepted)) == len(set().union(*accepted))
    assert after["transactions"] == before["transactions"]


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_what_something_else_followed_stays(desk: Editor, act) -> None:  # type: ignore[no-untyped-def]
    add_goal(desk)
    add_rule(desk, "Travel", narration_contains="tea")
    step = act(desk)
    desk.enter("Later", "-5.00")
    after = tables_of(desk)
    with pytest.raises(Conflict, match="changed since"):
        desk.do(undo, step)
    assert tables_of(desk) == after


def test_several_are_taken_back_the_newest_first(desk: Editor) -> None:
    add_goal(desk)
    add_goal(desk, "Car")
    before = tables_of(desk)
    steps = [remove_goal(desk), merge_tags(desk), merge_accounts(desk)]
    with pytest.raises(Conflict):
        desk.do(undo, steps[0])
    for step in reversed(steps):
        desk.do(undo, step)
    assert tables_of(desk) == before


def test_what_took_the_place_meanwhile_is_not_overwritten(desk: Editor) -> None:
    step = merge_categories(desk, "Travel", "Shopping")
    category_of(desk, "Travel", None)
    after = tables_of(desk)
    with pytest.raises(Conflict):
        desk.do(undo, step)
    assert tables_of(desk) == after


def test_programs_hear_of_transactions_that_came_back(desk: Editor) -> None:
    dropped = {one.id for one in desk.all()}
    step = merge_accounts(desk)
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
    before = tables_of(desk)
    done = desk.do(bulk_editing.set_category_of_all, teas, desk.category("Groceries"))
    desk.do(undo, merge_accounts(desk))
    desk.do(undo, merge_categories(desk, "Groceries", "Shopping"))
    # All three teas; the merge has marked what it moved as changed since.
    undone = desk.do(undo, done.step_id)
    assert undone.restored + undone.left == 3
    assert len(tables_of(desk)["transactions"]) == len(before["transactions"])


def test_nobody_takes_back_what_is_anothers(desk: Editor) -> None:
    add_goal(desk)
    step = remove_goal(desk)
    stranger = new_user(desk.engine, "stranger@example.org")
    with pytest.raises(NotFound):
        in_transaction(desk.engine, lambda c: undo(c, stranger, step, desk.clock.now()))
