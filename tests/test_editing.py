"""Editing one transaction or many, tags, and taking it back."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.editor import ALL, Editor, without_moment
from tests.importing import new_user, row, statement
from utils import bulk_editing, tags
from utils import transactions as service
from utils.db_utils import in_transaction, reading
from utils.domain import CategorySource
from utils.editing import NO_CATEGORY, Change
from utils.errors import ChangedMeanwhile, InvalidInput, NotFound
from utils.store import links
from utils.store import tags as tag_store
from utils.store.transaction_filter import Term, TransactionFilter
from utils.store.undo_steps import KEPT_STEPS
from utils.undoing import Undone, undo
from utils.versions import version_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Engine

    from utils.bulk_editing import BulkChange
    from utils.clock import FixedClock
    from utils.store.transaction_rows import Transaction


@pytest.fixture
def desk(any_engine: Engine, clock: FixedClock) -> Iterator[Editor]:
    desk = Editor(any_engine, clock, new_user(any_engine))
    desk.add(
        row(1, "-250", "UPI-SWIGGY-ORDER 1"),
        row(2, "-30000", "RENT Estates"),
        row(3, "85000", "NEFT SALARY"),
        row(9, "-250", "UPI-SWIGGY-ORDER 2"),
    )
    yield desk
    desk.check_sums()
    desk.jobs.close()


def test_owners_words_are_written_and_taken_back(desk: Editor) -> None:
    before = desk.all()
    rent = before[1]
    change = Change(
        category_id=desk.category("Housing"),
        payee="Landlady",
        notes="  for January ",
        tags=(["Home", " sweet"][0], "#must", " must "),
    )
    step = desk.edit(rent.id, change, seen=version_of(rent))
    edited = desk.get(rent.id)
    assert edited.category == "Housing"
    assert edited.category_source is CategorySource.USER
    assert (edited.payee, edited.payee_key) == ("Landlady", rent.payee_key)
    assert (edited.notes, edited.tags) == ("for January", ("Home", "must"))
    assert desk.do(undo, step) == Undone(1, 0)
    assert without_moment(desk.all()) == without_moment(before)


def test_nothing_new_is_no_step(desk: Editor) -> None:
    rent = desk.all()[1]
    assert desk.edit(rent.id, Change(payee=rent.payee, tags=())) is None
    assert desk.get(rent.id).updated_at == rent.updated_at


def test_a_stale_edit_is_refused(desk: Editor) -> None:
    rent = desk.all()[1]
    desk.edit(rent.id, Change(notes="mine"), seen=version_of(rent))
    with pytest.raises(ChangedMeanwhile):
        desk.edit(rent.id, Change(notes="lost"), seen=version_of(rent))
    assert desk.get(rent.id).notes == "mine"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (Change(day=dt.date(2026, 1, 7)), "date"),
        (Change(amount=Decimal(-1)), "amount"),
        (Change(narration="mine"), "narration"),
        (Change(payee=" "), "payee"),
        (Change(notes="x" * 1001), "notes"),
        (Change(tags=("x" * 41,)), "tags"),
        (Change(tags=tuple(map(str, range(21)))), "tags"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(
    desk: Editor, change: Change, field: str
) -> None:
    rent = desk.all()[1]
    with pytest.raises(InvalidInput) as caught:
        desk.edit(rent.id, change)
    assert caught.value.field == field


def test_an_entry_by_hand_can_change_whole(desk: Editor) -> None:
    tea, other = desk.enter("Tea", "-20"), desk.enter("Coffee", "-30", 6)
    before = desk.all()
    change = Change(
        day=dt.date(2026, 1, 6),
        amount=Decimal(-30),
        payee="Coffee too",
        narration="two cups",
    )
    step = desk.edit(tea, change)
    edited = desk.get(tea)
    assert (edited.posting_date.day, edited.amount_minor) == (6, -3000)
    assert (edited.payee, edited.narration) == ("Coffee too", "two cups")
    assert edited.payee_key != desk.get(other).payee_key
    assert {one.occurrence for one in desk.stored() if one.amount_minor == -3000} == {
        1,
        2,
    }
    desk.check_sums()
    assert desk.do(undo, step) == Undone(1, 0)
    assert without_moment(desk.all()) == without_moment(before)


def test_editing_never_changes_identity(desk: Editor) -> None:
    rent = desk.all()[1]
    change = Change(NO_CATEGORY, payee="Landlady", notes="n", tags=("t",))
    desk.edit(rent.id, change)
    again = statement([row(2, "-30000", "RENT Estates")])
    assert desk.statuses(desk.upload(again)) == ["present"]


def test_undoing_an_import_asks_about_tagged_rows(desk: Editor) -> None:
    rent = desk.all()[1]
    desk.edit(rent.id, Change(tags=("home",)))
    from utils.store.imported_transactions import edited_ids

    with reading(desk.engine) as connection:
        found = edited_ids(connection, desk.user_id, rent.import_id or 0)
    assert found == [rent.id]


def test_what_changed_again_is_not_undone(desk: Editor) -> None:
    rent = desk.all()[1]
    step = desk.edit(rent.id, Change(notes="one"))
    desk.edit(rent.id, Change(notes="two"))
    assert desk.do(undo, step) == Undone(0, 1)
    assert desk.get(rent.id).notes == "two"
    with pytest.raises(NotFound):
        desk.do(undo, step)


def test_only_the_newest_steps_are_kept(desk: Editor) -> None:
    rent = desk.all()[1]
    steps = [
        desk.edit(rent.id, Change(notes=str(number)))
        for number in range(KEPT_STEPS + 1)
    ]
    with pytest.raises(NotFound):
        desk.do(undo, steps[0])
    assert desk.do(undo, steps[-1]) == Undone(1, 0)


def test_a_stranger_undoes_nothing(desk: Editor) -> None:
    step = desk.edit(desk.all()[1].id, Change(notes="one"))
    stranger = new_user(desk.engine, "charlie")
    with pytest.raises(NotFound):
        in_transaction(desk.engine, lambda c: undo(c, stranger, step, desk.clock.now()))


def test_a_deleted_transaction_comes_back(desk: Editor) -> None:
    before = desk.all()
    step = desk.do(service.delete_transaction, before[1].id)
    assert len(desk.all()) == 3
    desk.check_sums()
    assert desk.do(undo, step) == Undone(1, 0)
    assert without_moment(desk.all()) == without_moment(before)


def _bulk(desk: Editor, work: object, *arguments: object) -> BulkChange:
    done: BulkChange = desk.do(work, *arguments)  # type: ignore[arg-type]
    return done


def test_all_that_was_found_gets_a_category(desk: Editor) -> None:
    before = desk.all()
    wanted = TransactionFilter(terms=(Term("text", "swiggy"),))
    travel = desk.category("Travel")
    done = _bulk(desk, bulk_editing.set_category_of_all, wanted, travel)
    assert (done.found, done.changed) == (2, 2)
    assert [one.category == "Travel" for one in desk.all()] == [
        *(True, False, False, True)
    ]
    again = _bulk(desk, bulk_editing.set_category_of_all, wanted, travel)
    assert again == bulk_editing.BulkChange(2, 0, None)
    desk.check_sums()
    assert desk.do(undo, done.step_id) == Undone(2, 0)
    assert without_moment(desk.all()) == without_moment(before)


def test_undo_of_many_leaves_what_changed_since(desk: Editor) -> None:
    travel, food = desk.category("Travel"), desk.category("Groceries")
    done = _bulk(desk, bulk_editing.set_category_of_all, ALL, travel)
    desk.edit(desk.all()[1].id, Change(category_id=food))
    assert desk.do(undo, done.step_id) == Undone(3, 1)
    assert desk.all()[1].category == "Groceries"


def test_many_can_lose_their_category(desk: Editor) -> None:
    _bulk(desk, bulk_editing.set_category_of_all, ALL, None)
    assert {one.category for one in desk.all()} == {None}


def test_tags_are_put_on_and_taken_off_many(desk: Editor) -> None:
    first, *_ = desk.all()
    desk.edit(first.id, Change(tags=("Trip",)))
    done = _bulk(desk, bulk_editing.tag_all, ALL, "#trip")
    assert (done.found, done.changed) == (4, 3)
    assert {one.tags for one in desk.all()} == {("Trip",)}
    assert desk.do(undo, done.step_id) == Undone(3, 0)
    assert [one.tags for one in desk.all()] == [("Trip",), (), (), ()]
    off = _bulk(desk, bulk_editing.untag_all, ALL, "TRIP")
    assert (off.found, off.changed) == (4, 1)
    assert desk.do(undo, off.step_id) == Undone(1, 0)
    assert desk.all()[0].tags == ("Trip",)


@pytest.mark.parametrize("work", [bulk_editing.tag_all, bulk_editing.untag_all])
def test_a_tag_without_a_name_is_refused(desk: Editor, work: object) -> None:
    with pytest.raises(InvalidInput):
        _bulk(desk, work, ALL, " # ")
    with pytest.raises(InvalidInput):
        _bulk(desk, bulk_editing.untag_all, ALL, "unknown")


def test_many_are_deleted_and_come_back(desk: Editor) -> None:
    before = desk.all()
    ids = (before[0].id, before[2].id, 10**9)
    done = _bulk(desk, bulk_editing.delete_all, TransactionFilter(ids=ids))
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
        done = _bulk(desk, bulk_editing.set_category_of_all, wanted, travel)
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


def test_tags_are_renamed_merged_and_deleted(desk: Editor) -> None:
    one, two, *_ = desk.all()
    desk.edit(one.id, Change(tags=("goa", "trip")))
    desk.edit(two.id, Change(tags=("goa",)))
    with reading(desk.engine) as connection:
        ids = tag_store.tag_ids(connection, desk.user_id)
        listed = tag_store.list_tags(connection, desk.user_id)
    assert [(tag.name, tag.count) for tag in listed] == [("goa", 2), ("trip", 1)]
    desk.do(tags.rename_tag, ids["goa"], "Goa 2026")
    assert desk.get(two.id).tags == ("Goa 2026",)
    with pytest.raises(InvalidInput):
        desk.do(tags.rename_tag, ids["goa"], "TRIP")
    with pytest.raises(InvalidInput):
        desk.do(tags.rename_tag, ids["goa"], " ")
    with pytest.raises(InvalidInput):
        desk.do(tags.merge_tag, ids["goa"], ids["goa"])
    assert desk.do(tags.merge_tag, ids["goa"], ids["trip"]).count == 2
    assert [desk.get(each.id).tags for each in (one, two)] == [("trip",), ("trip",)]
    assert desk.do(tags.delete_tag, ids["trip"]).count == 2
    assert desk.get(one.id).tags == ()
    with pytest.raises(NotFound):
        desk.do(tags.delete_tag, ids["trip"])


def test_undo_after_the_tag_is_gone_changes_nothing(desk: Editor) -> None:
    done = _bulk(desk, bulk_editing.tag_all, ALL, "trip")
    with reading(desk.engine) as connection:
        ids = tag_store.tag_ids(connection, desk.user_id)
    desk.do(tags.delete_tag, ids["trip"])
    assert desk.do(undo, done.step_id) == Undone(0, 4)


def test_tags_are_searched_also_turned_round(desk: Editor) -> None:
    rent = desk.all()[1]
    desk.edit(rent.id, Change(tags=("home",)))
    with reading(desk.engine) as connection:
        tag_id = tag_store.tag_ids(connection, desk.user_id)["home"]
    having = TransactionFilter(terms=(Term("tags", (tag_id,)),))
    lacking = TransactionFilter(terms=(Term("tags", (tag_id,), negated=True),))
    assert [one.id for one in desk.all(having)] == [rent.id]
    assert len(desk.all(lacking)) == 3
