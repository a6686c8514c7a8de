"""PDF files that are locked, damaged, turned, too long or no statement."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.properties import examples
from tests.statements.printed.pages import pdf
from tests.statements.printed.reading import TABLE, amounts, read
from utils.domain import ReadHints
from utils.errors import StatementError
from utils.file_processor import read_statement
from utils.statements import limits


@pytest.mark.parametrize(
    ("password", "code"), [(None, "password_required"), ("no", "password_wrong")]
)
def test_a_locked_pdf_asks_for_its_password(password: str | None, code: str):
    with pytest.raises(StatementError) as caught:
        read(pdf(TABLE, password="ANIT0104"), password=password)

    assert caught.value.code == code
    assert "date of birth" in caught.value.message


def test_a_locked_pdf_opens_with_its_password():
    assert amounts(read(pdf(TABLE, password="ANIT0104"), password="ANIT0104")) == [
        "-50.00"
    ]


def test_a_page_without_text_says_so():
    with pytest.raises(StatementError) as caught:
        read(pdf([], strokes=[(1, 1, 50, 50)]))

    assert caught.value.code == "no_text"


def test_prose_without_a_table_is_refused():
    with pytest.raises(StatementError) as caught:
        read(pdf([(40, 60, "Dear customer, your account is in good standing.")]))

    assert caught.value.code == "no_table"


def test_too_many_pages_and_letters_are_refused(monkeypatch: pytest.MonkeyPatch):
    page = [(40, 60, "text")]
    with pytest.raises(StatementError, match="more than 2 pages"):
        read_statement(pdf(page, page, page), ReadHints(), limits.Limits(pages=2))

    monkeypatch.setattr(limits, "MAX_PAGE_CHARACTERS", 3)
    with pytest.raises(StatementError, match="more than 3 characters"):
        read(pdf(page))


@given(st.binary(max_size=400), st.integers(0, 900))
@settings(max_examples=examples(60), suppress_health_check=[HealthCheck.too_slow])  # fmt: skip
def test_a_damaged_pdf_is_a_sentence(garbage: bytes, place: int):
    made = pdf([(40, 60, "Date"), (120, 60, "Amount")])
    for content in (b"%PDF-1.4\n" + garbage, made[:place] + garbage + made[place:]):
        # Anything else that is thrown fails the test.
        with contextlib.suppress(StatementError):
            read(content)


@pytest.mark.parametrize("turned", [90, 270])
def test_a_turned_page_reads_as_it_is_shown(turned: int):
    assert amounts(read(pdf(TABLE, turned=turned))) == ["-50.00"]


def test_text_that_runs_another_way_is_left_out():
    page = pdf(TABLE).replace(
        b"BT /F1 8 Tf 40.00 782.00 Td",
        b"BT /F1 60 Tf .7 .7 -.7 .7 90 700 Tm (9.99) Tj ET BT /F1 8 Tf 40.00 782.00 Td",
    )

    assert amounts(read(page)) == ["-50.00"]


def test_a_file_without_its_end_is_refused():
    made = pdf(TABLE, TABLE)

    with pytest.raises(StatementError, match="not complete"):
        read(made[: made.rindex(b"xref\n0")])


def test_a_lock_of_another_program_says_how_to_save_without_one():
    locked = pdf(TABLE, password="a").replace(b"/Standard", b"/Adobe.PK")

    with pytest.raises(StatementError, match="save it without a password") as caught:
        read(locked)

    assert caught.value.code == "encryption_unsupported"
