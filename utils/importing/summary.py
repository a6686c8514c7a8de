"""What is kept of a statement beside its rows, as JSON in the database."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from utils.domain import (
    DateOrder,
    Mode,
    ParsedTransaction,
    Question,
    ReadHints,
    Reading,
)

if TYPE_CHECKING:
    from utils.domain import ParsedStatement


@dataclass(frozen=True, slots=True)
class Summary:
    """A statement without its rows and accounts, which have tables."""

    format: str
    columns: tuple[tuple[str, str], ...] = ()
    date_order: DateOrder | None = None
    skipped_lines: int = 0
    questions: tuple[Question, ...] = ()


def dump_statement(parsed: ParsedStatement) -> str:
    """Write what `load_statement` reads."""
    return json.dumps(
        {
            "format": parsed.format,
            "columns": parsed.layout.columns,
            "date_order": parsed.layout.date_order,
            "skipped_lines": parsed.skipped_lines,
            "questions": [_question(question) for question in parsed.questions],
        },
        ensure_ascii=False,
    )


def load_statement(text: str | None) -> Summary:
    """Read what `dump_statement` wrote; nothing gives an empty summary."""
    if not text:
        return Summary(format="")
    found = json.loads(text)
    return Summary(
        format=found["format"],
        columns=tuple((header, role) for header, role in found["columns"]),
        date_order=DateOrder(found["date_order"]) if found["date_order"] else None,
        skipped_lines=found["skipped_lines"],
        questions=tuple(_load_question(one) for one in found["questions"]),
    )


def dump_answers(hints: ReadHints) -> str:
    """Write what the user answered; never the password."""
    answers: dict[str, Any] = {}
    if hints.date_order is not None:
        answers["date_order"] = hints.date_order
    if hints.direction is not None:
        answers["direction"] = hints.direction
    if hints.columns:
        answers["columns"] = hints.columns
    return json.dumps(answers)


def with_answers(hints: ReadHints, text: str) -> ReadHints:
    """Put what `dump_answers` wrote into hints."""
    answers = json.loads(text)
    order = answers.get("date_order")
    columns = tuple((int(at), role) for at, role in answers.get("columns", ()))
    return replace(
        hints,
        date_order=DateOrder(order) if order else hints.date_order,
        direction=answers.get("direction") or hints.direction,
        columns=columns or hints.columns,
    )


def _question(question: Question) -> dict[str, Any]:
    readings = [
        {"value": one.value, "first_rows": [_row(row) for row in one.first_rows]}
        for one in question.readings
    ]
    return {"kind": question.kind, "readings": readings}


def _row(row: ParsedTransaction) -> dict[str, Any]:
    return {
        "line": row.line,
        "account": row.account,
        "posting_date": row.posting_date.isoformat(),
        "amount": str(row.amount),
        "currency": row.currency,
        "balance": None if row.balance is None else str(row.balance),
        "narration": row.narration,
        "mode": row.mode,
    }


def _load_question(found: dict[str, Any]) -> Question:
    readings = tuple(
        Reading(one["value"], tuple(_load_row(row) for row in one["first_rows"]))
        for one in found["readings"]
    )
    return Question(found["kind"], readings)


def _load_row(found: dict[str, Any]) -> ParsedTransaction:
    balance = found["balance"]
    return ParsedTransaction(
        line=found["line"],
        account=found["account"],
        posting_date=dt.date.fromisoformat(found["posting_date"]),
        value_date=None,
        amount=Decimal(found["amount"]),
        currency=found["currency"],
        balance=None if balance is None else Decimal(balance),
        narration=found["narration"],
        payee=None,
        mode=Mode(found["mode"]),
        bank_reference=None,
    )
