"""Which column plays which part, by its name and its cells."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from utils.money import parse_amount
from utils.statements.columns import are_lettered
from utils.statements.day_roles import day_roles
from utils.statements.money_columns import MoneyColumns, money_columns
from utils.statements.row_currency import currency_column
from utils.statements.vocabulary import ANSWERS, FLAG_PAIRS, LETTER_PAIRS
from utils.statements.words import direction_of, fold, is_pending, is_vague, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.statements.columns import Column

_OWN = re.compile(r"\b(?:your|my|own|mein|eigen)", re.IGNORECASE)
_ANSWERS = phrases(ANSWERS)
_SURE_NAME = 0.9
_MOSTLY = 0.6
# Not all: the holder moves money between accounts of their own, too.
_ONE_SIDED = 0.8


@dataclass(frozen=True, slots=True)
class Roles:
    """Which column plays which part; None or () where none does."""

    dates: tuple[int, ...] = ()  # the posting date first
    value_date: int | None = None
    narrations: tuple[int, ...] = ()  # the bank's text first
    payee: int | None = None
    parties: tuple[int, ...] = ()  # payer and recipient, one of whom is the holder
    holder: str = ""  # folded
    debit: int | None = None
    credit: int | None = None
    amounts: tuple[int, ...] = ()  # the likeliest first
    balances: tuple[int, ...] = ()
    flag: int | None = None
    balance_flag: int | None = None
    fees: tuple[int, ...] = ()  # and taxes beside the amount
    currency: int | None = None
    reference: int | None = None
    account: int | None = None
    status: int | None = None


def assign(columns: list[Column]) -> Roles:
    """Give each column its part."""
    used: set[int] = set()
    dates, value_date = day_roles(columns)
    used.update(dates)
    numbers = [c for c in columns if c.kind == "number"]
    money = money_columns(columns)
    used.update([*money.amounts, *money.balances])
    used.update(n for n in (money.debit, money.credit) if n is not None)
    texts = [c for c in columns if c.kind in ("text", "empty") and c.index not in used]
    labels = _labels(columns, texts, money)
    used.update(n for n in labels.values() if n is not None)
    charged = [n for role in ("fee", "tax") for n in _named(numbers, role, used)]
    rest = [c for c in texts if c.index not in used and c.kind == "text"]
    payees, narrations = _texts(rest)
    payee = max(payees, key=lambda c: (c.distinct, -c.index), default=None)
    parties, holder = _parties(payees)
    return Roles(
        dates=dates,
        value_date=value_date,
        narrations=narrations,
        payee=payee.index if payee else None,
        parties=parties,
        holder=holder,
        fees=tuple(dict.fromkeys(charged)),
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


def _labels(
    columns: list[Column], texts: list[Column], money: MoneyColumns
) -> dict[str, int | None]:
    """Find the columns of small words: Dr/Cr, currency, status, account, reference."""
    flags = [c for c in texts if c.kind == "text" and _is_flag(c)]
    after = {c.index: c for c in flags}
    balance_flag = next((n + 1 for n in money.balances if n + 1 in after), None)
    for_amount = len(after) == 1 and not _speak_for_themselves(columns, money)
    own = [n for n in after if n != balance_flag or for_amount]
    own.sort(key=lambda n: (-_share(after[n], "flag"), n - 1 not in money.amounts))
    flag = own[0] if own else None
    used = {flag, balance_flag if balance_flag != flag else None}
    free = [c for c in texts if c.index not in used and c.kind == "text"]
    return {
        "flag": flag,
        "balance_flag": balance_flag if balance_flag != flag else None,
        "currency": _currency(columns, money),
        "status": next((c.index for c in free if _is_status(c)), None),
        "account": _account(free, max((c.filled for c in columns), default=0)),
        "reference": _reference(free),
    }


def _speak_for_themselves(columns: list[Column], money: MoneyColumns) -> bool:
    """Say whether the amounts need no flag: split, signed, or marked in the cell."""
    if money.debit is not None:
        return True
    texts = [parse_amount(v) for n in money.amounts[:1] for v in columns[n].values]
    return any(text and (text.flag or text.negative) for text in texts)


def _share(column: Column, role: str) -> float:
    return column.words.get(role, 0.0)


def _is_flag(column: Column) -> bool:
    """Say whether all cells are Dr/Cr words; the same word in every row says little."""
    values = set(column.values)
    if column.words.get("flag", 0) >= _SURE_NAME and len(values) == 2:
        return True  # Whatever its two words are, the balance or the user knows.
    if column.distinct > 8 or not all(map(direction_of, values)):
        return column.distinct <= 8 and _is_flag_with_others(column)
    best = max(column.words, key=lambda r: column.words[r], default="")
    if best in ("narration", "payee", "account"):
        return False
    letters = {fold(value) for value in values} - {""}
    if len(set(map(direction_of, values))) == 1 and not (
        _names_a_flag(column) or not any(map(is_vague, letters))
    ):
        return False
    short = all(len(word) == 1 for word in letters)
    if not short:
        return True
    # Letters of a column with another name are accounts, classes or codes.
    named = _names_a_flag(column)
    nameless = best in ("", "extra_text", "transaction_date")
    pairs = FLAG_PAIRS if named else LETTER_PAIRS if nameless else ()
    return any(letters <= set(pair) for pair in pairs)


def _is_flag_with_others(column: Column) -> bool:
    """Say whether Dr/Cr words fill most of a flag's cells, beside a third kind."""
    known = [value for value in column.values if direction_of(value)]
    if len(known) < column.filled * _MOSTLY or len(set(map(direction_of, known))) < 2:
        return False
    letters = set(map(fold, known))
    best = max(column.words, key=lambda r: column.words[r], default="")
    nameless = best in ("", "extra_text")
    sure = not all(map(is_vague, letters))
    paired = any(letters <= set(pair) for pair in LETTER_PAIRS)
    return _names_a_flag(column) or (nameless and (sure or paired))


