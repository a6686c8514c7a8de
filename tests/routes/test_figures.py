from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from routes.chart_data import chart_data
from routes.figures import chart, write_once
from routes.languages import ReadsIn, reading_as
from utils.charts.model import Chart, Series, Table
from utils.sentences import Amount, Word, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask


@pytest.fixture(autouse=True)
def _in_request(app: Flask) -> Iterator[None]:
    with app.test_request_context():
        yield


def spent(amount: str) -> Chart:
    """Build a chart anew; equal amounts make equal charts."""
    value = Amount(Decimal(amount), "INR")
    return Chart(
        "spent",
        "Spending by category",
        sentence("%(amount)s in all.", amount=value),
        labels=(Word("Groceries"),),
        series=(Series("Spent", (float(amount),), "--series-1"),),
        table=Table(("Category", "Spent"), ((Word("Groceries"), value),)),
        currency="INR",
    )


def test_what_was_written_of_equal_values_is_not_written_again() -> None:
    written = []

    def write(value: Chart) -> str:
        written.append(value)
        return value.id

    assert [write_once(write, spent("5")) for _ in range(3)] == ["spent"] * 3
    assert len(written) == 1
    assert chart(spent("5")) is chart(spent("5"))


def test_other_values_are_written_of_themselves() -> None:
    assert "₹5.00" in chart(spent("5"))
    assert "₹6.00" in chart(spent("6"))
    assert "<h2" in chart(spent("5"), 2)
    assert chart_data((spent("5"),)) != chart_data((spent("6"),))


def test_everybody_is_given_their_own_language_and_numbers() -> None:
    mine = chart(spent("1234567"))
    with reading_as(ReadsIn("hi", "hi_IN")):
        theirs = chart(spent("1234567"))
    with reading_as(ReadsIn("en", "en_US")):
        american = chart_data((spent("1234567"),)).text
    assert "किराना" in theirs
    assert "किराना" not in mine
    assert "en-US" in american
    assert "en-US" not in chart_data((spent("1234567"),)).text


def test_names_in_the_data_of_a_page_cannot_end_its_block() -> None:
    nasty = Chart(
        "x",
        "Title",
        sentence("Nothing"),
        labels=("</script><b>",),
        series=(Series("a", (1.0,), "--series-1"),),
    )
    data = chart_data((nasty,))
    assert data.has_charts
    assert "<" not in data.text
    assert not chart_data((Chart("x", "Title", sentence("Nothing")),)).has_charts
