from __future__ import annotations

import contextlib
import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.properties import examples
from utils.domain import AccountKind, BalanceStatus, DateOrder, Mode, ReadHints
from utils.errors import StatementError
from utils.file_processor import read_statement
from utils.sentences import plain
from utils.statements import limits


def read(text: str, **hints):
    return read_statement(text.encode(), ReadHints(**hints))


def amounts(parsed) -> list[str]:
    return [str(t.amount) for t in parsed.transactions]


def ofx(entries: str, kind: str = "STMTRS", head: str = "OFXHEADER:100\n\n") -> str:
    return (
        f"{head}<OFX><SIGNONMSGSRSV1><SONRS><FI><ORG>Some Bank</FI></SONRS>"
        f"</SIGNONMSGSRSV1><BANKMSGSRSV1><STMTTRNRS><{kind}><CURDEF>EUR\n"
        f"<BANKACCTFROM><ACCTID>12345678</BANKACCTFROM><BANKTRANLIST>\n{entries}"
        f"</BANKTRANLIST><LEDGERBAL><BALAMT>9.00</LEDGERBAL></{kind}></STMTTRNRS>"
        "</BANKMSGSRSV1></OFX>"
    )


def entry(
    amount: str, kind: str = "OTHER", day: str = "20240413", rest: str = ""
) -> str:
    return (
        f"<STMTTRN><TRNTYPE>{kind}<DTPOSTED>{day}<TRNAMT>{amount}{rest}"
        "<NAME>R&amp;D SHOP\n<MEMO>R&amp;D SHOP 12</STMTTRN>\n"
    )


def test_an_ofx_names_account_currency_text_and_reference():
    parsed = read(ofx(entry("-12.5", rest="<FITID>A1") + entry("7,00")))

    first = parsed.transactions[0]
    assert amounts(parsed) == ["-12.50", "7.00"]
    assert (first.narration, first.bank_reference) == ("R&D SHOP 12", "A1")
    account = parsed.accounts[0]
    assert (account.bank, account.number_masked) == ("Some Bank", "XXXX5678")
    assert (account.currency, first.currency) == ("EUR", "EUR")
    assert account.balance_check.status is BalanceStatus.ABSENT


@pytest.mark.parametrize(
    ("written", "day"),
    [("20240331235959[-5:EST]", dt.date(2024, 3, 31)),
     ("20240401000000.000[+5.30:IST]", dt.date(2024, 4, 1)),
     ("2024-04-01", dt.date(2024, 4, 1))],
)  # fmt: skip
def test_an_ofx_day_is_the_one_the_bank_wrote(written: str, day: dt.date):
    assert read(ofx(entry("1", day=written))).transactions[0].posting_date == day


def test_equal_fitids_are_two_movements_without_a_reference():
    parsed = read(ofx(entry("-1", rest="<FITID>7") * 2))

    assert amounts(parsed) == ["-1.00", "-1.00"]
    assert [t.bank_reference for t in parsed.transactions] == [None, None]


def test_types_sign_the_sizes_of_a_bank_that_writes_none():
    parsed = read(ofx(entry("5", "DEBIT") + entry("6", "CREDIT") + entry("1", "FEE")))

    assert amounts(parsed) == ["-5.00", "6.00", "-1.00"]


def test_types_turn_signs_that_all_contradict_them():
    parsed = read(ofx(entry("5", "DEBIT") + entry("-6", "CREDIT"), "CCSTMTRS"))

    assert amounts(parsed) == ["-5.00", "6.00"]


def test_ofx_entries_that_cannot_be_read_are_listed_with_their_lines():
    text = ofx(
        entry("-1") + entry("NaN") + entry("1", day="20240230") + entry("1", day="")
        + entry("0.00") + entry("1.234", day="20240101") + entry("2", day="19010101")
    )  # fmt: skip

    parsed = read(text)

    assert amounts(parsed) == ["-1.00"]
    assert [error.line for error in parsed.row_errors] == [
        "7",
        "9",
        "11",
        "13",
        "15",
        "17",
    ]
    assert "“NaN” is not an amount" in plain(parsed.row_errors[0].reason)
    assert "zero" in plain(parsed.row_errors[3].reason)


