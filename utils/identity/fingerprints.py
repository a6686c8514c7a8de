"""What a movement is known by when it comes again, on whatever account and row."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from utils.identity.texts import plain_narration

if TYPE_CHECKING:
    import datetime as dt


def fingerprint(
    day: dt.date, amount_minor: int, currency: str, narration: str
) -> bytes:
    """Give 32 bytes that equal movements share, however their text is spaced."""
    text = f"{day}|{amount_minor}|{currency}|{plain_narration(narration)}"
    return hashlib.sha256(text.encode()).digest()
