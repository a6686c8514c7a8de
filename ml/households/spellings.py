"""The names of payees as banks spell, suffix and cut them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ml.households.directory import words
from ml.households.phrases import PSPS, SUFFIXES

if TYPE_CHECKING:
    from numpy.random import Generator

    from ml.households.directory import Directory

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
