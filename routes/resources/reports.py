"""What the dashboard shows, as data: the very dataclasses its template gets."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from flask_smorest import Blueprint

from routes.dashboard import predictor, reader
from routes.deps import read_connection
from routes.resources.schemas import DashboardQuerySchema, DashboardSchema
from routes.sentences import say
from utils import pages
from utils.sentences import (
    Amount,
    Day,
    Month,
    Reason,
    Rough,
    Sentence,
    Share,
    Word,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

PATH: Final = "/reports"
blueprint = Blueprint("api_reports", __name__, description="The data of the charts.")
aliases = Blueprint(
    "api_dashboard", __name__, description="Short path with the same answer."
)
_SAID: Final = (Sentence, Word, Amount, Rough, Reason, Day, Month, Share)


@blueprint.get("/dashboard")
@blueprint.arguments(DashboardQuerySchema, location="query")
@blueprint.response(200, DashboardSchema)
def dashboard(query: dict[str, Any]) -> dict[str, Any]:
    """Give the dashboard of a month, by default the newest."""
    return _dashboard(query.get("month"))


@aliases.get("/dashboard/data")
@aliases.arguments(DashboardQuerySchema, location="query")
@aliases.response(200, DashboardSchema)
def dashboard_data(query: dict[str, Any]) -> dict[str, Any]:
    """Answer as `GET /api/v1/reports/dashboard`."""
    return _dashboard(query.get("month"))


def _dashboard(month: dt.date | None) -> dict[str, Any]:
    page = pages.dashboard(read_connection(), predictor(), reader(), month)
    return {"dashboard": None if page is None else plain(page)}


def plain(value: Any) -> Any:  # noqa: ANN401, PLR0911 - one answer for each type
    """Turn dataclasses, dates, money and sentences into JSON types."""
    if isinstance(value, _SAID):
        return say(value)
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    if dataclasses.is_dataclass(value):
        return {name: plain(part) for name, part in _fields(value)}
    if isinstance(value, Mapping):
        return {str(name): plain(part) for name, part in value.items()}
    if isinstance(value, (tuple, list, frozenset)):
        return [plain(part) for part in value]
    return value


def _fields(
    value: DataclassInstance | type[DataclassInstance],
) -> list[tuple[str, Any]]:
    return [
        (field.name, getattr(value, field.name)) for field in dataclasses.fields(value)
    ]
