"""A parsed statement as plain columns, which cross between processes much faster."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, overload

from utils.currencies import exponent
from utils.domain import ParsedStatement, ParsedTransaction
from utils.money import find_minor, from_minor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from utils.domain import Mode

Packed = tuple[ParsedStatement, tuple[Sequence[object], ...]]

_DAYS = ("posting_date", "value_date")
_AMOUNTS = ("amount", "balance")


class Read(NamedTuple):
    """One row of `Columns`."""

    line: str
    account: str
    posting_date: int
    value_date: int | None
    amount: int | str
    currency: str
    balance: int | str | None
    narration: str
    payee: str | None
    mode: Mode
    bank_reference: str | None


class Columns(NamedTuple):
    """Transactions, a column per field: days as ordinals, amounts in minor units.

    An amount that is written with other decimals than its currency has is text.
    """

    line: Sequence[str]
    account: Sequence[str]
    posting_date: Sequence[int]
    value_date: Sequence[int | None]
    amount: Sequence[int | str]
    currency: Sequence[str]
    balance: Sequence[int | str | None]
    narration: Sequence[str]
    payee: Sequence[str | None]
    mode: Sequence[Mode]
    bank_reference: Sequence[str | None]


class PackedTransactions(Sequence[ParsedTransaction]):
    """Transactions that stay columns; each becomes an object when it is looked at."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns

    def __len__(self) -> int:
        return len(self.columns.line)

    @overload
    def __getitem__(self, place: int) -> ParsedTransaction: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[ParsedTransaction, ...]: ...

    def __getitem__(
        self, place: int | slice
    ) -> ParsedTransaction | tuple[ParsedTransaction, ...]:
        if isinstance(place, slice):
            return tuple(_rows(Columns._make(each[place] for each in self.columns)))
        return next(_rows(Columns._make([each[place]] for each in self.columns)))

    def __iter__(self) -> Iterator[ParsedTransaction]:
        return _rows(self.columns)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


def pack(parsed: ParsedStatement) -> Packed:
    """Take the transactions out of a statement, a column per field.

    Objects are slow to pickle one by one; numbers and strings are not.
    """
    return replace(parsed, transactions=()), tuple(columns_of(parsed.transactions))


def unpack(packed: Packed) -> ParsedStatement:
    """Put a packed statement together again; its transactions stay columns."""
    parsed, columns = packed
    return replace(parsed, transactions=PackedTransactions(Columns._make(columns)))


def columns_of(transactions: Sequence[ParsedTransaction]) -> Columns:
    """Give transactions as columns, which they may be already."""
    if isinstance(transactions, PackedTransactions):
        return transactions.columns
    columns = {
        name: list(map(attrgetter(name), transactions)) for name in Columns._fields
    }
    for name in _DAYS:
        columns[name] = [
            None if day is None else day.toordinal() for day in columns[name]
        ]
    for name in _AMOUNTS:
        columns[name] = list(map(_minor, columns[name], columns["currency"]))
    return Columns(**columns)


def joined(parts: Iterable[Columns]) -> Columns:
    """Put columns of several tables one below the other."""
    first, *others = parts
    if not others:
        return first
    return Columns(*(list(chain(*each)) for each in zip(first, *others, strict=True)))


def minor_of(amount: int | str | None, currency: str) -> int | None:
    """Give an amount of `Columns` in minor units; None where there are none."""
    if amount is None or isinstance(amount, int):
        return amount
    return find_minor(Decimal(amount), currency)


def minor_or_digits(amount: Decimal, currency: str) -> int | str:
    """Give minor units where the currency can hold the amount, else its digits."""
    minor = find_minor(amount, currency)
    return str(amount) if minor is None else minor


def _rows(columns: Columns) -> Iterator[ParsedTransaction]:
    for row in zip(*columns, strict=True):
        read = Read._make(row)
        yield ParsedTransaction(
            read.line,
            read.account,
            dt.date.fromordinal(read.posting_date),
            None if read.value_date is None else dt.date.fromordinal(read.value_date),
            _decimal(read.amount, read.currency),
            read.currency,
            None if read.balance is None else _decimal(read.balance, read.currency),
            *row[7:],
        )


def _minor(amount: Decimal | None, currency: str) -> int | str | None:
    """Give minor units where they tell the digits too, else the digits."""
    if amount is None:
        return None
    text = str(amount)
    whole, _, part = text.partition(".")
    exact = len(part) == exponent(currency) and "E" not in text
    return int(whole + part) if exact else text


def _decimal(amount: int | str, currency: str) -> Decimal:
    if isinstance(amount, int):
        return from_minor(amount, currency)
    return Decimal(amount)
