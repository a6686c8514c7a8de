"""Read the lexicon: which names are one payee, and which words speak for a category."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ml.words.brands import BRANDS
from ml.words.folding import fold
from ml.words.keywords import KEYWORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

EXACT: Final = "="
"""Marks an alias that is also a common name or word: the whole payee must equal it."""
PART: Final = "*"
"""Marks where a keyword goes on: the stem of a word or the end of a compound."""
_WORD: Final = re.compile(r"[^\W_]+")
_INSIDE_WORDS: Final = str.maketrans("", "", "'’`´&")


class Brand(NamedTuple):
    """A company that many people pay: how it is shown and what it usually sells."""

    name: str
    category: str
    alias: tuple[str, ...]
    exact: bool

    @property
    def key(self) -> str:
        """Group all spellings of the company under one folded name."""
        return " ".join(words(self.name))


def words(text: str) -> list[str]:
    """Split a text into folded words; `Wendy's` and `AT&T` stay one word each."""
    return _WORD.findall(fold(text).translate(_INSIDE_WORDS))


def _entries(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Read the lines `Name: alias, alias; Name: …` of one category."""
    for entry in text.replace("\n", " ").split(";"):
        name, _, aliases = entry.strip().partition(":")
        if name:
            yield (
                name.strip(),
                tuple(a.strip() for a in aliases.split(",") if a.strip()),
            )


def _brands_of(category: str, text: str) -> Iterator[Brand]:
    for name, aliases in _entries(text):
        # A brand spells itself too, unless it lists its own name as an exact alias.
        spellings = aliases if EXACT + name.lower() in aliases else (name, *aliases)
        for spelling in spellings:
            exact = spelling.startswith(EXACT)
            alias = tuple(words(spelling.removeprefix(EXACT)))
            yield Brand(name, category, alias, exact)


@cache
def brands_by_first_word() -> Mapping[str, tuple[Brand, ...]]:
    """Index the brands by the first word of each alias, longest alias first."""
    index: dict[str, list[Brand]] = {}
    for category, text in BRANDS.items():
        for brand in _brands_of(category, text):
            index.setdefault(brand.alias[0], []).append(brand)
    return {
        word: tuple(sorted(found, key=lambda b: -len(b.alias)))
        for word, found in index.items()
    }


@cache
def brands_in_one_word() -> Mapping[str, Brand]:
    """Index the unmistakable aliases without their blanks (`bigbasket`, `applecom`)."""
    return {
        joined: brand
        for brands in brands_by_first_word().values()
        for brand in brands
        if not brand.exact and len(joined := "".join(brand.alias)) >= 4
    }


@cache
def keyword_categories() -> Mapping[tuple[str, ...], str]:
    """Map each keyword or key phrase to the category for which it speaks."""
    return {
        tuple(words(phrase)): category
        for phrase, category in _phrases()
        if PART not in phrase
    }


@cache
def keyword_beginnings() -> frozenset[str]:
    """Give the first words of keywords: hardly any word of a narration is one."""
    return frozenset(phrase[0] for phrase in keyword_categories())


@cache
def keyword_stems() -> Mapping[str, str]:
    """Map each beginning of inflected words to its category."""
    return {
        words(phrase)[0]: category
        for phrase, category in _phrases()
        if phrase.endswith(PART)
    }


@cache
def keyword_endings() -> Mapping[str, str]:
    """Map each end of compound words to its category."""
    return {
        words(phrase)[0]: category
        for phrase, category in _phrases()
        if phrase.startswith(PART)
    }


def _phrases() -> Iterator[tuple[str, str]]:
    for category, text in KEYWORDS.items():
        for phrase in text.replace("\n", " ").split(","):
            if words(phrase):
                yield phrase.strip(), category
