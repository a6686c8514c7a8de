"""A PDF's pages as lines and rules; what cannot be opened is said in a sentence."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2
from pypdfium2 import raw

from utils.errors import StatementError
from utils.sentences import N_, Number, sentence
from utils.statements import limits
from utils.statements.locks import locked, unsupported_lock
from utils.statements.printed.letters import words_of
from utils.statements.printed.lines import Line, lines_of
from utils.statements.printed.rules import Rules, rules_of
from utils.statements.progress import PAGES, through

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGES = N_("This PDF has more than %(most)s pages. Please export a shorter period.")
_LETTERS = N_(
    "This PDF has more than %(most)s characters. Please export a shorter period."
)
_DAMAGED = sentence(
    "This PDF is damaged or not complete. Please download it from your bank again."
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's lines, from top to bottom, and its rules."""

    lines: list[Line]
    rules: Rules


def sheets_of(content: bytes, password: str | None) -> Iterator[Sheet]:
    """Read a PDF page by page.

    Raises:
        StatementError: password_required, password_wrong, encryption_unsupported,
            unreadable or too_large.
    """
    _refuse_cut(content)
    with closing(_opened(content, password)) as document:
        _refuse_above(limits.current().pages, len(document), _PAGES)
        if not len(document):
            raise StatementError("unreadable", _DAMAGED)
        letters = 0
        for number in through(range(len(document)), PAGES):
            page = _page(document, number)
            with closing(page), closing(page.get_textpage()) as text:
                letters += text.count_chars()
                _refuse_above(limits.MAX_PAGE_CHARACTERS, letters, _LETTERS)
                words, turn = words_of(text)
                yield Sheet(lines_of(words, number + 1), rules_of(page, turn))


def _refuse_cut(content: bytes) -> None:
    """Refuse a file whose end is missing: what a reader saves of it lacks rows."""
    if content.rfind(b"startxref") < content.rfind(b"endobj"):
        raise StatementError("unreadable", _DAMAGED)


def _opened(content: bytes, password: str | None) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content, password=password or None)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise locked(password) from error
        if error.err_code == raw.FPDF_ERR_SECURITY:
            raise unsupported_lock() from error
        raise StatementError("unreadable", _DAMAGED) from error


def _page(document: pypdfium2.PdfDocument, number: int) -> pypdfium2.PdfPage:
    try:
        return document[number]
    except pypdfium2.PdfiumError as error:
        raise StatementError("unreadable", _DAMAGED) from error


def _refuse_above(most: int, count: int, said: str) -> None:
    if count > most:
        raise StatementError(
            "too_large",
            sentence(said, most=Number(most)),
        )
