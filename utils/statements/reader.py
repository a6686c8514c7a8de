"""Grids to a statement: read every table, ask what stays open, prove balances."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from ml.narration import parse
from utils import money
from utils.domain import (
    AccountKind,
    BalanceCheck,
    Layout,
    Mode,
    ParsedAccount,
    ParsedStatement,
    ParsedTransaction,
    Question,
    Reading,
    ReadStatus,
    RowError,
)
from utils.errors import StatementError
from utils.statements.accounts import (
    account_number,
    bank_name,
    mask,
    stated_opening,
)
from utils.statements.balance import prove, runs_backwards
from utils.statements.extract import Draft, Extract, extract, raw_text, row_currency
from utils.statements.plan import Plan, make_plan
from utils.statements.sections import Section, find_sections
from utils.statements.texts import narration_of, payee_of, reference_of
from utils.statements.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.domain import DateOrder, ReadHints
    from utils.statements.amounts import Row, Scheme
    from utils.statements.cells import Grid

_FIRST_ROWS = 5
_NO_TABLE = (
    "No table of transactions was found: no rows with a date and an amount. Please "
    "export the statement with date, description and amount columns."
)


@dataclass(frozen=True)
class _Read:
    grid: Grid
    plan: Plan
    scheme: Scheme
    found: Extract


def read_grids(grids: Sequence[Grid], hints: ReadHints) -> ParsedStatement:
    """Read the tables of a file as one statement.

    Raises:
        StatementError: no_table, or unreadable where not one row could be read.
    """
    plans = _plans(grids, hints)
    if not plans:
        raise StatementError("no_table", _NO_TABLE)
    if all(plan.decision is None for _, plan in plans):
        return _without_rows(plans, hints)
    reads = [_extract(grid, plan, hints) for grid, plan in plans if plan.decision]
    statement = _statement(reads, hints)
    if not statement.transactions:
        _refuse_unreadable(statement)
    questions = _questions(reads, hints)
    if questions:
        return replace(statement, status=ReadStatus.QUESTION, questions=questions)
    return statement


def _plans(grids: Sequence[Grid], hints: ReadHints) -> list[tuple[Grid, Plan]]:
    found: list[tuple[Grid, Plan]] = []
    for grid in grids:
        sections: list[Section] = find_sections(grid)
        found += [(grid, make_plan(grid, section, hints)) for section in sections]
    useful = [(grid, plan) for grid, plan in found if plan.decision is not None]
    return useful or found[:1]


def _without_rows(plans: list[tuple[Grid, Plan]], hints: ReadHints) -> ParsedStatement:
    """Accept a statement whose header stands over nothing; refuse anything else."""
    grid, plan = plans[0]
    filled = [row for row in plan.rows.values() if any(row)]
    if plan.section.header_row is None or any(map(_says_much, filled)):
        raise StatementError("no_table", _NO_TABLE)
    account = ParsedAccount("1", bank_name(plan.around), None, hints.currency)
    return ParsedStatement(
        ReadStatus.OK, grid.format, _layout(grid, plan, None), (account,)
    )


def _says_much(row: Row) -> bool:
    return sum(map(bool, row)) > 2


def _extract(
    grid: Grid, plan: Plan, hints: ReadHints, order: DateOrder | None = None,
    scheme: Scheme | None = None,
) -> _Read:  # fmt: skip
    decision = plan.decision
    used = scheme or (decision.scheme if decision else None)
    if used is None:
        raise StatementError("no_table", _NO_TABLE)
    currency = plan.currency or hints.currency
    found = extract(plan, used, order or plan.order.order, currency, hints.today)
    return _Read(grid, plan, used, found)


def _statement(reads: Sequence[_Read], hints: ReadHints) -> ParsedStatement:
    accounts: dict[tuple[str, str], str] = {}
    transactions: list[ParsedTransaction] = []
    errors: list[RowError] = []
    for read in reads:
        transactions += _transactions(read, accounts, hints)
        errors += _errors(read)
    first = reads[0]
    return ParsedStatement(
        status=ReadStatus.OK,
        format=first.grid.format,
        layout=_layout(first.grid, first.plan, first.scheme),
        accounts=_accounts(reads, accounts, transactions, hints),
        transactions=tuple(transactions),
        row_errors=tuple(errors),
        skipped_lines=sum(read.found.skipped for read in reads),
    )


def _transactions(
    read: _Read, accounts: dict[tuple[str, str], str], hints: ReadHints
) -> list[ParsedTransaction]:
    usual = read.plan.currency or hints.currency
    references = reference_of(read.plan, [d.row for d in read.found.drafts])
    return [
        _transaction(read, draft, reference, accounts, usual)
        for draft, reference in zip(read.found.drafts, references, strict=True)
    ]


def _transaction(
    read: _Read, draft: Draft, reference: str | None,
    accounts: dict[tuple[str, str], str], usual: str,
) -> ParsedTransaction:  # fmt: skip
    plan = read.plan
    currency = row_currency(plan, draft.row, usual)
    number = draft.row[plan.roles.account] if plan.roles.account is not None else ""
    account = accounts.setdefault((number, currency), str(len(accounts) + 1))
    narration = narration_of(plan, draft)
    parts = parse(narration.bank, draft.amount)
    payee = payee_of(plan, draft)
    return ParsedTransaction(
        line=read.grid.lines[draft.index],
        account=account,
        posting_date=draft.day,
        value_date=draft.value_day,
        amount=_exact(draft.amount, currency),
        currency=currency,
        balance=None if draft.balance is None else _exact(draft.balance, currency),
        narration=narration.full,
        payee=payee or parts.payee,
        mode=Mode(parts.mode),
        bank_reference=reference or parts.bank_reference,
    )


def _exact(amount: Decimal, currency: str) -> Decimal:
    return money.quantize(amount, currency) if money.fits(amount, currency) else amount


def _errors(read: _Read) -> list[RowError]:
    return [
        RowError(read.grid.lines[n], reason, raw_text(read.grid.rows[n]))
        for n, reason in sorted(read.found.faults.items())
    ]


def _accounts(
    reads: Sequence[_Read], known: dict[tuple[str, str], str],
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
        )  # fmt: skip
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


def _layout(grid: Grid, plan: Plan, scheme: Scheme | None) -> Layout:
    header = plan.section.header
    names = "|".join(map(fold, header)) or f"{len(plan.columns)} columns"
    row = plan.section.header_row
    return Layout(
        fingerprint=hashlib.sha256(names.encode()).hexdigest()[:16],
        header_line=None if row is None else int(grid.lines[row]),
        columns=tuple(_roles_by_column(plan, scheme)),
        date_order=plan.order.order,
        decimal_mark=scheme.mark if scheme else None,
        direction=scheme.direction if scheme else None,
        encoding=grid.encoding,
        delimiter=grid.delimiter,
        sheet=grid.sheet,
    )


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


def _refuse_unreadable(statement: ParsedStatement) -> None:
    unreadable = [e for e in statement.row_errors if "Not booked" not in e.reason]
    if unreadable:
        first = unreadable[0]
        raise StatementError(
            "unreadable",
            f"None of the {len(unreadable)} rows could be read. Line {first.line}: "
            f"{first.reason} Please check that the file is a bank statement.",
        )


def _questions(reads: Sequence[_Read], hints: ReadHints) -> tuple[Question, ...]:
    """Ask what the file leaves open, with the first rows under each reading."""
    found: list[Question] = []
    for read in reads:
        if len(read.plan.order.open) > 1 and read.found.drafts:
            readings = [
                _reading(order.value, replace_read(read, hints, order=order), hints)
                for order in read.plan.order.open
            ]
            found.append(Question("date_order", tuple(readings)))
        decision = read.plan.decision
        if decision and len(decision.open) > 1:
            schemes = [
                _reading(
                    str(s.amount) if decision.question == "column" else s.direction,
                    replace_read(read, hints, scheme=s),
                    hints,
                )
                for s in decision.open
            ]
            found.append(Question(decision.question, tuple(schemes)))
        if found:
            break
    return tuple(found)


def replace_read(
    read: _Read, hints: ReadHints, order: DateOrder | None = None,
    scheme: Scheme | None = None,
) -> _Read:  # fmt: skip
    """Read a table again under another reading."""
    return _extract(read.grid, read.plan, hints, order, scheme or read.scheme)


def _reading(value: str, read: _Read, hints: ReadHints) -> Reading:
    few = replace_drafts(read)
    return Reading(value, tuple(_transactions(few, {}, hints)))


def replace_drafts(read: _Read) -> _Read:
    """Keep only the first rows, for showing."""
    found = replace(read.found, drafts=read.found.drafts[:_FIRST_ROWS])
    return replace(read, found=found)
