"""MT940 to ledgers: SWIFT's tags, and the dialects that banks write inside :86:."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from utils.currencies import currency_of
from utils.errors import StatementError
from utils.sentences import sentence
from utils.statements.ledgers.entries import Entry, Ledger
from utils.statements.ledgers.mt940_details import Details, read_details
from utils.statements.text_lines import lines_within_limits

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = re.compile(r"\s*:(\d{2}[A-Z]?|NS):(.*)")
_END = re.compile(r"\s*(?:-\}?|\{.*)\s*")
# FinTS sends a line's end as @@, which stays where a program keeps what it was sent;
# where tags begin lines, it is what somebody wrote.
_SENT_TAG = re.compile(r"@@:\d{2}[A-Z]?:")
_TAG_OF_LINE = re.compile(r"[\r\n]\s*:(?!20:)\d{2}[A-Z]?:")
_ENTRY = re.compile(
    r"(?P<day>\d{6})(?P<booked>\d{4})?\s*(?P<mark>[RE]?[CD])(?P<funds>[A-Z])?\s*"
    r"(?P<amount>\d[\d.]*,?\d*)\s*(?P<kind>[A-Z][A-Z0-9]{2}[A-Z0-9 ])?"
    r"(?P<reference>.*)",
    re.ASCII,
)
_BALANCE = re.compile(r"([CD])(\d{6})([A-Z]{3})\s*(\d[\d.]*,?\d*)", re.ASCII)
_IBAN = re.compile(r"[A-Z]{2}\d{2}(?=[A-Z0-9]{11,30}$)(?:[A-Z]{4}|\d{4})", re.ASCII)
# SWIFT's codes of a movement's kind, for entries that say nothing else.
_KINDS = {
    "CHG": "Charges", "CHK": "Cheque", "COL": "Collection", "COM": "Commission",
    "DDT": "Direct debit", "DIV": "Dividend", "INT": "Interest", "LDP": "Loan",
    "MSC": "Other movement", "RTI": "Returned item", "SEC": "Securities",
    "STO": "Standing order", "TRF": "Transfer",
}  # fmt: skip
_MONEY_IN = {"C": 1, "D": -1, "RC": -1, "RD": 1}
_HALF_YEAR_DAYS = 183
_EXPECTED = sentence("It is only expected, not booked, so it was left out.")


def read_mt940(text: str) -> list[Ledger]:
    """Read every statement of an MT940 file; a file often holds one per day.

    Raises:
        StatementError: too_many_rows, or no_table where nothing is a statement.
    """
    lines = lines_within_limits(_as_lines(text))
    found: list[_Statement] = []
    for tag, value, line in _fields(lines):
        if tag == "20" or not found:
            found.append(_Statement())
        found[-1].take(tag, value, line)
    ledgers = [statement.ledger() for statement in found if statement.is_stated()]
    if not ledgers:
        raise StatementError(
            "no_table",
            sentence(
                "This MT940 file holds no account statement. Please download it "
                "from your bank again."
            ),
        )
    return ledgers


def _as_lines(text: str) -> str:
    """End the lines of a file that was kept as FinTS sends it."""
    sent = _SENT_TAG.search(text) and not _TAG_OF_LINE.search(text)
    return text.replace("@@", "\n") if sent else text


def _fields(lines: list[str]) -> Iterator[tuple[str, list[str], int]]:
    """Cut lines into tags: (tag, its lines, the number of the first)."""
    tag: str | None = None
    value: list[str] = []
    start = 0
    for number, line in enumerate(lines, 1):
        match = _TAG.match(line)
        if (match or _END.fullmatch(line)) and tag:
            yield tag, value, start
            tag = None
        if match:
            tag, value, start = match[1], [match[2]], number
        elif tag and line.strip():
            value.append(line)
    if tag:
        yield tag, value, start


def read_entry(value: list[str], details: Details, line: int) -> Entry:
    """Read a :61: line with what its :86: says."""
    match = _ENTRY.match(value[0].strip())
    if not match:
        raw = " ".join([*value, *details.texts])
        fault = sentence("This entry does not have the form of an MT940 movement.")
        return Entry(str(line), None, None, (raw,), fault=fault)
    value_day = _day(match["day"])
    day = _booked(value_day, match["booked"])
    way = _MONEY_IN.get(match["mark"])
    amount = _amount(match["amount"])
    own, _, bank = match["reference"].partition("//")
    texts = [*details.texts, *value[1:]]
    if not texts and _is_empty(own):
        texts = [_KINDS.get((match["kind"] or "").strip()[1:], "")]
    return Entry(
        str(line), day, amount * way if way else None,
        tuple(texts) or (own.strip(),), value_day, details.payee,
        _reference(bank, own, details.reference),
        booked=way is not None,
        fault=None if way else _EXPECTED,
    )  # fmt: skip


def _reference(*found: str | None) -> str | None:
    """Choose the first that names this entry alone: no placeholder, no account."""
    texts = [text.strip() for text in found if text]
    return next((t for t in texts if not _is_empty(t) and not _IBAN.match(t)), None)


def _is_empty(reference: str) -> bool:
    return reference.strip().upper() in ("", "NONREF", "NOTPROVIDED")


def _day(text: str) -> dt.date | None:
    year = int(text[:2])
    try:
        return dt.date(
            year + (1900 if year >= 70 else 2000), int(text[2:4]), int(text[4:])
        )
    except ValueError:
        return None


def _booked(value_day: dt.date | None, text: str | None) -> dt.date | None:
    """Read the booking day, which leaves its year out: the one near the value day."""
    if value_day is None or not text:
        return value_day
    for year in (value_day.year, value_day.year - 1, value_day.year + 1):
        try:
            day = dt.date(year, int(text[:2]), int(text[2:]))
        except ValueError:
            continue
        if abs((day - value_day).days) <= _HALF_YEAR_DAYS:
            return day
    return value_day


def _amount(text: str) -> Decimal:
    """Read `1234,5`; a dialect's point is decimal where no comma stands."""
    plain = text.replace(".", "").replace(",", ".") if "," in text else text
    whole, _, part = plain.rpartition(".")
    return Decimal(f"{whole.replace('.', '')}.{part}" if whole else plain)


