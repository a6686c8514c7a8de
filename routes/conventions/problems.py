"""Problems: every error of the API, with its stable type (RFC 9457)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from flask import Response, jsonify, request
from werkzeug.exceptions import HTTPException

from utils import errors

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PLACE: Final = "/api/v1/problems/"


@dataclass(frozen=True, slots=True)
class ProblemType:
    """One kind of problem; `slug` ends its URI and never changes its meaning."""

    slug: str
    status: int
    title: str
    meaning: str

    @property
    def uri(self) -> str:
        """Where it is explained."""
        return PLACE + self.slug


TYPES: Final = (
    ProblemType(
        "malformed-request",
        400,
        "The request cannot be read",
        "The body is no valid JSON or form, or is nested too deeply. Send UTF-8 JSON.",
    ),
    ProblemType(
        "csrf",
        400,
        "The form token is missing or old",
        "A browser session must send its CSRF token in the header X-CSRFToken. "
        "Programs with an API token need none.",
    ),
    ProblemType(
        "not-authenticated",
        401,
        "No valid token",
        "Send “Authorization: Bearer …” with a token that is neither revoked nor past "
        "its end. Tokens are made under Settings.",
    ),
    ProblemType(
        "scope-missing",
        403,
        "The token may not do this",
        "The operation needs a scope (read, write or import) that the token was not "
        "given. Make another token under Settings.",
    ),
    ProblemType(
        "forbidden",
        403,
        "This is not allowed",
        "Whoever runs this server does not allow it, or not before a second step of "
        "logging in is set up.",
    ),
    ProblemType(
        "not-found",
        404,
        "There is nothing here",
        "The address or an id in the request is nobody's, or is not yours.",
    ),
    ProblemType(
        "method-not-allowed",
        405,
        "The address does not take this method",
        "The header Allow lists the methods that it takes.",
    ),
    ProblemType(
        "not-acceptable",
        406,
        "Only JSON can be given",
        "The header Accept must allow application/json.",
    ),
    ProblemType(
        "conflict",
        409,
        "This does not fit what is stored now",
        "Get the resource again and decide anew.",
    ),
    ProblemType(
        "plan-outdated",
        409,
        "The import's plan has changed",
        "Transactions changed since the plan was made. It was made again: look at the "
        "rows and commit again.",
    ),
    ProblemType(
        "external-id-taken",
        409,
        "A transaction has this external_id already",
        "`existing_id` names it. Nothing was added; a retry needs no other answer.",
    ),
    ProblemType(
        "name-taken",
        409,
        "Something of yours has this name already",
        "Choose another name.",
    ),
    ProblemType(
        "request-in-progress",
        409,
        "The same request is being worked on",
        "Another request with this Idempotency-Key has not ended. Retry after the "
        "seconds in Retry-After.",
    ),
    ProblemType(
        "outcome-unknown",
        409,
        "Nobody knows whether this was done",
        "The first request with this Idempotency-Key ended without an answer, as when "
        "the server loses power. Look whether it was done; if not, use a new key.",
    ),
    ProblemType(
        "gone",
        410,
        "This is used up",
        "What was asked for worked once or for a time. Ask for a new one.",
    ),
    ProblemType(
        "precondition-failed",
        412,
        "The resource has changed",
        "If-Match names another version than the present one. Get it again.",
    ),
    ProblemType(
        "too-large",
        413,
        "The body is too large",
        "Send fewer items or a smaller file.",
    ),
    ProblemType(
        "unsupported-media-type",
        415,
        "The body has another type than the address takes",
        "Send application/json; uploads are multipart/form-data.",
    ),
    ProblemType(
        "invalid-input",
        422,
        "Something in the request cannot be used",
        "`errors` names each field by JSON pointer (`pointer`), or the query parameter "
        "or header (`parameter`), and says why.",
    ),
    ProblemType(
        "idempotency-key-reused",
        422,
        "The Idempotency-Key belongs to another request",
        "Within 24 hours a key stands for one method, address and body. Use a new one.",
    ),
    ProblemType(
        "too-many-requests",
        429,
        "Too many requests",
        "Wait for the seconds in Retry-After. RateLimit-Remaining says what is left.",
    ),
    ProblemType(
        "internal-error",
        500,
        "Something went wrong on the server",
        "Nothing was stored. Whoever runs the server finds the reason by `request_id`.",
    ),
    ProblemType(
        "unavailable",
        503,
        "The server has no room or no database now",
        "Retry after the seconds in Retry-After.",
    ),
)
_BY_SLUG: Final = {one.slug: one for one in TYPES}
# Later ones of the same status are raised by name only.
_BY_STATUS: Final = {one.status: one for one in reversed(TYPES)}
_BY_ERROR: Final[Mapping[type[BaseException], str]] = {
    errors.ExternalIdTaken: "external-id-taken",
    errors.NameTaken: "name-taken",
    errors.PlanOutdated: "plan-outdated",
    errors.RegistrationClosed: "forbidden",
    errors.TwoStepNeeded: "forbidden",
}
# Services name the fields of the pages' forms.
_FIELD_NAMES: Final = {
    "date": "posting_date",
    "account": "account_id",
    "target": "into",
}


class Refused(HTTPException):
    """A request that breaks a convention of the API; `slug` says which."""

    def __init__(
        self, slug: str, detail: str | None = None, *, retry_after_s: int | None = None
    ) -> None:
        self.slug = slug
        self.code = _BY_SLUG[slug].status
        super().__init__(detail or _BY_SLUG[slug].meaning)
        self.retry_after_s = retry_after_s

    def get_headers(self, *args: object, **kwargs: object) -> list[tuple[str, str]]:
        """Give the headers of the answer."""
        del args, kwargs
        if self.retry_after_s is None:
            return []
        return [("Retry-After", str(self.retry_after_s))]


@dataclass(frozen=True, slots=True)
class Problem:
    """What there is to say about a failed request of a program."""

    status: int
    detail: str
    request_id: str
    errors: tuple[dict[str, str], ...] = ()
    slug: str = ""
    more: Mapping[str, str] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Give it as RFC 9457 has it."""
        kind = problem_type(self.status, self.slug)
        return {
            "type": kind.uri,
            "title": kind.title,
            "status": self.status,
            "detail": self.detail,
            "errors": list(self.errors),
            "request_id": self.request_id,
            **self.more,
        }


