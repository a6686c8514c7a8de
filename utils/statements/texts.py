"""A row's texts: the narration kept whole, the payee and the bank's reference."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from utils.currencies import currency_of
from utils.statements.columns import is_blank
from utils.statements.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.amounts import Row
    from utils.statements.drafts import Draft
    from utils.statements.plan import Plan
    from utils.statements.roles import Roles

_RAW_CHARACTERS = 300
# An identifier has no blanks, and digits that are not all zero.
_REFERENCE = re.compile(
    r"(?=[^1-9]*[1-9])[A-Z0-9][A-Z0-9/_.:-]{4,119}", re.IGNORECASE | re.ASCII
)
_PADDING = re.compile(r"^[_']|(?<=^)0{4,}(?=\d{6,}$)")


class Narration(NamedTuple):
    """What the bank wrote in its own text column, and everything the row says."""

    bank: str
    full: str


def narrations_of(plan: Plan, drafts: Sequence[Draft]) -> list[Narration]:
    """Join each row's texts: the bank's own first, then what other columns add."""
    columns, reference = plan.roles.narrations, plan.roles.reference
    return [_narration(draft, columns, reference) for draft in drafts]


def _narration(
    draft: Draft, columns: tuple[int, ...], reference: int | None
) -> Narration:
    if reference is not None and not _REFERENCE.fullmatch(draft.row[reference]):
        columns = (*columns, reference)
    parts: list[str] = []
    for column in columns:
        text = draft.row[column]
        if not is_blank(text) and not _said(text, parts):
            parts.append(text)
    own, *others = parts or [""]
    if draft.continued:
        own = " ".join([*parts[:1], *draft.continued])
    return Narration(own, " ".join([own, *others]) if others else own)


def _said(text: str, parts: Sequence[str]) -> bool:
    if not parts:
        return False
    folded = fold(text)
    return not folded or any(folded in fold(part) for part in parts)


def payees_of(roles: Roles, rows: Sequence[Row]) -> list[str | None]:
    """Read payees where the table has a column for them, or two for both sides."""
    if len(roles.parties) == 2:
        return [_other_party(roles, row) for row in rows]
    column = roles.payee
    if column is None:
        return [None] * len(rows)
    return [None if is_blank(row[column]) else row[column] for row in rows]


def _other_party(roles: Roles, row: Row) -> str | None:
    names = (row[n] for n in roles.parties)
    others = (name for name in names if fold(name) != roles.holder)
    return next((name for name in others if not is_blank(name)), None)


def references_of(roles: Roles, rows: Sequence[Row]) -> list[str | None]:
    """Read the references of a column, keeping those that really are unique."""
    column = roles.reference
    if column is None:
        return [None] * len(rows)
    texts = [_PADDING.sub("", row[column]) for row in rows]
    counts = Counter(texts)
    return [
        text if counts[text] == 1 and _REFERENCE.fullmatch(text) else None
        for text in texts
    ]


def currencies_of(
    roles: Roles, rows: Sequence[Row], usual: str, home: str = ""
) -> list[str]:
    """Read each row's own currency where the table has such a column.

    A sign that several share means the usual one, or the user's where none is usual.
    """
    column = roles.currency
    if column is None:
        return [usual] * len(rows)
    return [currency_of(row[column], usual or home) or usual for row in rows]


def raw_text(row: Row) -> str:
    """Write a row as text, for the list of what could not be read."""
    return " | ".join(cell for cell in row if cell)[:_RAW_CHARACTERS]
