"""Which columns hold money: debit, credit, amount, balance; words and cells agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from utils.money import parse_amount
from utils.statements.words import DATE_ROLES, MONEY_ROLES, ownness

if TYPE_CHECKING:
    from utils.money import AmountText
    from utils.statements.columns import Column

_WHOLE_NAME = 0.95
_COMPARABLE = 0.6  # `Dr/Cr` says both; `Lastschrift in CHF` hardly says `in`
_NEARLY_ALL = 0.9


@dataclass(frozen=True, slots=True)
class MoneyColumns:
    """Columns by their part.

    Args:
        amounts: the likeliest first.
    """

    debit: int | None = None
    credit: int | None = None
    amounts: tuple[int, ...] = ()
    balances: tuple[int, ...] = ()


def money_columns(columns: list[Column]) -> MoneyColumns:
    """Split the numeric columns by their words, and by which rows they fill.

    A column without words of its own may be any of them; the balance chain decides.
    """
    parts: dict[str, list[Column]] = {role: [] for role in (*MONEY_ROLES, "open")}
    for column in columns:
        role = money_role(column)
        named = column.kind == "empty" and role in ("debit", "credit")
        if role and (column.kind == "number" or named):
            parts[role].append(column)
    debit, credit = _sides(parts, columns)
    parts["amount"] = _booked(parts["amount"], columns)
    alive = [c for c in (*parts["amount"], *parts["open"]) if not _is_dead(c)]
    amounts = sorted(alive or [*parts["amount"], *parts["open"]], key=_order)
    if not (debit and credit):
        amounts = sorted(
            [*amounts, *parts["debit"], *parts["credit"]],
            key=lambda c: c not in parts["amount"],
        )
        debit = credit = None
    numbers = [c for c in amounts if c.kind == "number" and c not in (debit, credit)]
    taken = {c.index for c in (debit, credit) if c}
    return MoneyColumns(
        debit.index if debit else None,
        credit.index if credit else None,
        tuple(c.index for c in numbers),
        tuple(c.index for c in parts["balance"] if c.index not in taken),
    )


def _booked(amounts: list[Column], columns: list[Column]) -> list[Column]:
    """Leave out what shops abroad asked: it stands beside the rest in few rows."""
    most = max((c.filled for c in columns if money_role(c) == "amount"), default=0)
    return [column for column in amounts if column.filled * 2 >= most]


def money_role(column: Column) -> str | None:
    """Say what a column's name makes of it; `open` for a number without a name."""
    words = column.words
    if column.kind == "number":  # no day, though `Settlement Debit` speaks of one
        words = {role: words[role] for role in words if role not in DATE_ROLES}
    if not set(words) - set(DATE_ROLES):
        return "open" if column.kind == "number" else None
    sides = [words.get("debit", 0.0), words.get("credit", 0.0)]
    # `Paid in` is a credit though `paid` alone is a debit; `Dr/Cr` is neither.
    both = min(sides) >= _COMPARABLE * max(sides) > 0
    if words.get("flag") or (both and max(sides) < _WHOLE_NAME):
        return "amount" if column.kind == "number" else None
    best = max(words, key=lambda role: words[role] + (role in MONEY_ROLES) * 0.01)
    if words.get("balance", 0) >= 0.3 and best in MONEY_ROLES:
        return "balance"
    if any(sides) and best in MONEY_ROLES:
        return "debit" if sides[0] >= sides[1] else "credit"
    charged = best == "fee" and ownness(column.header) > 0  # `Charged Amount`
    if (charged or best in (*DATE_ROLES, "currency")) and words.get("amount"):
        return "amount"
    return best if best in MONEY_ROLES else None


def _sides(
    parts: dict[str, list[Column]], columns: list[Column]
) -> tuple[Column | None, Column | None]:
    """Find debit and credit; where one has no name, the rows tell it by the other."""
    pairs = [(d, c) for d in parts["debit"] for c in parts["credit"] if exclusive(d, c)]
    if pairs:
        return max(pairs, key=lambda pair: pair[0].filled + pair[1].filled)
    debit, credit = _filled_first(parts["debit"]), _filled_first(parts["credit"])
    known = debit or credit
    if debit and credit:
        second = _have_second_pair(debit, credit, parts["open"])
        return (None, None) if second else (debit, credit)
    if parts["amount"] or known is None:
        return debit, credit
    beside = [
        c
        for c in columns
        if c is not known
        and c not in parts["balance"]
        and c.values
        and all(map(parse_amount, c.values))
        and exclusive(known, c)
    ]
    other = min(beside, key=lambda c: abs(c.index - known.index), default=None)
    return (debit, other) if debit else (other, credit)


def _have_second_pair(debit: Column, credit: Column, others: list[Column]) -> bool:
    """Say whether two more columns move what these sides do not: those of a bank.

    A book of cash and bank has two pairs, and one account cannot hold both.
    """
    sides = zip(debit.cells, credit.cells, strict=True)
    idle = [n for n, both in enumerate(sides) if not any(map(moves, both))]
    beside = [c for c in others if 0 < c.filled < len(c.cells)]
    filled = any(moves(column.cells[n]) for column in beside for n in idle)
    return len(beside) > 1 and filled


def exclusive(one: Column, other: Column) -> bool:
    """Say whether nearly each row fills just one of two columns, and both are used."""
    filled = [(moves(a), moves(b)) for a, b in zip(one.cells, other.cells, strict=True)]
    either = sum(a != b for a, b in filled)
    used = any(a for a, _ in filled) and any(b for _, b in filled)
    return (
        used
        and either >= len(filled) * _NEARLY_ALL
        and not (_signs_differ(one) or _signs_differ(other))
    )


def moves(cell: str) -> bool:
    """Say whether a cell is an amount other than zero."""
    text = parse_amount(cell) if cell else None
    return text is not None and any(digit in "123456789" for digit in text.body)


def _signs_differ(column: Column) -> bool:
    texts = _texts(column)
    return len({text.negative for text in texts if text.body.strip("0.,")}) > 1


def _texts(column: Column) -> list[AmountText]:
    return [text for value in column.values if (text := parse_amount(value))]


def _filled_first(columns: list[Column]) -> Column | None:
    return max(columns, key=lambda c: (c.filled, -c.index), default=None)


def _is_dead(column: Column) -> bool:
    """Say whether a column says zero in every row: no movement is there."""
    return not any(map(moves, column.values))


def _order(column: Column) -> tuple[int, float, int, int]:
    """Order amount columns: own currency and net first, named, signed, with cents."""
    name = column.words.get("amount", 0.0)
    return -ownness(column.header), -(name > 0), -likeness(column), column.index


def likeness(column: Column, *, signs: bool = True) -> int:
    """Say how much a column's cells look like amounts that move an account.

    Args:
        column: of numbers.
        signs: whether a minus speaks for it.
    """
    texts = _texts(column)
    signed = signs and any(text.negative for text in texts)
    cents = any(text.body[-3:-2] in (".", ",") for text in texts)
    return 2 * signed + cents + (column.distinct * 2 > column.filled)
