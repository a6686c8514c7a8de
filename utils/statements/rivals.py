"""Several columns that could be the amount: asked, where nothing tells them apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from utils.statements.amounts import read_number
from utils.statements.money_columns import likeness
from utils.statements.row_currency import beside
from utils.statements.words import DATE_ROLES, ownness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.amounts import Row, Scheme
    from utils.statements.columns import Column
    from utils.statements.readings import Decision
    from utils.statements.roles import Roles

_MOSTLY: Final = 0.9
_NAMED: Final = 0.4
_MOST_READINGS: Final = 4


def ask_for_column(
    decision: Decision, columns: Sequence[Column], roles: Roles, rows: Sequence[Row]
) -> Decision:
    """Leave the amount's column open where others are named and filled as well as it.

    A balance chain, debit and credit, or a better name settle it; so do columns that
    say the same.
    """
    scheme = decision.scheme
    if decision.chain.steps or scheme.credit is not None:
        return decision
    chosen = columns[scheme.amount]
    rivals = [
        columns[n]
        for n in roles.amounts
        if n != chosen.index
        and _as_good(columns[n], chosen)
        and not _is_foreign(columns[n], columns)
    ]
    open_columns = [c for c in rivals if _differ(c, chosen, scheme, rows)]
    if not open_columns:
        return decision
    if _is_foreign(chosen, columns) and len(open_columns) == 1:
        own = replace(scheme, amount=open_columns[0].index)
        return replace(decision, scheme=own)
    several = [chosen, *open_columns][:_MOST_READINGS]
    schemes = tuple(replace(scheme, amount=column.index) for column in several)
    return replace(decision, open=schemes, question="column")


def _as_good(column: Column, chosen: Column) -> bool:
    alike = bool(column.words) == bool(chosen.words) and (
        not column.words or _is_amount(column)
    )
    same_kind = ownness(column.header) == ownness(chosen.header)
    filled = column.filled >= chosen.filled * _MOSTLY and not column.constant
    signs = bool(column.words)  # without names a balance may have the only sign
    likely = likeness(column, signs=signs) >= likeness(chosen, signs=signs)
    return alike and same_kind and filled and likely


def _is_amount(column: Column) -> bool:
    """Say whether a name speaks of an amount more than of a fee, tax or points."""
    named = column.words.get("amount", 0.0)
    other = [
        share
        for role, share in column.words.items()
        if role not in DATE_ROLES and role != "amount"
    ]
    return named >= _NAMED and named > max(other, default=0.0)


def _is_foreign(column: Column, columns: Sequence[Column]) -> bool:
    """Say whether a column of changing currencies stands beside an amount."""
    named = [c.index for c in columns if c.words.get("currency") and c.values]
    own = beside(column.index, columns, named)
    if own is None or abs(own - column.index) != 1:
        return False
    return columns[own].distinct > 1


def _differ(
    column: Column, chosen: Column, scheme: Scheme, rows: Sequence[Row]
) -> bool:
    for row in rows:
        here = read_number(row[column.index], scheme.mark)
        there = read_number(row[chosen.index], scheme.mark)
        if here is not None and there is not None and abs(here) != abs(there):
            return True
    return False
