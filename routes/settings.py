"""What people settle about themselves: profile, password, API tokens, log-ins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from flask_login import current_user

from routes.deps import current_user_id, read_connection, services
from routes.forms import PasswordForm, ProfileForm, TokenForm, add_error
from routes.languages import keep_in_browser, somebody_else_reads
from routes.visitors import address, lifetime, record, token_signer
from utils.db_utils import in_transaction
from utils.errors import InvalidInput, WrongCredentials
from utils.people import sessions, tokens, users
from utils.people.events import SHOWN
from utils.store.security_events import answer_notices as answer
from utils.store.security_events import list_events, list_notices
from utils.store.tokens import list_tokens

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from utils.store.security_events import Event
    from utils.store.sessions import Session
    from utils.store.tokens import Token

blueprint = Blueprint("settings", __name__, url_prefix="/settings")


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """What the settings page shows; a form that was refused keeps what was typed."""

    profile: ProfileForm
    password: PasswordForm
    token: TokenForm
    tokens: list[Token]
    sessions: list[Session]
    this_session: int
    events: list[Event]
    notices: list[Event]
    has_second_factor: bool
    new_token: str = ""


@blueprint.get("")
def index() -> str:
    """Show everything that can be settled."""
    return _render(_page())


@blueprint.post("/profile")
def save_profile() -> Response | tuple[str, int]:
    """Replace name, currency, language and locale."""
    form = ProfileForm()
    if form.validate_on_submit():
        profile = users.Profile(
            form.display_name.data,
            form.currency.data,
            form.locale.data,
            form.language.data,
        )
        try:
            users.save_profile(services().engine, current_user_id(), profile)
        except InvalidInput as error:
            add_error(form, error, "display_name")
        else:
            somebody_else_reads()
            flash(_("Saved."), "success")
            return keep_in_browser(_back("profile"), profile.language)
    return _render(replace(_page(), profile=form)), 422


@blueprint.post("/password")
def change_password() -> Response | tuple[str, int]:
    """Replace the password and end everything that was opened with the old one."""
    form = PasswordForm()
    if form.validate_on_submit():
        try:
            _change_password(form)
        except WrongCredentials as error:
            add_error(form, error, "current_password")
        except InvalidInput as error:
            add_error(form, error, "password")
        else:
            record("password_changed", current_user_id())
            flash(
                _("Your password is changed. All other log-ins and tokens are ended."),
                "success",
            )
            return _back("password-card")
    return _render(replace(_page(), password=form)), 422


@blueprint.post("/tokens")
def create_token() -> str | tuple[str, int]:
    """Make an API token and show it, this once.

    The answer is the page itself: a redirect would have to carry the token in a
    cookie or an address.
    """
    form = TokenForm()
    if form.validate_on_submit():
        wanted = tokens.TokenRequest(
            form.name.data.strip(), tuple(form.scopes.data), form.days.data
        )
        try:
            token = tokens.issue_token(
                services().engine,
                services().clock,
                token_signer(),
                current_user_id(),
                wanted,
            )
        except InvalidInput as error:
            add_error(form, error, "name")
        else:
            record("token_made", current_user_id())
            return _render(replace(_page(), new_token=token))
    return _render(replace(_page(), token=form)), 422


@blueprint.post("/tokens/<int:token_id>/revoke")
def revoke_token(token_id: int) -> Response:
    """Revoke a token at once."""
    tokens.revoke_token(
        services().engine, services().clock, current_user_id(), token_id
    )
    record("token_revoked", current_user_id(), token_id)
    flash(_("The token is revoked."), "success")
    return _back("tokens")


@blueprint.post("/sessions/<int:session_id>/end")
def end_session(session_id: int) -> Response:
    """End a log-in, on whatever device it is."""
    sessions.end_session(services().engine, current_user_id(), session_id)
    record("session_ended", current_user_id(), session_id)
    flash(_("That log-in is ended."), "success")
    return _back("sessions")


@blueprint.post("/notices")
def answer_notices() -> Response:
    """Take away the notices of new log-ins: their owner has seen them."""
    in_transaction(
        services().engine,
        lambda db: answer(db, current_user_id(), current_user.session_id),
    )
    return _back("events")


def _change_password(form: PasswordForm) -> None:
    change = users.PasswordChange(
        user_id=current_user_id(),
        session_id=current_user.session_id,
        current=form.current_password.data,
        new=form.password.data,
        address=address(),
    )
    built = services()
    users.change_password(built.engine, built.passwords, built.clock, change)


def _page() -> SettingsPage:
    connection, user_id = read_connection(), current_user_id()
    return SettingsPage(
        # Without formdata: only the form that was sent may show what was typed.
        profile=ProfileForm(formdata=None, obj=current_user),
        password=PasswordForm(formdata=None),
        token=TokenForm(formdata=None),
        tokens=list_tokens(connection, user_id),
        sessions=sessions.list_sessions(
            connection, services().clock, lifetime(), user_id
        ),
        this_session=current_user.session_id,
        events=list_events(connection, user_id, SHOWN),
        notices=list_notices(connection, user_id, current_user.session_id),
        has_second_factor=current_user.has_second_factor,
    )


def _render(page: SettingsPage) -> str:
    return render_template("settings.html", page=page)


def _back(anchor: str) -> Response:
    return redirect(url_for("settings.index", _anchor=anchor), 303)
