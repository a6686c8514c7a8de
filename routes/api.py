"""The JSON API: its document, its limits, and the short paths that are aliases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import current_user
from flask_smorest import Api

from routes.resources import imports, predictions, reports, transactions
from routes.resources.schemas import ProblemSchema
from routes.security import is_api

if TYPE_CHECKING:
    from flask import Flask

PREFIX = "/api/v1"


class ProblemApi(Api):
    """flask-smorest whose errors are answered by routes.errors, like all others."""

    ERROR_SCHEMA = ProblemSchema

    def _register_error_handlers(self) -> None:
        """Leave errors to the app's one place."""


def init_app(app: Flask) -> None:
    """Register the resources, the aliases and the rate limit."""
    app.config.update(
        API_TITLE="DhanaRakshak",
        API_VERSION="v1",
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX=PREFIX,
        OPENAPI_JSON_PATH="openapi.json",
        API_SPEC_OPTIONS=_spec_options(),
    )
    api = ProblemApi(app)
    for resource in (transactions, imports, predictions, reports):
        api.register_blueprint(resource.blueprint, url_prefix=PREFIX + resource.PATH)
    api.register_blueprint(predictions.aliases, url_prefix="/api")
    api.register_blueprint(reports.aliases, url_prefix="/api")
    limiter = Limiter(
        _who,
        app=app,
        storage_uri=app.config["RATELIMIT_STORAGE_URI"],
        headers_enabled=True,
        application_limits=[],
        default_limits=[app.config["API_LIMIT"]],
    )
    limiter.request_filter(_is_no_api)


def _spec_options() -> dict[str, Any]:
    return {
        "info": {"description": "Everything the pages show, for programs."},
        "components": {
            "securitySchemes": {
                "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}
            }
        },
        "security": [{"bearer": []}],
    }


def _who() -> str:
    if current_user.is_authenticated:
        return f"user:{current_user.user_id}"
    return f"address:{get_remote_address()}"


def _is_no_api() -> bool:
    return not is_api() or request.endpoint is None
