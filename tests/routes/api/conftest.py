"""Each database in turn, below the app that programs ask."""

from __future__ import annotations

import pytest


@pytest.fixture(params=["sqlite", pytest.param("mariadb", marks=pytest.mark.mariadb)])
def engine(request, engine):
    """Each database in turn, for the app and everything below it."""
    if request.param == "sqlite":
        return engine
    return request.getfixturevalue("mariadb_engine")
