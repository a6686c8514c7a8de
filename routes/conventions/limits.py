"""How often programs may ask: for each token, and for each user over all tokens."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from flask import request
from flask_limiter import ApplicationLimit, Limiter
from flask_limiter.util import get_remote_address
from flask_login import current_user

from routes.security import is_api

if TYPE_CHECKING:
    from flask import Flask, Response


def init_app(app: Flask) -> None:
    """Count requests to the API, in memory or in the store that is configured."""
    limiter = Limiter(
        _user,
        app=app,
        storage_uri=app.config["RATELIMIT_STORAGE_URI"],
        application_limits=[
            ApplicationLimit(app.config["API_LIMIT"], key_function=_token),
            ApplicationLimit(app.config["API_USER_LIMIT"], key_function=_user),
        ],
        default_limits=[],
    )
    limiter.request_filter(_is_not_counted)

    def tell(response: Response) -> Response:
        counted = limiter.current_limits
        if counted:
            # Of several limits, the one that is nearest.
            nearest = min(counted, key=lambda one: (not one.breached, one.remaining))
            wait_s = max(1, round(nearest.reset_at - time.time()))
            response.headers["RateLimit-Limit"] = str(nearest.limit.amount)
            response.headers["RateLimit-Remaining"] = str(nearest.remaining)
            response.headers["RateLimit-Reset"] = str(wait_s)
            if response.status_code == 429:
                response.headers.setdefault("Retry-After", str(wait_s))
        return response

    app.after_request(tell)


def _user() -> str:
    if current_user.is_authenticated:
        return f"user:{current_user.user_id}"
    return f"address:{get_remote_address()}"


def _token() -> str:
    if current_user.is_authenticated and current_user.by_token:
        return f"token:{current_user.token_id}"
    return _user()


def _is_not_counted() -> bool:
    return not is_api() or request.endpoint is None
