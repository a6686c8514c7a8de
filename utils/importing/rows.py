"""The rows of an import: built from what was read, planned against what is stored."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from utils import categorise
from utils.domain import CategorySource, Mode, RowStatus
from utils.money import exponent
from utils.rules.matching import Movement, first_matching
from utils.sentences import Number, pack, sentence
from utils.statements.wire import Read, columns_of
from utils.store.import_rows import ImportRow
from utils.store.rules import list_rules

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.engine import Connection

    from ml.history import Categoriser
    from utils.categorise import Asked, Choice
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
    asked = map(_asked, map(Read._make, zip(*columns, strict=True)))
    choices = categorise.choose_each(connection, user_id, asked, categoriser)
    days = _days(columns)
    rows = [
        _row(position, Read._make(read), days, choice)
        for position, (read, choice) in enumerate(
            zip(zip(*columns, strict=True), choices, strict=True)
        )
    ]
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


def _asked(read: Read) -> Asked:
    amount = read.amount
    if isinstance(amount, int):
        number = amount / 10 ** exponent(read.currency)
    else:
        number = float(amount)
    return read.narration, read.payee, read.mode, number


def _days(columns: Columns) -> Mapping[int | None, dt.date | None]:
    """Give each day once: thousands of rows share it."""
    days: dict[int | None, dt.date | None] = {None: None}
    for ordinal in {*columns.posting_date, *columns.value_date} - {None}:
        days[ordinal] = dt.date.fromordinal(ordinal or 0)
    return days


def _row(
    position: int,
    read: Read,
    days: Mapping[int | None, dt.date | None],
    choice: Choice,
) -> ImportRow:
    minor = read.amount_minor()
    problem = _problem(read, minor)
    status = RowStatus.UNREADABLE if problem else RowStatus.NEW
    payee = categorise.payee_of(read.payee, read.narration)
    reference = read.bank_reference
    # In the order of the fields: by name it would take twice the time.
    return ImportRow(
        position,
        read.line[:_LONGEST_LINE],
        read.account,
        None if problem else days[read.posting_date],
        None if problem else days[read.value_date],
        None if problem else minor,
        read.balance_minor(),
        read.narration[:_SHOWN_RAW] if problem else read.narration,
        payee.name,
        payee.key,
        read.mode,
        reference if reference and len(reference) <= _LONGEST_REFERENCE else None,
        choice.category_id,
        choice.source,
        choice.confidence,
        status,
        status,
        None,
        # That of most rows, whose plan then changes nothing.
        None if problem else 1,
        pack(problem) if problem else "",
    )


def _problem(read: Read, minor: int | None) -> Sentence | None:
    """Say why a row that was read cannot be kept as it is; None when it can."""
    if minor is None:
        return sentence(
            "%(amount)s has more decimals than %(currency)s has.",
            amount=str(read.amount),
            currency=read.currency,
        )
    narration = read.narration
    if len(narration) * 4 > _MOST_TEXT_BYTES < len(narration.encode()):
        return sentence(
            "The text has %(count)s characters, which is too long.",
            count=Number(len(read.narration)),
        )
    return None


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
