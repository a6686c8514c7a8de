"""The shapes of predictions."""

from __future__ import annotations

from typing import Final

from marshmallow.fields import Dict, Float, List, Nested, String

from routes.conventions.fields import (
    ApiSchema,
    day,
    flag,
    identifier,
    iso_day,
    money,
    word,
)

_TOTAL: Final = "31250.00"
_LOW: Final = "28100.00"
_HIGH: Final = "35900.00"


class AsOfSchema(ApiSchema):
    """The day whose evening a prediction is made on."""

    as_of = day("Last day that may be seen; by default the newest known day.")


class DriverSchema(ApiSchema):
    """A part that a predicted amount is made of."""

    name = word("What it is.", required=True, example="Bills")
    amount = money("What it adds.", required=True, example="12400.00")


class LeftOutSchema(ApiSchema):
    """A month that could not be used."""

    month = iso_day("Its first day.", required=True, example="2026-01-01")
    reason = word("Why.", required=True, example="No statement covers it.")


class AmountForecastSchema(ApiSchema):
    """A predicted amount, its median, with the ranges it will likely lie in."""

    value = money(
        "The median; null while history is too short.", allow_none=True, example=_TOTAL
    )
    lower50 = money("Lower end of the 50% range.", allow_none=True, example=_LOW)
    upper50 = money("Upper end of the 50% range.", allow_none=True, example=_HIGH)
    lower80 = money("Lower end of the 80% range.", allow_none=True, example=_LOW)
    upper80 = money("Upper end of the 80% range.", allow_none=True, example=_HIGH)
    lower95 = money("Lower end of the 95% range.", allow_none=True, example=_LOW)
    upper95 = money("Upper end of the 95% range.", allow_none=True, example=_HIGH)
    baseline = money("What the naive rule says.", allow_none=True, example=_TOTAL)
    method = word("How it was made, in words.", required=True, example="learned model")
    needs = word(
        "What is missing; null where nothing is.",
        allow_none=True,
        example="two whole months",
    )


class TotalForecastSchema(AmountForecastSchema):
    """A predicted total and what it rests on."""

    months_used = List(
        String(), metadata={"description": "First days.", "examples": [["2026-04-01"]]}
    )
    months_left_out = List(Nested(LeftOutSchema))
    drivers = List(Nested(DriverSchema))


class RunningMonthSchema(TotalForecastSchema):
    """The month that is not over."""

    month = iso_day("Its first day.", required=True, example="2026-05-01")
    so_far = money("Until the evening of as_of.", required=True, example="18020.00")


class PredictedSchema(ApiSchema):
    """What every prediction says of itself."""

    as_of = iso_day("Last day that was seen.", required=True, example="2026-05-31")
    currency = word("Of all its amounts.", required=True, example="INR")
    model_version = word("Changes with any model.", required=True, example="a1b2c3d4")
    notices = Dict(
        keys=String(),
        values=String(),
        required=True,
        metadata={
            "description": "Models that a baseline speaks for, and why.",
            "examples": [{"expense": "the model is missing"}],
        },
    )


class MonthForecastSchema(PredictedSchema, TotalForecastSchema):
    """Next month, its categories, and the running month."""

    month = iso_day("Next month's first day.", required=True, example="2026-06-01")
    by_category = Dict(
        keys=String(), values=Nested(AmountForecastSchema), required=True
    )
    running_month = Nested(RunningMonthSchema, allow_none=True, required=True)


class PastPaymentSchema(ApiSchema):
    """One payment that was made."""

    date = iso_day("When.", required=True)
    amount = money("How much.", required=True, example="-649.00")


class PriceChangeSchema(ApiSchema):
    """A steady amount that became another."""

    before = money("The amount before.", required=True, example="-499.00")
    after = money("The amount since.", required=True, example="-649.00")
    since = iso_day("When it changed.", required=True)


class BillSchema(ApiSchema):
    """One recurring payment (negative) or income (positive)."""

    payee = word("Who is paid.", required=True, example="Netflix")
    payee_key = word("Names the payee in an answer.", required=True, example="netflix")
    due = iso_day("The likely day.", required=True)
    window = List(
        String(metadata={"examples": ["2026-06-04"]}),
        required=True,
        metadata={"description": "First and last likely day."},
    )
    amount = money("The likely amount.", required=True, example="-649.00")
    lower80 = money("Lower end of the 80% range.", example="-649.00")
    upper80 = money("Upper end of the 80% range.", example="-649.00")
    period = word("How often.", required=True, example="monthly")
    state = word("upcoming or due.", required=True, example="upcoming")
    probability = Float(
        allow_none=True,
        metadata={"description": "That it comes on its day.", "examples": [0.93]},
    )
    category = word("Of the newest one.", allow_none=True, example="Entertainment")
    last = List(Nested(PastPaymentSchema), required=True)
    price_change = Nested(PriceChangeSchema, allow_none=True)
    transaction_ids = List(identifier("A transaction it rests on."), required=True)


class BillsSchema(PredictedSchema):
    """The recurring payments and income that are to come."""

    items = List(Nested(BillSchema), required=True)


class AnomalySchema(ApiSchema):
    """One transaction unlike the others."""

    transaction_id = identifier("The transaction.", required=True)
    date = iso_day("When.", required=True)
    amount = money("Signed amount.", required=True)
    description = word("The narration.", required=True, example="POS DECATHLON")
    score = Float(
        required=True,
        metadata={"description": "How unusual, to 1.", "examples": [0.91]},
    )
    kind = word("What is unusual.", required=True, example="large_amount")
    reason = word("Why, in words.", required=True, example="Four times the usual.")


class AnomaliesSchema(PredictedSchema):
    """The transactions unlike the others, oldest first."""

    items = List(Nested(AnomalySchema), required=True)


class RecommendedBudgetSchema(ApiSchema):
    """What to plan for one category."""

    category = word("The category's name.", required=True, example="Groceries")
    amount = money("For the month.", required=True, example="9000.00")
    reason = word("Why so much.", required=True, example="Median of six months.")
    fixed = flag("Whether it can hardly be changed.", required=True)
    easiest_to_cut = flag("Whether to begin saving here.", required=True)


class RecommendedBudgetsSchema(PredictedSchema):
    """A recommended budget for each category."""

    items = List(Nested(RecommendedBudgetSchema), required=True)


class ScoreSchema(ApiSchema):
    """What was predicted for a month, and what happened."""

    kind = word("expense or savings.", required=True, example="expense")
    month = day("The month's first day.", required=True, example="2026-05-01")
    as_of = day("The last day that was looked at.", required=True, example="2026-04-30")
    is_stored = flag(
        "Whether it was said before the month began; else it was worked out afterwards "
        "from what was known then.",
        required=True,
    )
    value = money("What was predicted.", allow_none=True, example=_TOTAL)
    lower80 = money("Lower end of the 80% range.", allow_none=True, example=_LOW)
    upper80 = money("Upper end of the 80% range.", allow_none=True, example=_HIGH)
    baseline = money("What the naive rule said.", allow_none=True, example=_TOTAL)
    actual = money("What happened.", required=True, example="30100.00")
    hit = flag("Whether it ended inside the range.", required=True)


class HistorySchema(ApiSchema):
    """How past predictions did, oldest month first."""

    currency = word("Of all amounts.", required=True, example="INR")
    items = List(Nested(ScoreSchema), required=True)
