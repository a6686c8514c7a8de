"""Rows as identity sees them: of a statement, stored, and planned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from utils.domain import RowStatus

Key = tuple[int, "dt.date", int]
"""Account, day and amount in minor units: only rows of one key can be one movement."""


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A readable row of a statement, as far as identity goes."""

    position: int
    account_id: int
    posting_date: dt.date
    amount_minor: int
    balance_minor: int | None
    narration: str
    bank_reference: str | None


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A stored transaction, as far as identity goes."""

    id: int
    account_id: int
    posting_date: dt.date
    amount_minor: int
    occurrence: int
    balance_minor: int | None
    narration: str
    bank_reference: str | None
    by_hand: bool = False
    deleted_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """What commit shall do with the row at `position`.

    Every row gets an occurrence, also one that is not added: including it later then
    changes no other row.
    """

    position: int
    status: RowStatus
    occurrence: int
    stored: StoredRow | None = None


Row = StatementRow | StoredRow
Match = dict[int, StoredRow]
"""The stored row of each matched position."""


def key_of(row: Row) -> Key:
    """Give what rows must share to be one movement."""
    return row.account_id, row.posting_date, row.amount_minor
