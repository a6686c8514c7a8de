"""What fuzzing begins with: our own statements, good ones and hostile ones."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests import statements_made as made
from tests.fuzz.kinds import KINDS, kind_of, seed_of
from tests.statements.printed.pages import pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST = 20_000
_SHARED = Path(__file__).resolve().parents[3] / "shared"
# PDFium inflates what was deflated twice to two gigabytes. In service the reading
# process's limit ends it; here it would end the fuzzing.
_STACKED = b"/FlateDecode /FlateDecode"
_CELL = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
_ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
    '<office:spreadsheet><table:table table:name="A">{}</table:table>'
    "</office:spreadsheet></office:body></office:document-content>"
)
_ROWS = (
    ("Date", "Narration", "Amount", "Balance"),
    ("01/10/2026", "UPI/MORE/1", "-120.00", "880.00"),
    ("13/10/2026", "SALARY", "1,000.00", "1880.00"),
)


def sow(corpus: Path) -> None:
    """Put every seed into the corpus of its kind; what is there stays."""
    for kind in KINDS:
        (corpus / kind).mkdir(parents=True, exist_ok=True)
    _keep(corpus / "ods", _ods())
    for content in (*_ours(), *_others()):
        if _STACKED not in content and (kind := kind_of(content)) in KINDS:
            _keep(corpus / kind, seed_of(kind, content))


def _keep(folder: Path, content: bytes) -> None:
    if 0 < len(content) <= LARGEST:
        name = hashlib.sha256(content).hexdigest()[:20]
        (folder / name).write_bytes(content)


def _ods() -> bytes:
    rows = "".join(
        f"<table:table-row>{''.join(map(_CELL.format, row))}</table:table-row>"
        for row in _ROWS
    )
    return _ODS.format(rows).encode()


def _ours() -> Iterator[bytes]:
    lines = made.household(dt.date(2026, 9, 1), 1)
    for write in (made.hdfc_csv, made.sbi_text_as_xls, made.icici_xls):
        yield write(lines)
    yield made.idfc_xlsx(lines)
    yield pdf(
        [
            (30.0 + 130 * column, 60.0 + 14 * number, cell)
            for number, row in enumerate(_ROWS)
            for column, cell in enumerate(row)
        ]
    )
    yield KINDS["qif"] + (
        b"D01/10/2026\nT-120.00\nPMORE\n^\nD13/10/2026\nT1000.00\nPSALARY\n^\n"
    )
    yield KINDS["mt940"] + (
        b":60F:C261001INR1000,00\r\n:61:2610011001D120,00NMSCX\r\n:86:MORE\r\n"
        b":62F:C261013INR880,00\r\n"
    )


def _others() -> Iterator[bytes]:
    good = Path(os.environ.get("STATEMENT_CORPUS") or _SHARED / "statements")
    yield from _small_files(good)
    maker = Path(os.environ.get("HOSTILE") or _SHARED / "hostile") / "make_badfiles.py"
    if not maker.is_file():
        return
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, maker, folder]
        subprocess.run(command, check=True, capture_output=True)
        yield from _small_files(Path(folder))


def _small_files(folder: Path) -> Iterator[bytes]:
    for path in sorted(folder.rglob("*")):
        # An archive's part is larger than the archive.
        if path.is_file() and path.suffix != ".json" and path.stat().st_size <= LARGEST:
            yield path.read_bytes()
