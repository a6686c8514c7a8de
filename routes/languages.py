"""In which language and formats somebody reads: chosen, kept, and said to browsers."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from babel import Locale, localedata
from flask import Blueprint, abort, g, has_request_context, redirect, request, url_for
from flask_babel import force_locale, get_locale, refresh
from flask_login import current_user

from routes.deps import current_user_id, services
from routes.security import public, safe_next
from utils.db_utils import in_transaction
from utils.people.users import DEFAULT_LANGUAGE, DEFAULT_LOCALE
from utils.store.users import set_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask, Response
    from werkzeug.wrappers import Response as Redirect

# Each is named in itself: whoever looks for it can read that.
LANGUAGES: Final = {"en": "English", "hi": "हिन्दी", "kn": "ಕನ್ನಡ"}
COOKIE: Final = "language"
_USUAL: Final = {"en": "en_IN", "hi": "hi_IN", "kn": "kn_IN"}
_COOKIE_AGE_S: Final = 365 * 24 * 60 * 60

blueprint = Blueprint("languages", __name__)


@dataclass(frozen=True, slots=True)
class ReadsIn:
    """How somebody reads.

    Args:
        language: of the words, a key of LANGUAGES.
        locale: of the numbers, such as en_IN.
    """

    language: str = DEFAULT_LANGUAGE
    locale: str = DEFAULT_LOCALE


def init_app(app: Flask) -> None:
    """Tell templates and browsers which language a page is in."""
    app.context_processor(_words_of_pages)
    app.after_request(_say_language)


@blueprint.post("/language")
@public
def choose() -> Redirect:
    """Change the language, of this browser and of whoever is logged in."""
    language = request.form.get("language", "")
    if language not in LANGUAGES:
        abort(400)
    if current_user.is_authenticated:
        user_id = current_user_id()
        in_transaction(
            services().engine, lambda db: set_language(db, user_id, language)
        )
    back = safe_next(request.form.get("next")) or url_for("auth.login")
    return keep_in_browser(redirect(back, 303), language)


def keep_in_browser(answer: Redirect, language: str) -> Redirect:
    """Let a browser remember a language for those who are not logged in."""
    answer.set_cookie(
        COOKIE,
        language,
        max_age=_COOKIE_AGE_S,
        secure=request.is_secure,
        httponly=True,
        samesite="Lax",
    )
    return answer


def reads_in() -> ReadsIn:
    """Give how the person reads who asks; the app's own way outside a request."""
    if not has_request_context():
        return ReadsIn()
    found: ReadsIn | None = g.get("reading")
    if found is None:
        found = g.reading = _asked()
    return found


def somebody_else_reads() -> None:
    """Forget how the asking person reads: somebody logged in or chose anew."""
    g.pop("reading", None)
    refresh()


@contextmanager
def reading_as(other: ReadsIn) -> Iterator[None]:
    """Write for somebody who reads otherwise than whoever asks."""
    own, g.reading = reads_in(), other
    try:
        with force_locale(str(words_locale())):
            yield
    finally:
        g.reading = own


def language_of_words() -> str:
    """Give the language of the words that are being written."""
    locale = get_locale()
    return str(locale.language) if locale else DEFAULT_LANGUAGE


def words_locale() -> Locale:
    """Give the locale of words and days: their language, with the country if known."""
    return _words_locale(reads_in())


def numbers_locale() -> Locale:
    """Give the locale of amounts and shares: grouping, marks and where signs stand."""
    return _numbers_locale(reads_in())


def numbers_tag() -> str:
    """Give the locale of amounts and shares as browsers name it: en-IN."""
    return str(numbers_locale()).replace("_", "-")


@lru_cache
def _words_locale(how: ReadsIn) -> Locale:
    return _together(how) or Locale.parse(_USUAL[how.language])


@lru_cache
def _numbers_locale(how: ReadsIn) -> Locale:
    known = how.locale if localedata.exists(how.locale) else _USUAL[how.language]
    return _together(how) or Locale.parse(known)


def _together(how: ReadsIn) -> Locale | None:
    country = how.locale.partition("_")[2]
    name = f"{how.language}_{country}"
    return Locale.parse(name) if localedata.exists(name) else None


def _asked() -> ReadsIn:
    if g.get("database_away") or not current_user.is_authenticated:
        return ReadsIn(_of_browser())
    return ReadsIn(current_user.language, current_user.locale)


def _of_browser() -> str:
    kept = request.cookies.get(COOKIE, "")
    if kept in LANGUAGES:
        return kept
    wanted = request.accept_languages.best_match(list(LANGUAGES), DEFAULT_LANGUAGE)
    return str(wanted)


def _words_of_pages() -> dict[str, Any]:
    return {"language": language_of_words(), "languages": LANGUAGES}


def _say_language(answer: Response) -> Response:
    if answer.mimetype == "text/html":
        answer.headers["Content-Language"] = language_of_words()
        answer.vary.update(("Accept-Language", "Cookie"))
    return answer
