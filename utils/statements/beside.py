"""Tables that stand beside each other in one grid, each under the same header."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from utils.statements.shared_days import sharing_days
from utils.statements.words import DATE_ROLES, MONEY_ROLES, roles_of, way_of_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.cells import Grid

_NARROWEST: Final = 3
_SEVERAL: Final = 2
_SEARCH_ROWS: Final = 60
_NUMBERS: Final = frozenset((*DATE_ROLES, *MONEY_ROLES, "currency"))


def tables_beside(grid: Grid) -> list[Grid]:
    """Cut a grid between tables whose header says the same words side by side.

    What stands right above each, where it differs, is the account's name.
    """
    for header, row in enumerate(grid.rows[:_SEARCH_ROWS]):
        starts = _starts([name.casefold().strip() for name in row])
        if len(starts) < _SEVERAL and (found := sharing_days(grid, header)):
            return found
        if len(starts) >= _SEVERAL:
            ends = [*starts[1:], len(row)]
            above = grid.rows[header - 1] if header else []
            titles = [above[start] if above else "" for start in starts]
            named = len(set(filter(None, titles))) == len(titles)
            named = named and not any(map(way_of_title, titles))
            return [
                _columns_between(grid, start, end, title if named else grid.account)
                for start, end, title in zip(starts, ends, titles, strict=True)
            ]
    return [grid]


def _starts(names: Sequence[str]) -> list[int]:
    """List the columns at which the first words of a header come again."""
    filled = [n for n, name in enumerate(names) if name]
    for start in filled[_NARROWEST:]:
        first = [name for name in names[:start] if name]
        again = [name for name in names[start:] if name]
        if len(again) % len(first) == 0 and len(set(first)) == len(first):
            times = len(again) // len(first)
            if again == first * times and _names_rows(first):
                return filled[:: len(first)]
    return []


def _names_rows(names: Sequence[str]) -> bool:
    """Tell whether names speak of days, and of more than days and money.

    Without a text, the second half may be the same rows as they were booked.
    """
    roles = [set(roles_of(name)) for name in names]
    dated = any(found & set(DATE_ROLES) for found in roles)
    return dated and any(not found & _NUMBERS for found in roles)


def _columns_between(grid: Grid, start: int, end: int, account: str) -> Grid:
    return replace(
        grid,
        rows=[row[start:end] for row in grid.rows],
        widths=tuple(max(0, min(width, end) - start) for width in grid.widths),
        account=account,
    )
