"""Splitting transactions: every sum sees the parts, everything else the whole."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.editor import ALL, Editor, without_moment
from tests.importing import row, statement
from tests.splitting.acts import halves, spending, split
from utils import bulk_editing
from utils import transactions as service
from utils.db_utils import reading
from utils.domain import CategorySource
from utils.editing import Change
from utils.errors import ChangedMeanwhile, InvalidInput, NotFound
from utils.splitting import TypedPart, join_parts, split_transaction
from utils.store import reports, review
from utils.store.history import history_frame
from utils.store.transaction_filter import Term, TransactionFilter
from utils.undoing import Undone, undo


def test_parts_count_in_their_categories(desk: Editor) -> None:
    before = spending(desk)
    one = halves(desk)
    assert one.category is None
    assert one.category_source is CategorySource.SPLIT
    assert [(part.category, part.amount_minor) for part in one.parts] == [
        ("Groceries", -60000),
        ("Shopping", -40000),
    ]
    spent = spending(desk)
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
    split(desk, ("-300", "Groceries"), ("-300", "Groceries"), ("-400", "Shopping"))
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
    one = halves(desk)
    assert desk.do(undo, desk.step) == Undone(1, 0)  # type: ignore[attr-defined]
    assert without_moment(desk.all()) == without_moment(before)
    parted = without_moment([halves(desk)])
    step = desk.do(join_parts, one.id)
    joined = desk.get(one.id)
    assert (joined.category, joined.parts) == ("Groceries", ())
    assert joined.category_source is CategorySource.USER
    assert desk.do(join_parts, one.id) is None
    assert desk.do(undo, step) == Undone(1, 0)
    assert without_moment([desk.get(one.id)]) == parted


def test_other_parts_take_the_place_of_the_first(desk: Editor) -> None:
    halves(desk)
    one = split(desk, ("-1100", "Travel"), ("100", "Shopping"))
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
        split(desk, *((amount, "Groceries") for amount in amounts))
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
    halves(desk)
    again = statement([row(1, "-1000", "UPI-BIGSTORE"), row(9, "-400", "UPI-SWIGGY")])
    assert desk.statuses(desk.upload(again)) == ["present", "present"]


def test_searches_find_parts(desk: Editor) -> None:
    one = halves(desk)
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
    one = halves(desk)
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
