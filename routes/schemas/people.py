"""The shapes of a person, their tokens, and their suggestions."""

from __future__ import annotations

from typing import Final

from marshmallow.fields import List, String

from routes.conventions.fields import (
    ApiSchema,
    choice,
    identifier,
    moment,
    money,
    text,
    word,
)
from routes.forms import LOCALES, currencies
from routes.languages import LANGUAGES
from utils.ai_suggestions import ANSWERS

_CURRENCIES: Final = [one.value for one in currencies()]
_LOCALES: Final = [one.value for one in LOCALES]


class MeSchema(ApiSchema):
    """Whose token this is, and what it may do."""

    id = identifier("The user's id.", required=True)
    email = word("How they log in.", required=True, example="asha@example.org")
    display_name = word("What to call them.", required=True, example="Asha")
    currency = word("Their own.", required=True, example="INR")
    locale = word("How numbers are written.", required=True, example="en_IN")
    language = word("Of words and days.", required=True, example="hi")
    scopes = List(
        String(),
        required=True,
        metadata={"description": "Of this token.", "examples": [["read", "write"]]},
    )


class MeChangeSchema(ApiSchema):
    """What people may change about themselves; what is absent stays."""

    display_name = text("What to call you.", shortest=1, longest=80, example="Asha")
    currency = choice("Your own.", _CURRENCIES, example="INR")
    locale = choice("How numbers are written.", _LOCALES, example="en_IN")
    language = choice("Of words and days.", list(LANGUAGES), example="hi")


class TokenSchema(ApiSchema):
    """An API token; the token itself is shown once, where it is made."""

    id = identifier("The token's id.", required=True)
    name = word("What its owner calls it.", required=True, example="nightly import")
    scopes = List(
        String(),
        required=True,
        metadata={"description": "What it may do.", "examples": [["read"]]},
    )
    created_at = moment("When it was made.", required=True)
    expires_at = moment("When it ends.", required=True)
    last_used_at = moment("When it was used last.", allow_none=True, required=True)


class CalendarFeedSchema(ApiSchema):
    """The secret address at which calendar programs read the bills to come."""

    created_at = moment(
        "When it was made; null while there is none.", allow_none=True, required=True
    )


class NewCalendarFeedSchema(ApiSchema):
    """A secret address, given this once."""

    created_at = moment("When it was made.", required=True)
    address = word(
        "Whoever knows it reads the bills.",
        required=True,
        example="https://money.example.org/calendar/Zm9y…ZXZlcg.ics",
    )


class SuggestionSchema(ApiSchema):
    """One thing worth doing, in the reader's language."""

    id = word("Stays as long as its facts do.", required=True, example="9f" * 32)
    kind = word("The rule it comes from.", required=True, example="price_rise")
    title = word("The finding.", required=True, example="Netflix costs more.")
    why = word("Where the numbers come from.", required=True, example="Since May.")
    action = word("What to do.", required=True, example="Check your plan.")
    at_stake = money(
        "How much it is about, positive.",
        allow_none=True,
        required=True,
        example="1800.00",
    )
    currency = word("Of `at_stake`.", required=True, example="INR")


class SuggestionAnswerSchema(ApiSchema):
    """What the user thinks of a suggestion."""

    answer = choice(
        "dismissed keeps it away until its facts change, snoozed for two weeks; "
        "helpful is only remembered.",
        ANSWERS,
        required=True,
    )