def test_an_ofx_without_one_readable_entry_is_refused():
    with pytest.raises(StatementError, match=r"None of the 1 entries") as caught:
        read(ofx(entry("x")))

    assert caught.value.code == "unreadable"


def test_an_ofx_2_is_read_like_an_ofx_1():
    head = '<?xml version="1.0"?><?OFX OFXHEADER="200"?>'
    closed = (
        "<STMTTRN><TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20240413</DTPOSTED>"
        "<TRNAMT>-3.00</TRNAMT><NAME>A &lt; B</NAME><MEMO></MEMO></STMTTRN>"
    )

    parsed = read(ofx(closed, head=head))

    assert amounts(parsed) == ["-3.00"]
    assert parsed.transactions[0].narration == "A < B"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("OFXHEADER:100\n<OFX></OFX>", "no_table"),
        ("<OFX><!DOCTYPE a><STMTRS>", "unreadable"),
        ("<OFX>" + "<A>" * 60, "too_large"),
        ("<OFX>" + "<STMTRS>a" * 501, "too_large"),
        ("!Type:Invst\nD1/1/24\nT1\n^\n", "no_table"),
        (":20:X\n:25:1\n", "no_table"),
        ("<Document xmlns='urn:camt.053.001'></Document>", "no_table"),
        ("<Document xmlns='urn:camt.053.001'><Stmt>", "unreadable"),
        ("<Document xmlns='camt.053'>" + "<a>" * 55 + "</a>" * 55 + "</Document>",
         "too_large"),
        ("<!DOCTYPE d [<!ENTITY a 'b'>]><Document xmlns='camt.053'/>", "unreadable"),
    ],
)  # fmt: skip
def test_what_is_no_statement_is_refused(text: str, code: str):
    with pytest.raises(StatementError) as caught:
        read(text)

    assert caught.value.code == code
    assert caught.value.message.endswith(".")


def test_too_many_lines_and_entries_are_refused():
    for text in ("!Type:Bank\nD1/1/24\nT1\n^\n", ":20:X\n:25:1\n:28:1\n\n",
                 ofx(entry("-1") * 4)):  # fmt: skip
        with pytest.raises(StatementError) as caught:
            read_statement(text.encode(), ReadHints(), limits.Limits(rows=1))
        assert caught.value.code == "too_many_rows"


def qif(*days: str, kind: str = "Bank") -> str:
    records = "".join(
        f"D{day}\nT-1,{n}50.25\nPShop {n}\nMtea\n^\n" for n, day in enumerate(days)
    )
    return f"!Type:{kind}\n{records}"


@pytest.mark.parametrize(
    ("days", "first"),
    [
        (("03/04/2024", "13/04/2024"), dt.date(2024, 4, 3)),
        (("03/04/24", "04/13/24"), dt.date(2024, 3, 4)),
        (("1/ 5'24", "1/15'24"), dt.date(2024, 1, 5)),
        (("2024-01-05", "2024-01-06"), dt.date(2024, 1, 5)),
        (("05.01.2024", "06.01.2024"), dt.date(2024, 1, 5)),
        (("5 Jan 2024", "6 Jan 2024"), dt.date(2024, 1, 5)),
        (("1/15' 4", "1/16' 4"), dt.date(2004, 1, 15)),
    ],
)
def test_the_days_of_a_qif_are_judged_together(days: tuple[str, ...], first: dt.date):
    parsed = read(qif(*days))

    assert parsed.questions == ()
    assert parsed.transactions[0].posting_date == first
    assert amounts(parsed) == ["-1050.25", "-1150.25"]
    assert parsed.transactions[0].narration == "Shop 0 tea"
    assert parsed.transactions[0].line == "2"


def test_open_days_of_a_qif_are_asked_about():
    parsed = read(qif("03/04/2024"))

    assert [question.kind for question in parsed.questions] == ["date_order"]
    assert read(qif("03/04/2024"), date_order=DateOrder.MDY).questions == ()


def test_a_qif_amount_without_a_sign_is_money_in():
    text = "!Account\nNMy card\nTCCard\n^\n!Type:CCard\nD13/1/24\nT5.00\nPREFUND\n^\n"

    assert amounts(read(text, kind=AccountKind.CARD)) == ["5.00"]


