"""Rows of equal account, day and amount, matched one to one with stored ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice
from typing import TYPE_CHECKING, Final

from utils.identity.texts import (
    differ_as_references,
    plain_narration,
    plain_reference,
    shortens,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

    from utils.identity.rows import Key, Match, Row, StatementRow, StoredRow

    Left = tuple[list[StatementRow], list[StoredRow]]

# Among thousands of equal rows of one day only so many are compared with each other.
_MOST_COMPARED: Final = 50


def match(
    groups: Mapping[Key, list[StatementRow]], known: Mapping[Key, list[StoredRow]]
) -> Match:
    """Match the rows of a statement with stored ones of the same key, one to one.

    In this order: equal in everything, by a reference that is unique, by running
    balance, by narration, by a narration that shortens the other.
    """
    shared = [key for key in groups if key in known]
    matched: Match = {}
    left: list[Left] = []
    for key in shared:
        # A living transaction is the better match than a deleted equal one.
        candidates = sorted(
            known[key], key=lambda row: (row.deleted_on is not None, row.occurrence)
        )
        # The same file again finds each row's very own, whatever the rest looks like.
        if len(rows := groups[key]) == len(candidates) == 1 and (
            _verbatim(rows[0]) == _verbatim(candidates[0])
        ):
            matched[rows[0].position] = candidates[0]
            continue
        rest = _match_equal(rows, candidates, _verbatim, matched)
        if all(rest):
            left.append(rest)
    if left:
        unique = _unique_references(shared, groups) & _unique_references(shared, known)
        for rows, candidates in left:
            _match_differing(rows, candidates, unique, matched)
    return matched


def _match_differing(
    rows: list[StatementRow],
    candidates: list[StoredRow],
    unique: set[str],
    matched: Match,
) -> None:
    def reference(row: Row) -> str | None:
        text = plain_reference(row.bank_reference)
        return text if text in unique else None

    steps: tuple[tuple[Callable[[Row], Hashable], bool], ...] = (
        (_everything, False),
        (reference, False),
        (lambda row: row.balance_minor, False),
        (lambda row: plain_narration(row.narration), True),
    )
    for feature, may_differ in steps:
        rows, candidates = _match_equal(
            rows, candidates, feature, matched, heed_conflicts=may_differ
        )
    _match_shortened(rows, candidates, matched)


def _match_equal(
    rows: list[StatementRow],
    candidates: list[StoredRow],
    feature: Callable[[Row], Hashable],
    matched: Match,
    *,
    heed_conflicts: bool = False,
) -> Left:
    """Match rows whose `feature` is equal and known; give what is left."""
    shelf: dict[Hashable, dict[int, StoredRow]] = defaultdict(dict)
    for candidate in candidates:
        shelf[feature(candidate)][candidate.id] = candidate
    left = []
    for row in rows:
        value = feature(row)
        options = shelf.get(value, {}) if value is not None else {}
        found = next(
            (
                candidate
                for candidate in islice(options.values(), _MOST_COMPARED)
                if not (heed_conflicts and _conflict(row, candidate))
            ),
            None,
        )
        if found is None:
            left.append(row)
        else:
            matched[row.position] = options.pop(found.id)
    remaining = {id_ for options in shelf.values() for id_ in options}
    return left, [candidate for candidate in candidates if candidate.id in remaining]


def _match_shortened(
    rows: Sequence[StatementRow], candidates: Sequence[StoredRow], matched: Match
) -> None:
    pool = {candidate.id: candidate for candidate in candidates}
    # A short narration fits many: it takes what the longer ones have left.
    for row in sorted(rows, key=lambda row: -len(row.narration)):
        for candidate in islice(pool.values(), _MOST_COMPARED):
            if shortens(row.narration, candidate.narration) and not _conflict(
                row, candidate
            ):
                matched[row.position] = pool.pop(candidate.id)
                break


def _conflict(row: StatementRow, candidate: StoredRow) -> bool:
    """Tell whether something proves that these are two movements, not one."""
    balances = row.balance_minor, candidate.balance_minor
    if None not in balances and balances[0] != balances[1]:
        return True
    return differ_as_references(row.bank_reference, candidate.bank_reference)


def _unique_references(
    keys: Iterable[Key],
    groups: Mapping[Key, Sequence[StatementRow]] | Mapping[Key, Sequence[StoredRow]],
) -> set[str]:
    """Give the references that name one movement; a mandate's number names many."""
    counts = Counter(
        text
        for key in keys
        for row in groups[key]
        if (text := plain_reference(row.bank_reference)) is not None
    )
    return {text for text, count in counts.items() if count == 1}


def _verbatim(row: Row) -> Hashable:
    return row.balance_minor, row.bank_reference, row.narration


def _everything(row: Row) -> Hashable:
    reference = plain_reference(row.bank_reference)
    return row.balance_minor, reference, plain_narration(row.narration)
