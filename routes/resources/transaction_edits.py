"""Changing many transactions at once, and taking a change back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from routes.conventions.parsing import Resource
from routes.deps import current_user_id, services
from routes.resources.transactions import filter_of
from routes.schemas.transaction_edits import (
    BulkChangeSchema,
    BulkDoneSchema,
    UndoneSchema,
)
from utils import bulk_editing as service
from utils.db_utils import in_transaction
from utils.errors import InvalidInput
from utils.sentences import sentence
from utils.store.transaction_filter import TransactionFilter
from utils.undoing import Undone, undo

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

PATH: Final = "/transactions"
blueprint = Resource(
    "api_transaction_edits", __name__, description="Many movements at once."
)


@blueprint.post("/bulk")
@blueprint.arguments(BulkChangeSchema)
@blueprint.response(200, BulkDoneSchema)
def change_transactions(body: dict[str, Any]) -> service.BulkChange:
    """Give many transactions a category or a tag, take a tag off, or delete them."""
    if ("ids" in body) == ("where" in body):
        raise InvalidInput(sentence("Please send either ids or where."), field="ids")
    ids = tuple(body.get("ids", ()))
    wanted = filter_of(body["where"]) if "where" in body else TransactionFilter(ids=ids)
    return in_transaction(services().engine, lambda db: _change(db, body, wanted))


@blueprint.post("/undo/<int:undo_id>")
@blueprint.response(200, UndoneSchema)
def undo_change(undo_id: int) -> Undone:
    """Take a change of many, or of the pages, back; what changed since stays."""
    user_id, now = current_user_id(), services().clock.now()
    return in_transaction(services().engine, lambda db: undo(db, user_id, undo_id, now))


def _change(
    connection: Connection, body: dict[str, Any], wanted: TransactionFilter
) -> service.BulkChange:
    user_id, now = current_user_id(), services().clock.now()
    act, tag = body["do"], body.get("tag", "")
    if act == "add_tag":
        return service.tag_all(connection, user_id, wanted, tag, now)
    if act == "remove_tag":
        return service.untag_all(connection, user_id, wanted, tag, now)
    if act == "delete":
        return service.delete_all(connection, user_id, wanted, now)
    if "category_id" not in body:
        raise InvalidInput(sentence("Please send the category."), field="category_id")
    return service.set_category_of_all(
        connection, user_id, wanted, body["category_id"], now
    )
