"""Which column names the currency of a row's own amount, not of what a shop asked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from utils.currencies import currency_of
from utils.money import parse_amount
from utils.statements.accounts import currency_in
from utils.statements.words import fold, ownness, roles_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.columns import Column

_FEW = 6
_SEVERAL = 2
_SPEAKS_OF_ANY = ("currency", "amount")


def currency_column(columns: Sequence[Column], own: Sequence[int]) -> int | None:
    """Find the column of the rows' currencies; None where the file has none.

    Statements show what was paid abroad beside what was booked: `Original Currency`
    belongs to the `Original Amount`. Names tell which, or rows in which the two
    amounts differ just where the currency is another than usual.

    Args:
        columns: of the table.
        own: the columns of what moves the account, the amount first.
    """
    if any(currency_in(columns[n].header) for n in own[:1]):
        return None
    found = [
        c.index for c in columns if _names_currencies(c) and _belongs(c, columns, own)
    ]
    return beside(own[0], columns, found) if own else next(iter(found), None)


def beside(
    amount: int, columns: Sequence[Column], currencies: Sequence[int]
) -> int | None:
    """Pick the currency column that stands to an amount as the first one does.

    Args:
        amount: the amount's column.
        columns: of the table.
        currencies: the columns that may be its currency; one alone needs no place.
    """
    if len(currencies) < _SEVERAL:
        return next(iter(currencies), None)
    first = min(c.index for c in columns if c.kind == "number")
    near = amount - 1 if currencies[0] < first else amount + 1
    return near if near in currencies else currencies[0]


def _names_currencies(column: Column) -> bool:
    return (
        column.kind == "text"
        and all(currency_of(v) and not v.isdigit() for v in set(column.values))
        and (bool(column.words.get("currency")) or column.distinct < _FEW)
    )


def _belongs(column: Column, columns: Sequence[Column], own: Sequence[int]) -> bool:
    amounts = [c for c in columns if c.kind == "number"]
    mine = [c for c in amounts if c.index in own]
    if not mine:
        return True
    if ownness(column.header) < min(0, ownness(mine[0].header)):
        return False
    words = _own_words(column)
    shared = {c.index: len(words & _own_words(c)) for c in amounts}
    most = max(shared.values())
    if most:
        return any(shared[c.index] == most for c in mine)
    # Rows tell that it is one of the two amounts'; a name or a balance, whose.
    known = len(mine) > 1 or ownness(mine[0].header) > 0
    others = (c for c in amounts if c not in mine)
    return not (known and any(_tells(column, mine[0], c) for c in others))


def _own_words(column: Column) -> set[str]:
    """List the words of a name that tell it from other amounts and currencies."""
    words = fold(column.header).split()
    return {w for w in words if not any(map(roles_of(w).get, _SPEAKS_OF_ANY))}


def _tells(currency: Column, amount: Column, other: Column) -> bool:
    """Say whether two amounts differ just where the currency is not the usual one."""
    usual, _ = Counter(currency.values).most_common(1)[0]
    rows = [
        (code == usual, _size(one) == _size(two))
        for code, one, two in zip(
            currency.cells, amount.cells, other.cells, strict=True
        )
        if code
    ]
    return not all(same for _, same in rows) and all(a == b for a, b in rows)


def _size(cell: str) -> str | None:
    text = parse_amount(cell)
    return text.body if text else None
