"""The shapes of transactions."""

from __future__ import annotations

from typing import Final

from marshmallow import validate
from marshmallow.fields import Dict, Float, List, Nested

from routes.conventions.fields import (
    ApiSchema,
    choice,
    day,
    flag,
    identifier,
    moment,
    money,
    text,
    whole,
    word,
)
from routes.conventions.listing import MAX_LIMIT, ListQuery
from routes.schemas.problems import ProblemSchema
from utils.domain import CategorySource, Mode
from utils.editing import NARRATION_LENGTH, NOTES_LENGTH
from utils.splitting import MOST_PARTS
from utils.tags import MOST_ON_ONE, NAME_LENGTH

_PAYEE: Final = "Third Wave Coffee"


class PartSchema(ApiSchema):
    """What a share of a split transaction was for."""

    amount = money("Signed share.", minor="amount_minor", required=True)
    category_id = identifier("Its category.", required=True)
    category = word("Its category's name.", required=True, example="Groceries")
    notes = word("The user's own words.", required=True, example="for Asha")


class NewPartSchema(ApiSchema):
    """A part to be."""

    amount = money("Signed share of the amount.", required=True)
    category_id = identifier("Its category.", required=True)
    notes = text("Your own words.", longest=NOTES_LENGTH, load_default="")


class SplitSchema(ApiSchema):
    """All parts of a transaction."""

    parts = List(
        Nested(NewPartSchema),
        required=True,
        validate=validate.Length(2, MOST_PARTS),
        metadata={
            "description": "They add up to the transaction's amount.",
            "examples": [
                [
                    {"amount": "-800.00", "category_id": "42"},
                    {"amount": "-434.50", "category_id": "43"},
                ]
            ],
        },
    )


class LinkedSchema(ApiSchema):
    """The transaction that one belongs together with."""

    transaction_id = identifier("The other one.", required=True)
    kind = word("transfer or refund.", required=True, example="transfer")


class TransactionSchema(ApiSchema):
    """A movement on an account; money out is negative."""

    id = identifier("The transaction's id.", required=True)
    account_id = identifier("The account it is on.", required=True)
    import_id = identifier("The import it came with.", allow_none=True, required=True)
    external_id = word(
        "The id that a program gave it.",
        allow_none=True,
        required=True,
        example="coffee-2026-05-31",
    )
    posting_date = day("The day it was booked.", required=True)
    value_date = day("The day it counts for interest.", allow_none=True, required=True)
    amount = money("Signed amount.", minor="amount_minor", required=True)
    currency = word("The account's.", required=True, example="INR")
    balance = money(
        "Balance after it, where the bank says so.",
        minor="balance_minor",
        allow_none=True,
        required=True,
    )
    narration = word("The bank's text.", required=True, example="UPI/THIRD WAVE/1234")
    payee = word("Who was paid or paid.", required=True, example=_PAYEE)
    mode = choice("How the money moved.", Mode, required=True)
    bank_reference = word(
        "The bank's id.", allow_none=True, required=True, example="614812345678"
    )
    category_id = identifier("Its category.", allow_none=True, required=True)
    category = word(
        "Its category's name.", allow_none=True, required=True, example="Eating out"
    )
    category_source = choice("Who chose it.", CategorySource, required=True)
    category_confidence = Float(
        allow_none=True,
        required=True,
        metadata={"description": "The model's, from 0 to 1.", "examples": [0.97]},
    )
    notes = word("The user's own words.", required=True, example="with Asha")
    tags = List(
        word("A tag.", example="holiday"),
        required=True,
        metadata={"description": "The user's own words for it, by name."},
    )
    parts = List(
        Nested(PartSchema),
        required=True,
        metadata={"description": "Where it is split; then it has no category itself."},
    )
    linked = Nested(
        LinkedSchema,
        allow_none=True,
        required=True,
        metadata={"description": "The other side of a transfer or refund."},
    )
    created_at = moment("When it was added.", required=True)
    updated_at = moment("When it was changed last.", required=True)
    deleted = flag("Always false, except in a delta.", required=True)


