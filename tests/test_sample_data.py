"""The sample household is a statement like any other."""

from __future__ import annotations

import datetime as dt
from itertools import groupby

from utils.domain import BalanceStatus, ReadStatus
from utils.importing.commit import undo
from utils.sample_data import load_sample, sample_statement
from utils.store import imports
from utils.store.transactions import count_transactions

TODAY = dt.date(2026, 11, 15)


def test_it_covers_two_years_until_yesterday():
    statement = sample_statement(TODAY)
    days = [row.posting_date for row in statement.transactions]
    assert statement.status is ReadStatus.OK
    assert max(days) < TODAY
    assert min(days) < dt.date(2025, 1, 1)
    assert {account.id for account in statement.accounts} == {"bank", "card"}


def test_its_balances_follow_from_its_amounts():
    statement = sample_statement(TODAY)
    for account in statement.accounts:
        check = account.balance_check
        assert check.status is BalanceStatus.PROVED
        balance = check.opening
        for row in statement.transactions:
            if row.account == account.id:
                balance += row.amount
                assert row.balance == balance
        assert balance == check.closing


def test_it_has_income_every_whole_month():
    rows = sample_statement(TODAY).transactions
    months = {
        month: sum(row.amount for row in group if row.amount > 50_000)
        for month, group in groupby(rows, lambda row: row.posting_date.replace(day=1))
    }
    whole = sorted(months)[1:-1]
    assert all(months[month] > 0 for month in whole)


def test_it_is_added_once_and_undone_like_any_import(alice, services, clock):
    added = load_sample(services.engine, alice.user_id, clock, services.models)
    assert added > 500
    again = load_sample(services.engine, alice.user_id, clock, services.models)
    assert again == 0
    with services.engine.connect() as connection:
        listed = imports.list_imports(connection, alice.user_id)
    first = min(listed, key=lambda importing: importing.id)
    undone = undo(services.engine, alice.user_id, first.id, clock.now())
    assert undone.removed == added
    with services.engine.connect() as connection:
        assert count_transactions(connection, alice.user_id) == 0
