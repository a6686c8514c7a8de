"""HTML to grids: the tables that banks send under the name .xls."""

from __future__ import annotations

import email
import re
from contextlib import suppress
from typing import cast

from lxml import etree, html

from utils.errors import StatementError
from utils.sentences import sentence
from utils.statements import limits
from utils.statements.cells import Grid, clean, make_grid, refuse_columns, row_fault

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
_HEAD_BYTES = 4096
_SPAN_DIGITS = 4
# What the names of pages' encodings have come to mean (WHATWG Encoding Standard).
_MEANT = {
    "iso-8859-1": "cp1252", "us-ascii": "cp1252", "iso-8859-9": "cp1254",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "gb2312": "gb18030", "gbk": "gb18030",
    "shift_jis": "cp932", "tis-620": "cp874", "iso-8859-11": "cp874",
}  # fmt: skip
_NO_PAGE = sentence(
    "This web page could not be read. Please download the statement "
    "from your bank again as CSV or Excel."
)


def declared_charset(content: bytes) -> str | None:
    """Read the encoding that a page names in its head."""
    match = _CHARSET.search(content[:_HEAD_BYTES])
    name = match[1].decode().lower() if match else None
    return _MEANT.get(name, name) if name else None


def unpacked(content: bytes) -> bytes:
    """Take the page with the most rows out of a web archive (MHTML).

    Raises:
        StatementError: unreadable, where it holds no page.
    """
    pages: list[bytes] = []
    with suppress(RecursionError):  # parts in parts in parts
        parts = email.message_from_bytes(content.lstrip()).walk()
        found = [p.get_payload(decode=True) for p in parts if not p.is_multipart()]
        pages = [page for page in found if isinstance(page, bytes)]
    best = max(pages, key=_count_rows, default=b"")
    if not _count_rows(best):
        raise StatementError("unreadable", _NO_PAGE)
    return best


def _count_rows(page: bytes) -> int:
    return page.lower().count(b"<tr")


def read_markup(text: str, encoding: str) -> Grid:
    """Read every table of an HTML page, one below the other, as one grid.

    Raises:
        StatementError: no_table, unreadable, too_large or too_many_rows.
    """
    # What the page says of its encoding was true of its bytes, which are decoded.
    parser = html.HTMLParser(
        no_network=True, remove_comments=True, huge_tree=False, encoding="utf-8"
    )
    try:
        page = html.document_fromstring(text.encode(), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise StatementError("unreadable", _NO_PAGE) from error
    rows: list[list[str]] = []
    lines: list[int] = []
    held: dict[html.HtmlElement | None, dict[int, int]] = {}
    for row in page.iter("tr"):
        if row.xpath("ancestor::td//tr[2]") and row.xpath(".//table"):
            continue  # A layout table around the real one.
        table = next(row.iterancestors("table"), None)
        rows.append(_cells(row, held.setdefault(table, {})))
        lines.append(cast("int | None", row.sourceline) or len(rows))
    if not any(any(row) for row in rows):
        raise StatementError(
            "no_table",
            sentence(
                "This is a web page without a table of transactions. Please "
                "download the statement from your bank again as CSV or Excel."
            ),
        )
    faults = {n: fault for n, row in enumerate(rows) if (fault := row_fault(row))}
    return make_grid(rows, lines, "html", encoding=encoding, bad_rows=faults)


def _cells(row: html.HtmlElement, held: dict[int, int]) -> list[str]:
    """Read a row's cells, each in its column.

    Args:
        row: of the table.
        held: how many rows each column is still held for by a cell further up, whose
            text stands in the first of its rows alone; brought up to date.
    """
    cells: list[str] = []
    begun: dict[int, int] = {}
    for cell in row.iterchildren("td", "th"):
        while held.get(len(cells)):
            cells.append("")
        text = clean(" ".join(part.strip() for part in cell.itertext()))
        wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
        if high > 1:
            begun |= dict.fromkeys(range(len(cells), len(cells) + wide), high)
        cells += [text, *[""] * (wide - 1)]
        if len(cells) > limits.current().columns:
            raise refuse_columns(len(cells))
    left = {column: rows - 1 for column, rows in {**held, **begun}.items()}
    held.clear()
    held.update((column, rows) for column, rows in left.items() if rows)
    return cells


def _span(cell: html.HtmlElement, name: str) -> int:
    span = cell.get(name, "1")
    short = span.isascii() and span.isdigit() and len(span) < _SPAN_DIGITS
    return max(1, int(span)) if short else 1
