"""The parts of the joint decision, each alone: chain, order, encoding, repair."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utils.domain import AccountKind, BalanceStatus, DateOrder, ReadHints
from utils.file_processor import read_statement
from utils.sentences import plain
from utils.statements.accounts import account_number, bank_name, mask
from utils.statements.balance import judge, prove, runs_backwards
from utils.statements.date_order import decide_order
from utils.statements.date_votes import Evidence
from utils.statements.decode import decode
from utils.statements.words import (
    direction_of,
    is_balance_text,
    is_header,
    is_pending,
    roles_of,
)

CENTS = st.integers(-9999, 9999).filter(bool)


@given(st.lists(CENTS, min_size=2, max_size=30), st.booleans())
def test_a_chain_that_follows_is_proved_in_both_orders(cents, backwards):
    amounts = [Decimal(c) / 100 for c in cents]
    balances = [sum(amounts[: n + 1], Decimal(50)) for n in range(len(amounts))]
    if backwards:
        amounts, balances = amounts[::-1], balances[::-1]

    check = prove(amounts, balances, ["1"] * len(amounts), newest_first=backwards)

    if len(set(balances)) > 1:
        assert check.status is BalanceStatus.PROVED
        assert check.opening == Decimal(50)


def test_balances_that_never_change_prove_nothing():
    assert judge([Decimal(1)] * 3, [Decimal(100)] * 3).steps == 0
    assert prove([Decimal(1)], [None], ["1"]).status is BalanceStatus.ABSENT


def test_a_balance_before_its_amount_needs_dates_to_be_told():
    amounts = [Decimal(-5), Decimal(3), Decimal(-1)]
    balances = [Decimal(10), Decimal(5), Decimal(8)]

    assert judge(amounts, balances, newest_first=False).before
    assert judge(amounts, balances).share < 1


def test_an_opening_that_contradicts_a_single_balance_breaks_it():
    check = prove([Decimal(-5)], [Decimal(10)], ["7"], opening=Decimal(99))

    assert check.status is BalanceStatus.BROKEN
    assert check.first_break_line == "7"


@pytest.mark.parametrize(
    ("days", "backwards"),
    [([1, 2, 3], False), ([3, 2, 1], True), ([1, 1], None), ([1, 3, 2, 4, 1], None)],
)
def test_dates_tell_which_way_rows_run(days, backwards):
    assert runs_backwards([dt.date(2024, 1, day) for day in days]) is backwards


@pytest.mark.parametrize(
    ("cells", "evidence", "order"),
    [
        (["03/04/2024", "13/04/2024"], Evidence(), DateOrder.DMY),
        (["03/04/2024", "03/14/2024"], Evidence(), DateOrder.MDY),
        (["03.04.24", "05.04.24"], Evidence(), DateOrder.DMY),
        (["2024-01-02"], Evidence(), DateOrder.YMD),
        (["03/04/2024"], Evidence(header=["Fecha", "Importe"]), DateOrder.DMY),
        (["03/04/2024"], Evidence(narrations=["UPI/1/SHOP"], currency="INR"),
         DateOrder.DMY),
        (["03/04/2024"], Evidence(around=["03/01/2024 to 03/31/2024"]), DateOrder.MDY),
        (["03/04/2024"], Evidence(narrations=["ATM 03-04-24 1/2/24"], currency="EUR",
                                  header=["Datum"]), DateOrder.DMY),
    ],
)  # fmt: skip
def test_evidence_settles_the_order_of_dates(
    cells: list[str], evidence: Evidence, order: DateOrder
):
    found = decide_order(cells, evidence)

    assert found.order is order
    assert found.open == ()


@pytest.mark.parametrize(
    "cells",
    [["03/04/2024"], ["13/01/2024", "01/13/2024", "02/03/2024"],
     ["01/01/2024", "01/02/2024", "01/03/2024"]],
)  # fmt: skip
def test_thin_or_mixed_evidence_leaves_the_order_open(cells: list[str]):
    assert len(decide_order(cells, Evidence()).open) == 2


def test_a_day_after_today_speaks_against_a_reading():
    parsed = read_statement(
        b"Date,Description,Amount\n05/11/2024,Tea,-1.00\n07/11/2024,Tea,-1.00\n"
        b"09/11/2024,Tea,-2.00\n11/11/2024,Tea,-2.00\n12/11/2024,Tea,-2.00\n",
        ReadHints(today=dt.date(2024, 11, 20)),
    )

    assert parsed.transactions[0].posting_date == dt.date(2024, 11, 5)


@pytest.mark.parametrize(
    ("text", "encoding", "found"),
    [
        ("Währung;Prämie", "cp1252", "cp1252"),
        ("CAFÉ — €20", "cp1252", "cp1252"),
        ("Дата операции;Сумма", "cp1251", "cp1251"),
        ("Дата операции;Сумма", "koi8_r", "koi8_r"),
        ("Ημερομηνία;Ποσό", "cp1253", "cp1253"),
        ("日付,摘要,出金", "shift_jis", "cp932"),
        ("2026/02/17,ローソン　渋谷,558", "shift_jis", "cp932"),
        ("2026/02/18,スーパーマルエツ,1204", "shift_jis", "cp932"),
        ("交易时间,商品,金额\n2026-02-17,超市购物北京路店,5", "gbk", "gb18030"),
        ("2026-02-17,스타벅스 강남점,5\n2026-02-20,급여 입금,30", "cp949", "cp949"),
        ("2026-02-17,臺灣銀行轉帳,5000", "big5", "big5"),
        ("plain", "ascii", "utf-8"),
    ],
)
def test_the_encoding_is_told_from_the_words(text: str, encoding: str, found: str):
    decoded = decode(text.encode(encoding))

    assert decoded.text == text
    assert decoded.encoding == found


def test_lines_in_another_encoding_are_reported_not_guessed():
    rows = ["Date,Narration,Amount", "13/01/2024,CAFÉ,-1.00", "14/01/2024,TEA,-2.00"]
    content = "\n".join(rows).encode() + "\n15/01/2024,CAFÉ,-3.00".encode("cp1252")

    parsed = read_statement(content, ReadHints())

    assert [t.narration for t in parsed.transactions] == ["CAFÉ", "TEA"]
    assert [error.line for error in parsed.row_errors] == ["4"]
    assert "encodings" in plain(parsed.row_errors[0].reason)


def test_a_quote_that_never_closes_costs_its_own_row_only():
    rows = [f"{n:02}/01/2024,SHOP,-{n}.00" for n in range(10, 28)]
    rows[3] = '13/01/2024,"SHOP,-13.00'
    text = "Date,Narration,Amount\n" + "\n".join(rows)

    parsed = read_statement(text.encode(), ReadHints())

    assert len(parsed.transactions) == 17
    assert [error.line for error in parsed.row_errors] == ["5"]


def test_a_row_with_cells_that_fit_nowhere_is_reported():
    text = (
        "Date,Narration,Debit,Credit,Balance\n13/01/2024,ATM,5.00,,95.00\n"
        "14/01/2024,ATM,1.00,,5.00,x,y,z,1,2,3\n15/01/2024,PAY,,5.00,100.00\n"
    )

    parsed = read_statement(text.encode(), ReadHints())

    assert len(parsed.transactions) == 2
    assert "cells" in plain(parsed.row_errors[0].reason)


def test_several_accounts_and_currencies_are_kept_apart():
    text = (
        "Account No,Date,Description,Amount,Currency\n"
        "11112222,13/01/2024,A,-1.00,EUR\n11112222,14/01/2024,B,2.00,EUR\n"
        "33334444,13/01/2024,C,-3.00,USD\n33334444,15/01/2024,D,4.00,USD\n"
    )

    parsed = read_statement(text.encode(), ReadHints())

    assert [(a.number_masked, a.currency) for a in parsed.accounts] == [
        ("XXXX2222", "EUR"),
        ("XXXX4444", "USD"),
    ]
    assert [t.account for t in parsed.transactions] == ["1", "1", "2", "2"]


def test_a_card_with_signs_both_ways_and_no_words_is_asked_about():
    text = "Date,Description,Amount\n13/01/2024,A,5.00\n14/01/2024,B,-5.00\n"

    parsed = read_statement(text.encode(), ReadHints(kind=AccountKind.CARD))

    assert [q.kind for q in parsed.questions] == ["direction"]


def test_the_letterhead_names_bank_and_account():
    around = [["IFSC Code", "HDFC0000053"], ["Account No :", "50100000012345"]]

    assert bank_name(around) == "HDFC Bank"
    assert account_number(around) == "XXXX2345"
    assert mask("Wallet") == "Wallet"


@pytest.mark.parametrize(
    "text", ["OPENING BALANCE", "B/F", "Total:", "Opening Balance as on 01/04/2024",
             "Saldo final"],
)  # fmt: skip
def test_balance_rows_are_known_by_their_words(text: str):
    assert is_balance_text(text)


@pytest.mark.parametrize("text", ["TOTAL ENERGIES", "Balance transfer fee", "SHOP"])
def test_movements_are_not_taken_for_balances(text: str):
    assert not is_balance_text(text)


def test_words_are_recognised_in_many_languages():
    assert "debit" in roles_of("Withdrawal Amount (INR )")
    assert "balance" in roles_of("差引残高")
    assert is_header(["Könyvelés dátuma", "Összeg"])
    assert not is_header(["13/01/2024", "Amount"])
    assert is_pending("Vorgemerkt")
    assert (direction_of("Cr."), direction_of("Soll"), direction_of("x")) == (
        "credit",
        "debit",
        None,
    )


def test_a_fee_that_is_all_a_row_has_moves_the_account_where_the_balance_says_so():
    table = (
        "Date,Details,Fees,Money out,Money in,Balance\n"
        "2025-03-07,To a friend,-,40.00,-,60.00\n2025-03-07,Fee,2.00,-,-,58.00\n"
        "2025-03-08,Pay,-,-,50.00,108.00\n2025-03-09,Shop,-,8.00,-,100.00\n"
    )
    for text, count in ((table, 4), (table.replace(",58.00", ",60.00"), 3)):
        parsed = read_statement(text.encode(), ReadHints())

        assert len(parsed.transactions) == count
        assert len(parsed.transactions) + len(parsed.row_errors) == 4


def test_the_same_day_of_many_years_may_be_a_month_whose_year_leads():
    cells = ["26/04/01", "26/04/01", "26/04/05", "26/04/11", "26/04/19"]
    today = dt.date(2026, 11, 24)

    decision = decide_order(
        cells, Evidence(around=["Date of issue 01/05/2026"], today=today)
    )

    assert decision.open[0] is DateOrder.YMD
    assert DateOrder.DMY in decision.open


def test_days_of_one_month_whose_last_number_is_its_year_are_not_asked_about():
    cells = ["21/04/26", "21/04/26", "25/04/26", "26/04/26", "29/04/26"]
    evidence = Evidence(currency="INR", today=dt.date(2026, 11, 24))

    assert decide_order(cells, evidence).open == ()
