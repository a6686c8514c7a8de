"""Identity, plan, commit and undo: the cases taken from other programs' bugs.

1. Equal rows of several days or one day, twice: `three_equal_rows`, `two_equal_rows`,
   `a_third_equal_purchase`.
2. Overlapping statements, shortened narrations: `overlapping_statements`, and any of
   them in `test_statement_histories` and `identity/test_histories`.
3. One row's status changes no other; a row deleted after the preview is asked about:
   `adding_a_duplicate`, `a_row_deleted_after_the_preview`.
4. Thirty equal interest credits: `thirty_equal_interest_credits`.
5. Edits keep identity, deleted rows are reported, users are apart:
   `editing_never_changes_identity`, `a_deleted_row_is_reported`, `another_users`.
6. Time per row: `bench/test_import_speed`, `thousands_of_equal_rows`.
7. Undo: `undo_removes_exactly`, `undo_gives_back`, `undo_asks_about`.
8. Dates that read both ways: the layouts of `statements`.

Two windows at once are in `test_import_races`, killed servers in
`test_statement_kill` and `chaos`.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from tests.importing import Desk, at_once, new_user, row, statement
from utils import reports, transactions
from utils.db_utils import in_transaction, reading
from utils.domain import CategorySource, ImportStatus, ParsedAccount, RowError
from utils.errors import Conflict, NotFound, PlanOutdated, StatementError
from utils.importing import edits as statement_edits
from utils.importing.commit import commit, undo
from utils.importing.edits import RowChange
from utils.sentences import Sentence, pack, unpack
from utils.store import accounts as account_store
from utils.store import monthly_sums
from utils.store.history import history_frame
from utils.store.transaction_writes import HandEntry, add_by_hand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock


@pytest.fixture
def desk(any_engine: Engine, clock: FixedClock) -> Iterator[Desk]:
    desk = Desk(any_engine, clock, new_user(any_engine))
    yield desk
    desk.jobs.close()


def _delete(desk: Desk, transaction_id: int) -> None:
    in_transaction(
        desk.engine,
        lambda c: transactions.delete_transaction(
            c, desk.user_id, transaction_id, desk.clock.now()
        ),
    )


def _edit(desk: Desk, import_id: int, position: int, change: RowChange) -> None:
    in_transaction(
        desk.engine,
        lambda c: statement_edits.edit_row(
            c, desk.user_id, import_id, position, change
        ),
    )


def test_three_equal_rows_on_different_days_are_added_once(desk: Desk) -> None:
    rows = [row(1, "-50"), row(2, "-50"), row(3, "-50")]
    assert desk.add(*rows) == 3
    assert desk.add(*rows) == 0
    assert len(desk.stored()) == 3


def test_two_equal_rows_on_one_day_stay_two(desk: Desk) -> None:
    rows = [row(1, "-50", "COFFEE"), row(1, "-50", "COFFEE")]
    assert desk.add(*rows) == 2
    assert desk.add(*rows) == 0
    assert [one.occurrence for one in desk.stored()] == [1, 2]


def test_a_third_equal_purchase_in_the_next_statement_is_new(desk: Desk) -> None:
    coffees = [
        row(1, "-50", "COFFEE", balance="950"),
        row(1, "-50", "COFFEE", balance="900"),
        row(1, "-50", "COFFEE", balance="850"),
    ]
    assert desk.add(*coffees[:2]) == 2
    assert desk.add(*coffees[2:]) == 1
    assert desk.add(*coffees) == 0


def test_overlapping_statements_with_shortened_narrations_lose_nothing(
    desk: Desk,
) -> None:
    january = [row(30, "-10", "UPI-SWIGGY-swiggy@ybl-ORDER 77"), row(31, "-20", "RENT")]
    february = [
        row(30, "-10", "UPI-SWIGGY-swi"),
        row(31, "-20", "RENT"),
        row(dt.date(2026, 2, 1), "-30", "GAS"),
    ]
    assert desk.add(*january) == 2
    assert desk.add(*february) == 1
    assert len(desk.stored()) == 3


def test_thirty_equal_interest_credits_are_thirty(desk: Desk) -> None:
    rows = [row(day, "1.25", "INTEREST") for day in range(1, 31)]
    assert desk.add(*rows) == 30


def test_a_wallet_export_meets_the_bank_by_its_reference(desk: Desk) -> None:
    assert desk.add(row(1, "-99", "UPI/DR/425512345678", reference="425512345678")) == 1
    export = [row(1, "-99", "Paid to Swiggy", reference="425512345678")]
    assert desk.add(*export, layout="another") == 0


def test_equal_text_with_other_references_is_two_payments(desk: Desk) -> None:
    assert desk.add(row(1, "-99", "UPI", reference="425512345678")) == 1
    assert desk.add(row(1, "-99", "UPI", reference="425512345699")) == 1


def test_a_reference_that_repeats_names_no_movement(desk: Desk) -> None:
    mandate = "HDFC7000012345"
    rows = [
        row(1, "-99", "ACH D-FUND", reference=mandate, balance="10"),
        row(1, "-99", "ACH D-FUND", reference=mandate, balance="20"),
    ]
    assert desk.add(rows[0]) == 1
    assert desk.add(*rows) == 1


def test_editing_never_changes_identity(desk: Desk) -> None:
    rows = [row(1, "-50"), row(2, "-60", "RENT")]
    desk.add(*rows)
    category_id = desk.stored()[0].category_id
    in_transaction(
        desk.engine,
        lambda c: transactions.set_category(
            c,
            desk.user_id,
            desk.stored()[1].id,
            category_id,
            also_others=False,
            now=desk.clock.now(),
        ),
    )
    assert desk.add(*rows) == 0
    desk.check_sums()


def test_a_deleted_row_is_reported_and_added_only_on_request(desk: Desk) -> None:
    rows = [row(1, "-50"), row(2, "-60", "RENT")]
    desk.add(*rows)
    _delete(desk, desk.stored()[0].id)
    again = desk.upload(statement(rows))
    assert desk.statuses(again) == ["deleted", "present"]
    assert desk.rows(again)[0].reason == "2026-11-15"
    _edit(desk, again, 0, RowChange(include=True))
    assert desk.commit(again) == 1
    assert len(desk.stored()) == 2
    assert desk.add(*rows) == 0
    desk.check_sums()


def test_another_users_equal_row_is_no_duplicate(desk: Desk) -> None:
    desk.add(row(1, "-50"))
    other = Desk(desk.engine, desk.clock, new_user(desk.engine, "charlie"))
    assert other.add(row(1, "-50")) == 1
    other.jobs.close()


def test_adding_a_duplicate_changes_no_other_row(desk: Desk) -> None:
    rows = [row(1, "-50"), row(1, "-50", "OTHER"), row(2, "-50"), row(3, "-9", "NEW")]
    desk.add(*rows[:3])
    again = desk.upload(statement(rows))
    assert desk.statuses(again) == ["present", "present", "present", "new"]
    _edit(desk, again, 0, RowChange(include=True))
    assert desk.statuses(again) == ["new", "present", "present", "new"]
    assert desk.commit(again) == 2


def test_a_row_deleted_after_the_preview_is_asked_about(desk: Desk) -> None:
    rows = [row(1, "-50"), row(2, "-60", "RENT")]
    desk.add(rows[0])
    import_id = desk.upload(statement(rows))
    _delete(desk, desk.stored()[0].id)
    with pytest.raises(PlanOutdated):
        desk.commit(import_id)
    assert desk.statuses(import_id) == ["deleted", "new"]
    assert desk.stored() == []
    assert desk.commit(import_id) == 1


def test_a_change_elsewhere_does_not_stop_a_commit(desk: Desk) -> None:
    desk.add(row(1, "-50"))
    import_id = desk.upload(statement([row(2, "-60", "RENT")]))
    _edit(desk, import_id, 0, RowChange(category_id=desk.stored()[0].category_id))
    desk.add(row(3, "-70", "GAS"))
    assert desk.commit(import_id) == 1
    assert desk.stored()[1].category_source == "user"


def test_what_the_user_excluded_stays_out_after_planning_again(desk: Desk) -> None:
    desk.add(row(1, "-50"))
    import_id = desk.upload(statement([row(2, "-60", "RENT"), row(4, "-5", "TEA")]))
    _edit(desk, import_id, 0, RowChange(include=False))
    desk.add(row(3, "-70", "GAS"))
    assert desk.commit(import_id) == 1
    assert [one.narration for one in desk.stored()] == ["UPI-SWIGGY", "GAS", "TEA"]
    with pytest.raises(Conflict):
        _edit(desk, import_id, 0, RowChange(include=True))


def test_a_hand_entered_row_is_offered_not_merged(desk: Desk) -> None:
    _cobbler(desk)
    rows = [row(12, "-500", "UPI-RAMESH"), row(12, "-50", "TEA")]
    import_id = desk.upload(statement(rows))
    assert desk.statuses(import_id) == ["probable_duplicate", "new"]
    assert desk.commit(import_id) == 1
    desk.check_sums()


def _cobbler(desk: Desk) -> None:
    """Enter 500 for the cobbler by hand on the tenth of January."""
    desk.add(row(1, "-50", "TEA"))
    entry = transactions.Entry(
        dt.date(2026, 1, 10),
        -row(1, "500").amount,
        "Cobbler",
        account_id=desk.stored()[0].account_id,
    )
    in_transaction(
        desk.engine,
        lambda c: transactions.enter_by_hand(
            c, desk.user_id, entry, "INR", desk.clock.now()
        ),
    )


def test_a_hand_entered_row_takes_the_banks_details_and_gets_its_own_back(
    desk: Desk,
) -> None:
    _cobbler(desk)
    entered = desk.stored()[1]
    bank = row(12, "-500", "UPI-RAMESH", balance="70", reference="600111222333")
    import_id = desk.upload(statement([bank, row(12, "-50", "TEA")]))
    _edit(desk, import_id, 0, RowChange(same=True))
    with pytest.raises(Conflict):
        _edit(desk, import_id, 1, RowChange(same=True))
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


def test_a_statement_covers_the_period_that_it_states_until_it_is_undone(
    desk: Desk,
) -> None:
    period = (dt.date(2026, 1, 1), dt.date(2026, 1, 31))
    account = ParsedAccount("1", "HDFC Bank", "XX1234", "INR", period=period)
    import_id = desk.upload(statement([row(9, "-50")], accounts=[account]))
    desk.commit(import_id)
    with reading(desk.engine) as connection:
        (part,) = reports.read_coverage(connection, desk.user_id)
    assert (part.first_date, part.last_date) == period
    undo(desk.engine, desk.user_id, import_id, desk.clock.now())
    with reading(desk.engine) as connection:
        assert reports.read_coverage(connection, desk.user_id) == ()


def test_what_was_merged_makes_room_for_what_came_to_its_place(desk: Desk) -> None:
    _cobbler(desk)
    import_id = desk.upload(statement([row(12, "-500", "UPI-RAMESH")]))
    _edit(desk, import_id, 0, RowChange(same=True))
    assert desk.commit(import_id) == 0
    desk.add(row(10, "-500", "ANOTHER"))
    undo(desk.engine, desk.user_id, import_id, desk.clock.now())
    there = [one for one in desk.stored() if one.amount_minor == -50000]
    assert [one.occurrence for one in there] == [1, 2]
    desk.check_sums()


def test_what_is_gone_is_not_merged(desk: Desk) -> None:
    _cobbler(desk)
    import_id = desk.upload(statement([row(12, "-500", "UPI-RAMESH")]))
    _edit(desk, import_id, 0, RowChange(same=True))
    entered = desk.stored()[1].id
    now = desk.clock.now()
    in_transaction(
        desk.engine,
        lambda c: transactions.delete_transaction(c, desk.user_id, entered, now),
    )
    with pytest.raises(PlanOutdated):
        desk.commit(import_id)
    assert desk.statuses(import_id) == ["new"]


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


def test_undo_removes_exactly_what_was_added(desk: Desk) -> None:
    desk.add(row(1, "-50"), row(2, "-60", "RENT"))
    before = desk.stored()
    second = desk.upload(statement([row(2, "-60", "RENT"), row(3, "-70", "GAS")]))
    desk.commit(second)
    undone = undo(desk.engine, desk.user_id, second, desk.clock.now())
    assert undone is not None
    assert (undone.removed, undone.kept) == (1, 0)
    assert desk.stored() == before
    assert desk.get(second).status is ImportStatus.UNDONE
    desk.check_sums()
    with pytest.raises(Conflict):
        undo(desk.engine, desk.user_id, second, desk.clock.now())
    assert desk.add(row(3, "-70", "GAS")) == 1


def test_undo_gives_back_what_predictions_rest_on(desk: Desk) -> None:
    desk.add(row(1, "-50"), row(2, "-60", "RENT", balance="900"))

    def seen() -> tuple[object, object]:
        with reading(desk.engine) as connection:
            sums = monthly_sums.list_sums(connection, desk.user_id)
            frame = history_frame(connection, desk.user_id)
            return sums, frame

    sums, frame = seen()
    second = desk.upload(statement([row(2, "-7", "GAS"), row(9, "4000", "SALARY")]))
    desk.commit(second)
    assert not frame.equals(seen()[1])
    undo(desk.engine, desk.user_id, second, desk.clock.now())
    assert seen()[0] == sums
    pd.testing.assert_frame_equal(seen()[1], frame)


def test_an_account_that_only_the_undone_import_made_goes_too(desk: Desk) -> None:
    first = desk.upload(statement([row(1, "-50")]))
    desk.commit(first)
    desk.clock.advance(dt.timedelta(minutes=1))
    second = desk.upload(statement([row(2, "-60")], number="XX9876", layout="other"))
    desk.commit(second)
    third = desk.upload(statement([row(3, "-70")], number="XX9876", layout="other"))

    def undone(import_id: int) -> tuple[str, ...]:
        done = undo(desk.engine, desk.user_id, import_id, desk.clock.now())
        assert done is not None
        return done.accounts

    def names() -> list[str]:
        with reading(desk.engine) as connection:
            found = account_store.list_accounts(connection, desk.user_id)
        return [account.name for account in found]

    # A statement that waits speaks of it still.
    assert undone(second) == ()
    assert undone(first) == ("HDFC Bank 1234",)
    desk.clock.advance(dt.timedelta(minutes=1))
    desk.commit(third)
    assert undone(third) == ()  # it found the account, so it did not make it
    assert names() == ["HDFC Bank 9876"]


@pytest.mark.parametrize("keep", [True, False])
def test_undo_asks_about_rows_edited_since(desk: Desk, *, keep: bool) -> None:
    import_id = desk.upload(statement([row(1, "-50"), row(2, "-60", "RENT")]))
    desk.commit(import_id)
    chosen = desk.stored()[0]
    desk.clock.advance(dt.timedelta(minutes=1))
    now = desk.clock.now()
    in_transaction(
        desk.engine,
        lambda c: transactions.set_category(
            c, desk.user_id, chosen.id, chosen.category_id, also_others=False, now=now
        ),
    )
    assert undo(desk.engine, desk.user_id, import_id, now) is None
    assert len(desk.stored()) == 2
    undone = undo(desk.engine, desk.user_id, import_id, now, keep_edited=keep)
    assert undone is not None
    assert (undone.removed, undone.kept) == ((1, 1) if keep else (2, 0))
    assert len(desk.stored()) == int(keep)
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
        _edit(desk, import_id, 1, RowChange(include=True))
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
