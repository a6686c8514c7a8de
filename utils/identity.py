"""Which rows of a statement are new: identity, decided without a database.

Rows of equal account, day and amount are matched one to one with stored
transactions: by bank reference, else by running balance, else by narration, else by
a narration that shortens the other. What is left is new.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from utils.domain import RowStatus

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Hashable, Iterable, Sequence

    Match = dict[int, "StoredRow"]

NEAR_DAYS: Final = 3
NEAR_AMOUNT_PERCENT: Final = 5
# Among thousands of equal rows of one day only so many are compared with each other.
_MOST_COMPARED: Final = 50
_RRN: Final = re.compile(r"\d{12}", re.ASCII)
_SHORTEST_REFERENCE: Final = 6
_WORD: Final = re.compile(r"[^\W_]+")


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
Key = tuple[int, "dt.date", int]


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
        groups[_key(row)].append(row)
    known: dict[Key, list[StoredRow]] = defaultdict(list)
    for transaction in stored:
        known[_key(transaction)].append(transaction)
    matched = _match_all(groups, known)
    taken = {transaction.id for transaction in matched.values()}
    near = _near_matches(
        [row for row in rows if row.position not in matched],
        [transaction for transaction in by_hand if transaction.id not in taken],
    )
    occurrences = _occurrences(groups, known, {*matched, *near})
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


def _key(row: Row) -> Key:
    return row.account_id, row.posting_date, row.amount_minor


def _match_all(
    groups: dict[Key, list[StatementRow]], known: dict[Key, list[StoredRow]]
) -> Match:
    shared = [key for key in groups if key in known]
    references = _unique_references(shared, groups), _unique_references(shared, known)
    matched: Match = {}
    for key in shared:
        # A living transaction is the better match than a deleted equal one.
        candidates = sorted(
            known[key], key=lambda row: (row.deleted_on is not None, row.occurrence)
        )
        _match_group(groups[key], candidates, references, matched)
    return matched


def _match_group(
    rows: list[StatementRow],
    candidates: list[StoredRow],
    unique: tuple[set[str], set[str]],
    matched: Match,
) -> None:
    def reference(row: Row) -> str | None:
        text = _reference(row.bank_reference)
        return text if text in unique[0] and text in unique[1] else None

    steps: tuple[tuple[Callable[[Row], Hashable], bool], ...] = (
        # The same file again finds each row's very own, whatever the rest looks like.
        (_everything, False),
        (reference, False),
        (lambda row: row.balance_minor, False),
        (lambda row: _normalise(row.narration), True),
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
    heed_conflicts: bool,
) -> tuple[list[StatementRow], list[StoredRow]]:
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
    rows: list[StatementRow], candidates: list[StoredRow], matched: Match
) -> None:
    pool = {candidate.id: candidate for candidate in candidates}
    for row in rows:
        for candidate in islice(pool.values(), _MOST_COMPARED):
            if _shortens(row.narration, candidate.narration) and not _conflict(
                row, candidate
            ):
                matched[row.position] = pool.pop(candidate.id)
                break


def _conflict(row: StatementRow, candidate: StoredRow) -> bool:
    """Tell whether something proves that these are two movements, not one."""
    balances = row.balance_minor, candidate.balance_minor
    if None not in balances and balances[0] != balances[1]:
        return True
    mine, theirs = _reference(row.bank_reference), _reference(candidate.bank_reference)
    # Only numbers of one kind can be compared: a cheque number is no RRN.
    both_rrn = bool(mine and theirs and _RRN.fullmatch(mine) and _RRN.fullmatch(theirs))
    return both_rrn and mine != theirs


def _unique_references(
    keys: Iterable[Key],
    groups: dict[Key, list[StatementRow]] | dict[Key, list[StoredRow]],
) -> set[str]:
    """Give the references that name one movement; a mandate's number names many."""
    counts = Counter(
        text
        for key in keys
        for row in groups[key]
        if (text := _reference(row.bank_reference)) is not None
    )
    return {text for text, count in counts.items() if count == 1}


def _everything(row: Row) -> Hashable:
    reference = _reference(row.bank_reference)
    return row.balance_minor, reference, _normalise(row.narration)


@lru_cache(maxsize=65536)
def _reference(text: str | None) -> str | None:
    """Write a reference in one way; None for what is no reference, such as 0000."""
    plain = "".join(_WORD.findall(text or "")).upper().lstrip("0")
    digits = sum(character.isdigit() for character in plain)
    if len(plain) < _SHORTEST_REFERENCE or digits < 4 or len(set(plain)) < 3:
        return None
    return plain


@lru_cache(maxsize=65536)
def _words(narration: str) -> tuple[str, ...]:
    folded = unicodedata.normalize("NFKC", narration).casefold()
    return tuple(_WORD.findall(folded))


def _normalise(narration: str) -> str:
    return "".join(_words(narration))


def _shortens(one: str, other: str) -> bool:
    """Tell whether one narration is the other cut short, as a whole or word by word."""
    short, long = sorted((_words(one), _words(other)), key=lambda w: len("".join(w)))
    if "".join(long).startswith("".join(short)):
        return True
    rest = iter(long)
    return all(any(word.startswith(part) for word in rest) for part in short)


def _near_matches(rows: list[StatementRow], by_hand: list[StoredRow]) -> Match:
    """Match rows with hand-entered ones of another day or a slightly other amount."""
    if not by_hand:
        return {}
    by_amount: dict[tuple[int, int], list[StoredRow]] = defaultdict(list)
    by_day: dict[tuple[int, dt.date], list[StoredRow]] = defaultdict(list)
    for transaction in by_hand:
        by_amount[transaction.account_id, transaction.amount_minor].append(transaction)
        by_day[transaction.account_id, transaction.posting_date].append(transaction)
    found: Match = {}
    taken: set[int] = set()
    for row in rows:
        options = (
            *by_amount[row.account_id, row.amount_minor][:_MOST_COMPARED],
            *by_day[row.account_id, row.posting_date][:_MOST_COMPARED],
        )
        best = min(
            (one for one in options if one.id not in taken and _near(row, one)),
            key=lambda one: (abs(row.posting_date - one.posting_date), one.id),
            default=None,
        )
        if best is not None:
            found[row.position] = best
            taken.add(best.id)
    return found


def _near(row: StatementRow, entered: StoredRow) -> bool:
    days = abs((row.posting_date - entered.posting_date).days)
    if row.amount_minor == entered.amount_minor:
        return days <= NEAR_DAYS
    difference = abs(row.amount_minor - entered.amount_minor)
    same_side = (row.amount_minor < 0) == (entered.amount_minor < 0)
    limit = abs(entered.amount_minor) * NEAR_AMOUNT_PERCENT
    return days == 0 and same_side and difference * 100 <= limit


def _occurrences(
    groups: dict[Key, list[StatementRow]],
    known: dict[Key, list[StoredRow]],
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
