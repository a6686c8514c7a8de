"""The values that fill the gaps of a bank's template: references, cities, remarks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.households.diary import ITEMS
from ml.households.directory import COUNTRIES, INDIA, words
from ml.households.grid import MONTH
from ml.households.phrases import BANK_CODES, BANKS, REMARKS
from ml.households.rows import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.random import Generator

    from ml.households.grid import Ints
    from ml.households.rows import Rows
    from ml.households.spellings import Spellings, Texts
    from ml.households.traits import Traits

GAP: Final = re.compile(r"\{(\w+)\}")
DIARY_ITEMS: Final = [words(ITEMS[n]) if n in ITEMS else [] for n in CATEGORIES]
"""What people call a purchase, by category."""


class Fields:
    """Makes the values that fill a template's gaps, for chosen rows."""

    def __init__(
        self, rng: Generator, spellings: Spellings, traits: Traits, rows: Rows
    ) -> None:
        self.rng = rng
        self.spellings = spellings
        self.traits = traits
        self.rows = rows
        self.bank_codes = np.array(words(BANK_CODES), dtype=object)
        self.banks = np.array(words(BANKS), dtype=object)
        self.remarks = np.array(words(REMARKS), dtype=object)
        self.cities = [np.array(words(c.cities), dtype=object) for c in COUNTRIES]
        self.last4 = rng.integers(0, 10_000, len(traits))
        self.city = rng.integers(0, 10_000, len(traits))
        self.own = rng.choice(_people(), len(traits))
        self.makers: dict[str, Callable[[Ints], list[str]]] = {
            "rrn": lambda at: self._digits(at, 12),
            "ref": lambda at: self._digits(at, 10),
            "ref6": lambda at: self._digits(at, 6),
            "store": lambda at: self._digits(at, 4),
            "utr": self._utr,
            "ifsc": self._ifsc,
            "last4": lambda at: [f"{n:04d}" for n in self.last4[self._owner(at)]],
            "bank4": lambda at: self.bank_codes[self._bank_of(at)].tolist(),
            "bank": lambda at: self.banks[self._bank_of(at)].tolist(),
            "city": self._city_of,
            "own": lambda at: self.own[self._owner(at)].tolist(),
            "remark": self._remark,
            "mmdd": self._mmdd,
        }

    def fill(self, template: str, at: Ints) -> list[str]:
        """Fill one template for many rows."""
        names = GAP.findall(template)
        pattern = GAP.sub("%s", template.replace("%", "%%"))
        if not names:
            return [template] * len(at)
        columns = [self._column(name, at) for name in names]
        return [pattern % values for values in zip(*columns, strict=True)]

    def _column(self, name: str, at: Ints) -> list[str]:
        if name in self.makers:
            return self.makers[name](at)
        spelled: Texts = getattr(self.spellings, name)
        column: list[str] = spelled[self.rows.payee[at]].tolist()
        return column

    def _owner(self, at: Ints) -> Ints:
        return np.asarray(self.rows.household[at])

    def _bank_of(self, at: Ints) -> Ints:
        return np.asarray(self.rows.payee[at] % len(self.banks))

    def _digits(self, at: Ints, count: int) -> list[str]:
        numbers = self.rng.integers(10 ** (count - 1), 10**count, len(at))
        return [str(n) for n in numbers.tolist()]

    def _utr(self, at: Ints) -> list[str]:
        codes = self.bank_codes[self._bank_of(at)].tolist()
        numbers = self.rng.integers(10**13, 10**14, len(at)).tolist()
        return [f"{c}N{n}" for c, n in zip(codes, numbers, strict=True)]

    def _ifsc(self, at: Ints) -> list[str]:
        codes = self.bank_codes[self._bank_of(at)].tolist()
        branch = (self.rows.payee[at] * 7919 % 10**6).tolist()
        return [f"{c}0{b:06d}" for c, b in zip(codes, branch, strict=True)]

    def _city_of(self, at: Ints) -> list[str]:
        owner = self._owner(at)
        country = self.traits.country[owner]
        city = self.city[owner] + (self.rng.random(len(at)) < 0.08)
        out = np.empty(len(at), dtype=object)
        for code, cities in enumerate(self.cities):
            here = country == code
            out[here] = cities[city[here] % len(cities)]
        return out.tolist()

    def _remark(self, at: Ints) -> list[str]:
        """Mostly what the app writes; now and then what the person wrote."""
        picks = self.rng.integers(0, len(self.remarks), len(at))
        remark = self.remarks[picks]
        typed = np.flatnonzero(self.rng.random(len(at)) < 0.12)
        for place in typed.tolist():
            items = DIARY_ITEMS[self.rows.category[at[place]]]
            if items:
                remark[place] = items[picks[place] % len(items)]
        texts: list[str] = remark.tolist()
        return texts

    def _mmdd(self, at: Ints) -> list[str]:
        day = self.rows.day[at]
        month = day.astype(MONTH).astype(np.int64) % 12 + 1
        number = (day - day.astype(MONTH).astype(day.dtype)).astype(np.int64) + 1
        pairs = zip(month.tolist(), number.tolist(), strict=True)
        return [f"{m:02d}/{d:02d}" for m, d in pairs]


def _people() -> list[str]:
    country = COUNTRIES[INDIA]
    first, last = words(country.first_names), words(country.last_names)
    return [f"{a} {b}".upper() for a in first for b in last[:6]]
