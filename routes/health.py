"""Whether the program is alive, and whether it is ready to serve."""

from __future__ import annotations

from typing import Any

from flask import Blueprint

from database import migrate
from routes.deps import services
from routes.security import public
from utils.db_utils import UNAVAILABLE

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
@public
def alive() -> dict[str, Any]:
    """Say that this process answers."""
    return {"status": "alive"}


@blueprint.get("/readyz")
@public
def ready() -> tuple[dict[str, Any], int]:
    """Say whether the database is there and up to date, and which models speak.

    A model that is missing is named, but nothing to wait for: its baseline answers.
    """
    built = services()
    try:
        migrated = migrate.is_current(built.engine)
    except UNAVAILABLE:
        return {"status": "not ready", "database": "away"}, 503
    if not migrated:
        return {"status": "not ready", "database": "not migrated"}, 503
    models = {name: status.state for name, status in built.models.status.items()}
    return {"status": "ready", "database": "ready", "models": models}, 200
