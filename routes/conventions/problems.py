"""Problems: how every error of the API is said to programs (RFC 9457)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from flask import Response, jsonify, request
from werkzeug.exceptions import HTTPException

from routes.conventions.problem_types import BY_SLUG, problem_type
from utils import errors

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
        self.code = BY_SLUG[slug].status
        super().__init__(detail or BY_SLUG[slug].meaning)
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
