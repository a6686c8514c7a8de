"""Categories for rules to give."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from utils.db_utils import reading
from utils.store import categories

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.importing import Desk


@pytest.fixture
def category(desk: Desk) -> Callable[[str], int]:
    """Find the id of a category by its name."""
    with reading(desk.engine) as connection:
        known = categories.list_categories(connection, desk.user_id)
    return {one.name: one.id for one in known}.__getitem__
