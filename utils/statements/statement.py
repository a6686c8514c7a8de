"""Drafts to a statement: accounts, transactions, their proof and layout."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from utils import money
from utils.domain import (
    BalanceCheck,
    Layout,
    Mode,
    ParsedAccount,
    ParsedStatement,
    ParsedTransaction,
    ReadStatus,
    RowError,
)
from utils.statements.accounts import (
    account_number,
    bank_name,
    mask,
    stated_opening,
)
from utils.statements.balance import prove, runs_backwards
from utils.statements.narrations import NarrationReader
from utils.statements.period import stated_period
from utils.statements.progress import TRANSACTIONS, through
from utils.statements.texts import (
    narration_of,
    payee_of,
    raw_text,
    reference_of,
    row_currency,
)
from utils.statements.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.domain import ReadHints
    from utils.statements.amounts import Scheme
    from utils.statements.cells import Grid
    from utils.statements.drafts import Draft, Extract
    from utils.statements.plan import Plan

_MODES = {mode.value: mode for mode in Mode}


@dataclass(frozen=True)
class TableRead:
    """A table, and what one reading of it gave."""

    grid: Grid
    plan: Plan
    scheme: Scheme
    found: Extract


def make_statement(reads: Sequence[TableRead], hints: ReadHints) -> ParsedStatement:
    """Join what the tables of a file gave into one statement."""
    accounts: dict[tuple[str, str], str] = {}
    transactions: list[ParsedTransaction] = []
    errors: list[RowError] = []
    for read in reads:
        transactions += make_transactions(read, accounts, hints)
        errors += _errors(read)
    first = reads[0]
    return ParsedStatement(
        status=ReadStatus.OK,
        format=first.grid.format,
        layout=make_layout(first.grid, first.plan, first.scheme),
        accounts=_accounts(reads, accounts, transactions, hints),
        transactions=tuple(transactions),
        row_errors=tuple(errors),
        skipped_lines=sum(read.found.skipped for read in reads),
    )


def make_transactions(
    read: TableRead, accounts: dict[tuple[str, str], str], hints: ReadHints
) -> list[ParsedTransaction]:
    """Turn a table's drafts into transactions.

    Args:
        read: the table.
        accounts: ids by number and currency; new ones are added.
        hints: the currency where the file names none.
    """
    usual = read.plan.currency or hints.currency
    drafts = through(read.found.drafts, TRANSACTIONS)
    references = reference_of(read.plan, [d.row for d in read.found.drafts])
    narrations = NarrationReader()
    return [
        _transaction(read, draft, reference, accounts, usual, narrations)
        for draft, reference in zip(drafts, references, strict=True)
    ]


def _transaction(
    read: TableRead, draft: Draft, reference: str | None,
    accounts: dict[tuple[str, str], str], usual: str,
    narrations: NarrationReader,
) -> ParsedTransaction:  # fmt: skip
    plan = read.plan
    currency = row_currency(plan, draft.row, usual)
    number = read.grid.account
    if plan.roles.account is not None:
        number = draft.row[plan.roles.account]
    account = accounts.setdefault((number, currency), str(len(accounts) + 1))
    narration = narration_of(plan, draft)
    parts = narrations.read(narration.bank, float(draft.amount))
    return ParsedTransaction(
        line=read.grid.lines[draft.index],
        account=account,
        posting_date=draft.day,
        value_date=draft.value_day,
        amount=_exact(draft.amount, currency),
        currency=currency,
        balance=None if draft.balance is None else _exact(draft.balance, currency),
        narration=narration.full,
        payee=payee_of(plan, draft) or parts.payee,
        mode=_MODES[parts.mode],
        bank_reference=reference or parts.bank_reference,
    )


def _exact(amount: Decimal, currency: str) -> Decimal:
    """Write an amount with its currency's decimals; one with more keeps them."""
    written = amount.quantize(_unit(currency))
    if written != amount:
        return amount
    return written or abs(written)


@lru_cache(maxsize=256)
def _unit(currency: str) -> Decimal:
    return Decimal(1).scaleb(-money.exponent(currency))


def _errors(read: TableRead) -> list[RowError]:
    return [
        RowError(read.grid.lines[n], reason, raw_text(read.grid.rows[n]))
        for n, reason in sorted(read.found.faults.items())
    ]


def _accounts(
    reads: Sequence[TableRead], known: dict[tuple[str, str], str],
    transactions: Sequence[ParsedTransaction], hints: ReadHints,
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
    days = [t.posting_date for t in transactions]
    period = stated_period(plan.around, plan.order.order, days, hints.today)
    return tuple(
        ParsedAccount(
            identity,
            bank,
            mask(number) if number else stated,
            currency,
            _proof(
                [t for t in transactions if t.account == identity],
                opening if len(known) == 1 else None,
            ),
            period,
        )
        for (number, currency), identity in known.items()
    )


def _proof(
    transactions: Sequence[ParsedTransaction], opening: Decimal | None
) -> BalanceCheck:
    return prove(
        [t.amount for t in transactions],
        [t.balance for t in transactions],
        [t.line for t in transactions],
        opening,
        runs_backwards([t.posting_date for t in transactions]),
    )


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
        ((roles.payee,), "payee"), ((roles.flag,), "flag"), ((roles.fee,), "fee"),
        ((roles.currency,), "currency"), ((roles.reference,), "reference"),
        ((roles.account,), "account"), ((roles.status,), "status"),
        (roles.narrations, "narration"),
    )  # fmt: skip
    for indices, role in named:
        for n in indices:
            if n is not None:
                parts.setdefault(n, role)
    return [(c.header, parts.get(c.index, "ignore")) for c in plan.columns]
