"""Links end with their rows; older data is looked at again."""

from __future__ import annotations

from tests.importing import row
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
from utils import linking, transactions
from utils.db_utils import reading
from utils.importing.commit import undo
from utils.store import links as store
from utils.store import transactions as transaction_store
from utils.store import unlinked


def test_undoing_an_import_dissolves_its_links(desk):
    add(desk, "hdfc", row(10, "-250", "UPI-SWIGGY SELF"))
    sbi = add(desk, "sbi", row(10, "250", "SELF"))
    undo(desk.engine, desk.user_id, sbi, desk.clock.now())
    assert names(desk) == [("Eating out", "model")]
    assert links(desk) == []
    add(desk, "sbi", row(10, "250", "SELF"))
    assert names(desk) == [LINKED, LINKED]


def test_undoing_gives_the_partner_to_another(desk):
    add(desk, "hdfc", OUT)
    sbi = add(desk, "sbi", row(10, "25000", IN.narration))
    add(desk, "axis", row(12, "25000", IN.narration))
    assert names(desk).count(LINKED) == 2
    undo(desk.engine, desk.user_id, sbi, desk.clock.now())
    assert names(desk) == [LINKED, LINKED]


def test_deleting_a_side_frees_the_other(desk):
    add(desk, "hdfc", row(10, "-250", "UPI-SWIGGY SELF"))
    add(desk, "sbi", row(10, "250", "SELF"))
    incoming = desk.stored()[1].id
    write(
        desk,
        lambda c: transactions.delete_transaction(
            c, desk.user_id, incoming, desk.clock.now()
        ),
    )
    assert names(desk) == [("Eating out", "model")]


def test_the_partner_is_shown_with_one_query_for_all(desk):
    add(desk, "hdfc", OUT)
    add(desk, "sbi", IN)
    first, second = (one.id for one in desk.stored())
    with reading(desk.engine) as connection:
        linked = store.linked_to(connection, desk.user_id, [first, second])
        assert [one.transaction_id for one in linked[first]] == [second]
        assert [one.transaction_id for one in linked[second]] == [first]
        assert store.page_links(connection, desk.user_id, "offered", limit=1) == []
        found = transaction_store.get_transaction(connection, desk.user_id, first)
    assert found.category == "Own transfer"


def as_an_older_version_left_it(desk):
    """Two transfers, a refused pair and a category of choice, without links found."""
    add(desk, "hdfc", OUT, row(14, "-500", "TRANSFER TO SELF SBI"))
    add(desk, "hdfc", row(20, "-90", "TO SELF"), row(22, "-80", "TO SELF"))
    add(desk, "sbi", IN, row(14, "500", "BY TRANSFER"), row(20, "90", "SELF"))
    refused = next(one for one in links(desk) if is_side(desk, one, -9_000))
    write(desk, lambda c: linking.refuse(c, desk.user_id, refused.id, desk.clock.now()))
    found = [one.out_id for one in links(desk, "accepted")]
    write(desk, lambda c: linking.let_go(c, desk.user_id, found, desk.clock.now()))
    chosen = next(one for one in desk.stored() if one.amount_minor == -8_000)
    choose(desk, chosen.id, "Housing")
    add(desk, "axis", row(22, "80", "SELF"))
    write(desk, lambda c: unlinked.look_again(c, desk.user_id))


def is_side(desk, link, amount_minor):
    rows = {one.id: one.amount_minor for one in desk.stored()}
    return rows[link.out_id] == amount_minor


def test_older_data_is_looked_at_with_the_next_write(desk):
    as_an_older_version_left_it(desk)
    assert links(desk, "accepted") == []
    add(desk, "hdfc", row(28, "-10", "TEA"))
    assert len(links(desk, "accepted")) == 2
    assert len(links(desk, "rejected")) == 1
    assert ("Housing", "user") in names(desk)


def test_older_data_is_looked_at_part_by_part_and_once(desk):
    as_an_older_version_left_it(desk)
    steps = []
    for _ in range(8):
        write(
            desk,
            lambda c: linking.catch_up(c, desk.user_id, desk.clock.now(), most=1),
        )
        steps.append(len(links(desk, "accepted")))
    assert steps[0] == 1
    assert steps[-1] == 2
    with reading(desk.engine) as connection:
        assert unlinked.next_days(connection, desk.user_id, 1) is None
