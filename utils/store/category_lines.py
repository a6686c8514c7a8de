"""What counts in which category: whole transactions, or the parts of split ones.

Everything that sums money by category reads these lines; everything else, such as
balances, identity and links, goes on seeing one transaction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import func

from database.tables import transaction_parts, transactions

if TYPE_CHECKING:
    from sqlalchemy.sql import ColumnElement, FromClause

# A transaction without parts is one line, one with parts as many as these are. The
# lines of a split one have a category each, it has none.
LINES: Final[FromClause] = transactions.outerjoin(
    transaction_parts, transaction_parts.c.transaction_id == transactions.c.id
)
CATEGORY_ID: Final[ColumnElement[int | None]] = func.coalesce(
    transaction_parts.c.category_id, transactions.c.category_id
)
AMOUNT_MINOR: Final[ColumnElement[int]] = func.coalesce(
    transaction_parts.c.amount_minor, transactions.c.amount_minor
)
# A transaction with two parts in one category counts once in it.
COUNT: Final[ColumnElement[int]] = func.count(transactions.c.id.distinct())
