"""Short addresses with the same answers as the long ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from routes.conventions.parsing import Resource
from routes.resources import predictions
from routes.resources.dashboard_data import dashboard_of
from routes.schemas.dashboard import DashboardSchema
from routes.schemas.predictions import AsOfSchema
from routes.schemas.reports import MonthQuerySchema
from routes.security import needs_scope

if TYPE_CHECKING:
    from routes.resources.predictions import Part

blueprint = Resource(
    "api_short_paths", __name__, description="Short addresses with the same answers."
)


def _add(part: Part) -> None:
    def post(body: dict[str, Any]) -> dict[str, Any]:
        return predictions.answer(part, body.get("as_of"))

    place = f"{predictions.PATH}/{part.name}"
    post.__doc__ = f"{part.summary}\n\nAnswers as `GET /api/v1{place}`."
    shown = blueprint.response(200, part.schema)(post)
    asked = blueprint.arguments(AsOfSchema, required=False)(shown)
    blueprint.add_url_rule(
        part.alias,
        f"predict_{part.name}_short",
        # It is sent as POST but changes nothing.
        needs_scope("read")(asked),
        methods=["POST"],
    )


for _part in predictions.PARTS:
    _add(_part)


@blueprint.get("/dashboard/data")
@blueprint.arguments(MonthQuerySchema, location="query")
@blueprint.response(200, DashboardSchema)
def dashboard_data(query: dict[str, Any]) -> dict[str, Any]:
    """Give the dashboard of a month.

    Answers as `GET /api/v1/reports/dashboard`.
    """
    return dashboard_of(query)
