"""The person behind a token, and the tokens themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from flask_login import current_user

from routes.conventions.editing import check_unchanged
from routes.conventions.listing import list_query, page_schema, short_page
from routes.conventions.parsing import Resource
from routes.deps import current_user_id, read_connection, services
from routes.schemas.people import MeChangeSchema, MeSchema, TokenSchema
from utils.db_utils import reading
from utils.people import tokens, users
from utils.store import tokens as token_store
from utils.store import users as user_store

if TYPE_CHECKING:
    from flask import Response

    from utils.store.tokens import Token
    from utils.store.users import User

PATH: Final = ""
blueprint = Resource("api_people", __name__, description="You and your tokens.")


@blueprint.get("/me")
@blueprint.response(200, MeSchema)
def get_me() -> dict[str, Any]:
    """Say whose token this is and what it may do."""
    return _me(user_store.get_user(read_connection(), current_user_id()))


@blueprint.patch("/me")
@blueprint.arguments(MeChangeSchema)
@blueprint.response(200, MeSchema)
def change_me(body: dict[str, Any]) -> dict[str, Any]:
    """Change name, currency or locale."""
    user_id, engine = current_user_id(), services().engine
    known = _me(user_store.get_user(read_connection(), user_id))
    check_unchanged(MeSchema().dump(known))
    profile = users.Profile(
        **{name: body.get(name, known[name]) for name in users.Profile.__slots__}
    )
    users.save_profile(engine, user_id, profile)
    with reading(engine) as connection:
        return _me(user_store.get_user(connection, user_id))


@blueprint.get("/tokens")
@blueprint.arguments(list_query(TokenSchema), location="query")
@blueprint.response(200, page_schema(TokenSchema))
def list_tokens(query: dict[str, Any]) -> Response:
    """List the tokens that are not revoked; they are made under Settings only."""
    found = token_store.list_tokens(read_connection(), current_user_id())
    rows = {token.id: _token(token) for token in found}
    return short_page(
        rows.values(), query, TokenSchema, "tokens", lambda one: int(one["id"])
    )


@blueprint.delete("/tokens/<int:token_id>")
@blueprint.response(204)
def revoke_token(token_id: int) -> None:
    """Revoke a token at once, this one too."""
    built = services()
    tokens.revoke_token(built.engine, built.clock, current_user_id(), token_id)


def _me(user: User) -> dict[str, Any]:
    return {
        "id": user.id,
        "email": user.email,
        "display_name": user.display_name,
        "currency": user.currency,
        "locale": user.locale,
        "scopes": sorted(current_user.scopes),
    }


def _token(token: Token) -> dict[str, Any]:
    values = {name: getattr(token, name) for name in token.__slots__}
    return {**values, "scopes": token.scopes.split()}
