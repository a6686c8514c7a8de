"""The rows of an import: built from what was read, planned against what is stored."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from utils import categorise
from utils.domain import CategorySource, Mode, RowStatus
from utils.importing.accounts import minor_or_none
from utils.money import find_minor
from utils.rules.matching import Movement, first_matching
from utils.sentences import Number, pack, sentence
from utils.store.import_rows import ImportRow
from utils.store.rules import list_rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection

    from ml.history import Categoriser
    from utils.categorise import Choice, Payee
    from utils.domain import ParsedStatement, ParsedTransaction, RowError
    from utils.sentences import Sentence
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
    payees = [categorise.payee_of(one) for one in parsed.transactions]
    choices = categorise.choose(connection, user_id, parsed.transactions, categoriser)
    rows = [
        _row(position, one, payee, choice)
        for position, (one, payee, choice) in enumerate(
            zip(parsed.transactions, payees, choices, strict=True)
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
    return replace(
        row,
        payee=rule.rename_to or row.payee,
        category_id=rule.category_id,
        category_source=CategorySource.RULE,
        category_confidence=None,
    )


def _row(
    position: int, read: ParsedTransaction, payee: Payee, choice: Choice
) -> ImportRow:
    minor = find_minor(read.amount, read.currency)
    problem = _problem(read, minor)
    status = RowStatus.UNREADABLE if problem else RowStatus.NEW
    reference = read.bank_reference
    return ImportRow(
        position=position,
        line=read.line[:_LONGEST_LINE],
        account_ref=read.account,
        posting_date=None if problem else read.posting_date,
        value_date=None if problem else read.value_date,
        amount_minor=None if problem else minor,
        balance_minor=minor_or_none(read.balance, read.currency),
        narration=read.narration[:_SHOWN_RAW] if problem else read.narration,
        payee=payee.name,
        payee_key=payee.key,
        mode=read.mode,
        bank_reference=reference
        if reference and len(reference) <= _LONGEST_REFERENCE
        else None,
        category_id=choice.category_id,
        category_source=choice.source,
        category_confidence=choice.confidence,
        status=status,
        planned_status=status,
        transaction_id=None,
        # That of most rows, whose plan then changes nothing.
        occurrence=None if problem else 1,
        reason=pack(problem) if problem else "",
    )


def _problem(read: ParsedTransaction, minor: int | None) -> Sentence | None:
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
