"""A prediction as it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from utils.sentences import Sentence, Value
    from utils.suggesting.suggestion import Link


@dataclass(frozen=True, slots=True)
class Range:
    """Where a value lies within its 80 % range, in percent of a bar's length."""

    start: int
    width: int
    at: int


@dataclass(frozen=True, slots=True)
class PredictionCard:
    """One prediction, ready to be read.

    Args:
        id: unique on the page.
        title: what is predicted.
        headline: the value, or what is missing for one.
        is_waiting: whether history is too short for a value.
        details: sentences: range, what it rests on, method, baseline, record.
        link: the rows or page behind it.
        range: for the small picture; None without a range.
    """

    id: str
    title: Sentence
    headline: Value
    is_waiting: bool
    details: tuple[Sentence, ...]
    link: Link
    range: Range | None = None
