"""Which column plays which part, by its name and its cells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from utils.money import currency_of, parse_amount
from utils.statements.vocabulary import FLAG_PAIRS
from utils.statements.words import (
    DATE_ROLES,
    MONEY_ROLES,
    direction_of,
    fold,
    is_pending,
)

if TYPE_CHECKING:
    from utils.statements.columns import Column

_OWN = re.compile(r"\b(?:your|my|own|mein|eigen)", re.IGNORECASE)
_WHOLE_NAME = 0.95
_BOOKED = ("booking", "transaction_date", "date", "value_date")


@dataclass(frozen=True, slots=True)
class Roles:
    """Which column plays which part; None or () where none does."""

    dates: tuple[int, ...] = ()  # the posting date first
    value_date: int | None = None
    narrations: tuple[int, ...] = ()  # the bank's text first
    payee: int | None = None
    debit: int | None = None
    credit: int | None = None
    amounts: tuple[int, ...] = ()  # the likeliest first
    balances: tuple[int, ...] = ()
    flag: int | None = None
    balance_flag: int | None = None
    fee: int | None = None
    currency: int | None = None
    reference: int | None = None
    account: int | None = None
    status: int | None = None


@dataclass(frozen=True, slots=True)
class _Money:
    debit: int | None
    credit: int | None
    amounts: tuple[int, ...]
    balances: tuple[int, ...]


def assign(columns: list[Column]) -> Roles:
    """Give each column its part."""
    used: set[int] = set()
    dates, value_date = _dates(columns)
    used.update(dates)
    numbers = [c for c in columns if c.kind == "number"]
    money = _money(columns)
    used.update([*money.amounts, *money.balances])
    used.update(n for n in (money.debit, money.credit) if n is not None)
    texts = [c for c in columns if c.kind in ("text", "empty") and c.index not in used]
    labels = _labels(columns, texts, money)
    used.update(n for n in labels.values() if n is not None)
    fee = _best(numbers, "fee", used)
    rest = [c for c in texts if c.index not in used and c.kind == "text"]
    payee, narrations = _texts(rest)
    return Roles(
        dates=dates,
        value_date=value_date,
        narrations=narrations,
        payee=payee,
        fee=fee,
        debit=money.debit,
        credit=money.credit,
        amounts=money.amounts,
        balances=money.balances,
        flag=labels["flag"],
        balance_flag=labels["balance_flag"],
        currency=labels["currency"],
        reference=labels["reference"],
        account=labels["account"],
        status=labels["status"],
    )


def _dates(columns: list[Column]) -> tuple[tuple[int, ...], int | None]:
    """Order the date columns: booked, transaction, plain, and value date last."""
    found = [c for c in columns if c.kind in ("date", "compact")]
    most = max((c.filled for c in found), default=0)

    def rank(column: Column) -> tuple[bool, int, int]:
        specific = [r for r in _BOOKED if r != "date" and column.words.get(r)]
        role = "value_date" if "value_date" in specific else (specific or ["date"])[0]
        order = _BOOKED.index(role) if column.words else len(_BOOKED)
        return column.filled * 2 < most, order, column.index

    ordered = tuple(c.index for c in sorted(found, key=rank))
    named = [c.index for c in found if c.words.get("value_date")]
    value = next((n for n in named if n != ordered[0]), None)
    return ordered, value if value is not None else next(iter(ordered[1:]), None)


def _money(columns: list[Column]) -> _Money:
    """Split the numeric columns into debit, credit, amount and balance by their words.

    A column without words of its own may be any of them; the balance chain decides.
    """
    parts: dict[str, list[Column]] = {role: [] for role in (*MONEY_ROLES, "open")}
    for column in columns:
        role = _money_role(column)
        if role and (column.kind == "number" or (column.kind == "empty" and role in (
            "debit", "credit"))):  # fmt: skip
            parts[role].append(column)
    debit, credit = _filled_first(parts["debit"]), _filled_first(parts["credit"])
    amounts = [*parts["amount"], *parts["open"]]
    if not (debit and credit):
        amounts = [*_unless(parts["amount"]), *parts["debit"], *parts["credit"],
                   *parts["open"]]  # fmt: skip
        debit = credit = None
    taken = {c.index for c in (debit, credit) if c}
    return _Money(
        debit.index if debit else None,
        credit.index if credit else None,
        tuple(c.index for c in amounts if c.kind == "number"),
        tuple(c.index for c in parts["balance"] if c.index not in taken),
    )


def _unless(columns: list[Column]) -> list[Column]:
    """Order amount columns: net before gross, own currency before foreign."""
    return sorted(columns, key=lambda c: (-netness(c.header), c.index))


def netness(header: str) -> int:
    """Rank what an amount's name promises: net, nothing, gross."""
    lowered = header.lower()
    if any(word in lowered for word in ("net", "нетто")):
        return 1
    return -1 if any(word in lowered for word in ("gross", "brut", "sign")) else 0


def _filled_first(columns: list[Column]) -> Column | None:
    return max(columns, key=lambda c: (c.filled, -c.index), default=None)


