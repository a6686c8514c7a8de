"""Edits: the version seen must be the version changed (ETag and If-Match)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, TypeVar

from flask import jsonify, request
from werkzeug.exceptions import PreconditionFailed

from routes.deps import current_user_id, services
from routes.security import is_api
from utils.db_utils import in_transaction
from utils.store import data_versions

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask, Response
    from marshmallow import Schema
    from sqlalchemy.engine import Connection

    T = TypeVar("T")


def init_app(app: Flask) -> None:
    """Tag what is answered."""
    # The tag is of the very bytes, so they must not depend on a debugger.
    app.json.compact = True  # type: ignore[attr-defined]
    app.after_request(_tag)


def edit(
    shape: Schema,
    load: Callable[[Connection], T],
    work: Callable[[Connection], object],
) -> T:
    """Change something in one transaction and give what it is then.

    Raises:
        NotFound: `load` finds nothing.
        PreconditionFailed: it is not what the program saw.
    """

    def inside(connection: Connection) -> T:
        _lock_and_check(connection, shape, load)
        work(connection)
        return load(connection)

    return in_transaction(services().engine, inside)


def remove(
    shape: Schema,
    load: Callable[[Connection], T],
    work: Callable[[Connection], object],
) -> None:
    """Remove something in one transaction.

    Raises:
        NotFound: `load` finds nothing.
        PreconditionFailed: it is not what the program saw.
    """

    def inside(connection: Connection) -> None:
        _lock_and_check(connection, shape, load)
        work(connection)

    in_transaction(services().engine, inside)


def _lock_and_check(
    connection: Connection, shape: Schema, load: Callable[[Connection], Any]
) -> None:
    # One writer per user: what is compared is what will be changed.
    data_versions.lock_version(connection, current_user_id())
    check_unchanged(shape.dump(load(connection)))


def check_unchanged(seen: object) -> None:
    """Compare what is there with what If-Match says, where it says anything.

    Raises:
        PreconditionFailed: it is not what the program saw.
    """
    if "If-Match" not in request.headers:
        return
    if not request.if_match.contains(_tag_of(jsonify(seen).get_data())):
        raise PreconditionFailed


def _tag_of(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()[:32]


def _tag(response: Response) -> Response:
    if is_api() and response.status_code in {200, 201} and response.is_json:
        response.set_etag(_tag_of(response.get_data()))
        if request.method in {"GET", "HEAD"}:
            response.make_conditional(request)
    return response
