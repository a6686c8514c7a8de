"""Finding transactions, and their pages."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.store.transactions.acts import category_of, narrations, set_category
from utils.db_utils import reading
from utils.errors import InvalidInput
from utils.store import transactions as store
from utils.store.transaction_filter import Term, TransactionFilter

if TYPE_CHECKING:
    from tests.importing import Desk


def test_pages_follow_one_another_without_gap_or_overlap(desk: Desk) -> None:
    seen, cursor = [], None
    with reading(desk.engine) as connection:
        while True:
            page = store.list_transactions(
                connection, desk.user_id, cursor=cursor, limit=2
            )
            seen += [one.narration for one in page.rows]
            cursor = page.next_cursor
            if cursor is None:
                break
    assert len(seen) == len(set(seen)) == 5
    assert seen[0] == "UPI-SWIGGY-ORDER 3"
    assert seen[-1] == "UPI-SWIGGY-ORDER 1"


@pytest.mark.parametrize("cursor", ["", "x", "%%%", "MjAyNi0wMS0wMS8", "ä"])
def test_a_made_up_cursor_is_refused(desk: Desk, cursor: str) -> None:
    with reading(desk.engine) as connection, pytest.raises(InvalidInput):
        store.list_transactions(connection, desk.user_id, cursor=cursor)


def test_filters_narrow(desk: Desk) -> None:
    first, third = dt.date(2026, 1, 1), dt.date(2026, 1, 3)
    assert len(narrations(desk, since=third)) == 3
    assert len(narrations(desk, until=third)) == 4
    assert len(narrations(desk, since=first, until=first)) == 1
    assert len(narrations(desk, min_minor=0)) == 1
    assert len(narrations(desk, max_minor=-26000)) == 3
    assert len(narrations(desk, category_id=category_of(desk, "Eating out"))) == 3
    assert len(narrations(desk, uncategorised=True)) == 2
    assert len(narrations(desk, account_id=999)) == 0
    assert len(narrations(desk, import_id=999)) == 0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("swiggy", 3),
        ("ORDER 2", 1),
        ("%", 1),
        ("50%_o", 1),
        ("_", 1),
        ("'", 0),
        ("\\", 0),
    ],
)
def test_searching_takes_text_as_it_is(desk: Desk, text: str, count: int) -> None:
    assert len(narrations(desk, terms=(Term("text", text),))) == count


@pytest.mark.parametrize(
    ("term", "count"),
    [
        (Term("payee", "swig"), 3),
        (Term("payee", "swig", negated=True), 2),
        (Term("notes", "x"), 0),
        (Term("mode", "upi"), 5),
        (Term("mode", "atm"), 0),
        (Term("least", 26000), 4),
        (Term("most", 26000), 2),
        (Term("since", dt.date(2026, 1, 3)), 3),
        (Term("until", dt.date(2026, 1, 3), negated=True), 1),
        (Term("direction", "in"), 1),
        (Term("direction", "out"), 4),
        (Term("uncategorised"), 2),
        (Term("uncategorised", negated=True), 3),
        (Term("by_hand"), 0),
        (Term("accounts", (999,)), 0),
        (Term("accounts", (999,), negated=True), 5),
        (Term("nothing"), 0),
    ],
)
def test_every_term_of_a_search_narrows(desk: Desk, term: Term, count: int) -> None:
    assert len(narrations(desk, terms=(term,))) == count


def test_a_category_that_is_excluded_leaves_the_uncategorised(desk: Desk) -> None:
    eating = (category_of(desk, "Eating out"),)
    assert len(narrations(desk, terms=(Term("categories", eating),))) == 3
    without = (Term("categories", eating, negated=True),)
    assert len(narrations(desk, terms=without)) == 2


def test_counting_stops_where_nobody_cares_any_more(desk: Desk) -> None:
    with reading(desk.engine) as connection:
        assert store.count_transactions(connection, desk.user_id, most=2) == 2


def test_all_that_a_filter_finds_can_be_gone_through(desk: Desk) -> None:
    with reading(desk.engine) as connection:
        found = store.iterate_transactions(
            connection, desk.user_id, TransactionFilter()
        )
        assert [one.amount_minor for one in found][:2] == [-27000, -26000]


def test_a_category_finds_what_is_below_it(desk: Desk) -> None:
    set_category(desk, "RENT to 50%_OFF Estates", "Rent")
    assert len(narrations(desk, category_id=category_of(desk, "Housing"))) == 1
