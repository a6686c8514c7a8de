"""The pages' own style sheets and scripts, kept by browsers until they change."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from flask import current_app, request

if TYPE_CHECKING:
    from flask import Flask, Response

_KEY: Final = "own_files"
_VENDOR: Final = "vendor/"
_FOREVER: Final = "public, max-age=31536000, immutable"


def init_app(app: Flask) -> None:
    """Put what the files hold into their addresses.

    It stands in the folder and not behind a question mark, so that a script's imports,
    which are relative, carry it too.
    """
    app.extensions[_KEY] = _fingerprint(Path(app.static_folder or ""))
    app.add_url_rule(f"{app.static_url_path}/v-<version>/<path:filename>", "static")
    app.view_functions["static"] = _send
    app.url_defaults(_add_version)
    app.after_request(_let_keep)


def _fingerprint(folder: Path) -> str:
    """Digest all files but the vendored ones, whose names carry their version."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith(_VENDOR):
            digest.update(f"{name}\0{path.stat().st_size}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _add_version(endpoint: str, values: dict[str, Any]) -> None:
    if endpoint == "static" and not values.get("filename", "").startswith(_VENDOR):
        values.setdefault("version", current_app.extensions[_KEY])


def _send(filename: str, version: str | None = None) -> Response:
    # A page of the release before may still ask; it gets what there is now.
    del version
    return current_app.send_static_file(filename)


def _let_keep(response: Response) -> Response:
    if request.endpoint == "static" and response.status_code == 200:
        asked = request.view_args or {}
        is_present = asked.get("version") == current_app.extensions[_KEY]
        if is_present or asked["filename"].startswith(_VENDOR):
            response.headers["Cache-Control"] = _FOREVER
    return response