@pytest.mark.parametrize("kind", AccountKind)
def test_the_sign_of_a_qif_is_never_asked_about(kind: AccountKind):
    text = qif("13/1/2024").replace("Shop 0", "Payment thank you").replace("-1", "1")
    for records in (qif("13/1/2024"), qif("13/1/2024", "14/1/2024"), text):
        parsed = read(records + "D20/1/2024\nT100\nPZahlung\n^\n", kind=kind)

        assert parsed.questions == ()
        assert amounts(parsed)[0].startswith("-") == (records is not text)
        assert amounts(parsed)[-1] == "100.00"


def test_a_person_may_turn_the_signs_of_a_qif():
    parsed = read(qif("13/1/2024"), direction="signed_inverted")

    assert amounts(parsed) == ["1050.25"]


def test_two_registers_of_a_qif_are_read_and_investments_left_out():
    text = (
        qif("13/01/2024")
        + "!Type:Invst\nD1/1/24\nT99\n^\n"
        + qif("14/01/2024", kind="Cash")
    )

    assert len(read(text).transactions) == 2


def test_a_qif_without_its_type_or_last_mark_is_read():
    text = "D13/01/2024\nT-5.00\nPA\n^\nD14/01/2024\nT-6.00\nPB\n"

    assert amounts(read(text)) == ["-5.00", "-6.00"]


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
    ],
)  # fmt: skip
def test_the_dialects_of_86_give_purpose_and_payee(details: str, narration: str, payee):
    found = read(MT940.format(details=details)).transactions[0]

    assert found.narration.startswith(narration)
    if payee:
        assert found.payee == payee


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


BEGINNINGS = (
    "OFXHEADER:100\n<OFX><STMTRS><STMTTRN>", "<OFX>", "!Type:Bank\nD", "!Account\n",
    "{1:F01\n:20:A\n:61:", ":20:1\n:61:240101C1,N\n:86:166?20", ":86:/NAME/",
    "<Document xmlns='camt.053'><Stmt><Ntry>", "%PDF-1.7\n",
)  # fmt: skip


@given(
    st.sampled_from(BEGINNINGS),
    st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)),
    st.integers(1, 2),
)
@settings(max_examples=examples(200), suppress_health_check=[HealthCheck.too_slow])
def test_whatever_follows_a_beginning_is_read_or_refused(
    beginning: str, rest: bytes, times: int
):
    # Anything else that is thrown fails the test.
    with contextlib.suppress(StatementError):
        read_statement((beginning.encode() + rest) * times, ReadHints())


@pytest.mark.parametrize(
    ("header", "encoding", "name"),
    [
        ("OFXHEADER:100\nCHARSET:1251\n\n", "cp1251", "Пятёрочка"),
        ("OFXHEADER:100\nCHARSET:ISO-8859-2\n\n", "iso-8859-2", "Żabka ąę"),
        ('<?xml version="1.0" encoding="windows-1253"?>\n', "cp1253", "Σκλαβενίτης"),
        ("OFXHEADER:100\nCHARSET:NONE\n\n", "cp1252", "Café"),
        ("", "utf-8", "Café"),
    ],
)
def test_an_ofx_is_decoded_as_its_header_says(header: str, encoding: str, name: str):
    text = ofx(entry("-1").replace("R&amp;D SHOP", name), head=header)

    parsed = read_statement(text.encode(encoding), ReadHints())

    assert parsed.transactions[0].narration == f"{name} 12"


def test_an_ofx_with_marked_text_and_a_name_space_is_read():
    text = (
        '<?xml version="1.0"?><ofx:OFX xmlns:ofx="http://ofx.net/types/2003/04">'
        "<ofx:STMTRS><ofx:CURDEF>INR</ofx:CURDEF><ofx:ACCTID>9</ofx:ACCTID><ofx:STMTTRN>"
        "<ofx:TRNTYPE>DEBIT</ofx:TRNTYPE><ofx:DTPOSTED>20240105</ofx:DTPOSTED>"
        "<ofx:TRNAMT>-5</ofx:TRNAMT><ofx:NAME><![CDATA[A & B <x>]]></ofx:NAME>"
        "</ofx:STMTTRN></ofx:STMTRS></ofx:OFX>"
    )

    parsed = read(text)

    assert parsed.transactions[0].narration == "A & B <x>"


