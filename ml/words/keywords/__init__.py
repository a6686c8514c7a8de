"""Words and phrases that speak for a category, in the languages of statements.

`word, key phrase`: whole words only. `stem*` is the beginning of a word that is
inflected (ubezpieczenie, ubezpieczenia), `*end` that of a compound (Kfzversicherung).
A word with two meanings in two languages stays out, unless one of them is Indian.
"""

from __future__ import annotations

from typing import Final

from ml.words.keywords import daily, home, india, money

_TABLES: Final = (*daily.TABLES, *home.TABLES, *money.TABLES, india.KEYWORDS)

KEYWORDS: Final[dict[str, str]] = {
    category: ",".join(table[category] for table in _TABLES if category in table)
    for category in dict.fromkeys(category for table in _TABLES for category in table)
}
"""The words of each category, parted by commas."""
