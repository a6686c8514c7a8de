"""Refuse zip containers that would not stay small, before anything is inflated."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from utils.errors import StatementError
from utils.statements import limits

_CHUNK = 1 << 16
_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGED = "This workbook is damaged. Please download it from your bank again."
# Addresses beyond CV, the hundredth column, or beyond row 99,999.
_FAR_COLUMN = rb"(?:[A-Z]{3,}|[D-Z][A-Z]|C[W-Z])\d*"
_FAR_CELL = re.compile(
    rb'<(?:\w+:)?c\b[^>]*?\br="(?=' + _FAR_COLUMN + rb'"|[A-Z]*\d{6,}")([A-Z]+)(\d*)"',
    re.IGNORECASE,
)
_FAR_LETTERS = re.compile(_FAR_COLUMN, re.IGNORECASE)
_REPEATED = re.compile(rb'number-(rows|columns)-repeated="(\d+)"')
_UNIQUE = re.compile(rb'<sst\b[^>]*uniqueCount="(\d+)"')


def check_archive(content: bytes) -> None:
    """Count a workbook's claimed and real size and look into its parts.

    Raises:
        StatementError: too_large naming the limit, or unreadable.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            _check_claims(members, len(content))
            total = 0
            for member in members:
                total += _check_member(archive, member, total)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise StatementError("unreadable", _DAMAGED) from error
    except (NotImplementedError, RuntimeError) as error:
        raise StatementError("unreadable", _DAMAGED) from error


def _check_claims(members: list[zipfile.ZipInfo], size_bytes: int) -> None:
    if len(members) > limits.MAX_ARCHIVE_MEMBERS:
        raise _too_large(f"{len(members):,} parts", f"{limits.MAX_ARCHIVE_MEMBERS}")
    claimed = sum(member.file_size for member in members)
    if claimed > limits.MAX_ARCHIVE_BYTES:
        raise _too_large("more than 100 MB unpacked", "100 MB")
    ratio = claimed / max(1, size_bytes)
    if claimed > limits.RATIO_COUNTS_FROM_BYTES and ratio > limits.MAX_ARCHIVE_RATIO:
        raise _too_large(f"{ratio:.0f} times its size unpacked", "100 times")
    if any(member.compress_type not in _METHODS for member in members):
        raise StatementError("unreadable", _DAMAGED)


def _check_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, before_bytes: int
) -> int:
    # The directory can lie about sizes, so real bytes are counted as well.
    is_xml = member.filename.endswith((".xml", ".rels", ".vml"))
    parts, counted = [], 0
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            counted += len(chunk)
            if before_bytes + counted > limits.MAX_ARCHIVE_BYTES:
                raise _too_large("more than 100 MB unpacked", "100 MB")
            if is_xml:
                parts.append(chunk)
    if is_xml:
        _check_xml(b"".join(parts))
    return counted


def _check_xml(xml: bytes) -> None:
    if b"\x00" in xml[:200]:
        xml = xml.replace(b"\x00", b"")
    if _DECLARATION.search(xml[:4096]) or b"<!ENTITY" in xml:
        raise StatementError(
            "unreadable",
            "This workbook holds XML declarations that no bank writes, so it was not "
            "opened. Please download it from your bank again.",
        )
    unique = _UNIQUE.search(xml[:4096])
    if unique and int(unique[1][:18]) > xml.count(b"<si"):
        raise StatementError("unreadable", _DAMAGED)
    _check_used_range(xml)


def _check_used_range(xml: bytes) -> None:
    """Bound the grid that a reader would build, from the cells' own addresses."""
    for match in _FAR_CELL.finditer(xml):
        letters, digits = match.groups()
        if _FAR_LETTERS.fullmatch(letters):
            column = letters.decode().upper()
            raise _too_large(f"cells in column {column[:6]}", "100 columns")
        if len(digits) > 6 or int(digits or 0) > limits.MAX_LINES:
            raise _too_large(f"cells in row {digits.decode()[:12]}", "100,000 rows")
    repeats = {b"rows": limits.MAX_LINES, b"columns": 1024}
    for what, count in _REPEATED.findall(xml):
        # Spreadsheets repeat the empty rest of a sheet; only huge claims are refused.
        if len(count) > 7 or int(count) > max(repeats[what], 1_048_576):
            raise _too_large("repeated cells without end", "100,000 rows")


def _too_large(what: str, limit: str) -> StatementError:
    return StatementError(
        "too_large",
        f"This workbook has {what}; at most {limit} are read. "
        "Please export a shorter period, or save it as CSV.",
    )
