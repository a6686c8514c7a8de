"""Stored transactions found by the keys of a statement's rows."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.importing import Desk, new_user, row
from utils.db_utils import reading
from utils.identity.rows import key_of
from utils.store import identity

if TYPE_CHECKING:
    from utils.identity.rows import Key, StoredRow

DAY = dt.date(2026, 1, 5)


@pytest.mark.parametrize("others", [1, 30])
def test_rows_of_a_key_are_found_among_few_and_among_many(desk: Desk, others: int):
    crowd = [row(5, f"-{n}.00", f"SHOP {n}") for n in range(100, 100 + others)]
    desk.add(row(5, "-1.50", "TEA"), row(5, "-1.50", "COFFEE"), *crowd)
    account_id = desk.stored()[0].account_id

    found = _find(desk, [(account_id, DAY, -150)])

    assert sorted(one.narration for one in found) == ["COFFEE", "TEA"]
    assert sorted(one.occurrence for one in found) == [1, 2]
    assert {one.deleted_on for one in found} == {None}


def test_what_another_user_has_is_not_found(desk: Desk):
    desk.add(row(5, "-1.50"))
    key = desk.stored()[0].account_id, DAY, -150
    stranger = Desk(desk.engine, desk.clock, new_user(desk.engine, "stranger"))

    assert _find(desk, [key])
    assert _find(stranger, [key]) == []


def _find(desk: Desk, keys: list[Key]) -> list[StoredRow]:
    with reading(desk.engine) as connection:
        found = identity.stored_matches(connection, desk.user_id, keys)
    return [one for one in found if key_of(one) in keys]
