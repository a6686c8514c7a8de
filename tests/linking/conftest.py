"""A desk whose owner has a name that banks print."""

from __future__ import annotations

import pytest

from tests.importing import Desk, new_user


@pytest.fixture
def desk(any_engine, clock):
    desk = Desk(any_engine, clock, new_user(any_engine, "Alice Green"))
    yield desk
    desk.jobs.close()
