"""The rule that decides while importing is the one that decides in the database."""

from __future__ import annotations

import dataclasses
import random
import time

import pytest
from sqlalchemy import select

from database.tables import transactions
from tests.importing import Desk, row
from utils.db_utils import in_transaction, reading
from utils.rules.matching import Movement, first_matching
from utils.rules.saving import save_rule
from utils.store.rules import NewRule, Rule, decided_by, list_rules

SWIGGY = Movement("swiggy", "UPI-SWIGGY-x@ybl", 1, "INR", -25_000)


@pytest.mark.parametrize(
    ("conditions", "meets"),
    [
        ({"payee_key": "swiggy"}, True),
        ({"payee_key": "zomato"}, False),
        ({"narration_contains": "Swiggy-X"}, True),
        ({"narration_contains": "%"}, False),
        ({"account_id": 1}, True),
        ({"account_id": 2}, False),
        ({"min_minor": 25_000, "currency": "INR"}, True),
        ({"min_minor": 25_001, "currency": "INR"}, False),
        ({"max_minor": 25_000, "currency": "INR"}, True),
        ({"max_minor": 24_999, "currency": "INR"}, False),
        ({"min_minor": 1, "currency": "USD"}, False),
        ({"direction": "out"}, True),
        ({"direction": "in"}, False),
        ({"payee_key": "swiggy", "direction": "in"}, False),
    ],
)
def test_a_rule_matches_when_all_its_conditions_hold(conditions, meets):
    (found,) = first_matching([Rule(7, **conditions)], [SWIGGY])
    assert (found is not None) is meets


def test_the_first_of_several_rules_decides():
    rules = [
        Rule(1, direction="in"),
        Rule(2, payee_key="swiggy"),
        Rule(3, account_id=1),
    ]
    assert first_matching(rules, [SWIGGY]) == [rules[1]]
    assert first_matching([], [SWIGGY]) == [None]
    assert first_matching(rules, []) == []


def test_words_are_not_found_across_two_narrations():
    halves = [
        dataclasses.replace(SWIGGY, narration="ends with SWI"),
        dataclasses.replace(SWIGGY, narration="GGY begins"),
    ]
    rule = Rule(1, narration_contains="swiggy")
    assert first_matching([rule], halves) == [None, None]
    assert first_matching([rule], [*halves, SWIGGY, SWIGGY]) == [None, None, rule, rule]


def test_many_rules_cost_far_less_than_rows_times_rules():
    chosen = random.Random(5)
    movements = [
        Movement(f"payee {n % 900}", f"UPI-PAYEE {n % 900}-{n}", 1, "INR", -n)
        for n in chosen.sample(range(20_000), 20_000)
    ]
    rules = [Rule(n, narration_contains=f"payee {n}-") for n in range(200)]
    began = time.perf_counter()
    first_matching(rules[:2], movements)
    few = time.perf_counter() - began
    began = time.perf_counter()
    found = first_matching(rules, movements)
    many = time.perf_counter() - began
    assert all(
        rule is None or int(one.payee_key[6:]) == rule.category_id
        for one, rule in zip(movements, found, strict=True)
    )
    assert sum(rule is not None for rule in found) == sum(
        int(one.payee_key[6:]) < 200 for one in movements
    )
    assert many < 50 * few


RULES = (
    {"payee_key": "swiggy", "min_minor": 20_000, "currency": "INR"},
    {"narration_contains": "rénT"},
    {"narration_contains": "100%_"},
    {"payee_key": "swiggy", "direction": "out"},
    {"max_minor": 5_000, "currency": "INR"},
    {"direction": "in"},
)


def test_database_and_plan_agree_on_every_row(desk: Desk, category):
    desk.add(
        row(1, "-250", "UPI-SWIGGY"),
        row(1, "-150", "UPI-SWIGGY"),
        row(2, "90", "REV-UPI-SWIGGY"),
        row(3, "-900", "NEFT DR RÉNT"),
        row(4, "-20", "TEA 100%_SUGAR"),
        row(5, "-20", "TEA 100XY"),
        row(6, "70000", "SALARY"),
        row(7, "-800", "SHOES"),
    )
    now, user_id = desk.clock.now(), desk.user_id
    for conditions in RULES:
        rule = NewRule(category("Shopping"), **conditions)
        in_transaction(desk.engine, lambda c, r=rule: save_rule(c, user_id, r, now))
    with reading(desk.engine) as connection:
        rules = list_rules(connection, user_id)
        stored = desk.stored()
        movements = [
            Movement(one.payee_key, one.narration, 1, "INR", one.amount_minor)
            for one in stored
        ]
        by_plan = {
            one.id: rule.id
            for one, rule in zip(stored, first_matching(rules, movements), strict=True)
            if rule is not None
        }
        by_database = {
            transaction_id: rule.id
            for at, rule in enumerate(rules)
            for transaction_id in connection.execute(
                select(transactions.c.id).where(*decided_by(user_id, rule, rules[:at]))
            ).scalars()
        }
    assert len(rules) == len(RULES)
    assert by_plan == by_database
    assert len(by_plan) == 7
