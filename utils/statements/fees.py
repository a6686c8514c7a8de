"""Fees beside amounts: held by them or taken on top, asked where nothing tells."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from utils.domain import AccountKind, ColumnRole
from utils.statements.amounts import read_number
from utils.statements.readings import amounts_of
from utils.statements.vocabulary import AFTER_FEES, BEFORE_FEES, PRICES, WITH_FEES
from utils.statements.words import fold, ownness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from utils.domain import ReadHints
    from utils.statements.amounts import Row, Scheme
    from utils.statements.columns import Column
    from utils.statements.readings import Decision
    from utils.statements.roles import Roles

_ON_TOP = re.compile(BEFORE_FEES)
_LEFT = re.compile(AFTER_FEES)
_HELD = re.compile(WITH_FEES)
_PRICE = re.compile(PRICES)


def ask_for_fees(
    decision: Decision,
    columns: Sequence[Column],
    roles: Roles,
    rows: Sequence[Row],
    hints: ReadHints,
) -> Decision:
    """Take fees beside the amounts as a person said, else leave them open.

    A balance settles it, and so does a name that says it; an amount beside another one,
    or beside a price, is what was left or paid in the end, and a card's bill holds all.
    """
    told = [n for n, role in hints.columns if role == ColumnRole.FEE]
    on_top = tuple(n for n in roles.fees if n in told)
    if decision.chain.steps:
        return decision
    if on_top:
        return _taken(decision, on_top)
    charged = _charged(decision.scheme, roles, rows)
    named = tuple(n for n in charged if columns[n].words.get("fee"))
    if decision.open or hints.kind is AccountKind.CARD or not named:
        return decision
    name = fold(columns[decision.scheme.amount].header)
    left = bool(_LEFT.search(name))
    if _ON_TOP.search(name) or (left and _all_went(decision.scheme, named, rows)):
        return _taken(decision, named)
    if _HELD.search(name) or not (left or _stands_alone(decision.scheme, columns)):
        return decision
    ways = dict.fromkeys(((), named, charged))
    schemes = tuple(replace(decision.scheme, fees=fees) for fees in ways)
    return replace(decision, open=schemes, question="fee")


def _taken(decision: Decision, fees: tuple[int, ...]) -> Decision:
    return replace(
        decision,
        scheme=replace(decision.scheme, fees=fees),
        open=tuple(replace(one, fees=fees) for one in decision.open),
    )


def _charged(scheme: Scheme, roles: Roles, rows: Sequence[Row]) -> tuple[int, ...]:
    """List the columns that hold a fee or tax beside the amount of some row."""
    paid = [row for row, amount in _read(scheme, rows) if amount]
    return tuple(
        n for n in roles.fees if any(read_number(row[n], scheme.mark) for row in paid)
    )


def _all_went(scheme: Scheme, fees: Sequence[int], rows: Sequence[Row]) -> bool:
    """Say whether all amounts with a fee went: what is left of them came nowhere."""
    return all(
        amount is not None and amount < 0
        for row, amount in _read(scheme, rows)
        if any(read_number(row[n], scheme.mark) for n in fees)
    )


def _read(scheme: Scheme, rows: Sequence[Row]) -> Iterator[tuple[Row, Decimal | None]]:
    return zip(rows, amounts_of(rows, scheme), strict=True)


def _stands_alone(scheme: Scheme, columns: Sequence[Column]) -> bool:
    """Say whether no other amount and no price is there that this one comes from."""
    own = {scheme.amount, scheme.credit}
    if ownness(columns[scheme.amount].header) > 0:
        return False
    return not any(
        column.words.get("amount")
        or ownness(column.header)
        or _PRICE.search(fold(column.header))
        for column in columns
        if column.kind == "number" and column.index not in own
    )
