"""Accounts beside each other that share the columns of days and texts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from utils.statements.accounts import currency_in
from utils.statements.money_columns import moves
from utils.statements.words import DATE_ROLES, MONEY_ROLES, best_role, roles_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from utils.statements.cells import Grid

_NARROWEST: Final = 2  # columns of an account: an amount and its balance
_SEVERAL: Final = 2


def sharing_days(grid: Grid, header: int) -> list[Grid]:
    """Cut a grid into accounts whose amounts and balances come again and again.

    Each has a title above, and a row in which it alone moves: what both say of every
    row may be one account in two currencies, or what was planned beside what came. None
    where the header is of one account.
    """
    starts = _starts([name.casefold().strip() for name in grid.rows[header]])
    titles = _titles(grid.rows[header - 1], starts) if header else []
    if not titles:
        return []
    groups = [range(start, start + starts[1] - starts[0]) for start in starts]
    moved = [_moved(grid, header, group) for group in groups]
    proved = (_explains(grid, header, *one) for one in zip(groups, moved, strict=True))
    if not _are_apart(moved) or not all(proved):
        return []
    return [
        _account(grid, [*range(starts[0]), *group], set().union(*moved) - own, title)
        for group, own, title in zip(groups, map(set, moved), titles, strict=True)
    ]


def _titles(above: Sequence[str], starts: Sequence[int]) -> list[str]:
    """List the names of the accounts; none where they are not, or are currencies."""
    titles = [above[start] for start in starts]
    money = any(currency_in(title) or "currency" in roles_of(title) for title in titles)
    several = len(set(titles)) >= _SEVERAL and all(titles)
    return titles if several and not money else []


def _starts(names: Sequence[str]) -> list[int]:
    """List where the names of money begin again, behind those of days and texts."""
    last = max((n for n, name in enumerate(names) if name), default=-1)
    for width in range(_NARROWEST, last // _SEVERAL + 1):
        group = list(names[last + 1 - width : last + 1])
        starts = [last + 1 - width]
        while starts[0] >= width and names[starts[0] - width : starts[0]] == group:
            starts.insert(0, starts[0] - width)
        if len(starts) >= _SEVERAL and _is_account(group, names[: starts[0]]):
            return starts
    return []


def _is_account(group: Sequence[str], shared: Sequence[str]) -> bool:
    roles = [best_role(name) for name in group]
    dated = any(set(DATE_ROLES) & set(roles_of(name)) for name in shared)
    return dated and set(roles) <= set(MONEY_ROLES) and roles.count("balance") == 1


def _moved(grid: Grid, header: int, group: range) -> dict[int, list[str]]:
    """List the amounts of a group, by row, whatever its balance says."""
    money = [n for n in group if best_role(grid.rows[header][n]) != "balance"]
    cells = {
        index: [grid.rows[index][n] for n in money]
        for index in range(header + 1, len(grid.rows))
    }
    return {index: found for index, found in cells.items() if any(map(moves, found))}


def _are_apart(moved: Sequence[dict[int, list[str]]]) -> bool:
    """Say whether each account moves alone, and seldom by the same as another."""
    for one in moved:
        others = [other for other in moved if other is not one]
        both = [(one[n], other[n]) for other in others for n in one.keys() & other]
        alike = sum(first == second for first, second in both)
        if not one.keys() - set().union(*others) or (alike and alike * 2 >= len(both)):
            return False
    return True


def _explains(grid: Grid, header: int, group: range, moved: Collection[int]) -> bool:
    """Say whether a balance has no more values than the group's amounts explain."""
    names = grid.rows[header]
    column = next(n for n in group if best_role(names[n]) == "balance")
    values = {row[column] for row in grid.rows[header + 1 :] if row[column]}
    return len(values) <= len(moved) + 1  # and the one brought forward


def _account(grid: Grid, columns: Sequence[int], others: set[int], title: str) -> Grid:
    """Keep an account's columns, without the rows in which only others moved."""
    kept = [n for n in range(len(grid.rows)) if n not in others]
    return replace(
        grid,
        rows=[[grid.rows[n][column] for column in columns] for n in kept],
        lines=tuple(grid.lines[n] for n in kept),
        widths=(len(columns),) * len(kept),
        account=title,
        bad_rows={
            place: grid.bad_rows[n]
            for place, n in enumerate(kept)
            if n in grid.bad_rows
        },
    )