def _money_role(column: Column) -> str | None:
    words = column.words
    if not words:
        return "open" if column.kind == "number" else None
    sides = [words.get("debit", 0.0), words.get("credit", 0.0)]
    # `Paid in` is a credit though `paid` alone is a debit; `Dr/Cr` is neither.
    if words.get("flag") or (all(sides) and max(sides) < _WHOLE_NAME):
        return "amount" if column.kind == "number" else None
    best = max(words, key=lambda role: words[role] + (role in MONEY_ROLES) * 0.01)
    if words.get("balance", 0) >= 0.3 and best in MONEY_ROLES:
        return "balance"
    if any(sides) and best in MONEY_ROLES:
        return "debit" if sides[0] >= sides[1] else "credit"
    if best in DATE_ROLES and words.get("amount"):
        return "amount"
    return best if best in MONEY_ROLES else None


def _labels(
    columns: list[Column], texts: list[Column], money: _Money
) -> dict[str, int | None]:
    """Find the columns of small words: Dr/Cr, currency, status, account, reference."""
    flags = [c for c in texts if c.kind == "text" and _is_flag(c)]
    after = {c.index: c for c in flags}
    balance_flag = next((n + 1 for n in money.balances if n + 1 in after), None)
    own = [n for n in after if n != balance_flag or len(after) == 1]
    own.sort(key=lambda n: (-_share(after[n], "flag"), n - 1 not in money.amounts))
    flag = own[0] if own else None
    used = {flag, balance_flag if balance_flag != flag else None}
    free = [c for c in texts if c.index not in used and c.kind == "text"]
    return {
        "flag": flag,
        "balance_flag": balance_flag if balance_flag != flag else None,
        "currency": next((c.index for c in free if _is_currency(c)), None),
        "status": next((c.index for c in free if _is_status(c)), None),
        "account": _account(free, max((c.filled for c in columns), default=0)),
        "reference": _reference(free),
    }


def _share(column: Column, role: str) -> float:
    return column.words.get(role, 0.0)


def _is_flag(column: Column) -> bool:
    values = set(column.values)
    if column.distinct > 8 or not all(map(direction_of, values)):
        return False
    best = max(column.words, key=lambda r: column.words[r], default="")
    if best in ("narration", "payee"):
        return False
    letters = {fold(value) for value in values} - {""}
    short = all(len(word) == 1 for word in letters)
    return not short or any(letters <= set(pair) for pair in FLAG_PAIRS)


def _is_currency(column: Column) -> bool:
    return all(currency_of(v) and not v.isdigit() for v in set(column.values)) and (
        bool(column.words.get("currency")) or column.distinct < 6
    )


def _is_status(column: Column) -> bool:
    return bool(column.words.get("status")) or (
        column.distinct <= 6 and any(map(is_pending, set(column.values)))
    )


def _is_counterparty(column: Column) -> bool:
    payee = column.words.get("payee", 0)
    return payee >= max(column.words.values()) or (
        payee > 0.3 and column.words.get("account", 0) < 0.9
    )


def _best(columns: list[Column], role: str, used: set[int]) -> int | None:
    found = [
        c
        for c in columns
        if c.words.get(role)
        and c.index not in used
        and c.words[role] >= max(c.words.values()) - 0.01
    ]
    return found[0].index if found else None


def _account(columns: list[Column], rows: int) -> int | None:
    """Find the column of the own account: on every row, and few different ones."""
    found = [
        c
        for c in columns
        if c.words.get("account", 0) >= max(c.words.values(), default=1) - 0.01
        and not _is_counterparty(c)
        and c.filled >= rows
        and (c.distinct * 2 <= max(c.filled, 2) or _OWN.search(c.header))
    ]
    return max(found, key=_digits, default=found[0]).index if found else None


def _digits(column: Column) -> int:
    return sum(map(str.isdigit, column.values[0]))


def _reference(columns: list[Column]) -> int | None:
    """Prefer the reference column that tells the most rows apart."""
    found = [
        c
        for c in columns
        if c.words.get("reference", 0) >= max(c.words.values(), default=1) - 0.1
    ]
    best = max(found, key=lambda c: (c.distinct, -c.index), default=None)
    return best.index if best else None


def _texts(columns: list[Column]) -> tuple[int | None, tuple[int, ...]]:
    """Order the texts: the bank's own first, then the rest as they stand."""
    spoken = [c for c in columns if not _is_silent(c)]
    narrating = [c for c in spoken if c.words.get("narration")]
    main = max(narrating, key=_narration_rank, default=None) or max(
        spoken, key=lambda c: (not c.words, sum(map(len, c.values[:200]))), default=None
    )
    payees = [
        c for c in spoken if c.words.get("payee", 0) >= 0.3 and c is not main
        and not c.constant and c.words.get("ignore", 0) < 0.3
        and c.words.get("account", 0) < 0.3 and _is_worded(c)
    ]  # fmt: skip
    payee = max(payees, key=lambda c: (c.distinct, -c.index), default=None)
    others = [c.index for c in spoken if c is not main]
    return (payee.index if payee else None), ((main.index,) if main else ()) + tuple(
        others
    )


def _is_worded(column: Column) -> bool:
    text = "".join(column.values[:50])
    return sum(map(str.isalpha, text)) > sum(map(str.isdigit, text))


def _narration_rank(column: Column) -> tuple[float, int]:
    return (column.filled * (0.5 + column.words["narration"]), -column.index)


def _is_silent(column: Column) -> bool:
    """Skip what tells rows nothing: constants, codes, serial numbers, times."""
    if column.constant and not column.words.get("narration"):
        return True
    best = max(column.words, key=lambda r: column.words[r], default="")
    if best in ("serial", "time", "currency"):
        return True
    worded = column.words.get("narration") or not all(map(parse_amount, column.values))
    return not worded