def _names_a_flag(column: Column) -> bool:
    return bool(
        column.words.get("flag")
        or (column.words.get("debit") and column.words.get("credit"))
        or _names_its_letters(column)
    )


def _names_its_letters(column: Column) -> bool:
    """Say whether a name is no more than the two letters below it: `D/A`."""
    letters = {fold(value) for value in column.values}
    named = fold(column.header).split()
    return len(named) == len(letters) == 2 and set(named) == letters


def _currency(columns: Sequence[Column], money: MoneyColumns) -> int | None:
    sides = [n for n in (money.debit, money.credit) if n is not None]
    return currency_column(columns, [*(sides or money.amounts[:1]), *money.balances])


def _is_status(column: Column) -> bool:
    return bool(column.words.get("status")) or (
        column.distinct <= 6 and any(map(is_pending, set(column.values)))
    )


def _is_counterparty(column: Column) -> bool:
    payee = column.words.get("payee", 0)
    return payee >= max(column.words.values()) or (
        payee > 0.3 and column.words.get("account", 0) < 0.9
    )


def _named(columns: list[Column], role: str, used: set[int]) -> list[int]:
    """List the columns whose names speak for a part at least as much as for others."""
    return [
        c.index
        for c in columns
        if c.words.get(role)
        and c.index not in used
        and c.words[role] >= max(c.words.values()) - 0.01
    ]


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
        and not (c.words.get("narration") and _is_prose(c))
    ]
    best = max(found, key=lambda c: (c.distinct, -c.index), default=None)
    return best.index if best else None


def _is_prose(column: Column) -> bool:
    return sum(" " in value for value in column.values) * 2 > column.filled


def _texts(columns: list[Column]) -> tuple[list[Column], tuple[int, ...]]:
    """Find payees, and order the texts: the bank's own first, then as they stand."""
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
    others = [c.index for c in spoken if c is not main]
    return payees, ((main.index,) if main else ()) + tuple(others)


def _parties(payees: Sequence[Column]) -> tuple[tuple[int, ...], str]:
    """Find two columns of which nearly every row names the same one on one side."""
    for one, other in combinations(payees, 2):
        rows = [
            (fold(a), fold(b))
            for a, b in zip(one.cells, other.cells, strict=True)
            if a or b
        ]
        counts = Counter(name for row in rows for name in row if name)
        [(holder, _)] = counts.most_common(1)
        sides = [row.index(holder) for row in rows if row.count(holder) == 1]
        if len(set(sides)) == 2 and len(sides) >= _ONE_SIDED * len(rows):
            return (one.index, other.index), holder
    return (), ""


def _is_worded(column: Column) -> bool:
    text = "".join(column.values[:50])
    return sum(map(str.isalpha, text)) > sum(map(str.isdigit, text))


def _narration_rank(column: Column) -> tuple[float, int]:
    return (column.filled * (0.5 + column.words["narration"]), -column.index)


def _is_silent(column: Column) -> bool:
    """Skip what tells rows nothing: constants, Yes and No, serial numbers, times."""
    if not column.words.get("narration") and (
        column.constant or _ANSWERS.issuperset(map(fold, column.values))
    ):
        return True
    best = max(column.words, key=lambda r: column.words[r], default="")
    if best in ("serial", "time", "currency"):
        return True
    numbers = all(map(parse_amount, column.values))
    lettered = are_lettered(column.values, column.words)
    return numbers and not column.words.get("narration") and not lettered
