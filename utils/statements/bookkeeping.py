"""Ledgers of a household's or firm's own books, in which debit is money in."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ml.narration import parse
from utils.domain import AccountKind, Mode
from utils.money import parse_amount
from utils.statements import vocabulary
from utils.statements.accounts import is_opening
from utils.statements.direction import is_proved
from utils.statements.evidence import speak_against, way_of
from utils.statements.readings import NEARLY_ALL, Decision, amounts_of
from utils.statements.words import direction_of, fold, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.domain import ReadHints
    from utils.money import Flag
    from utils.statements.amounts import Row, Scheme
    from utils.statements.columns import Column
    from utils.statements.plan import Plan
    from utils.statements.roles import Roles

_SAMPLE: Final = 500
_TIMES_MORE: Final = 3
_VOUCHERS: Final = re.compile(vocabulary.VOUCHER_NAMES)
_PAYMENTS: Final = phrases(vocabulary.PAYMENT_VOUCHERS)
_RECEIPTS: Final = phrases(vocabulary.RECEIPT_VOUCHERS)
_RECEIVED: Final = frozenset(("payment", "payments"))  # by a shop, of its customers
_KINDS: Final = _PAYMENTS | _RECEIPTS | set(vocabulary.OTHER_VOUCHERS.split())
_OF_BANKS: Final = phrases(vocabulary.KINDS_OF_BANKS)
_MOVED: Final = re.compile(vocabulary.MOVED_NAMES)
_CATEGORY: Final = re.compile(r"\b(?:sub)?categor")
_SIDE: Final = re.compile(r"(to|by|dr|cr)\b[\s.:]*", re.IGNORECASE)
_DEBITS: Final = frozenset(("to", "dr"))


@dataclass(frozen=True, slots=True)
class _Ledger:
    """Debits and credits that either side may have written.

    Args:
        bank: the reading in which debit is money out.
        holder: the one in which it is money in.
        vouchers: the column of the vouchers' types, where there is one.
    """

    roles: Roles
    rows: Sequence[Row]
    bank: Scheme
    holder: Scheme
    vouchers: int | None


def settle_side(
    decision: Decision, plan: Plan, movements: Sequence[Row], hints: ReadHints
) -> Decision:
    """Tell whether the bank or the account's holder wrote a ledger; ask where unsure.

    Banks know no vouchers, and do not begin each text with To or By alone. A balance
    without Dr and Cr that holds is proof; one with them holds from either side, as do
    the columns, so that types of vouchers, texts and the account's own side speak.
    """
    scheme = decision.scheme
    if scheme.direction not in ("split", "split_swapped"):
        return decision
    bank = replace(scheme, direction="split")
    kinds = _kinds_of(plan.columns)
    vouchers = _voucher_column(plan.columns, kinds)
    holder = replace(scheme, direction="split_swapped")
    ledger = _Ledger(plan.roles, movements[:_SAMPLE], bank, holder, vouchers)
    side = _own_side(ledger, decision.balance)
    # Dr and Cr of the holder's own books count what is owned as debit.
    balance = None if side else decision.balance
    if hints.direction:
        told_own = vouchers is not None and scheme == holder
        return replace(decision, balance=balance) if told_own else decision
    proved = is_proved(decision)
    if _names_what_moved(plan, scheme):
        real = _are_vouchers(plan.columns, kinds, vouchers)
        against = real and _by_vouchers(ledger) and not (proved and side is None)
        return replace(decision, open=(bank, holder)) if against else decision
    if not _may_be_own(ledger, side, hints, proved=proved):
        types = [found for n, found in kinds.items() if _is_type(plan.columns[n])]
        unsure = not proved and _spends_credits(ledger, types, hints)
        return Decision(holder, balance, open=(holder, bank)) if unsure else decision
    told = {_by_vouchers(ledger), _by_texts(ledger)} - {None}
    if vouchers is not None and _is_own(side or _opening_side(ledger, plan), hints):
        told.add(True)
    if told == {False}:
        return replace(decision, scheme=bank, open=())
    # Refunds from shops speak of own books too: a proved overdraft is asked about.
    sure = told == {True} and (vouchers is not None or not proved)
    return Decision(holder, balance, open=() if sure else (holder, bank))


def _names_what_moved(plan: Plan, scheme: Scheme) -> bool:
    """Say whether a column is called money in or out, which it is from any side."""
    columns = (scheme.amount, scheme.credit or 0)
    return any(_MOVED.search(fold(plan.columns[n].header)) for n in columns)


def _may_be_own(
    ledger: _Ledger, side: Flag | None, hints: ReadHints, *, proved: bool
) -> bool:
    """Say whether anything in a table speaks of its holder's own books.

    Dr beside a balance that holds is an overdraft, unless texts speak against it.
    """
    if proved and side is None:
        return False
    if ledger.vouchers is not None:
        return True
    if proved:
        return _is_own(side, hints) and _by_texts(ledger) is True
    return _begins_with_sides(ledger)


def _kinds_of(columns: Sequence[Column]) -> dict[int, set[str]]:
    """Give the columns of texts in which nothing but types of vouchers stands."""
    found = {c.index: _kinds(c.values) for c in columns if c.kind == "text"}
    return {index: kinds for index, kinds in found.items() if kinds <= _KINDS}


def _voucher_column(
    columns: Sequence[Column], kinds: dict[int, set[str]]
) -> int | None:
    """Find the column of the types of vouchers, by its name or all of its cells.

    Payments alone are a bank's, too.
    """
    named = [c.index for c in columns if _VOUCHERS.search(fold(c.header))]
    told = [index for index, found in kinds.items() if not found <= _PAYMENTS]
    return next(iter([*named, *told]), None)


def _are_vouchers(
    columns: Sequence[Column], kinds: dict[int, set[str]], index: int | None
) -> bool:
    """Say whether a column is named so, or holds both receipts and payments."""
    if index is None:
        return False
    found = kinds.get(index, set())
    both = not (found.isdisjoint(_PAYMENTS) or found.isdisjoint(_RECEIPTS))
    return both or bool(_VOUCHERS.search(fold(columns[index].header)))


def _spends_credits(
    ledger: _Ledger, kinds: Sequence[set[str]], hints: ReadHints
) -> bool:
    """Say whether all rows are credits, and each is called an expense.

    What is called a payment may be one that a shop's customer made.
    """
    spent = any(not found <= _RECEIVED for found in kinds)
    if not spent or hints.kind is AccountKind.CARD:
        return False
    return all((a or 1) > 0 for a in amounts_of(ledger.rows, ledger.bank))


def _is_type(column: Column) -> bool:
    """Say whether a column is not one of categories, which refunds keep."""
    return not _CATEGORY.search(fold(column.header))


def _kinds(cells: Sequence[str]) -> set[str]:
    """Read a column's types; `Inward Payment` is a bank's, except beside receipts."""
    kinds = set(map(_kind, cells))
    if not kinds.isdisjoint(_RECEIPTS):
        return kinds
    return kinds | {c for c in map(fold, cells) if c.rpartition(" ")[0] in _OF_BANKS}


def _kind(cell: str) -> str:
    """Read what names a voucher's type: mostly the last word of `Bank Receipts`."""
    folded = fold(cell)
    return folded if folded in _KINDS else folded.rpartition(" ")[2]


