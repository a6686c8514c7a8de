"""The rows of households as arrays, each column taken out of the frames once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from ml.words.payees import key_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Bools = NDArray[np.bool_]
    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Texts = NDArray[np.object_]
    Rows = slice | Ints


@dataclass(frozen=True, slots=True, eq=False)
class Labels:
    """Texts of which many are alike: each distinct one is kept and worked on once.

    Attributes:
        codes: (r,) position of each row's text in `names`.
        names: the distinct texts.
    """

    codes: Ints
    names: Texts

    @classmethod
    def of(cls, texts: Texts) -> Labels:
        """Number texts; what is missing counts as empty."""
        codes, names = pd.factorize(texts)
        if (codes < 0).any():
            codes, names = pd.factorize(np.append(names, "")[codes])
        return cls(codes.astype(np.int64, copy=False), names)

    def __len__(self) -> int:
        return len(self.codes)

    def __getitem__(self, row: int) -> str:
        return str(self.names[self.codes[row]])

    def at(self, rows: Rows) -> Labels:
        """Give the texts of some rows."""
        return Labels(self.codes[rows], self.names)

    def are(self, text: str) -> Bools:
        """Say which rows have a text."""
        return np.asarray((self.names == text)[self.codes])

    def each(self, change: Callable[[str], Any]) -> Texts:
        """Change the texts, each distinct one only once."""
        changed = np.empty(len(self.names), dtype=object)
        changed[:] = [change(str(name)) for name in self.names]
        found: Texts = changed[self.codes]
        return found

    def only_used(self) -> Labels:
        """Leave out the names that no row has."""
        codes, used = pd.factorize(self.codes)
        return Labels(codes.astype(np.int64, copy=False), self.names[used])


class Columns:
    """Arrays of one value per row, made when they are first asked for.

    Args:
        frames: history frames of one household each; their rows stand one after the
            other.
    """

    def __init__(self, *frames: pd.DataFrame) -> None:
        self._frames = frames

    def __len__(self) -> int:
        return int(self.begins[-1])

    @cached_property
    def begins(self) -> Ints:
        """Where each household's rows begin, and where the last one's end."""
        return np.cumsum([0, *map(len, self._frames)])

    @cached_property
    def household(self) -> Ints:
        """Number of the household."""
        return np.repeat(np.arange(len(self.begins) - 1), np.diff(self.begins))

    @cached_property
    def day(self) -> Ints:
        """Days since 1970-01-01."""
        days: Ints = self._joined("date").astype("datetime64[D]").astype(np.int64)
        return days

    @cached_property
    def amount(self) -> Floats:
        """Signed amounts, money out negative."""
        return self._joined("amount").astype(np.float64)

    @cached_property
    def kind(self) -> Labels:
        """Income, expense, transfer or investment."""
        return self._labels("kind")

    @cached_property
    def payee(self) -> Labels:
        """Who is on the other side."""
        return self._labels("payee")

    @cached_property
    def category(self) -> Labels:
        """Category by name."""
        return self._labels("category")

    @cached_property
    def description(self) -> Labels:
        """The bank's text."""
        return self._labels("description")

    @cached_property
    def currency(self) -> Labels:
        """Currency by code."""
        return self._labels("currency")

    @cached_property
    def account(self) -> Labels:
        """The household's account."""
        return self._labels("account")

    @cached_property
    def payee_key(self) -> Labels:
        """What groups the spellings of a payee; of the narration where it is empty."""
        named = self.payee
        empty = named.are("")
        if empty.any():
            told = self.description
            codes = np.where(empty, len(named.names) + told.codes, named.codes)
            names = np.concatenate([named.names, told.names])
            named = Labels(codes, names).only_used()
        return Labels.of(named.each(key_of))

    def part(self, household: int) -> Columns:
        """Give the rows of one household."""
        return _Part(self, slice(*self.begins[household : household + 2].tolist()))

    def _labels(self, name: str) -> Labels:
        return Labels.of(self._joined(name))

    def _joined(self, name: str) -> NDArray[Any]:
        columns = [
            frame[name].to_numpy()
            if name in frame
            else np.full(len(frame), "", dtype=object)
            for frame in self._frames
        ]
        return np.concatenate(columns) if columns else np.empty(0, dtype=object)


class _Part(Columns):
    """One household's rows among others'."""

    def __init__(self, whole: Columns, rows: slice) -> None:
        super().__init__()
        self._whole, self._rows = whole, rows

    @cached_property
    def begins(self) -> Ints:
        return np.array([0, self._rows.stop - self._rows.start])

    @cached_property
    def day(self) -> Ints:
        return self._whole.day[self._rows]

    @cached_property
    def amount(self) -> Floats:
        return self._whole.amount[self._rows]

    @cached_property
    def payee_key(self) -> Labels:
        return self._labels("payee_key")

    def _labels(self, name: str) -> Labels:
        whole: Labels = getattr(self._whole, name)
        return whole.at(self._rows)


def pairs(group: Ints, codes: Ints) -> Ints:
    """Number the distinct pairs of two codes, in the order in which they come."""
    pair = group * (int(codes.max(initial=0)) + 1) + codes
    numbers: Ints = pd.factorize(pair)[0].astype(np.int64, copy=False)
    return numbers
