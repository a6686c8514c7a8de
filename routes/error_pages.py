"""What people see of a failure: a page that leads back, or a bare one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from flask import Response, current_app, render_template, request
from flask_babel import gettext
from markupsafe import Markup

from routes.languages import language_of_words
from routes.security import safe_next

if TYPE_CHECKING:
    from collections.abc import Mapping

    from routes.conventions.problems import Problem

# Where the page cannot be rendered any more; the same policy, so no style either.
_BARE_PAGE: Final = Markup(
    '<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
    "<title>{title} · DhanaRakshak</title></head>"
    "<body><h1>{title}</h1><p>{text}</p><p>{number}</p></body></html>\n"
)


@dataclass(frozen=True, slots=True)
class Failure:
    """What there is to say about a failed request."""

    status: int
    title: str
    text: str
    request_id: str
    headers: Mapping[str, str] = field(default_factory=dict)
    problem: Problem | None = None


def page_of(failure: Failure) -> Response:
    """Give the page; a bare one where what failed breaks the page as well."""
    try:
        return Response(
            render_template("errors/error.html", failure=failure, back=_form_page())
        )
    except Exception:
        # Whatever broke the request may break this page too: a wrong Host header
        # leaves no address to link to. People still get a sentence.
        current_app.logger.exception("The error page of %s failed.", failure.request_id)
        bare = _BARE_PAGE.format(
            language=language_of_words(),
            title=failure.title,
            text=failure.text,
            number=gettext(
                "Error %(status)s, number %(id)s",
                status=failure.status,
                id=failure.request_id,
            ),
        )
        return Response(bare)


def _form_page() -> str | None:
    """Give the page of ours whose form was refused, where one can go back to it."""
    sent_from = urlsplit(request.referrer or "")
    adapter = current_app.create_url_adapter(request)
    if request.method != "POST" or sent_from.netloc != request.host or not adapter:
        return None
    if not adapter.test(sent_from.path, "GET"):
        return None
    return safe_next(sent_from._replace(scheme="", netloc="").geturl())
