"""A row's texts: the narration kept whole, the payee and the bank's reference."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from utils.money import currency_of
from utils.statements.columns import is_blank
from utils.statements.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.amounts import Row
    from utils.statements.drafts import Draft
    from utils.statements.plan import Plan

_RAW_CHARACTERS = 300
_REFERENCE = re.compile(r"[A-Z0-9][A-Z0-9/_.:-]{4,119}", re.IGNORECASE)
_PADDING = re.compile(r"^[_']|(?<=^)0{4,}(?=\d{6,}$)")


@dataclass(frozen=True, slots=True)
class Narration:
    """What the bank wrote in its own text column, and everything the row says."""

    bank: str
    full: str


def narration_of(plan: Plan, draft: Draft) -> Narration:
    """Join a row's texts: the bank's own first, then what other columns add."""
    columns = [*plan.roles.narrations]
    if plan.roles.reference is not None and not _is_reference(
        draft.row[plan.roles.reference]
    ):
        columns.append(plan.roles.reference)
    parts: list[str] = []
    for column in columns:
        text = draft.row[column]
        if not is_blank(text) and not _said(text, parts):
            parts.append(text)
    first = parts[:1] if parts else []
    own = " ".join([*first, *draft.continued])
    full = " ".join([own, *parts[1:]]) if own else ""
    return Narration(own, full)


def _said(text: str, parts: Sequence[str]) -> bool:
    if not parts:
        return False
    folded = fold(text)
    return not folded or any(folded in fold(part) for part in parts)


def payee_of(plan: Plan, draft: Draft) -> str | None:
    """Read the payee where the table has a column for it, or two for both sides."""
    roles = plan.roles
    if len(roles.parties) == 2:
        names = [draft.row[n] for n in roles.parties]
        others = [name for name in names if fold(name) != roles.holder]
        return next((name for name in others if not is_blank(name)), None)
    column = roles.payee
    if column is None or is_blank(draft.row[column]):
        return None
    return draft.row[column]


def reference_of(plan: Plan, rows: Sequence[Row]) -> list[str | None]:
    """Read the references of a column, keeping those that really are unique."""
    column = plan.roles.reference
    if column is None:
        return [None] * len(rows)
    texts = [_PADDING.sub("", row[column]) for row in rows]
    counts = Counter(texts)
    return [
        text if counts[text] == 1 and _is_reference(text) else None for text in texts
    ]


def _is_reference(text: str) -> bool:
    """Say whether a text is an identifier: no blanks, with digits, not all zero."""
    return bool(_REFERENCE.fullmatch(text)) and any(c in "123456789" for c in text)


def row_currency(plan: Plan, row: Row, usual: str) -> str:
    """Read the row's own currency, where the table has such a column."""
    column = plan.roles.currency
    return (currency_of(row[column]) if column is not None else None) or usual


def raw_text(row: Row) -> str:
    """Write a row as text, for the list of what could not be read."""
    return " | ".join(cell for cell in row if cell)[:_RAW_CHARACTERS]
