"""Days of a print and the year they belong to."""

from __future__ import annotations

import pytest

from tests.statements.printed.pages import pdf, right
from tests.statements.printed.reading import read
from utils.errors import StatementError


@pytest.mark.parametrize(
    ("days", "found"),
    [(("12/30", "01/20"), ("2023-12-30", "2024-01-20")),
     (("30 Dec", "20 Jan"), ("2023-12-30", "2024-01-20")),
     (("Dec 30", "Jan 20"), ("2023-12-30", "2024-01-20")),
     (("30th Dec", "20th Jan"), ("2023-12-30", "2024-01-20")),
     (("30DEC", "20JAN"), ("2023-12-30", "2024-01-20")),
     (("30/DIC", "20/ENE"), ("2023-12-30", "2024-01-20"))],
)  # fmt: skip
def test_days_without_a_year_take_it_from_the_period(days, found):
    texts = [(40, 40, "December 14, 2023 through January 24, 2024"),
             (40, 60, "DATE"), (120, 60, "DESCRIPTION"), (300, 60, "AMOUNT")]  # fmt: skip
    for n, day in enumerate(days):
        y = 76 + 12 * n
        texts += [(40, y, day), (120, y, "Rent"), right(330, y, "-50.00")]

    parsed = read(pdf(texts))

    assert tuple(t.posting_date.isoformat() for t in parsed.transactions) == found


@pytest.mark.parametrize("above", ["", "Opening balance 90.00"])
def test_a_day_that_has_its_year_gets_no_other(above):
    texts = [(40, 40, "14 Dec 2023 - 24 Jan 2024"), (40, 50, above or "Statement"),
             (40, 70, "Date"), (120, 70, "Details"), right(330, 70, "Amount")]  # fmt: skip
    for n, day in enumerate(("30 Dec 2023", "31 Dec", "20 Jan", "21 Jan")):
        y = 86 + 12 * n
        texts += [(40, y, day), (120, y, "Rent"), right(330, y, "-50.00")]

    parsed = read(pdf(texts))

    assert [t.posting_date.isoformat() for t in parsed.transactions] == [
        "2023-12-30", "2023-12-31", "2024-01-20", "2024-01-21"]  # fmt: skip


@pytest.mark.parametrize("period", ["DEC 14/23 - JAN 24/24", "14 DEC'23 - 24 JAN'24"])
def test_a_period_with_short_years_dates_whole_amounts_too(period):
    texts = [(42, 40, period),
             (40, 60, "DATE"), (120, 60, "DESCRIPTION"), right(330, 60, "AMOUNT")]  # fmt: skip
    for n, (day, amount) in enumerate((("DEC30", "-50.25"), ("JAN02", "-7"),
                                       ("JAN20", "-8.50"), ("JAN21", "-9"))):  # fmt: skip
        y = 76 + 12 * n
        texts += [(40, y, day), (120, y, "Rent"), right(330, y, amount)]

    parsed = read(pdf(texts))

    assert [t.posting_date.isoformat() for t in parsed.transactions] == [
        "2023-12-30", "2024-01-02", "2024-01-20", "2024-01-21"]  # fmt: skip
    assert not parsed.row_errors


def test_months_with_their_year_are_no_days():
    texts = [(40, 40, "1 January 2024 to 31 December 2024"),
             (40, 60, "DATE"), (120, 60, "DESCRIPTION"), right(330, 60, "AMOUNT")]  # fmt: skip
    for n, month in enumerate(("JAN24", "FEB24", "MAR24")):
        y = 76 + 12 * n
        texts += [(40, y, month), (120, y, "Rent"), right(330, y, "-50.25")]

    with pytest.raises(StatementError):
        read(pdf(texts))


def test_months_and_days_parted_by_a_blank_are_days_below_a_date():
    texts = [(40, 40, "Statement from 14 December 2023 to 24 January 2024"),
             (40, 60, "Details"), right(300, 60, "Debits"), right(360, 60, "Credits"),
             (400, 60, "Date"), right(500, 60, "Balance"),
             (40, 72, "BALANCE BROUGHT FORWARD"), right(500, 72, "200.00")]  # fmt: skip
    for n, (day, balance) in enumerate([("12 30", "150.00"), ("01 20", "100.00")]):
        y = 84 + 12 * n
        texts += [(40, y, "Rent"), right(300, y, "50.00-"), (400, y, day),
                  right(500, y, balance)]  # fmt: skip

    parsed = read(pdf(texts))

    assert [t.posting_date.isoformat() for t in parsed.transactions] == [
        "2023-12-30", "2024-01-20"]  # fmt: skip


