"""Suggestions: what is worth doing, and what the user thinks of that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from routes.conventions.listing import list_query, page, page_schema
from routes.conventions.parsing import Resource
from routes.dashboard import predictor, reader
from routes.deps import current_user_id, read_connection, services
from routes.schemas.people import SuggestionAnswerSchema, SuggestionSchema
from routes.sentences import say
from utils import ai_suggestions as service
from utils import gathering
from utils.errors import NotFound

if TYPE_CHECKING:
    from flask import Response

    from utils.suggesting.suggestion import Suggestion

PATH: Final = "/suggestions"
blueprint = Resource("api_suggestions", __name__, description="What is worth doing.")


@blueprint.get("")
@blueprint.arguments(list_query(SuggestionSchema), location="query")
@blueprint.response(200, page_schema(SuggestionSchema))
def list_suggestions(query: dict[str, Any]) -> Response:
    """List at most seven suggestions, what is urgent and costs most first."""
    shown = [shown_suggestion(one) for one in _current()]
    return page(shown[: query["limit"]], None, query, SuggestionSchema)


@blueprint.put("/<suggestion_id>/answer")
@blueprint.arguments(SuggestionAnswerSchema)
@blueprint.response(204)
def answer_suggestion(body: dict[str, Any], suggestion_id: str) -> None:
    """Dismiss or snooze a suggestion, or say that it helped."""
    if suggestion_id not in {one.digest for one in _current()}:
        raise NotFound
    built = services()
    service.answer(
        built.engine, built.clock, current_user_id(), suggestion_id, body["answer"]
    )


def _current() -> tuple[Suggestion, ...]:
    connection, today = read_connection(), services().clock.today()
    facts = gathering.gather(connection, predictor(), reader())
    if facts is None:
        return ()
    return service.list_suggestions(connection, current_user_id(), facts, today)


def shown_suggestion(one: Suggestion) -> dict[str, Any]:
    """Give what `SuggestionSchema` shows of one."""
    return {
        "id": one.digest,
        "kind": one.kind,
        "title": say(one.title),
        "why": say(one.why),
        "action": say(one.action),
        "at_stake": one.at_stake,
        "currency": reader().currency,
    }
