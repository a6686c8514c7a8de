from __future__ import annotations

from decimal import Decimal

import pytest

from tests.statements.ledgers.written import amounts, read
from utils.domain import BalanceStatus, Mode
from utils.sentences import plain


def camt(entries: str, closing: str = "95.00") -> str:
    def balance(code: str, amount: str) -> str:
        return (
            f"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy='CHF'>{amount}"
            "</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>"
        )

    return (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'>"
        "<BkToCstmrStmt><Stmt><Acct><Id><IBAN>CH9300762011623852957</IBAN></Id></Acct>"
        f"{balance('OPBD', '100.00')}{balance('CLBD', closing)}{entries}</Stmt>"
        "</BkToCstmrStmt></Document>"
    )


def camt_entry(amount: str, way: str, rest: str = "", status: str = "BOOK") -> str:
    return (
        f"<Ntry><Amt Ccy='CHF'>{amount}</Amt><CdtDbtInd>{way}</CdtDbtInd>"
        f"<Sts><Cd>{status}</Cd></Sts><BookgDt><Dt>2024-04-13</Dt></BookgDt>{rest}</Ntry>"
    )


PARTY = (
    "<AcctSvcrRef>S1</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Cdtr><Pty><Nm>Café"
    "</Nm></Pty></Cdtr></RltdPties><RmtInf><Ustrd>Rent </Ustrd><Ustrd>May</Ustrd>"
    "</RmtInf></TxDtls></NtryDtls><AddtlNtryInf>E-banking order</AddtlNtryInf>"
)


def test_a_camt_is_read_signed_and_proved():
    parsed = read(camt(camt_entry("7.50", "DBIT", PARTY) + camt_entry("2.50", "CRDT")))

    first = parsed.transactions[0]
    assert amounts(parsed) == ["-7.50", "2.50"]
    assert (first.narration, first.payee) == ("Rent May Café E-banking order", "Café")
    assert (first.bank_reference, first.currency, first.line) == ("S1", "CHF", "2")
    assert parsed.accounts[0].balance_check.status is BalanceStatus.PROVED
    assert first.mode in Mode


def test_camt_entries_that_are_not_booked_are_listed():
    parsed = read(
        camt(camt_entry("7", "DBIT") + camt_entry("1", "DBIT", status="PDNG")
             + camt_entry("x", "DBIT"), "1.00")
    )  # fmt: skip

    assert amounts(parsed) == ["-7.00"]
    assert [plain(e.reason) for e in parsed.row_errors] == [
        "Not booked (PDNG), so it was left out.",
        "The amount is missing or is not an amount.",
    ]
    assert parsed.accounts[0].balance_check.status is BalanceStatus.BROKEN


def test_a_camt_without_entries_is_a_statement():
    parsed = read(camt("", "100.00"))

    assert parsed.transactions == ()
    assert parsed.accounts[0].balance_check.status is BalanceStatus.PROVED


def payment(amount: str, name: str, *, deep: bool = False) -> str:
    stated = f"<Amt Ccy='CHF'>{amount}</Amt>" if amount else ""
    stated = f"<AmtDtls><TxAmt>{stated}</TxAmt></AmtDtls>" if deep else stated
    return (
        f"<TxDtls><Refs><EndToEndId>ref {name}</EndToEndId></Refs>{stated}<RltdPties>"
        f"<Cdtr><Nm>{name}</Nm></Cdtr></RltdPties></TxDtls>"
    )


@pytest.mark.parametrize("deep", [False, True])
def test_a_booking_that_sums_up_payments_gives_each_of_them(*, deep: bool):
    parts = payment("3.00", "Anna", deep=deep) + payment("2.00", "Bo", deep=deep)

    parsed = read(camt(camt_entry("5.00", "DBIT", f"<NtryDtls>{parts}</NtryDtls>")))

    assert amounts(parsed) == ["-3.00", "-2.00"]
    assert [t.payee for t in parsed.transactions] == ["Anna", "Bo"]
    assert [t.bank_reference for t in parsed.transactions] == ["ref Anna", "ref Bo"]
    assert parsed.accounts[0].balance_check.status is BalanceStatus.PROVED


@pytest.mark.parametrize("other", ["1.00", ""])
def test_a_booking_whose_parts_do_not_sum_to_it_stays_one_row(other: str):
    parts = payment("3.00", "Anna") + payment(other, "Bo")

    parsed = read(camt(camt_entry("5.00", "DBIT", f"<NtryDtls>{parts}</NtryDtls>")))

    assert amounts(parsed) == ["-5.00"]


def test_pending_entries_of_a_camt_do_not_break_its_proof():
    parsed = read(
        camt(camt_entry("5", "DBIT") + camt_entry("1", "DBIT", status="PDNG"))
    )

    assert parsed.accounts[0].balance_check.status is BalanceStatus.PROVED


def test_the_parts_of_a_camt_statement_are_proved_by_their_interim_balances():
    first = camt(camt_entry("5", "DBIT")).replace("CLBD", "ITBD")
    second = camt(camt_entry("1", "DBIT"), "94.00").replace("OPBD", "ITBD")
    body = second.replace("100.00", "95.00").partition("<BkToCstmrStmt>")[2]
    text = first.replace("</BkToCstmrStmt></Document>", body)

    check = read(text).accounts[0].balance_check

    assert (check.status, check.opening, check.closing) == (
        BalanceStatus.PROVED, Decimal(100), Decimal(94))  # fmt: skip


def test_a_return_of_money_keeps_the_direction_that_the_bank_states():
    back = camt_entry("5", "CRDT", "<RvslInd>true</RvslInd>")

    assert amounts(read(camt(back, "105.00"))) == ["5.00"]


def test_a_long_remark_before_a_camt_hides_nothing():
    text = camt(camt_entry("5", "DBIT")).replace(
        "<Document", f"<!--{'x' * 6000}--><Document"
    )

    assert amounts(read(text)) == ["-5.00"]


def test_a_camt_need_not_be_in_the_encoding_that_it_names():
    text = camt(camt_entry("7.50", "DBIT", PARTY)).replace("UTF-8", "utf-16")

    assert read(text).transactions[0].payee == "Café"
