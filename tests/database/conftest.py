"""A database on the server with nothing in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, text

from tests.mariadb import make_database
from utils.db_utils import make_engine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import URL, Engine


@pytest.fixture
def empty_mariadb(mariadb_url: URL) -> Iterator[Engine]:
    """Make a database beside the tables' own, and drop it afterwards."""
    name = f"{mariadb_url.database}_empty"
    url = make_database(mariadb_url, name)
    yield make_engine(url.render_as_string(hide_password=False))
    admin = create_engine(mariadb_url)
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE `{name}`"))
    admin.dispose()
