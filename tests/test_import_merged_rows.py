"""Rows entered by hand that meet a statement's: offered, merged, given back."""

from __future__ import annotations

import pytest

from tests.import_acts import edit_row, enter_cobbler
from tests.importing import Desk, row, statement
from utils import transactions
from utils.db_utils import in_transaction
from utils.errors import Conflict, PlanOutdated
from utils.importing.commit import undo
from utils.importing.edits import RowChange


def test_a_hand_entered_row_is_offered_not_merged(desk: Desk) -> None:
    enter_cobbler(desk)
    rows = [row(12, "-500", "UPI-RAMESH"), row(12, "-50", "TEA")]
    import_id = desk.upload(statement(rows))
    assert desk.statuses(import_id) == ["probable_duplicate", "new"]
    assert desk.commit(import_id) == 1
    desk.check_sums()


def test_a_hand_entered_row_takes_the_banks_details_and_gets_its_own_back(
    desk: Desk,
) -> None:
    enter_cobbler(desk)
    entered = desk.stored()[1]
    bank = row(12, "-500", "UPI-RAMESH", balance="70", reference="600111222333")
    import_id = desk.upload(statement([bank, row(12, "-50", "TEA")]))
    edit_row(desk, import_id, 0, RowChange(same=True))
    with pytest.raises(Conflict):
        edit_row(desk, import_id, 1, RowChange(same=True))
    desk.add(row(3, "-70", "GAS"))
    assert desk.commit(import_id) == 1
    merged = next(one for one in desk.stored() if one.id == entered.id)
    assert (merged.posting_date.day, merged.bank_reference) == (12, "600111222333")
    assert (merged.payee, merged.narration) == ("Cobbler", "UPI-RAMESH")
    assert (merged.import_id, merged.by_hand) == (import_id, False)
    desk.check_sums()
    again = desk.upload(statement([bank, row(12, "-50", "TEA")]))
    assert desk.statuses(again) == ["present", "present"]
    undone = undo(desk.engine, desk.user_id, import_id, desk.clock.now())
    assert undone is not None
    assert (undone.removed, undone.kept) == (1, 0)
    restored = next(one for one in desk.stored() if one.id == entered.id)
    changed = {"updated_at": None}
    assert {**restored._mapping, **changed} == {**entered._mapping, **changed}
    desk.check_sums()


def test_what_was_merged_makes_room_for_what_came_to_its_place(desk: Desk) -> None:
    enter_cobbler(desk)
    import_id = desk.upload(statement([row(12, "-500", "UPI-RAMESH")]))
    edit_row(desk, import_id, 0, RowChange(same=True))
    assert desk.commit(import_id) == 0
    desk.add(row(10, "-500", "ANOTHER"))
    undo(desk.engine, desk.user_id, import_id, desk.clock.now())
    there = [one for one in desk.stored() if one.amount_minor == -50000]
    assert [one.occurrence for one in there] == [1, 2]
    desk.check_sums()


def test_what_is_gone_is_not_merged(desk: Desk) -> None:
    enter_cobbler(desk)
    import_id = desk.upload(statement([row(12, "-500", "UPI-RAMESH")]))
    edit_row(desk, import_id, 0, RowChange(same=True))
    entered = desk.stored()[1].id
    now = desk.clock.now()
    in_transaction(
        desk.engine,
        lambda c: transactions.delete_transaction(c, desk.user_id, entered, now),
    )
    with pytest.raises(PlanOutdated):
        desk.commit(import_id)
    assert desk.statuses(import_id) == ["new"]
