"""Locks of old workbooks (.xls): its records are opened one by one, in memory."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING

import msoffcrypto
import olefile  # type: ignore[import-untyped]
from msoffcrypto.exceptions import (
    DecryptionError,
    FileFormatError,
    InvalidKeyError,
    ParseError,
)
from msoffcrypto.method.rc4 import DocumentRC4
from msoffcrypto.method.rc4_cryptoapi import DocumentRC4CryptoAPI
from msoffcrypto.method.xor_obfuscation import DocumentXOR

from utils.statements.locks import locked, unsupported_lock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from msoffcrypto.format.xls97 import Xls97File

_STREAM = "Workbook"
_HEADER = struct.Struct("<HH")
_END, _LOCK, _SHEET = 0x0A, 0x2F, 0x85
# MS-XLS 2.2.10: no lock hides these records, nor where in the stream a sheet begins.
_OPEN = frozenset((0x0809, 0x00E1, 0x0138, 0x0194, 0x0195, 0x0196, _LOCK))
_PLACE_BYTES = 4
_BLOCK = 1024
_HIDDEN, _HIDDEN_SHEET = -1, -2  # as msoffcrypto marks what XOR hides


def unlocked(content: bytes, name: str, password: str | None) -> bytes:
    """Open an old workbook if it is locked; any other is returned as it is.

    The library's own way writes to the disk, which a reading process must not.

    Args:
        content: the file, an OLE container.
        name: of its stream of records: Workbook, or Book before Excel 97.
        password: as given by the user.

    Raises:
        StatementError: password_required, password_wrong or encryption_unsupported.
    """
    if not _is_locked(_read_stream(content, name)):
        return content
    if name != _STREAM:
        raise unsupported_lock()
    if not password:
        raise locked(None)
    try:
        return _unlocked(content, password)
    except InvalidKeyError as error:
        raise locked(password) from error
    except (DecryptionError, FileFormatError, ParseError) as error:
        raise unsupported_lock() from error
    except (AssertionError, AttributeError, LookupError, OSError, ValueError,
            struct.error) as error:  # fmt: skip
        # What the library meets in a lock of a kind or length it does not know.
        raise unsupported_lock() from error


def _read_stream(content: bytes, name: str) -> bytes:
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as container:
            book: bytes = container.openstream(name).read()
    except (OSError, ValueError, LookupError, struct.error):
        return b""  # Damaged: who reads its sheets will say so.
    return book


def _is_locked(book: bytes) -> bool:
    ends = (kind for kind, _, _ in _records(book) if kind in (_LOCK, _END))
    return next(ends, _END) == _LOCK


def _unlocked(content: bytes, password: str) -> bytes:
    lock = msoffcrypto.OfficeFile(io.BytesIO(content))
    lock.load_key(password=password)
    file = io.BytesIO(content)
    with olefile.OleFileIO(file, write_mode=True) as container:
        book = container.openstream(_STREAM).read()
        container.write_stream(_STREAM, _opened(book, lock))
        return file.getvalue()


def _records(book: bytes) -> Iterator[tuple[int, int, int]]:
    """List each record's kind, where its contents begin, and where they end."""
    start = 0
    while start + _HEADER.size <= len(book):
        kind, size = _HEADER.unpack_from(book, start)
        start += _HEADER.size
        yield kind, start, min(start + size, len(book))
        start += size


def _opened(book: bytes, lock: Xls97File) -> bytes:
    """Put the contents that the lock hid between what it left as it was."""
    opened = bytearray(book)
    plain = _decrypted(book, lock)
    for kind, start, end in _records(book):
        if kind == _LOCK:
            opened[start - _HEADER.size : end] = _nothing(end - start)
        elif kind not in _OPEN:
            first = start + _PLACE_BYTES if kind == _SHEET else start
            opened[first:end] = plain[first:end]
    return bytes(opened)


def _nothing(size: int) -> bytes:
    return _HEADER.pack(0, size) + bytes(size)


def _decrypted(book: bytes, lock: Xls97File) -> bytes:
    """Run the cipher over a whole stream, also over what was never hidden."""
    sealed = io.BytesIO(book)
    if lock.type == "rc4":
        opened = DocumentRC4.decrypt(lock.key, lock.salt, sealed, _BLOCK)
    elif lock.type == "rc4_cryptoapi":
        opened = DocumentRC4CryptoAPI.decrypt(
            lock.key, lock.salt, lock.keySize, sealed, _BLOCK
        )
    else:
        opened = DocumentXOR.decrypt(lock.key, sealed, _marked(book), [], 10)
    return bytes(opened.read())


def _marked(book: bytes) -> list[int]:
    marks = [0] * len(book)
    for kind, start, end in _records(book):
        if kind == _SHEET:
            first = start + _PLACE_BYTES
            marks[first:end] = [_HIDDEN_SHEET] * (end - first)
        elif kind not in _OPEN:
            marks[start:end] = [_HIDDEN] * (end - start)
    return marks
