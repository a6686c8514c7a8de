"""Forms sent after a log-in ran out: kept sealed in the browser, and offered again.

Nothing of them is stored on the server. They are sealed for the person whose log-in it
was, hold no password and no code, and go on their way only when that person, logged in
again, has seen them and presses the button.
"""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from flask import (
    Blueprint,
    flash,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask_babel import gettext as _
from flask_wtf.csrf import ValidationError, validate_csrf

from routes.deps import current_user_id, read_connection, services
from utils.people import sessions

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

blueprint = Blueprint("kept_forms", __name__)

_COOKIE: Final = "kept_form"
_SECONDS: Final = 30 * 60
_FORM_TYPE: Final = "application/x-www-form-urlencoded"
_LONGEST_BODY: Final = 50_000
# Browsers drop cookies of more than 4,096 bytes; longer forms are not kept.
_MOST_BYTES: Final = 3_800
_SECRET_WORDS: Final = ("password", "code", "secret", "csrf")


@dataclass(frozen=True, slots=True)
class KeptForm:
    """What somebody sent when their log-in had run out."""

    user_id: int
    path: str
    fields: tuple[tuple[str, str], ...]


def keep(response: Response) -> bool:
    """Keep the form of this request in the answer that asks to log in, if it may be.

    Only a form that a page of ours showed, to somebody whose log-in ran out; one that
    was ended on purpose keeps nothing.
    """
    if request.method != "POST" or request.mimetype != _FORM_TYPE:
        return False
    if request.content_length is None or request.content_length > _LONGEST_BODY:
        return False
    owner = sessions.find_former_owner(read_connection(), session.get("_user_id", ""))
    if owner is None or not _is_ours():
        return False
    fields = _fields()
    if not fields:
        return False
    sealed = services().seal.close(_pack([owner, request.path, fields]))
    if len(sealed) > _MOST_BYTES:
        return False
    response.set_cookie(
        _COOKIE,
        sealed,
        max_age=_SECONDS,
        path=url_for("kept_forms.show"),
        httponly=True,
        secure=request.is_secure,
        samesite="Lax",
    )
    return True


def _fields() -> list[list[str]]:
    return [
        [name, value]
        for name, values in request.form.lists()
        for value in values
        if not any(word in name for word in _SECRET_WORDS)
    ]


@blueprint.get("/kept-form")
def show() -> str | Response:
    """Show what was kept, to whom it belongs, with a button that sends it."""
    kept = _kept()
    if kept is None:
        flash(_("What you had sent could not be kept. Please enter it again."), "info")
        response: Response = redirect(url_for("dashboard.index"), 303)
        response.delete_cookie(_COOKIE, path=url_for("kept_forms.show"))
        return response
    return render_template("kept_form.html", kept=kept)


def _kept() -> KeptForm | None:
    opened = services().seal.open(request.cookies.get(_COOKIE, ""))
    if opened is None:
        return None
    user_id, path, fields = _unpack(opened)
    if user_id != current_user_id():
        return None
    return KeptForm(user_id, path, tuple((name, value) for name, value in fields))


def _is_ours() -> bool:
    """Tell whether a page that this browser was shown carried the form."""
    try:
        validate_csrf(request.form.get("csrf_token"))
    except ValidationError:
        return False
    return True


def _pack(parts: list[object]) -> str:
    text = json.dumps(parts, separators=(",", ":")).encode()
    return base64.b85encode(zlib.compress(text, 9)).decode()


def _unpack(text: str) -> list[Any]:
    parts: list[Any] = json.loads(zlib.decompress(base64.b85decode(text)))
    return parts
