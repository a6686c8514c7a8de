"""What a person says about a table: applied, or refused with a sentence."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from decimal import Decimal

import openpyxl
import pytest

from tests.statements.told import PLAIN, TWO_AMOUNTS, WITHOUT_NAMES, amounts, read
from utils.domain import ColumnRole, DateOrder, ReadHints, ReadStatus
from utils.errors import StatementError
from utils.file_processor import read_statement
from utils.table_preview import LineKind


def test_two_columns_as_good_as_each_other_lead_to_a_question() -> None:
    parsed = read(TWO_AMOUNTS)
    (question,) = parsed.questions
    assert (parsed.status, question.kind) == (ReadStatus.QUESTION, "column")
    assert [one.value for one in question.readings] == ["2", "3"]
    first = [one.first_rows[0].amount for one in question.readings]
    assert first == [Decimal("-50.00"), Decimal("-4150.00")]


@pytest.mark.parametrize(
    ("column", "first"), [(2, "-50.00"), (3, "-4150.00")], ids=["left", "right"]
)
def test_the_answer_is_the_column_that_is_read(column: int, first: str) -> None:
    parsed = read(TWO_AMOUNTS, columns=((column, "amount"),))
    assert parsed.status is ReadStatus.OK
    assert amounts(parsed)[0] == first


def test_columns_that_say_the_same_are_no_question() -> None:
    same = TWO_AMOUNTS.replace("-4150", "-50").replace("-830", "-10")
    assert read(same.replace("1660", "20")).status is ReadStatus.OK


def test_an_amount_in_changing_currencies_is_not_the_account_s() -> None:
    lines = TWO_AMOUNTS.splitlines()
    codes = ["Currency", "EUR", "USD", "EUR"]
    text = "\n".join(
        f"{day},{text},{billed},{spent},{code}"
        for line, code in zip(lines, codes, strict=True)
        for day, text, spent, billed in [line.split(",")]
    )
    parsed = read(text.replace("Transaction amount", "Local amount"))
    assert parsed.status is ReadStatus.OK
    assert amounts(parsed)[0] == "-4150.00"


def test_lines_left_out_are_listed_and_not_read() -> None:
    parsed = read(PLAIN, skip_lines=("4",))
    assert amounts(parsed) == ["-50.00", "-500.00"]
    (left,) = parsed.left_out
    assert (left.line, left.raw) == ("4", "2026-01-03 | SALARY | 1000.00 | 1950.00")
    assert parsed.table is not None
    kinds = {one.line: one.kind for one in parsed.table.lines}
    assert kinds["4"] is LineKind.LEFT_OUT


def test_an_amount_that_is_told_overrules_debit_and_credit() -> None:
    text = "Date,Text,Debit,Credit,Net\n2026-01-13,A,5.00,,-5.50\n2026-01-14,B,,7.00,6.50\n"
    assert amounts(read(text)) == ["-5.00", "7.00"]
    assert amounts(read(text, columns=((4, "amount"),))) == ["-5.50", "6.50"]


def test_money_out_and_in_that_are_told_overrule_the_amount() -> None:
    text = "Date,Text,Amount,Raus,Rein\n2026-01-13,A,-5.00,6.00,\n2026-01-14,B,7.00,,8.00\n"
    told = ((3, "debit"), (4, "credit"))
    assert amounts(read(text, columns=told)) == ["-6.00", "8.00"]
    turned = read(text, columns=told, direction="reversed")
    assert amounts(turned) == ["6.00", "-8.00"]


def test_money_out_alone_is_the_amount() -> None:
    parsed = read(TWO_AMOUNTS, columns=((3, "debit"),), direction="reversed")
    assert amounts(parsed) == ["4150.00", "830.00", "-1660.00"]


@pytest.mark.parametrize(
    ("direction", "signs"),
    [
        ("usual", "---"),
        ("reversed", "+++"),
        ("all_out", "---"),
        ("all_in", "+++"),
    ],
)
def test_the_sign_is_read_as_told(direction: str, signs: str) -> None:
    text = TWO_AMOUNTS.replace("20.00", "-20.00")
    parsed = read(text, columns=((2, "amount"),), direction=direction)
    assert "".join("+" if t.amount > 0 else "-" for t in parsed.transactions) == signs


def test_an_answer_about_unnamed_columns_ends_the_question() -> None:
    text = "Date,Text,One,Two\n2026-01-13,A,5,\n2026-01-14,B,,7\n2026-01-15,C,9,\n"
    asked = read(text)
    assert [question.kind for question in asked.questions] == ["direction"]
    for reading in asked.questions[0].readings:
        told = read(text, direction=reading.value)
        assert told.status is ReadStatus.OK
        assert told.transactions[0].amount == reading.first_rows[0].amount


def test_dates_in_digits_are_read_where_they_are_told_to_stand() -> None:
    told = ((0, "date"), (1, "narration"), (2, "amount"))
    parsed = read(WITHOUT_NAMES, header_line="1", columns=told, direction="all_out")
    assert [t.posting_date.day for t in parsed.transactions] == [2, 3]
    assert amounts(parsed) == ["-50.00", "-60.00"]


def test_column_names_are_found_again_in_another_file() -> None:
    told = {"columns": ((0, "date"), (2, "amount")), "direction": "all_out"}
    longer = "The bank\n\n" + WITHOUT_NAMES
    parsed = read(longer, header_names=("A", "b", "C"), **told)
    assert amounts(parsed) == ["-50.00", "-60.00"]


def test_column_names_that_the_reader_found_itself_change_nothing() -> None:
    assert read(PLAIN, header_line="2") == read(PLAIN)


def test_column_names_repeated_below_are_no_rows() -> None:
    told = ((0, "date"), (2, "amount"))
    text = WITHOUT_NAMES + "a,b,c\n46026,x3,70\n"
    parsed = read(text, header_line="1", columns=told, direction="all_out")
    assert len(parsed.transactions) == 3
    assert parsed.row_errors == ()


def test_what_is_said_of_one_table_is_not_said_of_another() -> None:
    two = PLAIN + "\nDate,Payee,Debit,Credit\n2026-02-01,X,5.00,\n2026-02-02,Y,,6.00\n"
    parsed = read(two, columns=((2, "ignore"), (3, "amount")))
    assert amounts(parsed)[-2:] == ["-5.00", "6.00"]


def test_the_decimal_mark_is_read_as_told() -> None:
    text = "Date,Text,Amount\n2026-01-13,A,-1.234\n"
    assert amounts(read(text)) == ["-1234.00"]
    assert read(text, decimal_mark=",").transactions[0].amount == Decimal(-1234)
    parsed = read(text.replace("1.234", "1.23"), decimal_mark=".")
    assert amounts(parsed) == ["-1.23"]


def test_the_date_order_is_read_as_told() -> None:
    text = "Date,Text,Amount\n03/04/2026,A,-1.00\n"
    parsed = read(text, date_order=DateOrder.MDY)
    assert parsed.transactions[0].posting_date.month == 3


def workbook() -> bytes:
    book = openpyxl.Workbook()
    for name, amount in (("January", -5), ("February", -6)):
        sheet = book.create_sheet(name)
        sheet.append(["Date", "Text", "Amount"])
        sheet.append(["2026-01-13", "A", amount])
    del book["Sheet"]
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_one_sheet_of_several_can_be_told() -> None:
    hints = ReadHints("book.xlsx")
    both = read_statement(workbook(), hints)
    assert amounts(both) == ["-5.00", "-6.00"]
    assert both.table is not None
    assert both.table.sheets == ("January", "February")
    one = read_statement(workbook(), replace(hints, sheet="February"))
    assert amounts(one) == ["-6.00"]
    skipped = read_statement(workbook(), replace(hints, skip_lines=("February!2",)))
    assert amounts(skipped) == ["-5.00"]
    told = replace(hints, header_line="January!1")
    assert amounts(read_statement(workbook(), told)) == ["-5.00", "-6.00"]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"columns": ((9, "amount"),)}, "no column 10"),
        ({"columns": ((-1, "amount"),)}, "no column 0"),
        ({"columns": ((2, "amount"), (3, "amount"))}, "Two columns"),
        ({"columns": ((2, "amount"), (3, "debit"))}, "not both"),
        ({"columns": ((2, "treasure"),)}, "treasure"),
        ({"direction": "sideways"}, "sideways"),
        ({"decimal_mark": "'"}, "a point or a comma"),
        ({"header_line": "99"}, "no line 99"),
        ({"first_line": "0"}, "no line 0"),
        ({"sheet": "May"}, "no sheet"),
    ],
)
def test_hints_that_make_no_sense_are_a_sentence(told: dict, words: str) -> None:
    with pytest.raises(StatementError, match=words) as caught:
        read(PLAIN, **told)
    assert caught.value.code == "wrong_hints"
    assert caught.value.table is not None


@pytest.mark.parametrize("role", list(ColumnRole))
@pytest.mark.parametrize("column", range(4))
def test_any_column_told_to_be_anything_never_crashes(
    column: int, role: ColumnRole
) -> None:
    try:
        parsed = read(PLAIN, columns=((column, str(role)),))
    except StatementError as error:
        assert error.code in {"unreadable", "no_table"}  # noqa: PT017
    else:
        assert parsed.table is not None
        assert parsed.table.columns[column][1] == role


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("From 01/01/2026 to 31/01/2026", ("2026-01-01", "2026-01-31")),
        ("From 01/01/2026 to 05/02/2026", ("2026-01-01", "2026-02-01")),
        ("Printed on 31/01/2026", None),
        ("From 14/01/2026 to 31/01/2026", None),
        ("From 01/01/2019 to 31/01/2026", None),
    ],
)
def test_the_period_is_the_one_that_holds_every_row(line: str, period) -> None:
    text = f"{line}\nDate,Text,Amount\n13/01/2026,A,-1.00\n17/01/2026,B,-2.00\n"
    (account,) = read(text, today=dt.date(2026, 2, 1)).accounts
    found = account.period and tuple(day.isoformat() for day in account.period)
    assert found == period


def test_a_date_column_without_dates_is_said_and_not_an_empty_statement() -> None:
    rows = "When;What;Plus;Minus\n13.04.2026;aa;;5,00\n14.04.2026;bb;10,00;\n"
    told = ((0, "narration"), (1, "date"), (2, "debit"), (3, "credit"))
    with pytest.raises(StatementError, match="No row has a date") as caught:
        read(rows, columns=told)
    assert caught.value.table is not None


def test_a_month_without_rows_is_no_fault_of_the_date_that_was_told() -> None:
    empty = "Date,Text,Amount,Balance\nOpening balance,,,950.00\n"
    assert not read(empty, columns=((0, "date"), (2, "amount"))).transactions


def test_told_that_money_went_the_amount_with_its_fee_on_top_is_taken():
    text = b"""Date,Details,Total,Fee,Payout
13/01/2026,Tea,11.00,0.30,10.70
14/01/2026,Tea,-11.00,0,-11.00
"""

    def told(way: str) -> list[str]:
        parsed = read_statement(text, ReadHints(direction=way))
        return [str(row.amount) for row in parsed.transactions]

    assert told("signed") == ["10.70", "-11.00"]
    assert told("signed_inverted") == ["-11.00", "11.00"]
