"""The shapes of reports: what the pages show, as data."""

from __future__ import annotations

from marshmallow.fields import Dict, Float, List, Nested, String

from routes.conventions.fields import ApiSchema, day, flag, money, word


class MonthQuerySchema(ApiSchema):
    """Which month to show."""

    month = day("A day of the month; the newest if absent.", example="2026-05-01")


class SeriesSchema(ApiSchema):
    """One row of numbers to draw."""

    label = word("For the legend.", required=True, example="Expense")
    style = word("bar, line, dashed, band or point.", required=True, example="bar")
    colour = word("The name of a colour.", required=True, example="debit")
    values = List(
        Float(allow_none=True),
        required=True,
        metadata={
            "description": "To draw, not to reckon with: the table has the amounts.",
            "examples": [[31250.0]],
        },
    )
    upper = List(
        Float(allow_none=True),
        required=True,
        metadata={"description": "Upper edge of a band.", "examples": [[]]},
    )


class TableSchema(ApiSchema):
    """The numbers of a chart as text, in the reader's language."""

    columns = List(String(), required=True, metadata={"examples": [["Month", "Spent"]]})
    rows = List(
        List(String()), required=True, metadata={"examples": [[["May", "₹31,250.00"]]]}
    )


class ChartSchema(ApiSchema):
    """A chart with its finding in words, its numbers to draw and to read."""

    id = word("Its name.", required=True, example="flow")
    title = word("What it is about.", required=True, example="Income and expense")
    finding = word("What it shows.", required=True, example="May was above average.")
    kind = word("bar, barh or line.", required=True, example="bar")
    unit = word("money or percent.", required=True, example="money")
    currency = word("Of amounts.", required=True, example="INR")
    is_empty = flag("Whether there is nothing to draw yet.", required=True)
    labels = List(String(), required=True, metadata={"examples": [["May"]]})
    series = List(Nested(SeriesSchema), required=True)
    table = Nested(TableSchema, required=True)


class ChartsSchema(ApiSchema):
    """The charts of a month; none before the first transaction."""

    items = List(Nested(ChartSchema), required=True)


class MonthSchema(ApiSchema):
    """Income, expense and savings of one month."""

    month = day("Its first day.", required=True, example="2026-05-01")
    income = money("Money in.", required=True, example="80000.00")
    expense = money("Money spent.", required=True, example="31250.00")
    savings = money("Income − expense.", required=True, example="48750.00")
    is_whole = flag("Whether statements cover all of it.", required=True)
    by_category = Dict(
        keys=String(),
        values=money("Money spent.", example="9000.00"),
        required=True,
        metadata={
            "description": "Spending by category.",
            "examples": [{"Groceries": "9000.00"}],
        },
    )


class MonthsSchema(ApiSchema):
    """All months that have transactions, oldest first."""

    currency = word("Of all amounts.", required=True, example="INR")
    items = List(Nested(MonthSchema), required=True)
