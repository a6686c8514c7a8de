"""Days of a print and the year they belong to."""

from __future__ import annotations

import pytest

from tests.statements.printed.pages import pdf, right
from tests.statements.printed.reading import read
from utils.errors import StatementError


@pytest.mark.parametrize(
    ("days", "found"),
    [(("12/30", "01/20"), ("2023-12-30", "2024-01-20")),
     (("30 Dec", "20 Jan"), ("2023-12-30", "2024-01-20")),
     (("Dec 30", "Jan 20"), ("2023-12-30", "2024-01-20"))],
)  # fmt: skip
def test_days_without_a_year_take_it_from_the_period(days, found):
    texts = [(40, 40, "December 14, 2023 through January 24, 2024"),
             (40, 60, "DATE"), (120, 60, "DESCRIPTION"), (300, 60, "AMOUNT")]  # fmt: skip
    for n, day in enumerate(days):
        y = 76 + 12 * n
        texts += [(40, y, day), (120, y, "Rent"), right(330, y, "-50.00")]

    parsed = read(pdf(texts))

    assert tuple(t.posting_date.isoformat() for t in parsed.transactions) == found


def test_days_without_a_year_or_period_are_not_guessed():
    texts = [(40, 60, "DATE"), (120, 60, "DESCRIPTION"), (300, 60, "AMOUNT"),
             (40, 76, "01/16"), (120, 76, "Rent"), (300, 76, "-50.00"),
             (40, 88, "01/20"), (120, 88, "Rent"), (300, 88, "-50.00")]  # fmt: skip

    with pytest.raises(StatementError):
        read(pdf(texts))


def test_a_year_below_its_day_belongs_to_it_where_no_rules_are():
    texts = [(40, 80, "Txn Date"), (90, 80, "Value Date"), (140, 80, "Description"),
             (380, 80, "Debit"), (440, 80, "Credit"), (500, 80, "Balance"),
             (40, 92, "5 Apr"), (90, 92, "6 Apr"), (140, 92, "UPI/DR/SWIGGY"),
             right(415, 92, "450.00"), right(550, 92, "550.00"),
             (40, 101, "2017"), (90, 101, "2017"), (140, 101, "YESB"),
             (40, 110, "7 Apr"), (90, 110, "7 Apr"), (140, 110, "CASH DEPOSIT"),
             right(480, 110, "20.00"), right(550, 110, "570.00"),
             (40, 119, "2017"), (90, 119, "2017")]  # fmt: skip

    first, second = read(pdf(texts)).transactions

    assert (first.posting_date.isoformat(), first.value_date.isoformat()) == (
        "2017-04-05", "2017-04-06")  # fmt: skip
    assert (first.narration, str(second.amount)) == ("UPI/DR/SWIGGY YESB", "20.00")
