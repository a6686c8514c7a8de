"""Rules: what they change, what stays, and how it comes back."""

from __future__ import annotations

import pytest

from tests.importing import Desk, new_user, row
from utils import transactions
from utils.db_utils import in_transaction, reading
from utils.errors import Conflict, InvalidInput, NotFound
from utils.rules import deleting, saving
from utils.store import data_versions
from utils.store import rules as store
from utils.store.rules import NewRule

SWIGGY = ("UPI-SWIGGY", "UPI-SWIGGY")


@pytest.fixture
def save(desk: Desk, category):
    """Save a rule by the name of its category; give its id."""

    def save_one(name: str, **conditions) -> int:
        rule_id = conditions.pop("rule_id", None)
        rule = NewRule(category(name), **conditions)
        return in_transaction(
            desk.engine,
            lambda c: saving.save_rule(
                c, desk.user_id, rule, desk.clock.now(), rule_id=rule_id
            ),
        )

    return save_one


def _apply(desk: Desk, rule_id: int, **options) -> int:
    return in_transaction(
        desk.engine,
        lambda c: saving.apply_rule(
            c, desk.user_id, rule_id, desk.clock.now(), **options
        ),
    )


def _delete(desk: Desk, rule_id: int, *, take_back: bool) -> int:
    deleted = in_transaction(
        desk.engine,
        lambda c: deleting.delete_rule(
            c,
            desk.user_id,
            rule_id,
            desk.clock.now(),
            desk.categoriser,
            take_back=take_back,
        ),
    )
    return deleted.count


def _preview(desk: Desk, rule: NewRule, **options) -> saving.RulePreview:
    with reading(desk.engine) as connection:
        return saving.preview_rule(connection, desk.user_id, rule, **options)


def _version(desk: Desk) -> int:
    with reading(desk.engine) as connection:
        return data_versions.get_version(connection, desk.user_id)


def _choose(desk: Desk, transaction_id: int, category_id: int) -> None:
    in_transaction(
        desk.engine,
        lambda c: transactions.set_category(
            c,
            desk.user_id,
            transaction_id,
            category_id,
            also_others=False,
            now=desk.clock.now(),
        ),
    )


def _state(desk: Desk) -> list[tuple[str, int | None, str]]:
    desk.check_sums()
    return [(one.payee, one.category_id, one.category_source) for one in desk.stored()]


def test_a_preview_says_what_applying_then_does(desk, category, save):
    desk.add(
        row(1, "-100"), row(2, "-200"), row(3, "-300"), row(4, "-50", "UPI-OTHER SHOP")
    )
    by_hand = desk.stored()[2]
    _choose(desk, by_hand.id, category("Travel"))
    rule = NewRule(category("Groceries"), narration_contains="swiggy", direction="out")
    seen = _preview(desk, rule)
    assert (seen.matched, seen.changed, seen.kept) == (3, 2, 1)
    assert {(one.transaction.category, one.category) for one in seen.changes} == {
        ("Eating out", "Groceries")
    }
    version = _version(desk)
    rule_id = save("Groceries", narration_contains="swiggy", direction="out")
    assert _apply(desk, rule_id) == seen.changed
    assert _version(desk) > version
    assert [one[1:] for one in _state(desk)] == [
        (category("Groceries"), "rule"),
        (category("Groceries"), "rule"),
        (category("Travel"), "user"),
        (None, "none"),
    ]
    assert _preview(desk, rule, rule_id=rule_id).changed == 0


def test_what_the_user_chose_changes_only_when_he_says_so(desk, category, save):
    desk.add(row(1, "-100"))
    _choose(desk, desk.stored()[0].id, category("Travel"))
    rule_id = save("Groceries", payee_key="swiggy", direction="out")
    assert _apply(desk, rule_id) == 0
    rule = NewRule(category("Groceries"), payee_key="swiggy", direction="out")
    assert _preview(desk, rule, over_user=True).changed == 1
    assert _apply(desk, rule_id, over_user=True) == 1
    assert _state(desk) == [("Swiggy", category("Groceries"), "rule")]


def test_a_rule_decides_and_renames_what_is_imported_later(desk, category, save):
    save("Gifts & donations", narration_contains="temple", rename_to="The temple")
    desk.add(row(1, "-100", "UPI-SRI RAMA TEMPLE"), row(2, "-100"))
    assert _state(desk) == [
        ("The temple", category("Gifts & donations"), "rule"),
        ("Swiggy", category("Eating out"), "model"),
    ]


def test_a_rule_for_an_account_waits_until_the_account_is_known(desk, category, save):
    desk.add(row(1, "-100", "KIRANA"))
    account_id = desk.stored()[0].account_id
    save("Groceries", account_id=account_id)
    desk.add(row(2, "-100", "KIRANA"))
    assert [one[2] for one in _state(desk)] == ["none", "rule"]


def test_the_rule_with_more_conditions_stands_first(desk, category, save):
    wide = save("Groceries", payee_key="swiggy")
    narrow = save("Travel", payee_key="swiggy", min_minor=50_000, currency="INR")
    save("Shopping", payee_key="zomato")
    with reading(desk.engine) as connection:
        ids = [one.id for one in store.list_rules(connection, desk.user_id)]
    assert ids[0] == narrow
    assert set(ids[1:]) > {wide}
    desk.add(row(1, "-100"), row(2, "-900"))
    assert [one[1] for one in _state(desk)] == [
        category("Groceries"),
        category("Travel"),
    ]


