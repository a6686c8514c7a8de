"""The API described: as an OpenAPI document, and as pages to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from flask import Blueprint, current_app, jsonify, render_template

from routes.conventions.document import operations_of
from routes.conventions.negotiation import gives
from routes.conventions.problem_types import BY_SLUG, TYPES
from routes.security import public
from utils.errors import NotFound

if TYPE_CHECKING:
    from flask import Flask, Response

blueprint = Blueprint("reference", __name__)
_KEY: Final = "dhanarakshak_openapi"
_HTML: Final = "text/html"


def install(app: Flask, document: dict[str, Any]) -> None:
    """Keep the finished document."""
    app.extensions[_KEY] = document


@blueprint.get("/openapi.json")
@public
def openapi_document() -> Response:
    """Give the document; it is the same for everybody."""
    return jsonify(_document())


@blueprint.get("/reference")
@gives(_HTML)
@public
def read_reference() -> str:
    """Show the document to people."""
    found = _document()
    groups: dict[str, list[Any]] = {}
    for path, method, operation in operations_of(found):
        groups.setdefault(operation["tags"][0], []).append((path, method, operation))
    return render_template(
        "api_reference.html", document=found, groups=groups, problems=TYPES
    )


@blueprint.get("/problems/<slug>")
@gives(_HTML)
@public
def read_problem(slug: str) -> str:
    """Explain a type of problem: this is where its URI leads."""
    kind = BY_SLUG.get(slug)
    if kind is None:
        raise NotFound
    return render_template("api_problem.html", kind=kind)


def _document() -> dict[str, Any]:
    document: dict[str, Any] = current_app.extensions[_KEY]
    return document
