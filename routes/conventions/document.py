"""The OpenAPI document: what flask-smorest finds, completed by the conventions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from flask_smorest.spec.plugins import FlaskPlugin

from routes.conventions import idempotency
from routes.conventions.examples import example_of
from routes.conventions.fields import ID_PATTERN
from routes.conventions.negotiation import FORM, JSON
from routes.conventions.problem_types import TYPES
from routes.conventions.problems import Problem
from routes.security import needed_scope

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flask import Flask

PROBLEM: Final = "application/problem+json"
_METHODS: Final = ("get", "post", "put", "patch", "delete")
_ANY: Final = (401, 403, 406, 422, 429, 500, 503)
_WITH_BODY: Final = (400, 413, 415)
_ON_WRITING: Final = (400, 409)
_DESCRIPTION: Final = """\
Everything that a person can do in the pages, for programs.

Make a token under Settings and send it as `Authorization: Bearer …`. Amounts are
decimal strings with the currency beside them; ids are opaque strings; dates are
ISO 8601. Every error is `application/problem+json`. docs/api.md tells how to begin.
"""
_SCHEMES: Final = {
    "bearer": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
        "description": "An API token. Its scopes are read, write and import.",
    },
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": "session",
        "description": "The browser's own log-in (`__Host-session` over https).",
    },
    "csrf": {
        "type": "apiKey",
        "in": "header",
        "name": "X-CSRFToken",
        "description": "With a session, for all that is not GET.",
    },
}


def spec_options() -> dict[str, Any]:
    """Give what the document says before any resource is added."""
    return {
        "info": {"description": _DESCRIPTION, "license": {"name": "MIT"}},
        "servers": [{"url": "/", "description": "This server."}],
        "components": {"securitySchemes": _SCHEMES},
    }


def complete(found: dict[str, Any], app: Flask) -> dict[str, Any]:
    """Add what all operations share, in place, and give the document.

    Args:
        found: as flask-smorest has it.
        app: with all resources registered.
    """
    components = found["components"]
    components["responses"] = _responses()
    schemas = components["schemas"]
    views = _views(app)
    for path, method, operation in operations_of(found):
        endpoint, view = views[path, method]
        operation["operationId"] = endpoint.rpartition(".")[2]
        operation["tags"] = [_tag(name) for name in operation["tags"]]
        _complete_operation(operation, path, method, view)
        _join_form(operation, schemas)
        _add_examples(operation, schemas)
    for operations in found["paths"].values():
        for parameter in operations.get("parameters", ()):
            if parameter["name"].endswith("_id"):
                parameter["schema"] = {"type": "string", "pattern": ID_PATTERN}
                parameter["example"] = "42"
    for tag in found["tags"]:
        tag["name"] = _tag(tag["name"])
    return found


def operations_of(
    document: dict[str, Any],
) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Go through path, method and operation."""
    for path, operations in document["paths"].items():
        for method in _METHODS:
            if method in operations:
                yield path, method, operations[method]


def _tag(blueprint: str) -> str:
    return blueprint.removeprefix("api_").replace("_", " ")


def _views(app: Flask) -> dict[tuple[str, str], tuple[str, Callable[..., object]]]:
    found: dict[tuple[str, str], tuple[str, Callable[..., object]]] = {}
    for rule in app.url_map.iter_rules():
        path = FlaskPlugin.flaskpath2openapi(rule.rule)
        for method in rule.methods or ():
            view = app.view_functions[rule.endpoint]
            found[path, method.lower()] = (rule.endpoint, view)
    return found


def _complete_operation(
    operation: dict[str, Any], path: str, method: str, view: object
) -> None:
    scope = needed_scope(view, method.upper())
    by_session: dict[str, list[str]] = {"session": []}
    if method != "get":
        by_session["csrf"] = []
    operation["security"] = [{"bearer": [scope]}, by_session]
    operation["x-scope"] = scope
    responses = operation["responses"]
    responses.pop("default", None)
    parameters = operation.setdefault("parameters", [])
    statuses = set(_ANY)
    if "{" in path:
        statuses.add(404)
    if "requestBody" in operation:
        statuses |= set(_WITH_BODY) | {404}
    if method != "get":
        statuses |= set(_ON_WRITING)
    if idempotency.takes_key(view, method.upper()):
        parameters.append(_key_parameter())
    if method in {"patch", "put", "delete"}:
        statuses.add(412)
        parameters.append(_match_parameter())
    for status in sorted(statuses):
        responses[str(status)] = {"$ref": f"#/components/responses/Problem{status}"}
    for status, response in responses.items():
        if str(status).startswith("2"):
            response["headers"] = _headers(str(status), response)


