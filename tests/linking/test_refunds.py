"""Refunds are found and have the category of their purchase."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.importing import row
from tests.linking.pairs import (
    add,
    choose,
    links,
    names,
    write,
)
from utils import linking


def test_a_purchase_and_its_refund_are_found_among_many_of_the_payee(desk):
    add(desk, "hdfc", *[row(n % 9 + 3, f"-{n}.00") for n in range(100, 160)])
    add(desk, "hdfc", row(20, "155", "REV-UPI-SWIGGY"))
    (link,) = links(desk)
    purchase = next(one for one in desk.stored() if one.id == link.out_id)
    assert purchase.amount_minor == -15_500


def test_a_refund_has_the_category_of_its_purchase(desk):
    add(desk, "hdfc", row(3, "-250"), row(5, "-400"), row(20, "250", "REV-UPI-SWIGGY"))
    (link,) = links(desk)
    assert (link.kind, link.state) == ("refund", "accepted")
    purchase = next(one for one in desk.stored() if one.id == link.out_id)
    assert purchase.amount_minor == -25_000
    assert names(desk)[-1] == ("Eating out", "link")
    choose(desk, purchase.id, "Groceries")
    assert names(desk)[-1] == ("Groceries", "link")
    write(desk, lambda c: linking.refuse(c, desk.user_id, link.id, desk.clock.now()))
    assert names(desk)[-1][1] != "link"


@pytest.mark.parametrize(
    ("purchase", "back", "is_refund"),
    [
        (row(3, "-400"), row(9, "150", "REFUND SWIGGY"), True),
        (row(3, "-400"), row(9, "400"), True),
        (row(3, "-400"), row(9, "150"), False),
        (row(3, "-400"), row(9, "500", "REFUND SWIGGY"), False),
        (row(9, "-400"), row(3, "400", "REFUND SWIGGY"), False),
        (row(3, "-400"), row(dt.date(2026, 4, 9), "400", "REFUND SWIGGY"), False),
        (row(3, "-400", "UPI-RAVI-r@ybl"), row(9, "400", "UPI-RAVI-r@ybl"), False),
    ],
)
def test_what_is_a_refund(desk, purchase, back, is_refund):
    add(desk, "hdfc", purchase, back)
    assert bool(links(desk)) is is_refund


def test_a_purchase_that_comes_after_its_refund_is_found(desk):
    add(desk, "hdfc", row(20, "250", "REV-UPI-SWIGGY"))
    assert links(desk) == []
    add(desk, "hdfc", row(3, "-250"))
    assert len(links(desk)) == 1
