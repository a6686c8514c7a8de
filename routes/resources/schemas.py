"""The shapes that the API speaks: what a program may send and what it gets."""

from __future__ import annotations

from typing import Any, Final

from flask_smorest.fields import Upload
from marshmallow import Schema, validate
from marshmallow.fields import (
    Boolean,
    Date,
    DateTime,
    Dict,
    Float,
    Integer,
    List,
    Nested,
    Raw,
    String,
)

from utils.domain import RowStatus

MONEY_PATTERN: Final = r"^-?\d+(\.\d+)?$"
MAX_LIMIT: Final = 200
ID: Final = validate.Regexp(r"^[1-9]\d{0,17}\Z")


def money(description: str, **options: Any) -> String:  # noqa: ANN401
    """Declare an amount: a decimal string, never a float."""
    return String(
        validate=validate.Regexp(r"^-?\d{1,13}(\.\d{1,4})?\Z"),
        metadata={
            "description": description,
            "pattern": MONEY_PATTERN,
            "example": "-1234.50",
        },
        **options,
    )


def identifier(description: str, **options: Any) -> String:  # noqa: ANN401
    """Declare an id: an opaque string."""
    return String(
        validate=ID, metadata={"description": description, "example": "42"}, **options
    )


class ProblemErrorSchema(Schema):
    """One thing that is wrong with a request."""

    pointer = String(metadata={"description": "Where: a JSON pointer or a name."})
    detail = String(required=True)


class ProblemSchema(Schema):
    """An error, as RFC 9457 has it."""

    type = String(required=True)
    title = String(required=True)
    status = Integer(required=True)
    detail = String()
    errors = List(Nested(ProblemErrorSchema))
    request_id = String()


class AsOfSchema(Schema):
    """The day whose evening a prediction is made on."""

    as_of = Date(
        metadata={"description": "Last day that may be seen; today if absent."}
    )


class ForecastSchema(Schema):
    """A predicted amount, its median, with the ranges it will likely lie in."""

    value = money("The median; null while history is too short.", allow_none=True)
    lower50 = money("Lower end of the 50 % range.", allow_none=True)
    upper50 = money("Upper end of the 50 % range.", allow_none=True)
    lower80 = money("Lower end of the 80 % range.", allow_none=True)
    upper80 = money("Upper end of the 80 % range.", allow_none=True)
    lower95 = money("Lower end of the 95 % range.", allow_none=True)
    upper95 = money("Upper end of the 95 % range.", allow_none=True)
    baseline = money("What the naive rule says.", allow_none=True)
    method = String(metadata={"description": "How it was made, in words."})
    needs = String(allow_none=True, metadata={"description": "What is missing."})
    months_used = List(String())
    months_left_out = List(Dict(keys=String(), values=String()))
    drivers = List(Dict(keys=String(), values=Raw()))


class RunningMonthSchema(ForecastSchema):
    """The month that is not over."""

    month = String(required=True)
    so_far = money("Until the evening of as_of.", required=True)


class PredictedSchema(Schema):
    """What every prediction says of itself."""

    as_of = String(required=True)
    currency = String(required=True)
    model_version = String(required=True)
    notices = Dict(
        keys=String(),
        values=String(),
        metadata={"description": "Models that a baseline speaks for, and why."},
    )


class MonthForecastSchema(PredictedSchema, ForecastSchema):
    """Next month, its categories, and the running month."""

    month = String(required=True)
    by_category = Dict(keys=String(), values=Nested(ForecastSchema))
    running_month = Nested(RunningMonthSchema, allow_none=True)


class BillSchema(Schema):
    """One recurring payment (negative) or income (positive)."""

    payee = String(required=True)
    due = String(required=True)
    window = List(String(), metadata={"description": "First and last likely day."})
    amount = money("The likely amount.", required=True)
    lower80 = money("Lower end of the 80 % range.")
    upper80 = money("Upper end of the 80 % range.")
    period = String(required=True)
    state = String(required=True)
    probability = Float(allow_none=True)
    category = String(allow_none=True)
    last = List(List(Raw()), metadata={"description": "Pairs of day and amount."})
    transaction_ids = List(Integer())


class BillsSchema(PredictedSchema):
    """The recurring payments and income that are to come."""

    items = List(Nested(BillSchema), required=True)


class AnomalySchema(Schema):
    """One transaction unlike the others."""

    transaction_id = Integer(required=True)
    date = String(required=True)
    amount = money("Signed amount.", required=True)
    description = String(required=True)
    score = Float(required=True)
    kind = String(required=True)
    reason = String(required=True)


class AnomaliesSchema(PredictedSchema):
    """The transactions unlike the others, oldest first."""

    items = List(Nested(AnomalySchema), required=True)


class BudgetSchema(Schema):
    """What to plan for one category."""

    category = String(required=True)
    amount = money("For the month.", required=True)
    reason = String(required=True)
    fixed = Boolean(required=True)
    easiest_to_cut = Boolean(required=True)


class BudgetsSchema(PredictedSchema):
    """A recommended budget for each category."""

    items = List(Nested(BudgetSchema), required=True)


class DashboardQuerySchema(Schema):
    """Which month to show."""

    month = Date(metadata={"description": "A day of the month; the newest if absent."})


