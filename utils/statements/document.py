"""The JSON document that `parse-statement` prints: a contract with outsiders."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from utils.domain import ParsedStatement, ReadStatus
from utils.errors import StatementError
from utils.sentences import plain

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from decimal import Decimal

    from utils.domain import ParsedAccount, ParsedTransaction, Question, RowError

Document = dict[str, object]
Category = tuple[str, float]  # the category's name and how sure its choice is


def statement_document(
    file_name: str,
    parsed: ParsedStatement | StatementError,
    categories: Sequence[Category | None] | None = None,
) -> Document:
    """Write what came out of a file as plain values for JSON.

    Args:
        file_name: as the caller named the file.
        parsed: the statement, or why there is none.
        categories: one per transaction, in order; None where none was chosen.
    """
    if isinstance(parsed, StatementError):
        return _error(file_name, parsed)
    chosen = categories or [None] * len(parsed.transactions)
    return {
        "file": file_name,
        "status": parsed.status.value,
        "format": parsed.format,
        "layout": asdict(parsed.layout),
        "accounts": [_account(account) for account in parsed.accounts],
        "transactions": [
            _transaction(transaction, category)
            for transaction, category in zip(parsed.transactions, chosen, strict=True)
        ],
        "row_errors": [_row_error(error) for error in parsed.row_errors],
        "skipped_lines": parsed.skipped_lines,
        "questions": [_question(question) for question in parsed.questions],
        "error": None,
    }


def _error(file_name: str, error: StatementError) -> Document:
    return {
        "file": file_name,
        "status": ReadStatus.ERROR.value,
        "format": None,
        "layout": {},
        "accounts": [],
        "transactions": [],
        "row_errors": [],
        "skipped_lines": 0,
        "questions": [],
        "error": {"code": error.code, "message": error.message},
    }


def _account(account: ParsedAccount) -> Document:
    check = account.balance_check
    return {
        "id": account.id,
        "bank": account.bank,
        "number_masked": account.number_masked,
        "currency": account.currency,
        "balance_check": {
            "status": check.status.value,
            "opening": _money(check.opening),
            "closing": _money(check.closing),
            "first_break_line": _line(check.first_break_line),
        },
    }


def _transaction(transaction: ParsedTransaction, category: Category | None) -> Document:
    name, confidence = category or (None, None)
    return {
        "line": _line(transaction.line),
        "account": transaction.account,
        "posting_date": transaction.posting_date.isoformat(),
        "value_date": _day(transaction.value_date),
        "amount": _money(transaction.amount),
        "currency": transaction.currency,
        "balance": _money(transaction.balance),
        "narration": transaction.narration,
        "payee": transaction.payee,
        "mode": transaction.mode.value,
        "bank_reference": transaction.bank_reference,
        "category": name,
        "category_confidence": confidence,
    }


def _row_error(error: RowError) -> Document:
    return {"line": _line(error.line), "reason": plain(error.reason), "raw": error.raw}


def _question(question: Question) -> Document:
    key = {"date_order": "order"}.get(question.kind, question.kind)
    return {
        "kind": question.kind,
        "readings": [
            {
                key: reading.value,
                "first_rows": [_transaction(row, None) for row in reading.first_rows],
            }
            for reading in question.readings
        ],
    }


def _money(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:f}"


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _line(line: str | None) -> int | str | None:
    return int(line) if line is not None and line.isdigit() else line
