"""A desk on which some transactions lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.importing import Desk, new_user, row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock


@pytest.fixture
def desk(any_engine: Engine, clock: FixedClock) -> Iterator[Desk]:
    desk = Desk(any_engine, clock, new_user(any_engine))
    desk.add(
        row(1, "-250", "UPI-SWIGGY-ORDER 1"),
        row(2, "-30000", "RENT to 50%_OFF Estates"),
        row(3, "85000", "NEFT SALARY ÄRZTE"),
        row(3, "-260", "UPI-SWIGGY-ORDER 2"),
        row(9, "-270", "UPI-SWIGGY-ORDER 3"),
    )
    yield desk
    desk.jobs.close()
