"""The shapes of rules: conditions, and what follows where all of them are met."""

from __future__ import annotations

from typing import Final

from marshmallow.fields import List, Nested

from routes.conventions.fields import (
    ApiSchema,
    choice,
    flag,
    identifier,
    positive_money,
    text,
    whole,
    word,
)

_DIRECTIONS: Final = ("in", "out")


class RuleSchema(ApiSchema):
    """A rule; the first that a transaction meets decides its category."""

    id = identifier("The rule's id.", required=True)
    priority = whole("Lower ones are tried first.", required=True)
    category_id = identifier("What a transaction gets.", required=True)
    payee_key = word(
        "Of the payee.", allow_none=True, required=True, example="third wave coffee"
    )
    narration_contains = word(
        "Words of the narration.", allow_none=True, required=True, example="coffee"
    )
    account_id = identifier("On this account.", allow_none=True, required=True)
    min_amount = positive_money(
        "At least, without sign.", minor="min_minor", allow_none=True, required=True
    )
    max_amount = positive_money(
        "At most, without sign.", minor="max_minor", allow_none=True, required=True
    )
    currency = word("Of the amounts.", allow_none=True, required=True, example="INR")
    direction = choice(
        "Money in or out.", _DIRECTIONS, allow_none=True, required=True, example="out"
    )
    rename_to = word(
        "How the payee is shown.", allow_none=True, required=True, example="Third Wave"
    )


class NewRuleSchema(ApiSchema):
    """A rule to make; at least one condition."""

    category_id = identifier("What a transaction gets.", required=True)
    payee = text("Of this payee.", longest=120, example="Third Wave Coffee")
    narration_contains = text("Words of the narration.", longest=100, example="coffee")
    account_id = identifier("On this account.", allow_none=True)
    min_amount = positive_money("At least, without sign.", example="50.00")
    max_amount = positive_money("At most, without sign.", example="500.00")
    direction = choice("Money in or out.", _DIRECTIONS, example="out")
    rename_to = text("How the payee is shown.", longest=120, example="Third Wave")


class ApplyRuleSchema(ApiSchema):
    """How a rule decides about the past."""

    over_user = flag("Also over what the user chose by hand.", load_default=False)


class AppliedRuleSchema(ApiSchema):
    """What applying a rule did."""

    changed = whole("How many transactions look different.", required=True, example=12)


class MoveRuleSchema(ApiSchema):
    """Where a rule goes."""

    up = flag("true: one place earlier; false: one later.", required=True)


class RuleEffectSchema(ApiSchema):
    """A transaction that a rule would change."""

    transaction_id = identifier("The transaction.", required=True)
    category = word("What it would get.", required=True, example="Eating out")
    payee = word("How its payee would be shown.", required=True, example="Third Wave")


class RulePreviewSchema(ApiSchema):
    """What applying a rule to the past would do."""

    matched = whole("Met by it first.", required=True, example=14)
    changed = whole("Would look different.", required=True, example=12)
    kept = whole("Stay, because the user chose.", required=True, example=2)
    changes = List(
        Nested(RuleEffectSchema),
        required=True,
        metadata={"description": "The newest that would change."},
    )
