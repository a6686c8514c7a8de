"""The columns of a household's rows as arrays, each taken out of the frame once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from ml.words.payees import key_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Texts = NDArray[np.object_]


class Columns:
    """Arrays of one value per row, made when they are first asked for.

    Texts are strings, empty where the frame has none.
    """

    def __init__(self, rows: pd.DataFrame) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    @cached_property
    def day(self) -> Ints:
        """Days since 1970-01-01."""
        days: Ints = (
            self._rows["date"].to_numpy().astype("datetime64[D]").astype(np.int64)
        )
        return days

    @cached_property
    def amount(self) -> Floats:
        """Signed amounts, money out negative."""
        return self._rows["amount"].to_numpy(dtype=np.float64)

    @cached_property
    def kind(self) -> Texts:
        """Income, expense, transfer or investment."""
        return self._texts("kind")

    @cached_property
    def payee(self) -> Texts:
        """Who is on the other side."""
        return self._texts("payee")

    @cached_property
    def category(self) -> Texts:
        """Category by name."""
        return self._texts("category")

    @cached_property
    def description(self) -> Texts:
        """The bank's text."""
        return self._texts("description")

    @cached_property
    def currency(self) -> Texts:
        """Currency by code."""
        return self._texts("currency")

    @cached_property
    def payee_key(self) -> Texts:
        """What groups the spellings of a payee; of the narration where it is empty."""
        names = self.payee
        if (names == "").any():
            names = np.where(names == "", self.description, names)
        return each_once(names, key_of)

    @cached_property
    def account(self) -> Ints:
        """Number of the account among the rows'; all 0 where none is named."""
        codes: Ints = pd.factorize(self._texts("account"))[0].astype(np.int64)
        return codes

    def _texts(self, name: str) -> Texts:
        if name not in self._rows:
            return np.full(len(self), "", dtype=object)
        column = self._rows[name]
        if column.hasnans:
            column = column.fillna("")
        return column.to_numpy(dtype=object)


def each_once(texts: Texts, change: Callable[[str], Any]) -> Texts:
    """Change texts, each distinct one only once."""
    codes, distinct = pd.factorize(texts)
    changed = np.empty(len(distinct), dtype=object)
    changed[:] = [change(str(text)) for text in distinct]
    found: Texts = changed[codes]
    return found


def end_to_end(many: list[Columns], name: str) -> NDArray[Any]:
    """Put one column of several households end to end."""
    parts = [getattr(one, name) for one in many]
    return np.concatenate(parts) if parts else np.empty(0)
