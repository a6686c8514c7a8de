from __future__ import annotations

import datetime as dt

import pytest

from tests.statements.ledgers.written import amounts, read
from utils.domain import AccountKind, DateOrder, ReadHints
from utils.file_processor import read_statement


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


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("begins", ["!Type", "D13"])
def test_a_mark_of_the_encoding_does_not_hide_a_qif(encoding: str, begins: str):
    text = qif("13/01/2024", "14/01/2024")

    content = text[text.index(begins) :].encode(encoding)

    assert amounts(read_statement(content, ReadHints())) == ["-1050.25", "-1150.25"]
