"""Nobody's uploads are found by others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.importing import row, statement

if TYPE_CHECKING:
    from tests.people import Person
from tests.routes.upload.previews import import_id_of

PATHS = [
    ("GET", "/upload/{id}/mapping"),
    ("POST", "/upload/{id}/mapping"),
    ("GET", "/upload/{id}"),
    ("GET", "/upload/{id}/rows/0"),
    ("GET", "/upload/{id}/undo"),
    ("POST", "/upload/{id}/commit"),
    ("POST", "/upload/{id}/discard"),
    ("POST", "/upload/{id}/undo"),
    ("POST", "/upload/{id}/answer"),
    ("POST", "/upload/{id}/account"),
    ("POST", "/upload/{id}/rows/0"),
]


@pytest.mark.parametrize(("method", "path"), PATHS)
def test_strangers_find_nothing_and_nobody_must_log_in(
    alice: Person, charlie: Person, client: Person, upload, method: str, path: str
) -> None:
    import_id = import_id_of(upload(alice, statement([row(1, "-50")])))
    url = path.format(id=import_id)
    fields = {"account": "new", "ref": "1", "include": "no"}
    if method == "GET":
        stranger, nobody = charlie.get(url), client.get(url)
    else:
        stranger, nobody = charlie.submit(url, fields), client.submit(url, fields)
    assert stranger.status_code == 404
    assert nobody.status_code in {302, 303}
    assert "/login" in nobody.location
    assert alice.get(f"/upload/{import_id}").status_code == 200
