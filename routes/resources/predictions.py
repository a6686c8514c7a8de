"""The five predictions, under their own addresses and under the short ones."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from flask_login import current_user
from flask_smorest import Blueprint

from routes.dashboard import predictor, reader
from routes.deps import read_connection, services
from routes.resources.schemas import (
    AnomaliesSchema,
    AsOfSchema,
    BillsSchema,
    BudgetsSchema,
    MonthForecastSchema,
)
from routes.security import needs_scope
from utils import predictions as service
from utils import reports
from utils.errors import InvalidInput
from utils.money import exponent

if TYPE_CHECKING:
    import datetime as dt

PATH: Final = "/predictions"
blueprint = Blueprint(
    "api_predictions", __name__, description="What is likely, and how sure that is."
)
aliases = Blueprint(
    "api_aliases", __name__, description="Short paths with the same answers."
)

# What is money in a prediction; all else that is a number stays one.
_MONEY: Final = frozenset(
    {"value", "baseline", "so_far", "amount", "before", "after"}
    | {f"{end}{level}" for end in ("lower", "upper") for level in (50, 80, 95)}
)


def predict_for(as_of: dt.date | None) -> dict[str, Any]:
    """Predict for the person who asks; the newest answer is kept, others are not.

    Raises:
        InvalidInput: the day is still to come.
    """
    built, asking, connection = services(), reader(), read_connection()
    today = built.clock.today()
    if as_of is not None and as_of > today:
        raise InvalidInput(
            "No prediction can be made as of a later day.", field="as_of"
        )
    # The day of the pages: the last one that all accounts in use are known for.
    coverage = reports.read_coverage(connection, asking.user_id)
    newest = reports.as_of_day(coverage, today) or today
    if as_of is None or as_of == newest:
        return service.current(predictor(), connection, asking, newest)
    return service.compute(connection, built.models, asking, as_of)


def with_exact_money(part: Any, currency: str) -> Any:  # noqa: ANN401
    """Write the amounts in a JSON value as decimal strings of the currency."""
    if isinstance(part, list):
        return [with_exact_money(each, currency) for each in part]
    if not isinstance(part, dict):
        return part
    return {
        name: _money(value, currency)
        if name in _MONEY
        else with_exact_money(value, currency)
        for name, value in part.items()
    }


def _money(value: float | None, currency: str) -> str | None:
    if value is None:
        return None
    return str(Decimal(repr(value)).quantize(Decimal(1).scaleb(-exponent(currency))))


def _part(name: str, as_of: dt.date | None) -> dict[str, Any]:
    predicted = predict_for(as_of)
    currency: str = current_user.currency
    part = with_exact_money(predicted[name], currency)
    if not isinstance(part, dict):
        part = {"items": part}
    return {
        "as_of": predicted["as_of"],
        "currency": currency,
        "model_version": predicted["model_version"],
        "notices": predicted["notices"],
        **part,
    }


@blueprint.get("/expense")
@blueprint.arguments(AsOfSchema, location="query")
@blueprint.response(200, MonthForecastSchema)
def expense(query: dict[str, Any]) -> dict[str, Any]:
    """Predict next month's expense and the running month's end."""
    return _part("expense", query.get("as_of"))


@blueprint.get("/savings")
@blueprint.arguments(AsOfSchema, location="query")
@blueprint.response(200, MonthForecastSchema)
def savings(query: dict[str, Any]) -> dict[str, Any]:
    """Predict next month's savings and the running month's end."""
    return _part("savings", query.get("as_of"))


@blueprint.get("/bills")
@blueprint.arguments(AsOfSchema, location="query")
@blueprint.response(200, BillsSchema)
def bills(query: dict[str, Any]) -> dict[str, Any]:
    """List the recurring payments and income that are to come."""
    return _part("bills", query.get("as_of"))


@blueprint.get("/anomalies")
@blueprint.arguments(AsOfSchema, location="query")
@blueprint.response(200, AnomaliesSchema)
def anomalies(query: dict[str, Any]) -> dict[str, Any]:
    """List the transactions unlike the others, each with its reason."""
    return _part("anomalies", query.get("as_of"))


@blueprint.get("/budgets")
@blueprint.arguments(AsOfSchema, location="query")
@blueprint.response(200, BudgetsSchema)
def budgets(query: dict[str, Any]) -> dict[str, Any]:
    """Recommend a budget for each category, with its reason."""
    return _part("budgets", query.get("as_of"))


@aliases.post("/predict/expenses")
@needs_scope("read")
@aliases.arguments(AsOfSchema, required=False)
@aliases.response(200, MonthForecastSchema)
def predict_expenses(body: dict[str, Any]) -> dict[str, Any]:
    """Answer as `GET /api/v1/predictions/expense`."""
    return _part("expense", body.get("as_of"))


@aliases.post("/predict/savings")
@needs_scope("read")
@aliases.arguments(AsOfSchema, required=False)
@aliases.response(200, MonthForecastSchema)
def predict_savings(body: dict[str, Any]) -> dict[str, Any]:
    """Answer as `GET /api/v1/predictions/savings`."""
    return _part("savings", body.get("as_of"))


@aliases.post("/predict/bills")
@needs_scope("read")
@aliases.arguments(AsOfSchema, required=False)
@aliases.response(200, BillsSchema)
def predict_bills(body: dict[str, Any]) -> dict[str, Any]:
    """Answer as `GET /api/v1/predictions/bills`."""
    return _part("bills", body.get("as_of"))


@aliases.post("/detect/anomalies")
@needs_scope("read")
@aliases.arguments(AsOfSchema, required=False)
@aliases.response(200, AnomaliesSchema)
def detect_anomalies(body: dict[str, Any]) -> dict[str, Any]:
    """Answer as `GET /api/v1/predictions/anomalies`."""
    return _part("anomalies", body.get("as_of"))


@aliases.post("/recommend/budget")
@needs_scope("read")
@aliases.arguments(AsOfSchema, required=False)
@aliases.response(200, BudgetsSchema)
def recommend_budget(body: dict[str, Any]) -> dict[str, Any]:
    """Answer as `GET /api/v1/predictions/budgets`."""
    return _part("budgets", body.get("as_of"))
