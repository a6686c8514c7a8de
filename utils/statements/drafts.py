"""What a table's rows give before accounts and payees are known."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from utils.sentences import N_

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from utils.sentences import Sentence
    from utils.statements.amounts import Row

# Said of rows that are as they should be, and not wanted.
NOT_BOOKED = N_("Not booked (%(word)s), so it was left out.")


class Draft(NamedTuple):
    """A movement, before it gets its account, payee and currency's decimals.

    Args:
        place: its row in the grid, counted from 0.
        row: its cells, for the texts.
        continued: texts of following lines that belong to it.
    """

    place: int
    day: dt.date
    value_day: dt.date | None
    amount: Decimal
    balance: Decimal | None
    row: Row
    continued: tuple[str, ...] = ()


@dataclass
class Extract:
    """What a table gave.

    Args:
        faults: reason by row index.
        skipped: rows that are no transactions: totals, titles, legends.
        opening: the balance before the first row, where a row states it.
        balance_rows: balances of rows that are no movements, by row index.
    """

    drafts: list[Draft] = field(default_factory=list)
    faults: dict[int, Sentence] = field(default_factory=dict)
    skipped: int = 0
    opening: Decimal | None = None
    balance_rows: dict[int, Decimal] = field(default_factory=dict)

    def release(self, place: int) -> None:
        """Count a row no longer among those that are no transactions."""
        self.skipped -= 1
        self.balance_rows.pop(place, None)

    def report(self, place: int, said: Sentence) -> None:
        """Report a row that was left out until now."""
        self.release(place)
        self.faults[place] = said
