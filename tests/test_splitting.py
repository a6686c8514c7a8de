"""Splitting transactions: every sum sees the parts, everything else the whole."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from database.tables import transaction_parts
from tests.editor import ALL, Editor, without_moment
from tests.importing import check_sums, new_user, row, statement
from utils import bulk_editing, category_settings, linking
from utils import transactions as service
from utils.db_utils import in_transaction, reading
from utils.domain import CategorySource
from utils.editing import Change
from utils.errors import ChangedMeanwhile, InvalidInput, NotFound
from utils.importing import commit as statement_commit
from utils.portable.export import write_export
from utils.portable.intake import take_in
from utils.reports import read_ledger
from utils.splitting import TypedPart, join_parts, split_transaction
from utils.store import links, reports, review
from utils.store import transactions as store
from utils.store.history import history_frame
from utils.store.parts import are_whole
from utils.store.transaction_filter import Term, TransactionFilter
from utils.transaction_sheets import write_csv
from utils.undoing import Undone, undo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock
    from utils.store.transaction_rows import Transaction


@pytest.fixture
def desk(any_engine: Engine, clock: FixedClock) -> Iterator[Editor]:
    desk = Editor(any_engine, clock, new_user(any_engine))
    desk.add(row(1, "-1000", "UPI-BIGSTORE"), row(9, "-400", "UPI-SWIGGY"))
    yield desk
    desk.check_sums()
    with reading(any_engine) as connection:
        assert are_whole(connection, desk.user_id)
    desk.jobs.close()


def _split(desk: Editor, *parts: tuple[str, str], at: int = 0) -> Transaction:
    """Split a transaction into (amount, category); give it."""
    one = desk.all()[at]
    typed = [
        TypedPart(Decimal(amount), desk.category(name), f"for {name}")
        for amount, name in parts
    ]
    desk.step = desk.do(split_transaction, one.id, typed)  # type: ignore[attr-defined]
    return desk.get(one.id)


def _halves(desk: Editor) -> Transaction:
    return _split(desk, ("-600", "Groceries"), ("-400", "Shopping"))


def _spending(desk: Editor) -> dict[str, int]:
    with reading(desk.engine) as connection:
        ledger = read_ledger(connection, desk.user_id, "INR")
    return dict(ledger.spending[dt.date(2026, 1, 1)])


def test_parts_count_in_their_categories(desk: Editor) -> None:
    before = _spending(desk)
    one = _halves(desk)
    assert one.category is None
    assert one.category_source is CategorySource.SPLIT
    assert [(part.category, part.amount_minor) for part in one.parts] == [
        ("Groceries", -60000),
        ("Shopping", -40000),
    ]
    spent = _spending(desk)
    assert (spent["Groceries"], spent["Shopping"]) == (60000, 40000)
    assert sum(spent.values()) == sum(before.values())
    with reading(desk.engine) as connection:
        period = dt.date(2026, 1, 1), dt.date(2026, 2, 1)
        sums = reports.sum_categories(connection, desk.user_id, "INR", period, 31)
        daily = reports.list_daily_spending(connection, desk.user_id, "INR", *period)
        payees = reports.list_top_payees(
            connection, desk.user_id, "INR", period=period, limit=5
        )
    assert sums["Groceries"] == 60000
    assert daily[dt.date(2026, 1, 1)] == 100000
    assert (payees[0].spent, payees[0].visits) == (100000, 1)


def test_the_models_see_parts_for_sums_and_the_whole_for_bills(desk: Editor) -> None:
    _split(desk, ("-300", "Groceries"), ("-300", "Groceries"), ("-400", "Shopping"))
    with reading(desk.engine) as connection:
        parts = history_frame(connection, desk.user_id, parts=True)
        whole = history_frame(connection, desk.user_id)
    assert parts["amount"].tolist() == [-300, -300, -400, -400]
    assert parts["category"].tolist()[:3] == ["Groceries", "Groceries", "Shopping"]
    assert whole["amount"].tolist() == [-1000, -400]
    assert whole["category"].tolist()[0] == "Shopping"
    assert parts["transaction_id"].nunique() == 2


def test_splitting_is_undone_and_joined(desk: Editor) -> None:
    before = desk.all()
    one = _halves(desk)
    assert desk.do(undo, desk.step) == Undone(1, 0)  # type: ignore[attr-defined]
    assert without_moment(desk.all()) == without_moment(before)
    halves = without_moment([_halves(desk)])
    step = desk.do(join_parts, one.id)
    joined = desk.get(one.id)
    assert (joined.category, joined.parts) == ("Groceries", ())
    assert joined.category_source is CategorySource.USER
    assert desk.do(join_parts, one.id) is None
    assert desk.do(undo, step) == Undone(1, 0)
    assert without_moment([desk.get(one.id)]) == halves


def test_other_parts_take_the_place_of_the_first(desk: Editor) -> None:
    _halves(desk)
    one = _split(desk, ("-1100", "Travel"), ("100", "Shopping"))
    assert [part.amount_minor for part in one.parts] == [-110000, 10000]


@pytest.mark.parametrize(
    ("amounts", "said"),
    [
        (["-1000"], "between 2 and 30"),
        (["-600", "-300"], "is missing"),
        (["-600", "-500"], "is too much"),
        (["-1000", "0"], "above zero"),
        (["-600.001", "-399.999"], "decimals"),
    ],
)
def test_parts_that_cannot_be_are_refused(
    desk: Editor, amounts: list[str], said: str
) -> None:
    before = desk.all()
    with pytest.raises(InvalidInput, match=said):
        _split(desk, *((amount, "Groceries") for amount in amounts))
    assert desk.all() == before


def test_notes_too_long_and_strange_categories_are_refused(desk: Editor) -> None:
    one, food = desk.all()[0], desk.category("Groceries")
    good = TypedPart(Decimal(-500), food)
    long = TypedPart(Decimal(-500), food, "x" * 1001)
    with pytest.raises(InvalidInput):
        desk.do(split_transaction, one.id, [good, long])
    with pytest.raises(NotFound):
        desk.do(split_transaction, one.id, [good, TypedPart(Decimal(-500), 10**9)])
    with pytest.raises(ChangedMeanwhile):
        desk.do(split_transaction, one.id, [good, good], seen="another")


def test_a_statement_with_the_row_still_knows_it(desk: Editor) -> None:
    _halves(desk)
    again = statement([row(1, "-1000", "UPI-BIGSTORE"), row(9, "-400", "UPI-SWIGGY")])
    assert desk.statuses(desk.upload(again)) == ["present", "present"]


def test_searches_find_parts(desk: Editor) -> None:
    one = _halves(desk)
    shopping = desk.category("Shopping")
    for wanted in (
        TransactionFilter(category_id=shopping),
        TransactionFilter(terms=(Term("categories", (shopping,)),)),
        TransactionFilter(terms=(Term("split"),)),
    ):
        assert [each.id for each in desk.all(wanted)] == [one.id]
    for wanted in (
        TransactionFilter(uncategorised=True),
        TransactionFilter(terms=(Term("uncategorised"),)),
    ):
        assert one.id not in [each.id for each in desk.all(wanted)]
    with reading(desk.engine) as connection:
        groups = review.list_groups(connection, desk.user_id)
    assert one.id not in [group.newest_id for group in groups]


def test_one_category_for_what_is_split_is_refused(desk: Editor) -> None:
    one = _halves(desk)
    travel = desk.category("Travel")
    with pytest.raises(InvalidInput):
        desk.edit(one.id, Change(category_id=travel))
    with pytest.raises(InvalidInput):
        desk.do(_choose, one.id, travel)
    done = desk.do(bulk_editing.set_category_of_all, ALL, travel)
    assert (done.found, done.changed) == (2, 1)
    assert desk.get(one.id).parts == one.parts


def _choose(connection, user_id, transaction_id, category_id, now):  # type: ignore[no-untyped-def]
    return service.set_category(
        connection, user_id, transaction_id, category_id, also_others=False, now=now
    )


def test_words_of_a_split_one_can_be_edited_and_undone(desk: Editor) -> None:
    one = _halves(desk)
    step = desk.edit(one.id, Change(notes="mine", tags=("t",)))
    assert desk.get(one.id).parts == one.parts
    assert desk.do(undo, step) == Undone(1, 0)
    assert without_moment([desk.get(one.id)]) == without_moment([one])


def test_deleting_and_undoing_keep_the_parts(desk: Editor) -> None:
    one = _halves(desk)
    step = desk.do(service.delete_transaction, one.id)
    assert "Groceries" not in _spending(desk)
    assert desk.do(undo, step) == Undone(1, 0)
    assert desk.get(one.id).parts == one.parts
    assert _spending(desk)["Groceries"] == 60000


def test_undoing_the_import_takes_the_parts_along(desk: Editor) -> None:
    one = _halves(desk)
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
    one = _halves(desk)
    source, target = desk.category("Shopping"), desk.category("Groceries")
    desk.do(category_settings.merge_category, source, target)
    assert {part.category for part in desk.get(one.id).parts} == {"Groceries"}
    assert _spending(desk)["Groceries"] == 100000


def test_a_split_side_ends_its_transfer_and_undo_brings_it_back(desk: Editor) -> None:
    narration = "UPI-alice-a@ybl-512300000001"
    desk.add(row(20, "-500", narration, reference="512300000001"), number="XX1234")
    desk.add(row(20, "500", narration, reference="512300000001"), number="XX9999")
    out, back = desk.all()[-2:]
    assert out.category == "Own transfer"
    _split(desk, ("-300", "Travel"), ("-200", "Fees & charges"), at=-2)
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
    _split(desk, ("-70", "Groceries"), ("-30", "Shopping"), at=at)
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
    _halves(desk)
    with reading(desk.engine) as connection:
        rows = list(store.iterate_transactions(connection, desk.user_id, ALL))
    lines = "".join(write_csv(rows, str)).splitlines()
    assert len(lines) == 1 + 3
    assert sum("1/2" in line or "2/2" in line for line in lines) == 2
    assert any("-600.00" in line and "Groceries" in line for line in lines)


def test_an_export_carries_tags_notes_and_parts(desk: Editor) -> None:
    one = _halves(desk)
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
