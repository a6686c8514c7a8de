"""The five predictions, under their own addresses and under the short ones."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from flask_login import current_user

from routes.conventions.parsing import Resource
from routes.dashboard import predictor, reader
from routes.deps import read_connection, services
from routes.schemas.predictions import (
    AnomaliesSchema,
    AsOfSchema,
    BillsSchema,
    HistorySchema,
    MonthForecastSchema,
    RecommendedBudgetsSchema,
)
from utils import gathering, reports
from utils import predictions as service
from utils.currencies import exponent
from utils.errors import InvalidInput
from utils.sentences import sentence

if TYPE_CHECKING:
    import datetime as dt

    from marshmallow import Schema

    from utils.predictions import Score

PATH: Final = "/predictions"
blueprint = Resource(
    "api_predictions", __name__, description="What is likely, and how sure that is."
)

# What is money in a prediction; all else that is a number stays one.
_MONEY: Final = frozenset(
    {"value", "baseline", "so_far", "amount", "before", "after"}
    | {f"{end}{level}" for end in ("lower", "upper") for level in (50, 80, 95)}
)


@dataclass(frozen=True, slots=True)
class Part:
    """One of the five: its address, its short address, its shape."""

    name: str
    alias: str
    schema: type[Schema]
    summary: str


PARTS: Final = (
    Part(
        "expense",
        "/predict/expenses",
        MonthForecastSchema,
        "Predict next month's expense and the running month's end.",
    ),
    Part(
        "savings",
        "/predict/savings",
        MonthForecastSchema,
        "Predict next month's savings and the running month's end.",
    ),
    Part(
        "bills",
        "/predict/bills",
        BillsSchema,
        "List the recurring payments and income that are to come.",
    ),
    Part(
        "anomalies",
        "/detect/anomalies",
        AnomaliesSchema,
        "List the transactions unlike the others, each with its reason.",
    ),
    Part(
        "budgets",
        "/recommend/budget",
        RecommendedBudgetsSchema,
        "Recommend a budget for each category, with its reason.",
    ),
)


def _add(part: Part) -> None:
    def get(query: dict[str, Any]) -> dict[str, Any]:
        return answer(part, query.get("as_of"))

    get.__doc__ = part.summary
    shown = blueprint.response(200, part.schema)(get)
    blueprint.add_url_rule(
        f"/{part.name}",
        f"predict_{part.name}",
        blueprint.arguments(AsOfSchema, location="query")(shown),
    )


for _one in PARTS:
    _add(_one)


@blueprint.get("/history")
@blueprint.response(200, HistorySchema)
def prediction_history() -> dict[str, Any]:
    """Compare past predictions with what happened."""
    connection, asking = read_connection(), reader()
    facts = gathering.gather(connection, predictor(), asking)
    found = gathering.list_scores(connection, asking, facts) if facts else ()
    return {
        "currency": asking.currency,
        "items": [_score(score) for score in found],
    }


def predict_for(as_of: dt.date | None) -> dict[str, Any]:
    """Predict for the person who asks; the newest answer is kept, others are not.

    Raises:
        InvalidInput: the day is still to come.
    """
    built, asking, connection = services(), reader(), read_connection()
    today = built.clock.today()
    if as_of is not None and as_of > today:
        raise InvalidInput(
            sentence("No prediction can be made as of a later day."), field="as_of"
        )
    # The day of the pages: the last one that all accounts in use are known for.
    coverage = reports.read_coverage(connection, asking.user_id)
    newest = reports.as_of_day(coverage, today, asking.currency) or today
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


def answer(part: Part, as_of: dt.date | None) -> dict[str, Any]:
    """Give one of the five as its shape has it.

    Raises:
        InvalidInput: the day is still to come.
    """
    predicted = predict_for(as_of)
    currency: str = current_user.currency
    found = predicted[part.name]
    if isinstance(found, list):
        found = {"items": [_item(one) for one in found]}
    return {
        "as_of": predicted["as_of"],
        "currency": currency,
        "model_version": predicted["model_version"],
        "notices": predicted["notices"],
        **with_exact_money(found, currency),
    }


def _item(one: dict[str, Any]) -> dict[str, Any]:
    """Name what a model gives as plain pairs."""
    if "last" not in one:
        return one
    last = [{"date": when, "amount": amount} for when, amount in one["last"]]
    return {**one, "last": last}


def _score(score: Score) -> dict[str, Any]:
    forecast = score.forecast
    return {
        "kind": score.kind,
        "month": score.month,
        "as_of": score.as_of,
        "is_stored": score.is_stored,
        "value": forecast.value,
        "lower80": forecast.lower,
        "upper80": forecast.upper,
        "baseline": forecast.baseline,
        "actual": score.actual,
        "hit": score.hit,
    }
