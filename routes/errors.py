"""The one place where failures become answers: a page for people, JSON for programs."""

from __future__ import annotations

import secrets
from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from flask import Response, current_app, g, request
from flask_babel import force_locale
from flask_babel import lazy_gettext as _l
from flask_wtf.csrf import CSRFError
from gunicorn.http.errors import ParseException
from werkzeug.exceptions import HTTPException, default_exceptions

from routes.conventions import problems
from routes.conventions.problem_types import problem_type
from routes.conventions.problems import Problem, Refused
from routes.error_pages import Failure, page_of
from routes.security import is_api
from routes.sentences import say
from utils.db_utils import UNAVAILABLE
from utils.errors import (
    AppError,
    Conflict,
    ExternalIdTaken,
    InvalidInput,
    LinkExpired,
    NotFound,
    RegistrationClosed,
    ScopeMissing,
    StatementError,
    TooBusy,
    TooManyAttempts,
    TwoStepNeeded,
    WrongCredentials,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask import Flask

_STATUS: Final[Mapping[type[AppError], int]] = {
    AppError: 400,
    WrongCredentials: 401,
    RegistrationClosed: 403,
    ScopeMissing: 403,
    TwoStepNeeded: 403,
    NotFound: 404,
    LinkExpired: 410,
    Conflict: 409,
    InvalidInput: 422,
    StatementError: 422,
    TooManyAttempts: 429,
    TooBusy: 503,
}
_WORDS: Final = {
    400: (
        _l("We could not understand that"),
        _l("Please go back, reload the page and try again."),
    ),
    401: (_l("Please log in"), _l("Log in and try again.")),
    403: (
        _l("You may not do that"),
        _l("If you think that you should, ask whoever runs this server."),
    ),
    404: (
        _l("There is nothing here"),
        _l("The address may be mistyped, or what was here is gone or is not yours."),
    ),
    405: (
        _l("That does not work this way"),
        _l("Please go back and use the buttons of the page."),
    ),
    406: (
        _l("Only JSON can be given here"),
        _l("Send an Accept header that allows application/json."),
    ),
    409: (_l("Something changed meanwhile"), _l("Please go back and look again.")),
    410: (_l("This link does not work any more"), _l("Please ask for a new one.")),
    412: (
        _l("It was changed meanwhile"),
        _l("Get it again; If-Match names another version than the present one."),
    ),
    413: (
        _l("That is too large"),
        _l("Please send fewer or smaller files, for example a few months at a time."),
    ),
    415: (
        _l("This type of body is not taken"),
        _l("Send application/json; uploads are multipart/form-data."),
    ),
    422: (_l("Something needs another look"), _l("Please go back and check it.")),
    429: (_l("Too many attempts"), _l("Please wait a little and try again.")),
    500: (
        _l("Something went wrong on our side"),
        _l(
            "Nothing of yours was lost. Please try again; if it happens again, tell "
            "whoever runs this server the number below."
        ),
    ),
    503: (
        _l("The server is busy"),
        _l("It has no room for this right now. Please try again in a minute."),
    ),
}
_FORM_TOO_OLD: Final = _l(
    "The form was open for too long, or it was sent from somewhere else. Nothing was "
    "changed. Please go back, reload the page and send it again."
)


def init_app(app: Flask) -> None:
    """Register the handlers."""
    app.register_error_handler(AppError, _on_app_error)
    app.register_error_handler(HTTPException, _on_http_error)
    app.register_error_handler(ParseException, _on_broken_body)
    for kind in UNAVAILABLE:
        app.register_error_handler(kind, _on_unavailable)


def request_id() -> str:
    """Give the request's number, by which its lines are found in the log."""
    if "request_id" not in g:
        g.request_id = secrets.token_hex(8)
    number: str = g.request_id
    return number


def status_of(error: AppError) -> int:
    """Give the HTTP status of a failure: its own class's, or the nearest base's."""
    return next(_STATUS[kind] for kind in type(error).__mro__ if kind in _STATUS)


def problem_of(error: AppError) -> Problem:
    """Say to a program what a failure of ours is."""
    errors: tuple[dict[str, str], ...] = ()
    if isinstance(error, InvalidInput) and error.field:
        errors = (problems.field_error(error.field, error.message),)
    more = {}
    if isinstance(error, ExternalIdTaken):
        more["existing_id"] = str(error.existing_id)
    return Problem(
        status_of(error),
        error.message,
        request_id(),
        errors,
        problems.slug_of(error),
        more,
    )


def problem_of_fields(messages: Mapping[str, object]) -> Problem:
    """Say to a program which fields of a body its shape refuses."""
    errors = tuple(problems.schema_errors({"json": messages}))
    detail = "Some fields cannot be used; `errors` names them."
    return Problem(422, detail, request_id(), errors)


def _on_app_error(error: AppError) -> Response:
    headers = {}
    if isinstance(error, TooManyAttempts):
        headers["Retry-After"] = str(error.retry_after_s)
    problem = problem_of(error)
    # Programs are told in one language, so that they can look for words.
    text = error.message if is_api() else say(error.said)
    return _answer(_failure(problem.status, text, headers, problem))


def _on_http_error(error: HTTPException) -> Response:
    status = error.code or 500
    if status >= 500:
        current_app.logger.error("Request %s failed.", request_id())
    kept = {"Allow", "Retry-After", "WWW-Authenticate"}
    headers = {name: text for name, text in error.get_headers() if name in kept}
    if status == 413:
        # The rest of the body is not read; a new request needs a new connection.
        headers["Connection"] = "close"
    messages = getattr(error, "data", {}).get("messages") or {}
    words = _own_words(error)
    failure = _failure(status, words, headers)
    problem = Problem(
        status,
        problem_of_fields({}).detail if messages and not words else failure.text,
        failure.request_id,
        tuple(problems.schema_errors(messages)),
        "csrf" if isinstance(error, CSRFError) else problems.slug_of(error),
    )
    return _answer(replace(failure, problem=problem))


def _on_broken_body(_error: ParseException) -> Response:
    # Where the next request begins on this connection nobody knows any more.
    return _answer(_failure(400, headers={"Connection": "close"}))


def _on_unavailable(error: Exception) -> Response:
    # Rendering must not ask the database who is signed in.
    g.database_away = True
    current_app.logger.error(
        "Request %s: the database is away.", request_id(), exc_info=error
    )
    return _answer(_failure(503, headers={"Retry-After": "10"}))


def _failure(
    status: int,
    text: object = None,
    headers: Mapping[str, str] | None = None,
    problem: Problem | None = None,
) -> Failure:
    title, usual = _WORDS.get(status, _WORDS[500 if status >= 500 else 400])
    with force_locale("en") if is_api() else nullcontext():
        words = str(title), str(text or usual)
    return Failure(status, *words, request_id(), headers or {}, problem)


def _own_words(error: HTTPException) -> object:
    """Give what our own code said when it aborted, never a library's words."""
    if isinstance(error, CSRFError):
        return _FORM_TOO_OLD
    message = getattr(error, "data", {}).get("message")
    if message:
        return str(message)
    kind = default_exceptions.get(error.code or 500)
    ours = isinstance(error, Refused) or (
        type(error) is kind and error.description != kind.description
    )
    return error.description if ours else None


def _answer(failure: Failure) -> Response:
    if is_api():
        problem = failure.problem or Problem(
            failure.status, failure.text, failure.request_id
        )
        response = problems.answer(problem)
        current_app.logger.info(
            "Request %s: %s %s answered %d %s",
            failure.request_id,
            request.method,
            request.url_rule or "no address",
            failure.status,
            problem_type(failure.status, problem.slug).slug,
        )
    else:
        response = page_of(failure)
    response.status_code = failure.status
    response.headers.update(failure.headers)
    return response