def _begins_with_sides(ledger: _Ledger) -> bool:
    """Say whether texts begin with To beside debits and By beside credits.

    Texts that name how a bank moved the money (`TO CHQ`, `BY TRANSFER`) are a bank's.
    """
    amounts = amounts_of(ledger.rows, ledger.bank)
    texts = [_text(row, ledger.roles) for row in ledger.rows]
    sides = [_side(text) for text in texts]
    agree = sum(
        side == ("debit" if amount < 0 else "credit")
        for side, amount in zip(sides, amounts, strict=True)
        if side and amount
    )
    if {"debit", "credit"} - set(sides) or agree < len(texts) * NEARLY_ALL:
        return False
    plain = [_SIDE.sub("", text, count=1) for text in texts]
    return sum(parse(text).mode == Mode.OTHER for text in plain) * 2 > len(plain)


def _by_vouchers(ledger: _Ledger) -> bool | None:
    """Say whether payments are credits and receipts debits; None where types differ."""
    if ledger.vouchers is None:
        return None
    own = theirs = 0
    amounts = amounts_of(ledger.rows, ledger.holder)
    for row, amount in zip(ledger.rows, amounts, strict=True):
        kind = _kind(row[ledger.vouchers])
        if amount and kind in _PAYMENTS | _RECEIPTS:
            own += (amount < 0) == (kind in _PAYMENTS)
            theirs += (amount > 0) == (kind in _PAYMENTS)
    if own > _TIMES_MORE * theirs:
        return True
    return False if theirs > _TIMES_MORE * own else None


def _by_texts(ledger: _Ledger) -> bool | None:
    """Let shops, salaries and fees say from which side the ledger is written."""
    rows = [_bared(row, ledger) for row in ledger.rows]
    against = [speak_against(rows, ledger.roles, ledger.bank),
               speak_against(rows, ledger.roles, ledger.holder)]  # fmt: skip
    return None if against[0] == against[1] else against[0]


def _bared(row: Row, ledger: _Ledger) -> Row:
    """Leave of a row's texts what speaks of a shop or an income.

    Cash moves both ways, and a salary beside By may be one that a firm pays.
    """
    text = _text(row, ledger.roles)
    plain = _SIDE.sub("", text, count=1)
    vague = parse(plain).mode == Mode.CASH
    paid = _side(text) == "credit" and way_of(plain) == "credit"
    bared = list(row)
    for n in ledger.roles.narrations:
        bared[n] = ""
    if ledger.roles.narrations and not (vague or paid):
        bared[ledger.roles.narrations[0]] = plain
    return bared


def _is_own(side: Flag | None, hints: ReadHints) -> bool:
    """Say whether an account stands where one's own books have it: money is a debit.

    On the other side it may be overdrawn, or be in somebody else's books.
    """
    return side == ("credit" if hints.kind is AccountKind.CARD else "debit")


def _own_side(ledger: _Ledger, balance: int | None) -> Flag | None:
    """Read the side on which Dr and Cr beside most balances put the account."""
    if balance is None:
        return None
    column = ledger.roles.balance_flag
    marks = [
        (direction_of(row[column]) if column is not None else None)
        or ((text := parse_amount(row[balance])) and text.flag)
        for row in ledger.rows
    ]
    sides: tuple[Flag, Flag] = ("debit", "credit")
    return next((s for s in sides if marks.count(s) * 2 > len(marks)), None)


def _opening_side(ledger: _Ledger, plan: Plan) -> Flag | None:
    """Read in which column the opening balance stands."""
    for row in plan.rows.values():
        if any(map(is_opening, (row[n] for n in ledger.roles.narrations))):
            found = amounts_of([row], ledger.bank)[0]
            return None if not found else "debit" if found < 0 else "credit"
    return None


def _text(row: Row, roles: Roles) -> str:
    return row[roles.narrations[0]] if roles.narrations else ""


def _side(text: str) -> Flag | None:
    found = _SIDE.match(text)
    if found is None:
        return None
    return "debit" if found[1].lower() in _DEBITS else "credit"
