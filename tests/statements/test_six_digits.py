"""Days of six digits below the name of a date."""

from __future__ import annotations

import pytest

from tests.statements.test_strange_tables import read, rows
from utils.errors import StatementError


def _table(*days: str) -> str:
    return "Date,Shop,Amount\n" + "".join(f"{day},Tea,-{day}.50\n" for day in days)


@pytest.mark.parametrize(
    "days", [("250211", "250228", "250302"), ("110225", "280225", "020325"),
             ("021125", "022825", "030225")]
)  # fmt: skip
def test_six_digits_are_days_where_only_one_order_fits(days):
    parsed = read(_table(*days))

    assert [day for day, _ in rows(parsed)] == [
        "2025-02-11",
        "2025-02-28",
        "2025-03-02",
    ]


@pytest.mark.parametrize(
    "days", [("010203", "010303", "010403"), ("250211", "250240", "250302"),
             ("250211", "250211", "250211")]
)  # fmt: skip
def test_six_digits_are_no_days_where_several_orders_fit_or_none(days):
    with pytest.raises(StatementError):
        read(_table(*days))
