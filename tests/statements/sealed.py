"""Locks made by hand: what PDF and Office standards call their security handlers."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Iterator
from hashlib import md5, sha1, sha256, sha384, sha512
from typing import Protocol

import msoffcrypto.format.ooxml
import olefile
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from msoffcrypto.method.container.ecma376_encrypted import ECMA376Encrypted
from msoffcrypto.method.xor_obfuscation import DocumentXOR
from xlwt.CompoundDoc import XlsDoc

_PADDING = bytes.fromhex(
    "28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a"
)
_RIGHTS = (-4).to_bytes(4, "little", signed=True)
_ID = b"0123456789abcdef"
_SALT = bytes(range(16))
_TRAILER = b"/Encrypt << /Filter /Standard %s /O <%s> /U <%s> /P -4 >> /ID [<%s> <%s>]"
_CRYPT = b" /CF << /StdCF << /CFM /%s /Length %d >> >> /StmF /StdCF /StrF /StdCF"


class Lock(Protocol):
    """Seals a PDF's streams; the trailer says how."""

    trailer: bytes

    def sealed(self, number: int, content: bytes) -> bytes:
        """Seal the stream of an object."""


class Rc4Lock:
    """The 40-bit lock: the owner's password is the user's."""

    def __init__(self, password: str) -> None:
        padded = (password.encode() + _PADDING)[:32]
        owner = _rc4(md5(padded).digest()[:5], padded)
        self._key = md5(padded + owner + _RIGHTS + _ID).digest()[:5]
        self.trailer = _trailer(b"/V 1 /R 2", owner, _rc4(self._key, _PADDING))

    def sealed(self, number: int, content: bytes) -> bytes:
        """Seal the stream of an object."""
        place = number.to_bytes(3, "little") + bytes(2)
        return _rc4(md5(self._key + place).digest()[:10], content)


class Aes128Lock:
    """Acrobat 7's lock, with a password each for the reader and the owner."""

    def __init__(self, password: str, owner_password: str) -> None:
        user = (password.encode() + _PADDING)[:32]
        owner_key = _often(md5((owner_password.encode() + _PADDING)[:32]).digest())
        owner = _rc4_often(owner_key, user)
        self._key = _often(md5(user + owner + _RIGHTS + _ID).digest())
        check = _rc4_often(self._key, md5(_PADDING + _ID).digest()) + bytes(16)
        how = b"/V 4 /R 4 /Length 128" + _CRYPT % (b"AESV2", 16)
        self.trailer = _trailer(how, owner, check)

    def sealed(self, number: int, content: bytes) -> bytes:
        """Seal the stream of an object."""
        place = number.to_bytes(3, "little") + bytes(2) + b"sAlT"
        return _cbc(md5(self._key + place).digest(), content)


class Aes256Lock:
    """PDF 2.0's lock, in its revision 6."""

    def __init__(self, password: str) -> None:
        self._key = sha256(b"the file's own key").digest()
        secret, check, wrap = password.encode(), _SALT[:8], _SALT[8:]
        user = _hardened(secret, check) + check + wrap
        owner = _hardened(secret, check, user) + check + wrap
        more = b" /UE <%s> /OE <%s> /Perms <%s>" % (
            _wrapped(_hardened(secret, wrap), self._key).hex().encode(),
            _wrapped(_hardened(secret, wrap, user), self._key).hex().encode(),
            _ecb(self._key, _RIGHTS + b"\xff" * 4 + b"Tadb" + bytes(4)).hex().encode(),
        )
        how = b"/V 5 /R 6 /Length 256" + _CRYPT % (b"AESV3", 32) + more
        self.trailer = _trailer(how, owner, user)

    def sealed(self, number: int, content: bytes) -> bytes:  # noqa: ARG002 - Lock
        """Seal the stream of an object, whatever its number."""
        return _cbc(self._key, content)


def agile(book: bytes, password: str) -> bytes:
    """Lock a workbook as Excel has done since 2010."""
    held = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(book)).encrypt(password, held)
    return held.getvalue()


def standard(book: bytes, password: str) -> bytes:
    """Lock a workbook as Excel 2007 did."""
    digest = sha1(_SALT + password.encode("utf-16-le")).digest()
    for n in range(50_000):
        digest = sha1(struct.pack("<I", n) + digest).digest()
    digest = sha1(digest + bytes(4)).digest()
    key = sha1(bytes(x ^ 0x36 for x in digest.ljust(64, b"\0"))).digest()[:16]
    name = "Microsoft Enhanced RSA and AES Cryptographic Provider\0".encode("utf-16-le")
    header = struct.pack("<8I", 0x24, 0, 0x660E, 0x8004, 128, 0x18, 0, 0) + name
    check = b"sixteen bytes ok"
    verifier = (
        struct.pack("<I", 16) + _SALT + _ecb(key, check) + struct.pack("<I", 20)
        + _ecb(key, sha1(check).digest().ljust(32, b"\0"))
    )  # fmt: skip
    info = struct.pack("<HHII", 4, 2, 0x24, len(header)) + header + verifier
    package = struct.pack("<Q", len(book)) + _ecb(key, book + bytes(-len(book) % 16))
    held = io.BytesIO()
    ECMA376Encrypted(package, info).write_to(held)
    return held.getvalue()


Hide = Callable[[bytes], bytes]


def biff_rc4(book: bytes, password: str) -> bytes:
    """Lock an old workbook as Excel 97 did."""
    first = md5(password.encode("utf-16-le")).digest()[:5]
    second = md5((first + _SALT) * 16).digest()[:5]
    verifier = b"sixteen bytes ok"

    def key(block: int) -> bytes:
        return md5(second + struct.pack("<I", block)).digest()

    check = _rc4(key(0), verifier + md5(verifier).digest())
    info = struct.pack("<HHH", 1, 1, 1) + _SALT + check
    return _biff(book, info, _by_blocks(key))


