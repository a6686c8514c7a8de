"""A server of its own, which a test may kill."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.mariadb import Server, ServerAbsent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Server]:
    try:
        server = Server(tmp_path, durable=True)
    except ServerAbsent as error:
        pytest.skip(str(error))
    server.start()
    yield server
    server.stop()