def _headers(status: str, response: dict[str, Any]) -> dict[str, Any]:
    text = {"type": "string"}
    number = {"type": "integer"}
    headers: dict[str, Any] = {
        "RateLimit-Limit": {"schema": number, "description": "Requests per window."},
        "RateLimit-Remaining": {"schema": number, "description": "Requests left."},
        "RateLimit-Reset": {"schema": number, "description": "Seconds to go."},
    }
    if "content" in response:
        headers["ETag"] = {"schema": text, "description": "The version, for If-Match."}
    if status == "201":
        headers["Location"] = {"schema": text, "description": "The new resource."}
    return headers


def _key_parameter() -> dict[str, Any]:
    return {
        "in": "header",
        "name": idempotency.HEADER,
        "required": False,
        "description": "Names this write for 24 hours: sent again, it is answered with "
        "the first answer and not done again.",
        "schema": {"type": "string", "pattern": "^[!-~]{1,255}$"},
    }


def _match_parameter() -> dict[str, Any]:
    return {
        "in": "header",
        "name": "If-Match",
        "required": False,
        "description": "The ETag that was seen; 412 if the resource changed since.",
        "schema": {"type": "string"},
    }


def _responses() -> dict[str, Any]:
    found = {}
    for status in sorted({kind.status for kind in TYPES}):
        kinds = [kind for kind in TYPES if kind.status == status]
        content = {
            "schema": {"$ref": "#/components/schemas/Problem"},
            "examples": {kind.slug: _problem_example(kind.slug) for kind in kinds},
        }
        found[f"Problem{status}"] = {
            "description": "; or ".join(kind.title.rstrip(".") for kind in kinds) + ".",
            "content": {PROBLEM: content},
        }
    return found


def _problem_example(slug: str) -> dict[str, Any]:
    kind = next(kind for kind in TYPES if kind.slug == slug)
    errors: tuple[dict[str, str], ...] = ()
    if slug == "invalid-input":
        errors = ({"pointer": "#/amount", "detail": "Please send a decimal."},)
    more = {"existing_id": "42"} if slug == "external-id-taken" else {}
    problem = Problem(kind.status, kind.meaning, "9f8e7d6c5b4a3210", errors, slug, more)
    return {"summary": kind.title, "value": problem.to_json()}


def _join_form(operation: dict[str, Any], schemas: dict[str, Any]) -> None:
    """Describe a file and the fields beside it as the one form that they are."""
    parameters = operation["parameters"]
    files = [each for each in parameters if each["in"] == "formData"]
    if not files:
        return
    operation["parameters"] = [each for each in parameters if each not in files]
    [content] = operation["requestBody"]["content"].values()
    fields = schemas[content["schema"]["$ref"].rpartition("/")[2]]
    form = {
        "type": "object",
        "properties": {
            **{file["name"]: file["schema"] for file in files},
            **fields["properties"],
        },
        "required": [file["name"] for file in files],
        "additionalProperties": False,
    }
    operation["requestBody"]["content"] = {FORM: {"schema": form}}


def _add_examples(operation: dict[str, Any], schemas: dict[str, Any]) -> None:
    bodies = [operation.get("requestBody", {})]
    bodies += [
        response
        for status, response in operation["responses"].items()
        if str(status).startswith("2")
    ]
    for body in bodies:
        for mimetype, content in body.get("content", {}).items():
            if mimetype == JSON and "schema" in content:
                example = example_of(content["schema"], schemas)
                content["examples"] = {"usual": {"value": example}}
    for parameter in operation["parameters"]:
        if "$ref" not in parameter:
            _move_examples(parameter)


def _move_examples(parameter: dict[str, Any]) -> None:
    """Show a parameter's example where viewers look for it."""
    examples = parameter["schema"].get("examples")
    if examples and parameter["schema"].get("type") != "array":
        parameter["example"] = examples[0]
