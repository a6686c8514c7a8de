"""Narrations read once per wording: long numbers differ on every row of a bank."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ml.narration import Narration, parse

if TYPE_CHECKING:
    from collections.abc import Sequence

# References, not telephone numbers, days or the ends of account numbers. A number of
# one digit repeated is filled in where a bank has no reference.
_LONG_NUMBER: Final = re.compile(r"(?<!\d)(?!(\d)\1+(?!\d))\d{12,}(?!\d)", re.ASCII)
_STAND_INS: Final = ("5072916438", "9681350274")
# Stands where a long number was; no cell of a statement holds it.
_GAP: Final = "\0"


@dataclass(frozen=True, slots=True)
class _General:
    """What all narrations of a wording say; the reference has a gap for a number."""

    parts: Narration
    number: int | None

    def fill(self, numbers: Sequence[str]) -> Narration:
        """Give what the narration with these long numbers says."""
        if self.number is None:
            return self.parts
        parts, shape = self.parts, self.parts.bank_reference or ""
        # Written out: `replace` takes several times as long, on every row.
        return Narration(
            parts.mode,
            parts.payee,
            parts.vpa,
            shape.replace(_GAP, numbers[self.number]),
            parts.reference_kind,
            parts.remark,
            parts.city,
            parts.is_refund,
        )


class NarrationReader:
    """Reads the narrations of one statement, remembering texts and wordings.

    Two narrations that differ in long numbers only are read alike unless these numbers
    show in what is read: that is tried with two sets of other numbers, once a wording
    comes for the second time.
    """

    def __init__(self) -> None:
        self._texts: dict[tuple[str, bool], Narration] = {}
        self._wordings: dict[tuple[str, bool], _General | None] = {}
        self._once: set[tuple[str, bool]] = set()

    def read(self, text: str, amount: float) -> Narration:
        """Read a narration as `ml.narration.parse` does; of amount the sign counts."""
        places = [found.span() for found in _LONG_NUMBER.finditer(text)]
        if places and _GAP not in text:
            numbers = [text[start:end] for start, end in places]
            general = self._general(text, amount, places, numbers)
            if general is not None:
                return general.fill(numbers)
        said = text, amount < 0
        known = self._texts.get(said)
        if known is None:
            known = self._texts[said] = parse(text, amount)
        return known

    def _general(
        self,
        text: str,
        amount: float,
        places: Sequence[tuple[int, int]],
        numbers: Sequence[str],
    ) -> _General | None:
        wording = text
        for start, end in places:
            wording = wording[:start] + _GAP * (end - start) + wording[end:]
        said = wording, amount < 0
        if said in self._wordings:
            return self._wordings[said]
        if said not in self._once:
            self._once.add(said)
            return None
        one, other = (_with_others(text, amount, numbers, each) for each in _STAND_INS)
        general = self._wordings[said] = one if one == other else None
        return general


def _with_others(
    text: str, amount: float, numbers: Sequence[str], digits: str
) -> _General:
    """Read a narration with other long numbers in place of its own."""
    others = [_other_number(digits, at, len(one)) for at, one in enumerate(numbers)]
    rest = iter(others)
    parts = parse(_LONG_NUMBER.sub(lambda _: next(rest), text), amount)
    reference = parts.bank_reference or ""
    number = next((at for at, one in enumerate(others) if one in reference), None)
    if number is not None:
        shape = reference.replace(others[number], _GAP)
        parts = replace(parts, bank_reference=shape)
    return _General(parts, number)


def _other_number(digits: str, at: int, length: int) -> str:
    """Give a number of this length, another one for each place in a narration."""
    start = at * 3 % len(digits)
    return (digits[start:] + digits * (length // len(digits) + 1))[:length]
