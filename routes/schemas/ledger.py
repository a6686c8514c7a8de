"""The shapes of accounts, categories, budgets and goals."""

from __future__ import annotations

from typing import Final, get_args

from ml.taxonomy import CategoryKind
from routes.conventions.fields import (
    ApiSchema,
    Identifier,
    choice,
    day,
    flag,
    identifier,
    moment,
    money,
    positive_money,
    text,
    whole,
    word,
)
from routes.forms import currencies
from utils.domain import AccountKind

_KINDS: Final = get_args(CategoryKind)
_CURRENCIES: Final = [one.value for one in currencies()]


class AccountSchema(ApiSchema):
    """A bank, card, wallet or cash account in one currency."""

    id = identifier("The account's id.", required=True)
    name = word("What its owner calls it.", required=True, example="HDFC savings")
    kind = choice("What it is.", AccountKind, required=True)
    bank = word("The bank.", allow_none=True, required=True, example="HDFC Bank")
    number_masked = word(
        "Its number as statements have it.",
        allow_none=True,
        required=True,
        example="XX1234",
    )
    currency = word("Of all its amounts.", required=True, example="INR")
    opening = money(
        "What it began with, where known.",
        minor="opening_minor",
        allow_none=True,
        required=True,
    )
    closed = flag("Whether it is used no more.", required=True)


class NewAccountSchema(ApiSchema):
    """An account to add before any statement of it."""

    name = text(
        "What to call it.",
        shortest=1,
        longest=80,
        required=True,
        example="HDFC savings",
    )
    kind = choice("What it is.", AccountKind, required=True)
    bank = text("The bank.", longest=80, allow_none=True, example="HDFC Bank")
    currency = choice(
        "Of all its amounts; your own if absent.", _CURRENCIES, example="INR"
    )
    opening = money("What it began with, where known.", allow_none=True)


class AccountChangeSchema(ApiSchema):
    """What may be changed of an account; what is absent stays."""

    name = text("What to call it.", shortest=1, longest=80, example="HDFC savings")
    opening = money("What it began with; null where unknown.", allow_none=True)
    closed = flag("Whether it is used no more.")


class MergeSchema(ApiSchema):
    """Where everything goes."""

    into = identifier("The one that stays.", required=True)


def undo_identifier() -> Identifier:
    """Give the field that names the step which takes a merge back."""
    return identifier(
        "For `POST /transactions/undo/{undo_id}`, while nothing else is changed.",
        attribute="step_id",
        required=True,
    )


class MergedAccountsSchema(ApiSchema):
    """What merging two accounts did."""

    moved = whole("Transactions that moved.", required=True, example=120)
    present = whole("Those that both had, kept once.", required=True, example=3)
    undo_id = undo_identifier()


class MergedCategoriesSchema(ApiSchema):
    """What merging two categories did."""

    moved = whole(
        "Transactions that moved.", required=True, example=12, attribute="count"
    )
    undo_id = undo_identifier()


class NewCategorySchema(ApiSchema):
    """A category to add."""

    name = text("Its name.", shortest=1, longest=60, required=True, example="Pets")
    parent_id = identifier("The one above.", allow_none=True)
    kind = choice(
        "What it sums up; one below another has that one's kind.",
        _KINDS,
        load_default="expense",
        example="expense",
    )


class CategoryChangeSchema(ApiSchema):
    """What may be changed of a category; what is absent stays."""

    name = text("Its name.", shortest=1, longest=60, example="Pets")
    hidden = flag("Whether it is offered no more.")


class CategorySchema(ApiSchema):
    """A category of transactions; those with a parent are below it."""

    id = identifier("The category's id.", required=True)
    parent_id = identifier("The one above.", allow_none=True, required=True)
    name = word("Its name.", required=True, example="Groceries")
    kind = choice("What it sums up.", _KINDS, required=True, example="expense")
    hidden = flag("Whether it is offered no more.", required=True)


class BudgetSchema(ApiSchema):
    """What its owner wants to spend in a category each month."""

    category_id = identifier("The category.", required=True)
    category = word("Its name.", required=True, example="Groceries")
    amount = positive_money("For each month.", required=True, example="9000.00")
    currency = word("Of the amounts.", required=True, example="INR")
    spent = money("Spent this month.", required=True, example="6120.00")
    left = money("May still be spent.", required=True, example="2880.00")
    updated_at = moment("When it was set.", required=True)


class BudgetChangeSchema(ApiSchema):
    """What its owner wants to spend."""

    amount = positive_money("For each month.", required=True, example="9000.00")


class GoalSchema(ApiSchema):
    """Something to save for."""

    id = identifier("The goal's id.", required=True)
    name = word("What it is for.", required=True, example="Trip to Hampi")
    target = positive_money("How much it takes.", required=True, example="60000.00")
    saved = positive_money("Saved so far.", required=True, example="15000.00")
    left = positive_money("Still missing.", required=True, example="45000.00")
    per_month = positive_money(
        "To save in each month left.", allow_none=True, required=True, example="7500.00"
    )
    reached = flag("Whether nothing is missing.", required=True)
    currency = word("Of the amounts.", required=True, example="INR")
    due_date = day(
        "The day to reach it by.", allow_none=True, required=True, example="2026-12-01"
    )
    created_at = moment("When it was made.", required=True)
    updated_at = moment("When it was changed last.", required=True)


class NewGoalSchema(ApiSchema):
    """A goal to make, in the user's own currency."""

    name = text(
        "What it is for.",
        shortest=1,
        longest=80,
        required=True,
        example="Trip to Hampi",
    )
    target = positive_money("How much it takes.", required=True, example="60000.00")
    saved = positive_money("Saved so far; 0 if absent.", example="15000.00")
    due_date = day("The day to reach it by.", allow_none=True, example="2026-12-01")


class GoalChangeSchema(ApiSchema):
    """What may be changed of a goal; what is absent stays."""

    name = text("What it is for.", shortest=1, longest=80, example="Trip to Hampi")
    target = positive_money("How much it takes.", example="60000.00")
    saved = positive_money("Saved so far.", example="20000.00")
    due_date = day("The day to reach it by.", allow_none=True, example="2026-12-01")
