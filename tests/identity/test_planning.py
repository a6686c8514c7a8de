"""Identity on its own: properties that hold for any rows, and single rules."""

from __future__ import annotations

import datetime as dt
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utils.domain import RowStatus
from utils.identity.planning import plan, plan_runs
from utils.identity.rows import PlannedRow, StatementRow, StoredRow, key_of

DAY = dt.date(2026, 1, 1)


def _row(position: int = 0, **changes: object) -> StatementRow:
    values = {
        "position": position,
        "account_id": 1,
        "posting_date": DAY,
        "amount_minor": -5000,
        "balance_minor": None,
        "narration": "UPI-SWIGGY",
        "bank_reference": None,
    }
    return StatementRow(**{**values, **changes})


def _store(rows: list[StatementRow], planned: list[PlannedRow]) -> list[StoredRow]:
    return [
        StoredRow(
            id=row.position + 1,
            account_id=row.account_id,
            posting_date=row.posting_date,
            amount_minor=row.amount_minor,
            occurrence=one.occurrence,
            balance_minor=row.balance_minor,
            narration=row.narration,
            bank_reference=row.bank_reference,
        )
        for row, one in zip(rows, planned, strict=True)
    ]


rows_of_few_values = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from([-5000, -100, 7]),
        st.sampled_from([None, 100, 200]),
        st.sampled_from(["", "TEA", "tea ", "TEA STALL", "RENT"]),
        st.sampled_from([None, "0000", "425512345678", "HDFC7000012345"]),
    ),
    max_size=25,
).map(
    lambda parts: [
        _row(
            at,
            posting_date=DAY + dt.timedelta(days=day),
            amount_minor=amount,
            balance_minor=balance,
            narration=text,
            bank_reference=reference,
        )
        for at, (day, amount, balance, text, reference) in enumerate(parts)
    ]
)


@given(rows_of_few_values)
def test_the_same_rows_again_add_nothing(rows: list[StatementRow]) -> None:
    first = plan(rows, ())
    assert all(one.status is RowStatus.NEW for one in first)
    stored = _store(rows, first)
    again = plan(rows, stored)
    assert all(one.status is RowStatus.PRESENT for one in again)
    matched = [one.transaction_id for one in again if one.transaction_id]
    assert len(set(matched)) == len(rows)


@given(rows_of_few_values, st.randoms())
def test_the_order_of_the_file_does_not_matter(
    rows: list[StatementRow], random: object
) -> None:
    stored = _store(rows, plan(rows, ()))
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    again = plan(shuffled, stored)
    assert all(one.status is RowStatus.PRESENT for one in again)


@given(rows_of_few_values, rows_of_few_values, st.integers(0, 3))
def test_a_day_at_a_time_is_planned_as_all_at_once(
    rows: list[StatementRow], before: list[StatementRow], count: int
) -> None:
    stored = _store(before, plan(before, ()))
    by_hand = [one._replace(by_hand=True) for one in stored[:count]]
    stored = [*by_hand, *stored[count:]]
    by_day = sorted(rows, key=lambda row: row.posting_date)
    runs = [list(run) for _, run in groupby(by_day, key=lambda row: row.posting_date)]

    found = plan_runs(
        runs,
        lambda keys: [one for one in stored if key_of(one) in set(keys)],
        by_hand,
    )

    assert [
        found.get(row.position) or PlannedRow(row.position) for row in rows
    ] == plan(rows, stored, by_hand)


