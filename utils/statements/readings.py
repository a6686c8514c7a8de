"""A table's rows under one reading of its amounts, and how well it holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from utils.domain import ColumnRole
from utils.statements.amounts import (
    Row,
    Scheme,
    UnreadableAmountError,
    read_balance,
)
from utils.statements.balance import Chain, judge

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from utils.money import DecimalMark
    from utils.statements.roles import Roles

SURE_STEPS = 3
NEARLY_ALL = 0.9
NEARLY_NONE = 0.1


@dataclass(frozen=True, slots=True)
class Decision:
    """How amounts are read.

    Args:
        scheme: the likeliest reading.
        balance: the balance column that its amounts explain best, if any.
        chain: how well.
        open: readings that the file does not rule out, the likeliest first; empty
            where it does.
        question: what is asked where readings are open: direction, column or fee.
    """

    scheme: Scheme
    balance: int | None = None
    chain: Chain = field(default_factory=Chain)
    open: tuple[Scheme, ...] = ()
    question: str = "direction"

    def answer(self, scheme: Scheme) -> str:
        """Name a reading by what answers the question with it.

        Returns:
            A direction, a column's index, or what the columns of fees are then, by
            index: `4:fee,5:ignore`.
        """
        if self.question == "column":
            return str(scheme.amount)
        if self.question != "fee":
            return scheme.direction
        asked = dict.fromkeys(n for one in self.open for n in one.fees)
        return ",".join(
            f"{n}:{ColumnRole.FEE if n in scheme.fees else ColumnRole.IGNORE}"
            for n in asked
        )


@dataclass(frozen=True, slots=True)
class Sample:
    """The rows that readings are tried on, and their order in time if known."""

    rows: list[Row]
    newest_first: bool | None

    def judge(self, scheme: Scheme, balances: Sequence[Decimal | None]) -> Chain:
        """Say how many steps between balances a reading explains."""
        return judge(amounts_of(self.rows, scheme), balances, self.newest_first)


def amounts_of(rows: Sequence[Row], scheme: Scheme) -> list[Decimal | None]:
    """Read every row's amount; None where one cannot be told."""
    found: list[Decimal | None] = []
    for row in rows:
        try:
            found.append(scheme.read(row))
        except UnreadableAmountError:
            found.append(None)
    return found


def balances_of(
    rows: list[Row], roles: Roles, column: int, mark: DecimalMark
) -> list[Decimal | None]:
    """Read every row's balance; None where there is none."""
    return [read_balance(row, column, roles.balance_flag, mark) for row in rows]
