"""Whose account a statement speaks of: its number, bank and currency."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from utils.currencies import currency_of, exponent
from utils.money import AmountText, parse_amount
from utils.statements import vocabulary
from utils.statements.amounts import read_number
from utils.statements.words import fold, is_balance_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from utils.statements.amounts import Row

_LABEL = re.compile(rf"(?<!\w){vocabulary.ACCOUNT_LABELS}(?!\w)", re.VERBOSE)
_NUMBER = re.compile(
    r"(?<![\w.,/:])[A-Z]{0,4}[\dXx*][\dA-Zx* -]{4,36}\d(?![\w.,:/]*\d)"
)
_SORT_CODE = re.compile(r"\d\d-\d\d-\d\d")
_OTHER_NUMBERS = re.compile(r"\b(?:gstin?|pan|cin|invoice)\b")
_IFSC = re.compile(r"\b([A-Z]{4})0[A-Z0-9]{6}\b")
_CODE = re.compile(r"(?<![A-Za-z])([A-Z]{3})(?![A-Za-z])")
_SYMBOL = re.compile(r"₹|€|£|\bRs\b|zł|Kč|₺|₽|₸|元|円|R\$|\b(?i:euros?)\b|人民[币幣]")
# Signs that are also letters or words count only where brackets hold nothing else.
_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]{1,6})[)）\]]")
_CURRENCY_LABEL = re.compile(r"currenc|wahrung|devise|moneda|waluta|munt|valuta")
_CENTS = re.compile(r"[.,]\d\d\Z")
_OPENING = re.compile(
    r"open|b f|brought forward|previous|anfang|alter|begin|vorig|initial|anterior|"
    r"ancien|inicial|inizial|ingaende|primo|alku|poczatk|pocatec|nyito|devreden|awal|start"
)


def mask(number: str) -> str:
    """Keep the last four characters of an account number."""
    plain = re.sub(r"[^0-9A-Za-z*]", "", number)
    digits = re.sub(r"\D", "", plain)
    if len(digits) < 5:
        return f"XX{digits}" if digits else number[:20]
    return f"XXXX{plain[-4:]}"


def account_number(around: Iterable[Row]) -> str | None:
    """Find the account's number in the lines above a table, masked."""
    found = find_number(around)
    return mask(found) if found else None


def names_account(text: str) -> bool:
    """Say whether a text is a label beside which an account's number stands."""
    return bool(_LABEL.search(fold(text)))


def find_number(around: Iterable[Row]) -> str | None:
    """Find the account's number in the lines above a table, as it is written."""
    for row in around:
        for index, cell in enumerate(row):
            if not _LABEL.search(fold(cell)) or _OTHER_NUMBERS.search(fold(cell)):
                continue
            for text in (cell, *row[index + 1 : index + 4]):
                numbers = _NUMBER.finditer(text.replace("_", ""))
                found = next(filter(_may_name, (n.group() for n in numbers)), None)
                if found:
                    return found
    return None


def _may_name(number: str) -> bool:
    """Say whether a number has digits enough, and is not that of a branch."""
    return sum(map(str.isdigit, number)) >= 3 and not _SORT_CODE.fullmatch(number)


def bank_name(around: Iterable[Row]) -> str | None:
    """Tell the bank from an IFSC or its name in the letterhead."""
    text = " ".join(cell for row in around for cell in row if cell)
    code = _IFSC.search(text)
    if code and code[1] in vocabulary.IFSC_BANKS:
        return vocabulary.IFSC_BANKS[code[1]]
    lowered = fold(text)
    return next((name for name in vocabulary.BANK_NAMES if fold(name) in lowered), None)


def stated_currency(
    header: Sequence[str], around: Sequence[Row], cells: Iterable[str], home: str
) -> str | None:
    """Read the currency that the file itself names; None where it names none.

    Args:
        header: names of the amount columns.
        around: lines outside the table.
        cells: a sample of the amounts, for signs beside the numbers.
        home: the user's, which a sign means where it is one of those that share it.
    """
    for name in header:
        found = currency_in(name)
        if found:
            return found
    amounts = [text for cell in cells if (text := parse_amount(cell))]
    signs = Counter((t.currency, t.sharing) for t in amounts if t.currency or t.sharing)
    if signs and signs.total() * 2 > len(amounts):
        (currency, sharing), _ = signs.most_common(1)[0]
        known = _sharer(sharing, amounts, around, home) or currency
        return known or _named_around(around)
    return _named_around(around)


def _sharer(
    sharing: frozenset[str],
    amounts: Sequence[AmountText],
    around: Sequence[Row],
    home: str,
) -> str | None:
    """Say which of the currencies that share a sign is meant: one named, or the user's.

    Amounts with cents are in none that has no cents, such as the yen.
    """
    cents = any(_CENTS.search(text.body) for text in amounts)
    fitting = {code for code in sharing if not cents or exponent(code)}
    known = [_named_around(around), home, *(fitting if len(fitting) == 1 else ())]
    return next((code for code in known if code in fitting), None)


def _named_around(around: Sequence[Row]) -> str | None:
    for row in around:
        alone = [code for cell in row if (code := currency_of(cell.strip(" :")))]
        line = " ".join(cell for cell in row if cell)
        short = _CURRENCY_LABEL.search(fold(line)) or len(line) < 60
        named = next(iter(alone), None) or (currency_in(line) if short else None)
        if named:
            return named
    return None


def currency_in(text: str) -> str | None:
    """Read the currency that a text names: `Saldo (EUR)`, `Débit euros`."""
    for match in _CODE.finditer(text):
        found = currency_of(match[1])
        if found:
            return found
    symbol = _SYMBOL.search(text)
    if symbol:
        return currency_of(symbol.group())
    held = (match[1] for match in _BRACKETS.finditer(text))
    alone = (currency_of(word) for word in held if word != "$")  # of many countries
    return next(filter(None, alone), None)


def stated_opening(around: Iterable[Row]) -> Decimal | None:
    """Read an opening balance from the lines outside the table."""
    for row in around:
        text = " ".join(cell for cell in row if cell and not parse_amount(cell))
        if not is_opening(text):
            continue
        values = [v for cell in row if (v := read_number(cell, ".")) is not None]
        if len(values) == 1:
            return values[0]
    return None


def is_opening(text: str) -> bool:
    """Say whether a balance row is the opening one."""
    return is_balance_text(text) and bool(_OPENING.search(fold(text)))
