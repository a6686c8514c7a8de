"""Accounts: what transactions are booked on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from flask import url_for
from flask_login import current_user

from routes.conventions import editing
from routes.conventions.listing import list_query, page_schema, short_page
from routes.conventions.parsing import Resource
from routes.deps import current_user_id, read_connection, services
from routes.schemas.ledger import (
    AccountChangeSchema,
    AccountSchema,
    MergedAccountsSchema,
    MergeSchema,
    NewAccountSchema,
)
from utils import account_settings as service
from utils.db_utils import in_transaction
from utils.domain import AccountKind
from utils.money import from_minor
from utils.store import accounts as store

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Response
    from sqlalchemy.engine import Connection

    from utils.account_settings import Merged
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


@blueprint.post("")
@blueprint.arguments(NewAccountSchema)
@blueprint.response(201, AccountSchema)
def create_account(body: dict[str, Any]) -> Any:  # noqa: ANN401
    """Add an account; statements and transactions may make others by themselves."""
    user_id, now = current_user_id(), services().clock.now()
    new = store.NewAccount(
        body["name"],
        AccountKind(body["kind"]),
        body.get("currency", current_user.currency),
        bank=body.get("bank"),
    )
    account_id = in_transaction(
        services().engine,
        lambda db: service.add_account(db, user_id, new, body.get("opening"), now),
    )
    place = url_for(".get_account", account_id=account_id)
    return _load(account_id)(read_connection()), 201, {"Location": place}


@blueprint.get("/<int:account_id>")
@blueprint.response(200, AccountSchema)
def get_account(account_id: int) -> Account:
    """Give one account."""
    return _load(account_id)(read_connection())


@blueprint.patch("/<int:account_id>")
@blueprint.arguments(AccountChangeSchema)
@blueprint.response(200, AccountSchema)
def change_account(body: dict[str, Any], account_id: int) -> Account:
    """Rename an account, close it, or say what it began with."""
    user_id, load = current_user_id(), _load(account_id)

    def work(connection: Connection) -> None:
        known = load(connection)
        opening = known.opening_minor
        change = service.AccountChange(
            name=body.get("name", known.name),
            opening=body["opening"]
            if "opening" in body
            else None
            if opening is None
            else from_minor(opening, known.currency),
            closed=body.get("closed", known.closed),
        )
        service.change_account(connection, user_id, account_id, change)

    return editing.edit(AccountSchema(), load, work)


@blueprint.post("/<int:account_id>/merge")
@blueprint.arguments(MergeSchema)
@blueprint.response(200, MergedAccountsSchema)
def merge_account(body: dict[str, Any], account_id: int) -> Merged:
    """Move everything of an account to another one; this one is gone."""
    user_id, now = current_user_id(), services().clock.now()
    return in_transaction(
        services().engine,
        lambda db: service.merge_accounts(db, user_id, account_id, body["into"], now),
    )


def _load(account_id: int) -> Callable[[Connection], Account]:
    user_id = current_user_id()
    return lambda db: store.get_account(db, user_id, account_id)
