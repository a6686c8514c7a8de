"""Two windows at once: uploads, commits and undos that meet each other."""

from __future__ import annotations

from contextlib import suppress

import pytest

from tests.importing import Desk, at_once, row, statement
from utils.domain import ImportStatus
from utils.errors import Conflict, PlanOutdated
from utils.importing.commit import undo

ROWS = [row(day, str(-10 * day), f"SHOP {day}") for day in range(1, 29)] * 2


def _insist(desk: Desk, import_id: int) -> None:
    for _ in range(10):
        with suppress(PlanOutdated):
            desk.commit(import_id)
            return
    pytest.fail("the plan was always outdated")


def _undo(desk: Desk, import_id: int) -> None:
    # Whoever comes second is told that it is done.
    with suppress(Conflict):
        undo(desk.engine, desk.user_id, import_id, desk.clock.now())


def test_a_file_sent_read_and_committed_by_two_windows_at_once(desk: Desk) -> None:
    imports: list[int] = []

    def window() -> None:
        imports.append(desk.upload(statement(ROWS)))
        _insist(desk, imports[-1])

    desk.add(row(1, "-1"))  # the account is there: both windows speak of it
    at_once([window, window])
    assert len(desk.stored()) == len(ROWS) + 1
    assert sorted(desk.get(one).rows_added for one in imports) == [0, len(ROWS)]
    desk.check_sums()


def test_statements_that_overlap_committed_at_once(desk: Desk) -> None:
    desk.add(row(1, "-1"))
    months = [
        [one for one in ROWS if start <= one.posting_date.day <= start + 14]
        for start in (1, 8, 14)
    ]
    imports = [desk.upload(statement(rows)) for rows in months]
    at_once([lambda one=one: _insist(desk, one) for one in imports])
    assert len(desk.stored()) == len(ROWS) + 1
    desk.check_sums()


def test_undo_clicked_twice_removes_once(desk: Desk) -> None:
    kept = desk.upload(statement([row(1, "-1")]))
    desk.commit(kept)
    import_id = desk.upload(statement(ROWS))
    desk.commit(import_id)
    at_once([lambda: _undo(desk, import_id)] * 4)
    assert len(desk.stored()) == 1
    assert desk.get(import_id).status is ImportStatus.UNDONE
    desk.check_sums()


def test_undo_while_the_same_rows_are_committed_from_another_file(desk: Desk) -> None:
    first, second = (desk.upload(statement(ROWS)) for _ in range(2))
    desk.commit(first)
    at_once([lambda: _undo(desk, first), lambda: _insist(desk, second)])
    stored = desk.stored()
    # Whichever came first: rows of the second file are there or were not needed.
    assert len(stored) == desk.get(second).rows_added
    assert {one.import_id for one in stored} <= {second}
    desk.check_sums()
    assert desk.add(*ROWS) == len(ROWS) - len(stored)


def test_undo_while_it_is_being_committed(desk: Desk) -> None:
    import_id = desk.upload(statement(ROWS))
    at_once([lambda: _insist(desk, import_id), lambda: _undo(desk, import_id)])
    status = desk.get(import_id).status
    assert len(desk.stored()) == (len(ROWS) if status is ImportStatus.COMMITTED else 0)
    desk.check_sums()