class DashboardSchema(Schema):
    """The dashboard: figures, predictions, charts, suggestions, bills, alerts."""

    dashboard = Dict(
        keys=String(),
        values=Raw(),
        allow_none=True,
        required=True,
        metadata={"description": "null before the first transaction."},
    )


class TransactionSchema(Schema):
    """One movement on one account; money out is negative."""

    id = identifier("The transaction's id.", required=True)
    account_id = identifier("The account's id.", required=True)
    import_id = identifier("The import it came with.", allow_none=True)
    posting_date = Date(required=True)
    value_date = Date(allow_none=True)
    amount = money("Signed amount.", required=True)
    currency = String(required=True, metadata={"example": "INR"})
    balance = money("Balance after it, where the bank says so.", allow_none=True)
    narration = String(required=True)
    payee = String(required=True)
    mode = String(required=True)
    bank_reference = String(allow_none=True)
    category_id = identifier("The category's id.", allow_none=True)
    category = String(allow_none=True)
    category_source = String(required=True)
    category_confidence = Float(allow_none=True)
    notes = String(required=True)
    updated_at = DateTime(required=True)


class TransactionListSchema(Schema):
    """A page of transactions, newest first."""

    items = List(Nested(TransactionSchema), required=True)
    next_cursor = String(allow_none=True, required=True)


class TransactionQuerySchema(Schema):
    """Which transactions, and how many at once."""

    since = Date(data_key="from")
    until = Date(data_key="to")
    account = identifier("Only this account.")
    category = identifier("Only this category.")
    import_id = identifier("Only what this import added.", data_key="import")
    q = String(
        validate=validate.Length(max=200),
        metadata={
            "description": "Search, as on the page: words, and terms such as "
            '`payee:swiggy amount>500 category:"Eating out" 2026-10`.',
            "example": "payee:swiggy amount>500",
        },
    )
    min_amount = money("At least this signed amount.", data_key="min")
    max_amount = money("At most this signed amount.", data_key="max")
    cursor = String(validate=validate.Length(max=200))
    limit = Integer(load_default=50, validate=validate.Range(1, MAX_LIMIT))


class TransactionChangeSchema(Schema):
    """What may be changed of a transaction."""

    category_id = identifier("The category chosen.", required=True)
    also_others = Boolean(
        load_default=False,
        metadata={"description": "Also the payee's other transactions, from now on."},
    )


class ImportAccountSchema(Schema):
    """An account that the statement speaks of."""

    ref = String(required=True)
    account_id = identifier("The account here; null until commit.", allow_none=True)
    bank = String(allow_none=True)
    number_masked = String(allow_none=True)
    currency = String(required=True)
    balance_status = String(required=True)
    opening = money("Opening balance.", allow_none=True)
    closing = money("Closing balance.", allow_none=True)
    first_break_line = String(allow_none=True)


class ImportSchema(Schema):
    """One uploaded statement."""

    id = identifier("The import's id.", required=True)
    file_name = String(required=True)
    kind = String(required=True)
    status = String(required=True)
    error_code = String(allow_none=True)
    error_message = String(allow_none=True)
    counts = Dict(keys=String(), values=Integer(), required=True)
    rows_added = Integer(required=True)
    accounts = List(Nested(ImportAccountSchema), required=True)
    created_at = DateTime(required=True)
    committed_at = DateTime(allow_none=True)
    undone_at = DateTime(allow_none=True)


class ImportListSchema(Schema):
    """The imports, newest first."""

    items = List(Nested(ImportSchema), required=True)


class ImportFileSchema(Schema):
    """The statement itself."""

    file = Upload(required=True, metadata={"description": "As the bank made it."})


class ImportFormSchema(Schema):
    """What the uploader knows about the statement."""

    kind = String(load_default="bank", validate=validate.OneOf(["bank", "card", "upi"]))
    account = identifier("The account it is of, if it is here already.")
    password = String(
        metadata={"description": "For a locked file; never stored.", "writeOnly": True}
    )


class UndoSchema(Schema):
    """What to do with transactions that were changed since."""

    keep_edited = Boolean(metadata={"description": "true keeps them, false removes."})


class ImportRowQuerySchema(Schema):
    """Which rows of an import."""

    status = String(validate=validate.OneOf([str(status) for status in RowStatus]))
    page = Integer(load_default=1, validate=validate.Range(1, 100_000))


class ImportRowSchema(Schema):
    """What commit will do with one line of the statement."""

    line = String(required=True)
    status = String(required=True)
    reason = String(required=True)
    posting_date = Date(allow_none=True)
    amount = money("Signed amount.", allow_none=True)
    currency = String(required=True)
    balance = money("Balance after it.", allow_none=True)
    narration = String(required=True)
    payee = String(required=True)
    mode = String(required=True)
    bank_reference = String(allow_none=True)
    category = String(allow_none=True)
    transaction_id = identifier("The stored transaction it is.", allow_none=True)


class ImportRowListSchema(Schema):
    """A page of an import's rows, in the order of the file."""

    items = List(Nested(ImportRowSchema), required=True)
    page = Integer(required=True)
    last_page = Integer(required=True)
