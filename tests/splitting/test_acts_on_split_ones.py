"""What is done to split transactions: edits, imports, merges, sheets, exports."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from database.tables import transaction_parts
from tests.editor import ALL, Editor, without_moment
from tests.importing import check_sums, new_user, row
from tests.splitting.acts import halves, spending, split
from utils import category_settings, linking
from utils import transactions as service
from utils.db_utils import in_transaction, reading
from utils.editing import Change
from utils.errors import InvalidInput
from utils.importing import commit as statement_commit
from utils.portable.export import write_export
from utils.portable.intake import take_in
from utils.reports import read_ledger
from utils.store import links
from utils.store import transactions as store
from utils.store.transaction_filter import Term, TransactionFilter
from utils.transaction_sheets import write_csv
from utils.undoing import Undone, undo


def test_words_of_a_split_one_can_be_edited_and_undone(desk: Editor) -> None:
    one = halves(desk)
    step = desk.edit(one.id, Change(notes="mine", tags=("t",)))
    assert desk.get(one.id).parts == one.parts
    assert desk.do(undo, step) == Undone(1, 0)
    assert without_moment([desk.get(one.id)]) == without_moment([one])


def test_deleting_and_undoing_keep_the_parts(desk: Editor) -> None:
    one = halves(desk)
    step = desk.do(service.delete_transaction, one.id)
    assert "Groceries" not in spending(desk)
    assert desk.do(undo, step) == Undone(1, 0)
    assert desk.get(one.id).parts == one.parts
    assert spending(desk)["Groceries"] == 60000


def test_undoing_the_import_takes_the_parts_along(desk: Editor) -> None:
    one = halves(desk)
    statement_commit.undo(
        desk.engine,
        desk.user_id,
        one.import_id or 0,
        desk.clock.now(),
        keep_edited=False,
    )
    with reading(desk.engine) as connection:
        query = select(func.count()).select_from(transaction_parts)
        assert connection.execute(query).scalar_one() == 0


def test_merging_categories_moves_parts(desk: Editor) -> None:
    one = halves(desk)
    source, target = desk.category("Shopping"), desk.category("Groceries")
    desk.do(category_settings.merge_category, source, target)
    assert {part.category for part in desk.get(one.id).parts} == {"Groceries"}
    assert spending(desk)["Groceries"] == 100000


def test_a_split_side_ends_its_transfer_and_undo_brings_it_back(desk: Editor) -> None:
    narration = "UPI-alice-a@ybl-512300000001"
    desk.add(row(20, "-500", narration, reference="512300000001"), number="XX1234")
    desk.add(row(20, "500", narration, reference="512300000001"), number="XX9999")
    out, back = desk.all()[-2:]
    assert out.category == "Own transfer"
    split(desk, ("-300", "Travel"), ("-200", "Fees & charges"), at=-2)
    with reading(desk.engine) as connection:
        (link,) = links.links_of(connection, desk.user_id, [out.id])
    assert link.state == "rejected"
    assert desk.do(undo, desk.step) == Undone(1, 0)  # type: ignore[attr-defined]
    assert [desk.get(each.id).category for each in (out, back)] == ["Own transfer"] * 2
    in_transaction(
        desk.engine,
        lambda c: linking.refuse(c, desk.user_id, link.id, desk.clock.now()),
    )


def test_a_bank_row_of_another_amount_keeps_the_parts_whole(desk: Editor) -> None:
    one = desk.enter("Market", "-100", day=15)
    at = [each.id for each in desk.all()].index(one)
    split(desk, ("-70", "Groceries"), ("-30", "Shopping"), at=at)
    from utils.store.tags import is_transaction
    from utils.store.transaction_writes import change_transactions

    def grow(connection, user_id, now):  # type: ignore[no-untyped-def]
        values = {"amount_minor": -10300, "updated_at": now}
        change_transactions(connection, user_id, [is_transaction(one)], values)

    desk.do(grow)
    parts = desk.get(one).parts
    assert [part.amount_minor for part in parts] == [-7300, -3000]
    with pytest.raises(InvalidInput):
        desk.edit(one, Change(amount=Decimal(-50)))


def test_a_sheet_has_a_line_for_each_part(desk: Editor) -> None:
    halves(desk)
    with reading(desk.engine) as connection:
        rows = list(store.iterate_transactions(connection, desk.user_id, ALL))
    lines = "".join(write_csv(rows, str)).splitlines()
    assert len(lines) == 1 + 3
    assert sum("1/2" in line or "2/2" in line for line in lines) == 2
    assert any("-600.00" in line and "Groceries" in line for line in lines)


def test_an_export_carries_tags_notes_and_parts(desk: Editor) -> None:
    one = halves(desk)
    desk.edit(one.id, Change(notes="n", tags=("goa", "trip")))
    file = io.BytesIO()
    with reading(desk.engine) as connection:
        write_export(connection, desk.user_id, desk.clock.now(), file)
    other = new_user(desk.engine, "elsewhere")
    in_transaction(desk.engine, lambda c: take_in(c, other, file))
    check_sums(desk.engine, other)
    with reading(desk.engine) as connection:
        (found,) = store.iterate_transactions(
            connection, other, TransactionFilter(terms=(Term("split"),))
        )
        assert read_ledger(connection, other, "INR").spending == (
            read_ledger(connection, desk.user_id, "INR").spending
        )
    assert (found.notes, found.tags) == ("n", ("goa", "trip"))
    assert [(part.category, part.notes) for part in found.parts] == [
        (part.category, part.notes) for part in one.parts
    ]
