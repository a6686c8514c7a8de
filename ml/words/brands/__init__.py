"""Companies that many people pay, by category: `Name: alias, alias; Name: …`.

The name is an alias itself. `=alias` is a word that also means something else (a
first name, a fruit): only a payee that is nothing but that word is the company.
"""

from __future__ import annotations

from typing import Final

from ml.words.brands import (
    americas,
    asia_africa_pacific,
    india_more,
    northern_eastern_europe,
    well_known,
    western_europe,
)

_TABLES: Final = (
    well_known.BRANDS,
    india_more.BRANDS,
    americas.BRANDS,
    western_europe.BRANDS,
    northern_eastern_europe.BRANDS,
    asia_africa_pacific.BRANDS,
)

BRANDS: Final[dict[str, str]] = {
    category: ";".join(table[category] for table in _TABLES if category in table)
    for category in dict.fromkeys(category for table in _TABLES for category in table)
}
"""The companies of each category, parted by semicolons."""
