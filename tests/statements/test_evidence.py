from __future__ import annotations

from decimal import Decimal

import pytest

from utils.domain import ReadHints, ReadStatus
from utils.file_processor import read_statement

FLAGGED = """Date,Description,Amount,Dr/Cr
13/01/2024,SWIGGY BANGALORE,450.00,{out}
14/01/2024,ATM WDL 4711 MG ROAD,2000.00,{out}
15/01/2024,SALARY FOR JANUARY,50000.00,{into}
16/01/2024,R KUMAR,99.00,{out}
"""
LEDGER = """Date,Particulars,Debit,Credit
13/01/2024,AMAZON PAY INDIA,{one}
14/01/2024,UPI/DR/412345678901/RAVI/YESB/ravi@ybl/x,{one}
15/01/2024,DIVIDEND ACME LTD,{other}
"""


def read(text: str, direction: str | None = None):
    return read_statement(text.encode(), ReadHints(direction=direction))


def test_flags_that_the_narrations_bear_out_are_believed():
    parsed = read(FLAGGED.format(out="Dr", into="Cr"))

    assert parsed.status is ReadStatus.OK
    assert [t.amount for t in parsed.transactions] == [-450, -2000, 50000, -99]


def test_flags_of_the_other_side_are_asked_about_with_both_readings():
    parsed = read(FLAGGED.format(out="Cr", into="Dr"))

    (question,) = parsed.questions
    assert question.kind == "direction"
    assert [reading.value for reading in question.readings] == [
        "flagged_inverted",
        "flagged",
    ]
    likely, other = (
        [row.amount for row in reading.first_rows] for reading in question.readings
    )
    assert likely == [-450, -2000, 50000, -99]
    assert other == [-amount for amount in likely]


@pytest.mark.parametrize(("answer", "sign"), [("flagged", 1), ("flagged_inverted", -1)])
def test_an_answer_about_flags_is_followed(answer: str, sign: int):
    parsed = read(FLAGGED.format(out="Cr", into="Dr"), answer)

    assert parsed.status is ReadStatus.OK
    assert parsed.transactions[0].amount == sign * Decimal(450)


def test_columns_of_the_other_side_of_the_books_are_asked_about():
    mine = read(LEDGER.format(one="10.00,", other=",5.00"))
    theirs = read(LEDGER.format(one=",10.00", other="5.00,"))

    assert mine.status is ReadStatus.OK
    assert [r.value for r in theirs.questions[0].readings] == ["split_swapped", "split"]


def test_an_employer_that_is_a_shop_pays_its_salaries():
    text = """Date,Description,Amount,Dr/Cr
13/01/2024,AMAZON SALARY JAN,500.00,Cr
14/01/2024,FLIPKART BONUS,50.00,Cr
"""

    assert read(text).status is ReadStatus.OK


def test_a_balance_outweighs_what_narrations_say():
    text = """Date,Description,Amount,Dr/Cr,Balance
13/01/2024,SWIGGY BANGALORE,450.00,Cr,1450.00
14/01/2024,AMAZON PAY INDIA,50.00,Cr,1500.00
15/01/2024,SALARY FOR JANUARY,500.00,Dr,1000.00
16/01/2024,UBER INDIA,100.00,Cr,1100.00
"""

    parsed = read(text)

    assert parsed.status is ReadStatus.OK
    assert [t.amount for t in parsed.transactions] == [450, 50, -500, 100]


@pytest.mark.parametrize(
    "texts",
    [
        ("SWIGGY BANGALORE", "SWIGGY BANGALORE"),  # one shop may give back
        ("REFUND SWIGGY", "AMAZON REFUND"),
        ("MAID SALARY", "COOK SALARY"),  # the household's own help
        ("SALARY TO RAMESH", "SALARY PAID SURESH"),
        ("ATM CASH DEPOSIT", "CDM CASH DEP"),
        ("HDFC LOAN", "R KUMAR"),
    ],
)
def test_what_may_go_either_way_is_no_evidence(texts: tuple[str, str]):
    flag = "Dr" if "SALARY" in texts[0] else "Cr"
    rows = "".join(
        f"{13 + n}/01/2024,{text},10.00,{flag}\n" for n, text in enumerate(texts)
    )

    parsed = read(f"Date,Description,Amount,Dr/Cr\n{rows}20/01/2024,X Y,5.00,Dr\n")

    assert parsed.status is ReadStatus.OK


TWO_ACCOUNTS = """Account Number,001234567890
Date,Description,Amount
13/01/2024,SALARY,{first}
14/01/2024,RENT,{second}

Account Number,009876543210
Date,Description,Amount
13/01/2024,GIFT,20.00
14/01/2024,PRIZE,30.00
"""


def test_an_account_without_any_sign_is_read_as_the_one_above_it():
    parsed = read(TWO_ACCOUNTS.format(first="500.00", second="-100.00"))

    assert parsed.status is ReadStatus.OK
    assert [t.amount for t in parsed.transactions] == [500, -100, 20, 30]
    assert len(parsed.accounts) == 2


def test_two_accounts_without_any_sign_are_asked_about():
    parsed = read(TWO_ACCOUNTS.format(first="500.00", second="100.00"))

    assert [question.kind for question in parsed.questions] == ["direction"]


def test_types_that_name_their_direction_weigh_against_texts():
    """A refund that somebody pays to another, and a health fund that pays."""
    parsed = read("""Date operation;Libelle court;Type operation;Montant
28-10-2025;CHEQUE;CHEQUE EMIS;-118,59
26-10-2025;VIR SEPA M LEROY REMBOURSEMENT;VIREMENT EMIS;-350,45
19-10-2025;CPAM DU RHONE;VIREMENT RECU;19,62
""")

    assert parsed.status is ReadStatus.OK
    assert [t.amount for t in parsed.transactions] == [
        Decimal("-118.59"),
        Decimal("-350.45"),
        Decimal("19.62"),
    ]


def test_a_dash_in_a_cell_is_no_direction():
    parsed = read("""Kirjauspäivä;Summa;Laji;Maksaja;Viite;Viesti
28.10.2025;+60,02;TILISIIRTO;KELA;-;KELA SAIRAUSVAKUUTUS
16.10.2025;-81,47;E-LASKU;HELEN OY;-;E-LASKU
15.10.2025;+2223,56;PALKKA;POHJOLAN PUU OY;-;PALKKA 10/2025
""")

    assert parsed.status is ReadStatus.OK
    assert [t.amount > 0 for t in parsed.transactions] == [True, False, True]


@pytest.mark.parametrize(
    ("text", "asked"), [("Paid to Asha Stores", False), ("Asha Stores", True)]
)
def test_a_text_that_only_a_payer_writes_tells_the_way_alone(text: str, asked):
    parsed = read(f"Date,Details,Amount\n14 Nov 2025,{text},500\n")

    assert [row.amount for row in parsed.transactions] == [-500]
    assert bool(parsed.questions) == asked
