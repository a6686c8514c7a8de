"""Text PDFs to grids; a PDF of pictures is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from utils.errors import StatementError
from utils.sentences import sentence
from utils.statements.printed.grid import printed_grid
from utils.statements.printed.letters import UNMAPPED
from utils.statements.printed.pages import sheets_of

if TYPE_CHECKING:
    from utils.statements.cells import Grid


def read_pdf(content: bytes, password: str | None) -> Grid:
    """Read the tables of a PDF that holds text.

    Raises:
        StatementError: password_required, password_wrong, encryption_unsupported,
            unreadable, too_large or no_text.
    """
    sheets = list(sheets_of(content, password))
    lines = [line for sheet in sheets for line in sheet.lines]
    words = [word.text for line in lines for word in line.words]
    if sum(UNMAPPED in word for word in words) * 3 >= len(words):
        raise StatementError(
            "no_text",
            sentence(
                "This PDF holds no text, only pictures of it (a scan or a "
                "print). Please download the statement itself from your bank, or "
                "export it as CSV."
            ),
        )
    return printed_grid(sheets, "pdf")
