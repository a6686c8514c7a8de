"""A desk whose owner edits what lies on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.editor import Editor
from tests.importing import new_user, row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock


@pytest.fixture
def desk(any_engine: Engine, clock: FixedClock) -> Iterator[Editor]:
    desk = Editor(any_engine, clock, new_user(any_engine))
    desk.add(
        row(1, "-250", "UPI-SWIGGY-ORDER 1"),
        row(2, "-30000", "RENT Estates"),
        row(3, "85000", "NEFT SALARY"),
        row(9, "-250", "UPI-SWIGGY-ORDER 2"),
    )
    yield desk
    desk.check_sums()
    desk.jobs.close()
