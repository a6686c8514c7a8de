"""Rows that are not booked, told by what they lack, in whatever language."""

from __future__ import annotations

from operator import ne
from typing import TYPE_CHECKING, Final

from utils.statements import vocabulary
from utils.statements.columns import is_blank
from utils.statements.words import fold, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.amounts import Row
    from utils.statements.columns import Column
    from utils.statements.roles import Roles

_SEVERAL: Final = 2
_UNCLEARED: Final = phrases(vocabulary.UNCLEARED)
_CHECKED: Final = phrases(vocabulary.CLEARED) | _UNCLEARED | {""}
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

    What a bank has not cleared yet stands at one end of a table; in one's own books
    such rows stand between others, or are all.
    """
    marks = [fold(word) for word in words]
    opened = [mark in _UNCLEARED for mark in marks]
    if len(marks) < _SEVERAL or not any(opened) or set(marks) - _CHECKED:
        return False
    turns: int = sum(map(ne, opened, opened[1:]))
    return turns != 1


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
