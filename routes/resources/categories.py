"""Categories: two levels, a list per user."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from flask import url_for

from routes.conventions import editing
from routes.conventions.listing import list_query, page_schema, short_page
from routes.conventions.parsing import Resource
from routes.deps import current_user_id, read_connection, services
from routes.schemas.ledger import (
    CategoryChangeSchema,
    CategorySchema,
    MergedCategoriesSchema,
    MergeSchema,
    NewCategorySchema,
)
from utils import category_settings as service
from utils.db_utils import in_transaction
from utils.store import categories as store

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Response
    from sqlalchemy.engine import Connection

    from utils.store.categories import Category
    from utils.store.undo_steps import Changed

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
    return _load(category_id)(read_connection())


@blueprint.post("")
@blueprint.arguments(NewCategorySchema)
@blueprint.response(201, CategorySchema)
def create_category(body: dict[str, Any]) -> Any:  # noqa: ANN401
    """Add a category."""
    user_id = current_user_id()

    def work(connection: Connection) -> Category:
        added = service.add_category(
            connection,
            user_id,
            body["name"],
            parent_id=body.get("parent_id"),
            kind=body["kind"],
        )
        return store.get_category(connection, user_id, added)

    made = in_transaction(services().engine, work)
    return made, 201, {"Location": url_for(".get_category", category_id=made.id)}


@blueprint.patch("/<int:category_id>")
@blueprint.arguments(CategoryChangeSchema)
@blueprint.response(200, CategorySchema)
def change_category(body: dict[str, Any], category_id: int) -> Category:
    """Rename a category, hide it, or offer it again."""
    user_id = current_user_id()

    def work(connection: Connection) -> None:
        if "name" in body:
            service.rename_category(connection, user_id, category_id, body["name"])
        if "hidden" in body:
            service.hide_category(
                connection, user_id, category_id, hidden=body["hidden"]
            )

    return editing.edit(CategorySchema(), _load(category_id), work)


@blueprint.post("/<int:category_id>/merge")
@blueprint.arguments(MergeSchema)
@blueprint.response(200, MergedCategoriesSchema)
def merge_category(body: dict[str, Any], category_id: int) -> Changed:
    """Give everything of a category to another one."""
    user_id, now = current_user_id(), services().clock.now()
    return in_transaction(
        services().engine,
        lambda db: service.merge_category(db, user_id, category_id, body["into"], now),
    )


def _load(category_id: int) -> Callable[[Connection], Category]:
    user_id = current_user_id()
    return lambda db: store.get_category(db, user_id, category_id)
