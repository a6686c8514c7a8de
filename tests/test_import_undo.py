"""Undoing an import: exactly its rows, its accounts, what it covered."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest

from tests.importing import Desk, row, statement
from utils import reports, transactions
from utils.db_utils import in_transaction, reading
from utils.domain import ImportStatus, ParsedAccount
from utils.errors import Conflict
from utils.importing.commit import undo
from utils.store import accounts as account_store
from utils.store import monthly_sums
from utils.store.history import history_frame


def test_a_statement_covers_the_period_that_it_states_until_it_is_undone(
    desk: Desk,
) -> None:
    period = (dt.date(2026, 1, 1), dt.date(2026, 1, 31))
    account = ParsedAccount("1", "HDFC Bank", "XX1234", "INR", period=period)
    import_id = desk.upload(statement([row(9, "-50")], accounts=[account]))
    desk.commit(import_id)
    with reading(desk.engine) as connection:
        (part,) = reports.read_coverage(connection, desk.user_id)
    assert (part.first_date, part.last_date) == period
    undo(desk.engine, desk.user_id, import_id, desk.clock.now())
    with reading(desk.engine) as connection:
        assert reports.read_coverage(connection, desk.user_id) == ()


def test_undo_removes_exactly_what_was_added(desk: Desk) -> None:
    desk.add(row(1, "-50"), row(2, "-60", "RENT"))
    before = desk.stored()
    second = desk.upload(statement([row(2, "-60", "RENT"), row(3, "-70", "GAS")]))
    desk.commit(second)
    undone = undo(desk.engine, desk.user_id, second, desk.clock.now())
    assert undone is not None
    assert (undone.removed, undone.kept) == (1, 0)
    assert desk.stored() == before
    assert desk.get(second).status is ImportStatus.UNDONE
    desk.check_sums()
    with pytest.raises(Conflict):
        undo(desk.engine, desk.user_id, second, desk.clock.now())
    assert desk.add(row(3, "-70", "GAS")) == 1


def test_undo_gives_back_what_predictions_rest_on(desk: Desk) -> None:
    desk.add(row(1, "-50"), row(2, "-60", "RENT", balance="900"))

    def seen() -> tuple[object, object]:
        with reading(desk.engine) as connection:
            sums = monthly_sums.list_sums(connection, desk.user_id)
            frame = history_frame(connection, desk.user_id)
            return sums, frame

    sums, frame = seen()
    second = desk.upload(statement([row(2, "-7", "GAS"), row(9, "4000", "SALARY")]))
    desk.commit(second)
    assert not frame.equals(seen()[1])
    undo(desk.engine, desk.user_id, second, desk.clock.now())
    assert seen()[0] == sums
    pd.testing.assert_frame_equal(seen()[1], frame)


def test_an_account_that_only_the_undone_import_made_goes_too(desk: Desk) -> None:
    first = desk.upload(statement([row(1, "-50")]))
    desk.commit(first)
    desk.clock.advance(dt.timedelta(minutes=1))
    second = desk.upload(statement([row(2, "-60")], number="XX9876", layout="other"))
    desk.commit(second)
    third = desk.upload(statement([row(3, "-70")], number="XX9876", layout="other"))

    def undone(import_id: int) -> tuple[str, ...]:
        done = undo(desk.engine, desk.user_id, import_id, desk.clock.now())
        assert done is not None
        return done.accounts

    def names() -> list[str]:
        with reading(desk.engine) as connection:
            found = account_store.list_accounts(connection, desk.user_id)
        return [account.name for account in found]

    # A statement that waits speaks of it still.
    assert undone(second) == ()
    assert undone(first) == ("HDFC Bank 1234",)
    desk.clock.advance(dt.timedelta(minutes=1))
    desk.commit(third)
    assert undone(third) == ()  # it found the account, so it did not make it
    assert names() == ["HDFC Bank 9876"]


@pytest.mark.parametrize("keep", [True, False])
def test_undo_asks_about_rows_edited_since(desk: Desk, *, keep: bool) -> None:
    import_id = desk.upload(statement([row(1, "-50"), row(2, "-60", "RENT")]))
    desk.commit(import_id)
    chosen = desk.stored()[0]
    desk.clock.advance(dt.timedelta(minutes=1))
    now = desk.clock.now()
    in_transaction(
        desk.engine,
        lambda c: transactions.set_category(
            c, desk.user_id, chosen.id, chosen.category_id, also_others=False, now=now
        ),
    )
    assert undo(desk.engine, desk.user_id, import_id, now) is None
    assert len(desk.stored()) == 2
    undone = undo(desk.engine, desk.user_id, import_id, now, keep_edited=keep)
    assert undone is not None
    assert (undone.removed, undone.kept) == ((1, 1) if keep else (2, 0))
    assert len(desk.stored()) == int(keep)
    desk.check_sums()
