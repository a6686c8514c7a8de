"""The shapes of tags."""

from __future__ import annotations

from routes.conventions.fields import ApiSchema, identifier, text, whole, word
from utils.tags import NAME_LENGTH


class TagSchema(ApiSchema):
    """A word of the user's own on transactions."""

    id = identifier("The tag's id.", required=True)
    name = word("The word.", required=True, example="holiday")
    count = whole("Transactions that have it.", required=True, example=12)


class TagChangeSchema(ApiSchema):
    """Another name for a tag."""

    name = text(
        "The word.",
        shortest=1,
        longest=NAME_LENGTH,
        required=True,
        example="Goa 2026",
    )
