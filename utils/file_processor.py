"""Bytes and hints in, a parsed statement out: the one door to reading files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from utils.errors import StatementError
from utils.statements import limits
from utils.statements.decode import decode
from utils.statements.delimited import read_delimited
from utils.statements.markup import read_markup
from utils.statements.reader import read_grids
from utils.statements.sniff import check_name, sniff
from utils.statements.workbook import read_workbook

if TYPE_CHECKING:
    from utils.domain import ParsedStatement, ReadHints
    from utils.statements.cells import Grid


def read_statement(content: bytes, hints: ReadHints) -> ParsedStatement:
    """Read a statement of any supported kind, told by its bytes.

    Untrusted files belong in `utils.reading.StatementReader`, which calls this in a
    process that may crash.

    Raises:
        StatementError: with a code for programs and a sentence for people.
    """
    return read_grids(_grids(content, hints), hints)


def _grids(content: bytes, hints: ReadHints) -> list[Grid]:
    if len(content) > limits.MAX_BYTES:
        raise StatementError(
            "too_large",
            f"This file is bigger than {limits.MAX_BYTES // 1024 // 1024} MB. "
            "Please export a shorter period.",
        )
    check_name(hints.file_name)
    kind = sniff(content)
    if kind == "text":
        return [read_delimited(decode(content))]
    if kind == "html":
        decoded = decode(content)
        return [read_markup(decoded.text, decoded.encoding)]
    return read_workbook(content, kind, hints.password)
