"""Which of the user's accounts a statement speaks of."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from utils.domain import AccountKind, BalanceCheck, BalanceStatus, RowStatus
from utils.money import find_minor
from utils.statements.wire import columns_of
from utils.store import accounts as account_store
from utils.store import import_accounts
from utils.store import import_rows as row_store
from utils.store import users as user_store
from utils.store.accounts import Account, NewAccount, same_number
from utils.store.import_accounts import ImportAccount

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from sqlalchemy.engine import Connection

    from utils.domain import ParsedAccount, ParsedStatement
    from utils.store.imports import Import

_KIND_NAMES: Final = {
    AccountKind.BANK: "Bank account",
    AccountKind.CARD: "Credit card",
    AccountKind.UPI: "Wallet",
    AccountKind.CASH: "Cash",
}


def found_accounts(parsed: ParsedStatement) -> list[ImportAccount]:
    """Give the accounts as the statement tells them, each with the days it covers."""
    days: dict[str, set[int]] = {account.id: set() for account in parsed.accounts}
    columns = columns_of(parsed.transactions)
    for account, day in zip(columns.account, columns.posting_date, strict=True):
        days[account].add(day)
    return [
        _found(account, list(map(dt.date.fromordinal, days[account.id])))
        for account in parsed.accounts
    ]


def unknown_account(currency: str) -> ImportAccount:
    """Stand for the account of a file that does not tell any."""
    return ImportAccount("1", None, None, None, currency, BalanceStatus.ABSENT)


def resolve(
    connection: Connection,
    importing: Import,
    found: Sequence[ImportAccount],
    fingerprint: str,
) -> list[ImportAccount]:
    """Say which stored account each one is; None where it will be a new one.

    The user's choice comes first, then the account number, then the account that the
    last statement of this layout went to.
    """
    known = account_store.list_accounts(connection, importing.user_id)
    remembered = {
        one.currency: import_accounts.account_of_layout(
            connection, importing.user_id, fingerprint, one.currency
        )
        for one in found
        if fingerprint
    }
    resolved: list[ImportAccount] = []
    for one in found:
        taken = {other.account_id for other in resolved}
        free = [
            account
            for account in known
            if account.currency == one.currency and account.id not in taken
        ]
        account_id = one.account_id
        if account_id is None and not one.chosen and len(found) == 1:
            account_id = _chosen(free, importing.account_id)
        if account_id is None and not one.chosen:
            account_id = _by_number(free, one) or _by_layout(
                free, one, importing.kind, remembered.get(one.currency)
            )
        resolved.append(replace(one, account_id=account_id))
    return resolved


def usual_currency(connection: Connection, importing: Import) -> str:
    """Give the currency of the account that the user chose, or else the user's own.

    It is that of a statement that names none.
    """
    known = account_store.list_accounts(connection, importing.user_id)
    chosen = (one.currency for one in known if one.id == importing.account_id)
    user = user_store.get_user(connection, importing.user_id)
    return next(chosen, user.currency)


def create_missing(connection: Connection, importing: Import, now: dt.datetime) -> None:
    """Make the accounts that new rows go to, and learn numbers that were not known."""
    user_id = importing.user_id
    rows = row_store.count_by_account(connection, importing.id, RowStatus.NEW)
    for one in import_accounts.list_import_accounts(connection, importing.id):
        account_id = one.account_id
        if account_id is None and one.ref in rows:
            new = NewAccount(
                account_name(one, importing.kind),
                importing.kind,
                one.currency,
                one.bank,
                one.number_masked,
            )
            account_id = account_store.add_account(connection, user_id, new, now)
            import_accounts.set_import_account(
                connection, importing.id, one.ref, account_id, chosen=one.chosen
            )
        elif account_id is not None and (one.number_masked or one.bank):
            account_store.learn_number(
                connection,
                user_id,
                account_id,
                bank=one.bank,
                number=one.number_masked,
            )


def account_name(found: ImportAccount, kind: AccountKind) -> str:
    """Name a new account by what the statement tells of it."""
    end = (found.number_masked or "")[-4:]
    name = found.bank or _KIND_NAMES[kind]
    return f"{name} {end}".strip()


def _found(account: ParsedAccount, days: list[dt.date]) -> ImportAccount:
    check: BalanceCheck = account.balance_check
    days = [*days, *(account.period or ())]
    return ImportAccount(
        ref=account.id,
        account_id=None,
        bank=account.bank,
        number_masked=account.number_masked,
        currency=account.currency,
        balance_status=check.status,
        opening_minor=minor_or_none(check.opening, account.currency),
        closing_minor=minor_or_none(check.closing, account.currency),
        first_break_line=check.first_break_line,
        first_date=min(days, default=None),
        last_date=max(days, default=None),
    )


def minor_or_none(amount: Decimal | None, currency: str) -> int | None:
    """Give an amount in minor units, None where there is none that fits."""
    return None if amount is None else find_minor(amount, currency)


def _chosen(free: list[Account], account_id: int | None) -> int | None:
    return next((one.id for one in free if one.id == account_id), None)


def _by_number(free: list[Account], found: ImportAccount) -> int | None:
    same = [
        account.id
        for account in free
        if same_number(account.number_masked, found.number_masked)
        and _same_bank(account.bank, found.bank)
    ]
    return same[0] if len(same) == 1 else None


def _by_layout(
    free: list[Account], found: ImportAccount, kind: AccountKind, remembered: int | None
) -> int | None:
    for account in free:
        numbers = account.number_masked, found.number_masked
        other = all(numbers) and not same_number(*numbers)
        if account.id == remembered and account.kind is kind and not other:
            return account.id
    return None


def _same_bank(one: str | None, other: str | None) -> bool:
    return not one or not other or one.casefold() == other.casefold()
