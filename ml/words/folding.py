"""Fold letters with accents to plain ones, keeping every position."""

from __future__ import annotations

import unicodedata
from typing import Final

_UNDECOMPOSED: Final = {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ß": "s", "ħ": "h"}
_TABLE: Final = str.maketrans(
    {
        letter: plain
        for letter in map(chr, range(0xDF, 0x250))
        if (plain := unicodedata.normalize("NFD", letter)[0].lower()).isascii()
    }
    | _UNDECOMPOSED
)


def fold(text: str) -> str:
    """Lower the case and drop accents; the length stays, so positions still hold."""
    lowered = text.lower()
    if text.isascii():
        return lowered
    if len(lowered) != len(text):  # İ is one letter that becomes two.
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered if lowered.isascii() else lowered.translate(_TABLE)
