"""What a commit adds: once, as planned, or not at all."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.import_acts import delete, edit_row
from tests.importing import Desk, at_once, new_user, row, statement
from utils.db_utils import in_transaction
from utils.domain import CategorySource, ImportStatus, RowError
from utils.errors import Conflict, NotFound, PlanOutdated, StatementError
from utils.importing.commit import commit, undo
from utils.importing.edits import RowChange
from utils.sentences import Sentence, pack, unpack
from utils.store.transaction_writes import HandEntry, add_by_hand


def test_adding_a_duplicate_changes_no_other_row(desk: Desk) -> None:
    rows = [row(1, "-50"), row(1, "-50", "OTHER"), row(2, "-50"), row(3, "-9", "NEW")]
    desk.add(*rows[:3])
    again = desk.upload(statement(rows))
    assert desk.statuses(again) == ["present", "present", "present", "new"]
    edit_row(desk, again, 0, RowChange(include=True))
    assert desk.statuses(again) == ["new", "present", "present", "new"]
    assert desk.commit(again) == 2


def test_a_row_deleted_after_the_preview_is_asked_about(desk: Desk) -> None:
    rows = [row(1, "-50"), row(2, "-60", "RENT")]
    desk.add(rows[0])
    import_id = desk.upload(statement(rows))
    delete(desk, desk.stored()[0].id)
    with pytest.raises(PlanOutdated):
        desk.commit(import_id)
    assert desk.statuses(import_id) == ["deleted", "new"]
    assert desk.stored() == []
    assert desk.commit(import_id) == 1


def test_a_change_elsewhere_does_not_stop_a_commit(desk: Desk) -> None:
    desk.add(row(1, "-50"))
    import_id = desk.upload(statement([row(2, "-60", "RENT")]))
    edit_row(desk, import_id, 0, RowChange(category_id=desk.stored()[0].category_id))
    desk.add(row(3, "-70", "GAS"))
    assert desk.commit(import_id) == 1
    assert desk.stored()[1].category_source == "user"


def test_what_the_user_excluded_stays_out_after_planning_again(desk: Desk) -> None:
    desk.add(row(1, "-50"))
    import_id = desk.upload(statement([row(2, "-60", "RENT"), row(4, "-5", "TEA")]))
    edit_row(desk, import_id, 0, RowChange(include=False))
    desk.add(row(3, "-70", "GAS"))
    assert desk.commit(import_id) == 1
    assert [one.narration for one in desk.stored()] == ["UPI-SWIGGY", "GAS", "TEA"]
    with pytest.raises(Conflict):
        edit_row(desk, import_id, 0, RowChange(include=True))


def test_committing_twice_adds_once(desk: Desk) -> None:
    import_id = desk.upload(statement([row(1, "-50"), row(2, "-60")]))
    assert [desk.commit(import_id), desk.commit(import_id)] == [2, 2]
    assert len(desk.stored()) == 2


def test_one_import_committed_by_many_at_once_adds_once(desk: Desk) -> None:
    import_id = desk.upload(statement([row(day, "-50") for day in range(1, 20)]))
    at_once([lambda: desk.commit(import_id)] * 6)
    assert len(desk.stored()) == 19
    desk.check_sums()


def test_the_same_file_in_many_windows_adds_each_row_once(desk: Desk) -> None:
    rows = [row(day, "-50") for day in range(1, 20)] * 2
    imports = [desk.upload(statement(rows)) for _ in range(6)]

    def insist(import_id: int) -> None:
        for _ in range(10):
            try:
                desk.commit(import_id)
            except PlanOutdated:
                continue
            return

    at_once([lambda import_id=one: insist(import_id) for one in imports])
    assert len(desk.stored()) == 38
    assert sum(desk.get(one).rows_added for one in imports) == 38
    desk.check_sums()


def test_unreadable_rows_are_listed_and_the_rest_goes_in(desk: Desk) -> None:
    error = RowError(
        "7", Sentence("the date '31/02/2026' does not exist"), "31/02/2026,-5"
    )
    import_id = desk.upload(statement([row(1, "-50")], row_errors=[error]))
    assert desk.statuses(import_id) == ["new", "unreadable"]
    unreadable = desk.rows(import_id)[1]
    assert (unreadable.line, unreadable.reason) == ("7", pack(error.reason))
    with pytest.raises(Conflict):
        edit_row(desk, import_id, 1, RowChange(include=True))
    assert desk.commit(import_id) == 1


def test_a_valid_empty_statement_commits_nothing(desk: Desk) -> None:
    import_id = desk.upload(statement([]))
    assert desk.get(import_id).status is ImportStatus.PLANNED
    assert desk.commit(import_id) == 0


def test_a_failed_import_cannot_be_committed(desk: Desk) -> None:
    import_id = desk.upload(StatementError("no_table", Sentence("There is no table.")))
    assert unpack(desk.get(import_id).error_message).text == "There is no table."
    with pytest.raises(Conflict):
        desk.commit(import_id)


def test_nobody_commits_or_undoes_anothers_import(desk: Desk) -> None:
    import_id = desk.upload(statement([row(1, "-50")]))
    stranger = new_user(desk.engine, "charlie")
    now = desk.clock.now()
    with pytest.raises(NotFound):
        commit(desk.engine, stranger, import_id, now)
    desk.commit(import_id)
    with pytest.raises(NotFound):
        undo(desk.engine, stranger, import_id, now)
    assert len(desk.stored()) == 1


def test_the_key_stops_what_was_written_past_the_lock(desk: Desk) -> None:
    desk.add(row(1, "-50"))
    account_id = desk.stored()[0].account_id
    import_id = desk.upload(statement([row(2, "-60", "RENT")]))
    entry = HandEntry(
        account_id,
        dt.date(2026, 1, 2),
        -6000,
        "Landlord",
        "landlord",
        None,
        CategorySource.NONE,
    )
    # Neither the lock is taken nor the data version raised.
    now = desk.clock.now()
    in_transaction(desk.engine, lambda c: add_by_hand(c, desk.user_id, entry, now))
    with pytest.raises(PlanOutdated):
        desk.commit(import_id)
    assert desk.get(import_id).status is ImportStatus.PLANNED
    assert desk.statuses(import_id) == ["probable_duplicate"]
    assert len(desk.stored()) == 2
    desk.check_sums()
