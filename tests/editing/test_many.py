"""Editing many transactions at once, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.editor import ALL, Editor, without_moment
from tests.importing import row
from utils import bulk_editing
from utils.db_utils import reading
from utils.editing import Change
from utils.store import links
from utils.store.transaction_filter import Term, TransactionFilter
from utils.undoing import Undone, undo

if TYPE_CHECKING:
    from utils.store.transaction_rows import Transaction


def test_all_that_was_found_gets_a_category(desk: Editor) -> None:
    before = desk.all()
    wanted = TransactionFilter(terms=(Term("text", "swiggy"),))
    travel = desk.category("Travel")
    done = desk.do(bulk_editing.set_category_of_all, wanted, travel)
    assert (done.found, done.changed) == (2, 2)
    assert [one.category == "Travel" for one in desk.all()] == [
        *(True, False, False, True)
    ]
    again = desk.do(bulk_editing.set_category_of_all, wanted, travel)
    assert again == bulk_editing.BulkChange(2, 0, None)
    desk.check_sums()
    assert desk.do(undo, done.step_id) == Undone(2, 0)
    assert without_moment(desk.all()) == without_moment(before)


def test_undo_of_many_leaves_what_changed_since(desk: Editor) -> None:
    travel, food = desk.category("Travel"), desk.category("Groceries")
    done = desk.do(bulk_editing.set_category_of_all, ALL, travel)
    desk.edit(desk.all()[1].id, Change(category_id=food))
    assert desk.do(undo, done.step_id) == Undone(3, 1)
    assert desk.all()[1].category == "Groceries"


def test_many_can_lose_their_category(desk: Editor) -> None:
    desk.do(bulk_editing.set_category_of_all, ALL, None)
    assert {one.category for one in desk.all()} == {None}


def test_many_are_deleted_and_come_back(desk: Editor) -> None:
    before = desk.all()
    ids = (before[0].id, before[2].id, 10**9)
    done = desk.do(bulk_editing.delete_all, TransactionFilter(ids=ids))
    assert (done.found, done.changed) == (2, 2)
    assert [one.id for one in desk.all()] == [before[1].id, before[3].id]
    desk.check_sums()
    assert desk.do(undo, done.step_id) == Undone(2, 0)
    assert without_moment(desk.all()) == without_moment(before)


def _transfer(desk: Editor) -> tuple[Transaction, Transaction]:
    """Add both sides of a sure transfer between two accounts."""
    narration = "UPI-alice-a@ybl-512300000001"
    desk.add(row(20, "-500", narration, reference="512300000001"), number="XX1234")
    desk.add(row(20, "500", narration, reference="512300000001"), number="XX9999")
    out, back = desk.all()[-2:]
    assert out.category == back.category == "Own transfer"
    return out, back


@pytest.mark.parametrize("many", [False, True])
def test_undo_lets_a_transfer_hold_again(desk: Editor, many: bool) -> None:  # noqa: FBT001 - a parameter
    out, back = _transfer(desk)
    travel = desk.category("Travel")
    if many:
        wanted = TransactionFilter(ids=(out.id, back.id))
        done = desk.do(bulk_editing.set_category_of_all, wanted, travel)
        step, count = done.step_id, 2
    else:
        step, count = desk.edit(out.id, Change(category_id=travel)), 1
    with reading(desk.engine) as connection:
        (link,) = links.links_of(connection, desk.user_id, [out.id])
    assert link.state == "rejected"
    assert desk.get(out.id).category == "Travel"
    desk.check_sums()
    assert desk.do(undo, step) == Undone(count, 0)
    sides = [desk.get(out.id), desk.get(back.id)]
    assert [one.category for one in sides] == ["Own transfer"] * 2
    with reading(desk.engine) as connection:
        (link,) = links.links_of(connection, desk.user_id, [out.id])
    assert link.state == "accepted"
