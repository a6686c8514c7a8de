"""Fees beside amounts: proved, said by a name or a person, or asked about."""

from __future__ import annotations

import pytest

from tests.statements.told import amounts, read
from utils.domain import AccountKind, ReadStatus

BESIDE = """Date,Description,Amount,Fee
2026-05-13,Cafe,-4.00,0.00
2026-05-14,Rent,-900.00,0.00
2026-05-15,Wire abroad,-250.00,3.50
2026-05-16,Salary,2100.00,0.00
2026-05-18,Cash,-100.00,2.00
"""
HELD = ["-4.00", "-900.00", "-250.00", "2100.00", "-100.00"]
ON_TOP = ["-4.00", "-900.00", "-253.50", "2100.00", "-102.00"]


def test_fees_beside_amounts_are_asked_about_with_the_rows_that_have_some() -> None:
    parsed = read(BESIDE)
    (question,) = parsed.questions
    assert (parsed.status, question.kind) == (ReadStatus.QUESTION, "fee")
    shown = {
        one.value: [str(row.amount) for row in one.first_rows]
        for one in question.readings
    }
    assert shown == {
        "3:ignore": ["-250.00", "-100.00"],
        "3:fee": ["-253.50", "-102.00"],
    }


@pytest.mark.parametrize(("role", "expected"), [("ignore", HELD), ("fee", ON_TOP)])
def test_the_answer_says_whether_fees_are_taken_on_top(
    role: str, expected: list[str]
) -> None:
    parsed = read(BESIDE, columns=((3, role),))
    assert (parsed.status, amounts(parsed)) == (ReadStatus.OK, expected)


def test_fees_lower_what_came() -> None:
    came = BESIDE.replace("2100.00,0.00", "2100.00,20.00")
    assert amounts(read(came, columns=((3, "fee"),)))[3] == "2080.00"


def test_a_tax_beside_a_fee_is_a_third_reading() -> None:
    lines = BESIDE.splitlines()
    taxes = ["GST", "0.00", "0.00", "0.63", "0.00", "0.36"]
    taxed = "\n".join(f"{a},{b}" for a, b in zip(lines, taxes, strict=True))
    (question,) = read(taxed).questions
    assert [str(one.first_rows[0].amount) for one in question.readings] == [
        "-250.00",
        "-253.50",
        "-254.13",
    ]
    columns = ((3, "fee"), (4, "fee"))
    assert amounts(read(taxed, columns=columns))[2] == "-254.13"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Amount (before fees)", ON_TOP),
        ("Amount excl. fees", ON_TOP),
        ("Amount (after fees)", ON_TOP),
        ("Amount incl. fees", HELD),
        ("Net amount", HELD),
    ],
)
def test_a_name_says_whether_an_amount_holds_its_fee(
    name: str, expected: list[str]
) -> None:
    parsed = read(BESIDE.replace("Amount", name))
    assert (parsed.status, amounts(parsed)) == (ReadStatus.OK, expected)


def test_what_is_left_of_money_that_came_after_its_fee_is_asked_about() -> None:
    came = BESIDE.replace("Amount", "Amount (after fees)")
    parsed = read(came.replace("2100.00,0.00", "2100.00,20.00"))
    assert [one.kind for one in parsed.questions] == ["fee"]


@pytest.mark.parametrize(
    "text",
    [
        BESIDE.replace("3.50", "0.00").replace("2.00\n", "0.00\n"),
        BESIDE.replace("Fee", "VAT"),
    ],
    ids=["no fee", "a tax alone"],
)
def test_columns_without_fees_are_no_question(text: str) -> None:
    assert (read(text).status, amounts(read(text))) == (ReadStatus.OK, HELD)


def test_a_card_s_bill_holds_its_fees() -> None:
    assert read(BESIDE, kind=AccountKind.CARD).questions == ()


@pytest.mark.parametrize(("other", "values"), [
    ("Gross earnings", ("-4", "-900", "-246.5", "2100", "-98")),
    ("Quantity", ("1", "2", "3", "1", "1")),
])  # fmt: skip
def test_an_amount_beside_what_it_comes_from_holds_its_fee(
    other: str, values: tuple[str, ...]
) -> None:
    lines = BESIDE.splitlines()
    text = "\n".join(f"{a},{b}" for a, b in zip(lines, (other, *values), strict=True))
    assert amounts(read(text)) == HELD


def test_a_balance_knows_what_the_fees_do() -> None:
    on_top, total = [], 5_000.0
    for line in BESIDE.splitlines()[1:]:
        *_, amount, fee = line.split(",")
        total += float(amount) - float(fee)
        on_top.append(f"{line},{total:.2f}")
    text = "\n".join(["Date,Description,Amount,Fee,Balance", *on_top])
    parsed = read(text)
    assert (parsed.status, amounts(parsed)) == (ReadStatus.OK, ON_TOP)
