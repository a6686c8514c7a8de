"""Letters beside the sums of a print."""

from __future__ import annotations

import pytest

from tests.statements.printed.pages import pdf, right
from tests.statements.printed.reading import amounts, read
from utils.domain import AccountKind
from utils.money import parse_amount

CARD = [(40, 60, "DATE & TIME"), (140, 60, "TRANSACTION DESCRIPTION"),
        (330, 60, "AMOUNT"), (420, 60, "REWARDS")]  # fmt: skip


def test_a_letter_that_all_sums_have_is_a_currency_sign():
    # HDFC Bank's card: the font of the rupee sign calls it C; a plus is a refund.
    texts = [*CARD, (40, 76, "02/04/2026| 10:15"), (140, 76, "MYNTRA"),
             (330, 76, "C 500.00"), (420, 76, "12"),
             (40, 88, "03/04/2026| 23:59"), (140, 88, "MYNTRA REFUND"),
             (330, 88, "+ C 20.00"), (420, 88, "0")]  # fmt: skip

    assert amounts(read(pdf(texts), kind=AccountKind.CARD)) == ["-500.00", "20.00"]


def test_a_letter_that_some_sums_have_is_a_direction():
    texts = [*CARD, (40, 76, "02/04/2026"), (140, 76, "MYNTRA"), (330, 76, "500.00 D"),
             (40, 88, "03/04/2026"), (140, 88, "PAYMENT"), (330, 88, "20.00 C")]  # fmt: skip

    assert amounts(read(pdf(texts), kind=AccountKind.CARD)) == ["-500.00", "20.00"]


@pytest.mark.parametrize("mark", ["*", " *", " **"])
def test_a_footnotes_mark_behind_an_amount_says_nothing(mark):
    assert parse_amount(f"7,61{mark}") == parse_amount("7,61")
    assert parse_amount(f"4417{mark}") is None


def test_a_mark_alone_below_an_amount_belongs_to_it():
    texts = [(40, 60, "Date"), (120, 60, "Details"), right(330, 60, "Amount")]
    for n, (text, mark) in enumerate((("SHOP", ""), ("PAYMENT", "CR"), ("CAFE", ""))):
        y = 76 + 24 * n
        texts += [(40, y, f"{n + 13}/04/2026"), (120, y, text), right(330, y, "20.00")]
        texts += [right(330, y + 10, mark)] if mark else []

    parsed = read(pdf(texts), kind=AccountKind.CARD)

    assert amounts(parsed) == ["-20.00", "20.00", "-20.00"]
    assert not parsed.questions
