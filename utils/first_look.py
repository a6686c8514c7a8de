"""What the program learned from somebody's first statement, in a few facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from utils import gathering
from utils.store import accounts as account_store

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection

    from utils.predictions import Predictor, Reader


@dataclass(frozen=True, slots=True)
class FirstLook:
    """Accounts, the days and whole months they cover, and what recurs.

    Args:
        bills: payees of recurring payments, the next one first.
        uncategorised: transactions that wait for a category.
    """

    accounts: tuple[str, ...]
    first: dt.date | None
    last: dt.date | None
    months: int
    bills: tuple[str, ...]
    uncategorised: int


def first_look(
    connection: Connection, predictor: Predictor, reader: Reader
) -> FirstLook | None:
    """Collect it; None before the first transaction."""
    facts = gathering.gather(connection, predictor, reader)
    if facts is None:
        return None
    spent = [bill for bill in facts.predictions.bills if bill.amount < 0]
    bills = dict.fromkeys(bill.payee for bill in sorted(spent, key=lambda b: b.due))
    return FirstLook(
        accounts=tuple(
            one.name for one in account_store.list_accounts(connection, reader.user_id)
        ),
        first=min((part.first_date for part in facts.coverage), default=None),
        last=max((part.last_date for part in facts.coverage), default=None),
        months=len(facts.whole_months),
        bills=tuple(bills),
        uncategorised=facts.ledger.uncategorised_rows,
    )
