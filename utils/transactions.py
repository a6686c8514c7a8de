"""What a person does to single transactions: enter, categorise, delete."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from utils.card_payments import settle_card_payments
from utils.categorise import named_payee
from utils.domain import AccountKind, CategorySource
from utils.errors import InvalidInput
from utils.money import exponent, fits, to_minor
from utils.store import accounts, categories, data_versions, rules
from utils.store import transactions as store
from utils.store.accounts import NewAccount
from utils.store.transaction_writes import (
    HandEntry,
    add_by_hand,
    mark_deleted,
    set_category_of_payee,
)
from utils.store.transaction_writes import set_category as write_category

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from sqlalchemy.engine import Connection

CASH: Final = "Cash"
_MOST: Final = 10**12
_FIRST_YEAR: Final = 1970


@dataclass(frozen=True, slots=True)
class Entry:
    """A transaction as typed in; `amount` is signed, money out negative.

    Args:
        account_id: None books it on the user's cash account.
        category_id: None leaves the choice to the rule for the payee, if there is one.
    """

    day: dt.date
    amount: Decimal
    payee: str
    account_id: int | None = None
    category_id: int | None = None


def enter_by_hand(
    connection: Connection, user_id: int, entry: Entry, currency: str, now: dt.datetime
) -> int:
    """Store a transaction that somebody typed in; give its id.

    Args:
        connection: in a writing transaction.
        user_id: who typed it.
        entry: what was typed.
        currency: of the cash account, should it have to be made.
        now: this moment.

    Raises:
        NotFound: the account or the category is not the user's.
        InvalidInput: the amount cannot be one of the account's currency, or the day is
            far from today.
    """
    _check_day(entry.day, now.date())
    data_versions.lock_version(connection, user_id)
    account_id = entry.account_id or _cash(connection, user_id, currency, now)
    account = accounts.get_account(connection, user_id, account_id)
    amount_minor = _minor(entry.amount, account.currency)
    payee = named_payee(entry.payee)
    category_id, source = _category(connection, user_id, entry, payee.key)
    typed = HandEntry(
        account.id,
        entry.day,
        amount_minor,
        payee.name,
        payee.key,
        category_id,
        source,
    )
    transaction_id = add_by_hand(connection, user_id, typed, now)
    data_versions.raise_version(connection, user_id)
    return transaction_id


def set_category(
    connection: Connection,
    user_id: int,
    transaction_id: int,
    category_id: int | None,
    *,
    also_others: bool,
    now: dt.datetime,
) -> int:
    """Keep the category a user chose, and a rule for the payee from now on.

    Args:
        connection: in a writing transaction.
        user_id: whose transaction it is.
        transaction_id: the one that was corrected.
        category_id: None takes the category, and the rule, away.
        also_others: apply it to the payee's past transactions too, except to those
            that the user has categorised.
        now: this moment.

    Returns:
        How many transactions have changed.

    Raises:
        NotFound: the transaction or the category is not the user's.
    """
    data_versions.lock_version(connection, user_id)
    chosen = store.get_transaction(connection, user_id, transaction_id)
    if category_id is not None:
        categories.get_category(connection, user_id, category_id)
    changed = write_category(connection, user_id, transaction_id, category_id, now)
    if category_id is None:
        rules.remove_rule(connection, user_id, chosen.payee_key)
    elif chosen.payee_key:
        key = chosen.payee_key
        rules.save_rule(connection, user_id, key, category_id, now)
        if also_others:
            changed += set_category_of_payee(connection, user_id, key, category_id, now)
    settle_card_payments(connection, user_id, now)
    data_versions.raise_version(connection, user_id)
    return changed


def delete_transaction(
    connection: Connection, user_id: int, transaction_id: int, now: dt.datetime
) -> None:
    """Delete a transaction; a later import says so instead of adding it again.

    Raises:
        NotFound: it is not the user's, or is deleted already.
    """
    data_versions.lock_version(connection, user_id)
    store.get_transaction(connection, user_id, transaction_id)
    mark_deleted(connection, user_id, transaction_id, now)
    settle_card_payments(connection, user_id, now)
    data_versions.raise_version(connection, user_id)


def _category(
    connection: Connection, user_id: int, entry: Entry, payee_key: str
) -> tuple[int | None, CategorySource]:
    if entry.category_id is not None:
        categories.get_category(connection, user_id, entry.category_id)
        return entry.category_id, CategorySource.USER
    category_id = rules.category_by_payee(connection, user_id).get(payee_key)
    if category_id is None:
        return None, CategorySource.NONE
    return category_id, CategorySource.RULE


def _cash(connection: Connection, user_id: int, currency: str, now: dt.datetime) -> int:
    for account in accounts.list_accounts(connection, user_id):
        if account.kind is AccountKind.CASH and account.currency == currency:
            return account.id
    new = NewAccount(CASH, AccountKind.CASH, currency)
    return accounts.add_account(connection, user_id, new, now)


def _check_day(day: dt.date, today: dt.date) -> None:
    """Refuse days that are most likely a slip of the keyboard."""
    if not _FIRST_YEAR <= day.year <= today.year + 1:
        message = f"Please check the year: {day.year} is far from today."
        raise InvalidInput(message, field="date")


def _minor(amount: Decimal, currency: str) -> int:
    if not amount.is_finite() or amount == 0:
        raise InvalidInput("Please enter an amount above zero.", field="amount")
    if abs(amount) >= _MOST:
        message = "Please enter an amount below 1,000,000,000,000."
        raise InvalidInput(message, field="amount")
    if not fits(amount, currency):
        decimals = exponent(currency) or "no"
        message = f"{currency} has {decimals} decimals: please enter the amount so."
        raise InvalidInput(message, field="amount")
    return to_minor(amount, currency)
