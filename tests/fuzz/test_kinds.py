"""What the fuzzer makes of any bytes reaches the reader that it is meant for."""

from __future__ import annotations

import pytest

from tests.fuzz import seeds
from tests.fuzz.kinds import KINDS, file_of, kind_of, seed_of
from tests.statements.books import xlsx


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_any_bytes_become_a_file_of_the_kind(kind):
    assert kind_of(file_of(kind, b"1;2;3")) == kind


def test_our_own_seeds_are_of_known_kinds():
    kinds = {kind_of(content) for content in seeds._ours()}
    assert {"csv", "xls", "xlsx", "pdf", "qif", "mt940"} <= kinds <= set(KINDS)


def test_of_a_workbook_the_part_with_the_rows_is_changed():
    book = xlsx([["Date", "Amount"]])
    part = seed_of("xlsx", book)
    assert part.startswith(b"<worksheet")
    assert seed_of("xlsx", file_of("xlsx", part)) == part
    assert seed_of("xls", b"anything") == b"anything"
