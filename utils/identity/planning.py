"""Which rows of a statement are new: matched ones are present, what is left is new."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from utils.domain import RowStatus
from utils.identity.matching import Matching, present
from utils.identity.near import near_matches
from utils.identity.rows import PlannedRow, StatementRow, StoredRow, key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from utils.identity.rows import Key, Match

    FindStored = Callable[[Iterable[Key]], Iterable[StoredRow]]
    """Gives the transactions of these keys, deleted ones too."""

    Group = tuple[list[int], int]
    """The positions of equal movements, and the first occurrence that is free."""

AnyRow = TypeVar("AnyRow", StatementRow, StoredRow)


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
    found = plan_runs([rows], lambda _: stored, list(by_hand))
    return [found.get(row.position) or PlannedRow(row.position) for row in rows]


def plan_runs(
    runs: Iterable[Sequence[StatementRow]],
    find_stored: FindStored,
    by_hand: Sequence[StoredRow] = (),
) -> dict[int, PlannedRow]:
    """Decide as `plan` does, a run of rows at a time.

    Of each run only what is still open is held, so that a long statement takes little
    more memory than a short one.

    Args:
        runs: the rows; equal movements are in one run.
        find_stored: asked once for each run.
        by_hand: as for `plan`.

    Returns:
        What is planned by position. A row that is not in it is new, and the first of
        its key.
    """
    matching = Matching()
    planned: dict[int, PlannedRow] = {}
    equal: list[Group] = []
    unmatched: list[StatementRow] = []
    for rows in runs:
        groups = _by_key(rows)
        known = _by_key(find_stored(groups))
        same = matching.add(groups, known)
        planned.update((one.position, one) for one in same)
        equal += _equal_ones(groups, known, planned)
        if by_hand:
            unmatched += [row for row in rows if row.position not in planned]
    matched = matching.finish()
    near = _near(unmatched, by_hand, planned, matched)
    occurrences = _occurrences(equal, matched.keys() | near.keys())
    planned.update(_added(occurrences, matched, near))
    planned.update(_matched(occurrences, matched))
    planned.update(_probable(occurrences, near))
    return planned


def _by_key(rows: Iterable[AnyRow]) -> dict[Key, list[AnyRow]]:
    groups: dict[Key, list[AnyRow]] = defaultdict(list)
    for row in rows:
        groups[key_of(row)].append(row)
    return groups


def _equal_ones(
    groups: Mapping[Key, list[StatementRow]],
    known: Mapping[Key, list[StoredRow]],
    planned: Mapping[int, PlannedRow],
) -> list[Group]:
    """Give the movements that are not the only one of their key, decided ones not."""
    return [
        (
            [row.position for row in rows],
            max((row.occurrence for row in known.get(key, ())), default=0) + 1,
        )
        for key, rows in groups.items()
        if (len(rows) > 1 or key in known) and rows[0].position not in planned
    ]


def _near(
    unmatched: Sequence[StatementRow],
    by_hand: Sequence[StoredRow],
    planned: Mapping[int, PlannedRow],
    matched: Match,
) -> Match:
    if not by_hand:
        return {}
    taken = {one.transaction_id for one in planned.values()}
    taken |= {one.id for one in matched.values()}
    left = [row for row in unmatched if row.position not in matched]
    left.sort(key=lambda row: row.position)
    return near_matches(left, [one for one in by_hand if one.id not in taken])


def _occurrences(equal: Iterable[Group], not_added: set[int]) -> dict[int, int]:
    """Number equal movements on from the stored ones: first what will be added."""
    numbers: dict[int, int] = {}
    for positions, start in equal:
        ordered = sorted(positions, key=not_added.__contains__)
        numbers.update(zip(ordered, range(start, start + len(ordered)), strict=True))
    return numbers


def _added(
    occurrences: Mapping[int, int], matched: Match, near: Match
) -> dict[int, PlannedRow]:
    return {
        position: PlannedRow(position, occurrence=number)
        for position, number in occurrences.items()
        if position not in matched and position not in near
    }


def _matched(occurrences: Mapping[int, int], matched: Match) -> dict[int, PlannedRow]:
    return {
        position: present(position, stored, occurrences[position])
        for position, stored in matched.items()
    }


def _probable(occurrences: Mapping[int, int], near: Match) -> dict[int, PlannedRow]:
    status = RowStatus.PROBABLE_DUPLICATE
    return {
        position: PlannedRow(position, status, occurrences.get(position, 1), stored.id)
        for position, stored in near.items()
    }
