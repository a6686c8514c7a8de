"""Tags: the user's own words; they are made by putting them on transactions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from routes.conventions import editing
from routes.conventions.listing import list_query, page_schema, short_page
from routes.conventions.parsing import Resource
from routes.deps import current_user_id, read_connection, services
from routes.schemas.ledger import MergedCategoriesSchema, MergeSchema
from routes.schemas.tags import TagChangeSchema, TagSchema
from utils import tags as service
from utils.db_utils import in_transaction
from utils.store import tags as store

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Response
    from sqlalchemy.engine import Connection

    from utils.store.tags import Tag
    from utils.store.undo_steps import Changed

PATH: Final = "/tags"
blueprint = Resource("api_tags", __name__, description="The user's own words.")


@blueprint.get("")
@blueprint.arguments(list_query(TagSchema), location="query")
@blueprint.response(200, page_schema(TagSchema))
def list_tags(query: dict[str, Any]) -> Response:
    """List the tags."""
    found = store.list_tags(read_connection(), current_user_id())
    return short_page(found, query, TagSchema, "tags", lambda one: one.id)


@blueprint.get("/<int:tag_id>")
@blueprint.response(200, TagSchema)
def get_tag(tag_id: int) -> Tag:
    """Give one tag."""
    return _load(tag_id)(read_connection())


@blueprint.patch("/<int:tag_id>")
@blueprint.arguments(TagChangeSchema)
@blueprint.response(200, TagSchema)
def rename_tag(body: dict[str, Any], tag_id: int) -> Tag:
    """Give a tag another name."""
    user_id, now = current_user_id(), services().clock.now()
    return editing.edit(
        TagSchema(),
        _load(tag_id),
        lambda db: service.rename_tag(db, user_id, tag_id, body["name"], now),
    )


@blueprint.post("/<int:tag_id>/merge")
@blueprint.arguments(MergeSchema)
@blueprint.response(200, MergedCategoriesSchema)
def merge_tag(body: dict[str, Any], tag_id: int) -> Changed:
    """Put another tag wherever this one is, and forget this one."""
    user_id, now = current_user_id(), services().clock.now()
    return in_transaction(
        services().engine,
        lambda db: service.merge_tag(db, user_id, tag_id, body["into"], now),
    )


@blueprint.delete("/<int:tag_id>")
@blueprint.response(204)
def delete_tag(tag_id: int) -> None:
    """Forget a tag; the transactions stay."""
    user_id, now = current_user_id(), services().clock.now()
    editing.remove(
        TagSchema(),
        _load(tag_id),
        lambda db: service.delete_tag(db, user_id, tag_id, now),
    )


def _load(tag_id: int) -> Callable[[Connection], Tag]:
    user_id = current_user_id()
    return lambda db: store.get_tag(db, user_id, tag_id)
