"""Goals: what its owner saves for."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from flask import url_for
from flask_login import current_user

from routes.conventions import editing
from routes.conventions.listing import list_query, page_schema, short_page
from routes.conventions.parsing import Resource
from routes.deps import current_user_id, read_connection, services
from routes.schemas.ledger import GoalChangeSchema, GoalSchema, NewGoalSchema
from utils import goals as service
from utils.db_utils import in_transaction
from utils.goals import GoalEntry

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Response
    from sqlalchemy.engine import Connection

    from utils.goals import GoalLine

PATH: Final = "/goals"
blueprint = Resource("api_goals", __name__, description="What to save for.")


@blueprint.get("")
@blueprint.arguments(list_query(GoalSchema), location="query")
@blueprint.response(200, page_schema(GoalSchema))
def list_goals(query: dict[str, Any]) -> Response:
    """List the goals and what is still to be saved for them."""
    today = services().clock.today()
    found = service.list_goals(read_connection(), current_user_id(), today)
    return short_page(found, query, GoalSchema, "goals", lambda one: one.id)


@blueprint.post("")
@blueprint.arguments(NewGoalSchema)
@blueprint.response(201, GoalSchema)
def create_goal(body: dict[str, Any]) -> Any:  # noqa: ANN401
    """Make a goal."""
    user_id, currency = current_user_id(), current_user.currency
    now = services().clock.now()
    entry = GoalEntry(
        body["name"],
        body["target"],
        body.get("saved", Decimal(0)),
        body.get("due_date"),
    )
    goal_id = in_transaction(
        services().engine,
        lambda db: service.add_goal(db, user_id, entry, currency, now),
    )
    place = url_for(".get_goal", goal_id=goal_id)
    return _load(goal_id)(read_connection()), 201, {"Location": place}


@blueprint.get("/<int:goal_id>")
@blueprint.response(200, GoalSchema)
def get_goal(goal_id: int) -> GoalLine:
    """Give one goal."""
    return _load(goal_id)(read_connection())


@blueprint.patch("/<int:goal_id>")
@blueprint.arguments(GoalChangeSchema)
@blueprint.response(200, GoalSchema)
def change_goal(body: dict[str, Any], goal_id: int) -> GoalLine:
    """Change a goal, for example what is saved so far."""
    user_id, now, load = current_user_id(), services().clock.now(), _load(goal_id)

    def work(connection: Connection) -> None:
        known = load(connection)
        entry = GoalEntry(
            **{
                name: body.get(name, getattr(known, name))
                for name in GoalEntry.__slots__
            }
        )
        service.change_goal(connection, user_id, goal_id, entry, now)

    return editing.edit(GoalSchema(), load, work)


@blueprint.delete("/<int:goal_id>")
@blueprint.response(204)
def remove_goal(goal_id: int) -> None:
    """Forget a goal."""
    user_id, now = current_user_id(), services().clock.now()
    editing.remove(
        GoalSchema(),
        _load(goal_id),
        lambda db: service.remove_goal(db, user_id, goal_id, now),
    )


def _load(goal_id: int) -> Callable[[Connection], GoalLine]:
    user_id, today = current_user_id(), services().clock.today()
    return lambda db: service.get_goal(db, user_id, goal_id, today)
