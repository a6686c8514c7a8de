"""Accounts beside each other that share the columns of days and texts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from utils.statements.accounts import currency_in
from utils.statements.money_columns import moves
from utils.statements.words import DATE_ROLES, MONEY_ROLES, best_role, roles_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.cells import Grid

_NARROWEST: Final = 2  # columns of an account: an amount and its balance
_SEVERAL: Final = 2


def sharing_days(grid: Grid, header: int) -> list[Grid]:
    """Cut a grid into accounts whose amounts and balances come again and again.

    Each has a title above, and a row in which it alone moves: what both say of every
    row may be one account in two currencies. None where the header is of one account.
    """
    names = [name.casefold().strip() for name in grid.rows[header]]
    starts = _starts(names)
    above = grid.rows[header - 1] if header and starts else []
    titles = [above[start] for start in starts] if above else []
    if len(set(filter(None, titles))) < _SEVERAL or not all(titles):
        return []
    if any(map(currency_in, titles)):
        return []
    width = starts[1] - starts[0]
    groups = [range(start, start + width) for start in starts]
    moved = [_moved(grid, header, group) for group in groups]
    if any(not own.difference(*(m for m in moved if m is not own)) for own in moved):
        return []
    return [
        _account(grid, [*range(starts[0]), *group], set().union(*moved) - own, title)
        for group, own, title in zip(groups, moved, titles, strict=True)
    ]


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


def _moved(grid: Grid, header: int, group: range) -> frozenset[int]:
    """List the rows with an amount in a group, whatever its balance says."""
    money = [n for n in group if best_role(grid.rows[header][n]) != "balance"]
    return frozenset(
        index
        for index in range(header + 1, len(grid.rows))
        if any(moves(grid.rows[index][n]) for n in money)
    )


def _account(
    grid: Grid, columns: Sequence[int], others: set[int], title: str
) -> Grid:  # fmt: skip
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
