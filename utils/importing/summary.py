"""What is kept of a statement beside its rows, as JSON in the database."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from utils.domain import (
    DateOrder,
    Mode,
    ParsedTransaction,
    Question,
    Reading,
)
from utils.store.import_rows import Totals
from utils.table_preview import LineKind, TableLine, TablePreview

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
    table: TablePreview | None = None
    before: Totals | None = None


def dump_statement(parsed: ParsedStatement, before: Totals | None = None) -> str:
    """Write what `load_statement` reads; `before` is what an earlier reading gave."""
    return json.dumps(
        {
            "format": parsed.format,
            "columns": parsed.layout.columns,
            "date_order": parsed.layout.date_order,
            "skipped_lines": parsed.skipped_lines,
            "questions": [_question(question) for question in parsed.questions],
            "table": asdict(parsed.table) if parsed.table else None,
            "before": _totals(before) if before else None,
        },
        ensure_ascii=False,
    )


def with_totals(text: str | None, before: Totals) -> str | None:
    """Add what an earlier reading gave to what `dump_statement` wrote."""
    if text is None:
        return None
    return json.dumps(
        {**json.loads(text), "before": _totals(before)}, ensure_ascii=False
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
        table=_load_table(found.get("table")),
        before=_load_totals(found.get("before")),
    )


def dump_failure(table: TablePreview | None) -> str | None:
    """Write the cells of a file that could not be read, for whoever explains them."""
    if table is None:
        return None
    return json.dumps(
        {
            "format": "",
            "columns": [],
            "date_order": None,
            "skipped_lines": 0,
            "questions": [],
            "table": asdict(table),
        },
        ensure_ascii=False,
    )


def _totals(totals: Totals) -> dict[str, Any]:
    days = {"first": totals.first, "last": totals.last}
    written = {name: day.isoformat() if day else None for name, day in days.items()}
    return {**asdict(totals), **written}


def _load_totals(found: dict[str, Any] | None) -> Totals | None:
    if found is None:
        return None
    days = {
        name: dt.date.fromisoformat(found[name]) if found[name] else None
        for name in ("first", "last")
    }
    return Totals(**{**found, **days})


def _load_table(found: dict[str, Any] | None) -> TablePreview | None:
    if found is None:
        return None
    return TablePreview(
        columns=tuple((header, role) for header, role in found["columns"]),
        lines=tuple(
            TableLine(one["line"], tuple(one["cells"]), LineKind(one["kind"]))
            for one in found["lines"]
        ),
        row_count=found["row_count"],
        fingerprint=found["fingerprint"],
        header_line=found["header_line"],
        sheets=tuple(found["sheets"]),
        directed=found["directed"],
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
