"""What each bank's grammar of narrations says."""

from __future__ import annotations

import time

import pytest

from ml.narration import movement, parse, parse_many
from ml.words.grammar import GRAMMARS

# One made-up narration per grammar: text, mode, payee, bank reference.
GRAMMAR_ROWS = [
    (
        "UPI-SWIGGY-SWIGGY8@YBL-YESB0YBLUPI-412300678901-SENT USING PAYTM U",
        "upi",
        "Swiggy",
        "412300678901",
    ),
    (
        "UPI-MEENA PATIL K-MEENAPATIL5@OKSBI-SBIN0001234-609811223300-UPI",
        "upi",
        "Meena Patil K",
        "609811223300",
    ),
    (
        "UPI-A-ONE STORES-Q123456789@YBL-YESB0YBLUPI-610012345679-NA",
        "upi",
        "A-one Stores",
        "610012345679",
    ),
    ("UPI-REVERSAL-IRCTC WEB UPI-610012345670", "upi", "IRCTC", "610012345670"),
    (
        "TO TRANSFER-UPI/DR/409612345600/MEENA PA/HDFC/meena@okh/Food--",
        "upi",
        "Meena Pa",
        "409612345600",
    ),
    (
        "WDL TFR UPI/DR/612212345600/MEENA PA/SBIN/meena@ok/UPI\n 0098 AT 04430",
        "upi",
        "Meena Pa",
        "612212345600",
    ),
    (
        "UPI/P2A/227045684001/MEENA P/Karur Vys/Sports",
        "upi",
        "Meena P",
        "227045684001",
    ),
    (
        "UPI/412345678900/Payment fro/uber.rides@axisbank/AXIS/1",
        "upi",
        "Uber",
        "412345678900",
    ),
    (
        "UPI/MEENA PATI/meena@okaxis/rent/HDFC BANK/609212345600/ICI9",
        "upi",
        "Meena Pati",
        "609212345600",
    ),
    ("UPI/MEENA PATIL/412345678900/rent", "upi", "Meena Patil", "412345678900"),
    ("MB:SENT TO MEENA PATIL", "transfer", "Meena Patil", None),
    ("Recd:IMPS/412345678900/MEENA PATIL", "imps", "Meena Patil", "412345678900"),
    ("POS 416021XXXXXX1234 DMART POWAI", "card", "DMart", None),
    ("PCD/1234/BLUE LOTUS CAFE/MUMBAI120925/12:30", "card", "Blue Lotus Cafe", None),
    ("VIN/AMAZON PAY /202604101530/610012345600/", "card", "Amazon Pay", None),
    ("by debit card-SBIPG 611812345678MYNTRA", "card", "Myntra", None),
    ("ME DC SI 416021XXXXXX1234 NETFLIX COM", "mandate", "Netflix", None),
    (".DC INTL POS TXN MARKUP+ST 180426", "fee", "Foreign currency markup", None),
    ("ATW-416021XXXXXX1234-S1A12-BENGALURU", "atm", "ATM cash withdrawal", None),
    ("ATM WDL-ATM CASH 6095 SP KANPUR", "atm", "ATM cash withdrawal", None),
    (
        "NFS/CASH WDL/609713000140/MCRM17",
        "atm",
        "ATM cash withdrawal",
        "609713000140",
    ),
    (
        "NEFT CR-ICIC0000104-LOTUS ANALYTICS PVT LTD-SALARY-ICICN52026043012345600",
        "neft",
        "Lotus Analytics",
        "ICICN52026043012345600",
    ),
    ("NEFT*HDFC0000001*N091260001*LOTUS TRADERS--", "neft", "Lotus Traders", None),
    ("NEFT/N091260001/LOTUS TRADERS/HDFC BANK LTD", "neft", "Lotus Traders", None),
    (
        "INF/NEFT/ICICN12345678901/HDFC0001234/MEENA PATIL",
        "neft",
        "Meena Patil",
        "ICICN12345678901",
    ),
    (
        "RTGS UTR NO: HDFCR52025013112345600-LOTUS--",
        "rtgs",
        "Lotus",
        "HDFCR52025013112345600",
    ),
    (
        "IMPS-609811223300-MEENA P-UTIB-XXXXXXX1234-RENT",
        "imps",
        "Meena P",
        "609811223300",
    ),
    (
        "MMT/IMPS/609309970000/No Remarks/MEENA P/HDFC0001",
        "imps",
        "Meena P",
        "609309970000",
    ),
    (
        "IMPS/P2A/609013826600/XXXXXXXXXX2512/RENT",
        "imps",
        "Transfer to XX2512",
        "609013826600",
    ),
    ("CHARGES FOR :IMPS/P2A/609013826600", "fee", "Bank charges", None),
    ("ACH D- TP ACH INDIANESIGN-1029384", "mandate", "Indian Clearing Corp", None),
    ("NACH/DR/LOTUS FINANCE LTD/BFL1234567", "mandate", "Lotus Finance", None),
    ("DEBIT-ACHDr SCBL0050200001 HOMECREDIT", "mandate", "Home Credit", None),
    ("EMI 450012300 CHQ S450012300 0426", "mandate", "HDFC Bank EMI", None),
    ("OFFUS EMI,INT NBR:01", "mandate", "Loan EMI", None),
    ("IB BILLPAY DR-HDFCCN-416021XXXXXX1234", "bill", "HDFC Credit Card", None),
    ("BIL/ONL/001676539000/BESCOM/BLR123", "bill", "BESCOM", None),
    ("INF/INFT/045104802900/Rent/MEENA PATIL", "transfer", "Meena Patil", None),
    ("FT- 50100222333444 - SWEEP", "transfer", "Transfer to XX3444", None),
    ("TPT-RENT APR-MEENA PATIL", "transfer", "Meena Patil", None),
    ("EBANK:SELF/1501826600/", "transfer", "Own account", None),
    (
        "CHQ PAID-MICR CTS-BANGALORE-LOTUS SUPPLIERS",
        "cheque",
        "Lotus Suppliers",
        None,
    ),
    ("CLG/LOTUS SUPPLIERS/000501/HDFC", "cheque", "Lotus Suppliers", None),
    ("Check Paid #1002", "cheque", "Cheque 1002", None),
    ("CreditCard Payment XX 1144 Ref#123", "transfer", "Credit card payment", None),
    ("000401510482:Int.Pd:01-02-2026 to 30-04-2026", "interest", "Interest", None),
    ("Consolidated Charges for A/c", "fee", "Bank charges", None),
    ("IGST-CI@18%", "fee", "GST on charges", None),
    ("CASH DEP BANGALORE", "cash", "Cash deposit", None),
    ("SQ *COPPER KETTLE 4153445 OAKLAND CA", "card", "Copper Kettle", None),
    ("PAYPAL *SPOTIFY", "card", "Spotify", None),
    ("AMZN Mktp US*2K4AB1", "card", "Amazon", None),
    ("SEPA-Lastschrift Wasserwerk Nord GmbH", "mandate", "Wasserwerk Nord", None),
    ("PRÉLÈVEMENT SEPA Régie des Eaux", "mandate", "Régie des Eaux", None),
    ("VISA DEBIT TESCO STORES 3456", "card", "Tesco", None),
    ("CARTE 12/03 LIBRAIRIE DU PORT PARIS", "card", "Librairie Du Port", None),
    ("Überweisung Max Beispiel", "transfer", "Max Beispiel", None),
    ("RETRAIT DAB 12/03 PARIS", "atm", "ATM cash withdrawal", None),
    ("PAY/SALARY FROM LOTUS PTY LTD", "transfer", "Lotus", None),
    ("Cash App*MEENA P", "card", "Cash App", None),
    ("CRV POS 416021XXXXXX2397 LOTUS CAFE", "card", "Lotus Cafe", None),
    (
        "POS PRCH OTHPG 6242341437 LOTUS SERVICES BHOPAL",
        "card",
        "Lotus Services",
        None,
    ),
    (
        "PURCHASE AUTHORIZED ON 11/14 LOTUS FOODS NEW YORK NY S4829172092 CARD 4278",
        "card",
        "Lotus Foods",
        None,
    ),
    (
        "WDL TFR IMPS/576995379050/YESB-XX3383-MEENA PA/NA",
        "imps",
        "Meena Pa",
        "576995379050",
    ),
    (
        "NEFT_OUT:UBINN40619975318081/UBIN0475423/LOTUS ONE",
        "neft",
        "Lotus One",
        "UBINN40619975318081",
    ),
    ("Zelle payment to Meena Patil 8911843068", "transfer", "Meena Patil", None),
    ("CHASE CREDIT CRD AUTOPAY 3157237796", "transfer", "Credit card payment", None),
    ("LOTUS LLC PAYROLL PPD ID: 8111651008", "transfer", "Lotus", None),
    ("Online Payment 7986047480 To Lotus Energy", "bill", "Lotus Energy", None),
    ("BIL/INFT/6257736681/LOTUS GAS", "transfer", "Lotus Gas", None),
    ("TO TRANSFER-INB LOTUS LIFE-1063514503", "transfer", "Lotus Life", None),
    ("SEPA Lastschrift LOTUS Mandat 3661631661", "mandate", "Lotus", None),
    ("COMMISSIONER LOTUS TOWN", "other", "Commissioner Lotus Town", None),
    ("BP 0123 HOUSTON TX", "other", "BP", None),
    ("LOTUS BOOKS REFUND", "other", "Lotus Books", None),
    ("LOTUS BOOKS ONLINE 9628 MIAMI FL", "other", "Lotus Books", None),
]


