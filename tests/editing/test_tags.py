"""Tags: put on, taken off, renamed, merged, deleted and searched."""

from __future__ import annotations

import pytest

from tests.editor import ALL, Editor
from utils import bulk_editing, tags
from utils.db_utils import reading
from utils.editing import Change
from utils.errors import InvalidInput, NotFound
from utils.store import tags as tag_store
from utils.store.transaction_filter import Term, TransactionFilter
from utils.undoing import Undone, undo


def test_tags_are_put_on_and_taken_off_many(desk: Editor) -> None:
    first, *_ = desk.all()
    desk.edit(first.id, Change(tags=("Trip",)))
    done = desk.do(bulk_editing.tag_all, ALL, "#trip")
    assert (done.found, done.changed) == (4, 3)
    assert {one.tags for one in desk.all()} == {("Trip",)}
    assert desk.do(undo, done.step_id) == Undone(3, 0)
    assert [one.tags for one in desk.all()] == [("Trip",), (), (), ()]
    off = desk.do(bulk_editing.untag_all, ALL, "TRIP")
    assert (off.found, off.changed) == (4, 1)
    assert desk.do(undo, off.step_id) == Undone(1, 0)
    assert desk.all()[0].tags == ("Trip",)


@pytest.mark.parametrize("work", [bulk_editing.tag_all, bulk_editing.untag_all])
def test_a_tag_without_a_name_is_refused(desk: Editor, work: object) -> None:
    with pytest.raises(InvalidInput):
        desk.do(work, ALL, " # ")
    with pytest.raises(InvalidInput):
        desk.do(bulk_editing.untag_all, ALL, "unknown")


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
    done = desk.do(bulk_editing.tag_all, ALL, "trip")
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
