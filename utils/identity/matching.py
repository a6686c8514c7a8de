"""Rows of equal account, day and amount, matched one to one with stored ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice
from typing import TYPE_CHECKING, Final

from utils.domain import RowStatus
from utils.identity.rows import PlannedRow
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


class Matching:
    """Matches rows of a statement with stored ones of the same key, one to one.

    In this order: equal in everything, by a reference that is unique, by running
    balance, by narration, by a narration that shortens the other. Keys may come in
    parts; what is not equal in everything waits for the last part, because only then
    it is known which references are unique.
    """

    def __init__(self) -> None:
        self._matched: Match = {}
        self._left: list[Left] = []
        # Of the statement and of the stored rows, as they are written.
        self._references: tuple[list[str | None], list[str | None]] = ([], [])

    def add(
        self,
        groups: Mapping[Key, list[StatementRow]],
        known: Mapping[Key, list[StoredRow]],
    ) -> list[PlannedRow]:
        """Match the rows of some keys, as far as can be told without the others.

        Returns:
            The rows that are the only ones of their key on both sides, and equal in
            everything: nothing is left to decide about them.
        """
        same = []
        for key, rows in groups.items():
            if not (candidates := known.get(key, [])):
                continue
            self._references[0].extend(row.bank_reference for row in rows)
            self._references[1].extend(one.bank_reference for one in candidates)
            # The same file again finds each row's very own, whatever the rest is.
            if len(rows) == len(candidates) == 1 and (
                _verbatim(rows[0]) == _verbatim(candidates[0])
            ):
                [row], [one] = rows, candidates
                same.append(present(row.position, one, one.occurrence + 1))
            else:
                self._compare(rows, candidates)
        return same

    def finish(self) -> Match:
        """Match what was left, now that all keys are known; give all that waited."""
        if self._left:
            mine, theirs = map(_unique_references, self._references)
            for rows, candidates in self._left:
                _match_differing(rows, candidates, mine & theirs, self._matched)
        return self._matched

    def _compare(self, rows: list[StatementRow], candidates: list[StoredRow]) -> None:
        # A living transaction is the better match than a deleted equal one.
        ordered = sorted(
            candidates, key=lambda row: (row.deleted_on is not None, row.occurrence)
        )
        rest = _match_equal(rows, ordered, _verbatim, self._matched)
        if all(rest):
            self._left.append(rest)


def present(position: int, stored: StoredRow, occurrence: int) -> PlannedRow:
    """Plan a row that is a stored one, which may be deleted."""
    gone = stored.deleted_on
    status = RowStatus.PRESENT if gone is None else RowStatus.DELETED
    return PlannedRow(position, status, occurrence, stored.id, gone)


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


def _unique_references(references: Iterable[str | None]) -> set[str]:
    """Give the references that name one movement; a mandate's number names many."""
    counts = Counter(map(plain_reference, references))
    return {text for text, count in counts.items() if text and count == 1}


def _verbatim(row: Row) -> Hashable:
    return row.balance_minor, row.bank_reference, row.narration


def _everything(row: Row) -> Hashable:
    reference = plain_reference(row.bank_reference)
    return row.balance_minor, reference, plain_narration(row.narration)