def test_an_amount_in_a_foreign_currency_is_put_into_the_accounts_own():
    foreign = "<CURRENCY><CURRATE>90.5<CURSYM>USD</CURRENCY>"
    converted = foreign.replace("CURRENCY", "ORIGCURRENCY")

    parsed = read(ofx(entry("-2.00", rest=foreign) + entry("-7.00", rest=converted)))

    assert amounts(parsed) == ["-181.00", "-7.00"]
    assert parsed.transactions[0].narration.endswith("USD -2.00")


def test_the_accounts_of_an_ofx_are_kept_apart_with_their_closing_balances():
    text = ofx(entry("-1")) + ofx(entry("-2"), "CCSTMTRS").replace(
        "12345678", "99990000"
    )

    parsed = read(text)

    assert [account.number_masked for account in parsed.accounts] == [
        "XXXX5678", "XXXX0000"]  # fmt: skip
    assert parsed.accounts[0].balance_check.closing == Decimal(9)
    assert parsed.accounts[0].balance_check.status is BalanceStatus.ABSENT


def test_movements_of_investments_are_counted_not_read():
    bought = "<BUYMF><INVBUY><INVTRAN><FITID>1</INVTRAN><TOTAL>-100</INVBUY></BUYMF>"

    parsed = read(ofx(bought + entry("5"), "INVSTMTRS"))

    assert (amounts(parsed), parsed.skipped_lines) == (["5.00"], 1)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("OFXHEADER:100\n<OFX><STATUS><SEVERITY>ERROR<MESSAGE>Sign-on failed</STATUS></OFX>",
         "“Sign-on failed”"),
        ("OFXHEADER:100\n<OFX><INVSTMTRS><BUYMF><TOTAL>5</BUYMF></INVSTMTRS></OFX>",
         r"only movements of investments \(1\)"),
        ("!Type:Invst\nD1/1/24\nT1\n^\nD2/1/24\nT1\n^\n", r"only records of other kinds \(2\)"),
    ],
)  # fmt: skip
def test_a_file_without_a_register_of_money_says_what_it_holds(
    text: str, sentence: str
):
    with pytest.raises(StatementError, match=sentence) as caught:
        read(text)

    assert caught.value.code == "no_table"


def test_the_accounts_of_a_qif_are_kept_apart():
    def register(name: str, kind: str) -> str:
        return f"!Account\nN{name}\nT{kind}\n^\n" + qif("13/01/2024", kind=kind)

    parsed = read(
        "!Option:AutoSwitch\n" + register("Savings", "Bank") + register("C", "CCard")
        + "!Type:Invst\nD1/1/24\nT99\n^\n" + "!Type:Cat\nNFood\nE\n^\n"
    )  # fmt: skip

    assert [account.number_masked for account in parsed.accounts] == ["Savings", "C"]
    assert [t.account for t in parsed.transactions] == ["1", "2"]
    assert amounts(parsed) == ["-1050.25", "-1050.25"]
    assert parsed.skipped_lines == 1


def test_a_split_record_of_a_qif_is_one_movement_with_its_category():
    text = (
        "!Type:Bank\nD13/01/2024\nT-100.00\nCX\nN77\nPBIG SHOP\nLFood\nSFood\nEveg\n"
        "$-60.00\nSHome\n$-40.00\n^\nD14/01/2024\nT-500\nPTo card\nL[My Card]\n^\n"
    )

    parsed = read(text)

    assert amounts(parsed) == ["-100.00", "-500.00"]
    assert parsed.transactions[0].narration == "BIG SHOP Food 77"
    assert parsed.transactions[1].narration == "To card [My Card]"


@pytest.mark.parametrize(
    ("details", "narration", "payee"),
    [
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
def test_more_dialects_of_86(details: str, narration: str, payee: str | None):
    found = read(MT940.format(details=details)).transactions[0]

    assert found.narration.startswith(narration)
    assert payee in (None, found.payee)


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
