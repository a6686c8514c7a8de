"""Transfers between own accounts are found, offered or left alone."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from tests.importing import row
from tests.linking.pairs import (
    IN,
    LINKED,
    OUT,
    add,
    links,
    names,
    write,
)
from utils import linking
from utils.domain import Mode, ParsedAccount


@pytest.mark.parametrize("order", list(itertools.permutations(["hdfc", "sbi"])))
def test_both_sides_are_a_transfer_whichever_comes_first(desk, order):
    files = {"hdfc": [OUT, row(12, "-250")], "sbi": [IN]}
    for account in order:
        add(desk, account, *files[account])
    assert names(desk) == [LINKED, LINKED, ("Eating out", "model")]
    (link,) = links(desk)
    assert (link.kind, link.state, link.found_by) == ("transfer", "accepted", "program")


@pytest.mark.parametrize(
    ("outgoing", "incoming"),
    [
        (
            row(10, "-500", "UPI-A B-a@ybl-512300000001", reference="512300000001"),
            row(10, "500", "UPI/CR/512300000001/A B", reference="512300000001"),
        ),
        (row(10, "-500", "TRANSFER TO SELF SBI"), row(10, "500", "BY TRANSFER")),
        (row(10, "-500", "TO TRANSFER-INB 50100098765678"), row(9, "500", "DEPOSIT")),
        (row(10, "-500", "NEFT DR-X-A GREEN"), row(13, "500", "NEFT CR FROM XX1234")),
        (row(10, "-500", "TRANSFER"), row(14, "500", "NEFT")),
    ],
)
def test_what_speaks_for_a_transfer(desk, outgoing, incoming):
    add(desk, "hdfc", outgoing)
    add(desk, "sbi", incoming)
    assert names(desk) == [LINKED, LINKED]


@pytest.mark.parametrize("order", list(itertools.permutations(["hdfc", "sbi"])))
def test_the_other_side_is_found_among_many_rows_of_those_days(desk, order):
    crowd = [row(n % 9 + 7, f"-{n}.00", f"SHOP {n}") for n in range(100, 160)]
    add(desk, "axis", *crowd)
    files = {"hdfc": OUT, "sbi": IN}
    for account in order:
        add(desk, account, files[account])
    (link,) = links(desk)
    assert link.state == "accepted"


def test_what_may_be_it_too_is_heeded_among_many_rows(desk):
    crowd = [row(n % 9 + 7, f"-{n}.00", f"SHOP {n}") for n in range(100, 160)]
    add(desk, "axis", *crowd, row(9, "-700", "UPI-RAVI TEJA-ravi@ybl"))
    add(desk, "hdfc", row(10, "-700", "UPI-RAVI TEJA-ravi@ybl"))
    add(desk, "sbi", row(10, "700", "UPI-MOHAN LAL-mohan@ybl"))
    assert links(desk) == []


@pytest.mark.parametrize(
    ("outgoing", "incoming"),
    [
        (OUT, row(11, "25001", IN.narration)),
        (OUT, row(16, "25000", IN.narration)),
        (OUT, row(8, "25000", IN.narration)),
        (row(10, "-250", "UPI-SWIGGY"), row(11, "250", "REFUND SWIGGY")),
        (replace(row(10, "-250", "SHOES"), mode=Mode.CARD), row(10, "250", "SELF")),
    ],
)
def test_what_is_no_transfer(desk, outgoing, incoming):
    add(desk, "hdfc", outgoing)
    add(desk, "sbi", incoming)
    assert [one for one in links(desk) if one.kind == "transfer"] == []


def test_the_same_account_is_no_transfer(desk):
    add(desk, "hdfc", OUT, row(11, "25000", IN.narration))
    assert links(desk) == []


def test_another_currency_is_no_transfer(desk):
    add(desk, "hdfc", OUT)
    dollars = row(11, "25000", IN.narration, currency="USD")
    account = ParsedAccount("1", "Chase", "XX7777", "USD")
    desk.add(dollars, accounts=[account])
    assert links(desk) == []


def test_an_amount_alone_is_offered_not_taken(desk):
    add(desk, "hdfc", row(10, "-700", "UPI-RAVI TEJA-ravi@ybl"))
    add(desk, "sbi", row(11, "700", "UPI-MOHAN LAL-mohan@ybl"))
    assert names(desk) == [(None, "none"), (None, "none")]
    (link,) = links(desk, "offered")
    write(desk, lambda c: linking.accept(c, desk.user_id, link.id, desk.clock.now()))
    assert names(desk) == [LINKED, LINKED]
    (link,) = links(desk)
    assert (link.state, link.found_by) == ("accepted", "user")


def test_two_that_could_be_it_are_offered_or_left_alone(desk):
    add(desk, "hdfc", row(10, "-700", "UPI-RAVI TEJA-ravi@ybl"))
    add(desk, "sbi", row(10, "700", "UPI-MOHAN LAL-mohan@ybl"))
    add(desk, "axis", row(10, "700", "UPI-KIRAN-kiran@ybl"))
    assert links(desk, "accepted") == []


def test_evidence_for_two_accounts_is_offered(desk):
    add(desk, "sbi", row(11, "25000", "NEFT CR-X-ALICE GREEN"))
    add(desk, "axis", row(11, "25000", "NEFT CR-X-ALICE GREEN"))
    add(desk, "hdfc", row(10, "-25000", "NEFT DR-X-ALICE GREEN"))
    assert [one.state for one in links(desk)] == ["offered"]


def test_equal_transfers_between_two_accounts_are_paired_one_to_one(desk):
    add(desk, "hdfc", OUT, OUT, OUT)
    add(desk, "sbi", IN, IN)
    assert names(desk).count(LINKED) == 4
    assert len(links(desk, "accepted")) == 2
