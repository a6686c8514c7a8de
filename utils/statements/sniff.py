"""What the bytes of an upload really are, whatever the file is called."""

from __future__ import annotations

import io
import re
import zipfile

from utils.errors import StatementError
from utils.sentences import N_, Sentence, Word, sentence
from utils.statements.decode import without_mark

READABLE = N_(
    "CSV, TSV, Excel (.xls, .xlsx), OpenDocument (.ods), PDF with text, OFX/QFX, QIF, "
    "MT940 or CAMT.053"
)
ADVICE = sentence(
    "Please download the statement from your bank again as one of: %(formats)s.",
    formats=Word(READABLE),
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08")
# Magic bytes of files that people upload by mistake, with their names in words.
_OTHERS = {
    b"\x89PNG": N_("a picture (PNG)"),
    b"\xff\xd8\xff": N_("a picture (JPEG)"),
    b"GIF8": N_("a picture (GIF)"),
    b"\x1f\x8b": N_("a compressed file (gzip)"),
    b"BZh": N_("a compressed file (bzip2)"),
    b"\xfd7zXZ": N_("a compressed file (xz)"),
    b"7z\xbc\xaf": N_("a compressed file (7z)"),
    b"Rar!": N_("a compressed file (RAR)"),
    b"MZ": N_("a program"),
    b"\x7fELF": N_("a program"),
    b"\x80\x03": N_("a Python pickle"),
    b"\x80\x04": N_("a Python pickle"),
    b"\x80\x05": N_("a Python pickle"),
    b"SQLite format": N_("a database"),
}
_FOREIGN_ENDINGS = frozenset(
    ("exe", "com", "bat", "cmd", "msi", "dll", "scr", "js", "vbs", "ps1", "sh", "py",
     "jar", "apk", "lnk", "gz", "bz2", "xz", "7z", "rar", "zip", "pkl")
)  # fmt: skip
_HEAD_BYTES = 16_384  # remarks may stand before what tells a format
_HTML = re.compile(rb"<(?:!doctype\s+html|html|table|head|body|tr)\b", re.IGNORECASE)
_TEXT_FORMATS = (
    (re.compile(rb"%PDF-"), "pdf"),
    (
        re.compile(
            rb"(?im)^\W*(?:<\?xml[^>]*>\W*)?"
            rb"(?:OFXHEADER\s*[:=]|\?OFX|(?:\w+:)?OFX(?:>|\sxmlns))"
        ),
        "ofx",
    ),
    (re.compile(rb"(?im)^\W?!(?:Type|Account|Option|Clear)\b"), "qif"),
    # A record may come without its type: D, T and a caret, each on a line.
    (re.compile(rb"\AD[^\r\n,;\t]{5,12}[\r\n]+(?:[A-Z][^\r\n]*[\r\n]+)+\^"), "qif"),
    (re.compile(rb"^[\s@]*(?:\{1:F|:20:|:940:)", re.MULTILINE), "mt940"),
    (re.compile(rb"<[^<>]*camt\.05[234]|<BkToCstmr(?:Stmt|AcctRpt)>"), "camt"),
    (
        re.compile(rb"<(?:\w+:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:sp"),
        "spreadsheet_xml",
    ),
    (re.compile(rb"\A\s*MIME-Version:\s*1\.0\b", re.IGNORECASE), "mhtml"),
)


def sniff(content: bytes) -> str:
    """Name the format: xlsx, ods, ole, xls, html, text, pdf or one of `_TEXT_FORMATS`.

    Raises:
        StatementError: empty_file, or unsupported_type naming what it is instead.
    """
    if not content.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise StatementError(
            "empty_file",
            sentence("This file is empty. Please download it from your bank again."),
        )
    if content.startswith(_OLE):
        return "ole"
    if content.startswith(_BIFF) and b"\x00" in content[:64]:
        return "xls"
    for magic, name in _OTHERS.items():
        if content.startswith(magic):
            raise _unsupported(Word(name))
    if content[:4] in (b"PK\x03\x04", b"PK\x05\x06") or _is_late_zip(content):
        return _zip_kind(content)
    # Of UTF-16 the zero bytes go, and of any file the mark that names its encoding.
    head = without_mark(content[:_HEAD_BYTES]).replace(b"\x00", b"")
    for pattern, kind in _TEXT_FORMATS:
        if pattern.search(head):
            return kind
    return _markup_kind(head)


def check_name(file_name: str) -> None:
    """Refuse names that no statement has: `statement.csv.exe`.

    Raises:
        StatementError: unsupported_type.
    """
    ending = re.search(r"\.(\w{1,8})[. ]*$", file_name)
    if ending and ending[1].lower() in _FOREIGN_ENDINGS:
        raise _unsupported(sentence("called .%(ending)s", ending=ending[1].lower()))


def _markup_kind(head: bytes) -> str:
    start = head.lstrip()
    if _HTML.search(head) and start.startswith(b"<"):
        return "html"
    if start.startswith(b"<"):
        raise _unsupported(Word(N_("an XML or SVG document")))
    if re.match(rb'[\[{]\s*["\[{}\]]', start):
        raise _unsupported(Word(N_("a JSON document")))
    return "text"


def _is_late_zip(content: bytes) -> bool:
    # A zip's directory stands at its end, so bytes before it do not matter.
    return b"PK\x05\x06" in content[-66_000:] and b"PK\x03\x04" in content[:4096]


def _zip_kind(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise StatementError(
            "unreadable",
            sentence(
                "This looks like an Excel file but it is damaged. Please "
                "download it from your bank again."
            ),
        ) from error
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "content.xml" in names:
        return "ods"
    if "xl/workbook.bin" in names:
        raise _unsupported(Word(N_("a binary Excel workbook (.xlsb)")))
    if "word/document.xml" in names:
        raise _unsupported(Word(N_("a Word document")))
    raise _unsupported(Word(N_("a ZIP archive")))


def _unsupported(name: Word | Sentence) -> StatementError:
    return StatementError(
        "unsupported_type",
        sentence("This file is %(name)s. %(advice)s", name=name, advice=ADVICE),
    )
