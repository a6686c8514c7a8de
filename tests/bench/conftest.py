"""What benches share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bench.bank import Bank

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock


@pytest.fixture
def bank(any_engine: Engine, clock: FixedClock, tmp_path: Path) -> Iterator[Bank]:
    bank = Bank(any_engine, clock, tmp_path)
    yield bank
    bank.close()
