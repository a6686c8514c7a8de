"""Entries of formats that name their own fields, and the statement they make."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from ml.narration import parse
from utils import money
from utils.dates import in_range
from utils.domain import (
    BalanceCheck,
    BalanceStatus,
    DateOrder,
    Layout,
    Mode,
    ParsedAccount,
    ParsedStatement,
    ParsedTransaction,
    ReadStatus,
    RowError,
)
from utils.errors import StatementError
from utils.sentences import Day, Number, sentence
from utils.statements import limits
from utils.statements.accounts import mask
from utils.statements.period import believable_period
from utils.statements.words import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from utils.domain import ReadHints
    from utils.sentences import Sentence

_CENT = Decimal("0.005")
_NO_REFERENCES = frozenset(("nonref", "notprovided", "none", "null", "na", "unknown"))


@dataclass(frozen=True, slots=True)
class Entry:
    """A movement as its format names it.

    Args:
        amount: signed, money out negative.
        texts: the bank's own text first, then what other fields add.
        reference: the bank's id, which may turn out not to be unique.
        booked: whether the balances count it already.
        fault: why it cannot go in; its other fields are then only for showing.
    """

    line: str
    day: dt.date | None
    amount: Decimal | None
    texts: tuple[str, ...] = ()
    value_day: dt.date | None = None
    payee: str | None = None
    reference: str | None = None
    currency: str | None = None
    booked: bool = True
    fault: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """One statement of one account: a file may hold many."""

    number: str | None = None
    bank: str | None = None
    currency: str | None = None
    opening: Decimal | None = None
    closing: Decimal | None = None
    entries: Sequence[Entry] = ()
    period: tuple[dt.date, dt.date] | None = None  # as stated: first and last day
    skipped: int = 0  # movements of a kind that is not read


@dataclass
class _Made:
    """What the ledgers gave so far; accounts by number and currency."""

    accounts: dict[tuple[str | None, str], list[Ledger]] = field(default_factory=dict)
    transactions: list[ParsedTransaction] = field(default_factory=list)
    errors: list[RowError] = field(default_factory=list)


def statement_of(
    kind: str, ledgers: Sequence[Ledger], hints: ReadHints, encoding: str | None = None
) -> ParsedStatement:
    """Make one statement of all ledgers of a file.

    Raises:
        StatementError: unreadable where not one of its entries could be read, or
            too_many_rows.
    """
    count = sum(len(ledger.entries) for ledger in ledgers)
    most = limits.current().rows
    if count > most:
        raise StatementError(
            "too_many_rows",
            sentence(
                "This file has %(count)s entries; at most %(most)s are read. "
                "Please export a shorter period.",
                count=Number(count),
                most=Number(most),
            ),
        )
    made = _Made()
    for ledger in ledgers:
        _add(made, ledger, hints)
    if made.errors and not made.transactions:
        raise StatementError(
            "unreadable",
            sentence(
                "None of the %(count)s entries could be read. Line %(line)s: "
                "%(reason)s Please download the statement from your bank again.",
                count=len(made.errors),
                line=made.errors[0].line,
                reason=made.errors[0].reason,
            ),
        )
    return ParsedStatement(
        status=ReadStatus.OK,
        format=kind,
        layout=Layout(_fingerprint(kind), date_order=DateOrder.YMD, encoding=encoding),
        accounts=tuple(_accounts(made, hints.today)),
        transactions=tuple(made.transactions),
        row_errors=tuple(made.errors),
        skipped_lines=sum(ledger.skipped for ledger in ledgers),
    )


def _fingerprint(kind: str) -> str:
    return hashlib.sha256(kind.encode()).hexdigest()[:16]


def _add(made: _Made, ledger: Ledger, hints: ReadHints) -> None:
    usual = ledger.currency or hints.currency
    known = made.accounts.setdefault((ledger.number, usual), [])
    known.append(ledger)
    identity = str(list(made.accounts).index((ledger.number, usual)) + 1)
    counts = Counter(entry.reference for entry in ledger.entries)
    for entry in ledger.entries:
        fault = entry.fault or _fault(entry, usual, hints.today)
        if fault or entry.day is None or entry.amount is None:
            raw = " | ".join(entry.texts)[:300]
            made.errors.append(
                RowError(entry.line, fault or sentence("It is not complete."), raw)
            )
            continue
        unique = counts[entry.reference] == 1 and _is_reference(entry.reference)
        made.transactions.append(
            _transaction(entry, entry.day, entry.amount, identity,
                         entry.currency or usual, entry.reference if unique else None)
        )  # fmt: skip


def _fault(entry: Entry, usual: str, today: dt.date | None) -> Sentence | None:
    if entry.day is None:
        return sentence("The date is missing or is not a date.")
    if entry.amount is None:
        return sentence("The amount is missing or is not an amount.")
    if not in_range(entry.day, today):
        return sentence("The date %(day)s is out of range.", day=Day(entry.day))
    if not money.fits(entry.amount, entry.currency or usual):
        return sentence(
            "The amount %(amount)s has more decimals than %(currency)s has.",
            amount=str(entry.amount),
            currency=usual,
        )
    return None if entry.amount else sentence("The amount is zero: nothing moved.")


def _is_reference(text: str | None) -> bool:
    return bool(text) and fold(text or "").replace(" ", "") not in _NO_REFERENCES


def _transaction(
    entry: Entry, day: dt.date, amount: Decimal, identity: str, currency: str,
    reference: str | None,
) -> ParsedTransaction:  # fmt: skip
    texts = _different(entry.texts)
    parts = parse(texts[0] if texts else "", float(amount))
    return ParsedTransaction(
        line=entry.line,
        account=identity,
        posting_date=day,
        value_date=entry.value_day if entry.value_day != day else None,
        amount=money.quantize(amount, currency),
        currency=currency,
        balance=None,
        narration=" ".join(texts),
        payee=entry.payee or parts.payee or None,
        mode=Mode(parts.mode),
        # A number that other exports of the account carry too serves better.
        bank_reference=parts.bank_reference or reference,
    )


def _different(texts: Iterable[str]) -> list[str]:
    """Drop texts that another one says too: a NAME that is the beginning of MEMO."""
    found: list[str] = []
    for text in (" ".join(text.split()) for text in texts if text):
        if any(text in other for other in found) or not text:
            continue
        found = [other for other in found if not text.startswith(other)] + [text]
    return [text[: limits.MAX_CELL_CHARACTERS] for text in found]


def _accounts(made: _Made, today: dt.date | None) -> Iterable[ParsedAccount]:
    for n, ((number, currency), ledgers) in enumerate(made.accounts.items(), 1):
        yield ParsedAccount(
            str(n),
            ledgers[0].bank,
            mask(number) if number else None,
            currency,
            prove_ledgers(ledgers),
            _period(ledgers, today),
        )


def _period(
    ledgers: Sequence[Ledger], today: dt.date | None
) -> tuple[dt.date, dt.date] | None:
    """Give the first and last day that the ledgers of an account cover together."""
    found = [
        period
        for one in ledgers
        if one.period is not None
        and (period := believable_period(one.period, _days(one), today)) is not None
    ]
    if not found:
        return None
    return min(first for first, _ in found), max(last for _, last in found)


def _days(ledger: Ledger) -> list[dt.date]:
    return [entry.day for entry in ledger.entries if entry.day and not entry.fault]


def prove_ledgers(ledgers: Sequence[Ledger]) -> BalanceCheck:
    """Prove an account: in each ledger, opening + entries = closing, and so on.

    A ledger that states only one balance proves nothing, nor does one with entries
    that could not be read.
    """
    stated = [x for x in ledgers if x.opening is not None and x.closing is not None]
    if not stated or len(stated) < len(ledgers):
        return BalanceCheck(closing=ledgers[-1].closing)
    before: Decimal | None = None
    for ledger in stated:
        opening, closing = ledger.opening or Decimal(0), ledger.closing or Decimal(0)
        sizes = (entry.amount for entry in ledger.entries if entry.booked)
        moved = sum((size for size in sizes if size), opening)
        skips = before is not None and abs(before - opening) >= _CENT
        if abs(moved - closing) >= _CENT or skips:
            line = next((entry.line for entry in ledger.entries), None)
            return BalanceCheck(
                BalanceStatus.BROKEN, stated[0].opening, stated[-1].closing, line
            )
        before = closing
    return BalanceCheck(BalanceStatus.PROVED, stated[0].opening, stated[-1].closing)
