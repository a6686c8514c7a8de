"""Accounts: what transactions are booked on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from routes.conventions.listing import list_query, page_schema, short_page
from routes.conventions.parsing import Resource
from routes.deps import current_user_id, read_connection
from routes.schemas.ledger import AccountSchema
from utils.store import accounts as store

if TYPE_CHECKING:
    from flask import Response

    from utils.store.accounts import Account

PATH: Final = "/accounts"
blueprint = Resource("api_accounts", __name__, description="Where money lies.")


@blueprint.get("")
@blueprint.arguments(list_query(AccountSchema), location="query")
@blueprint.response(200, page_schema(AccountSchema))
def list_accounts(query: dict[str, Any]) -> Response:
    """List the accounts."""
    found = store.list_accounts(read_connection(), current_user_id())
    return short_page(found, query, AccountSchema, "accounts", lambda one: one.id)


@blueprint.get("/<int:account_id>")
@blueprint.response(200, AccountSchema)
def get_account(account_id: int) -> Account:
    """Give one account."""
    return store.get_account(read_connection(), current_user_id(), account_id)