@pytest.mark.parametrize(("text", "mode", "payee", "reference"), GRAMMAR_ROWS)
def test_each_banks_grammar_is_read(text, mode, payee, reference):
    parsed = parse(text)
    assert (parsed.mode, parsed.payee, parsed.bank_reference) == (
        mode,
        payee,
        reference,
    )


def test_the_upi_address_and_remark_are_kept():
    parsed = parse("UPI-MEENA P-PAYTM-MEENA@PTYBL-YESB0PTMUPI-610012345600-PLUMBER")
    assert (parsed.vpa, parsed.remark) == ("paytm-meena@ptybl", "PLUMBER")
    assert parsed.reference_kind == "rrn"


def test_the_sign_tells_cash_out_from_cash_in():
    assert parse("CASH", -500.0).payee == "Cash withdrawal"
    assert parse("CASH", 500.0).payee == "Cash deposit"


def test_many_narrations_come_back_in_their_order():
    texts = ["UPI/MEENA/412345678900/x", "", "UPI/MEENA/412345678900/x", "CASH DEP"]
    table = parse_many(texts)
    assert table["payee"].tolist() == ["Meena", "", "Meena", "Cash deposit"]
    assert table.index.tolist() == [0, 1, 2, 3]
    assert parse_many([]).empty


def test_ten_thousand_distinct_narrations_take_less_than_three_seconds():
    texts = [f"{text} {i}" for i in range(200) for text, *_ in GRAMMAR_ROWS[:50]]
    start = time.thread_time()
    assert len(parse_many(texts)) == 10_000
    assert time.thread_time() - start < 3