def biff_crypto_api(book: bytes, password: str) -> bytes:
    """Lock an old workbook as Excel has done since 2002."""
    secret = sha1(_SALT + password.encode("utf-16-le")).digest()
    verifier = b"sixteen bytes ok"

    def key(block: int) -> bytes:
        return sha1(secret + struct.pack("<I", block)).digest()[:16]

    header = struct.pack("<8I", 4, 0, 0x6801, 0x8004, 128, 1, 0, 0) + bytes(2)
    check = _rc4(key(0), verifier + sha1(verifier).digest())
    info = struct.pack("<HHHII", 1, 2, 2, 4, len(header)) + header
    info += struct.pack("<I", 16) + _SALT + check[:16] + struct.pack("<I", 20)
    return _biff(book, info + check[16:], _by_blocks(key))


def biff_xor(book: bytes, password: str) -> bytes:
    """Lock an old workbook as Excel 95 did."""
    mask = DocumentXOR.create_xor_array_method1(password)
    check = 0
    for letter in reversed(bytes([len(password)]) + password.encode()):
        check = ((check >> 14 & 1) | (check << 1 & 0x7FFF)) ^ letter

    def hide(stream: bytes) -> bytes:
        hidden = bytearray(stream)
        for _, start, end in _biff_records(stream):
            for n in range(start, end):
                turned = (stream[n] << 5 & 0xFF) | stream[n] >> 3
                hidden[n] = turned ^ mask[(n + end - start) % 16]
        return bytes(hidden)

    key = DocumentXOR.create_xor_key_method1(password)
    return _biff(book, struct.pack("<HHH", 0, key, check ^ 0xCE4B), hide)


def locked_ods() -> bytes:
    """Name a table's cipher where OpenDocument does; nobody gets to its contents."""
    held, kind = io.BytesIO(), "application/vnd.oasis.opendocument.spreadsheet"
    with zipfile.ZipFile(held, "w") as book:
        book.writestr("mimetype", kind)
        book.writestr("content.xml", _SALT)
        book.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns'
            ':manifest:1.0"><manifest:file-entry manifest:full-path="content.xml">'
            '<manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>'
            "</manifest:manifest>",
        )
    return held.getvalue()


def _by_blocks(key: Callable[[int], bytes]) -> Hide:
    def hide(stream: bytes) -> bytes:
        blocks = range(0, len(stream), 1024)
        return b"".join(_rc4(key(n // 1024), stream[n : n + 1024]) for n in blocks)

    return hide


def _biff(book: bytes, info: bytes, hide: Hide) -> bytes:
    """Write the lock behind the first record, and hide what the format hides."""
    with olefile.OleFileIO(io.BytesIO(book)) as container:
        stream = container.openstream("Workbook").read()
    lock = struct.pack("<HH", 0x2F, len(info)) + info
    first = 4 + struct.unpack_from("<H", stream, 2)[0]
    moved = bytearray(stream[:first] + lock + stream[first:])
    for kind, start, _ in _biff_records(bytes(moved)):
        if kind == 0x85:
            (place,) = struct.unpack_from("<I", moved, start)
            struct.pack_into("<I", moved, start, place + len(lock))
    sealed, hidden = bytearray(moved), hide(bytes(moved))
    for kind, start, end in _biff_records(bytes(moved)):
        if kind not in (0x809, 0x2F, 0xE1):
            first = start + 4 if kind == 0x85 else start
            sealed[first:end] = hidden[first:end]
    held = io.BytesIO()
    XlsDoc().save(held, bytes(sealed))
    return held.getvalue()


def _biff_records(stream: bytes) -> Iterator[tuple[int, int, int]]:
    start = 4
    while start <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, start - 4)
        yield kind, start, start + size
        start += size + 4


def _trailer(how: bytes, owner: bytes, user: bytes) -> bytes:
    mark = _ID.hex().encode()
    return _TRAILER % (how, owner.hex().encode(), user.hex().encode(), mark, mark)


def _often(digest: bytes) -> bytes:
    for _ in range(50):
        digest = md5(digest).digest()
    return digest


def _rc4_often(key: bytes, content: bytes) -> bytes:
    for n in range(20):
        content = _rc4(bytes(x ^ n for x in key), content)
    return content


def _hardened(password: bytes, salt: bytes, user: bytes = b"") -> bytes:
    """Hash as PDF 2.0 wants it: at least 64 rounds of AES and SHA-2."""
    key = sha256(password + salt + user).digest()
    rounds = 0
    while True:
        text = _encrypted(modes.CBC(key[16:32]), key[:16], (password + key + user) * 64)
        key = (sha256, sha384, sha512)[sum(text[:16]) % 3](text).digest()
        rounds += 1
        if rounds >= 64 and text[-1] <= rounds - 32:
            return key[:32]


def _wrapped(key: bytes, content: bytes) -> bytes:
    return _encrypted(modes.CBC(bytes(16)), key, content)


def _cbc(key: bytes, content: bytes) -> bytes:
    fill = 16 - len(content) % 16
    return _SALT + _encrypted(modes.CBC(_SALT), key, content + bytes([fill]) * fill)


def _ecb(key: bytes, content: bytes) -> bytes:
    return _encrypted(modes.ECB(), key, content)


def _encrypted(mode: modes.Mode, key: bytes, content: bytes) -> bytes:
    sealing = Cipher(algorithms.AES(key), mode).encryptor()
    return sealing.update(content) + sealing.finalize()


def _rc4(key: bytes, content: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    made, i, j = bytearray(), 0, 0
    for byte in content:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        made.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(made)
