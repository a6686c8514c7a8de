"""What a person does to single transactions: enter, categorise, delete."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ml.narration import GENERIC_PAYEES
from utils.categorise import named_payee
from utils.currencies import exponent
from utils.domain import AccountKind, CategorySource
from utils.errors import ExternalIdTaken, InvalidInput
from utils.linking import follow_choice, let_go, settle
from utils.money import fits, to_minor
from utils.rules.matching import Movement, decide
from utils.rules.saving import apply_rule, save_rule
from utils.sentences import sentence
from utils.store import accounts, categories, data_versions, undo
from utils.store import rules as rule_store
from utils.store import transactions as store
from utils.store.accounts import NewAccount
from utils.store.rules import NewRule
from utils.store.tags import is_transaction
from utils.store.transaction_writes import (
    HandEntry,
    add_by_hand,
    mark_deleted,
)
from utils.store.transaction_writes import set_category as write_category
from utils.tags import read_tags, set_tags

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from sqlalchemy.engine import Connection

    from utils.store.accounts import Account
    from utils.store.transaction_rows import Transaction

CASH: Final = "Cash"
_MOST: Final = 10**12
_FIRST_YEAR: Final = 1970


@dataclass(frozen=True, slots=True)
class Entry:
    """A transaction as typed in; `amount` is signed, money out negative.

    Args:
        account_id: None books it on the user's cash account.
        category_id: None leaves the choice to the rule for the payee, if there is one.
        notes: the user's own words.
        external_id: what a program calls it, unique on the account.
        tags: as typed.
    """

    day: dt.date
    amount: Decimal
    payee: str
    account_id: int | None = None
    category_id: int | None = None
    notes: str = ""
    external_id: str | None = None
    tags: tuple[str, ...] = ()


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
        ExternalIdTaken: the account has a transaction of this external id.
    """
    check_day(entry.day, now.date())
    tags = read_tags(entry.tags)
    data_versions.lock_version(connection, user_id)
    if entry.category_id is not None:
        categories.get_category(connection, user_id, entry.category_id)
    if entry.account_id is None:
        # Before an account is made: what is refused leaves nothing behind.
        check_amount(entry.amount, currency)
    account_id = entry.account_id or _cash(connection, user_id, currency, now)
    account = accounts.get_account(connection, user_id, account_id)
    typed = _typed(entry, account)
    _check_external(connection, user_id, account_id, entry.external_id)
    if entry.category_id is None:
        typed = _by_rule(connection, user_id, typed, account.currency)
    transaction_id = add_by_hand(connection, user_id, typed, now)
    set_tags(connection, user_id, transaction_id, tags, now)
    settle(connection, user_id, now, (entry.day, entry.day))
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
    if chosen.parts:
        message = sentence("It is split: change its parts, or make it one again first.")
        raise InvalidInput(message, field="category_id")
    if category_id is not None:
        categories.get_category(connection, user_id, category_id)
    changed = write_category(connection, user_id, transaction_id, category_id, now)
    follow_choice(connection, user_id, transaction_id, now)
    if can_have_rule(chosen.payee_key):
        changed += _follow(
            connection, user_id, chosen, category_id, also_others=also_others, now=now
        )
    settle(connection, user_id, now)
    data_versions.raise_version(connection, user_id)
    return changed


def delete_transaction(
    connection: Connection, user_id: int, transaction_id: int, now: dt.datetime
) -> int:
    """Delete a transaction; a later import says so instead of adding it again.

    Returns:
        The step to undo.

    Raises:
        NotFound: it is not the user's, or is deleted already.
    """
    data_versions.lock_version(connection, user_id)
    store.get_transaction(connection, user_id, transaction_id)
    step = undo.add_step(
        connection, user_id, "delete", now, is_transaction(transaction_id)
    )
    days = let_go(connection, user_id, [transaction_id], now)
    mark_deleted(connection, user_id, transaction_id, now)
    settle(connection, user_id, now, days)
    data_versions.raise_version(connection, user_id)
    return step.id


def check_day(day: dt.date, today: dt.date) -> None:
    """Refuse days that are most likely a slip of the keyboard.

    Raises:
        InvalidInput: the day is far from today.
    """
    if not _FIRST_YEAR <= day.year <= today.year + 1:
        message = sentence(
            "Please check the year: %(year)s is far from today.", year=day.year
        )
        raise InvalidInput(message, field="date")


def check_amount(amount: Decimal, currency: str) -> int:
    """Give a typed amount in minor units.

    Raises:
        InvalidInput: the amount cannot be one of the currency.
    """
    if not amount.is_finite() or amount == 0:
        raise InvalidInput(
            sentence("Please enter an amount above zero."), field="amount"
        )
    if abs(amount) >= _MOST:
        message = sentence("Please enter an amount below 1,000,000,000,000.")
        raise InvalidInput(message, field="amount")
    if not fits(amount, currency):
        decimals = exponent(currency) or "no"
        message = sentence(
            "%(currency)s has %(decimals)s decimals: please enter the amount so.",
            currency=currency,
            decimals=decimals,
        )
        raise InvalidInput(message, field="amount")
    return to_minor(amount, currency)


def can_have_rule(payee_key: str) -> bool:
    """Tell whether a rule for the payee alone would speak of one payee."""
    return bool(payee_key) and payee_key not in GENERIC_PAYEES


def _follow(
    connection: Connection,
    user_id: int,
    chosen: Transaction,
    category_id: int | None,
    *,
    also_others: bool,
    now: dt.datetime,
) -> int:
    """Keep the rule for a payee in step with the choice; give what it changed."""
    if category_id is None:
        rule_store.remove_rule_of_payee(connection, user_id, chosen.payee_key)
        return 0
    wanted = NewRule(category_id, payee_key=chosen.payee_key)
    rule_id = save_rule(connection, user_id, wanted, now)
    return apply_rule(connection, user_id, rule_id, now) if also_others else 0


def _typed(entry: Entry, account: Account) -> HandEntry:
    """Give what was typed as it is stored, before any rule is asked."""
    payee = named_payee(entry.payee)
    return HandEntry(
        account.id,
        entry.day,
        check_amount(entry.amount, account.currency),
        payee.name,
        payee.key,
        entry.category_id,
        CategorySource.NONE if entry.category_id is None else CategorySource.USER,
        entry.notes,
        entry.external_id,
    )


def _by_rule(
    connection: Connection, user_id: int, typed: HandEntry, currency: str
) -> HandEntry:
    """Give an entry the category of the rule that it meets, if there is one."""
    movement = Movement(
        typed.payee_key, typed.payee, typed.account_id, currency, typed.amount_minor
    )
    (rule,) = decide(connection, user_id, [movement])
    if rule is None:
        return typed
    return replace(
        typed,
        payee=rule.rename_to or typed.payee,
        category_id=rule.category_id,
        category_source=CategorySource.RULE,
    )


def _check_external(
    connection: Connection, user_id: int, account_id: int, external_id: str | None
) -> None:
    if external_id is None:
        return
    known = store.find_external(connection, user_id, account_id, external_id)
    if known is not None:
        raise ExternalIdTaken(known)


def _cash(connection: Connection, user_id: int, currency: str, now: dt.datetime) -> int:
    for account in accounts.list_accounts(connection, user_id):
        if account.kind is AccountKind.CASH and account.currency == currency:
            return account.id
    new = NewAccount(CASH, AccountKind.CASH, currency)
    return accounts.add_account(connection, user_id, new, now)
