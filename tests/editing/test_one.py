"""Editing one transaction, and taking it back."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.editor import Editor, without_moment
from tests.importing import new_user, row, statement
from utils import transactions as service
from utils.db_utils import in_transaction, reading
from utils.domain import CategorySource
from utils.editing import NO_CATEGORY, Change
from utils.errors import ChangedMeanwhile, InvalidInput, NotFound
from utils.store.undo_steps import KEPT_STEPS
from utils.undoing import Undone, undo
from utils.versions import version_of


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
