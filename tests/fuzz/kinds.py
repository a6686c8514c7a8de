"""The kinds of statements that are fuzzed, and how bytes become a file of each."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress

from tests.statements.books import with_part, xlsx
from utils.errors import StatementError
from utils.statements.sniff import sniff

# How a file of each kind begins, so that the sniffer hands it to that reader.
KINDS = {
    "csv": b"",
    "ofx": b"OFXHEADER:100\r\nDATA:OFXSGML\r\n",
    "qif": b"!Type:Bank\n",
    "mt940": b":20:X\r\n:25:1\r\n:28C:1\r\n",
    "camt": b'<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">',
    "html": b"<html><table>",
    "xlsx": b"",
    "ods": b"",
    "xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "pdf": b"%PDF-1.7\n",
}
# What the sniffer calls some of them.
_SNIFFED = {"text": "csv", "ole": "xls"}
_ZIP = b"PK\x03\x04"
# Changed bytes of an archive seldom get past its check sums, so its part is changed.
_PARTS = {"xlsx": "xl/worksheets/sheet1.xml", "ods": "content.xml"}


def kind_of(content: bytes) -> str | None:
    """Name the kind of a file; None where the sniffer refuses it."""
    with suppress(StatementError):
        kind = sniff(content)
        return _SNIFFED.get(kind, kind)
    return None


def seed_of(kind: str, content: bytes) -> bytes:
    """Give what is changed of a file: of an archive the part that holds the rows."""
    with suppress(Exception), zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(_PARTS[kind])
    return content


def file_of(kind: str, content: bytes) -> bytes:
    """Make a file of a kind from any bytes."""
    if kind in _PARTS and not content.startswith(_ZIP):
        return with_part(_EMPTY[kind], _PARTS[kind], content)
    start = KINDS[kind]
    return content if content.startswith(start) else start + content


def _empty_ods() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    return held.getvalue()


_EMPTY = {"xlsx": xlsx([["Date", "Narration", "Amount"]]), "ods": _empty_ods()}
