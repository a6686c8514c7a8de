"""Files of Alice's that read as a test says."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.importing import StandInReader, WordCategoriser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from werkzeug.test import TestResponse

    from routes.deps import Services
    from tests.people import Person


@pytest.fixture
def reader() -> StandInReader:
    return StandInReader()


@pytest.fixture
def services(services: Services, reader: StandInReader) -> Iterator[Services]:
    models = replace(services.models, categoriser=WordCategoriser())
    built = replace(services, reader=reader, models=models, max_upload_bytes=200_000)
    yield built
    built.jobs.close()


@pytest.fixture
def upload(reader: StandInReader) -> Callable[..., TestResponse]:
    """Send files, each of which reads as the statement or error given."""

    def send(person: Person, *answers: Any, **fields: str) -> TestResponse:
        files = []
        for answer in answers:
            content = f"file {len(reader.answers)}".encode()
            reader.answers[content] = answer
            files.append((io.BytesIO(content), "statement.csv"))
        return person.submit("/upload", {"files": files, "kind": "bank", **fields})

    return send
