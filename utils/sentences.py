"""Sentences made of typed values, to be put into a language and format later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Amount:
    """Money, signed where the sign means something."""

    value: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Rough:
    """Money that is not exact, such as a prediction: shown in whole units."""

    value: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day."""

    value: dt.date


@dataclass(frozen=True, slots=True)
class Month:
    """The calendar month that begins on `value`."""

    value: dt.date


@dataclass(frozen=True, slots=True)
class Share:
    """A share of one, shown as percent."""

    value: float


@dataclass(frozen=True, slots=True)
class Reason:
    """A model's sentence: amounts as 1234.50 and days as 2026-05-31, to be dressed."""

    text: str
    currency: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the app itself, such as a built-in category: to be translated."""

    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """An English sentence with `%(name)s` places, and what goes into them.

    Args:
        text: also the key of the translation.
        values: pairs of place and value; user text is never interpreted.
        plural: the sentence for other counts than one, where it has a count.
        count: what decides between the two; languages may have more forms.
    """

    text: str
    values: tuple[tuple[str, Value], ...] = ()
    plural: str = ""
    count: int = 1


Value: TypeAlias = (
    str | int | Amount | Rough | Day | Month | Share | Reason | Word | Sentence | None
)


def sentence(text: str, **values: Value) -> Sentence:
    """Build a sentence; literal percent signs are doubled where values are given."""
    return Sentence(text, tuple(values.items()))


def counted(one: str, many: str, count: int, **values: Value) -> Sentence:
    """Build a sentence that depends on how many; `%(count)s` is filled in."""
    return Sentence(one, (("count", count), *values.items()), many, count)


def N_(text: str) -> str:  # noqa: N802  # gettext's own name, known to extractors
    """Mark `text` for the catalogues; it is translated where it is shown."""
    return text
