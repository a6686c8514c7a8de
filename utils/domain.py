"""The app's own types: what a statement, a transaction and an import are."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from decimal import Decimal

    from utils.sentences import Sentence
    from utils.table_preview import TablePreview


class AccountKind(StrEnum):
    """What the user says an account is."""

    BANK = "bank"
    CARD = "card"
    UPI = "upi"
    CASH = "cash"


class DateOrder(StrEnum):
    """How day, month and year stand in a statement's dates."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


class ColumnRole(StrEnum):
    """The part that a table's column plays."""

    DATE = "date"
    VALUE_DATE = "value_date"
    NARRATION = "narration"
    PAYEE = "payee"
    AMOUNT = "amount"
    DEBIT = "debit"
    CREDIT = "credit"
    BALANCE = "balance"
    FLAG = "flag"
    BALANCE_FLAG = "balance_flag"
    FEE = "fee"
    CURRENCY = "currency"
    REFERENCE = "reference"
    ACCOUNT = "account"
    STATUS = "status"
    IGNORE = "ignore"


class Mode(StrEnum):
    """How the money moved."""

    UPI = "upi"
    IMPS = "imps"
    NEFT = "neft"
    RTGS = "rtgs"
    CARD = "card"
    ATM = "atm"
    CASH = "cash"
    CHEQUE = "cheque"
    MANDATE = "mandate"
    BILL = "bill"
    TRANSFER = "transfer"
    INTEREST = "interest"
    FEE = "fee"
    OTHER = "other"


class ReadStatus(StrEnum):
    """How reading a statement ended."""

    OK = "ok"
    QUESTION = "question"
    ERROR = "error"


class ImportStatus(StrEnum):
    """Where an import stands; see docs/decisions.md for the way through."""

    READING = "reading"
    QUESTION = "question"
    FAILED = "failed"
    PLANNED = "planned"
    COMMITTED = "committed"
    UNDONE = "undone"


class RowStatus(StrEnum):
    """What commit will do with one row of an import."""

    NEW = "new"
    PRESENT = "present"  # already here: matched one to one with a stored transaction
    PROBABLE_DUPLICATE = "probable_duplicate"  # near a hand-entered transaction
    DELETED = "deleted"  # the user deleted this transaction before
    UNREADABLE = "unreadable"
    EXCLUDED = "excluded"  # by the user
    SAME = "same"  # the user says it is the near hand-entered transaction


class BalanceStatus(StrEnum):
    """Whether the running balances follow from the amounts."""

    PROVED = "proved"
    BROKEN = "broken"
    ABSENT = "absent"


class CategorySource(StrEnum):
    """Who chose a transaction's category."""

    USER = "user"
    RULE = "rule"
    MODEL = "model"
    LINK = "link"  # it follows from the transaction it belongs together with
    SPLIT = "split"  # its parts have categories of their own
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ReadHints:
    """What the uploader said, answered or corrected about a file.

    Lines are labels as the table's preview gives them.

    Args:
        file_name: as uploaded; evidence only, never trusted as a path.
        kind: the card chosen on the upload page.
        password: for a locked file; lives in memory only.
        date_order: an answer to the question of day and month.
        last_year: the year of the newest row, where the file's days have none.
        direction: an answer to the question of sign, a key of `Reading.value`; or
            `usual` or `reversed`, whatever the columns.
        columns: `ColumnRole` by 0-based column; the reader decides the others.
        header_line: the line of the column names.
        header_names: its cells, by which it is found in another file.
        first_line: the first line of a table without column names.
        skip_lines: lines to leave out; they are listed as left out.
        decimal_mark: a point or a comma.
        sheet: read only this sheet.
        told_currency: the account's, whatever the file names.
        currency: the user's own currency, used where the file names none.
        today: no statement holds later days; None where unknown.
    """

    file_name: str = ""
    kind: AccountKind = AccountKind.BANK
    password: str | None = field(default=None, repr=False)
    date_order: DateOrder | None = None
    last_year: int | None = None
    direction: str | None = None
    columns: tuple[tuple[int, str], ...] = ()
    header_line: str | None = None
    header_names: tuple[str, ...] = ()
    first_line: str | None = None
    skip_lines: tuple[str, ...] = ()
    decimal_mark: str | None = None
    sheet: str | None = None
    told_currency: str | None = None
    currency: str = "INR"
    today: dt.date | None = None


@dataclass(frozen=True, slots=True)
class BalanceCheck:
    """The running-balance proof of one account in a statement."""

    status: BalanceStatus = BalanceStatus.ABSENT
    opening: Decimal | None = None
    closing: Decimal | None = None
    first_break_line: str | None = None


@dataclass(frozen=True, slots=True)
class ParsedAccount:
    """An account that a statement speaks of; `id` is local to the statement.

    `period` is what the statement itself says it covers: first and last day.
    """

    id: str
    bank: str | None
    number_masked: str | None
    currency: str
    balance_check: BalanceCheck = BalanceCheck()
    period: tuple[dt.date, dt.date] | None = None


@dataclass(frozen=True, slots=True)
class ParsedTransaction:
    """One movement as read: `amount` is signed, money out negative.

    `line` is 1-based in the file: the text line, the sheet's row, or page·line.
    """

    line: str
    account: str
    posting_date: dt.date
    value_date: dt.date | None
    amount: Decimal
    currency: str
    balance: Decimal | None
    narration: str
    payee: str | None
    mode: Mode
    bank_reference: str | None


@dataclass(frozen=True, slots=True)
class RowError:
    """A line that could not be read, with the reason in words."""

    line: str
    reason: Sentence
    raw: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand what the file leaves open."""

    value: str
    first_rows: tuple[ParsedTransaction, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What the file itself does not answer.

    Kind is last_year, date_order, direction, column or fee.
    """

    kind: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """How the statement was read, remembered by `fingerprint` of its header words."""

    fingerprint: str = ""
    header_line: int | None = None
    columns: tuple[tuple[str, str], ...] = ()  # (header as spelled, role)
    date_order: DateOrder | None = None
    decimal_mark: str | None = None
    direction: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class ParsedStatement:
    """What came out of a file: what parsed, what did not, and what must be asked.

    With status `question` the transactions stand in the likeliest reading. `left_out`
    are the lines that the user's hints name; `table` is None where the format has no
    columns.
    """

    status: ReadStatus
    format: str
    layout: Layout = Layout()
    accounts: tuple[ParsedAccount, ...] = ()
    transactions: Sequence[ParsedTransaction] = ()
    row_errors: tuple[RowError, ...] = ()
    skipped_lines: int = 0
    questions: tuple[Question, ...] = ()
    left_out: tuple[RowError, ...] = ()
    table: TablePreview | None = None
