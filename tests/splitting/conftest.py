"""A desk on which what is split stays whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.editor import Editor
from tests.importing import new_user, row
from utils.db_utils import reading
from utils.store.parts import are_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock


@pytest.fixture
def desk(any_engine: Engine, clock: FixedClock) -> Iterator[Editor]:
    desk = Editor(any_engine, clock, new_user(any_engine))
    desk.add(row(1, "-1000", "UPI-BIGSTORE"), row(9, "-400", "UPI-SWIGGY"))
    yield desk
    desk.check_sums()
    with reading(any_engine) as connection:
        assert are_whole(connection, desk.user_id)
    desk.jobs.close()
