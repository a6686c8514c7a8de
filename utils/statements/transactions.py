"""A table's drafts to transactions, column by column, as they go to the server."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from utils.statements.narrations import NarrationReader
from utils.statements.progress import TRANSACTIONS, through
from utils.statements.texts import (
    currencies_of,
    narrations_of,
    payees_of,
    references_of,
)
from utils.statements.wire import Columns, PackedTransactions, minor_or_digits

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from utils.domain import ReadHints
    from utils.statements.amounts import Row, Scheme
    from utils.statements.cells import Grid
    from utils.statements.drafts import Draft, Extract
    from utils.statements.narrations import Said
    from utils.statements.plan import Plan
    from utils.statements.texts import Narration


@dataclass(frozen=True)
class TableRead:
    """A table, and what one reading of it gave."""

    grid: Grid
    plan: Plan
    scheme: Scheme
    found: Extract


def make_transactions(read: TableRead, hints: ReadHints) -> PackedTransactions:
    """Turn a table's drafts into transactions; its accounts are numbered from one."""
    return PackedTransactions(columns_of_table(read, {}, hints))


def columns_of_table(
    read: TableRead, accounts: dict[tuple[str, str], str], hints: ReadHints
) -> Columns:
    """Turn a table's drafts into columns of transactions.

    Args:
        read: the table.
        accounts: ids by number and currency; new ones are added.
        hints: the currency where the file names none.
    """
    plan, drafts = read.plan, read.found.drafts
    rows = [draft.row for draft in drafts]
    usual = plan.currency or hints.currency
    currencies = currencies_of(plan.roles, rows, usual)
    narrations = narrations_of(plan, drafts)
    said = _said(drafts, narrations)
    payees = zip(payees_of(plan.roles, rows), said, strict=True)
    references = zip(references_of(plan.roles, rows), said, strict=True)
    return Columns(
        line=[read.grid.lines[draft.place] for draft in drafts],
        account=_account_ids(read, rows, currencies, accounts),
        posting_date=[draft.day.toordinal() for draft in drafts],
        value_date=[_ordinal(draft.value_day) for draft in drafts],
        amount=[
            minor_or_digits(draft.amount, currency)
            for draft, currency in zip(drafts, currencies, strict=True)
        ],
        currency=currencies,
        balance=[
            None if draft.balance is None else minor_or_digits(draft.balance, currency)
            for draft, currency in zip(drafts, currencies, strict=True)
        ],
        narration=[narration.full for narration in narrations],
        payee=[payee or one.payee for payee, one in payees],
        mode=[one.mode for one in said],
        bank_reference=[known or one.bank_reference for known, one in references],
    )


def _said(drafts: Sequence[Draft], narrations: Sequence[Narration]) -> list[Said]:
    """Read the bank's own text of each row."""
    reader = NarrationReader()
    return [
        reader.read(narration.bank, out=draft.amount < 0)
        for draft, narration in zip(
            through(drafts, TRANSACTIONS), narrations, strict=True
        )
    ]


def _account_ids(
    read: TableRead, rows: Sequence[Row], currencies: Sequence[str],
    known: dict[tuple[str, str], str],
) -> list[str]:  # fmt: skip
    column = read.plan.roles.account
    numbers = [read.grid.account if column is None else row[column] for row in rows]
    pairs = list(zip(numbers, currencies, strict=True))
    for pair in dict.fromkeys(pairs):
        known.setdefault(pair, str(len(known) + 1))
    return [known[pair] for pair in pairs]


def _ordinal(day: dt.date | None) -> int | None:
    return None if day is None else day.toordinal()