def find_type(slug: str) -> ProblemType | None:
    """Find a type by the end of its URI."""
    return _BY_SLUG.get(slug)


def problem_type(status: int, slug: str = "") -> ProblemType:
    """Give the type named, else the usual one of a status."""
    usual = _BY_STATUS.get(status) or _BY_STATUS[500 if status >= 500 else 400]
    return _BY_SLUG.get(slug, usual)


def slug_of(error: BaseException) -> str:
    """Say which type an error is; empty where its status says it."""
    if isinstance(error, Refused):
        return error.slug
    found = (_BY_ERROR[kind] for kind in type(error).__mro__ if kind in _BY_ERROR)
    return next(found, "")


def answer(problem: Problem) -> Response:
    """Answer with a problem."""
    response = jsonify(problem.to_json())
    response.mimetype = "application/problem+json"
    if problem.status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def field_error(name: str, detail: str) -> dict[str, str]:
    """Point at a field that a service named: in the body, or in the query."""
    name = _FIELD_NAMES.get(name, name)
    in_query = request.method in {"GET", "HEAD"} or name in request.args
    where = {"parameter": name} if in_query else {"pointer": f"#/{name}"}
    return {**where, "detail": detail}


def schema_errors(messages: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """Flatten what the schemas found, by location, into one entry for each field."""
    for location, found in messages.items():
        in_body = location in {"json", "form", "files", "json_or_form"}
        for path, detail in _walk(found, ()):
            yield _entry(path, detail, in_body=in_body)


def _entry(path: tuple[str, ...], detail: str, *, in_body: bool) -> dict[str, str]:
    if not in_body:
        return {"parameter": path[0] if path else "", "detail": detail}
    # What is wrong with the whole has no name of its own.
    parts = [part for part in path if part != "_schema"]
    escaped = (part.replace("~", "~0").replace("/", "~1") for part in parts)
    return {"pointer": "/".join(("#", *escaped)), "detail": detail}


def _walk(
    found: object, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(found, dict):
        for name, below in found.items():
            yield from _walk(below, (*path, str(name)))
    elif isinstance(found, list):
        for below in found:
            yield from _walk(below, path)
    else:
        yield path, str(found)
