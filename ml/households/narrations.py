"""Bank narrations for every row, in the grammar of the household's own bank."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from ml.households.diary import ITEMS
from ml.households.directory import COUNTRIES, INDIA, Directory, words
from ml.households.grammars import (
    ANY,
    BANK_CODES,
    BANKS,
    INDIAN_BANKS,
    PSPS,
    REMARKS,
    SUFFIXES,
    WORLD_BANKS,
)
from ml.households.grid import MONTH, Ints
from ml.households.rows import CATEGORIES, MODES, Rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.random import Generator

    from ml.households.traits import Traits

FIELD: Final = re.compile(r"\{(\w+)\}")
GRAMMARS: Final = (INDIAN_BANKS, WORLD_BANKS[1], WORLD_BANKS[2])

Texts = NDArray[np.object_]


@dataclass(frozen=True)
class Spellings:
    """The directory's names as banks spell and cut them, by position."""

    payee: Texts
    name: Texts
    trade: Texts
    n4: Texts
    n8: Texts
    n10: Texts
    vpa: Texts
    vpa10: Texts
    acct: Texts


def spell(rng: Generator, directory: Directory) -> Spellings:
    """Write every payee the ways that banks do."""
    upper = [str(name).upper() for name in directory.names]
    suffixes = [" " + s if s else "" for s in words(SUFFIXES)]
    suffix = [suffixes[i] for i in rng.integers(0, len(suffixes), len(upper))]
    trade = [
        name if person else name + end
        for name, end, person in zip(upper, suffix, directory.is_person, strict=True)
    ]
    vpa = _addresses(rng, directory)
    account = [f"{n:012d}" for n in rng.integers(10**9, 10**12, len(upper))]
    columns = (
        directory.names.tolist(),
        upper,
        trade,
        [name.replace(" ", "")[:4] for name in upper],
        [name[:8] for name in upper],
        [name[:10] for name in upper],
        vpa,
        [address[:10] for address in vpa],
        account,
    )
    return Spellings(*(np.array(column, dtype=object) for column in columns))


def _addresses(rng: Generator, directory: Directory) -> list[str]:
    psps = words(PSPS)
    count = len(directory.names)
    psp = rng.integers(0, len(psps), count)
    style = rng.random(count)
    number = rng.integers(0, 10**10, count)
    addresses = []
    for i, name in enumerate(directory.names):
        slug = re.sub(r"[^a-z0-9]+", "." if style[i] < 0.2 else "", name.lower())
        if style[i] > 0.85:
            slug = f"paytmqr{number[i]:010d}"
        elif directory.is_person[i] and style[i] > 0.6:
            slug = f"9{number[i] % 10**9:09d}"
        elif style[i] > 0.45:
            slug += str(number[i] % 1000)
        addresses.append(f"{slug}@{psps[psp[i]]}")
    return addresses


def template_keys(directory: Directory, traits: Traits, rows: Rows) -> Ints:
    """Number the grammar that each row is written in: country, bank, mode, direction."""
    person = directory.is_person[rows.payee]
    bank = traits.bank[rows.household]
    money_in = rows.amount > 0
    country = traits.country[rows.household]
    key = country * 1000 + bank
    return np.asarray(((key * len(MODES) + rows.mode) * 2 + money_in) * 2 + person)


def narrate(
    rng: Generator, directory: Directory, traits: Traits, rows: Rows
) -> tuple[Texts, Texts]:
    """Give narration and clean payee of every row."""
    spellings = spell(rng, directory)
    fields = _Fields(rng, spellings, traits, rows)
    narration = np.empty(len(rows), dtype=object)
    template = _templates(directory, traits, rows)
    order = np.argsort(template.number, kind="stable")
    cuts = np.flatnonzero(np.diff(template.number[order])) + 1
    for at in np.split(order, cuts):
        if len(at):
            text = template.texts[template.number[at[0]]]
            narration[at] = fields.fill(text, at)
    payee = directory.names[rows.payee]
    return _as_diary(rng, traits, rows, narration, payee)