@dataclass
class _Statement:
    """One message while its tags come in."""

    number: str | None = None
    currency: str | None = None
    opening: Decimal | None = None
    closing: Decimal | None = None
    opened: dt.date | None = None
    closed: dt.date | None = None
    entries: list[Entry] = field(default_factory=list)
    entry: list[str] | None = None
    details: list[str] = field(default_factory=list)
    line: int = 0

    def take(self, tag: str, value: list[str], line: int) -> None:
        """Read one tag."""
        if tag == "86":
            self.details += value if self.entry is not None else []
            return
        self._finish()
        if tag == "61":
            self.entry, self.line = value, line
        elif tag[:2] in ("60", "62"):
            self._balance(tag, value[0])
        elif tag == "34F":
            self.currency = self.currency or currency_of(value[0].strip()[:3])
        elif tag[:2] == "25":
            self.number = value[0].strip() or None

    def _balance(self, tag: str, text: str) -> None:
        match = _BALANCE.match(text.strip())
        if match is None:
            return
        amount = _amount(match[4]) * _MONEY_IN[match[1]]
        self.currency = currency_of(match[3]) or self.currency
        if tag[:2] == "62":
            self.closing, self.closed = amount, _day(match[2])
        elif self.opening is None:
            self.opening, self.opened = amount, _day(match[2])

    def _finish(self) -> None:
        if self.entry is not None:
            details = read_details(self.details)
            self.entries.append(read_entry(self.entry, details, self.line))
        self.entry, self.details = None, []

    def is_stated(self) -> bool:
        """Say whether this is a statement: it has entries or a balance."""
        self._finish()
        return bool(self.entries) or self.closing is not None

    def ledger(self) -> Ledger:
        """Give what was read."""
        number = self.number
        if number and self.currency:
            number = re.sub(rf"[ /]*{self.currency}$", "", number)
        return Ledger(
            number, None, self.currency, self.opening, self.closing, self.entries,
            self._period(),
        )  # fmt: skip

    def _period(self) -> tuple[dt.date, dt.date] | None:
        """Give the days between the balances.

        The opening balance is that of the evening before, whose day some banks write;
        others write the first day itself, and movements on it say so.
        """
        if self.opened is None or self.closed is None:
            return None
        days = [entry.day for entry in self.entries if entry.day]
        after = min(self.opened + dt.timedelta(days=1), self.closed)
        return min([after, *(day for day in days if day == self.opened)]), self.closed