@pytest.mark.parametrize(
    ("text", "mode", "payee", "reference"),
    [
        ("UPIOUT/512300000002/veena@oksbi/Pay/0", "upi", "veena@oksbi", "512300000002"),
        ("UPIAB/512300000005/CR/MANJU/SBIN/m12@ok", "upi", "Manju", "512300000005"),
        ("BY UPI CREDIT/512300000008/FROM DEEPA", "upi", "Deepa", "512300000008"),
        ("Sent UPI 512300000025 to Asha Dairy", "upi", "Asha Dairy", "512300000025"),
        ("THRU UPI CREDIT 512300000027", "upi", "UPI payment", "512300000027"),
        (
            "UPI/MEENA P/9845012345@axl/UPI/Canara Bank/512300000023/X",
            "upi",
            "Meena P",
            "512300000023",
        ),
        ("NEFT O/W-YESOB12345678901-MEENA P", "neft", "Meena P", "YESOB12345678901"),
        (
            "NEFT DR-ICIC0000006-MEENA P-NET-N123231234567890-RENT",
            "neft",
            "Meena P",
            "N123231234567890",
        ),
        ("NEFT FROM TARA LTD REF CITIN23145678901", "neft", "Tara", "CITIN23145678901"),
        ("NEFT CHARGES 120323", "fee", "Bank charges", None),
        ("CHQ DEP RET CHGS 120323-MICR", "fee", "Bank charges", None),
        ("NACH-10-DR-TARA CAPITAL-UMRN123", "mandate", "Tara Capital", None),
        ("NACH DR INW-TARA FINANCE-123", "mandate", "Tara Finance", None),
        ("ECS DR TARA LIFE 12345678", "mandate", "Tara Life", None),
        ("SIP/TARA MUTUAL FUND/1234567", "mandate", "Tara Mutual Fund", None),
        ("LOAN REPAYMENT 123456789012", "mandate", "Loan EMI", None),
        ("ACH DEBIT TARA WATER", "mandate", "Tara Water", None),
        ("CASH-ATM/00001234", "atm", "ATM cash withdrawal", None),
        ("INT/SELF TRANSFER/1234", "transfer", "Own account", None),
        ("INTERAC E-TRANSFER SENT MEENA P", "transfer", "Meena P", None),
        ("PIX ENVIADO - MEENA P", "transfer", "Meena P", None),
        ("BIZUM A MEENA PATIL", "transfer", "Meena Patil", None),
        ("BACS CREDIT TARA LTD SALARY", "transfer", "Tara", None),
        ("Zelle transfer conf# abc123; Meena P", "transfer", "Meena P", None),
        ("VENMO CASHOUT", "transfer", "Venmo", None),
        ("BPAY TARA WATER", "bill", "Tara Water", None),
        ("NETS PURCHASE TARA MART", "card", "Tara Mart", None),
    ],
)
def test_rarer_grammars_are_read(
    text: str, mode: str, payee: str, reference: str | None
) -> None:
    parsed = parse(text)
    assert (parsed.mode, parsed.payee) == (mode, payee)
    assert parsed.bank_reference == reference


@pytest.mark.parametrize(
    "narration",
    [
        *(row[0] for row in GRAMMAR_ROWS),
        "POS REFUND AMAZON",
        "BY TRANSFER-NEFT CHARGES REV",
        "BR 12 COLLECTION UPI/DR/412300678901/MEENA/SBIN/m@ybl",
        "",
    ],
)
def test_how_money_moved_is_told_without_naming_anybody(narration: str):
    parsed = parse(narration)

    assert movement(narration) == (parsed.mode, parsed.is_refund)


def test_a_grammar_has_no_groups_but_its_fields():
    # Which of them a narration follows is told by the number of the last group.
    patterns = [grammar.pattern for grammar in GRAMMARS]
    assert [p for p in patterns if p.groups != len(p.groupindex)] == []
