from __future__ import annotations

import pytest

from tests.statements.ledgers.written import amounts, read


def invested(*actions: str, amount: str = "5.00") -> str:
    records = "".join(
        f"D{day}/01/2024\nN{action}\nYACME\nT{amount}\n^\n"
        for day, action in enumerate(actions, 13)
    )
    return f"!Type:Invst\n{records}"


@pytest.mark.parametrize(
    ("action", "amount"),
    [
        ("XIn", "5.00"),
        ("XOut", "-5.00"),
        ("Div", "5.00"),
        ("IntInc", "5.00"),
        ("MISCEXP", "-5.00"),
        ("Buy", "-5.00"),
        ("Sell", "5.00"),
        ("Cash", "5.00"),
    ],
)
def test_an_action_says_which_way_the_cash_of_an_investment_moved(
    action: str, amount: str
):
    parsed = read(invested(action))

    assert parsed.questions == ()
    assert amounts(parsed) == [amount]
    assert parsed.transactions[0].narration == "ACME"


def test_what_moves_shares_or_cash_of_another_account_is_left_out():
    parsed = read(invested("BuyX", "ShrsIn", "ReinvDiv", "Div"))

    assert (amounts(parsed), parsed.skipped_lines) == (["5.00"], 3)


def test_an_action_that_does_not_say_the_way_is_reported():
    parsed = read(invested("Div", "Swap") + "D15/01/2024\nNDiv\nT-5.00\n^\n")

    assert amounts(parsed) == ["5.00"]
    assert [(e.line, e.raw[:10]) for e in parsed.row_errors] == [
        ("7", "14/01/2024"), ("12", "15/01/2024")]  # fmt: skip


def test_cash_of_an_action_may_have_its_own_sign():
    assert amounts(read(invested("Cash", amount="-5.00"))) == ["-5.00"]


def test_cash_of_an_investment_without_a_name_is_no_other_accounts():
    bank = "!Type:Bank\nD13/01/2024\nT-7.00\nPShop\n^\n"

    parsed = read(bank + invested("Div"))

    assert (amounts(parsed), parsed.skipped_lines) == (["-7.00"], 1)


def test_an_investment_with_a_name_is_an_account():
    bank = "!Account\nNBank\n^\n!Type:Bank\nD13/01/2024\nT-7.00\nPShop\n^\n"

    parsed = read(bank + "!Account\nNShares\n^\n" + invested("Div"))

    assert [account.number_masked for account in parsed.accounts] == ["Bank", "Shares"]
    assert amounts(parsed) == ["-7.00", "5.00"]
