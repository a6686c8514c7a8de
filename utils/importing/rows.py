"""The rows of an import: built from what was read, planned against what is stored."""

from __future__ import annotations

import datetime as dt
from itertools import repeat
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Final

from utils import categorise
from utils.currencies import exponent
from utils.domain import CategorySource, Mode, RowStatus
from utils.rules.matching import Movement, first_matching
from utils.sentences import Number, pack, sentence
from utils.statements.wire import columns_of, minor_of
from utils.store.import_rows import ImportRow
from utils.store.rules import list_rules

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.engine import Connection

    from ml.history import Categoriser
    from utils.categorise import Choice
    from utils.domain import ParsedStatement, RowError
    from utils.sentences import Sentence
    from utils.statements.wire import Columns
    from utils.store.import_accounts import ImportAccount
    from utils.store.rules import Rule

# What a TEXT column of MySQL holds.
_MOST_TEXT_BYTES: Final = 65_535
_LONGEST_LINE: Final = 20
_LONGEST_REFERENCE: Final = 60
_SHOWN_RAW: Final = 500


def build_rows(
    connection: Connection,
    user_id: int,
    parsed: ParsedStatement,
    categoriser: Categoriser,
) -> list[ImportRow]:
    """Give the rows of a statement with payee and the model's word, all new so far."""
    columns = columns_of(parsed.transactions)
    numbers = map(_number, columns.amount, columns.currency)
    asked = zip(columns.narration, columns.payee, columns.mode, numbers, strict=True)
    choices = categorise.choose_each(connection, user_id, asked, categoriser)
    rows = _rows(columns, list(choices))
    rows.extend(
        _unread(position, error, RowStatus.UNREADABLE)
        for position, error in enumerate(parsed.row_errors, len(rows))
    )
    rows.extend(
        _unread(position, line, RowStatus.EXCLUDED)
        for position, line in enumerate(parsed.left_out, len(rows))
    )
    categorise.forget_texts()
    return rows


def with_rules(
    connection: Connection,
    user_id: int,
    rows: Sequence[ImportRow],
    accounts: Sequence[ImportAccount],
) -> list[ImportRow]:
    """Give the rows with what the user's rules say; the user's own choices stay."""
    rules = list_rules(connection, user_id)
    if not rules:
        return list(rows)
    known = {one.ref: one for one in accounts}
    open_rows = [
        row
        for row in rows
        if row.amount_minor is not None
        and row.category_source is not CategorySource.USER
    ]
    movements = [
        Movement(
            row.payee_key,
            row.narration,
            known[row.account_ref].account_id,
            known[row.account_ref].currency,
            row.amount_minor or 0,
        )
        for row in open_rows
    ]
    found = first_matching(rules, movements)
    ruled = {
        row.position: _ruled(row, rule)
        for row, rule in zip(open_rows, found, strict=True)
        if rule is not None
    }
    return [ruled.get(row.position, row) for row in rows]


def _ruled(row: ImportRow, rule: Rule) -> ImportRow:
    return row._replace(
        payee=rule.rename_to or row.payee,
        category_id=rule.category_id,
        category_source=CategorySource.RULE,
        category_confidence=None,
    )


def _number(amount: int | str, currency: str) -> float:
    number = float(amount)
    return number / 10 ** exponent(currency) if isinstance(amount, int) else number


def _days(columns: Columns) -> Mapping[int | None, dt.date | None]:
    """Give each day once: thousands of rows share it."""
    days: dict[int | None, dt.date | None] = {None: None}
    for ordinal in {*columns.posting_date, *columns.value_date} - {None}:
        days[ordinal] = dt.date.fromordinal(ordinal or 0)
    return days


def _rows(columns: Columns, choices: Sequence[Choice]) -> list[ImportRow]:
    """Make rows of columns: a function called for each would take twice the time."""
    days = _days(columns)
    minors = list(map(minor_of, columns.amount, columns.currency))
    payees = list(map(categorise.payee_of, columns.payee, columns.narration))
    fields = (
        range(len(minors)),
        map(itemgetter(slice(_LONGEST_LINE)), columns.line),
        columns.account,
        map(days.__getitem__, columns.posting_date),
        map(days.__getitem__, columns.value_date),
        minors,
        map(minor_of, columns.balance, columns.currency),
        columns.narration,
        map(attrgetter("name"), payees),
        map(attrgetter("key"), payees),
        columns.mode,
        map(_reference, columns.bank_reference),
        map(attrgetter("category_id"), choices),
        map(attrgetter("source"), choices),
        map(attrgetter("confidence"), choices),
        repeat(RowStatus.NEW),
        repeat(RowStatus.NEW),
        repeat(None),
        # That of most rows, whose plan then changes nothing.
        repeat(1),
        repeat(""),
    )
    rows = list(map(ImportRow._make, zip(*fields, strict=False)))
    for place, (minor, narration) in enumerate(
        zip(minors, columns.narration, strict=True)
    ):
        if minor is None:
            amount, currency = columns.amount[place], columns.currency[place]
            rows[place] = _unfit(rows[place], _too_exact(amount, currency))
        elif len(narration) * 4 > _MOST_TEXT_BYTES < len(narration.encode()):
            rows[place] = _unfit(rows[place], _too_long(narration))
    return rows


def _reference(reference: str | None) -> str | None:
    return reference if reference and len(reference) <= _LONGEST_REFERENCE else None


def _too_exact(amount: int | str, currency: str) -> Sentence:
    return sentence(
        "%(amount)s has more decimals than %(currency)s has.",
        amount=str(amount),
        currency=currency,
    )


def _too_long(narration: str) -> Sentence:
    return sentence(
        "The text has %(count)s characters, which is too long.",
        count=Number(len(narration)),
    )


def _unfit(row: ImportRow, problem: Sentence) -> ImportRow:
    """Give a row that was read but cannot be kept, with what is wrong."""
    return row._replace(
        posting_date=None,
        value_date=None,
        amount_minor=None,
        narration=row.narration[:_SHOWN_RAW],
        status=RowStatus.UNREADABLE,
        planned_status=RowStatus.UNREADABLE,
        occurrence=None,
        reason=pack(problem),
    )


def _unread(position: int, error: RowError, status: RowStatus) -> ImportRow:
    return ImportRow(
        position=position,
        line=error.line[:_LONGEST_LINE],
        account_ref="",
        posting_date=None,
        value_date=None,
        amount_minor=None,
        balance_minor=None,
        narration=error.raw[:_SHOWN_RAW],
        payee="",
        payee_key="",
        mode=Mode.OTHER,
        bank_reference=None,
        category_id=None,
        category_source=CategorySource.NONE,
        category_confidence=None,
        status=status,
        planned_status=status,
        transaction_id=None,
        occurrence=None,
        reason=pack(error.reason),
    )
