"""Narrations read once per wording: long numbers differ on every row of a bank."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from ml.narration import parse
from utils.domain import Mode

if TYPE_CHECKING:
    from collections.abc import Sequence

# References, not telephone numbers, days or the ends of account numbers.
_LONG_NUMBER: Final = re.compile("[0-9]{12,}")
_STAND_IN: Final = "9681350274"
# Stands where a long number was; no cell of a statement holds it.
_GAP: Final = "\0"
_MODES: Final = {mode.value: mode for mode in Mode}


class Said(NamedTuple):
    """What a statement keeps of a narration's meaning."""

    mode: Mode
    payee: str
    bank_reference: str | None


@dataclass(frozen=True, slots=True)
class _General:
    """What all narrations of a wording say; the reference has a gap for a number."""

    said: Said
    number: int | None

    def fill(self, numbers: Sequence[str]) -> Said:
        """Give what the narration with these long numbers says."""
        mode, payee, shape = self.said
        if self.number is None or shape is None:
            return self.said
        return Said(mode, payee, shape.replace(_GAP, numbers[self.number]))


class NarrationReader:
    """Reads the narrations of one statement, remembering texts and wordings.

    Two narrations that differ in long numbers only are read alike unless these numbers
    show in what is read: that is tried with other numbers once a wording comes for the
    second time.
    """

    def __init__(self) -> None:
        self._texts: dict[tuple[str, bool], Said] = {}
        self._firsts: dict[tuple[str, bool], _General] = {}
        self._wordings: dict[tuple[str, bool], _General | None] = {}

    def read(self, text: str, *, out: bool) -> Said:
        """Read a narration as `ml.narration.parse` does.

        Args:
            text: the bank's.
            out: whether money went out.
        """
        numbers = _long_numbers(text)
        if numbers and _GAP not in text:
            general = self._general(text, numbers, out=out)
            if general is not None:
                return general.fill(numbers)
        known = self._texts.get((text, out))
        if known is None:
            known = self._texts[text, out] = _parsed(text, out=out)
        return known

    def _general(
        self, text: str, numbers: Sequence[str], *, out: bool
    ) -> _General | None:
        gaps = [_GAP * len(number) for number in numbers]
        wording = _with_numbers(text, numbers, gaps), out
        if wording in self._wordings:
            return self._wordings[wording]
        first = self._firsts.get(wording)
        if first is None:
            first = self._firsts[wording] = _read(text, numbers, out=out)
            return first
        others = [_other_number(at, len(one)) for at, one in enumerate(numbers)]
        changed = _with_numbers(_with_numbers(text, numbers, gaps), gaps, others)
        same = first == _read(changed, others, out=out)
        self._wordings[wording] = first if same else None
        return self._wordings[wording]


def _long_numbers(text: str) -> list[str]:
    """List a text's long numbers; where a bank has none it may repeat one digit."""
    return [
        number
        for number in _LONG_NUMBER.findall(text)
        if number.count(number[0]) < len(number)
    ]


def _with_numbers(text: str, numbers: Sequence[str], others: Sequence[str]) -> str:
    """Put others in the place of numbers, which are listed as they stand."""
    for number, other in zip(numbers, others, strict=True):
        text = text.replace(number, other, 1)
    return text


def _parsed(text: str, *, out: bool) -> Said:
    parts = parse(text, -1.0 if out else 1.0)
    return Said(_MODES[parts.mode], parts.payee, parts.bank_reference)


def _read(text: str, numbers: Sequence[str], *, out: bool) -> _General:
    """Read a narration with these long numbers, leaving a gap for the reference's."""
    said = _parsed(text, out=out)
    reference = said.bank_reference or ""
    number = next((at for at, one in enumerate(numbers) if one in reference), None)
    if number is not None:
        shape = reference.replace(numbers[number], _GAP)
        said = said._replace(bank_reference=shape)
    return _General(said, number)


def _other_number(at: int, length: int) -> str:
    """Give a number of this length, another one for each place in a narration."""
    start = at * 3 % len(_STAND_IN)
    return (_STAND_IN[start:] + _STAND_IN * (length // len(_STAND_IN) + 1))[:length]
