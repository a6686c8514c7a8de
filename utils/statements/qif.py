"""QIF to grids: a row per record, so that dates are judged like a column's."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from utils.errors import StatementError
from utils.sentences import Number, Sentence, sentence
from utils.statements.cells import Grid, make_grid, row_fault
from utils.statements.qif_cash import signed_cash, way_of
from utils.statements.text_lines import lines_within_limits

_HEADER = ["Date", "Amount", "Description", "Memo", "Category", "Cheque number"]
_FIELDS = {"D": 0, "T": 1, "U": 1, "P": 2, "M": 3, "L": 4, "N": 5}
_ACTION, _SECURITY = 6, 7
_FIELDS_INVESTED = {**_FIELDS, "$": 1, "N": _ACTION, "Y": _SECURITY}
_MONEY = re.compile(r"bank|cash|ccard|oth [al]", re.IGNORECASE)
_INVESTED = re.compile(r"invst", re.IGNORECASE)
_OTHER = re.compile(r"oth [^al]", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")
_YEAR = re.compile(r"(\d{1,2}[-/.]\d{1,2})['’]\s*(\d{1,4})")


def read_qif(text: str, encoding: str) -> tuple[list[Grid], int]:
    """Read the registers of a QIF file, a grid each: also the cash of investments.

    Returns:
        The grids, and how many records of loans and of shares were left out.

    Raises:
        StatementError: too_many_rows, or no_table where it holds no register.
    """
    lines = lines_within_limits(text)
    registers, skipped = _registers(lines)
    filled = [register for register in registers if register.rows]
    read = list(filter(_has_place, filled)) or filled
    skipped += sum(register.skipped for register in registers)
    skipped += sum(len(r.rows) for r in filled if r not in read)
    if not read:
        raise StatementError("no_table", _refusal(skipped))
    several = len({register.account for register in read}) > 1
    return [_grid(register, encoding, named=several) for register in read], skipped


def _has_place(register: _Register) -> bool:
    """Say whether a register has rows to read, and an account for its cash.

    Without a name the cash of investments would fall into another account.
    """
    named = bool(register.account) or not register.invested
    return named and len(register.faults) < len(register.rows)


def _refusal(skipped: int) -> Sentence:
    if skipped:
        return sentence(
            "This QIF file holds no bank, cash or card register, only records of "
            "other kinds (%(count)s). Please export the account's transactions again.",
            count=Number(skipped),
        )
    return sentence(
        "This QIF file holds no bank, cash or card register. Please export the "
        "account's transactions again."
    )


def _registers(lines: list[str]) -> tuple[list[_Register], int]:
    """Split at `!Type:`; a file may leave out the first of them.

    Returns:
        The registers of money, and how many records of others there are.
    """
    skipped = 0
    account = ""
    found = [_Register()]
    current: _Register | None = found[0]
    in_account = is_other = False
    for number, line in enumerate(lines, 1):
        said = line.strip()
        if said.startswith("!"):
            in_account = said.lower().startswith("!account")
            kind = said.partition(":")[2]
            invested = bool(_INVESTED.match(kind))
            reads = said.lower().startswith("!type") and (
                invested or _MONEY.match(kind)
            )
            current = _Register(account, invested=invested) if reads else None
            is_other = bool(_OTHER.match(kind))
            if current:
                found.append(current)
        elif in_account:
            account = said[1:].strip() if said[:1] == "N" else account
        elif is_other:
            skipped += said.startswith("^")
        elif current is not None and said:
            current.take(said, number)
    for register in found:
        register.end()
    return found, skipped


def _grid(register: _Register, encoding: str, *, named: bool) -> Grid:
    """Make a table of a register; one of several accounts keeps its account apart."""
    rows = [["Account", register.account], _HEADER, *register.rows]
    if not register.account:
        rows = rows[1:]
    first = register.lines[0]
    above = len(rows) - len(register.rows)
    lines = [*[max(1, first - 1)] * above, *register.lines]
    faults = {n + above: fault for n, fault in register.faults.items()}
    faults |= {n: fault for n, row in enumerate(rows) if (fault := row_fault(row))}
    account = register.account if named else ""
    return make_grid(
        rows, lines, "qif", encoding=encoding, bad_rows=faults, account=account
    )


@dataclass
class _Register:
    """The records of one account; `lines` says where each begins.

    `faults` are by row, and `skipped` counts what moves none of the account's cash.
    """

    account: str = ""
    invested: bool = False
    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    faults: dict[int, Sentence] = field(default_factory=dict)
    skipped: int = 0
    record: dict[int, str] = field(default_factory=dict)
    start: int = 0

    def take(self, line: str, number: int) -> None:
        """Read one line of a record: its first letter names the field."""
        if line.startswith("^"):
            self.end()
            return
        if not self.record:
            self.start = number
        column = (_FIELDS_INVESTED if self.invested else _FIELDS).get(line[0])
        if column is not None and line[1:].strip():
            self.record.setdefault(column, line[1:].strip())

    def end(self) -> None:
        """Finish the record that is open, if it says anything."""
        if self.invested and way_of(self.record.get(_ACTION, "")) == "none":
            self.skipped += 1
        elif self.invested and _ACTION not in self.record:
            self.skipped += bool(self.record)
        elif 0 in self.record or 1 in self.record:
            self._keep([self.record.get(n, "") for n in range(len(_HEADER))])
        self.record = {}

    def _keep(self, row: list[str]) -> None:
        if self.invested:
            self._read_cash(row)
        row[0], row[1] = _day(row[0]), _signed(row[1])
        self.rows.append(row)
        self.lines.append(self.start)

    def _read_cash(self, row: list[str]) -> None:
        action, security = self.record[_ACTION], self.record.get(_SECURITY, "")
        cash = signed_cash(action, row[1])
        if cash is None:
            self.faults[len(self.rows)] = sentence(
                "“%(word)s” does not say whether money came or went.",
                word=f"{action} {row[1]}"[:40],
            )
        row[1] = cash or row[1]
        row[2] = " ".join(filter(None, (row[2], security))) or action


def _day(text: str) -> str:
    """Write Quicken's `1/ 5'24` as `1/5/2024`; an apostrophe marks a later century."""
    plain = _BLANKS.sub("", text)
    match = _YEAR.fullmatch(plain)
    if not match:
        return text
    year = match[2] if len(match[2]) == 4 else f"20{match[2]:0>2}"
    separator = re.sub(r"\d", "", match[1])
    return f"{match[1]}{separator}{year}"


def _signed(text: str) -> str:
    """Mark money in: QIF always signs, and only leaves the plus out."""
    return f"+{text}" if text[:1].isdigit() else text