def test_days_without_a_year_or_period_are_not_guessed():
    texts = [(40, 60, "DATE"), (120, 60, "DESCRIPTION"), (300, 60, "AMOUNT"),
             (40, 76, "01/16"), (120, 76, "Rent"), (300, 76, "-50.00"),
             (40, 88, "01/20"), (120, 88, "Rent"), (300, 88, "-50.00")]  # fmt: skip

    with pytest.raises(StatementError):
        read(pdf(texts))


def test_a_year_below_its_day_belongs_to_it_where_no_rules_are():
    texts = [(40, 80, "Txn Date"), (90, 80, "Value Date"), (140, 80, "Description"),
             (380, 80, "Debit"), (440, 80, "Credit"), (500, 80, "Balance"),
             (40, 92, "5 Apr"), (90, 92, "6 Apr"), (140, 92, "UPI/DR/SWIGGY"),
             right(415, 92, "450.00"), right(550, 92, "550.00"),
             (40, 101, "2017"), (90, 101, "2017"), (140, 101, "YESB"),
             (40, 110, "7 Apr"), (90, 110, "7 Apr"), (140, 110, "CASH DEPOSIT"),
             right(480, 110, "20.00"), right(550, 110, "570.00"),
             (40, 119, "2017"), (90, 119, "2017")]  # fmt: skip

    first, second = read(pdf(texts)).transactions

    assert (first.posting_date.isoformat(), first.value_date.isoformat()) == (
        "2017-04-05", "2017-04-06")  # fmt: skip
    assert (first.narration, str(second.amount)) == ("UPI/DR/SWIGGY YESB", "20.00")


def test_a_year_below_its_day_goes_on_where_the_day_ends_in_a_dot():
    texts = [(40, 80, "Buchung"), (90, 80, "Valuta"), (140, 80, "Vorgang"),
             (380, 80, "Soll"), (440, 80, "Haben")]  # fmt: skip
    for n, (day, text) in enumerate([("05.04.", "Miete"), ("17.04.", "Strom")]):
        y = 92 + 18 * n
        texts += [(40, y, day), (90, y, day), (140, y, text),
                  right(415, y, f"- {n + 4}0,00"), (40, y + 9, "2025"),
                  (90, y + 9, "2025"), (140, y + 9, "mehr dazu")]  # fmt: skip

    parsed = read(pdf(texts))

    assert [(t.posting_date.isoformat(), t.narration) for t in parsed.transactions] == [
        ("2025-04-05", "Miete mehr dazu"), ("2025-04-17", "Strom mehr dazu")]  # fmt: skip


def _rents(preamble, days, beside=()):
    texts = [(40, 40 - 12 * n, line) for n, line in enumerate(preamble)]
    texts += [(40, 60, "Date"), (90, 60, "Details"), (320, 60, "Amount")]
    texts += [(250, 60, "Value date")] if beside else []
    for n, day in enumerate(days):
        y = 76 + 12 * n
        texts += [(40, y, day), (90, y, "Rent"), right(350, y, "-1.050,00")]
    texts += [(250, 76 + 12 * n, day) for n, day in enumerate(beside)]
    return pdf(texts)


@pytest.mark.parametrize(
    "preamble",
    [["Received by 13 January 2024. Period from 14 December 2023 to 13 January 2024"],
     ["January 13, 2024", "Ending balance on 1/13"],
     ["Due 20 JAN 2024, printed 13 JAN 2024", "Period: 14 DEC to 13 JAN"]],
)  # fmt: skip
def test_an_end_that_a_full_date_bears_out_tells_the_years(preamble):
    found = read(_rents(preamble, ("30 Dec", "10 Jan"))).transactions

    assert [str(t.posting_date) for t in found] == ["2023-12-30", "2024-01-10"]


def test_a_date_that_nothing_bears_out_tells_no_year():
    page = _rents(["January 13, 2024", "Ending balance on 1/12"], ("30 Dec", "10 Jan"))

    with pytest.raises(StatementError):
        read(page)


def test_dotted_days_of_a_second_column_are_no_amounts():
    days = ("08.01", "09.01", "12.01")
    page = _rents(["01.01.2024 - 31.01.2024"], days, days)

    found = read(page).transactions

    assert [t.posting_date.day for t in found] == [8, 9, 12]
    assert {str(t.amount) for t in found} == {"-1050.00"}


def test_short_days_side_by_side_are_two_columns():
    texts = [(40, 40, "Extracto del 01-10-2025 al 31-10-2025"), (40, 60, "F.Oper."),
             (90, 60, "F.Valor"), (150, 60, "Concepto"), (320, 60, "Importe")]  # fmt: skip
    for n, day in enumerate(("03-10", "04-10", "09-10")):
        y = 76 + 12 * n
        texts += [(40, y, day), (90, y, day), (150, y, "RENTA")]
        texts += [right(350, y, "-9,50")]

    found = read(pdf(texts)).transactions

    assert [t.value_date.day for t in found] == [3, 4, 9]
