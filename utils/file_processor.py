"""Bytes and hints in, a parsed statement out: the one door to reading files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from utils.errors import StatementError
from utils.sentences import sentence
from utils.statements.aligned import read_text
from utils.statements.decode import decode
from utils.statements.ledgers.camt import read_camt
from utils.statements.ledgers.entries import statement_of
from utils.statements.ledgers.mt940 import read_mt940
from utils.statements.ledgers.ofx import declared_encoding, read_ofx
from utils.statements.limits import Limits, applied
from utils.statements.markup import declared_charset, read_markup, unpacked
from utils.statements.one_column import cut_lines
from utils.statements.printed.pdf import read_pdf
from utils.statements.qif import read_qif
from utils.statements.reader import read_grids
from utils.statements.sniff import check_name, sniff
from utils.statements.spreadsheet_xml import read_spreadsheet_xml
from utils.statements.workbook import read_workbook

_LEDGERS = {"ofx": read_ofx, "mt940": read_mt940}

if TYPE_CHECKING:
    from utils.domain import ParsedStatement, ReadHints
    from utils.statements.cells import Grid


def read_statement(
    content: bytes, hints: ReadHints, limits: Limits | None = None
) -> ParsedStatement:
    """Read a statement of any supported kind, told by its bytes.

    Untrusted files belong in `utils.reading`, which calls this in a process that may
    crash. Nothing is read of a file that is beyond the limits.

    Raises:
        StatementError: with a code for programs and a sentence for people.
    """
    limits = limits or Limits()
    if len(content) > limits.size_bytes:
        raise StatementError(
            "too_large",
            sentence(
                "This file has %(count)s MB; at most %(most)s MB are read. "
                "Please export a shorter period.",
                count=f"{len(content) / 1000000.0:.1f}",
                most=f"{limits.size_bytes / 1000000.0:.1f}",
            ),
        )
    check_name(hints.file_name)
    with applied(limits):
        return _read(content, sniff(content), hints)


def _read(content: bytes, kind: str, hints: ReadHints) -> ParsedStatement:
    if kind in _LEDGERS:
        declared = declared_encoding(content) if kind == "ofx" else None
        decoded = decode(content, declared)
        ledgers = _LEDGERS[kind](decoded.text)
        return statement_of(kind, ledgers, hints, decoded.encoding)
    if kind == "camt":
        return statement_of(kind, read_camt(content), hints)
    if kind == "qif":
        grids, skipped = _qif(content)
        # The format itself defines the sign; only a person may say otherwise.
        signed = replace(hints, direction=hints.direction or "signed")
        parsed = read_grids(grids, signed)
        return replace(parsed, skipped_lines=parsed.skipped_lines + skipped)
    return read_grids(_grids(content, kind, hints), hints)


def _qif(content: bytes) -> tuple[list[Grid], int]:
    decoded = decode(content)
    return read_qif(decoded.text, decoded.encoding)


def _grids(content: bytes, kind: str, hints: ReadHints) -> list[Grid]:
    if kind == "pdf":
        return [read_pdf(content, hints.password)]
    if kind == "text":
        return [read_text(decode(content))]
    if kind == "mhtml":
        content, kind = unpacked(content), "html"
    if kind == "html":
        decoded = decode(content, declared_charset(content))
        return [read_markup(decoded.text, decoded.encoding)]
    if kind == "spreadsheet_xml":
        return read_spreadsheet_xml(content)
    return list(map(cut_lines, read_workbook(content, kind, hints.password)))
