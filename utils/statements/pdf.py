"""Text PDFs to grids: words, lines, columns; the reasoning is the tables' own."""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

from utils.errors import StatementError
from utils.statements import limits
from utils.statements.cells import Grid, clean, make_grid, row_fault
from utils.statements.locks import locked, unsupported_lock
from utils.statements.pdf_columns import (
    Header,
    boundaries,
    cells_of,
    find_header,
    gutters,
)
from utils.statements.pdf_lines import Line, Word, has_date, lines_of, phrases_of
from utils.statements.pdf_rows import Row, rows_of
from utils.statements.pdf_years import with_years

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pdfplumber.page import Page

# Fonts without a map to letters are common; a page of them warns thousands of times.
logging.getLogger("pdfminer").setLevel(logging.ERROR)

_BLANK_SHARE = 0.15  # of a letter's size: a wider gap parts two words
_UNMAPPED = "(cid:"
_RULE_TOLERANCE = 1.5
_MAX_RULES = 4_000
_DAMAGED = (
    "This PDF is damaged or not complete. Please download it from your bank again."
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's lines and rules: vertical (x, top, bottom), horizontal (y, x0, x1)."""

    lines: list[Line]
    vertical: list[tuple[float, float, float]]
    horizontal: list[tuple[float, float, float]]


@dataclass
class _Table:
    """A header and the lines below it, page by page; no header before the first."""

    header: Header | None = None
    label: str = ""
    parts: list[tuple[Sheet, list[Line]]] = field(default_factory=list)

    @property
    def body(self) -> list[Line]:
        """All its lines."""
        return [line for _, lines in self.parts for line in lines]


def read_pdf(content: bytes, password: str | None) -> Grid:
    """Read the tables of a PDF that holds text.

    Raises:
        StatementError: password_required, password_wrong, encryption_unsupported,
            unreadable, too_large or no_text.
    """
    sheets = list(_sheets(content, password))
    lines = [line for sheet in sheets for line in sheet.lines]
    if not sheets:
        raise StatementError("unreadable", _DAMAGED)
    words = [word.text for line in lines for word in line.words]
    if sum(_UNMAPPED in word for word in words) * 3 >= len(words):
        raise StatementError(
            "no_text",
            "This PDF holds no text, only pictures of it (a scan or a print). Please "
            "download the statement itself from your bank, or export it as CSV.",
        )
    dated = with_years([sheet.lines for sheet in sheets])
    sheets = [replace(s, lines=part) for s, part in zip(sheets, dated, strict=True)]
    rows = [row for table in _tables(sheets) for row in _rows(table)]
    cells = [[clean(cell) for cell in row.cells] for row in rows]
    faults = {n: fault for n, row in enumerate(cells) if (fault := row_fault(row))}
    labels = [row.label for row in rows]
    return make_grid(cells, labels, "pdf", bad_rows=faults)


def _sheets(content: bytes, password: str | None) -> Iterator[Sheet]:
    try:
        with pdfplumber.open(
            io.BytesIO(content), password=password or "",
            pages=list(range(1, limits.MAX_PAGES + 2)),
        ) as document:  # fmt: skip
            _refuse_above(limits.MAX_PAGES, len(document.pages), "pages")
            count = 0
            for page in document.pages:
                count += len(page.chars)
                _refuse_above(limits.MAX_PAGE_CHARACTERS, count, "characters")
                yield _sheet(page)
                page.close()
    except (StatementError, MemoryError):
        raise
    except Exception as error:
        raise _refusal(error, password) from error


def _refusal(error: Exception, password: str | None) -> StatementError:
    causes = (error, error.__cause__, *error.args)
    if any(isinstance(cause, PDFPasswordIncorrect) for cause in causes):
        return locked(password)
    if any(isinstance(cause, PDFEncryptionError) for cause in causes):
        return unsupported_lock()
    return StatementError("unreadable", _DAMAGED)


def _refuse_above(most: int, count: int, what: str) -> None:
    if count > most:
        raise StatementError(
            "too_large",
            f"This PDF has more than {most:,} {what}. Please export a shorter period.",
        )


def _sheet(page: Page) -> Sheet:
    seen: set[tuple[str, int, int]] = set()

    def counts(thing: dict[str, Any]) -> bool:
        if thing["object_type"] != "char":
            return True
        place = (thing["text"], round(thing["x0"]), round(thing["top"]))
        # Bold letters are often printed twice, a hair apart.
        is_new = place not in seen
        seen.add(place)
        return is_new and bool(thing["upright"])

    upright = page.filter(counts)
    words = [
        Word(w["text"], w["x0"], w["x1"], w["top"], w["bottom"])
        for w in upright.extract_words(x_tolerance_ratio=_BLANK_SHARE)
    ]
    edges = page.edges if len(page.objects.get("curve", ())) < _MAX_RULES else []
    return Sheet(
        lines_of(words, page.page_number),
        [(e["x0"], e["top"], e["bottom"]) for e in edges if e["orientation"] == "v"],
        [(e["top"], e["x0"], e["x1"]) for e in edges if e["orientation"] == "h"],
    )


def _tables(sheets: Sequence[Sheet]) -> list[_Table]:
    """Cut the pages at their headers; a table goes on over pages without one."""
    tables = [_Table()]
    for sheet in sheets:
        part: list[Line] = []
        tables[-1].parts.append((sheet, part))
        skip = 0
        for n, line in enumerate(sheet.lines):
            if skip:
                skip -= 1
                continue
            header = find_header(sheet.lines[n : n + 3], _rules_beside(sheet, line))
            if header:
                part = []
                tables.append(_Table(header, line.label, [(sheet, part)]))
                skip = header.count - 1
            else:
                part.append(line)
    return tables


def _rules_beside(sheet: Sheet, line: Line) -> list[float]:
    found: list[float] = []
    for x in sorted(
        x for x, top, bottom in sheet.vertical if top <= line.middle <= bottom
    ):
        if not found or x - found[-1] > _RULE_TOLERANCE:
            found.append(x)
    return found


def _rows(table: _Table) -> Iterator[Row]:
    if table.header is None:
        yield from _rows_without_header(table)
        return
    yield Row(table.header.names, table.label)
    ends = boundaries(table.header, table.body)
    for sheet, lines in table.parts:
        yield from rows_of(lines, ends, _rules_across(sheet, table.header))
        # Page footers and letterheads are no part of the table.
        yield Row([], lines[-1].label if lines else table.label)


def _rules_across(sheet: Sheet, header: Header) -> list[float]:
    wide = (header.phrases[-1].x1 - header.phrases[0].x0) / 2
    return [y for y, x0, x1 in sheet.horizontal if x1 - x0 >= wide]


def _rows_without_header(table: _Table) -> Iterator[Row]:
    dated = [line for line in table.body if has_date(line)]
    ends = gutters(dated)
    for line in table.body:
        if has_date(line):
            yield Row(cells_of(line, ends), line.label)
        else:
            yield Row([phrase.text for phrase in phrases_of(line)], line.label)
