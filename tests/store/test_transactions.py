"""Finding transactions, their pages, and the history that the models see."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ml.history import COLUMNS
from tests.importing import Desk, new_user, row
from utils import transactions as service
from utils.db_utils import in_transaction, reading
from utils.domain import CategorySource, ParsedAccount
from utils.errors import InvalidInput, NotFound
from utils.store import accounts, categories, data_versions, rules
from utils.store import transactions as store
from utils.store.history import history_frame
from utils.store.same_payee import find_same_payee_count
from utils.store.transaction_filter import Term, TransactionFilter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock


@pytest.fixture
def desk(any_engine: Engine, clock: FixedClock) -> Iterator[Desk]:
    desk = Desk(any_engine, clock, new_user(any_engine))
    desk.add(
        row(1, "-250", "UPI-SWIGGY-ORDER 1"),
        row(2, "-30000", "RENT to 50%_OFF Estates"),
        row(3, "85000", "NEFT SALARY ÄRZTE"),
        row(3, "-260", "UPI-SWIGGY-ORDER 2"),
        row(9, "-270", "UPI-SWIGGY-ORDER 3"),
    )
    yield desk
    desk.jobs.close()


def _category(desk: Desk, name: str) -> int:
    with reading(desk.engine) as connection:
        found = categories.list_categories(connection, desk.user_id)
    return next(one.id for one in found if one.name == name)


def _narrations(desk: Desk, **wanted: object) -> list[str]:
    with reading(desk.engine) as connection:
        found = TransactionFilter(**wanted)  # type: ignore[arg-type]
        page = store.list_transactions(connection, desk.user_id, found)
        assert store.count_transactions(connection, desk.user_id, found) == len(
            page.rows
        )
    return [one.narration for one in page.rows]


def _set(desk: Desk, narration: str, category: str | None, **options: bool) -> int:
    (chosen,) = [one for one in desk.stored() if one.narration == narration]
    category_id = None if category is None else _category(desk, category)
    return in_transaction(
        desk.engine,
        lambda c: service.set_category(
            c,
            desk.user_id,
            chosen.id,
            category_id,
            also_others=options.get("also_others", False),
            now=desk.clock.now(),
        ),
    )


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
    assert len(_narrations(desk, since=third)) == 3
    assert len(_narrations(desk, until=third)) == 4
    assert len(_narrations(desk, since=first, until=first)) == 1
    assert len(_narrations(desk, min_minor=0)) == 1
    assert len(_narrations(desk, max_minor=-26000)) == 3
    assert len(_narrations(desk, category_id=_category(desk, "Eating out"))) == 3
    assert len(_narrations(desk, uncategorised=True)) == 2
    assert len(_narrations(desk, account_id=999)) == 0
    assert len(_narrations(desk, import_id=999)) == 0


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
    assert len(_narrations(desk, terms=(Term("text", text),))) == count


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
    assert len(_narrations(desk, terms=(term,))) == count


def test_a_category_that_is_excluded_leaves_the_uncategorised(desk: Desk) -> None:
    eating = (_category(desk, "Eating out"),)
    assert len(_narrations(desk, terms=(Term("categories", eating),))) == 3
    without = (Term("categories", eating, negated=True),)
    assert len(_narrations(desk, terms=without)) == 2


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
    _set(desk, "RENT to 50%_OFF Estates", "Rent")
    assert len(_narrations(desk, category_id=_category(desk, "Housing"))) == 1


def test_a_correction_wins_from_then_on(desk: Desk) -> None:
    assert _set(desk, "UPI-SWIGGY-ORDER 1", "Groceries") == 1
    desk.check_sums()
    chosen = desk.stored()[0]
    with reading(desk.engine) as connection:
        assert find_same_payee_count(connection, desk.user_id, chosen.id) == 2
    desk.add(row(11, "-99", "UPI-SWIGGY-ORDER 4"))
    new = desk.stored()[-1]
    assert (new.category_id, new.category_source) == (chosen.category_id, "rule")


def test_others_of_the_payee_follow_unless_the_user_chose(desk: Desk) -> None:
    _set(desk, "UPI-SWIGGY-ORDER 1", "Travel")
    assert _set(desk, "UPI-SWIGGY-ORDER 2", "Groceries", also_others=True) == 2
    found = {one.narration: one for one in desk.stored()}
    travel, groceries = _category(desk, "Travel"), _category(desk, "Groceries")
    assert found["UPI-SWIGGY-ORDER 1"].category_id == travel
    assert found["UPI-SWIGGY-ORDER 3"].category_id == groceries
    assert found["UPI-SWIGGY-ORDER 3"].category_source == "rule"
    desk.check_sums()


def test_taking_a_category_away_takes_the_rule_too(desk: Desk) -> None:
    _set(desk, "UPI-SWIGGY-ORDER 1", "Travel")
    _set(desk, "UPI-SWIGGY-ORDER 1", None)
    with reading(desk.engine) as connection:
        assert rules.list_rules(connection, desk.user_id) == []
    desk.check_sums()


def test_writes_raise_the_data_version(desk: Desk) -> None:
    def version() -> int:
        with reading(desk.engine) as connection:
            return data_versions.get_version(connection, desk.user_id)

    before = version()
    _set(desk, "UPI-SWIGGY-ORDER 1", "Travel")
    _delete(desk, desk.stored()[0].id, desk.user_id)
    assert version() == before + 2
    desk.check_sums()


def _delete(desk: Desk, transaction_id: int, user_id: int) -> None:
    in_transaction(
        desk.engine,
        lambda c: service.delete_transaction(
            c, user_id, transaction_id, desk.clock.now()
        ),
    )


def test_a_stranger_finds_and_changes_nothing(desk: Desk) -> None:
    stranger = new_user(desk.engine, "charlie")
    mine = desk.stored()[0]
    with reading(desk.engine) as connection:
        assert store.find_transaction(connection, stranger, mine.id) is None
        assert store.list_transactions(connection, stranger).rows == ()
        assert accounts.find_account(connection, stranger, mine.account_id) is None
        assert history_frame(connection, stranger).empty
    with pytest.raises(NotFound):
        _delete(desk, mine.id, stranger)
    with pytest.raises(NotFound):
        in_transaction(
            desk.engine,
            lambda c: service.set_category(
                c, stranger, mine.id, None, also_others=False, now=desk.clock.now()
            ),
        )
    entry = service.Entry(dt.date(2026, 1, 1), Decimal(5), "X", mine.account_id)
    with pytest.raises(NotFound):
        in_transaction(
            desk.engine,
            lambda c: service.enter_by_hand(
                c, stranger, entry, "INR", desk.clock.now()
            ),
        )
    assert desk.stored()[0] == mine


def test_a_deleted_transaction_is_gone_once(desk: Desk) -> None:
    gone = desk.stored()[0]
    _delete(desk, gone.id, desk.user_id)
    with pytest.raises(NotFound):
        _delete(desk, gone.id, desk.user_id)
    assert len(_narrations(desk)) == 4


def test_the_history_is_what_the_models_expect(desk: Desk) -> None:
    _set(desk, "RENT to 50%_OFF Estates", "Rent")
    with reading(desk.engine) as connection:
        frame = history_frame(connection, desk.user_id)
    assert set(COLUMNS) < set(frame.columns)
    assert list(frame["date"].dt.day) == [1, 2, 3, 3, 9]
    assert frame["amount"].tolist()[:2] == [-250.0, -30000.0]
    assert frame["category"].tolist()[1:3] == ["Housing", "Uncategorised"]
    assert frame["kind"].tolist()[:4] == ["expense", "expense", "income", "expense"]
    assert set(frame["household"]) == {"me"}
    assert frame["transaction_id"].tolist() == [
        one.id for one in sorted(desk.stored(), key=lambda t: (t.posting_date, t.id))
    ]


@pytest.mark.parametrize("newest_first", [False, True])
def test_a_day_keeps_its_order_whichever_way_the_file_runs(
    desk: Desk,
    newest_first: bool,  # noqa: FBT001
) -> None:
    rows = [
        row(20, "-5", "B", balance="95"),
        row(21, "-7", "D", balance="88"),
        row(21, "900", "C", balance="988"),
        row(21, "-8", "A", balance="980"),
    ]
    desk.add(*(reversed(rows) if newest_first else rows), layout="another")
    added = sorted(desk.stored(), key=lambda one: one.id)[-4:]
    assert [one.narration for one in added] == ["B", "D", "C", "A"]


def test_an_empty_history_has_its_columns(desk: Desk) -> None:
    nobody = new_user(desk.engine, "nobody")
    with reading(desk.engine) as connection:
        frame = history_frame(connection, nobody)
    assert frame.empty
    assert set(COLUMNS) < set(frame.columns)
    assert frame["amount"].dtype == float
    assert frame["date"].dtype.kind == "M"


def test_a_currency_without_cents_is_not_divided(desk: Desk) -> None:
    yen = ParsedAccount("1", "Mizuho", "XX7777", "JPY")
    desk.add(row(1, "-500", "KONBINI", currency="JPY"), accounts=[yen], layout="jp")
    with reading(desk.engine) as connection:
        frame = history_frame(connection, desk.user_id)
    paid = frame[frame["currency"] == "JPY"]
    assert paid["amount"].tolist() == [-500.0]
    assert desk.stored()[0].amount_minor in {-500, -25000}


def test_categories_are_asked_for_once_per_payee(desk: Desk) -> None:
    asked = desk.categoriser.asked
    rows = [row(day, "-10", "UPI-KIRANA STORE") for day in range(1, 29)]
    desk.add(*rows, layout="another")
    assert desk.categoriser.asked == asked + 1
    sources = {one.category_source for one in desk.stored()}
    assert sources == {str(CategorySource.MODEL), str(CategorySource.NONE)}


def test_what_is_entered_by_hand_follows_the_rule_for_its_payee(desk: Desk) -> None:
    _set(desk, "UPI-SWIGGY-ORDER 1", "Travel")
    for payee in ("Swiggy", "Somebody else"):
        entry = service.Entry(dt.date(2026, 1, 20), Decimal(-5), payee)
        in_transaction(
            desk.engine,
            lambda c, entry=entry: service.enter_by_hand(
                c, desk.user_id, entry, "INR", desk.clock.now()
            ),
        )
    entered = {one.payee: one for one in desk.stored() if one.by_hand}
    assert entered["Swiggy"].category_id == _category(desk, "Travel")
    assert entered["Somebody else"].category_source == "none"
    assert len({one.account_id for one in entered.values()}) == 1
    assert {one.occurrence for one in entered.values()} == {1, 2}
    desk.check_sums()
