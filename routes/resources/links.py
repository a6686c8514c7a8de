"""Links: transfers between own accounts and refunds, found and judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from routes.conventions.listing import list_query, page, page_schema
from routes.conventions.parsing import Resource
from routes.deps import current_user_id, read_connection, services
from routes.schemas.links import LinkQuery, LinkSchema
from utils import linking as service
from utils.cursors import read_cursor, write_cursor
from utils.db_utils import in_transaction
from utils.store import links as store

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from flask import Response
    from sqlalchemy.engine import Connection

    from utils.store.links import Link

PATH: Final = "/links"
blueprint = Resource(
    "api_links", __name__, description="Transactions that belong together."
)


@blueprint.get("")
@blueprint.arguments(list_query(LinkSchema, LinkQuery), location="query")
@blueprint.response(200, page_schema(LinkSchema))
def list_links(query: dict[str, Any]) -> Response:
    """List the links in one state, oldest first."""
    state, limit = query["state"], query["limit"]
    order = f"{state} links"
    after = int(read_cursor(query["cursor"], order, int)[0]) if "cursor" in query else 0
    found = store.page_links(
        read_connection(), current_user_id(), state, after=after, limit=limit + 1
    )
    shown = found[:limit]
    more = len(found) > limit
    cursor = write_cursor(order, shown[-1].id) if more else None
    return page(shown, cursor, query, LinkSchema)


@blueprint.get("/<int:link_id>")
@blueprint.response(200, LinkSchema)
def get_link(link_id: int) -> Link:
    """Give one link."""
    return store.get_link(read_connection(), current_user_id(), link_id)


@blueprint.post("/<int:link_id>/accept")
@blueprint.response(200, LinkSchema)
def accept_link(link_id: int) -> Link:
    """Confirm an offered link, or take back its refusal."""
    return _judge(link_id, service.accept)


@blueprint.post("/<int:link_id>/refuse")
@blueprint.response(200, LinkSchema)
def refuse_link(link_id: int) -> Link:
    """Say that two do not belong together; both get back what they were before."""
    return _judge(link_id, service.refuse)


def _judge(
    link_id: int, judge: Callable[[Connection, int, int, dt.datetime], None]
) -> Link:
    user_id, now = current_user_id(), services().clock.now()

    def work(connection: Connection) -> Link:
        judge(connection, user_id, link_id, now)
        return store.get_link(connection, user_id, link_id)

    return in_transaction(services().engine, work)
