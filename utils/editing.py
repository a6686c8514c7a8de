"""Changing single transactions: what their owner may write over, and taking it back.

Category, payee, notes and tags are the owner's in every row; date, amount and
narration only in rows that were entered by hand, for the others are the bank's word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from utils.categorise import named_payee
from utils.domain import CategorySource
from utils.errors import ChangedMeanwhile, InvalidInput
from utils.linking import follow_choice, let_go, settle
from utils.money import from_minor
from utils.sentences import sentence
from utils.store import categories, data_versions, undo
from utils.store import transactions as store
from utils.store.tags import is_transaction
from utils.store.transaction_writes import change_transactions, free_occurrence
from utils.tags import read_tags, set_tags
from utils.transactions import check_amount, check_day
from utils.versions import version_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from decimal import Decimal

    from sqlalchemy.engine import Connection

    from utils.store.opposites import Days
    from utils.store.transaction_rows import Transaction

NOTES_LENGTH: Final = 1000
NARRATION_LENGTH: Final = 500
NO_CATEGORY: Final = 0
# What undoing writes back, beside category and tags.
KEPT: Final = (
    "payee",
    "payee_key",
    "notes",
    "narration",
    "posting_date",
    "amount_minor",
)


@dataclass(frozen=True, slots=True)
class Change:
    """What shall be another; what is None stays.

    Args:
        category_id: `NO_CATEGORY` takes the category away.
        payee: who is shown; rules go on knowing a bank's row by its own payee.
        notes: the owner's own words.
        tags: all of them, as typed.
        day: only of a row entered by hand, like the following.
        amount: signed, money out negative.
        narration: what a bank would have said.
    """

    category_id: int | None = None
    payee: str | None = None
    notes: str | None = None
    tags: tuple[str, ...] | None = None
    day: dt.date | None = None
    amount: Decimal | None = None
    narration: str | None = None


def edit_transaction(
    connection: Connection,
    user_id: int,
    transaction_id: int,
    change: Change,
    now: dt.datetime,
    *,
    seen: str | None = None,
) -> int | None:
    """Write an owner's changes into a transaction.

    Args:
        connection: in a writing transaction.
        user_id: whose transaction it is.
        transaction_id: which one.
        change: what shall be another.
        now: this moment.
        seen: the version that was changed; None where nobody looked.

    Returns:
        The step to undo; None where nothing is another.

    Raises:
        NotFound: the transaction or the category is not the user's.
        ChangedMeanwhile: it is not what was seen.
        InvalidInput: something cannot be, or is the bank's to say.
    """
    data_versions.lock_version(connection, user_id)
    row = store.get_transaction(connection, user_id, transaction_id)
    if seen is not None and seen != version_of(row):
        raise ChangedMeanwhile
    if row.parts and (change.category_id or change.amount is not None):
        _check_whole(row, change)
    if change.category_id:
        categories.get_category(connection, user_id, change.category_id)
    values = _values(row, change, now)
    tags = None if change.tags is None else read_tags(change.tags)
    if tags is not None and _keys(tags) == _keys(row.tags):
        tags = None
    if not values and tags is None:
        return None
    this = is_transaction(transaction_id)
    step = undo.add_step(connection, user_id, "edit", now, this)
    undo.keep_before(connection, step, transaction_id, before_of(row))
    write(connection, user_id, row, values, now)
    if tags is not None:
        set_tags(connection, user_id, transaction_id, tags, now)
    data_versions.raise_version(connection, user_id)
    return step.id


def write(
    connection: Connection,
    user_id: int,
    row: Transaction,
    values: Mapping[str, Any],
    now: dt.datetime,
) -> None:
    """Write columns of a transaction, and let follow what hangs on them.

    The caller holds the data version and raises it.
    """
    days: Days | None = None
    written = {**values, "updated_at": now}
    if _moves(values):
        # A pair was found by day and amount: it is looked for anew.
        left = let_go(connection, user_id, [row.id], now)
        day = values.get("posting_date", row.posting_date)
        days = _spanned(day, left)
        place = {
            "posting_date": day,
            "amount_minor": values.get("amount_minor", row.amount_minor),
            "occurrence": 1,
        }
        written["occurrence"] = free_occurrence(connection, row.id, place)
    change_transactions(connection, user_id, (is_transaction(row.id),), written)
    if "category_id" in values and not _moves(values):
        follow_choice(connection, user_id, row.id, now)
    settle(connection, user_id, now, days)


def _values(row: Transaction, change: Change, now: dt.datetime) -> dict[str, Any]:
    """Give the columns that get another value."""
    wanted: dict[str, Any] = {}
    if change.category_id is not None:
        category_id = change.category_id or None
        wanted |= {"category_id": category_id}
    if change.payee is not None:
        wanted |= _payee(row, change.payee)
    if change.notes is not None:
        wanted["notes"] = _short(change.notes, NOTES_LENGTH, "notes")
    if change.narration is not None:
        text = _short(change.narration, NARRATION_LENGTH, "narration")
        wanted["narration"] = text or row.payee
    if change.day is not None:
        check_day(change.day, now.date())
        wanted["posting_date"] = change.day
    if change.amount is not None:
        wanted["amount_minor"] = check_amount(change.amount, row.currency)
    changed = {key: new for key, new in wanted.items() if new != getattr(row, key)}
    _check_by_hand(row, changed)
    if "category_id" in changed:
        source = CategorySource.USER if changed["category_id"] else CategorySource.NONE
        changed |= {"category_source": str(source), "category_confidence": None}
    return changed


def _check_whole(row: Transaction, change: Change) -> None:
    """Refuse one category, or another amount, for what is split."""
    if change.category_id:
        message = sentence("It is split: change its parts, or make it one again first.")
        raise InvalidInput(message, field="category")
    if change.amount != from_minor(row.amount_minor, row.currency):
        message = sentence(
            "It is split: make it one again before you change the amount."
        )
        raise InvalidInput(message, field="amount")


def _check_by_hand(row: Transaction, changed: Mapping[str, Any]) -> None:
    if row.by_hand:
        return
    for column, field in (
        ("posting_date", "date"),
        ("amount_minor", "amount"),
        ("narration", "narration"),
    ):
        if column in changed:
            message = sentence(
                "This is the bank's word; only entries by hand can change it."
            )
            raise InvalidInput(message, field=field)


def _payee(row: Transaction, typed: str) -> dict[str, str]:
    name = " ".join(typed.split())
    if not name:
        raise InvalidInput(sentence("Please enter who it was."), field="payee")
    if name == row.payee:
        return {}
    if not row.by_hand:
        return {"payee": _short(name, 120, "payee")}
    payee = named_payee(_short(name, 120, "payee"))
    return {"payee": payee.name, "payee_key": payee.key}


def _short(text: str, most: int, field: str) -> str:
    text = text.strip()
    if len(text) > most:
        message = sentence("Please use at most %(most)s characters.", most=most)
        raise InvalidInput(message, field=field)
    return text


def before_of(row: Transaction) -> dict[str, Any]:
    """Give what undoing writes back, beside the category, as JSON types."""
    kept = {name: getattr(row, name) for name in KEPT}
    day = row.posting_date.isoformat()
    parts = [[one.amount_minor, one.category_id, one.notes] for one in row.parts]
    return {**kept, "posting_date": day, "tags": list(row.tags), "parts": parts}


def _moves(values: Mapping[str, Any]) -> bool:
    return not values.keys().isdisjoint({"posting_date", "amount_minor"})


def _spanned(day: dt.date, left: Days | None) -> Days:
    first, last = left or (day, day)
    return min(day, first), max(day, last)


def _keys(names: tuple[str, ...]) -> set[str]:
    return {name.casefold() for name in names}


def signed(amount: Decimal, direction: str) -> Decimal:
    """Give an amount typed without a sign its sign: `in` or `out`."""
    return abs(amount) if direction == "in" else -abs(amount)


def unsigned(row: Transaction) -> Decimal:
    """Give the amount of a transaction as it is typed, beside its direction."""
    return from_minor(abs(row.amount_minor), row.currency)