def test_the_same_conditions_again_take_the_rules_place(desk, category, save):
    first = save("Groceries", payee_key="swiggy")
    assert save("Travel", payee_key="swiggy") == first
    with reading(desk.engine) as connection:
        (rule,) = store.list_rules(connection, desk.user_id)
    assert rule.category_id == category("Travel")


def test_rules_can_be_put_in_another_order(desk, save):
    ids = [save("Travel", payee_key=key) for key in ("one", "two", "three")]

    def order() -> list[int]:
        with reading(desk.engine) as connection:
            return [one.id for one in store.list_rules(connection, desk.user_id)]

    before = order()
    for up in (False, True):
        in_transaction(
            desk.engine,
            lambda c, up=up: saving.move_rule(c, desk.user_id, before[0], up=up),
        )
        expected = before if up else [before[1], before[0], before[2]]
        assert order() == expected
    assert sorted(before) == sorted(ids)


@pytest.mark.parametrize("take_back", [True, False])
def test_deleting_a_rule_can_give_the_models_word_back(desk, category, save, take_back):
    desk.add(row(1, "-100"), row(2, "-100", "KIRANA"))
    rule_id = save("Travel", max_minor=20_000, currency="INR", rename_to="Small")
    _apply(desk, rule_id)
    assert {one[0] for one in _state(desk)} == {"Small"}
    assert deleting_count(desk, rule_id) == 2
    assert _delete(desk, rule_id, take_back=take_back) == (2 if take_back else 0)
    after = _state(desk)
    if take_back:
        assert after == [
            ("Swiggy", category("Eating out"), "model"),
            ("Kirana", None, "none"),
        ]
    else:
        assert after == [("Small", category("Travel"), "rule")] * 2


def deleting_count(desk: Desk, rule_id: int) -> int:
    with reading(desk.engine) as connection:
        return deleting.count_decided(connection, desk.user_id, rule_id)


def test_what_another_rule_wants_comes_before_the_model(desk, category, save):
    desk.add(row(1, "-100"))
    save("Groceries", direction="out")
    narrow = save("Travel", payee_key="swiggy", direction="out")
    _apply(desk, narrow)
    _delete(desk, narrow, take_back=True)
    assert _state(desk) == [("Swiggy", category("Groceries"), "rule")]


def test_a_changed_rule_lets_go_of_what_it_no_longer_matches(desk, category, save):
    desk.add(row(1, "-100"), row(2, "-900"))
    rule_id = save("Travel", payee_key="swiggy")
    _apply(desk, rule_id)
    changed = NewRule(
        category("Groceries"), payee_key="swiggy", min_minor=50_000, currency="INR"
    )
    in_transaction(
        desk.engine,
        lambda c: deleting.change_rule(
            c, desk.user_id, rule_id, changed, desk.clock.now(), desk.categoriser
        ),
    )
    assert _apply(desk, rule_id) == 0
    assert {one[1:] for one in _state(desk)} == {
        (category("Eating out"), "model"),
        (category("Groceries"), "rule"),
    }


@pytest.mark.parametrize(
    ("conditions", "field"),
    [
        ({}, "payee"),
        ({"narration_contains": " "}, "payee"),
        ({"narration_contains": "x"}, "narration_contains"),
        ({"narration_contains": "x" * 101}, "narration_contains"),
        ({"payee_key": "upi payment"}, "narration_contains"),
        (
            {"payee_key": "atm cash withdrawal", "direction": "out"},
            "narration_contains",
        ),
        ({"payee_key": "transfer"}, "narration_contains"),
        ({"min_minor": -1, "currency": "INR"}, "min"),
        ({"min_minor": 2, "max_minor": 1, "currency": "INR"}, "min"),
        ({"min_minor": 2}, "min"),
    ],
)
def test_a_rule_that_says_nothing_is_refused(save, conditions, field):
    with pytest.raises(InvalidInput) as refused:
        save("Travel", **conditions)
    assert refused.value.field == field


def test_a_payee_that_tells_no_one_may_have_a_narrower_rule(desk, category, save):
    save("Travel", payee_key="atm cash withdrawal", min_minor=1, currency="INR")
    desk.add(row(1, "-100", "ATM WDL 1234"))
    assert [one[1] for one in _state(desk)] == [category("Travel")]


def test_choosing_a_category_for_such_a_payee_makes_no_rule(desk, category):
    desk.add(row(1, "-100", "ATM WDL 1234"))
    _choose(desk, desk.stored()[0].id, category("Travel"))
    with reading(desk.engine) as connection:
        assert store.list_rules(connection, desk.user_id) == []


def test_strangers_have_no_rules_of_others(desk, category, save):
    rule_id = save("Travel", payee_key="swiggy")
    other = new_user(desk.engine, "charlie")
    wanted = NewRule(category("Travel"), payee_key="swiggy")
    now = desk.clock.now()
    for act in (
        lambda c: saving.apply_rule(c, other, rule_id, now),
        lambda c: saving.move_rule(c, other, rule_id, up=True),
        lambda c: saving.save_rule(c, other, wanted, now),
        lambda c: saving.preview_rule(c, other, wanted),
        lambda c: deleting.count_decided(c, other, rule_id),
        lambda c: deleting.delete_rule(
            c, other, rule_id, now, desk.categoriser, take_back=True
        ),
    ):
        with pytest.raises(NotFound):
            in_transaction(desk.engine, act)


def test_there_is_an_end_to_rules(desk, save, monkeypatch):
    monkeypatch.setattr(saving, "MOST_RULES", 1)
    save("Travel", payee_key="one")
    with pytest.raises(Conflict):
        save("Travel", payee_key="two")
