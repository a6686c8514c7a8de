"""PDFs made by hand: texts at places, in Helvetica, the smallest that readers open."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Text = tuple[float, float, str]  # from the left edge, from the top edge
Stroke = tuple[float, float, float, float]
HEIGHT = 842
SIZE = 8
# Widths of Helvetica's digits, points and letters, in thousandths; others are 556.
_NARROW = {".": 278, ",": 278, " ": 278, "-": 333, "i": 222, "l": 222, "/": 278}


def pdf(*pages: Sequence[Text], strokes: Sequence[Stroke] = ()) -> bytes:
    """Print pages of texts, with the same strokes on each."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        font,
    ]
    for number, texts in enumerate(pages):
        drawn = _drawn(texts, strokes)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * number),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        ]
    return _written(objects)


def right(x: float, y: float, text: str) -> Text:
    """Place a text so that it ends at x."""
    width = sum(_NARROW.get(letter, 556) for letter in text) * SIZE / 1000
    return (x - width, y, text)


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


def _written(objects: Sequence[bytes]) -> bytes:
    made = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return made + (
        b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
        + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (count, len(made))
    )
