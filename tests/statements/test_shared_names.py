"""Headers whose names all end alike, and fees that stand alone."""

from __future__ import annotations

import pytest

from tests.statements.test_strange_tables import read, rows
from utils.errors import StatementError


def test_words_that_end_every_name_say_nothing():
    parsed = read(
        "Fecha de Transacción,Descripción de Transacción,Débito de Transacción,"
        "Crédito de Transacción,Balance de Transacción\n"
        "14/02/2026,Mercado,53.37,0.00,946.63\n15/02/2026,Sinpe,0.00,60.40,1007.03\n"
        "16/02/2026,Mercado,7.03,0.00,1000.00\n"
    )

    assert [amount for _, amount in rows(parsed)] == ["-53.37", "60.40", "-7.03"]


def test_a_fee_that_is_all_a_row_has_is_its_amount_where_the_balance_says_so():
    parsed = read(
        "Date,Description,Money In,Money Out,Fee,Balance\n"
        "14/04/2026,Shop,,-100.00,,900.00\n15/04/2026,Cash,,-50.00,-10.00,840.00\n"
        "16/04/2026,Pay,200.00,,,1040.00\n17/04/2026,Phone,,-40.00,-0.50,999.50\n"
        "18/04/2026,Monthly fee,,,-7.50,992.00\n"
    )

    assert [amount for _, amount in rows(parsed)] == [
        "-100.00", "-60.00", "200.00", "-40.50", "-7.50",
    ]  # fmt: skip


def test_days_of_taiwan_may_have_no_points():
    parsed = read(
        "交易日期,摘要,提款金額,存款金額,結存金額\n"
        '1150203,利息,,61,"20,472"\n1150214,轉帳,645,,"19,827"\n'
        '1150305,薪資,,"41,200","61,027"\n'
    )

    assert [day for day, _ in rows(parsed)] == [
        "2026-02-03", "2026-02-14", "2026-03-05",
    ]  # fmt: skip


def test_what_is_left_after_the_fee_is_the_amount_in_japanese():
    parsed = read(
        "日付,名前,通貨,合計,手数料,正味,残高\n"
        '2026/02/03,Steam,JPY,"-1,980",0,"-1,980","39,220"\n'
        '2026/02/06,田中,JPY,"12,500",-490,"12,010","51,230"\n'
        '2026/02/17,佐藤,JPY,"8,000",-328,"7,672","58,902"\n'
    )

    assert [amount for _, amount in rows(parsed)] == ["-1980", "12010", "7672"]


def test_a_table_of_sums_beside_that_of_its_rows_is_no_table_of_rows():
    parsed = read(
        "total_sale_amount,total_fee_amount,payout_date,currency_code,merchant_id\n"
        "300.00,-12.00,2026-05-11,SEK,N10442\n\n"
        "type,sale_date,amount,currency_code,order_id\n"
        "SALE,2026-05-14,100.00,SEK,TX52\nFEE,2026-05-14,-12.00,SEK,XG9F\n"
        "SALE,2026-05-15,200.00,SEK,ZJV5\n"
    )

    assert [amount for _, amount in rows(parsed)] == ["100.00", "-12.00", "200.00"]


@pytest.mark.parametrize("number", ["101020", "4601"])
def test_numbers_of_rows_are_no_days(number):
    parsed = read(
        f"Date,Transaction,Description,Amount\n11/02/2026,{number}1,Shop,-1.00\n"
        f"22/02/2026,{number}2,Cafe,-2.00\n23/02/2026,{number}3,Tea,-3.00\n"
    )

    assert [day for day, _ in rows(parsed)] == [
        "2026-02-11", "2026-02-22", "2026-02-23",
    ]  # fmt: skip


def test_numbers_of_rows_without_names_are_no_days_of_taiwan():
    with pytest.raises(StatementError):
        read("1010201,Shop,-1.00\n1010202,Cafe,-2.00\n1010203,Tea,-3.00\n")
