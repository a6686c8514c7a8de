"""Cursors of lists: opaque to whoever carries them, checked when they come back."""

from __future__ import annotations

import base64
import binascii
import json
from typing import Final

from utils.errors import InvalidInput
from utils.sentences import sentence

LENGTH: Final = 200
_LARGEST: Final = 2**63


def write_cursor(order: str, *place: str | int) -> str:
    """Write where a list goes on.

    Args:
        order: names the list's order, so that no other list takes the cursor.
        place: the sort key of the last row that was given.
    """
    text = json.dumps([order, *place], separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read_cursor(cursor: str, order: str, *kinds: type) -> tuple[str | int, ...]:
    """Read what `write_cursor` wrote.

    Args:
        cursor: as it came back.
        order: of the list that shall go on.
        kinds: of the parts of the place, str or int each.

    Raises:
        InvalidInput: this list never gave that cursor.
    """
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        found = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (ValueError, RecursionError, binascii.Error):
        found = None
    if not isinstance(found, list) or found[:1] != [order]:
        raise _unknown()
    place = tuple(found[1:])
    if [type(part) for part in place] != list(kinds):
        raise _unknown()
    if any(isinstance(part, int) and abs(part) >= _LARGEST for part in place):
        raise _unknown()
    return place


def _unknown() -> InvalidInput:
    return InvalidInput(sentence("This list has no such page."), field="cursor")
