"""Drafts to a statement: accounts, transactions, their proof and layout."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from itertools import compress
from typing import TYPE_CHECKING

from utils.domain import (
    BalanceCheck,
    Layout,
    ParsedAccount,
    ParsedStatement,
    ReadStatus,
    RowError,
)
from utils.money import find_minor, from_minor
from utils.statements.accounts import (
    account_number,
    bank_name,
    mask,
    stated_opening,
)
from utils.statements.balance import prove, runs_backwards
from utils.statements.period import stated_period
from utils.statements.texts import raw_text
from utils.statements.transactions import columns_of_table
from utils.statements.wire import PackedTransactions, joined
from utils.statements.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from utils.domain import ReadHints
    from utils.statements.amounts import Scheme
    from utils.statements.cells import Grid
    from utils.statements.drafts import Draft
    from utils.statements.plan import Plan
    from utils.statements.transactions import TableRead
    from utils.statements.wire import Columns


def make_statement(reads: Sequence[TableRead], hints: ReadHints) -> ParsedStatement:
    """Join what the tables of a file gave into one statement."""
    accounts: dict[tuple[str, str], str] = {}
    columns = joined(columns_of_table(read, accounts, hints) for read in reads)
    first = reads[0]
    return ParsedStatement(
        status=ReadStatus.OK,
        format=first.grid.format,
        layout=make_layout(first.grid, first.plan, first.scheme),
        accounts=_accounts(reads, accounts, columns, hints),
        transactions=PackedTransactions(columns),
        row_errors=tuple(error for read in reads for error in _errors(read)),
        skipped_lines=sum(read.found.skipped for read in reads),
    )


def _errors(read: TableRead) -> list[RowError]:
    return [
        RowError(read.grid.lines[n], reason, raw_text(read.grid.rows[n]))
        for n, reason in sorted(read.found.faults.items())
    ]


def _accounts(
    reads: Sequence[TableRead], known: dict[tuple[str, str], str],
    columns: Columns, hints: ReadHints,
) -> tuple[ParsedAccount, ...]:  # fmt: skip
    around = [row for read in reads for row in read.plan.around]
    bank, stated = bank_name(around), account_number(around)
    if not known:
        currency = reads[0].plan.currency or hints.currency
        return (ParsedAccount("1", bank, stated, currency),)
    opening = next(
        (r.found.opening for r in reads if r.found.opening is not None),
        stated_opening(around),
    )
    plan = reads[0].plan
    drafts = [draft for read in reads for draft in read.found.drafts]
    days = [draft.day for draft in drafts]
    period = stated_period(plan.around, plan.order.order, days, hints.today)
    return tuple(
        ParsedAccount(
            identity,
            bank,
            mask(number) if number else stated,
            currency,
            _proof(
                *_of_account(drafts, columns, identity),
                opening if len(known) == 1 else None,
                currency,
            ),
            period,
        )
        for (number, currency), identity in known.items()
    )


def _of_account(
    drafts: Sequence[Draft], columns: Columns, identity: str
) -> tuple[list[Draft], list[str]]:
    """Pick an account's rows, and their lines."""
    own = [account == identity for account in columns.account]
    return list(compress(drafts, own)), list(compress(columns.line, own))


def _proof(
    drafts: Sequence[Draft], lines: Sequence[str], opening: Decimal | None,
    currency: str,
) -> BalanceCheck:  # fmt: skip
    check = prove(
        [draft.amount for draft in drafts],
        [draft.balance for draft in drafts],
        lines,
        opening,
        runs_backwards([draft.day for draft in drafts]),
    )
    first, last = check.opening, check.closing
    return replace(
        check,
        opening=None if first is None else _exact(first, currency),
        closing=None if last is None else _exact(last, currency),
    )


def _exact(amount: Decimal, currency: str) -> Decimal:
    """Write an amount with its currency's decimals; one with more keeps them."""
    minor = find_minor(amount, currency)
    return amount if minor is None else from_minor(minor, currency)


def make_layout(grid: Grid, plan: Plan, scheme: Scheme | None) -> Layout:
    """Describe how a table was read, with the fingerprint of its header."""
    header = plan.section.header
    names = "|".join(map(fold, header)) or f"{len(plan.columns)} columns"
    row = plan.section.header_row
    return Layout(
        fingerprint=hashlib.sha256(names.encode()).hexdigest()[:16],
        header_line=_line_number(grid, row),
        columns=tuple(_roles_by_column(plan, scheme)),
        date_order=plan.order.order,
        decimal_mark=scheme.mark if scheme else None,
        direction=scheme.direction if scheme else None,
        encoding=grid.encoding,
        delimiter=grid.delimiter,
        sheet=grid.sheet,
    )


def _line_number(grid: Grid, row: int | None) -> int | None:
    """Number the header's line; a PDF's place is page and line, not a number."""
    label = "" if row is None else grid.lines[row]
    return int(label) if label.isdigit() else None


def _roles_by_column(plan: Plan, scheme: Scheme | None) -> list[tuple[str, str]]:
    roles = plan.roles
    parts: dict[int, str] = {}
    if scheme:
        parts[scheme.amount] = "amount" if scheme.credit is None else "debit"
        if scheme.credit is not None:
            parts[scheme.credit] = "credit"
    named = (
        (roles.dates[:1], "date"), ((roles.value_date,), "value_date"),
        (((plan.decision.balance if plan.decision else None),), "balance"),
        ((roles.payee,), "payee"), ((roles.flag,), "flag"), (roles.fees, "fee"),
        ((roles.currency,), "currency"), ((roles.reference,), "reference"),
        ((roles.account,), "account"), ((roles.status,), "status"),
        (roles.narrations, "narration"),
    )  # fmt: skip
    for indices, role in named:
        for n in indices:
            if n is not None:
                parts.setdefault(n, role)
    return [(c.header, parts.get(c.index, "ignore")) for c in plan.columns]
