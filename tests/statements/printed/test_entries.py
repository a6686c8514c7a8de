"""Entries of several lines whose day stands on the first and whose sum on the last."""

from __future__ import annotations

from tests.statements.printed.pages import pdf, right
from tests.statements.printed.reading import amounts, read

_HEAD = [(40, 40, "Statement period: 1 May 2025 to 31 May 2025"),
         (40, 60, "Date"), (100, 60, "Details"), right(400, 60, "Money out"),
         right(460, 60, "Money in"), right(540, 60, "Balance")]  # fmt: skip
_ENTRIES = [
    ("02 May 2025", "CARD", "CORNER BAKERY", "10.00", "", "90.00"),
    ("14 May 2025", "TRANSFER", "MS RAO", "", "50.00", ""),
    ("", "CARD", "BUS FARES", "5.00", "", "135.00"),
    ("20 May 2025", "STANDING ORDER", "RENT OF MAY", "35.00", "", "100.00"),
    ("21 May 2025", "CARD", "CINEMA", "4.00", "", "96.00"),
]


def _printed(entries, *, year=True):
    texts = [*_HEAD, (100, 76, "OPENING BALANCE"), right(540, 76, "100.00")]
    for n, (day, kind, text, out, into, balance) in enumerate(entries):
        y = 90 + 24 * n
        texts += [(40, y, day if year else day[:6]), (100, y, kind),
                  (100, y + 10, text), right(400, y + 10, out),
                  right(460, y + 10, into), right(540, y + 10, balance)]  # fmt: skip
    return pdf([text for text in texts if text[2]])


def _read(parsed):
    return [(t.posting_date.day, str(t.amount), t.narration)
            for t in parsed.transactions]  # fmt: skip


def test_a_sum_below_its_day_belongs_to_it():
    for year in (True, False):
        parsed = read(_printed(_ENTRIES, year=year))

        assert _read(parsed) == [
            (2, "-10.00", "CARD CORNER BAKERY"),
            (14, "50.00", "TRANSFER MS RAO"),
            (14, "-5.00", "CARD BUS FARES"),
            (20, "-35.00", "STANDING ORDER RENT OF MAY"),
            (21, "-4.00", "CARD CINEMA"),
        ]
        assert not parsed.row_errors


def test_an_entry_without_a_day_is_reported_where_no_balance_dates_it():
    parsed = read(_printed([(*entry[:5], "") for entry in _ENTRIES]))

    assert amounts(parsed) == ["-10.00", "50.00", "-35.00", "-4.00"]
    assert [fault.raw for fault in parsed.row_errors] == ["CARD BUS FARES | 5.00"]


def test_a_day_without_any_sum_is_no_part_of_the_next():
    entries = list(_ENTRIES)
    entries[3] = ("20 May 2025", "NOTICE", "RATES CHANGE IN JUNE", "", "", "")
    entries[4] = ("21 May 2025", "CARD", "CINEMA", "4.00", "", "131.00")

    parsed = read(_printed(entries))

    assert [day for day, *_ in _read(parsed)] == [2, 14, 14, 21]
