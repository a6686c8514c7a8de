"""Which rows of a statement are new: matched ones are present, what is left is new."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from utils.domain import RowStatus
from utils.identity.matching import match
from utils.identity.near import near_matches
from utils.identity.rows import PlannedRow, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from utils.identity.rows import Key, Match, StatementRow, StoredRow


def plan(
    rows: Sequence[StatementRow],
    stored: Iterable[StoredRow],
    by_hand: Iterable[StoredRow] = (),
) -> list[PlannedRow]:
    """Decide for each row whether it is new, present, deleted or a near match.

    Args:
        rows: the readable rows of one statement.
        stored: transactions of equal account, day and amount, deleted ones too.
        by_hand: living hand-entered transactions of the accounts, for near matches.

    Returns:
        One planned row per row, in the order given. Linear in rows and stored rows.
    """
    groups: dict[Key, list[StatementRow]] = defaultdict(list)
    for row in rows:
        groups[key_of(row)].append(row)
    known: dict[Key, list[StoredRow]] = defaultdict(list)
    for transaction in stored:
        known[key_of(transaction)].append(transaction)
    matched = match(groups, known)
    taken = {transaction.id for transaction in matched.values()}
    near = near_matches(
        [row for row in rows if row.position not in matched],
        [transaction for transaction in by_hand if transaction.id not in taken],
    )
    occurrences = _occurrences(groups, known, matched.keys() | near.keys())
    return [
        _planned(row, occurrences[row.position], matched, near.get(row.position))
        for row in rows
    ]


def _planned(
    row: StatementRow, occurrence: int, matched: Match, near: StoredRow | None
) -> PlannedRow:
    found = matched.get(row.position)
    if found is not None:
        gone = found.deleted_on is not None
        status = RowStatus.DELETED if gone else RowStatus.PRESENT
        return PlannedRow(row.position, status, occurrence, found)
    if near is not None:
        status = RowStatus.PROBABLE_DUPLICATE
        return PlannedRow(row.position, status, occurrence, near)
    return PlannedRow(row.position, RowStatus.NEW, occurrence)


def _occurrences(
    groups: Mapping[Key, list[StatementRow]],
    known: Mapping[Key, list[StoredRow]],
    not_added: set[int],
) -> dict[int, int]:
    """Number equal movements on from the stored ones: first what will be added."""
    numbers: dict[int, int] = {}
    for key, rows in groups.items():
        start = max((row.occurrence for row in known.get(key, ())), default=0) + 1
        ordered = sorted(rows, key=lambda row: row.position in not_added)
        for number, row in enumerate(ordered, start):
            numbers[row.position] = number
    return numbers
