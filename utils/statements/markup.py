"""HTML to grids: the tables that banks send under the name .xls."""

from __future__ import annotations

from typing import cast

from lxml import etree, html

from utils.errors import StatementError
from utils.sentences import sentence
from utils.statements import limits
from utils.statements.cells import Grid, clean, make_grid, refuse_columns, row_fault


def read_markup(text: str, encoding: str) -> Grid:
    """Read every table of an HTML page, one below the other, as one grid.

    Raises:
        StatementError: no_table, unreadable, too_large or too_many_rows.
    """
    parser = html.HTMLParser(no_network=True, remove_comments=True, huge_tree=False)
    try:
        page = html.document_fromstring(text.encode(), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise StatementError(
            "unreadable",
            sentence(
                "This web page could not be read. Please download the statement "
                "from your bank again as CSV or Excel."
            ),
        ) from error
    rows: list[list[str]] = []
    lines: list[int] = []
    for row in page.iter("tr"):
        if row.xpath("ancestor::td//tr[2]") and row.xpath(".//table"):
            continue  # A layout table around the real one.
        rows.append(_cells(row))
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


def _cells(row: html.HtmlElement) -> list[str]:
    cells: list[str] = []
    for cell in row.iterchildren("td", "th"):
        text = clean(" ".join(part.strip() for part in cell.itertext()))
        span = cell.get("colspan", "1")
        wide = int(span) if span.isascii() and span.isdigit() and len(span) < 4 else 1
        cells += [text, *[""] * (wide - 1)]
        if len(cells) > limits.current().columns:
            raise refuse_columns(len(cells))
    return cells
