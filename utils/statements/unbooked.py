"""Rows that are not booked, told by what they lack, in whatever language."""

from __future__ import annotations

from dataclasses import replace
from operator import ne
from typing import TYPE_CHECKING, Final

from utils.statements import vocabulary
from utils.statements.columns import is_blank
from utils.statements.evidence import ways_of
from utils.statements.readings import amounts_of
from utils.statements.words import fold, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.amounts import Row
    from utils.statements.columns import Column
    from utils.statements.readings import Decision
    from utils.statements.roles import Roles

_SEVERAL: Final = 2
_UNCLEARED: Final = phrases(vocabulary.UNCLEARED)
_RECONCILED: Final = phrases(vocabulary.RECONCILED)
_CHECKED: Final = phrases(vocabulary.CLEARED) | _RECONCILED | _UNCLEARED | {""}
_FEW_WORDS: Final = 6
_BOOKED_PER_OPEN: Final = 2


def unbooked_words(
    rows: Sequence[Row], columns: Sequence[Column], roles: Roles
) -> tuple[int, frozenset[str]] | None:
    """Find the column whose words say that a row is not booked, and those words.

    Such rows have neither one of the days nor a balance, all others have both, and no
    word of theirs stands in any other row. A balance may have no name.
    """
    for date in roles.dates if len(roles.dates) > 1 else ():
        undated = {n for n, row in enumerate(rows) if is_blank(row[date])}
        if not 0 < len(undated) * _BOOKED_PER_OPEN <= len(rows) - len(undated):
            continue
        for balance in (*roles.balances, *roles.amounts):
            if undated == {n for n, row in enumerate(rows) if is_blank(row[balance])}:
                return _telling(rows, columns, undated)
    return None


def is_ticked_off(words: Sequence[str]) -> bool:
    """Say whether a status tells what a holder has checked, not what is booked.

    Only holders reconcile: a bank calls holds and cheques uncleared, too. What a bank
    has not cleared yet stands at one end of a table; in one's own books such rows stand
    between others, or are all.
    """
    marks = [fold(word) for word in words]
    opened = [mark in _UNCLEARED for mark in marks]
    if len(marks) < _SEVERAL or not any(opened) or set(marks) - _CHECKED:
        return False
    if _RECONCILED.isdisjoint(marks):
        return False
    turns: int = sum(map(ne, opened, opened[1:]))
    return turns != 1


def signed_by_unbooked(
    decision: Decision, opened: Sequence[Row], booked: Sequence[Row], roles: Roles
) -> Decision:
    """Take sizes as signed where a row that is not booked shows what a minus is.

    Its own words have to say that it would have gone, and those of a booked row that
    it came: a minus may also say that a row was taken back.
    """
    if {scheme.direction for scheme in decision.open} != {"all_out", "all_in"}:
        return decision
    signed = replace(decision.scheme, direction="signed")
    gone = [
        row
        for row, amount in zip(opened, amounts_of(opened, signed), strict=True)
        if amount and amount < 0
    ]
    told = ways_of(booked, roles)
    agreed = "credit" in told and "debit" not in told
    if not agreed or set(ways_of(gone, roles)) != {"debit"}:
        return decision
    return replace(decision, scheme=signed, open=())


def _telling(
    rows: Sequence[Row], columns: Sequence[Column], undated: set[int]
) -> tuple[int, frozenset[str]] | None:
    opened = [row for n, row in enumerate(rows) if n in undated]
    booked = [row for n, row in enumerate(rows) if n not in undated]
    for column in columns:
        words, usual = _words(column, opened), _words(column, booked)
        # A status is said again and again; texts of a short table are not.
        said_again = 0 < len(usual) * _BOOKED_PER_OPEN <= len(booked)
        if words and said_again and words.isdisjoint(usual):
            return column.index, words
    return None


def _words(column: Column, rows: Sequence[Row]) -> frozenset[str]:
    """List the words of rows in a column of few words; none where one is empty."""
    if column.kind != "text" or column.distinct > _FEW_WORDS:
        return frozenset()
    found = frozenset(row[column.index] for row in rows)
    return frozenset() if any(map(is_blank, found)) else found
