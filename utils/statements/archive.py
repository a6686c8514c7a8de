"""Refuse workbooks that would not stay small, before a table is made of them."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

import numpy as np

from utils.errors import StatementError
from utils.sentences import Number, Sentence, sentence
from utils.statements import limits

if TYPE_CHECKING:
    from collections.abc import Iterator

_MB = 1024 * 1024
_CHUNK = 1 << 16
_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGED = sentence(
    "This workbook is damaged. Please download it from your bank again."
)
_ADDRESS = re.compile(rb'([A-Z]{0,20})(\d{0,20})"', re.IGNORECASE)
_BEFORE_ADDRESS = int.from_bytes(b' r="', "little")
_SHORT_ADDRESS = len("Z99999")
_SLICE = 1 << 22
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="(\d+)"')
_SHEET_ROWS = 1_048_576
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
        raise _too_large(
            sentence("%(count)s parts", count=Number(len(members))),
            sentence("%(count)s parts", count=Number(limits.MAX_ARCHIVE_MEMBERS)),
        )
    claimed = sum(member.file_size for member in members)
    most = limits.current()
    if claimed > most.unpacked_mb * _MB:
        raise _too_much()
    ratio = claimed / max(1, size_bytes)
    if claimed > limits.RATIO_COUNTS_FROM_BYTES and ratio > most.unpacked_ratio:
        raise _too_large(
            sentence("%(times)s times its size unpacked", times=round(ratio)),
            sentence("%(times)s times", times=most.unpacked_ratio),
        )
    if any(member.compress_type not in _METHODS for member in members):
        raise StatementError("unreadable", _DAMAGED)


def _check_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, before_bytes: int
) -> int:
    # The directory can lie about sizes, so real bytes are counted as well.
    is_xml = member.filename.endswith((".xml", ".rels", ".vml"))
    most_bytes = limits.current().unpacked_mb * _MB
    parts, counted = [], 0
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            counted += len(chunk)
            if before_bytes + counted > most_bytes:
                raise _too_much()
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
            sentence(
                "This workbook holds XML declarations that no bank writes, so it "
                "was not opened. Please download it from your bank again."
            ),
        )
    unique = _UNIQUE.search(xml[:4096])
    if unique and int(unique[1][:18]) > xml.count(b"<si"):
        raise StatementError("unreadable", _DAMAGED)
    _check_used_range(xml)


def _check_used_range(xml: bytes) -> None:
    """Bound the grid that a reader would build, from the cells' own addresses."""
    most = limits.current()
    for letters, digits in _long_addresses(xml):
        if _column_number(letters) > most.columns:
            column = letters.decode().upper()
            raise _too_large(
                sentence("cells in column %(column)s", column=column[:6]),
                sentence("%(count)s columns", count=Number(most.columns)),
            )
        if int(digits or 0) > most.lines:
            found = sentence("cells in row %(row)s", row=digits.decode())
            raise _too_large(found, _rows(most.rows))
    for count in _REPEATED.findall(xml) if b"-repeated=" in xml else ():
        # Spreadsheets repeat the empty rest of a sheet; only huge claims are refused.
        if len(count) > 7 or int(count) > max(most.lines, _SHEET_ROWS):
            raise _too_large(sentence("repeated cells without end"), _rows(most.rows))


def _long_addresses(xml: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give column and row of the cells' addresses, but those that cannot be far.

    A sheet has an address per cell, nearly all of them short with one letter: those are
    told at once, in slices that bound the memory this takes.
    """
    for start in range(0, len(xml), _SLICE):
        part = xml[start : start + _SLICE + 64]
        part = part.ljust(-(-len(part) // 4) * 4 + 16)
        codes = np.frombuffer(part, np.uint8)
        places = np.concatenate([_words_at(part, n) for n in range(4)]) + 4
        second_is_letter = codes[places + 1] >= ord("A")
        ends = [codes[places + n] == ord('"') for n in range(_SHORT_ADDRESS + 1)]
        for place in places[second_is_letter | ~np.any(ends, axis=0)]:
            if match := _ADDRESS.match(part, place):
                yield match[1], match[2]


def _words_at(part: bytes, offset: int) -> np.ndarray:
    """Find what begins an address among the words of four bytes from an offset on."""
    count = len(part) // 4 - 1
    words = np.frombuffer(part, "<u4", count, offset)
    return np.flatnonzero(words == _BEFORE_ADDRESS) * 4 + offset


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _too_much() -> StatementError:
    size = Number(limits.current().unpacked_mb)
    return _too_large(
        sentence("more than %(size)s MB unpacked", size=size),
        sentence("%(size)s MB", size=size),
    )


def _rows(most: int) -> Sentence:
    return sentence("%(count)s rows", count=Number(most))


def _too_large(what: Sentence, limit: Sentence) -> StatementError:
    return StatementError(
        "too_large",
        sentence(
            "This workbook has %(what)s; at most %(limit)s are read. Please "
            "export a shorter period, or save it as CSV.",
            what=what,
            limit=limit,
        ),
    )
