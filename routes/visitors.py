"""Who is asking: by a log-in of the browser, or by an API token."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from flask import current_app, g, request, session
from flask_babel import gettext as _
from flask_login import LoginManager, UserMixin, current_user, login_user

from routes.deps import services
from routes.languages import somebody_else_reads
from routes.security import is_api
from utils.db_utils import reading
from utils.errors import NotFound, WrongCredentials
from utils.mail import Letter
from utils.people import events, sessions, throttle, tokens

if TYPE_CHECKING:
    from flask import Flask, Request

    from utils.store.sessions import SessionOwner
    from utils.store.tokens import TokenOwner

_SIGNER: Final = "dhanarakshak_tokens"


@dataclass(frozen=True, slots=True)
class Visitor(UserMixin):
    """Who is asking: by a log-in (`session_id`), or by an API token."""

    user_id: int
    email: str
    display_name: str
    currency: str
    locale: str
    language: str
    scopes: frozenset[str]
    has_second_factor: bool
    has_notice: bool = False
    session_id: int | None = None
    session_token: str = field(default="", repr=False)
    token_id: int | None = None

    @property
    def by_token(self) -> bool:
        """Whether it is a program with an API token."""
        return self.session_id is None

    @property
    def lacks_second_factor(self) -> bool:
        """Whether the operator wants a second step that is not set up yet."""
        return services().require_two_step and not self.has_second_factor

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


def place() -> events.Place:
    """Give from where somebody acts, for the record."""
    return events.Place(address(), request.user_agent.string)


def record(kind: events.Kind, user_id: int, subject_id: int | None = None) -> None:
    """Record something that concerns a person's safety."""
    built = services()
    events.record(built.engine, built.clock, user_id, kind, place(), subject_id)


def enter(user_id: int, *, remember: bool) -> None:
    """Open a log-in under a new id; what the cookie held before is forgotten."""
    leave()
    browser = sessions.Browser(address(), request.user_agent.string, remember)
    built = services()
    opened = sessions.open_session(
        built.engine, built.clock, lifetime(), user_id, browser
    )
    session.clear()
    session.permanent = remember
    visitor = _find_by_session(opened.token)
    login_user(visitor)
    somebody_else_reads()
    surprising = events.record_log_in(
        built.engine, built.clock, user_id, place(), opened.session_id
    )
    if surprising and visitor is not None:
        _send_notice(visitor.email)


def leave() -> None:
    """End the log-in that this request came with, if any."""
    if not current_user.is_authenticated:
        return
    # A second click may have ended it already.
    with contextlib.suppress(NotFound):
        sessions.end_session(
            services().engine, current_user.user_id, current_user.session_id
        )


def _send_notice(email: str) -> None:
    built = services()
    letter = Letter(
        email,
        _("A new log-in to DhanaRakshak"),
        _(
            "Somebody logged in to your account from a browser or an address that was "
            "not used before. If it was you, there is nothing to do. If not, log in, "
            "change your password and end that log-in under Settings."
        ),
    )
    built.jobs.soon(lambda: built.mailer.send(letter))


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
    return _visitor(
        owner,
        scopes=frozenset(tokens.SCOPES),
        has_notice=owner.has_notice,
        session_id=owner.session_id,
        session_token=token,
    )


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
        if tokens.is_guess(asked.headers["Authorization"]):
            limits = throttle.token_limits(address())
            throttle.note_failure(built.engine, built.clock, limits)
        raise
    tokens.note_use(built.engine, built.clock, owner)
    visitor = _visitor(owner, scopes=frozenset(owner.scopes.split()))
    return replace(visitor, token_id=owner.token_id)


def _brings_token(asked: Request) -> bool:
    scheme = asked.headers.get("Authorization", "").partition(" ")[0]
    return is_api() and scheme.casefold() == "bearer"


def _visitor(owner: SessionOwner | TokenOwner, **more: Any) -> Visitor:  # noqa: ANN401
    return Visitor(
        user_id=owner.user_id,
        email=owner.email,
        display_name=owner.display_name,
        currency=owner.currency,
        locale=owner.locale,
        language=owner.language,
        has_second_factor=owner.has_second_factor,
        **more,
    )
