"""Which of several amounts moved the account, where the rows' own sums prove it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from utils.currencies import currency_of
from utils.domain import AccountKind, ColumnRole
from utils.statements.accounts import currency_in
from utils.statements.amounts import Scheme, read_number
from utils.statements.readings import amounts_of
from utils.statements.words import ownness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.domain import ReadHints
    from utils.statements.amounts import Row
    from utils.statements.columns import Column
    from utils.statements.readings import Decision
    from utils.statements.roles import Roles

_MONEY: Final = frozenset((ColumnRole.AMOUNT, ColumnRole.DEBIT, ColumnRole.CREDIT))
_SEVERAL: Final = 2


@dataclass(frozen=True, slots=True)
class _Table:
    columns: Sequence[Column]
    roles: Roles
    rows: Sequence[Row]
    hints: ReadHints


def proved_amount(
    decision: Decision,
    columns: Sequence[Column],
    roles: Roles,
    rows: Sequence[Row],
    hints: ReadHints,
) -> Decision | None:
    """Take the amount that the rows prove; None where none is, or a balance tells."""
    told = any(role in _MONEY for _, role in hints.columns)
    if decision.chain.steps or told:
        return None
    table = _Table(columns, roles, rows, hints)
    converted = _converted(decision, table)
    if converted is not None or decision.scheme.credit is not None:
        return converted
    return _after_fees(decision, table)


def _converted(decision: Decision, table: _Table) -> Decision | None:
    """Find the amount in the account's currency, which its name tells.

    It says the same as the chosen one just in the rows whose currency it is. A card
    has one currency; elsewhere it may be told for comparison, unless it is the user's.
    """
    columns, rows, hints = table.columns, table.rows, table.hints
    codes = table.roles.currency
    if codes is None or columns[codes].distinct < _SEVERAL or decision.open:
        return None
    scheme = decision.scheme
    shop = amounts_of(rows, scheme)
    for n in table.roles.amounts:
        code = currency_in(columns[n].header)
        if code is None or n in (scheme.amount, scheme.credit):
            continue
        if hints.kind is not AccountKind.CARD and code != hints.currency:
            continue
        alone = Scheme("signed", n, mark=scheme.mark)
        booked = replace(scheme, amount=n) if scheme.credit is None else alone
        own = amounts_of(rows, booked)
        if all(
            a and b and (a < 0) == (b < 0)
            and (a == b) == (currency_of(row[codes]) == code)
            for a, b, row in zip(own, shop, rows, strict=True)
        ):  # fmt: skip
            return replace(decision, scheme=booked)
    return None


def _after_fees(decision: Decision, table: _Table) -> Decision | None:
    """Find what is left of an amount after its fee, which always lowers a balance.

    A name that says net settles which amount it is where all are signed. Where they
    are not, the greater one may be what was paid with the fee on top, so it is asked
    which way the money went; words that tell each row's way settle it already.
    """
    scheme, columns, hints = decision.scheme, table.columns, table.hints
    pairs = _lowered(table, scheme)
    if len({net for net, _ in pairs}) != 1:
        return None
    net, gross = pairs[0]
    came = Scheme("signed", net, mark=scheme.mark)
    went = Scheme("signed_inverted", gross, mark=scheme.mark)
    if hints.direction:
        told = [one for one in (came, went) if one.direction == hints.direction]
        return replace(decision, scheme=told[0]) if told else None
    if scheme.direction == "signed" and not decision.open:
        known = replace(decision, scheme=replace(scheme, amount=net))
        return known if _is_net(columns[net], columns[gross]) else None
    guessed = decision.open or hints.kind is not AccountKind.CARD
    if scheme.direction == "flagged" or not guessed:
        return None
    return replace(decision, scheme=came, open=(came, went), question="direction")


def _is_net(net: Column, gross: Column) -> bool:
    return ownness(net.header) > max(0, ownness(gross.header))


def _lowered(table: _Table, scheme: Scheme) -> list[tuple[int, int]]:
    """List the amounts that are another one less a fee in every row."""
    columns, roles, rows = table.columns, table.roles, table.rows
    values = {n: _numbers(rows, n, scheme) for n in (*roles.amounts, *roles.fees)}
    found = []
    for fee in (n for n in roles.fees if columns[n].words.get("fee")):
        fees = [abs(value) if value else Decimal() for value in values[fee]]
        for net in roles.amounts if any(fees) else ():
            left = [
                None if value is None else value + lost
                for value, lost in zip(values[net], fees, strict=True)
            ]
            found += [
                (net, gross)
                for gross in roles.amounts
                if None not in left and values[gross] == left
            ]
    return found


def _numbers(rows: Sequence[Row], column: int, scheme: Scheme) -> list[Decimal | None]:
    return [read_number(row[column], scheme.mark) for row in rows]