class FilterSchema(ApiSchema):
    """Which transactions, as in the address of the page."""

    since = day("First day.", data_key="from", example="2026-05-01")
    until = day("Last day.", data_key="to")
    account = identifier("Only this account.")
    category = identifier("Only this category and those below it.")
    import_id = identifier("Only what this import added.", data_key="import")
    q = text(
        "Search, as on the page: words, and terms such as "
        '`payee:swiggy amount>500 category:"Eating out" 2026-10`.',
        longest=200,
        example="payee:swiggy amount>500",
    )
    min_amount = money("At least this signed amount.", data_key="min")
    max_amount = money("At most this signed amount.", data_key="max", example="-10")


class TransactionQuery(ListQuery, FilterSchema):
    """Which transactions."""

    updated_since = moment(
        "Only what changed or was deleted from this moment on, oldest change first; "
        "not to be joined with other filters."
    )


class TypedSearchQuery(ApiSchema):
    """A search that is being typed."""

    q = text("As typed so far.", longest=200, load_default="", example="payee:sw")


class SearchSuggestionSchema(ApiSchema):
    """One way in which a search may go on."""

    text = word("The whole search.", required=True, example="payee:Swiggy ")
    label = word("Its last part.", required=True, example="payee:Swiggy")


class SearchSuggestionsSchema(ApiSchema):
    """Ways in which a search may go on, at most eight."""

    items = List(Nested(SearchSuggestionSchema), required=True)


class NewTransactionSchema(ApiSchema):
    """A transaction to add by hand."""

    posting_date = day("The day of the movement.", required=True)
    amount = money("Signed amount in the account's currency.", required=True)
    payee = text(
        "Who was paid or paid.",
        shortest=1,
        longest=120,
        required=True,
        example=_PAYEE,
    )
    account_id = identifier("The account; the cash account if absent.")
    category_id = identifier("Its category; the payee's rule decides if absent.")
    notes = text(
        "Your own words.", longest=NOTES_LENGTH, load_default="", example="with Asha"
    )
    tags = List(
        text("A tag; made where it is new.", longest=NAME_LENGTH, example="holiday"),
        load_default=[],
        validate=validate.Length(max=MOST_ON_ONE),
        metadata={"description": "The user's own words for it."},
    )
    external_id = text(
        "Your own id, unique on the account, so that nothing is added twice.",
        shortest=1,
        longest=64,
        example="coffee-2026-05-31",
    )


class TransactionChangeSchema(ApiSchema):
    """What may be changed of a transaction; what is absent stays."""

    category_id = identifier(
        "The category chosen; null takes it away.", allow_none=True
    )
    also_others = flag(
        "Also the payee's other transactions, from now on.", load_default=False
    )
    payee = text(
        "Who is shown as payee; rules go on knowing it by the bank's.",
        shortest=1,
        longest=120,
        example=_PAYEE,
    )
    notes = text("Your own words.", longest=NOTES_LENGTH, example="with Asha")
    tags = List(
        text("A tag; made where it is new.", longest=NAME_LENGTH, example="holiday"),
        validate=validate.Length(max=MOST_ON_ONE),
        metadata={"description": "All its tags; an empty list takes them off."},
    )
    posting_date = day("Only of one entered by hand.")
    amount = money("Only of one entered by hand; signed.")
    narration = text(
        "Only of one entered by hand.", longest=NARRATION_LENGTH, example="Rent May"
    )


class BatchSchema(ApiSchema):
    """Transactions to add at once; one that cannot be added leaves the others."""

    transactions = List(
        Dict(
            metadata={
                "anyOf": [
                    {"$ref": "#/components/schemas/NewTransaction"},
                    # What does not fit is said in that item's own result.
                    {"type": "object"},
                ]
            }
        ),
        required=True,
        validate=validate.Length(1, MAX_LIMIT),
        metadata={"description": "Each as for `POST /transactions`."},
    )


class BatchResultSchema(ApiSchema):
    """What became of one item of a batch."""

    index = whole("Its place in the batch, from 0.", required=True, example=0)
    status = whole(
        "The HTTP status that it would have had alone: 201, 404, 409 or 422.",
        required=True,
        example=201,
    )
    transaction = Nested(TransactionSchema, allow_none=True, required=True)
    problem = Nested(
        ProblemSchema, allow_none=True, required=True, metadata={"examples": [None]}
    )


class BatchAnswerSchema(ApiSchema):
    """What became of each item of a batch, in its order."""

    results = List(Nested(BatchResultSchema), required=True)
