"""The shapes of changes of many transactions."""

from __future__ import annotations

from typing import Final

from marshmallow import validate
from marshmallow.fields import List, Nested

from routes.conventions.fields import ApiSchema, choice, identifier, text, whole
from routes.schemas.transactions import FilterSchema
from utils.tags import NAME_LENGTH

_ACTS: Final = ("set_category", "add_tag", "remove_tag", "delete")


class BulkChangeSchema(ApiSchema):
    """Which transactions, by ids or by a search, and what to do with them."""

    ids = List(
        identifier("A transaction."),
        validate=validate.Length(1, 1000),
        metadata={"description": "These; what is not yours is left out."},
    )
    where = Nested(
        FilterSchema,
        metadata={
            "description": "All that this finds, instead of ids.",
            "examples": [{"q": "payee:swiggy"}],
        },
    )
    do = choice("What to do.", _ACTS, required=True)
    category_id = identifier("For `set_category`; null takes it away.", allow_none=True)
    tag = text(
        "For `add_tag` and `remove_tag`.", longest=NAME_LENGTH, example="holiday"
    )


class BulkDoneSchema(ApiSchema):
    """What a change of many did."""

    found = whole("Transactions that were meant.", required=True, example=12)
    changed = whole("Those that are another now.", required=True, example=9)
    undo_id = identifier(
        "For `POST /transactions/undo/{undo_id}`, while it is among the newest 20.",
        attribute="step_id",
        allow_none=True,
        required=True,
    )


class UndoneSchema(ApiSchema):
    """What undoing did."""

    restored = whole("Transactions that are as before.", required=True, example=9)
    left = whole(
        "Those that changed again since, or are gone.", required=True, example=0
    )
