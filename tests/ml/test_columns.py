"""Rows of several households as arrays."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ml.columns import Columns, Labels, pairs

ONE = pd.DataFrame(
    {
        "date": pd.to_datetime(["2026-01-05", "2026-02-05"]),
        "amount": [-5.0, 7.0],
        "payee": ["Kiosk", None],
        "description": ["KIOSK 12", "salary"],
    }
)
OTHER = pd.DataFrame(
    {"date": pd.to_datetime(["2026-01-09"]), "amount": [-3.0], "payee": ["Kiosk"]}
)


def test_households_stand_one_after_the_other():
    rows = Columns(ONE, OTHER)
    assert rows.household.tolist() == [0, 0, 1]
    assert rows.begins.tolist() == [0, 2, 3]
    assert rows.amount.tolist() == [-5.0, 7.0, -3.0]


def test_equal_texts_of_two_households_have_one_code():
    payee = Columns(ONE, OTHER).payee
    assert payee.codes[0] == payee.codes[2] != payee.codes[1]
    assert [payee[row] for row in range(3)] == ["Kiosk", "", "Kiosk"]


def test_the_narration_groups_rows_without_a_payee():
    keys = Columns(ONE, OTHER).payee_key
    assert keys[0] == keys[2] == "kiosk"
    assert keys[1] == "salary"


def test_the_part_of_a_household_says_what_it_would_say_alone():
    part, alone = Columns(ONE, OTHER).part(1), Columns(OTHER)
    assert len(part) == len(alone) == 1
    for name in ("day", "amount"):
        assert getattr(part, name).tolist() == getattr(alone, name).tolist()
    for name in ("payee", "payee_key", "description", "currency"):
        assert getattr(part, name)[0] == getattr(alone, name)[0]


def test_no_households_have_no_rows():
    nothing = Columns()
    assert len(nothing) == len(nothing.day) == len(nothing.payee_key) == 0


def test_a_text_is_changed_once_however_often_it_comes():
    asked: list[str] = []
    labels = Labels.of(np.array(["a", "b", "a"], dtype=object))
    assert labels.each(lambda name: asked.append(name) or name * 2).tolist() == [
        "aa",
        "bb",
        "aa",
    ]
    assert asked == ["a", "b"]


def test_names_that_no_row_has_are_left_out():
    some = Labels.of(np.array(["a", "b", "c"], dtype=object)).at(np.array([2, 2]))
    used = some.only_used()
    assert used.names.tolist() == ["c"]
    assert used[1] == "c"


def test_pairs_are_numbered_as_they_come():
    assert pairs(np.array([1, 1, 0, 1]), np.array([0, 2, 0, 0])).tolist() == [
        0,
        1,
        2,
        0,
    ]
