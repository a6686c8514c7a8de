from __future__ import annotations

import datetime as dt

import pytest

from utils.domain import ReadHints
from utils.file_processor import read_statement
from utils.statements.period import believable_period, day_of_moment

TODAY = dt.date(2024, 6, 30)
MARCH = (dt.date(2024, 3, 1), dt.date(2024, 3, 31))


def period(text: str) -> tuple[dt.date, dt.date] | None:
    parsed = read_statement(text.encode(), ReadHints(today=TODAY))
    return parsed.accounts[0].period


def ofx(first: str, last: str, *days: str) -> str:
    entries = "".join(
        f"<STMTTRN><TRNTYPE>OTHER<DTPOSTED>{day}<TRNAMT>-1.00<NAME>SHOP</STMTTRN>"
        for day in days
    )
    return (
        "OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>12345678"
        f"</BANKACCTFROM><BANKTRANLIST><DTSTART>{first}<DTEND>{last}\n{entries}"
        "</BANKTRANLIST></STMTRS></OFX>"
    )


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("20240301", "20240331"),
        ("20240301120000.000[-5:EST]", "20240331235959"),
        ("20240301000000", "20240401000000"),
    ],
)
@pytest.mark.parametrize("days", [(), ("20240305",), ("20240301", "20240331")])
def test_an_ofx_covers_the_days_it_states(first: str, last: str, days: tuple[str, ...]):
    assert period(ofx(first, last, *days)) == MARCH


def test_a_row_on_the_day_of_a_midnight_counts_it_in():
    found = period(ofx("20240301", "20240401000000", "20240401"))

    assert found == (MARCH[0], dt.date(2024, 4, 1))


@pytest.mark.parametrize(
    ("first", "last"),
    [("19700101", "20240331"), ("20240310", "20240331"), ("20240301", "20240302"),
     ("20240331", "20240301"), ("20241301", "20240331"), ("", "20240331")],
)  # fmt: skip
def test_a_period_that_cannot_be_one_is_left_out(first: str, last: str):
    assert period(ofx(first, last, "20240305")) is None


def test_no_statement_covers_days_to_come():
    assert period(ofx("20240601", "20240731", "20240605")) == (
        dt.date(2024, 6, 1),
        TODAY,
    )


def camt(dates: str) -> str:
    return (
        "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.02'>"
        f"<BkToCstmrStmt><Stmt><FrToDt>{dates}</FrToDt><Acct><Id><IBAN>"
        "DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct></Stmt>"
        "</BkToCstmrStmt></Document>"
    )


@pytest.mark.parametrize(
    "dates",
    [
        "<FrDtTm>2024-03-01T00:00:00</FrDtTm><ToDtTm>2024-03-31T23:59:59</ToDtTm>",
        "<FrDtTm>2024-03-01T00:00:00+01:00</FrDtTm><ToDtTm>2024-04-01T00:00:00.0</ToDtTm>",
        "<FrDt>2024-03-01</FrDt><ToDt>2024-03-31</ToDt>",
    ],
)
def test_a_camt_covers_the_days_it_states(dates: str):
    assert period(camt(dates)) == MARCH


def mt940(opened: str, closed: str, *days: str) -> str:
    entries = "".join(f":61:{day}D5,NMSC\n:86:SHOP\n" for day in days)
    return (
        f":20:A\n:25:12345678\n:60F:C{opened}EUR50,\n{entries}"
        f":62F:C{closed}EUR{50 - 5 * len(days)},\n-\n"
    )


@pytest.mark.parametrize(
    ("opened", "closed", "days"),
    [
        ("240229", "240331", ("240305",)),
        ("240229", "240331", ()),
        ("240301", "240331", ("240301", "240305")),
    ],
)
def test_an_mt940_covers_the_days_after_its_opening_balance(opened, closed, days):
    assert period(mt940(opened, closed, *days)) == MARCH


def test_the_messages_of_an_mt940_cover_their_days_together():
    text = mt940("240229", "240315", "240305") + mt940("240315", "240331", "240320")

    assert period(text) == MARCH


def test_an_mt940_without_balances_states_no_period():
    assert period(":20:A\n:25:12345678\n:61:240305D5,NMSC\n:86:SHOP\n-\n") is None


def test_a_long_quiet_time_is_a_period_up_to_a_year():
    day = dt.date(2024, 3, 5)

    assert believable_period((day - dt.timedelta(401), day), [day], TODAY) is None
    assert believable_period((day - dt.timedelta(400), day), [day], TODAY) is not None
    assert believable_period((day, day + dt.timedelta(401)), [day], None) is None


@pytest.mark.parametrize("text", ["", "2024", "20240231", "31.01.2024"])
def test_what_is_no_moment_has_no_day(text: str):
    assert day_of_moment(text) is None
