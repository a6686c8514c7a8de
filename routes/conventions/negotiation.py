"""Which types go in and out: JSON, except where a view says otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from flask import current_app, request
from werkzeug.exceptions import NotAcceptable, UnsupportedMediaType

from routes.security import is_api

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

    V = TypeVar("V", bound=Callable[..., object])

JSON: Final = "application/json"
FORM: Final = "multipart/form-data"
_WITH_BODY: Final = frozenset({"POST", "PUT", "PATCH"})


def init_app(app: Flask) -> None:
    """Check each request of the API before its body is read."""
    app.before_request(_negotiate)


def takes(mimetype: str) -> Callable[[V], V]:
    """Say that a view takes bodies of another type than JSON."""

    def mark(view: V) -> V:
        view.takes = mimetype  # type: ignore[attr-defined]
        return view

    return mark


def gives(mimetype: str) -> Callable[[V], V]:
    """Say that a view gives another type than JSON."""

    def mark(view: V) -> V:
        view.gives = mimetype  # type: ignore[attr-defined]
        return view

    return mark


def _negotiate() -> None:
    view = current_app.view_functions.get(request.endpoint or "")
    if not is_api() or view is None:
        return
    given = getattr(view, "gives", JSON)
    if request.accept_mimetypes and not request.accept_mimetypes[given]:
        raise NotAcceptable
    if request.method not in _WITH_BODY or not _has_body():
        return
    if request.mimetype != getattr(view, "takes", JSON):
        raise UnsupportedMediaType


def _has_body() -> bool:
    return bool(request.content_length or "Transfer-Encoding" in request.headers)
