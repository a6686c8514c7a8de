"""What Alice enters by hand, categories as forms name them, and people's programs."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.api_client import client_of
from utils import transactions as service
from utils.db_utils import in_transaction, reading
from utils.store.categories import list_categories


@pytest.fixture
def enter(alice, services, clock):
    """Enter a transaction of Alice's and give its id; a number is a November day."""

    def add(payee, amount="-100.00", day=2):
        date = dt.date(2026, 11, day) if isinstance(day, int) else day
        entry = service.Entry(date, Decimal(amount), payee)
        return in_transaction(
            services.engine,
            lambda c: service.enter_by_hand(
                c, alice.user_id, entry, "INR", clock.now()
            ),
        )

    return add


@pytest.fixture
def category_ids(alice, services):
    """Give the id of each of Alice's categories by name, as forms send it."""
    with reading(services.engine) as connection:
        found = list_categories(connection, alice.user_id)
    return {one.name: str(one.id) for one in found}


@pytest.fixture
def api(app, services, alice):
    return client_of(app, services, alice.user_id)


@pytest.fixture
def stranger(app, services, charlie):
    return client_of(app, services, charlie.user_id)
