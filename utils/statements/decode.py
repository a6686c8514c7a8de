"""Bytes to text: which encoding a bank used, told from the bytes alone."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from utils.errors import StatementError
from utils.sentences import sentence
from utils.statements.alphabets import plausibility

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The earlier wins a tie: Western banks are many, and cp1252 contains ISO-8859-1.
_LEGACY = (
    "cp1252 cp1250 cp1251 cp1253 cp1254 cp1257 cp1255 cp1256 cp874 iso8859_2 koi8_r "
    "cp866 cp850 cp932 gb18030 cp949 euc_jp big5"
)
# Of MS-DOS and Unix; few banks still write them, so they must look clearly better.
_RARE = frozenset(("koi8_r", "cp866", "cp850"))
_RARE_WEIGHT = 0.8
# GB18030 has a character for nearly any two bytes; what is written is nearly always of
# the 6,763 of its first set, which other texts read as Chinese hardly meet.
_WRITTEN = {"gb18030": "gb2312"}
_SAMPLE_BYTES = 6_000
_ASCII = 0x7F
_BLANK = 0xA0  # the one that does not break, in all encodings of one byte but MS-DOS's
# CR CR LF is what a text becomes that was written as text twice.
_LINE_END = re.compile(r"\n|\r(?:\r?\n)?")
_UNDECODABLE = "This line mixes text encodings and could not be read without loss."


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text. `bad_lines` are 0-based lines (by LF) with undecodable bytes."""

    text: str
    encoding: str
    bad_lines: frozenset[int] = frozenset()

    def lines(self) -> list[str]:
        """Cut the text where a line ends, in whatever way files end them."""
        if "\r" not in self.text:
            return self.text.split("\n")
        return _LINE_END.split(self.text)


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """Decode a text file.

    Args:
        content: the file.
        declared: what it says its encoding is; believed where it is not UTF-8.

    Raises:
        StatementError: unreadable, when the bytes are no text in any encoding.
    """
    encoding = next((name for bom, name in _BOMS if content.startswith(bom)), None)
    encoding = encoding or _wide_encoding(content)
    if encoding is None:
        encoding = "utf-8"
    try:
        found = Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError:
        found = _as_declared(content, declared) or _decode_legacy(content)
    _refuse_binary(found.text)
    return found


def without_mark(content: bytes) -> bytes:
    """Take away the mark of an encoding that a file begins with."""
    mark = next((bom for bom, _ in _BOMS if content.startswith(bom)), b"")
    return content.removeprefix(mark)


def _as_declared(content: bytes, declared: str | None) -> Decoded | None:
    try:
        name = codecs.lookup(declared or "").name
        return Decoded(content.decode(name), name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _wide_encoding(content: bytes) -> str | None:
    """Tell UTF-16 without a mark by its zero bytes, which stand on one side."""
    sample = content[:4000]
    # Digits and delimiters have a zero byte in any script; other encodings never do.
    if sample.count(0) * 20 < len(sample) or len(content) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if min(even, odd) * 10 > max(even, odd):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _decode_legacy(content: bytes) -> Decoded:
    lines = content.split(b"\n")
    foreign = [n for n, line in enumerate(lines) if not line.isascii()]
    bad = [n for n in foreign if not _is_utf8(lines[n])]
    if len(bad) < len(foreign):
        # Some lines are UTF-8: the others do not become another encoding by guess.
        text = "\n".join(line.decode("utf-8", "replace") for line in lines)
        return Decoded(text, "utf-8", frozenset(bad))
    sample = b"\n".join(lines[n] for n in foreign)
    only_blanks = {byte for byte in sample if byte > _ASCII} == {_BLANK}
    encoding = "cp1252" if only_blanks else _likeliest(sample[:_SAMPLE_BYTES])
    return Decoded(content.decode(encoding, "replace"), encoding)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _likeliest(sample: bytes) -> str:
    scores = {}
    for encoding in _LEGACY.split(" "):
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        known, fit = plausibility(text, len(sample))
        weight = _RARE_WEIGHT if encoding in _RARE else _share_written(text, encoding)
        scores[encoding] = (known, fit * weight)
    if not scores or max(scores.values()) < (0, 0.0):
        raise StatementError(
            "unreadable",
            sentence(
                "This file is not text in an encoding known here. Please save it "
                "as UTF-8 (in a spreadsheet program: save as CSV UTF-8) and "
                "upload it again."
            ),
        )
    return max(scores, key=lambda encoding: scores[encoding])


def _share_written(text: str, encoding: str) -> float:
    """Give the share of foreign characters that people write in an encoding."""
    foreign = "".join(letter for letter in text if not letter.isascii())
    usual = _WRITTEN.get(encoding)
    if usual is None or not foreign:
        return 1.0
    return len(foreign.encode(usual, "ignore")) / 2 / len(foreign)


def _refuse_binary(text: str) -> None:
    head = text[:20_000]
    odd = sum(1 for letter in head if letter < " " and letter not in "\t\r\n\x0b\x0c")
    if odd > 20 and odd * 50 > len(head):
        raise StatementError(
            "unsupported_type",
            sentence(
                "This file is not a text file, and no other kind that is read "
                "here. Please download the statement from your bank again as CSV "
                "or Excel."
            ),
        )
