"""Logs: a line of JSON each, with the request's number and nothing of anybody's.

What people typed, uploaded or own is in no line: a request is named by its route, not
by its address, and an error by its kind and place, not by its words, which libraries
like to fill with values.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import re
import sys
import time
import traceback
from typing import TYPE_CHECKING, Any, Final

from flask import g, has_request_context, request
from flask_login import current_user
from gunicorn.glogging import Logger as GunicornLogger

from routes.errors import request_id

if TYPE_CHECKING:
    from types import TracebackType

    from flask import Flask, Response

_requests: Final = logging.getLogger("dhanarakshak.requests")
# Whose words are our own; of others only the pattern is taken, never the values.
_OURS: Final = ("app", "dhanarakshak", "database", "ml", "routes", "utils", "gunicorn")
_QUERY: Final = re.compile(r"\?\S*")
_DEEPEST: Final = 30


def init_app(app: Flask) -> None:
    """Log every request once it is answered."""
    app.before_request(_start)
    app.after_request(_log_request)


def configure(level: str) -> None:
    """Send every line of this process to its error output, as JSON."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    logging.captureWarnings(capture=True)


class JsonLines(logging.Formatter):
    """Writes a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Write the record; control signs and line breaks come out escaped."""
        line: dict[str, Any] = {
            "at": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _message(record),
        }
        if has_request_context():
            line["request_id"] = request_id()
        line |= getattr(record, "fields", {})
        if record.exc_info and record.exc_info[0]:
            line["error"] = _error(*record.exc_info[1:])
        return json.dumps(line)


class ServerLog(GunicornLogger):
    """gunicorn's own lines, through the same handler as all others."""

    def setup(self, cfg: Any) -> None:  # noqa: ANN401 - gunicorn's settings
        """Leave level and handlers to the root logger."""
        super().setup(cfg)
        for logger in (self.error_log, self.access_log):
            logger.handlers.clear()
            logger.propagate = True
        self.access_log.disabled = True


def _start() -> None:
    g.started = time.monotonic()


def _log_request(response: Response) -> Response:
    seconds = time.monotonic() - g.get("started", time.monotonic())
    rule = request.url_rule
    fields = {
        "request_id": request_id(),
        "method": request.method if request.method.isalpha() else "?",
        "route": rule.rule if rule else None,
        "status": response.status_code,
        "ms": round(seconds * 1000, 1),
        "user": _user(),
    }
    response.headers["X-Request-ID"] = request_id()
    _requests.info("request", extra={"fields": fields})
    return response


def _user() -> int | None:
    # Asking who it is may need the database; only who is known already is named.
    if g.get("_login_user") is None:
        return None
    return getattr(current_user, "user_id", None)


def _message(record: logging.LogRecord) -> str:
    if record.name.partition(".")[0] in _OURS:
        return _QUERY.sub("?…", record.getMessage())
    return f"{record.msg if record.args else ''} ({record.module}:{record.lineno})"


def _error(
    error: BaseException | None, trace: TracebackType | None
) -> list[dict[str, Any]]:
    """Name each error of a chain by kind and place."""
    found: list[dict[str, Any]] = []
    while error is not None and len(found) < _DEEPEST:
        frames = traceback.extract_tb(error.__traceback__ or trace)[-_DEEPEST:]
        places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        found.append({"kind": type(error).__name__, "places": places})
        error = error.__cause__ or error.__context__
    return found
