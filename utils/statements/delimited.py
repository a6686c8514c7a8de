"""Text to cells: which delimiter, where the quotes end, what each line holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from utils.dates import parse_date
from utils.errors import StatementError
from utils.money import parse_amount
from utils.sentences import Number, sentence
from utils.statements import limits
from utils.statements.cells import (
    EDGES,
    Grid,
    clean,
    make_grid,
    refuse_columns,
    row_fault,
)
from utils.statements.words import header_strength, is_header

if TYPE_CHECKING:
    from utils.sentences import Sentence
    from utils.statements.decode import Decoded

_DELIMITERS = ("~|~", "||", "\t", ";", ",", "|", "^", "~")
_BLANKS = re.compile(r"[ \r]*")
_SAMPLE_LINES = 400
_MAX_QUOTED_LINES = 12
_HINT = re.compile(r'"?sep=(.{1,3}?)"?', re.IGNORECASE)
_WHOLLY = re.compile(r'^"([^"]*)"$')
_ONE_CELL = re.compile(r'"(?:[^"]|"")*"\s*')
_UNCLOSED = sentence("A quotation mark opens here and never closes.")
_MIXED = sentence("This line mixes text encodings and could not be read without loss.")


@dataclass
class _Parsed:
    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    bad: dict[int, Sentence] = field(default_factory=dict)


def read_delimited(decoded: Decoded) -> Grid:
    """Cut a text into cells by the delimiter that explains it best.

    Raises:
        StatementError: too_large, too_many_rows or no_table.
    """
    lines = decoded.lines()
    _refuse_beyond_limits(lines)
    sample = [n for n, line in enumerate(lines) if line.strip()][:_SAMPLE_LINES]
    if not sample:
        raise StatementError("no_table", sentence("This file holds only blank lines."))
    first, hinted = sample[0], _HINT.fullmatch(lines[sample[0]].strip())
    if hinted:
        lines[first] = ""
    lines = _unwrapped(lines, sample)
    delimiter = _choose([lines[n] for n in sample if lines[n]], hinted)
    parsed = _parse(lines, delimiter)
    for n in decoded.bad_lines:
        if n < len(lines):
            _mark(parsed, n + 1)
    return make_grid(
        parsed.rows,
        parsed.lines,
        "csv",
        encoding=decoded.encoding,
        delimiter=delimiter,
        bad_rows=parsed.bad,
    )


def _refuse_beyond_limits(lines: list[str]) -> None:
    most = limits.current()
    if len(lines) > most.lines and sum(map(bool, lines)) > most.rows:
        raise StatementError(
            "too_many_rows",
            sentence(
                "This file has %(count)s lines; at most %(rows)s rows are read. "
                "Please export a shorter period.",
                count=Number(len(lines)),
                rows=Number(most.rows),
            ),
        )
    longest = max(map(len, lines))
    if longest > limits.MAX_LINE_CHARACTERS:
        line = next(n for n, text in enumerate(lines, 1) if len(text) == longest)
        raise StatementError(
            "too_large",
            sentence(
                "Line %(line)s of this file has %(longest)s characters; at most "
                "%(most)s are read. Please check that it is a "
                "bank statement.",
                line=line,
                longest=Number(longest),
                most=Number(limits.MAX_LINE_CHARACTERS),
            ),
        )


def _unwrapped(lines: list[str], sample: list[int]) -> list[str]:
    """Take off quotes that an export put around whole lines."""
    wrapped = [lines[n] for n in sample if lines[n].startswith('"')]
    if len(wrapped) * 10 < len(sample) * 9:
        return lines
    if not all(_ONE_CELL.fullmatch(line) and "," in line for line in wrapped):
        return lines
    return [(_quoted_cells(line, ",") or [line])[0] for line in lines]


def _mark(parsed: _Parsed, line: int) -> None:
    for index, number in enumerate(parsed.lines):
        if number == line:
            parsed.bad[index] = _MIXED


def _choose(sample: list[str], hinted: re.Match[str] | None) -> str:
    present = [d for d in _DELIMITERS if any(d in line for line in sample)]
    if hinted and hinted[1] in present:
        return hinted[1]
    if not present:
        raise StatementError(
            "no_table",
            sentence(
                "No table was found in this file: its lines have only one "
                "column. Please export the statement with date, description and "
                "amount columns."
            ),
        )
    if len(present) == 1:
        return present[0]
    return max(present, key=lambda delimiter: _explained(sample, delimiter))


def _explained(sample: list[str], delimiter: str) -> tuple[float, float]:
    """Score a delimiter by the rows with a date and an amount that it brings forth."""
    short = [line[:20_000] for line in sample]
    rows = [
        row[: limits.current().columns + 1] for row in _parse(short, delimiter).rows
    ]
    dated = sum(is_data(row) for row in rows)
    named = max((header_strength(row) for row in rows if is_header(row)), default=0)
    widths = [len(row) for row in rows if len(row) > 1]
    common = max(map(widths.count, set(widths)), default=0)
    return dated * 3 + named * 2, common / max(1, len(rows))


def is_data(row: list[str]) -> bool:
    """Say whether a row holds a date and, in another cell, an amount."""
    dates = [n for n, cell in enumerate(row) if parse_date(cell)]
    return bool(dates) and any(
        parse_amount(cell) for n, cell in enumerate(row) if cell and n not in dates
    )


def _parse(lines: list[str], delimiter: str) -> _Parsed:
    parsed = _Parsed()
    number = wide = blank = 0
    columns = limits.current().columns
    while number < len(lines):
        line, start = lines[number], number + 1
        number += 1
        if not line or line.isspace():
            blank += 1
            parsed.rows.append([])
            parsed.lines.append(start)
            continue
        if line.count(delimiter) > columns:
            wide += 1
            raw = line.split(delimiter, columns)[:-1]
            if wide > len(parsed.rows) - blank or is_header(raw):
                raise refuse_columns(line.count(delimiter) + 1)
            row = [clean(cell) for cell in raw]
            fault: Sentence | None = sentence(
                "This line has more than %(most)s cells.", most=columns
            )
        elif '"' in line:
            above = len(parsed.rows[-1]) if parsed.rows else 0
            raw, used, closed = _split_quoted(lines, start - 1, delimiter, above)
            number += used - 1
            row = [clean(cell) for cell in raw]
            fault = row_fault(row) if closed else _UNCLOSED
        else:
            row, fault = _split_unquoted(line, delimiter)
        if fault:
            parsed.bad[len(parsed.rows)] = fault
            row = [
                cell[: limits.MAX_CELL_CHARACTERS].replace("\x00", "") for cell in row
            ]
        while len(row) > columns and not row[-1]:
            row.pop()
        parsed.rows.append(row)
        parsed.lines.append(start)
    return parsed


def _split_unquoted(line: str, delimiter: str) -> tuple[list[str], Sentence | None]:
    """Cut a line without quotes, and name what makes it untrustworthy, if anything."""
    raw = line.split(delimiter)
    short = len(line) <= limits.MAX_CELL_CHARACTERS
    # Of nearly all lines there is nothing to take off but blanks.
    if short and "=" not in line and "'" not in line and "\x00" not in line:
        return [cell.strip(EDGES) for cell in raw], None
    row = [clean(cell) for cell in raw]
    return row, row_fault(row)


def _split_quoted(
    lines: list[str], start: int, delimiter: str, above: int
) -> tuple[list[str], int, bool]:
    """Split a record that holds quotes; it may go on over the next lines."""
    text = lines[start]
    for used in range(1, _MAX_QUOTED_LINES + 1):
        cells = _quoted_cells(text, delimiter)
        if used == 1 and (cells is None or _swallowed(cells, delimiter, above)):
            cells = _loosely_quoted(text, delimiter, above) or cells
        if cells is not None:
            return cells, used, True
        if start + used >= len(lines) or len(text) > 4 * limits.MAX_CELL_CHARACTERS:
            break
        text += "\n" + lines[start + used]
    return lines[start].replace('"', "").split(delimiter), 1, False


def _swallowed(cells: list[str], delimiter: str, above: int) -> bool:
    """Say whether a cell of a record that is too short holds the quotes of others."""
    return len(cells) < above and any(f'{delimiter}"' in cell for cell in cells)


def _loosely_quoted(line: str, delimiter: str, above: int) -> list[str] | None:
    """Split a line whose text begins with a quoted word: `"ACME" LTD`.

    Its quotes come in pairs, unlike those of a text that goes on in the next line, and
    it has as many cells as the line above.
    """
    cells = line.split(delimiter)
    paired = line.count('"') % 2 == 0
    if not paired or len(cells) != above:
        return None
    return [_WHOLLY.sub(r"\1", cell.strip()) for cell in cells]


def _quoted_cells(text: str, delimiter: str) -> list[str] | None:
    """Split one record; None while a quote is still open at its end."""
    cells: list[str] = []
    position, step = 0, len(delimiter)
    while True:
        begin = position
        while begin < len(text) and text[begin] == " " != delimiter:
            begin += 1
        begin += text.startswith('="', begin)  # a formula that keeps a text a text
        if text.startswith('"', begin):
            end = _closing_quote(text, begin + 1, delimiter)
            if end is None:
                return None
            cells.append(text[begin + 1 : end].replace('""', '"'))
            position = text.find(delimiter, end + 1)
        else:
            position_next = text.find(delimiter, position)
            stop = len(text) if position_next < 0 else position_next
            cells.append(_unquoted(text[position:stop]))
            position = position_next
        if position < 0:
            return cells
        position += step


def _closing_quote(text: str, position: int, delimiter: str) -> int | None:
    """Find the quote that ends a cell: the next thing after it is a delimiter."""
    while True:
        position = text.find('"', position)
        if position < 0:
            return None
        if text.startswith('""', position):
            position += 2
            continue
        blanks = _BLANKS.match(text, position + 1)
        after = blanks.end() if blanks else position + 1
        if after == len(text) or text.startswith(delimiter, after):
            return position
        position += 1


def _unquoted(cell: str) -> str:
    # A cell that lost its opening quote still carries the closing one.
    if cell.rstrip().endswith('"') and cell.count('"') == 1:
        return cell.rstrip()[:-1]
    return cell
