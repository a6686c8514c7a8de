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
_STAND_IN: Final = "9681350274"
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
    show in what is read: that is tried with other numbers once a wording comes for the
    second time.
    """

    def __init__(self) -> None:
        self._texts: dict[tuple[str, bool], Narration] = {}
        self._firsts: dict[tuple[str, bool], _General] = {}
        self._wordings: dict[tuple[str, bool], _General | None] = {}

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
        first = self._firsts.get(said)
        if first is None:
            first = self._firsts[said] = _read(text, amount, numbers)
            return first
        others = [_other_number(at, len(one)) for at, one in enumerate(numbers)]
        rest = iter(others)
        changed = _LONG_NUMBER.sub(lambda _: next(rest), text)
        same = first == _read(changed, amount, others)
        self._wordings[said] = first if same else None
        return self._wordings[said]


def _read(text: str, amount: float, numbers: Sequence[str]) -> _General:
    """Read a narration with these long numbers, leaving a gap for the reference's."""
    parts = parse(text, amount)
    reference = parts.bank_reference or ""
    number = next((at for at, one in enumerate(numbers) if one in reference), None)
    if number is not None:
        shape = reference.replace(numbers[number], _GAP)
        parts = replace(parts, bank_reference=shape)
    return _General(parts, number)


def _other_number(at: int, length: int) -> str:
    """Give a number of this length, another one for each place in a narration."""
    start = at * 3 % len(_STAND_IN)
    return (_STAND_IN[start:] + _STAND_IN * (length // len(_STAND_IN) + 1))[:length]
