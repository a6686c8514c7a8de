"""Answers made smaller on their way, where their length tells nobody anything."""

from __future__ import annotations

import gzip
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from flask import current_app, request

if TYPE_CHECKING:
    from flask import Flask, Response

_WORTH_BYTES: Final = 1_000
_KINDS: Final = frozenset(
    {
        "text/html",
        "text/css",
        "text/javascript",
        "application/json",
        "application/problem+json",
        "image/svg+xml",
    }
)
# What another site makes a browser ask for is never among these.
_OWN_WISH: Final = frozenset({"same-origin", "none"})


def init_app(app: Flask) -> None:
    """Compress what is worth it for those who can read it."""
    app.after_request(_compress)


def _compress(response: Response) -> Response:
    is_file = request.endpoint == "static"
    if response.mimetype not in _KINDS or response.status_code in {204, 206, 304}:
        return response
    if response.is_streamed and not is_file:
        return response
    response.vary.add("Accept-Encoding")
    if not request.accept_encodings["gzip"] or not (is_file or _is_own_wish()):
        return response
    if (response.content_length or 0) < _WORTH_BYTES:
        return response
    packed = _packed_file() if is_file else gzip.compress(response.get_data(), 5)
    # Of a file that is not sent itself nothing may stay open.
    response.close()
    response.direct_passthrough = False
    response.set_data(packed)
    response.headers["Content-Encoding"] = "gzip"
    tag, _is_weak = response.get_etag()
    if tag is not None:
        # The same content in other bytes.
        response.set_etag(tag, weak=True)
    return response


def _is_own_wish() -> bool:
    """Tell whether the person or their program asked, and no page of others.

    Who can make a browser ask for a page with words of their choice, and sees how
    long the answers are, could guess its secrets letter by letter if it is compressed
    (BREACH). Browsers say where a wish comes from; the silent ones get plain text.
    """
    return (
        "Authorization" in request.headers
        or request.headers.get("Sec-Fetch-Site") in _OWN_WISH
    )


def _packed_file() -> bytes:
    name = (request.view_args or {})["filename"]
    path = Path(current_app.static_folder or "") / name
    return _packed(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _packed(path: Path, _changed_at: int) -> bytes:
    return gzip.compress(path.read_bytes(), 9)
