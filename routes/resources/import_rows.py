"""The plan of an import: its rows and accounts, looked at and corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from routes.conventions import editing
from routes.conventions.listing import list_query, page, page_schema
from routes.conventions.parsing import Resource
from routes.deps import current_user_id, read_connection
from routes.resources.imports import load_import
from routes.schemas.imports import (
    ImportAccountChangeSchema,
    ImportRowChangeSchema,
    ImportRowQuery,
    ImportRowSchema,
    ImportSchema,
)
from routes.security import needs_scope
from utils.cursors import read_cursor, write_cursor
from utils.domain import RowStatus
from utils.errors import NotFound
from utils.importing import edits
from utils.money import from_minor
from utils.sentences import plain, unpack
from utils.store import categories, import_accounts, imports
from utils.store import import_rows as store

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask import Response
    from sqlalchemy.engine import Connection

    from utils.store.import_rows import ImportRow

PATH: Final = "/imports"
_ORDER: Final = "rows"
blueprint = Resource("api_import_plans", __name__, description="What a commit will do.")


@blueprint.get("/<int:import_id>/rows")
@blueprint.arguments(list_query(ImportRowSchema, ImportRowQuery), location="query")
@blueprint.response(200, page_schema(ImportRowSchema))
def list_import_rows(query: dict[str, Any], import_id: int) -> Response:
    """List what commit will do with each line of the statement, in its order."""
    connection, user_id = read_connection(), current_user_id()
    imports.get_import(connection, user_id, import_id)
    cursor, limit = query.get("cursor"), query["limit"]
    rows = store.list_rows(
        connection,
        import_id,
        RowStatus(query["status"]) if "status" in query else None,
        after=int(read_cursor(cursor, _ORDER, int)[0]) if cursor else None,
        limit=limit + 1,
    )
    more = len(rows) > limit
    shown = _shown(connection, user_id, import_id, rows[:limit])
    later = write_cursor(_ORDER, shown[-1]["position"]) if more else None
    return page(shown, later, query, ImportRowSchema)


@blueprint.patch("/<int:import_id>/rows/<int:position>")
@needs_scope("import")
@blueprint.arguments(ImportRowChangeSchema)
@blueprint.response(200, ImportRowSchema)
def change_import_row(
    body: dict[str, Any], import_id: int, position: int
) -> dict[str, Any]:
    """Include or exclude a row, or give it a category or a payee."""
    user_id = current_user_id()
    # 0 takes a category away; None leaves it as it is.
    category = (body["category_id"] or 0) if "category_id" in body else None
    change = edits.RowChange(
        include=body.get("include"),
        category_id=category,
        payee=body.get("payee"),
        same=body.get("same", False),
        also_others=body.get("also_others", False),
    )

    def load(connection: Connection) -> dict[str, Any]:
        imports.get_import(connection, user_id, import_id)
        row = store.find_row(connection, import_id, position)
        if row is None:
            raise NotFound
        [shown] = _shown(connection, user_id, import_id, [row])
        return shown

    return editing.edit(
        ImportRowSchema(),
        load,
        lambda db: edits.edit_row(db, user_id, import_id, position, change),
    )


@blueprint.patch("/<int:import_id>/accounts/<ref>")
@needs_scope("import")
@blueprint.arguments(ImportAccountChangeSchema)
@blueprint.response(200, ImportSchema)
def choose_import_account(
    body: dict[str, Any], import_id: int, ref: str
) -> dict[str, Any]:
    """Say which account a part of the statement belongs to; it is planned again."""
    user_id = current_user_id()
    return editing.edit(
        ImportSchema(),
        lambda db: load_import(db, user_id, import_id),
        lambda db: edits.choose_account(
            db, user_id, import_id, ref, body["account_id"]
        ),
    )


def _shown(
    connection: Connection, user_id: int, import_id: int, rows: list[ImportRow]
) -> list[dict[str, Any]]:
    parts = import_accounts.list_import_accounts(connection, import_id)
    currencies = {part.ref: part.currency for part in parts}
    names = {
        one.id: one.name for one in categories.list_categories(connection, user_id)
    }
    return [_row(row, currencies, names) for row in rows]


def _row(
    row: ImportRow, currencies: Mapping[str, str], names: Mapping[int, str]
) -> dict[str, Any]:
    currency = currencies.get(row.account_ref, "")

    def amount(minor: int | None) -> object:
        return None if minor is None else from_minor(minor, currency)

    return {
        **row._asdict(),
        "reason": plain(unpack(row.reason)),
        "currency": currency,
        "amount": amount(row.amount_minor),
        "balance": amount(row.balance_minor),
        "category": names.get(row.category_id or 0),
    }
