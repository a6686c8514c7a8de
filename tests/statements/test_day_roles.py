"""Which of several columns of days is the day of a row."""

from __future__ import annotations

from tests.statements.test_strange_tables import read, rows


def test_a_day_on_which_something_is_due_books_nothing():
    parsed = read(
        "Date,Title,Amount,Due Date\n"
        ",Insurance,-380.00,2026-12-15\n"
        "2026-03-20,Council tax,-153.76,\n"
        "2026-03-17,Trainline,-41.00,\n"
    )

    assert rows(parsed) == [("2026-03-20", "-153.76"), ("2026-03-17", "-41.00")]
    assert [error.line for error in parsed.row_errors] == ["2"]


def test_the_only_days_are_taken_though_they_are_due():
    parsed = read("Due date,Bill,Amount\n14/03/2026,Rent,-900.00\n")

    assert rows(parsed) == [("2026-03-14", "-900.00")]


def test_a_booking_date_far_from_the_date_is_of_something_else():
    parsed = read(
        "Date,Booking date,Guest,Amount\n"
        "04/05/2026,25/03/2026,Meyer,742.50\n"
        "18/05/2026,08/04/2026,Ashby,-22.00\n"
        "20/05/2026,,Payout,-720.50\n"
    )

    assert [day for day, _ in rows(parsed)] == [
        "2026-05-04", "2026-05-18", "2026-05-20",
    ]  # fmt: skip


def test_a_booking_date_near_the_date_is_the_day_of_its_row():
    parsed = read(
        "Date,Booking date,Text,Amount\n"
        "14/05/2026,16/05/2026,Shop,-42.50\n"
        "18/05/2026,19/05/2026,Pay,900.00\n"
        "20/05/2026,,Cafe,-3.50\n"
    )

    assert [day for day, _ in rows(parsed)] == [
        "2026-05-16", "2026-05-19", "2026-05-20",
    ]  # fmt: skip


def test_a_card_may_book_a_month_later():
    parsed = read(
        "Date,Booking date,Text,Amount\n01/03/2026,01/04/2026,Shop,-5.00\n"
        "15/03/2026,01/04/2026,Cafe,-6.00\n16/03/2026,,Tea,-7.00\n"
    )

    assert [day for day, _ in rows(parsed)] == [
        "2026-04-01", "2026-04-01", "2026-03-16",
    ]  # fmt: skip
