"""Everybody a household may pay or be paid by, with names as banks print them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from ml.households import merchants_india, merchants_world
from ml.households.rows import CODE

if TYPE_CHECKING:
    from numpy.random import Generator

    from ml.households.grid import Ints

INDIA: Final = 0
UNITED_STATES: Final = 1
EUROPE: Final = 2

PERSON: Final = "person"
"""The group of private persons: landlords, maids, friends, the household itself."""

SERVICES: Final = {
    "Cash withdrawal": "Cash",
    "Fees & charges": "Bank Charges",
    "Interest": "Interest",
    "Card bill payment": "HDFC Credit Card;ICICI Credit Card;SBI Card;Axis Credit Card;"
    "CRED;Kotak Credit Card;Amex;OneCard",
    "Card payment (unitemised)": "Credit Card",
}
"""Payees that are the bank itself, the same everywhere."""

BRAND_CHANCE: Final = 0.5
LOCAL_PER_CATEGORY: Final = 160
PERSONS_PER_COUNTRY: Final = 1500

Names = NDArray[np.object_]


@dataclass(frozen=True)
class Country:
    """The word lists that names of one country are made from."""

    brands: dict[str, str]
    words: dict[str, str]
    names: str
    first_names: str
    last_names: str
    cities: str


COUNTRIES: Final = (
    Country(
        merchants_india.BRANDS,
        merchants_india.LOCAL_WORDS,
        merchants_india.LOCAL_NAMES,
        merchants_india.FIRST_NAMES,
        merchants_india.LAST_NAMES,
        merchants_india.CITIES,
    ),
    Country(
        merchants_world.US_BRANDS,
        merchants_world.US_WORDS,
        merchants_world.US_NAMES,
        merchants_world.US_FIRST,
        merchants_world.US_LAST,
        merchants_world.US_CITIES,
    ),
    Country(
        merchants_world.EU_BRANDS,
        merchants_world.EU_WORDS,
        merchants_world.EU_NAMES,
        merchants_world.EU_FIRST,
        merchants_world.EU_LAST,
        merchants_world.EU_CITIES,
    ),
)


def words(text: str) -> list[str]:
    """Split a semicolon list, forgiving line breaks inside a name."""
    return [" ".join(part.split()) for part in text.split(";")]


@dataclass(frozen=True)
class Directory:
    """Names by position, and the positions of each country and group."""

    names: Names
    is_person: NDArray[np.bool_]
    groups: dict[tuple[int, str], Ints]
    brands: dict[tuple[int, str], Ints]

    def of(self, country: int, group: str) -> Ints:
        """List the payees of a category (or `PERSON`) in a country."""
        return self.groups[country, group]

    def choose(self, rng: Generator, country: Ints, group: str) -> Ints:
        """Choose one payee per household from its own country's group.

        Half of the choices are known brands where the group has any.
        """
        chosen = np.zeros(len(country), dtype=np.int64)
        known = rng.random(len(country)) < BRAND_CHANCE
        for code in range(len(COUNTRIES)):
            pool, brands = self.of(code, group), self.brands[code, group]
            picks = pool[rng.integers(0, len(pool), len(country))]
            if len(brands):
                famous = brands[rng.integers(0, len(brands), len(country))]
                picks = np.where(known, famous, picks)
            chosen = np.where(country == code, picks, chosen)
        return chosen


def build_directory(rng: Generator) -> Directory:
    """Collect the brands and invent local shops and persons around them."""
    names: list[str] = []
    groups: dict[tuple[int, str], Ints] = {}
    brands: dict[tuple[int, str], Ints] = {}
    persons: list[bool] = []
    for code, country in enumerate(COUNTRIES):
        for group in (*CODE, PERSON):
            listed = country.brands.get(group) or SERVICES.get(group)
            known = words(listed) if listed else []
            made = _invent(rng, country, group)
            start = len(names)
            names += known + made
            persons += [group == PERSON] * (len(known) + len(made))
            brands[code, group] = np.arange(start, start + len(known))
            groups[code, group] = np.arange(start, len(names))
    for fallback in range(len(COUNTRIES)):
        _fill(groups, fallback)
    return Directory(np.array(names, dtype=object), np.array(persons), groups, brands)


def _invent(rng: Generator, country: Country, group: str) -> list[str]:
    if group == PERSON:
        return _pairs(rng, country.first_names, country.last_names, PERSONS_PER_COUNTRY)
    if group in country.words:
        return _pairs(rng, country.names, country.words[group], LOCAL_PER_CATEGORY)
    return []


def _pairs(rng: Generator, left: str, right: str, count: int) -> list[str]:
    first, second = words(left), words(right)
    pair = rng.integers(0, len(first) * len(second), count)
    return [f"{first[i // len(second)]} {second[i % len(second)]}" for i in pair]


def _fill(groups: dict[tuple[int, str], Ints], country: int) -> None:
    """Let categories without payees of their own borrow those of Other."""
    for group in CODE:
        if not len(groups[country, group]):
            groups[country, group] = groups[country, "Other"]
