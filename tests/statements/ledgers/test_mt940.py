from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.statements.ledgers.written import amounts, read
from utils.domain import BalanceStatus, ReadHints
from utils.file_processor import read_statement

MT940 = """\
{{1:F01BANKDEFFXXXX}}{{4:
:20:START
:25:12345678/0001234567EUR
:28C:1/1
:60F:C240410EUR100,00
:61:2404120413DR10,50N024NONREF//BANK77
/supplementary
:86:{details}
:61:240413C1.000,5NTRFABC123
:61:240413RC0,5NTRFNONREF
:61:240413XX
:62F:C240413EUR1089,50
:86:About the statement itself
-}}
"""


def test_an_mt940_is_read_signed_and_proved():
    parsed = read(MT940.format(details="Coffee at the corner"))

    first, second, third = parsed.transactions
    assert amounts(parsed) == ["-10.50", "1000.50", "-0.50"]
    assert (first.posting_date.day, first.value_date.day) == (13, 12)
    assert first.narration == "Coffee at the corner /supplementary"
    assert (first.bank_reference, second.bank_reference) == ("BANK77", "ABC123")
    assert third.bank_reference is None
    assert parsed.accounts[0].number_masked == "XXXX4567"
    assert len(parsed.row_errors) == 1
    assert parsed.row_errors[0].line == "11"
    check = parsed.accounts[0].balance_check
    assert (check.status, check.opening) == (BalanceStatus.PROVED, Decimal(100))
    assert check.closing == Decimal("1089.50")


@pytest.mark.parametrize(
    ("details", "narration", "payee"),
    [
        ("166?00GUTSCHRIFT?20EREF+E-1?21SVWZ+Miete Januar?32Erika?33 Muster",
         "Miete Januar EREF+E-1 SVWZ+Miete Januar Erika Muster GUTSCHRIFT", "Erika Muster"),
        ("020~00CHARGE~20Account fee~32Bank", "Account fee Bank CHARGE", "Bank"),
        ("/TRTP/SEPA/IBAN/NL01/NAME/J. Jansen/REMI/Rent May/EREF/E9", "Rent May", "J. Jansen"),
        ("000>20TEXT THAT FILLS ITS FIELD W>21HOLLY", "TEXT THAT FILLS ITS FIELD WHOLLY", None),
        ("a purpose that is cut at the end of a line of sixty-five charact\ners goes on",
         "a purpose that is cut at the end of a line of sixty-five charact ers goes on", None),
        ("/EREF/E1/CNTP/NL32INGB0000012345/INGBNL2A/ING WEB/Amsterdam//REMI/USTD//Bill 42/",
         "Bill 42", "ING WEB"),
        ("/PT/FT/PY/payment to vendor/BN/ACME CORP/BA/123", "payment to vendor FT",
         "ACME CORP"),
        ("/NZP/Payment of bills", "Payment of bills", None),
        ("/CNTP/X/REMI/Rent", "Rent", None),
        ("177?00TRANSFER?20SVWZ+Rent of May in the hou?21se?32Max Muste?33rmann",
         "Rent of May in the house", "Max Muste rmann"),
    ],
)  # fmt: skip
def test_the_dialects_of_86_give_purpose_and_payee(
    details: str, narration: str, payee: str | None
):
    found = read(MT940.format(details=details)).transactions[0]

    assert found.narration.startswith(narration)
    assert payee in (None, found.payee)


def test_a_booking_day_in_january_belongs_to_the_next_year():
    text = (
        ":20:A\n:25:1\n:60F:C231229EUR0,\n:61:2312310102C5,NMSC\n:62F:C240102EUR5,\n-\n"
    )

    found = read(text).transactions[0]

    assert found.posting_date == dt.date(2024, 1, 2)
    assert found.value_date == dt.date(2023, 12, 31)


@pytest.mark.parametrize(
    ("second", "status"), [("10,", BalanceStatus.PROVED), ("11,", BalanceStatus.BROKEN)]
)
def test_the_days_of_an_account_must_follow_one_another(second: str, status):
    day = (
        ":20:A\n:25:77\n:60F:C240101EUR{0}\n:61:240101C5,NMSC\n:62F:C240101EUR{1}\n-\n"
    )
    text = day.format("5,", "10,") + day.format(second, f"{int(second[:2]) + 5},")

    parsed = read(text)

    assert len(parsed.accounts) == 1
    assert parsed.accounts[0].balance_check.status is status


def test_an_mt940_entry_without_text_says_its_kind_and_no_account_is_its_reference():
    text = (
        ":940:\n:20:A\n:25:1\n:34F:EUR0,\n:61:240101D5,NCHGNONREF\n"
        ":61:240101D6,NOVBNL47INGB9999999999\nSome name\n-\n"
    )

    charge, paid = read(text).transactions

    assert (charge.narration, charge.currency) == ("Charges", "EUR")
    assert paid.bank_reference is None


def test_expected_entries_of_an_mt940_do_not_break_its_proof():
    text = (
        ":20:A\n:25:1\n:60F:C240101EUR5,\n:61:240101D5,NMSCa\n:61:240102EC7,NMSCb\n"
        ":62F:C240101EUR0,\n-\n"
    )

    parsed = read(text)

    assert len(parsed.row_errors) == 1
    assert parsed.accounts[0].balance_check.status is BalanceStatus.PROVED


def test_the_messages_of_one_statement_are_proved_together():
    page = ":20:A\n:25:7\n:60{0}:C240101EUR{1},\n:61:240101D5,NMSCa\n:62{2}:C240101EUR{3},\n-\n"
    text = page.format("F", 20, "M", 15) + page.format("M", 15, "F", 10)

    check = read(text).accounts[0].balance_check

    assert (check.status, check.opening, check.closing) == (
        BalanceStatus.PROVED, Decimal(20), Decimal(10))  # fmt: skip


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_a_mark_of_the_encoding_does_not_hide_an_mt940(encoding: str):
    text = MT940.format(details="Café")

    parsed = read_statement(text[text.index(":20:") :].encode(encoding), ReadHints())

    assert (parsed.format, parsed.transactions[0].amount) == ("mt940", Decimal("-10.5"))


@pytest.mark.parametrize("begins", ["", "@@"])
def test_lines_may_end_as_fints_sends_their_ends(begins: str):
    text = MT940.format(details="Coffee at the@@ corner").replace("\n", "@@")
    sent = begins + text[text.index(":20:") :]

    parsed = read(f"{sent}\r\n{sent}")

    assert amounts(parsed) == ["-10.50", "1000.50", "-0.50"] * 2
    assert parsed.transactions[0].narration == "Coffee at the corner /supplementary"


def test_a_text_that_holds_a_tag_is_no_entry():
    parsed = read(MT940.format(details="Coffee@@:61:240413C9,NTRFNONREF"))

    assert amounts(parsed) == ["-10.50", "1000.50", "-0.50"]
