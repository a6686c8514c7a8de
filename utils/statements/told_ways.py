"""Narrations that state the direction of their money in so many words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from utils.statements import vocabulary
from utils.statements.words import fold

if TYPE_CHECKING:
    from utils.money import Flag

_CODED = re.compile(vocabulary.CODED_WAYS)
_PAYERS = re.compile(vocabulary.PAYERS_WAY)
_TOLD = re.compile(vocabulary.TOLD_WAYS, re.VERBOSE)


def own_way(text: str) -> Flag | None:
    """Read the direction that a narration itself states: `UPI/DR/…`, `Paid to …`."""
    folded = fold(text)
    told = _TOLD.match(folded)
    if told is None:
        return own_code(folded)
    return "debit" if told["out"] else "credit"


def is_payers(text: str) -> bool:
    """Say whether only who paid writes such a narration: `Paid to …`."""
    return bool(_PAYERS.match(fold(text)))


def own_code(folded: str) -> Flag | None:
    """Read the Dr/Cr beside the channel of a payment in a folded text."""
    code = _CODED.search(folded)
    if code is None:
        return None
    return "debit" if code[1] == "dr" else "credit"
