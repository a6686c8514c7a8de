from __future__ import annotations

import datetime as dt

import pytest

from tests.statements.books import xlsx
from tests.statements.printed.pages import pdf, right
from utils.domain import DateOrder, ParsedStatement, ReadHints, ReadStatus
from utils.errors import StatementError
from utils.file_processor import read_statement
from utils.statements.years import with_years

CROSSING = ["2024-11-20", "2024-12-31", "2025-01-02"]
US = ("11/20", "12/31", "01/02")
HOME = ("20/11", "31/12", "02/01")
TODAY = dt.date(2026, 11, 23)
HEAD = "Date,Description,Amount"


def read(text: str | bytes, **hints):
    content = text.encode() if isinstance(text, str) else text
    return read_statement(content, ReadHints(**hints))


def table(head: str, days: tuple[str, ...], names: str = HEAD) -> str:
    rows = [f"{day},Shop {n},-{n + 5}.00" for n, day in enumerate(days)]
    return "\n".join([head, names, *rows])


def found_in(text: str | bytes, **hints) -> list[str]:
    parsed = read(text, **hints)
    assert parsed.questions == ()
    assert parsed.row_errors == ()
    return [t.posting_date.isoformat() for t in parsed.transactions]


@pytest.mark.parametrize(
    "head",
    [
        "Statement period: November 15, 2024 - January 14, 2025",
        "Statement period 15 Nov 2024 - 14 Jan 2025",
        "Account 123456,,15/11/2024 to 14/01/2025",
        "Opening/Closing Date 11/15/2024 - 01/14/2025",
        "2024-11-15 … 2025-01-14",
        "From,15/11/2024\nTo,14/01/2025",
        "Start date: 15.11.2024\nEnd date: 14.01.2025",
        "Statement date: 5 January 2025",
        "Statement Date 05 JAN 25",
        "Statement Date: 5 Jan 2025,,Payment Due Date: 28 Jan 2025",
        "15 November - 14 January 2025",
        "Billing cycle November 15 to January 14, 2025",
    ],
)
@pytest.mark.parametrize(
    "days",
    [
        US,
        HOME,
        ("20 Nov", "31 Dec", "2 Jan"),
        ("Nov 20", "Dec 31", "Jan 2"),
        ("20-Nov", "31-Dec", "02-Jan"),
        ("20.11.", "31.12.", "02.01."),
        ("Wed 20 Nov", "Tue 31 Dec", "Thu 2 Jan"),
        ("20 Nov 10:15 PM", "31 Dec 09:00", "2 Jan 9:30 a.m."),
    ],
)
def test_days_without_a_year_take_it_from_the_stated_period(head: str, days):
    assert found_in(table(head, days)) == CROSSING


@pytest.mark.parametrize(
    "head",
    ["Transactions for November 2025", "Month,11/2025", "Statement,Nov-2025"],
)
def test_a_stated_month_is_a_period(head: str):
    assert found_in(table(head, ("3 Nov", "30 Nov"))) == ["2025-11-03", "2025-11-30"]
    assert found_in(table(head, ("11/03", "11/30"))) == ["2025-11-03", "2025-11-30"]


def test_the_period_may_stand_below_the_table_or_in_a_workbook():
    below = f"{table('', HOME)}\nPeriod 15/11/2024 - 14/01/2025"
    rows = [
        line.split(",") for line in table("15/11/2024 - 14/01/2025", US).split("\n")
    ]

    assert found_in(below) == CROSSING
    assert found_in(xlsx(rows)) == CROSSING


def test_a_table_without_a_header_takes_the_year_too():
    text = (
        "Period 15/11/2024 - 14/01/2025\n20/11,Coffee,-5.00,95.00\n02/01,Tea,-6.00,89"
    )

    assert found_in(text) == ["2024-11-20", "2025-01-02"]


def test_a_single_day_below_dates_and_numbers_takes_its_year():
    head = (
        "Statement period: November 15, 2024 - January 14, 2025\nNo. 4,14/01/2025,7.00"
    )

    assert found_in(table(head, ("11/20",))) == ["2024-11-20"]


def test_a_day_belongs_to_the_year_in_which_the_period_holds_it():
    text = table("Statement from 01-04-2024 to 31-03-2025", ("05-Apr", "15-Feb"))

    assert found_in(text) == ["2024-04-05", "2025-02-15"]


@pytest.mark.parametrize(
    "head",
    [
        "Account 1234",
        "Printed on 5 January 2025",  # a file may be fetched years later
        "Period 1 Jan 2023 - 31 Dec 2024",  # every day lies in it twice
        "Period 1 Mar 2025 - 31 Mar 2025",  # none of the days lies in it
    ],
)
@pytest.mark.parametrize("days", [US, HOME, ("20 Nov", "31 Dec", "2 Jan")])
def test_no_year_is_guessed_where_none_is_stated(head: str, days):
    with pytest.raises(StatementError, match="have no year") as caught:
        read(table(head, days))

    assert caught.value.code == "no_table"


