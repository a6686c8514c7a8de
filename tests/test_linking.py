"""Transfers between own accounts and refunds: found, refused, taken back."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import replace

import pytest

from tests.importing import Desk, new_user, row, statement
from utils import linking, transactions
from utils.db_utils import in_transaction, reading
from utils.domain import Mode, ParsedAccount
from utils.errors import Conflict, NotFound
from utils.importing.commit import undo
from utils.store import categories, unlinked
from utils.store import links as store
from utils.store import transactions as transaction_store

OUT = row(10, "-25000", "IMPS-412312345678-ALICE GREEN-SBIN-XXXXXXX5678-savings")
IN = row(11, "25000", "NEFT CR-HDFC0000001-ALICE GREEN-FROM HDFC")
NUMBERS = {"hdfc": "XX1234", "sbi": "XX5678", "axis": "XX9012"}


@pytest.fixture
def desk(any_engine, clock):
    desk = Desk(any_engine, clock, new_user(any_engine, "Alice Green"))
    yield desk
    desk.jobs.close()


def add(desk, account, *rows):
    import_id = desk.upload(statement(rows, number=NUMBERS[account]))
    desk.commit(import_id)
    return import_id


def names(desk):
    """Category and source by narration; the sums are right."""
    desk.check_sums()
    with reading(desk.engine) as connection:
        known = {
            one.id: one.name
            for one in categories.list_categories(connection, desk.user_id)
        }
    return [(known.get(one.category_id), one.category_source) for one in desk.stored()]


def links(desk, *states):
    ids = [one.id for one in desk.stored()]
    with reading(desk.engine) as connection:
        found = store.links_of(connection, desk.user_id, ids)
    return [one for one in found if not states or one.state in states]


def write(desk, work):
    return in_transaction(desk.engine, work)


LINKED = ("Own transfer", "link")


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


def test_a_purchase_and_its_refund_are_found_among_many_of_the_payee(desk):
    add(desk, "hdfc", *[row(n % 9 + 3, f"-{n}.00") for n in range(100, 160)])
    add(desk, "hdfc", row(20, "155", "REV-UPI-SWIGGY"))
    (link,) = links(desk)
    purchase = next(one for one in desk.stored() if one.id == link.out_id)
    assert purchase.amount_minor == -15_500


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


def test_undoing_an_import_dissolves_its_links(desk):
    add(desk, "hdfc", row(10, "-250", "UPI-SWIGGY SELF"))
    sbi = add(desk, "sbi", row(10, "250", "SELF"))
    undo(desk.engine, desk.user_id, sbi, desk.clock.now())
    assert names(desk) == [("Eating out", "model")]
    assert links(desk) == []
    add(desk, "sbi", row(10, "250", "SELF"))
    assert names(desk) == [LINKED, LINKED]


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


def choose(desk, transaction_id, name):
    def work(connection):
        known = categories.list_categories(connection, desk.user_id)
        category_id = next(one.id for one in known if one.name == name)
        return transactions.set_category(
            connection,
            desk.user_id,
            transaction_id,
            category_id,
            also_others=True,
            now=desk.clock.now(),
        )

    return write(desk, work)


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
