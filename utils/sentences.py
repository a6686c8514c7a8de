"""Sentences made of typed values, to be put into a language and format later."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias, cast

if TYPE_CHECKING:
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
class Number:
    """A count that may be large: its digits are grouped."""

    value: int


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
    str
    | int
    | Amount
    | Rough
    | Number
    | Day
    | Month
    | Share
    | Reason
    | Word
    | Sentence
    | None
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


def plain(said: Sentence) -> str:
    """Write a sentence for programs and logs: in English, values as they are."""
    text = said.plural if said.plural and said.count != 1 else said.text
    return (
        text % {name: _plain(value) for name, value in said.values}
        if (said.values)
        else text
    )


def pack(said: Sentence) -> str:
    """Write a sentence so that it can be stored and said later, in any language."""
    return json.dumps(_packed(said), ensure_ascii=False, separators=(",", ":"))


def unpack(stored: str) -> Sentence:
    """Read a sentence that was stored; what is not packed is a plain text."""
    if not stored.startswith('{"text":'):
        return Sentence(stored)
    return _unpacked(json.loads(stored))


def _packed(said: Sentence) -> dict[str, Any]:
    values = {name: _packed_value(value) for name, value in said.values}
    return {"text": said.text, "values": values} | (
        {"plural": said.plural, "count": said.count} if said.plural else {}
    )


def _packed_value(value: Value) -> Any:  # noqa: ANN401
    if isinstance(value, Sentence):
        return _packed(value)
    if isinstance(value, Number):
        return {"number": value.value}
    if isinstance(value, Day):
        return {"day": value.value.isoformat()}
    if isinstance(value, Word):
        return {"text": value.text, "values": {}}
    return value if isinstance(value, int) or value is None else _plain(value)


def _unpacked(stored: dict[str, Any]) -> Sentence:
    values = (
        (name, _unpacked_value(value)) for name, value in stored["values"].items()
    )
    return Sentence(
        stored["text"],
        tuple(values),
        stored.get("plural", ""),
        stored.get("count", 1),
    )


def _unpacked_value(stored: Any) -> Value:  # noqa: ANN401
    if not isinstance(stored, dict):
        return cast("str | int | None", stored)
    if "day" in stored:
        return Day(dt.date.fromisoformat(stored["day"]))
    return Number(stored["number"]) if "number" in stored else _unpacked(stored)


def _plain(value: Value) -> str:
    if isinstance(value, Sentence):
        return plain(value)
    if isinstance(value, Word | Reason):
        return value.text
    if isinstance(value, Number):
        return f"{value.value:,}"
    return str(getattr(value, "value", value))
