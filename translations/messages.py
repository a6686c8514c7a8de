"""Take the sentences out of code and templates and bring the catalogues up to date.

``python -m translations.messages`` (``make messages``) leaves new sentences empty and
drops those that are gone; a test fails until each language has all of them.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_keywords
from babel.messages.pofile import write_po

from routes.catalogues import place, read

if TYPE_CHECKING:
    from babel.messages.catalog import Message

_HERE: Final = Path(__file__).resolve().parent
_SOURCES: Final = (
    ("routes/**.py", "python"),
    ("utils/**.py", "python"),
    ("templates/**.html", "jinja2"),
)
# Lazy ones, marks, and what utils.sentences makes.
_KEYWORDS: Final = DEFAULT_KEYWORDS | parse_keywords(
    ("_l", "lazy_gettext", "N_", "sentence:1", "counted:1,2")
)


def extract() -> Catalog:
    """Give all sentences that code and templates mark, with the files they stand in."""
    catalog = Catalog()
    found = extract_from_dir(
        _HERE.parent, _SOURCES, keywords=_KEYWORDS, directory_filter=_is_visible
    )
    for file, _line, message, comments, context in found:
        catalog.add(message, None, [(file, 0)], auto_comments=comments, context=context)
    return catalog


def languages() -> list[str]:
    """List the languages that have a catalogue."""
    return sorted(found.parts[-3] for found in _HERE.glob("*/LC_MESSAGES/*.po"))


def update(language: str, template: Catalog) -> Catalog:
    """Give the catalogue of a language with the template's sentences, and only them.

    Nothing is guessed from a similar sentence: wrong words read as right ones do.
    """
    catalog = read(language)
    catalog.update(template, no_fuzzy_matching=True, update_creation_date=False)
    catalog.obsolete.clear()
    return catalog


def is_translated(message: Message) -> bool:
    """Tell whether a message has words in every form that its language needs."""
    said = message.string
    return all([said] if isinstance(said, str) else said or [""])


def _is_visible(folder: str) -> bool:
    # Babel's own filter leaves out templates/_partials.
    return not Path(folder).name.startswith(".")


def main() -> int:
    """Bring every catalogue up to date and say what waits to be translated."""
    template = extract()
    for language in languages():
        catalog = update(language, template)
        # Without line numbers, which would change with every line of code.
        written = BytesIO()
        write_po(written, catalog, width=88, sort_output=True, include_lineno=False)
        place(language).write_bytes(written.getvalue())
        waiting = sum(not is_translated(one) for one in catalog if one.id)
        print(f"{language}: {len(catalog)} sentences, {waiting} not translated yet.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
