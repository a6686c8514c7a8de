"""The shape of a problem, as RFC 9457 has it."""

from __future__ import annotations

from marshmallow.fields import List, Nested

from routes.conventions.fields import ApiSchema, identifier, whole, word


class ProblemErrorSchema(ApiSchema):
    """One thing that is wrong with a request."""

    pointer = word("Where in the body, as a JSON pointer.", example="#/amount")
    parameter = word("Which query parameter or header.", example="limit")
    detail = word("What is wrong.", required=True, example="Not a valid date.")


class ProblemSchema(ApiSchema):
    """An error; `type` is stable, the words are for people."""

    type = word(
        "Which problem it is.", required=True, example="/api/v1/problems/not-found"
    )
    title = word("The problem in short.", required=True, example="Nothing is here")
    status = whole("The HTTP status again.", required=True, example=404)
    detail = word("What is wrong this time.", required=True, example="It is gone.")
    errors = List(
        Nested(ProblemErrorSchema),
        required=True,
        metadata={"description": "Field by field; empty where no field is at fault."},
    )
    request_id = word(
        "The request's number in the log.", required=True, example="9f8e7d6c5b4a3210"
    )
    existing_id = identifier("The transaction that has the external_id already.")
