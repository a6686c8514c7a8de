"""The shape of the dashboard: everything on the page, typed."""

from __future__ import annotations

from marshmallow.fields import List, Nested, String

from routes.conventions.fields import (
    ApiSchema,
    day,
    flag,
    identifier,
    money,
    whole,
    word,
)
from routes.schemas.people import SuggestionSchema
from routes.schemas.predictions import AnomalySchema, BillSchema
from routes.schemas.reports import ChartSchema


class ShownMonthsSchema(ApiSchema):
    """The month that is shown, and where to go from it."""

    shown = day("Its first day.", required=True, example="2026-05-01")
    earlier = day("The month before, if there is one.", allow_none=True)
    later = day("The month after, if there is one.", allow_none=True)
    all = List(
        day("A month that can be shown.", example="2026-05-01"),
        required=True,
        metadata={"description": "All months, oldest first."},
    )


class MonthFiguresSchema(ApiSchema):
    """Income, expense and savings of the month that is shown."""

    income = money("Money in.", required=True, example="80000.00")
    expense = money("Money spent.", required=True, example="31250.00")
    savings = money("Income − expense.", required=True, example="48750.00")
    rate = word(
        "Savings as a share of income, in words where a share would say nothing.",
        required=True,
        example="61%",
    )
    is_whole = flag("Whether statements cover all of it.", required=True)
    known_until = day(
        "The last known day of a month that is not over.",
        required=True,
        allow_none=True,
    )


class FoundSchema(ApiSchema):
    """What is known so far, in numbers."""

    accounts = whole("Accounts.", required=True)
    transactions = whole("Transactions.", required=True, example=1250)
    first_month = day("The oldest month.", required=True, example="2024-06-01")
    last_month = day("The newest month.", required=True, example="2026-05-01")
    whole_months = whole("Months that are covered wholly.", required=True, example=23)
    bills = whole("Payees of recurring payments.", required=True, example=9)
    uncategorised = whole("Transactions without category.", required=True, example=12)


class RangeSchema(ApiSchema):
    """Where a value lies in its range, in percent of a bar."""

    start = whole("Where the range begins.", required=True, example=20)
    width = whole("How wide it is.", required=True, example=40)
    at = whole("Where the value is.", required=True, example=35)


class CardSchema(ApiSchema):
    """One of the five predictions in a few words, in the reader's language."""

    id = word("Which one.", required=True, example="expense")
    title = word("What it is about.", required=True, example="June's expense")
    headline = word("What it says.", required=True, example="₹31,250")
    is_waiting = flag("Whether it is too early to say.", required=True)
    details = List(
        String(),
        required=True,
        metadata={"examples": [["Likely ₹28,100 to ₹35,900."]]},
    )
    range = Nested(RangeSchema, allow_none=True, required=True)


class HeatDaySchema(ApiSchema):
    """One day of the month that is shown."""

    day = day("Which.", required=True)
    spent = money("Money spent.", required=True, example="1250.00")
    heat = whole("How much that is, from 0 to 4.", required=True, example=2)


class HeatSchema(ApiSchema):
    """Spending by weekday and week."""

    finding = word("What it shows.", required=True, example="Most on Saturdays.")
    weeks = List(
        List(Nested(HeatDaySchema, allow_none=True)),
        required=True,
        metadata={
            "description": "Monday to Sunday; null outside the month, or not known."
        },
    )


class CoverageSchema(ApiSchema):
    """Which days of an account are known."""

    account_id = identifier("The account.", required=True)
    name = word("Its name.", required=True, example="HDFC Bank ••1234")
    kind = word("bank, card, upi or cash.", required=True, example="bank")
    currency = word("Of its amounts.", required=True, example="INR")
    first_date = day("The first day.", required=True, example="2024-06-01")
    last_date = day("The last day.", required=True)
    by_statement = flag("Whether statements say so.", required=True)


class DashboardPageSchema(ApiSchema):
    """Figures, predictions, charts, suggestions, bills and alerts of a month."""

    currency = word("Of all sums.", required=True, example="INR")
    as_of = day("Last day that all accounts in use are known for.", required=True)
    months = Nested(ShownMonthsSchema, required=True)
    figures = Nested(MonthFiguresSchema, required=True)
    found = Nested(FoundSchema, allow_none=True, required=True)
    cards = List(Nested(CardSchema), required=True)
    charts = List(Nested(ChartSchema), required=True)
    heat = Nested(HeatSchema, required=True)
    suggestions = List(Nested(SuggestionSchema), required=True)
    bills = List(Nested(BillSchema), required=True)
    alerts = List(Nested(AnomalySchema), required=True)
    coverage = List(Nested(CoverageSchema), required=True)
    notices = List(
        String(),
        required=True,
        metadata={"description": "Models that a simple rule speaks for."},
    )
    other_currencies = List(
        String(),
        required=True,
        metadata={
            "description": "Currencies left out of every sum.",
            "examples": [["USD"]],
        },
    )


class DashboardSchema(ApiSchema):
    """The dashboard; null before the first transaction."""

    dashboard = Nested(DashboardPageSchema, allow_none=True, required=True)
