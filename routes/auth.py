"""Registering, logging in and out, and who is asking."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from flask import (
    Blueprint,
    current_app,
    flash,
    g,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask_babel import gettext as _
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user

from routes.deps import services
from routes.forms import LoginForm, RegisterForm, add_error
from routes.security import is_api, public, safe_next
from utils.db_utils import reading
from utils.errors import EmailTaken, InvalidInput, NotFound, WrongCredentials
from utils.people import sessions, throttle, tokens, users

if TYPE_CHECKING:
    from flask import Flask, Request
    from werkzeug.wrappers import Response

    from utils.store.sessions import SessionOwner
    from utils.store.tokens import TokenOwner

blueprint = Blueprint("auth", __name__)
_SIGNER: Final = "dhanarakshak_tokens"


@dataclass(frozen=True, slots=True)
class Visitor(UserMixin):
    """Who is asking: by a log-in (`session_id`), or by an API token."""

    user_id: int
    email: str
    display_name: str
    currency: str
    locale: str
    scopes: frozenset[str]
    session_id: int | None = None
    session_token: str = field(default="", repr=False)

    @property
    def by_token(self) -> bool:
        """Whether it is a program with an API token."""
        return self.session_id is None

    def get_id(self) -> str:
        """Give what the cookie keeps: the log-in's random id, nothing of the person."""
        return self.session_token


def init_app(app: Flask) -> None:
    """Tell Flask-Login how to find out who is asking."""
    app.config["PERMANENT_SESSION_LIFETIME"] = app.extensions[
        "dhanarakshak"
    ].session_max
    app.extensions[_SIGNER] = tokens.TokenSigner(
        app.config["SECRET_KEY"], app.config["SECRET_KEY_FALLBACKS"]
    )
    manager = LoginManager(app)
    # Addresses of phones change all day; the log-in's row is what can be ended.
    manager.session_protection = None
    manager.user_loader(_find_by_session)
    manager.request_loader(_find_by_token)


def token_signer() -> tokens.TokenSigner:
    """Give the signer of the running app."""
    signer: tokens.TokenSigner = current_app.extensions[_SIGNER]
    return signer


def lifetime() -> sessions.Lifetime:
    """Give how long log-ins last here."""
    return sessions.Lifetime(services().session_idle, services().session_max)


def address() -> str:
    """Give the address that asks; from a proxy's header only if it is configured."""
    return request.remote_addr or ""


@blueprint.route("/register", methods=["GET", "POST"])
@public
def register() -> Response | str | tuple[str, int]:
    """Let somebody new in."""
    if request.method == "GET" and current_user.is_authenticated:
        return redirect(url_for("dashboard.index"), 303)
    form = RegisterForm()
    if form.validate_on_submit():
        try:
            user_id = _register(form)
        except EmailTaken as error:
            add_error(form, error, "email")
        except InvalidInput as error:
            add_error(form, error, "password")
        else:
            _log_in(user_id, remember=False)
            flash(_("Welcome! Begin by uploading a statement."), "success")
            return redirect(url_for("upload.index"), 303)
    with reading(services().engine) as connection:
        is_open = users.is_open(connection, services().registration)
    page = render_template("register.html", form=form, is_open=is_open)
    return (page, 422) if form.errors else page


@blueprint.route("/login", methods=["GET", "POST"])
@public
def login() -> Response | str | tuple[str, int]:
    """Let somebody in who is known."""
    wanted = safe_next(request.form.get("next") or request.args.get("next"))
    if request.method == "GET" and current_user.is_authenticated:
        return redirect(wanted or url_for("dashboard.index"), 303)
    form = LoginForm()
    form.next.data = wanted or ""
    if not form.validate_on_submit():
        page = render_template("login.html", form=form)
        return (page, 422) if form.errors else page
    try:
        user_id = _authenticate(form)
    except WrongCredentials as error:
        return render_template("login.html", form=form, problem=error.message), 401
    _log_in(user_id, remember=form.remember.data)
    return redirect(wanted or url_for("dashboard.index"), 303)


@blueprint.route("/logout", methods=["POST"])
def logout() -> Response:
    """End this log-in; its cookie is worth nothing any more."""
    _end_current_session()
    logout_user()
    session.clear()
    return redirect(url_for("auth.login"), 303)


def _register(form: RegisterForm) -> int:
    registration = users.Registration(
        email=form.email.data,
        display_name=form.display_name.data or "",
        password=form.password.data,
        address=address(),
    )
    built = services()
    return users.register(
        built.engine,
        built.passwords,
        built.clock,
        registration,
        policy=built.registration,
    )


def _authenticate(form: LoginForm) -> int:
    credentials = users.Credentials(form.email.data, form.password.data, address())
    built = services()
    return users.authenticate(built.engine, built.passwords, built.clock, credentials)


def _log_in(user_id: int, *, remember: bool) -> None:
    """Open a log-in under a new id; what the cookie held before is forgotten."""
    _end_current_session()
    browser = sessions.Browser(address(), request.user_agent.string, remember)
    built = services()
    token = sessions.open_session(
        built.engine, built.clock, lifetime(), user_id, browser
    )
    session.clear()
    session.permanent = remember
    login_user(_find_by_session(token))


def _end_current_session() -> None:
    if not current_user.is_authenticated:
        return
    # A second click may have ended it already.
    with contextlib.suppress(NotFound):
        sessions.end_session(
            services().engine, current_user.user_id, current_user.session_id
        )


def _find_by_session(token: str) -> Visitor | None:
    # Without the database nobody can be recognised, and the error page must not try.
    if _brings_token(request) or g.get("database_away"):
        return None
    built = services()
    with reading(built.engine) as connection:
        owner = sessions.find_owner(connection, built.clock, lifetime(), token)
    if owner is None:
        return None
    sessions.note_use(built.engine, built.clock, owner)
    return _visitor(owner, frozenset(tokens.SCOPES), owner.session_id, token)


def _find_by_token(asked: Request) -> Visitor | None:
    if not _brings_token(asked) or g.get("token_refused"):
        return None
    built = services()
    try:
        with reading(built.engine) as connection:
            owner = tokens.verify_token(
                connection, built.clock, token_signer(), asked.headers["Authorization"]
            )
    except WrongCredentials:
        # Said once: the answer itself asks again who is there.
        g.token_refused = True
        throttle.note_failure(
            built.engine, built.clock, throttle.token_limits(address())
        )
        raise
    tokens.note_use(built.engine, built.clock, owner)
    return _visitor(owner, frozenset(owner.scopes.split()))


def _brings_token(asked: Request) -> bool:
    scheme = asked.headers.get("Authorization", "").partition(" ")[0]
    return is_api() and scheme.casefold() == "bearer"


def _visitor(
    owner: SessionOwner | TokenOwner,
    scopes: frozenset[str],
    session_id: int | None = None,
    session_token: str = "",
) -> Visitor:
    return Visitor(
        user_id=owner.user_id,
        email=owner.email,
        display_name=owner.display_name,
        currency=owner.currency,
        locale=owner.locale,
        scopes=scopes,
        session_id=session_id,
        session_token=session_token,
    )
