"""A desk with a few rows to make rules for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.importing import Desk, new_user
from utils.db_utils import reading
from utils.store import categories

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock


@pytest.fixture
def desk(any_engine: Engine, clock: FixedClock) -> Iterator[Desk]:
    desk = Desk(any_engine, clock, new_user(any_engine))
    yield desk
    desk.jobs.close()


@pytest.fixture
def category(desk: Desk) -> Callable[[str], int]:
    """Find the id of a category by its name."""
    with reading(desk.engine) as connection:
        known = categories.list_categories(connection, desk.user_id)
    return {one.name: one.id for one in known}.__getitem__