@dataclass(frozen=True)
class _Templates:
    texts: list[str]
    number: Ints


def _templates(directory: Directory, traits: Traits, rows: Rows) -> _Templates:
    """Find each row's template; one payee of a household keeps its own."""
    person = directory.is_person[rows.payee]
    country = traits.country[rows.household]
    bank = traits.bank[rows.household]
    money_in = rows.amount > 0
    variant = (rows.payee + bank) % 6
    key = ((country * 1000 + bank) * len(MODES) + rows.mode) * 4
    key = (key + 2 * money_in + person) * 6 + variant
    unique, inverse = np.unique(key, return_inverse=True)
    texts: list[str] = []
    known: dict[str, int] = {}
    number = np.empty(len(unique), dtype=np.int64)
    for i, code in enumerate(unique.tolist()):
        text = _template(code)
        if text not in known:
            known[text] = len(texts)
            texts.append(text)
        number[i] = known[text]
    return _Templates(texts, number[inverse])


def _template(code: int) -> str:
    code, variant = divmod(code, 6)
    code, flags = divmod(code, 4)
    code, mode = divmod(code, len(MODES))
    country, bank = divmod(code, 1000)
    money_in, person = divmod(flags, 2)
    grammar = GRAMMARS[country]
    name = list(grammar)[bank % len(grammar)]
    wanted = MODES[mode]
    if person and not money_in and wanted == "upi":
        wanted = "upi_person"
    elif money_in and wanted in ("upi", "neft", "imps", "card"):
        wanted += "_in"
    options = _lookup(grammar, name, wanted)
    return options[variant % len(options)]


def _lookup(
    grammar: dict[str, dict[str, tuple[str, ...]]], bank: str, mode: str
) -> tuple[str, ...]:
    """Find a template: the bank's own, its model's, a nearer mode's, any."""
    seeking: str | None = mode
    while seeking:
        house: str | None = bank
        while house:
            if seeking in grammar[house]:
                return grammar[house][seeking]
            house = ANY.get(house)
        seeking = ANY.get(seeking)
    house = bank
    while house:
        if "any" in grammar[house]:
            return grammar[house]["any"]
        house = ANY.get(house)
    return ("{name} {ref6}",)


class _Fields:
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
        names = FIELD.findall(template)
        pattern = FIELD.sub("%s", template.replace("%", "%%"))
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
            items = _ITEMS[self.rows.category[at[place]]]
            if items:
                remark[place] = items[picks[place] % len(items)]
        return [str(r).replace("{ref}", "81") for r in remark]

    def _mmdd(self, at: Ints) -> list[str]:
        day = self.rows.day[at]
        month = day.astype(MONTH).astype(np.int64) % 12 + 1
        number = (day - day.astype(MONTH).astype(day.dtype)).astype(np.int64) + 1
        pairs = zip(month.tolist(), number.tolist(), strict=True)
        return [f"{m:02d}/{d:02d}" for m, d in pairs]


_ITEMS: Final = [words(ITEMS[name]) if name in ITEMS else [] for name in CATEGORIES]


def _people() -> list[str]:
    country = COUNTRIES[INDIA]
    first, last = words(country.first_names), words(country.last_names)
    return [f"{a} {b}".upper() for a in first for b in last[:6]]


def _as_diary(
    rng: Generator, traits: Traits, rows: Rows, narration: Texts, payee: Texts
) -> tuple[Texts, Texts]:
    """Let diary keepers write what they bought instead of whom they paid."""
    payee = payee.copy()
    draw = rng.random(len(rows))
    for at in np.flatnonzero(traits.diary[rows.household]).tolist():
        items = _ITEMS[rows.category[at]]
        if draw[at] < 0.2 or not items:
            narration[at] = payee[at]
            continue
        item = items[int(rows.payee[at]) % len(items)]
        payee[at] = item
        other = items[int(draw[at] * 997) % len(items)]
        narration[at] = item if draw[at] < 0.7 else f"{item} {other}"
    return narration, payee
