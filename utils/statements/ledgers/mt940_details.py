"""The text of MT940's :86: field: German, Polish and Dutch subfields, or none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SUBFIELDS = re.compile(
    r"\s*\d{3}\s*(?P<mark>[?>~^%@<#])(?=\d\d)|(?P<bare>[?>~^])(?=20)"
)
_CODES = (
    "TRTP|TRCD|IBAN|BIC|NAME|REMI|EREF|MARF|CSID|BENM|ORDP|ID|CNTP|PREF|ISDT|SVCL|PURP"
    "|NZP|PT|PY|BN|BA|RTRN|ULTB|ULTD|ULTC|ADDR|INIT|OCMT|CHGS|RREF|SWRNR|TR|NRTX|BUSP"
)
_SLASHED = re.compile(rf"/({_CODES})/")
_SEPA = re.compile(r"(?:^|(?<=[\s+]))(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|PURP|"
                   r"OAMT|COAM|BIC|IBAN)[+:]")  # fmt: skip
_PURPOSE = (*range(20, 30), *range(60, 66))
_NAME = (32, 33)
_PURPOSES = ("REMI", "PY", "NZP")
_NAMES = ("NAME", "BN")
_UNSTRUCTURED = re.compile(r"^/?(?:USTD|STRD)/+")
_WIDTH = 27  # of a German subfield: what fills it goes on without a blank
_LINE = 65  # of a :86: line


@dataclass(frozen=True, slots=True)
class Details:
    """What :86: says: its texts, the purpose first, the other party, its reference."""

    texts: tuple[str, ...] = ()
    payee: str | None = None
    reference: str | None = None


def read_details(lines: Sequence[str]) -> Details:
    """Read the lines of one entry's :86: fields."""
    if not lines:
        return Details()
    found = _SUBFIELDS.match(lines[0])
    if found:
        return _numbered(lines, found["mark"] or found["bare"])
    text = _joined(lines, _LINE)
    cuts = list(_SLASHED.finditer(text))
    labelled = len(cuts) > 1 or (cuts and cuts[0].start() == 0)
    return _named(text, cuts) if labelled else Details((text,))


def _numbered(lines: Sequence[str], mark: str) -> Details:
    """Read `?20…?32…`: two digits after a mark name each part."""
    pieces = "".join(lines).split(mark)[1:]
    parts: dict[int, str] = {}
    kept: list[str] = []
    for piece in pieces:
        if piece[:2].isascii() and piece[:2].isdigit():
            parts.setdefault(int(piece[:2]), piece[2:])
        elif piece:
            kept.append(piece)
    purpose = _joined([parts[n] for n in _PURPOSE if n in parts], _WIDTH)
    name = _joined([parts[n] for n in _NAME if n in parts], _WIDTH) or None
    others = [parts[n] for n in sorted(parts) if n not in (*_PURPOSE, *_NAME)]
    sepa = _labelled(purpose)
    own = sepa.get("SVWZ") or purpose
    rest = (purpose if own is not purpose else "", name or "", *others, *kept)
    texts = tuple(text.strip() for text in (own, *rest) if text.strip())
    return Details(texts, name, sepa.get("EREF"))


def _labelled(text: str) -> Mapping[str, str]:
    """Read the SEPA labels inside a purpose: `EREF+12 SVWZ+Rent`."""
    return _sections(text, list(_SEPA.finditer(text)))


def _sections(text: str, cuts: Sequence[re.Match[str]]) -> dict[str, str]:
    """Cut a text at its labels; the first of equal ones counts."""
    parts: dict[str, str] = {}
    for n, cut in enumerate(cuts):
        end = cuts[n + 1].start() if n + 1 < len(cuts) else len(text)
        parts.setdefault(cut[1], text[cut.end() : end].strip(" /"))
    return {label: part for label, part in parts.items() if part}


def _named(text: str, cuts: Sequence[re.Match[str]]) -> Details:
    """Read `/NAME/…/REMI/…`."""
    parts = _sections(text, cuts)
    for code in _PURPOSES:
        if code in parts:
            parts[code] = _UNSTRUCTURED.sub("", parts[code])
    order = sorted(parts, key=lambda code: code not in _PURPOSES)
    texts = (*(parts[code] for code in order), text[: cuts[0].start()])
    payee = next((parts[code] for code in _NAMES if code in parts), None)
    return Details(
        tuple(part for part in texts if part),
        payee or _counterparty(parts.get("CNTP", "")),
        parts.get("EREF"),
    )


def _counterparty(text: str) -> str | None:
    """Read the name in `account/bank/name/city`."""
    parts = text.split("/")
    return parts[2].strip() or None if len(parts) > 2 else None


def _joined(parts: Sequence[str], width: int) -> str:
    """Join wrapped parts: a full one was cut in mid-word, a shorter one ended."""
    text = last = ""
    for part in parts:
        glued = not text or text[-1] == " " or part[:1] == " " or len(last) >= width
        text += part if glued else f" {part}"
        last = part
    return " ".join(text.split())
