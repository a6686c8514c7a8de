"""Files of Alice's are read for real, in the process of the test."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.importing import WordCategoriser
from tests.routes.mapping.asking import DirectReader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from routes.deps import Services


@pytest.fixture
def reader() -> DirectReader:
    return DirectReader()


@pytest.fixture
def services(services: Services, reader: DirectReader) -> Iterator[Services]:
    models = replace(services.models, categoriser=WordCategoriser())
    built = replace(services, reader=reader, models=models)
    yield built
    built.jobs.close()
