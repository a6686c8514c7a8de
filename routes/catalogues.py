"""The words of the languages, taken from the .po files themselves."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.support import NullTranslations, Translations
from flask_babel import Babel, Domain, get_locale
from markupsafe import Markup
from werkzeug.utils import cached_property

from routes.filters import count
from routes.languages import LANGUAGES, words_locale

if TYPE_CHECKING:
    from collections.abc import Mapping

    from babel.messages.catalog import Catalog
    from flask import Flask

FOLDER: Final = Path(__file__).resolve().parent.parent / "translations"
# What the code itself is written in.
_OWN: Final = "en"


class CatalogueError(Exception):
    """The words of a language are missing or cannot be read; the message says which."""


def place(language: str) -> Path:
    """Give where the catalogue of a language is."""
    return FOLDER / language / "LC_MESSAGES" / "messages.po"


def read(language: str) -> Catalog:
    """Read the catalogue of a language.

    Raises:
        CatalogueError: it is not there, or is broken.
    """
    path = place(language)
    try:
        with path.open("rb") as file:
            return read_po(file, locale=language, abort_invalid=True)
    except (OSError, ValueError, PoFileError) as error:
        raise CatalogueError(f"{path} cannot be read: {error}") from error


@lru_cache
def words(language: str) -> NullTranslations:
    """Compile the catalogue of a language, once per process and nowhere on disk.

    Raises:
        CatalogueError: it is not there, or is broken.
    """
    if language == _OWN:
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, read(language))
    compiled.seek(0)
    return _Words(compiled)


def load_all() -> None:
    """Compile all catalogues, so that a broken one is known before anybody reads.

    Raises:
        CatalogueError: one is not there, or is broken.
    """
    for language in LANGUAGES:
        words(language)


class _Words(Translations):
    """The words of one language."""

    def ugettext(self, message: str) -> str:
        """Translate a message; nothing stays nothing, not the catalogue's header."""
        return super().ugettext(message) if message else ""


class Catalogues(Domain):
    """Flask-Babel's words, from our catalogues."""

    def get_translations(self) -> NullTranslations:
        """Give the words in the language of whoever asks."""
        locale = get_locale()
        return words(locale.language if locale else _OWN)


class OwnBabel(Babel):
    """Flask-Babel that needs no compiled files and is quick in templates."""

    def init_app(self, app: Flask, **options: Any) -> None:  # noqa: ANN401
        """Let templates write their texts by the shortest way there is."""
        super().init_app(app, **options)
        own = {"_": _written, "gettext": _written, "ngettext": _counted}
        app.jinja_env.globals.update(own)

    @cached_property
    def domain_instance(self) -> Catalogues:
        """Give the one domain that there is."""
        return Catalogues()


def words_of_reader() -> NullTranslations:
    """Give the words of whoever reads what is being written.

    The same as Flask-Babel's `get_translations`, which takes ten times as long to find
    out who that is; a page asks up to a thousand times.
    """
    return words(words_locale().language)


def ngettext(one: str, many: str, num: int, /, **places: object) -> str:
    """Write a text for so many as Flask-Babel does, the digits of `num` grouped."""
    said = words_of_reader().ungettext(one, many, num)
    return str(said % {"num": count(num), **places})


def _written(message: str, /, **places: object) -> Markup:
    """Write a text of a template, as Jinja's extension does where all are HTML."""
    return _filled(words_of_reader().ugettext(message), places)


def _counted(one: str, many: str, num: int, /, **places: object) -> Markup:
    """Write a text of a template for so many."""
    said = words_of_reader().ungettext(one, many, num)
    return _filled(said, {"num": count(num), **places})


def _filled(said: str, places: Mapping[str, object]) -> Markup:
    return Markup(said) % places if "%" in said else Markup(said)  # noqa: S704
