"""The walls around every answer: log-in by default, CSRF, cookies and headers."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final, Literal, TypeVar

from flask import (
    current_app,
    flash,
    redirect,
    request,
    url_for,
)
from flask.sessions import SecureCookieSessionInterface
from flask_babel import gettext
from flask_login import current_user
from flask_wtf.csrf import CSRFProtect
from werkzeug.exceptions import RequestEntityTooLarge

from routes import kept_forms
from utils.errors import ScopeMissing, TwoStepNeeded, WrongCredentials
from utils.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask, Response
    from werkzeug.wrappers import Response as BaseResponse

    V = TypeVar("V", bound=Callable[..., object])

Scope = Literal["read", "write", "import"]

CONTENT_SECURITY_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
_HEADERS: Final = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_HSTS: Final = "max-age=31536000; includeSubDomains"
_SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_csrf: Final = CSRFProtect()


def init_app(app: Flask) -> None:
    """Put the walls up."""
    app.config.update(
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        # The session row knows how old it is; an unchanged cookie need not be resent.
        SESSION_REFRESH_EACH_REQUEST=False,
        # A form may stay open for as long as the session does.
        WTF_CSRF_TIME_LIMIT=None,
        # Asked in _guard: a request that carries an API token needs no form token.
        WTF_CSRF_CHECK_DEFAULT=False,
        # The Referer is not always sent; SameSite and the token stand without it.
        WTF_CSRF_SSL_STRICT=False,
    )
    app.session_interface = HostCookieSessions()
    _csrf.init_app(app)
    app.before_request(_guard)
    app.after_request(_add_headers)


def public(view: V) -> V:
    """Let people see this view without logging in."""
    view.is_public = True  # type: ignore[attr-defined]
    return view


def before_second_factor(view: V) -> V:
    """Let people see this view before they have the second step that is asked for."""
    view.is_before_second_factor = True  # type: ignore[attr-defined]
    return view


def needs_scope(scope: Scope) -> Callable[[V], V]:
    """Say which scope an API token needs for this view.

    Without it a view that reads needs `read`, one that writes needs `write`.
    """

    def mark(view: V) -> V:
        view.scope = scope  # type: ignore[attr-defined]
        return view

    return mark


def needed_scope(view: object, method: str | None = None) -> Scope:
    """Say which scope an API token needs to ask a view by a method."""
    is_safe = (method or request.method) in _SAFE_METHODS
    scope: Scope = getattr(view, "scope", "read" if is_safe else "write")
    return scope


def is_public(view: object) -> bool:
    """Tell whether people see a view without logging in."""
    return bool(getattr(view, "is_public", False))


def is_api() -> bool:
    """Tell whether a program asks, which wants JSON and no redirects."""
    return request.path == "/api" or request.path.startswith("/api/")


def safe_next(target: str | None) -> str | None:
    """Give `target` if it is a plain path of this site, else None.

    Browsers forgive much: they take backslashes for slashes, drop tabs and newlines
    and read ``//host`` as another site. So only what needs no forgiving passes.
    """
    if not target or not target.startswith("/") or len(target) > 2000:
        return None
    if not all("!" <= letter <= "~" for letter in target) or "\\" in target:
        return None
    # By hand: urlsplit would take the host of ///host for a path.
    path = target.partition("?")[0].partition("#")[0]
    return None if "//" in path or ".." in path else target


def forgotten_by_browser(response: BaseResponse) -> BaseResponse:
    """Tell the browser to keep no page of somebody who is gone."""
    response.headers["Clear-Site-Data"] = '"cache"'
    return response


class HostCookieSessions(SecureCookieSessionInterface):
    """The session cookie; over https it is Secure and bound to this very host."""

    digest_method = staticmethod(hashlib.sha256)

    def get_cookie_name(self, app: Flask) -> str:
        """Name it so that browsers hold it to the rules of ``__Host-`` on https."""
        name = super().get_cookie_name(app)
        return f"__Host-{name}" if request.is_secure else name

    def get_cookie_secure(self, app: Flask) -> bool:
        """Keep what was set over https from ever travelling in the clear."""
        del app
        return request.is_secure


def _guard() -> BaseResponse | None:
    view = current_app.view_functions.get(request.endpoint or "")
    if view is None or request.endpoint == "static":
        # A token that is refused is said here, before a page of errors asks for it.
        _ = is_api() and current_user.is_authenticated
        return None
    # In this order, so that a stranger's body is not even read.
    is_open = is_public(view)
    if not is_open and not current_user.is_authenticated:
        return _ask_to_log_in()
    _limit_body(is_open=is_open)
    if not is_open:
        if (answer := _ask_for_second_factor(view)) is not None:
            return answer
        _check_scope(view)
    if request.method not in _SAFE_METHODS and not _has_token():
        _csrf.protect()
    return None


def _limit_body(*, is_open: bool) -> None:
    """Let only people who are logged in send files; all else is short."""
    if is_open or request.mimetype != "multipart/form-data":
        # Werkzeug holds only multipart fields to this, not other forms or JSON.
        most = request.max_content_length = current_app.config["MAX_FORM_MEMORY_SIZE"]
        # Of a body that does not say how long it is, it silently leaves out the rest.
        if request.content_length is None and len(request.get_data()) >= most:
            raise RequestEntityTooLarge


def _has_token() -> bool:
    return bool(current_user.is_authenticated and current_user.by_token)


def _ask_to_log_in() -> BaseResponse:
    if is_api():
        raise WrongCredentials(sentence("Log in, or send an API token that is valid."))
    wanted = request.full_path.rstrip("?") if request.method == "GET" else None
    answer = redirect(url_for("auth.login", next=safe_next(wanted)), 303)
    if kept_forms.keep(answer):
        answer.location = url_for("auth.login", next=url_for("kept_forms.show"))
        flash(gettext("Your log-in had run out. Log in, and what you sent comes back."))
    return answer


def _ask_for_second_factor(view: object) -> BaseResponse | None:
    if not current_user.lacks_second_factor:
        return None
    if getattr(view, "is_before_second_factor", False):
        return None
    if is_api():
        raise TwoStepNeeded
    return redirect(url_for("two_step.index"), 303)


def _check_scope(view: object) -> None:
    if needed_scope(view) not in current_user.scopes:
        raise ScopeMissing


def _add_headers(response: Response) -> Response:
    for name, value in _HEADERS.items():
        response.headers[name] = value
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = _HSTS
    if request.endpoint != "static":
        # Also for pages without a login: the back button shows nobody's form.
        response.headers["Cache-Control"] = "no-store"
    return response
