"""Splitting a transaction into parts, each with a category and notes of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from utils.domain import CategorySource
from utils.editing import NOTES_LENGTH, before_of
from utils.errors import ChangedMeanwhile, InvalidInput
from utils.linking import follow_choice, settle
from utils.money import from_minor
from utils.sentences import Amount, sentence
from utils.store import categories, data_versions, undo
from utils.store import transactions as store
from utils.store.parts import NewPart, replace_parts
from utils.store.tags import is_transaction
from utils.transactions import check_amount
from utils.versions import version_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from decimal import Decimal

    from sqlalchemy.engine import Connection

    from utils.sentences import Sentence
    from utils.store.transaction_rows import Transaction
    from utils.store.undo_steps import Step

MOST_PARTS: Final = 30


@dataclass(frozen=True, slots=True)
class TypedPart:
    """A part as typed in; the amount is signed like the transaction's."""

    amount: Decimal
    category_id: int
    notes: str = ""


def split_transaction(
    connection: Connection,
    user_id: int,
    transaction_id: int,
    typed: Sequence[TypedPart],
    now: dt.datetime,
    *,
    seen: str | None = None,
) -> int:
    """Give a transaction parts instead of one category; its row stays the bank's.

    Args:
        connection: in a writing transaction.
        user_id: whose transaction it is.
        transaction_id: which one; if it has parts, these take their place.
        typed: two or more, whose amounts add up to its own.
        now: this moment.
        seen: the version that was split; None where nobody looked.

    Returns:
        The step to undo.

    Raises:
        NotFound: the transaction or a category is not the user's.
        ChangedMeanwhile: it is not what was seen.
        InvalidInput: the parts are too few or many, or do not add up.
    """
    row = _locked(connection, user_id, transaction_id, seen)
    parts = [_checked(connection, user_id, row, part) for part in typed]
    if not 2 <= len(parts) <= MOST_PARTS:
        message = sentence(
            "Please enter between 2 and %(most)s parts.", most=MOST_PARTS
        )
        raise InvalidInput(message, field="parts")
    rest = row.amount_minor - sum(part.amount_minor for part in parts)
    if rest:
        raise InvalidInput(_uneven(row, rest), field="parts")
    step = _begin(connection, user_id, row, now)
    category = (None, CategorySource.SPLIT, None)
    replace_parts(connection, user_id, row.id, parts, category, now)
    _end(connection, user_id, row, now)
    return step.id


def join_parts(
    connection: Connection,
    user_id: int,
    transaction_id: int,
    now: dt.datetime,
    *,
    seen: str | None = None,
) -> int | None:
    """Put a split transaction together, in the category of its largest part.

    Returns:
        The step to undo; None where it is not split.

    Raises:
        NotFound: the transaction is not the user's.
        ChangedMeanwhile: it is not what was seen.
    """
    row = _locked(connection, user_id, transaction_id, seen)
    if not row.parts:
        return None
    largest = max(row.parts, key=lambda part: abs(part.amount_minor))
    step = _begin(connection, user_id, row, now)
    category = (largest.category_id, CategorySource.USER, None)
    replace_parts(connection, user_id, row.id, (), category, now)
    _end(connection, user_id, row, now)
    return step.id


def _uneven(row: Transaction, rest: int) -> Sentence:
    """Say how far the parts are from the whole."""
    amount = Amount(from_minor(abs(rest), row.currency), row.currency)
    if (rest > 0) == (row.amount_minor > 0):
        return sentence(
            "The parts do not add up: %(amount)s is missing.", amount=amount
        )
    return sentence("The parts do not add up: %(amount)s is too much.", amount=amount)


def _locked(
    connection: Connection, user_id: int, transaction_id: int, seen: str | None
) -> Transaction:
    data_versions.lock_version(connection, user_id)
    row = store.get_transaction(connection, user_id, transaction_id)
    if seen is not None and seen != version_of(row):
        raise ChangedMeanwhile
    return row


def _checked(
    connection: Connection, user_id: int, row: Transaction, part: TypedPart
) -> NewPart:
    categories.get_category(connection, user_id, part.category_id)
    notes = part.notes.strip()
    if len(notes) > NOTES_LENGTH:
        message = sentence("Please use at most %(most)s characters.", most=NOTES_LENGTH)
        raise InvalidInput(message, field="parts")
    return NewPart(check_amount(part.amount, row.currency), part.category_id, notes)


def _begin(
    connection: Connection, user_id: int, row: Transaction, now: dt.datetime
) -> Step:
    step = undo.add_step(connection, user_id, "edit", now, is_transaction(row.id))
    undo.keep_before(connection, step, row.id, before_of(row))
    return step


def _end(
    connection: Connection, user_id: int, row: Transaction, now: dt.datetime
) -> None:
    # What was one side of a transfer is several things by now.
    follow_choice(connection, user_id, row.id, now)
    settle(connection, user_id, now)
    data_versions.raise_version(connection, user_id)