@given(rows_of_few_values, st.integers(0, 25))
def test_keys_of_new_rows_are_always_free(rows: list[StatementRow], count: int) -> None:
    stored = _store(rows[:count], plan(rows[:count], ()))
    planned = plan(rows, stored)
    keys = [
        (row.posting_date, row.amount_minor, one.occurrence)
        for row, one in zip(rows, planned, strict=True)
        if one.status is RowStatus.NEW
    ]
    keys += [(one.posting_date, one.amount_minor, one.occurrence) for one in stored]
    assert len(keys) == len(set(keys))
    new = sum(one.status is RowStatus.NEW for one in planned)
    present = sum(one.status is RowStatus.PRESENT for one in planned)
    assert new + present == len(rows)
    assert present <= len(stored)


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [
        ({"narration": "UPI SWIGGY"}, {"narration": "upi-swiggy"}, True),
        ({"narration": "UPI-SWI"}, {"narration": "UPI-SWIGGY-ORDER"}, True),
        ({"narration": "UPI/STORES/42"}, {"narration": "UPI/BIG STORES/42"}, True),
        ({"narration": "RENT"}, {"narration": "UPI-SWIGGY"}, False),
        ({"balance_minor": 5}, {"balance_minor": 6}, False),
        ({"balance_minor": 5}, {"balance_minor": None}, True),
        ({"balance_minor": 5, "narration": "A"}, {"balance_minor": 5}, True),
        ({"bank_reference": "0000"}, {"bank_reference": "425512345678"}, True),
        (
            {"bank_reference": "425512345678", "narration": "A"},
            {"bank_reference": "000425512345678"},
            True,
        ),
        (
            {"bank_reference": "425512345678"},
            {"bank_reference": "425512345679"},
            False,
        ),
        ({"account_id": 2}, {"account_id": 1}, False),
        ({"amount_minor": -5001}, {}, False),
        ({"posting_date": DAY + dt.timedelta(days=1)}, {}, False),
    ],
)
def test_what_makes_two_rows_one(mine: dict, theirs: dict, same: bool) -> None:  # noqa: FBT001
    one, other = _row(**mine), _row(**theirs)
    (planned,) = plan([one], _store([other], plan([other], ())))
    assert (planned.status is RowStatus.PRESENT) == same


@pytest.mark.parametrize(
    ("days", "amount", "near"),
    [
        (0, -5000, True),
        (3, -5000, True),
        (4, -5000, False),
        (0, -5200, True),
        (0, -5300, False),
        (1, -5001, False),
        (0, 5000, False),
    ],
)
def test_near_matches_are_hand_entered_ones(
    days: int,
    amount: int,
    near: bool,  # noqa: FBT001
) -> None:
    entered = StoredRow(9, 1, DAY, -5000, 1, None, "Cobbler", None, by_hand=True)
    row = _row(
        posting_date=DAY + dt.timedelta(days=days),
        amount_minor=amount,
        narration="UPI-RAMESH",
    )
    (planned,) = plan([row], [], [entered])
    assert (planned.status is RowStatus.PROBABLE_DUPLICATE) == near


def test_one_hand_entered_row_answers_for_one_row_only() -> None:
    entered = StoredRow(9, 1, DAY, -5000, 1, None, "Cobbler", None, by_hand=True)
    rows = [_row(at, narration="UPI-RAMESH") for at in range(3)]
    statuses = [one.status for one in plan(rows, [entered], [entered])]
    assert statuses.count(RowStatus.PROBABLE_DUPLICATE) == 1


def test_including_any_row_later_needs_no_other_occurrence() -> None:
    rows = [_row(at, narration=text) for at, text in enumerate("AAB")]
    stored = _store(rows[:2], plan(rows[:2], ()))
    planned = plan(rows, stored)
    occurrences = sorted(one.occurrence for one in planned)
    assert occurrences == [3, 4, 5]
    (new,) = [one for one in planned if one.status is RowStatus.NEW]
    assert new.occurrence == 3


def test_thousands_of_equal_rows_take_no_quadratic_time() -> None:
    """Counted, not timed: comparisons per row stay below a fixed number."""
    rows = [_row(at, narration=f"A{at}", balance_minor=at) for at in range(3000)]
    stored = _store(
        [_row(at, narration=f"B{at}", balance_minor=-at - 1) for at in range(3000)],
        plan(rows, ()),
    )
    planned = plan(rows, stored)
    assert {one.status for one in planned} == {RowStatus.NEW}
    groups = [key for key, _ in groupby(sorted(one.occurrence for one in planned))]
    assert len(groups) == 3000
