"""Bytes to text: which encoding a bank used, told from the bytes alone."""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass

from utils.errors import StatementError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The earlier wins a tie: Western banks are many, and cp1252 contains ISO-8859-1.
_LEGACY = (
    "cp1252 cp1250 cp1251 cp1253 cp1254 cp1257 koi8_r cp866 cp850 "
    "shift_jis gb18030 euc_kr big5"
)
_SAMPLE_BYTES = 60_000
_UNDECODABLE = "This line mixes text encodings and could not be read without loss."


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text. `bad_lines` are 0-based lines (by LF) with undecodable bytes."""

    text: str
    encoding: str
    bad_lines: frozenset[int] = frozenset()


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


def _as_declared(content: bytes, declared: str | None) -> Decoded | None:
    try:
        name = codecs.lookup(declared or "").name
        return Decoded(content.decode(name), name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _wide_encoding(content: bytes) -> str | None:
    """Tell UTF-16 without a mark by its zero bytes, which stand on one side."""
    sample = content[:4000]
    if sample.count(0) * 5 < len(sample) * 2 or len(content) % 2:
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
    encoding = _likeliest(b"\n".join(lines[n] for n in foreign)[:_SAMPLE_BYTES])
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
            scores[encoding] = _plausibility(sample.decode(encoding), len(sample))
        except UnicodeDecodeError:
            continue
    if not scores or max(scores.values()) < 0:
        raise StatementError(
            "unreadable",
            "This file is not text in an encoding known here. Please save it as UTF-8 "
            "(in a spreadsheet program: save as CSV UTF-8) and upload it again.",
        )
    return max(scores, key=lambda encoding: scores[encoding])


def _plausibility(text: str, size_bytes: int) -> float:
    """Score how much the characters beyond ASCII look like words of one script."""
    score = 0.0
    bytes_each = size_bytes / max(1, len(text))
    for index, letter in enumerate(text):
        if letter.isascii():
            continue
        before = text[index - 1 : index]
        after = text[index + 1 : index + 2]
        score += _fit(letter, before, after) * bytes_each
    return score


def _fit(letter: str, before: str, after: str) -> float:
    category = unicodedata.category(letter)
    if category[0] == "C":
        return -5
    beside = [other for other in (before, after) if other.isalpha()]
    if category[0] != "L":
        return -1 if len(beside) == 2 else 0.1
    if _script(letter) == "LATIN" and not all(map(str.isascii, beside)):
        return -0.5  # Accented letters seldom stand side by side.
    same = sum(1 if _script(other) == _script(letter) else -1 for other in beside)
    if before.islower() and letter.isupper():
        return -1
    return 0.2 + same / 2


def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").partition(" ")[0]


def _refuse_binary(text: str) -> None:
    head = text[:20_000]
    odd = sum(1 for letter in head if letter < " " and letter not in "\t\r\n\x0b\x0c")
    if odd > 20 and odd * 50 > len(head):
        raise StatementError(
            "unsupported_type",
            "This file is not a text file, and no other kind that is read here. "
            "Please download the statement from your bank again as CSV or Excel.",
        )
