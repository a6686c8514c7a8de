"""OFX 1 (SGML), OFX 2 (XML) and QFX to ledgers, by one tolerant tokenizer.

Banks close tags or not, whatever the version says, and leave headers out, so both
versions are read as a stream of tags; entities and document types are never expanded.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from utils.currencies import currency_of
from utils.errors import StatementError
from utils.money import parse_amount
from utils.sentences import Number, sentence
from utils.statements import limits
from utils.statements.amounts import no_amount
from utils.statements.ledgers.entries import Entry, Ledger
from utils.statements.period import day_of_moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from utils.sentences import Sentence

_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_CHARSET = re.compile(
    rb"CHARSET\s*:\s*([\w-]{2,20})|encoding\s*=\s*[\"']([\w-]{2,20})", re.IGNORECASE
)
_BANK_ERROR = re.compile(
    r"<SEVERITY>\s*ERROR.{0,300}?<MESSAGE>([^<\r\n]{1,200})", re.DOTALL | re.IGNORECASE
)
_TAG = re.compile(r"<(/?)([A-Za-z][\w.:-]{0,63})\s*/?>((?:[^<]|<(?![/A-Za-z]))*)")
_DECLARATION = re.compile(r"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})[-/.]?(\d\d)[-/.]?(\d\d)", re.ASCII)
_STATEMENTS = ("STMTRS", "CCSTMTRS", "LOANSTMTRS", "INVSTMTRS")
_OUT = frozenset(
    ("DEBIT", "FEE", "SRVCHG", "ATM", "POS", "CHECK", "PAYMENT", "DIRECTDEBIT",
     "REPEATPMT", "CASH")
)  # fmt: skip
_IN = frozenset(("CREDIT", "DEP", "DIRECTDEP", "INT", "DIV"))
# Movements of investments, which have no place in a register of money.
_INVESTMENTS = re.compile(
    r"(?:BUY|SELL)(?:STOCK|MF|DEBT|OPT|OTHER)|INCOME|REINVEST|INVEXPENSE|TRANSFER"
)
_MAX_LEDGERS = 500


def read_ofx(text: str) -> list[Ledger]:
    """Read every account statement of an OFX file.

    Raises:
        StatementError: unreadable, or too_large for tags nested too deep.
    """
    if _DECLARATION.search(text):
        raise StatementError(
            "unreadable",
            sentence(
                "This file holds declarations that no bank writes, so it was not "
                "opened. Please download it from your bank again."
            ),
        )
    plain = _CDATA.sub(lambda match: html.escape(match[1], quote=False), text)
    ledgers = [found.ledger() for found in _statements(plain)]
    if not any(ledger.entries or ledger.number for ledger in ledgers):
        raise StatementError("no_table", _refusal(ledgers, text))
    return ledgers


def declared_encoding(content: bytes) -> str | None:
    """Read the encoding that a file's header names: `CHARSET:1251`, `encoding="…"`."""
    match = _CHARSET.search(content[:1000])
    name = (match[1] or match[2]).decode() if match else ""
    return f"cp{name}" if name.isdigit() else name or None


def _refusal(ledgers: Sequence[Ledger], text: str) -> Sentence:
    said = _BANK_ERROR.search(text)
    if said:
        return sentence(
            "Your bank wrote an error into this file: “%(strip)s”. Please "
            "download it again.",
            strip=said[1].strip(),
        )
    skipped = sum(ledger.skipped for ledger in ledgers)
    if skipped:
        return sentence(
            "This OFX file holds only movements of investments "
            "(%(skipped)s), which are not read. Please export a bank or card "
            "account.",
            skipped=Number(skipped),
        )
    return sentence(
        "This OFX file holds no account statement. Please download it "
        "from your bank again."
    )


def _statements(text: str) -> list[_Open]:
    reader = _Reader()
    position, line = 0, 1
    for match in _TAG.finditer(text):
        line += text.count("\n", position, match.start())
        position = match.start()
        name, value = match[2].upper().rpartition(":")[2], match[3].strip()
        if match[1]:
            reader.close(name)
        else:
            reader.open(name, html.unescape(value), line)
    # A file that was cut inside an entry still shows what is there of it.
    reader.finish_entry()
    return reader.found


def _entry(fields: dict[str, str], line: int) -> tuple[Entry, str]:
    amount = fields.get("TRNAMT", "")
    day, size = _day(fields.get("DTPOSTED", "")), _amount(amount)
    texts: tuple[str, ...] = (
        fields.get("NAME", ""), fields.get("MEMO", ""),
        fields.get("EXTDNAME", ""), fields.get("CHECKNUM", ""))  # fmt: skip
    fault = None
    if day is None:
        fault = sentence(
            "The date “%(get)s” is not a date.", get=fields.get("DTPOSTED", "")[:40]
        )
    elif size is None:
        fault = no_amount(amount)
    kind = fields.get("TRNTYPE", "").upper()
    converted = _converted(fields, size)
    if converted is not None:
        texts = (*texts, f"{fields.get('CURSYM', '')} {amount}")
        size = converted
    entry = Entry(
        str(line), day, size, texts if any(texts) else (kind.title(),),
        value_day=_day(fields.get("DTAVAIL", "")),
        reference=fields.get("FITID") or None, fault=fault,
    )  # fmt: skip
    return entry, kind


