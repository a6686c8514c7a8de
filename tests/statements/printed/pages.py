"""PDFs made by hand: texts at places, in Helvetica, the smallest that readers open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.statements.sealed import Rc4Lock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.statements.sealed import Lock

Text = tuple[float, float, str]  # from the left edge, from the top edge
Stroke = tuple[float, float, float, float]
HEIGHT = 842
SIZE = 8
# Widths of Helvetica's letters, in thousandths of its size; others are 556.
_WIDTHS = {
    letter: size
    for size, letters in (
        (222, "ijl"), (260, "|"), (278, " .,/I!:;ft[]\\"), (333, "-()r"), (389, "*"), (500, "ckszvxyJ"),
        (584, "+<=>~"), (611, "FTZ"), (667, "ABEKPSVXY&"), (722, "wCDHNRU"),
        (778, "GOQ"), (833, "mM"), (944, "W"), (1015, "@"),
    )
    for letter in letters
}  # fmt: skip
# The contents turned against the page, and the page turned back by its /Rotate.
_TURNS = {0: b"", 90: b"0 1 -1 0 842 0 cm\n", 270: b"0 -1 1 0 0 842 cm\n"}


def pdf(
    *pages: Sequence[Text],
    strokes: Sequence[Stroke] | Sequence[Sequence[Stroke]] = (),
    password: str | None = None,
    lock: Lock | None = None,
    turned: int = 0,
    letters_alone: bool = False,
    mono: bool = False,
) -> bytes:
    """Print pages of texts; lock them if so asked.

    Args:
        pages: texts with their places.
        strokes: the same on each page, or a list per page.
        password: of a 40-bit lock.
        lock: another lock.
        turned: degrees by which the pages' contents are turned, and shown upright.
        letters_alone: print each letter by an operation of its own.
        mono: in Courier instead of Helvetica.
    """
    lock = lock or (None if password is None else Rc4Lock(password))
    font = (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /%s "
        b"/Encoding /WinAnsiEncoding >>" % (b"Courier" if mono else b"Helvetica")
    )
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        font,
    ]
    for number, texts in enumerate(pages):
        own = strokes[number] if strokes and isinstance(strokes[0], list) else strokes
        drawn = _TURNS[turned] + _drawn(
            _single(texts, mono=mono) if letters_alone else texts, own
        )
        if lock:
            drawn = lock.sealed(5 + 2 * number, drawn)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents %d 0 R /Rotate %d "
            b"/Resources << /Font << /F1 3 0 R >> >> >>"
            % (
                b"[0 -300 842 842]" if turned else b"[0 0 595 842]",
                5 + 2 * number,
                turned,
            ),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        ]
    return _written(objects, lock.trailer if lock else b"")


def width(text: str, *, mono: bool = False) -> float:
    """Measure a text, in points."""
    if mono:
        return len(text) * 0.6 * SIZE
    return sum(_WIDTHS.get(letter, 556) for letter in text) * SIZE / 1000


def right(x: float, y: float, text: str) -> Text:
    """Place a text so that it ends at x."""
    return (x - width(text), y, text)


def _single(texts: Sequence[Text], *, mono: bool) -> list[Text]:
    """Place every letter on its own, as some printers of statements do."""
    return [
        (x + width(text[:n], mono=mono), y, letter)
        for x, y, text in texts
        for n, letter in enumerate(text)
        if letter != " "
    ]


def _drawn(texts: Sequence[Text], strokes: Sequence[Stroke]) -> bytes:
    lines = [
        f"BT /F1 {SIZE} Tf {x:.2f} {HEIGHT - y:.2f} Td ({_escaped(text)}) Tj ET"
        for x, y, text in texts
    ]
    lines += [
        f"{x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S" for x0, y0, x1, y1 in strokes
    ]
    return "\n".join(lines).encode("latin-1")


def _escaped(text: str) -> str:
    for letter in "\\()":
        text = text.replace(letter, "\\" + letter)
    return text


def _written(objects: Sequence[bytes], lock: bytes) -> bytes:
    made = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return made + (
        b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
        + b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
        % (count, lock, len(made))
    )