def asked(days: tuple[str, ...], **told: object) -> ParsedStatement:
    hints = ReadHints(today=dt.date(2026, 3, 1), **told)  # type: ignore[arg-type]
    return read_statement(table("Account 1234", days).encode(), hints)


def test_the_year_of_the_newest_row_is_asked_where_none_is_stated():
    parsed = asked(("20 Nov", "31 Dec", "2 Jan"))

    assert parsed.status is ReadStatus.QUESTION
    [question] = parsed.questions
    assert question.kind == "last_year"
    firsts = [
        (reading.value, str(reading.first_rows[0].posting_date))
        for reading in question.readings
    ]
    assert firsts[:2] == [("2026", "2025-11-20"), ("2025", "2024-11-20")]


def test_a_year_with_days_still_to_come_is_not_offered():
    [question] = asked(("20 Jan", "31 Mar", "2 Apr")).questions

    assert question.readings[0].value == "2025"


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (("20 Nov", "31 Dec", "2 Jan"), ["2024-11-20", "2024-12-31", "2025-01-02"]),
        (("2 Jan", "31 Dec", "20 Nov"), ["2025-01-02", "2024-12-31", "2024-11-20"]),
        (("2 Jan", "31 Jan", "20 Nov"), ["2025-01-02", "2025-01-31", "2025-11-20"]),
        (("05/13", "05/14", "05/14"), ["2025-05-13", "2025-05-14", "2025-05-14"]),
    ],
)
def test_a_told_year_is_that_of_the_newest_row(days: tuple[str, ...], found: list[str]):
    parsed = asked(days, last_year=2025)

    assert parsed.status is ReadStatus.OK
    assert [str(row.posting_date) for row in parsed.transactions] == found


def test_days_that_run_up_and_down_are_refused_though_a_year_is_told():
    with pytest.raises(StatementError, match="have no year"):
        asked(("20 Nov", "2 Jan", "15 Aug", "2 Feb"), last_year=2025)


def test_a_year_that_hangs_on_the_order_is_read_as_the_user_says():
    text = table("Period 15 Nov 2024 - 14 Jan 2025", ("12/01", "01/12"))

    with pytest.raises(StatementError, match="have no year"):
        read(text)

    assert found_in(text, date_order=DateOrder.DMY) == ["2025-01-12", "2024-12-01"]
    assert found_in(text, date_order=DateOrder.MDY) == ["2024-12-01", "2025-01-12"]


def test_an_order_that_the_period_leaves_open_is_still_asked_about():
    parsed = read(table("1 Jan 2025 - 31 Dec 2025", ("03/04", "05/04")))

    [question] = parsed.questions
    assert question.kind == "date_order"
    days = [reading.first_rows[0].posting_date for reading in question.readings]
    assert sorted(map(str, days)) == ["2025-03-04", "2025-04-03"]


def test_a_day_outside_the_period_is_reported():
    parsed = read(table("1 Nov 2024 - 30 Nov 2024", ("05 Nov", "20 Nov", "15 Jun")))

    assert [str(t.posting_date) for t in parsed.transactions] == [
        "2024-11-05",
        "2024-11-20",
    ]
    assert [error.line for error in parsed.row_errors] == ["5"]


@pytest.mark.parametrize(
    "dates", [("13/11/2024", "14/11/2024"), ("20241113", "20241114")]
)
def test_instalments_beside_full_dates_are_no_days(dates: tuple[str, str]):
    rows = [f"{day},Shop,{n}/12,-5.00" for n, day in enumerate(dates, 1)]
    text = "\n".join(["From 01/11/2024 to 30/11/2024", "Date,Text,Part,Amount", *rows])

    assert found_in(text) == ["2024-11-13", "2024-11-14"]


def test_a_days_year_is_the_same_in_print():
    texts = [(40, 40, "Activity for November 2025"),
             (40, 60, "DATE"), (120, 60, "DESCRIPTION"), (300, 60, "AMOUNT")]  # fmt: skip
    for n, day in enumerate(("11/03", "11/30")):
        y = 76 + 12 * n
        texts += [(40, y, day), (120, y, "Rent"), right(330, y, "-50.00")]

    assert found_in(pdf(texts)) == ["2025-11-03", "2025-11-30"]


def test_the_nearer_reading_of_a_period_comes_first():
    around = ["05/12/2025 - 04/01/2026"]

    assert with_years(["20 Dec", "2 Jan"], around) == {
        "20 Dec": "20 Dec 2025",
        "2 Jan": "2 Jan 2026",
    }


def test_days_of_a_second_column_get_the_year_of_their_row():
    parsed = read(
        "Date,Posted,Description,Amount\n14 Dec,16 Dec,Shop,-5.00\n"
        "30 Dec,02 Jan,Taxi,-6.00\n02 Jan,02 Jan,Cafe,-7.00\n",
        last_year=2025,
        today=TODAY,
    )

    posted = [t.posting_date.isoformat() for t in parsed.transactions]
    assert posted == ["2024-12-16", "2025-01-02", "2025-01-02"]
