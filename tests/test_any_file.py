"""Any bytes, tables and layouts: read back, or refused with a sentence."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from utils.domain import ReadHints, ReadStatus
from utils.errors import StatementError
from utils.file_processor import read_statement


@given(st.binary(max_size=400))
@example(b"Date,Amount\n,\n")
@example(b"<table><tr>")
@example(b"PK\x05\x06" + b"\x00" * 18)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_bytes_are_read_or_refused_with_a_sentence(content: bytes):
    try:
        said = read_statement(content, ReadHints()).status.value
    except StatementError as error:
        said = error.message

    assert said


CELL = st.text(
    st.characters(codec="utf-8", exclude_categories=["C"], exclude_characters='"'),
    max_size=12,
)


@given(
    st.lists(st.lists(CELL, min_size=1, max_size=6), max_size=12),
    st.sampled_from(",;\t|"),
)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_table_is_read_or_refused_with_a_sentence(rows: list[list[str]], mark: str):
    body = "\n".join(mark.join(row) for row in rows)
    try:
        text = f"Date{mark}Text{mark}Amount{mark}Balance\n{body}"
        said = read_statement(text.encode(), ReadHints()).status.value
    except StatementError as error:
        said = error.message

    assert said


LAYOUT = st.fixed_dictionaries({
    "delimiter": st.sampled_from([",", ";", "\t", "|", "~|~"]),
    "pattern": st.sampled_from(["%d/%m/%Y", "%d-%m-%y", "%Y-%m-%d", "%d %b %Y", "%d.%m.%Y"]),
    "preamble": st.integers(0, 4),
    "split": st.booleans(),
    "newest_first": st.booleans(),
})  # fmt: skip
MOVEMENTS = st.lists(
    st.tuples(st.integers(0, 9), st.integers(-99999, 99999).filter(bool)),
    min_size=4,
    max_size=20,
)


@given(LAYOUT, MOVEMENTS)
def test_a_statement_written_in_any_layout_is_read_back(layout, movements):
    day, balance, rows, expected = dt.date(2024, 1, 25), 100_000_00, [], []
    if not layout["split"]:
        # Without one minus, amounts might as well be sizes of money out.
        movements = [*movements, (1, -100)]
    for gap, minor in movements:
        day += dt.timedelta(days=gap)
        balance += minor
        amount, sign = f"{abs(minor) / 100:.2f}", "-" if minor < 0 else ""
        sides = [amount, ""] if minor < 0 else ["", amount]
        cells = sides if layout["split"] else [sign + amount]
        shown = f"{balance / 100:.2f}"
        rows.append([day.strftime(layout["pattern"]), f"SHOP {minor}", *cells, shown])
        expected.append((day, Decimal(minor) / 100))
    if layout["newest_first"]:
        rows, expected = rows[::-1], expected[::-1]
    names = ["Debit", "Credit"] if layout["split"] else ["Amount"]
    header = ["Date", "Narration", *names, "Balance"]
    lines = ["Some Bank"] * layout["preamble"]
    lines += [layout["delimiter"].join(row) for row in [header, *rows]]

    parsed = read_statement("\n".join(lines).encode(), ReadHints())

    if parsed.status is ReadStatus.OK:
        assert [(t.posting_date, t.amount) for t in parsed.transactions] == expected
    else:
        # All days up to the twelfth: only then may the order be asked.
        assert [q.kind for q in parsed.questions] == ["date_order"]
        assert all(d.day <= 12 for d, _ in expected)
