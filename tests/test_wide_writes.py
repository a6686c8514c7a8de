"""Room for the pages that an import's rows go to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from utils.db_utils import make_engine, reading, transaction

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.engine import Connection


def test_room_for_pages_is_given_back_after_a_wide_transaction(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'm.db'}")

    with reading(engine) as connection:
        usual = _cache_size(connection)
    with transaction(engine, wide=True) as connection:
        wide = _cache_size(connection)
    with reading(engine) as connection:
        after = _cache_size(connection)
    engine.dispose()

    # Negative numbers are KiB.
    assert wide < usual == after == -1_000


def _cache_size(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA cache_size").scalar_one())
