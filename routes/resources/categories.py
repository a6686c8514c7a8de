"""Categories: two levels, a list per user."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from routes.conventions.listing import list_query, page_schema, short_page
from routes.conventions.parsing import Resource
from routes.deps import current_user_id, read_connection
from routes.schemas.ledger import CategorySchema
from utils.store import categories as store

if TYPE_CHECKING:
    from flask import Response

    from utils.store.categories import Category

PATH: Final = "/categories"
blueprint = Resource("api_categories", __name__, description="What money was for.")


@blueprint.get("")
@blueprint.arguments(list_query(CategorySchema), location="query")
@blueprint.response(200, page_schema(CategorySchema))
def list_categories(query: dict[str, Any]) -> Response:
    """List the categories."""
    found = store.list_categories(read_connection(), current_user_id())
    return short_page(found, query, CategorySchema, "categories", lambda one: one.id)


@blueprint.get("/<int:category_id>")
@blueprint.response(200, CategorySchema)
def get_category(category_id: int) -> Category:
    """Give one category."""
    return store.get_category(read_connection(), current_user_id(), category_id)
