"""What Alice has put in order."""

from __future__ import annotations

import pytest

from tests.importing import Desk
from utils.db_utils import reading
from utils.store import accounts, categories
from utils.store import rules as rule_store


@pytest.fixture
def desk(alice, services, clock):
    """Alice's imports, without a browser."""
    desk = Desk(services.engine, clock, alice.user_id)
    yield desk
    desk.jobs.close()


@pytest.fixture
def category(alice, services):
    def find(name):
        with reading(services.engine) as connection:
            found = categories.list_categories(connection, alice.user_id)
        return next(one for one in found if one.name == name)

    return find


@pytest.fixture
def rules(alice, services):
    def known():
        with reading(services.engine) as connection:
            return rule_store.list_rules(connection, alice.user_id)

    return known


@pytest.fixture
def account_ids(alice, services):
    def known():
        with reading(services.engine) as connection:
            return [one.id for one in accounts.list_accounts(connection, alice.user_id)]

    return known
