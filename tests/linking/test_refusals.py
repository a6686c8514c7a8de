"""What a person refused or chose is kept."""

from __future__ import annotations

import pytest

from tests.importing import new_user, row
from tests.linking.pairs import (
    IN,
    LINKED,
    OUT,
    add,
    choose,
    links,
    names,
    write,
)
from utils import linking
from utils.errors import Conflict, NotFound
from utils.importing.commit import undo


def test_a_refused_pair_gets_its_categories_back_and_stays_apart(desk):
    add(desk, "hdfc", row(10, "-250", "UPI-SWIGGY SELF"))
    add(desk, "sbi", row(10, "250", "SELF"))
    (link,) = links(desk)
    assert names(desk) == [LINKED, LINKED]
    write(desk, lambda c: linking.refuse(c, desk.user_id, link.id, desk.clock.now()))
    assert names(desk) == [("Eating out", "model"), (None, "none")]
    add(desk, "sbi", row(11, "90", "OTHER"))
    (link,) = links(desk)
    assert (link.state, link.found_by) == ("rejected", "user")
    write(desk, lambda c: linking.accept(c, desk.user_id, link.id, desk.clock.now()))
    assert names(desk)[:2] == [LINKED, LINKED]


def test_a_surer_pair_takes_the_place_of_one_that_was_offered(desk):
    add(desk, "hdfc", row(10, "-25000", "UPI-RAVI TEJA-ravi@ybl"))
    add(desk, "axis", row(10, "25000", "UPI-MOHAN-m@ybl"))
    (offered,) = links(desk, "offered")
    add(desk, "sbi", IN)
    (link,) = links(desk)
    assert (link.state, link.out_id) == ("accepted", offered.out_id)


@pytest.mark.parametrize("gone", [("sbi",), ("hdfc",), ("hdfc", "sbi")])
def test_a_refused_pair_stays_apart_when_its_import_is_undone_and_added_again(
    desk, gone
):
    files = {"hdfc": row(10, "-250", "UPI-SWIGGY SELF"), "sbi": row(10, "250", "SELF")}
    imports = {account: add(desk, account, one) for account, one in files.items()}
    (link,) = links(desk)
    write(desk, lambda c: linking.refuse(c, desk.user_id, link.id, desk.clock.now()))
    for account in gone:
        undo(desk.engine, desk.user_id, imports[account], desk.clock.now())
    assert links(desk) == []
    again = [add(desk, account, files[account]) for account in gone]
    (link,) = links(desk)
    assert (link.state, link.found_by) == ("rejected", "user")
    assert LINKED not in names(desk)
    write(desk, lambda c: linking.accept(c, desk.user_id, link.id, desk.clock.now()))
    undo(desk.engine, desk.user_id, again[-1], desk.clock.now())
    add(desk, gone[-1], files[gone[-1]])
    assert names(desk) == [LINKED, LINKED]


def test_a_refused_refund_stays_apart_when_it_is_added_again(desk):
    add(desk, "hdfc", row(3, "-250"))
    back = add(desk, "hdfc", row(20, "250", "REV-UPI-SWIGGY"))
    (link,) = links(desk)
    write(desk, lambda c: linking.refuse(c, desk.user_id, link.id, desk.clock.now()))
    undo(desk.engine, desk.user_id, back, desk.clock.now())
    add(desk, "hdfc", row(20, "250", "rev upi   swiggy"))
    assert [(one.kind, one.state) for one in links(desk)] == [("refund", "rejected")]


def test_of_equal_rows_none_is_paired_with_what_was_refused(desk):
    files = {"hdfc": row(10, "-250", "UPI-SWIGGY SELF"), "sbi": row(10, "250", "SELF")}
    add(desk, "hdfc", files["hdfc"])
    sbi = add(desk, "sbi", files["sbi"])
    (link,) = links(desk)
    write(desk, lambda c: linking.refuse(c, desk.user_id, link.id, desk.clock.now()))
    undo(desk.engine, desk.user_id, sbi, desk.clock.now())
    add(desk, "hdfc", files["hdfc"], files["hdfc"])
    add(desk, "sbi", files["sbi"])
    assert [one.state for one in links(desk)] == ["rejected", "rejected"]


def test_choosing_another_category_says_it_is_no_transfer(desk):
    add(desk, "hdfc", OUT)
    add(desk, "sbi", IN)
    choose(desk, desk.stored()[0].id, "Housing")
    assert [one.state for one in links(desk)] == ["rejected"]
    assert LINKED not in names(desk)


def test_a_category_that_somebody_chose_is_not_overruled(desk):
    add(desk, "hdfc", OUT)
    choose(desk, desk.stored()[0].id, "Housing")
    add(desk, "sbi", row(11, "25000", "NEFT CR SELF"))
    assert names(desk)[0] == ("Housing", "user")
    assert links(desk) == []


def test_strangers_cannot_touch_links(desk):
    add(desk, "hdfc", OUT)
    add(desk, "sbi", IN)
    (link,) = links(desk)
    other = new_user(desk.engine, "charlie")
    for act in (linking.accept, linking.refuse):
        with pytest.raises(NotFound):
            write(desk, lambda c, a=act: a(c, other, link.id, desk.clock.now()))


def test_a_side_that_is_linked_otherwise_by_now_is_a_conflict(desk):
    add(desk, "hdfc", OUT)
    add(desk, "sbi", IN)
    (link,) = links(desk)
    write(desk, lambda c: linking.refuse(c, desk.user_id, link.id, desk.clock.now()))
    add(desk, "axis", row(12, "25000", IN.narration))
    assert names(desk).count(LINKED) == 2
    with pytest.raises(Conflict):
        write(
            desk, lambda c: linking.accept(c, desk.user_id, link.id, desk.clock.now())
        )
