"""Putting sentences and values into the reader's language and formats."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from routes.catalogues import words_of_reader
from routes.filters import count, day, money, month, percent
from utils.currencies import exponent
from utils.sentences import (
    Amount,
    Day,
    Month,
    Number,
    Reason,
    Rough,
    Sentence,
    Share,
    Word,
    unpack,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from utils.sentences import Value

NOT_KNOWN: Final = "–"
_LARGE: Final = 100
# Models know no currency; they write amounts with two decimals and nothing else so.
_PLAIN_AMOUNT: Final = re.compile(r"(?<![\w.,])\d+\.\d\d(?![\w.,]*\d)")
_ISO_DAY: Final = re.compile(r"\b\d{4}-\d\d-\d\d\b")


def say(value: Value) -> str:
    """Write a value for people; what is not known is a dash."""
    if value is None:
        return NOT_KNOWN
    writer = _WRITERS.get(type(value))
    return str(value) if writer is None else writer(value)


def stored(text: str | None) -> str:
    """Write a sentence that was stored with `utils.sentences.pack`."""
    return say(unpack(text or ""))


def rough_money(amount: Decimal | int, currency: str) -> str:
    """Write an amount in whole units: decimals of a prediction would be a pretence.

    Below a hundred they are kept: a coffee of 6.75 is neither 7 nor less than 7.20.
    """
    decimals = exponent(currency)
    places = decimals if -_LARGE < amount < _LARGE else 0
    written = money(round(Decimal(amount), places), currency)
    if not decimals:
        return written
    return re.sub(rf"[^\w\s]0{{{decimals}}}(?=\D*$)", "", written)


def reason(text: str, currency: str) -> str:
    """Write the amounts and days in a model's sentence as the reader does."""
    dressed = _PLAIN_AMOUNT.sub(lambda m: money(Decimal(m[0]), currency), text)
    return _ISO_DAY.sub(_dressed_day, dressed)


def _dressed_day(found: re.Match[str]) -> str:
    try:
        return day(dt.date.fromisoformat(found[0]))
    except ValueError:
        return found[0]


def _say_sentence(sentence: Sentence) -> str:
    # Values go in after translation and are never read as a pattern themselves.
    known = words_of_reader()
    if sentence.plural:
        translated = known.ungettext(sentence.text, sentence.plural, sentence.count)
    else:
        translated = known.ugettext(sentence.text)
    if not sentence.values:
        return str(translated)
    return str(translated) % {name: say(value) for name, value in sentence.values}


_WRITERS: Final[dict[type, Callable[[Any], str]]] = {
    Amount: lambda value: money(value.value, value.currency),
    Rough: lambda value: rough_money(value.value, value.currency),
    Number: lambda value: count(value.value),
    Day: lambda value: day(value.value),
    Month: lambda value: month(value.value),
    Share: lambda value: percent(round(value.value, 3)),
    Reason: lambda value: reason(value.text, value.currency),
    Word: lambda value: str(words_of_reader().ugettext(value.text)),
    Sentence: _say_sentence,
}
