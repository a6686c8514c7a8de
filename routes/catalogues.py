"""The words of the languages, taken from the .po files themselves."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.support import NullTranslations, Translations
from flask_babel import Babel, Domain, get_locale
from werkzeug.utils import cached_property

from routes.languages import LANGUAGES

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

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
    """Flask-Babel that needs no compiled files."""

    @cached_property
    def domain_instance(self) -> Catalogues:
        """Give the one domain that there is."""
        return Catalogues()
