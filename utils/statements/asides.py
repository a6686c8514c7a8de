"""Rows under a title that says they are no entries of the account: plans, points."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from utils.sentences import sentence
from utils.statements import vocabulary
from utils.statements.days import is_day
from utils.statements.drafts import NOT_BOOKED
from utils.statements.headers import best_roles, header_rows
from utils.statements.words import DATE_ROLES, MONEY_ROLES, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.cells import Grid

_ASIDES: Final = re.compile(vocabulary.ASIDES)
_POINTS: Final = re.compile(r"\b(?:reward )?points?(?: earned| redeemed| balance)?$")
_LONGEST: Final = 60


def without_asides(grid: Grid) -> Grid:
    """Mark rows under titles such as `Upcoming instalments` as not booked.

    A title stands alone in its line, where the rows have their days, so that texts of
    a row that go on below it are none. Names of columns may follow it; another title
    ends it.
    """
    titles = {n: row[0] for n, row in enumerate(grid.rows) if _is_title(row)}
    titles |= {
        n: " ".join(row) for n, row in enumerate(grid.rows) if _is_of_points(row)
    }
    if not any(map(_says_aside, titles.values())):
        return grid
    first = min((n for n, _ in header_rows(grid)), default=0)
    bad, title = dict(grid.bad_rows), ""
    for n, row in enumerate(grid.rows):
        if n in titles:
            title = titles[n] if n > first and _says_aside(titles[n]) else ""
        elif title and any(map(is_day, row)):
            bad[n] = sentence(NOT_BOOKED, word=title)
    return replace(grid, bad_rows=bad)


def _is_title(row: Sequence[str]) -> bool:
    first, *others = row or [""]
    words = bool(first) and len(first) <= _LONGEST and not is_day(first)
    return words and any(map(str.isalpha, first)) and not any(others)


def _is_of_points(row: Sequence[str]) -> bool:
    """Say whether names of columns speak of days and points, and of no money."""
    if not any(map(_POINTS.fullmatch, map(fold, row))):
        return False
    roles = best_roles(row)
    return not roles.isdisjoint(DATE_ROLES) and roles.isdisjoint(MONEY_ROLES)


def _says_aside(title: str) -> bool:
    folded = fold(title)
    return bool(_ASIDES.search(folded) or _POINTS.search(folded))
