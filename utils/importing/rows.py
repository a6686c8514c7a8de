"""The rows of an import: built from what was read, planned against what is stored."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from utils import categorise
from utils.domain import CategorySource, Mode, RowStatus
from utils.identity import StatementRow, plan
from utils.importing.accounts import minor_or_none
from utils.money import fits, to_minor
from utils.rules.matching import Movement, decide
from utils.store import import_rows as row_store
from utils.store.import_rows import ImportRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection

    from ml.history import Categoriser
    from utils.categorise import Choice, Payee
    from utils.domain import ParsedStatement, ParsedTransaction, RowError
    from utils.identity import PlannedRow
    from utils.store.imports import ImportAccount
    from utils.store.rules import Rule

# What a TEXT column of MySQL holds.
_MOST_TEXT_BYTES: Final = 65_535
_LONGEST_LINE: Final = 20
_LONGEST_REFERENCE: Final = 60
_SHOWN_RAW: Final = 500
_SHOWN_REASON: Final = 1000


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
        _unreadable(position, error)
        for position, error in enumerate(parsed.row_errors, len(rows))
    )
    return rows


def with_rules(
    connection: Connection,
    user_id: int,
    rows: Sequence[ImportRow],
    accounts: Sequence[ImportAccount],
) -> list[ImportRow]:
    """Give the rows with what the user's rules say; the user's own choices stay."""
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
    found = decide(connection, user_id, movements)
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


def store_planned(
    connection: Connection,
    import_id: int,
    rows: Sequence[ImportRow],
    accounts: Sequence[ImportAccount],
) -> list[ImportRow]:
    """Plan the rows against the stored transactions and store them; give them planned.

    Rows are stored first as if all were new: the database then finds their matches by
    key, and only where there are some the rows are written again.
    """
    account_ids = {account.ref: account.account_id for account in accounts}
    readable = [row for row in rows if row.posting_date is not None]
    candidates = _candidates(readable, account_ids)
    planned = _with_plan(rows, plan(candidates, ()))
    row_store.replace_rows(connection, import_id, planned)
    known = [
        account_id for account_id in account_ids.values() if account_id is not None
    ]
    if not known:
        return planned
    stored = row_store.stored_matches(connection, import_id)
    by_hand = row_store.stored_by_hand(connection, known)
    if stored or by_hand:
        planned = _with_plan(rows, plan(candidates, stored, by_hand))
        row_store.replace_rows(connection, import_id, planned)
    return planned


def keep_decisions(before: ImportRow, after: ImportRow) -> ImportRow:
    """Carry what the user decided about a row over to its new plan."""
    if before.status is RowStatus.EXCLUDED:
        return replace(after, status=RowStatus.EXCLUDED)
    wanted = before.status is RowStatus.NEW and before.planned_status != before.status
    if wanted and after.planned_status is before.planned_status:
        return replace(after, status=RowStatus.NEW)
    return after


def _candidates(
    rows: Sequence[ImportRow], account_ids: dict[str, int | None]
) -> list[StatementRow]:
    # An account yet to be made has a number of its own that no stored one has.
    places = {ref: -number for number, ref in enumerate(account_ids, 1)}
    places.update({ref: known for ref, known in account_ids.items() if known})
    return [
        StatementRow(
            row.position,
            places[row.account_ref],
            row.posting_date,
            row.amount_minor,
            row.balance_minor,
            row.narration,
            row.bank_reference,
        )
        for row in rows
        if row.posting_date is not None and row.amount_minor is not None
    ]


def _with_plan(
    rows: Sequence[ImportRow], planned: Sequence[PlannedRow]
) -> list[ImportRow]:
    by_position = {one.position: one for one in planned}
    return [
        _planned(row, by_position[row.position]) if row.position in by_position else row
        for row in rows
    ]


def _planned(row: ImportRow, planned: PlannedRow) -> ImportRow:
    stored = planned.stored
    deleted_on = stored.deleted_on if stored else None
    return replace(
        row,
        status=planned.status,
        planned_status=planned.status,
        occurrence=planned.occurrence,
        transaction_id=stored.id if stored else None,
        reason=deleted_on.isoformat() if deleted_on else "",
    )


def _row(
    position: int, read: ParsedTransaction, payee: Payee, choice: Choice
) -> ImportRow:
    problem = _problem(read)
    status = RowStatus.UNREADABLE if problem else RowStatus.NEW
    reference = read.bank_reference
    return ImportRow(
        position=position,
        line=read.line[:_LONGEST_LINE],
        account_ref=read.account,
        posting_date=None if problem else read.posting_date,
        value_date=None if problem else read.value_date,
        amount_minor=None if problem else to_minor(read.amount, read.currency),
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
        occurrence=None,
        reason=problem,
    )


def _problem(read: ParsedTransaction) -> str:
    """Say why a row that was read cannot be kept as it is; empty when it can."""
    if not fits(read.amount, read.currency):
        return f"{read.amount} has more decimals than {read.currency} has."
    if len(read.narration.encode()) > _MOST_TEXT_BYTES:
        return f"The text has {len(read.narration):,} characters, which is too long."
    return ""


def _unreadable(position: int, error: RowError) -> ImportRow:
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
        status=RowStatus.UNREADABLE,
        planned_status=RowStatus.UNREADABLE,
        transaction_id=None,
        occurrence=None,
        reason=error.reason[:_SHOWN_REASON],
    )
