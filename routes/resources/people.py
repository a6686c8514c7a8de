"""The person behind a token, and the tokens themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from flask import url_for
from flask_login import current_user

from routes.conventions.editing import check_unchanged, remove
from routes.conventions.idempotency import answers_with_secret
from routes.conventions.listing import list_query, page_schema, short_page
from routes.conventions.parsing import Resource
from routes.deps import current_user_id, read_connection, services
from routes.schemas.people import (
    CalendarFeedSchema,
    MeChangeSchema,
    MeSchema,
    NewCalendarFeedSchema,
    TokenSchema,
)
from utils.db_utils import reading
from utils.people import calendar_feeds, tokens, users
from utils.store import calendar_feeds as feed_store
from utils.store import tokens as token_store
from utils.store import users as user_store

if TYPE_CHECKING:
    from flask import Response
    from sqlalchemy.engine import Connection

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
    """Change name, currency, locale or language."""
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


@blueprint.get("/me/calendar-feed")
@blueprint.response(200, CalendarFeedSchema)
def get_calendar_feed() -> dict[str, Any]:
    """Say since when calendar programs may read the bills at a secret address."""
    return _feed(read_connection())


@blueprint.post("/me/calendar-feed")
@blueprint.response(201, NewCalendarFeedSchema)
@answers_with_secret
def make_calendar_feed() -> Any:  # noqa: ANN401
    """Make a secret address for calendar programs; one made before ends."""
    built = services()
    token = calendar_feeds.make_feed(built.engine, built.clock, current_user_id())
    address = url_for("bill_calendar.feed", token=token, _external=True)
    with reading(built.engine) as connection:
        made = {**_feed(connection), "address": address}
    return made, 201, {"Location": url_for(".get_calendar_feed")}


@blueprint.delete("/me/calendar-feed")
@blueprint.response(204)
def end_calendar_feed() -> None:
    """End the secret address, if there is one."""
    user_id = current_user_id()
    remove(
        CalendarFeedSchema(),
        _feed,
        lambda db: feed_store.remove_feed(db, user_id),
    )


def _feed(connection: Connection) -> dict[str, Any]:
    return {"created_at": feed_store.find_created_at(connection, current_user_id())}


def _me(user: User) -> dict[str, Any]:
    return {
        "id": user.id,
        "email": user.email,
        "display_name": user.display_name,
        "currency": user.currency,
        "locale": user.locale,
        "language": user.language,
        "scopes": sorted(current_user.scopes),
    }


def _token(token: Token) -> dict[str, Any]:
    values = {name: getattr(token, name) for name in token.__slots__}
    return {**values, "scopes": token.scopes.split()}
