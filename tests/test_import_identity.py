"""Which rows are already there: the cases taken from other programs' bugs.

1. Equal rows of several days or one day, twice: `three_equal_rows`, `two_equal_rows`,
   `a_third_equal_purchase`.
2. Overlapping statements, shortened narrations: `overlapping_statements`, and any of
   them in `test_statement_histories` and `identity/test_histories`.
3. One row's status changes no other; a row deleted after the preview is asked about:
   `adding_a_duplicate`, `a_row_deleted_after_the_preview` in `test_import_commit`.
4. Thirty equal interest credits: `thirty_equal_interest_credits`.
5. Edits keep identity, deleted rows are reported, users are apart:
   `editing_never_changes_identity`, `a_deleted_row_is_reported`, `another_users`.
6. Time per row: `bench/test_import_speed`, `thousands_of_equal_rows`.
7. Undo: `test_import_undo`.
8. Dates that read both ways: the layouts of `statements`.

Two windows at once are in `test_import_races`, killed servers in
`test_statement_kill` and `chaos`.
"""

from __future__ import annotations

import datetime as dt

from tests.import_acts import delete, edit_row
from tests.importing import Desk, new_user, row, statement
from utils import transactions
from utils.db_utils import in_transaction
from utils.importing.edits import RowChange


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
    delete(desk, desk.stored()[0].id)
    again = desk.upload(statement(rows))
    assert desk.statuses(again) == ["deleted", "present"]
    assert desk.rows(again)[0].reason == "2026-11-15"
    edit_row(desk, again, 0, RowChange(include=True))
    assert desk.commit(again) == 1
    assert len(desk.stored()) == 2
    assert desk.add(*rows) == 0
    desk.check_sums()


def test_another_users_equal_row_is_no_duplicate(desk: Desk) -> None:
    desk.add(row(1, "-50"))
    other = Desk(desk.engine, desk.clock, new_user(desk.engine, "charlie"))
    assert other.add(row(1, "-50")) == 1
    other.jobs.close()
