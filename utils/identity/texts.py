"""References and narrations compared as banks write them: shortened, respelled."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_RRN: Final = re.compile(r"\d{12}", re.ASCII)
_SHORTEST_REFERENCE: Final = 6
_WORD: Final = re.compile(r"[^\W_]+")


@lru_cache(maxsize=65536)
def plain_reference(text: str | None) -> str | None:
    """Write a reference in one way; None for what is no reference, such as 0000."""
    plain = "".join(_WORD.findall(text or "")).upper().lstrip("0")
    digits = sum(character.isdigit() for character in plain)
    if len(plain) < _SHORTEST_REFERENCE or digits < 4 or len(set(plain)) < 3:
        return None
    return plain


def differ_as_references(one: str | None, other: str | None) -> bool:
    """Tell whether two references prove two movements.

    Only numbers of one kind can be compared: a cheque number is no RRN.
    """
    mine, theirs = plain_reference(one), plain_reference(other)
    both_rrn = bool(mine and theirs and _RRN.fullmatch(mine) and _RRN.fullmatch(theirs))
    return both_rrn and mine != theirs


def plain_narration(narration: str) -> str:
    """Write a narration in one way: letters and digits only, case folded."""
    return "".join(_words(narration))


def shortens(one: str, other: str) -> bool:
    """Tell whether one narration is the other cut short, as a whole or word by word."""
    short, long = sorted((_words(one), _words(other)), key=lambda w: len("".join(w)))
    if "".join(long).startswith("".join(short)):
        return True
    rest = iter(long)
    return all(any(word.startswith(part) for word in rest) for part in short)


@lru_cache(maxsize=65536)
def _words(narration: str) -> tuple[str, ...]:
    folded = unicodedata.normalize("NFKC", narration).casefold()
    return tuple(_WORD.findall(folded))
