"""The JSON API: its resources, conventions and document, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from flask_smorest import Api

from routes.conventions import document, editing, idempotency, limits, negotiation
from routes.resources import (
    accounts,
    answers,
    budgets,
    categories,
    goals,
    import_rows,
    imports,
    links,
    people,
    predictions,
    reference,
    reports,
    rules,
    short_paths,
    suggestions,
    tags,
    transaction_edits,
    transactions,
)
from routes.schemas.problems import ProblemSchema

if TYPE_CHECKING:
    from flask import Flask

PREFIX: Final = "/api/v1"
_RESOURCES: Final = (
    people,
    accounts,
    transactions,
    transaction_edits,
    links,
    categories,
    tags,
    rules,
    imports,
    import_rows,
    predictions,
    answers,
    suggestions,
    budgets,
    goals,
    reports,
)


class ProblemApi(Api):
    """flask-smorest whose errors are answered by routes.errors, like all others."""

    ERROR_SCHEMA = ProblemSchema

    def _register_error_handlers(self) -> None:
        """Leave errors to the app's one place."""


def init_app(app: Flask) -> None:
    """Register what programs are offered."""
    app.config.update(
        API_TITLE="DhanaRakshak",
        API_VERSION="v1",
        OPENAPI_VERSION="3.1.0",
        API_SPEC_OPTIONS=document.spec_options(),
    )
    # In this order each looks at a request; at an answer they look in reverse.
    for convention in (negotiation, limits, idempotency, editing):
        convention.init_app(app)
    api = ProblemApi(app)
    for resource in _RESOURCES:
        api.register_blueprint(resource.blueprint, url_prefix=PREFIX + resource.PATH)
    api.register_blueprint(short_paths.blueprint, url_prefix="/api")
    reference.install(app, document.complete(api.spec.to_dict(), app))
    app.register_blueprint(reference.blueprint, url_prefix=PREFIX)