def _converted(fields: dict[str, str], size: Decimal | None) -> Decimal | None:
    """Put an amount that is stated in another currency into the account's own.

    The standard: amounts in CURRENCY are not converted, those in ORIGCURRENCY are.
    """
    rate = parse_amount(fields.get("CURRATE", ""))
    factor = rate.magnitude(".") if rate else None
    if size is None or "CURRENCY" not in fields or not factor or factor == 1:
        return None
    return round(size * factor, 2)


def _day(text: str) -> dt.date | None:
    """Read the day as the bank writes it: its zone is the account's own."""
    match = _DAY.match(text)
    if not match:
        return None
    try:
        return dt.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def _amount(text: str) -> Decimal | None:
    found = parse_amount(text)
    if found is None:
        return None
    # The standard allows both marks and no thousands, so one mark is the decimal.
    size = found.magnitude("," if re.fullmatch(r"\d+,\d+", found.body) else ".")
    size = size if size is not None else found.magnitude(",")
    return None if size is None else -size if found.negative else size


def _signed(entries: Sequence[tuple[Entry, str]]) -> tuple[Entry, ...]:
    """Trust the signs, unless every one of them contradicts the entries' own types.

    Some banks write sizes without signs, or a card's spending as positive.
    """
    judged = [(e.amount, t) for e, t in entries if e.amount and t in _OUT | _IN]
    against = sum((a < 0) != (t in _OUT) for a, t in judged)
    spent = [a for a, t in judged if t in _OUT]
    unsigned = all(a > 0 for a, _ in judged) and bool(spent)
    if unsigned:
        return tuple(_flipped(e) if t in _OUT else e for e, t in entries)
    if judged and against == len(judged) and spent:
        return tuple(_flipped(e) for e, _ in entries)
    return tuple(e for e, _ in entries)


def _flipped(entry: Entry) -> Entry:
    return replace(entry, amount=None if entry.amount is None else -entry.amount)


@dataclass
class _Open:
    """A statement while its tags come in; entries with their types."""

    number: str | None = None
    bank: str | None = None
    currency: str | None = None
    closing: Decimal | None = None
    first: dt.date | None = None
    last: dt.date | None = None
    skipped: int = 0
    entries: list[tuple[Entry, str]] = field(default_factory=list)

    def ledger(self) -> Ledger:
        """Give what was read."""
        period = (self.first, self.last) if self.first and self.last else None
        return Ledger(
            self.number, self.bank, self.currency, closing=self.closing,
            entries=_signed(self.entries), period=period, skipped=self.skipped,
        )  # fmt: skip


@dataclass
class _Reader:
    found: list[_Open] = field(default_factory=list)
    stack: list[str] = field(default_factory=list)
    bank: str | None = None
    fields: dict[str, str] | None = None
    line: int = 1

    def open(self, name: str, value: str, line: int) -> None:
        """Take an opening tag and the text behind it."""
        if name == "STMTTRN":
            self.close(name)
            self.fields, self.line = {}, line
        elif name in _STATEMENTS:
            self.found.append(_Open(bank=self.bank))
        elif self.found and _INVESTMENTS.fullmatch(name):
            self.found[-1].skipped += 1
        elif self.fields is not None:
            self.fields.setdefault(name, value)
        else:
            self._note(name, value)
        if not value:
            self.stack.append(name)
        if len(self.stack) > limits.MAX_NESTING or len(self.found) > _MAX_LEDGERS:
            raise StatementError(
                "too_large",
                sentence(
                    "This OFX file nests deeper than %(depth)s tags or holds "
                    "more than %(most)s statements. Please export one account.",
                    depth=limits.MAX_NESTING,
                    most=_MAX_LEDGERS,
                ),
            )

    def close(self, name: str) -> None:
        """End a group, and whatever inside it was never closed."""
        if name in self.stack:
            while self.stack.pop() != name:
                pass
        if name == "STMTTRN":
            self.finish_entry()

    def finish_entry(self) -> None:
        """Keep the entry that is open, if one is."""
        if self.fields and self.found:
            self.found[-1].entries.append(_entry(self.fields, self.line))
        self.fields = None

    def _note(self, name: str, value: str) -> None:
        last = self.found[-1] if self.found else None
        if name == "ORG":
            self.bank = value or None
        elif last and name == "CURDEF":
            last.currency = currency_of(value)
        elif last and name == "ACCTID" and last.number is None:
            last.number = value or None
        elif last and name == "BALAMT" and "LEDGERBAL" in self.stack:
            last.closing = _amount(value)
        elif last and name == "DTSTART":
            last.first = day_of_moment(value)
        elif last and name == "DTEND":
            last.last = day_of_moment(value, ends=True)
