"""Files of people are read in the process of the test."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.importing import ReaderHere


@pytest.fixture
def services(services):
    built = replace(services, reader=ReaderHere())
    yield built
    built.jobs.close()
