"""What is said for a bill."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ml.bills.reasons import reasons_for
from ml.bills.values import Bill, PriceChange

STEADY = Bill(
    payee="Broadband",
    payee_key="broadband",
    due=date(2026, 7, 5),
    window=(date(2026, 7, 4), date(2026, 7, 6)),
    amount=-999.0,
    lower80=-999.0,
    upper80=-999.0,
    period="monthly",
    period_days=30.44,
    probability=0.9,
    state="upcoming",
    category="Utilities",
    currency="INR",
    last=((date(2026, 6, 5), -999.0), (date(2026, 5, 5), -999.0)),
    rows=(4, 2),
)


def words(bill: Bill) -> list[str]:
    return [str(reason) for reason in reasons_for(bill)]


def test_a_steady_bill_has_come_before() -> None:
    assert words(STEADY) == ["came 2 times, monthly; last 999.00 on 2026-06-05"]


def test_a_new_bill_came_once() -> None:
    assert words(replace(STEADY, last=STEADY.last[:1], rows=(4,))) == [
        "came once, 999.00 on 2026-06-05"
    ]


def test_amounts_that_vary_are_named() -> None:
    last = ((date(2026, 6, 5), -900.0), (date(2026, 5, 5), -700.0))
    assert words(replace(STEADY, last=last))[1] == (
        "the last 2 lay between 700.00 and 900.00"
    )


def test_a_new_price_is_named_instead() -> None:
    last = ((date(2026, 6, 5), -900.0), (date(2026, 5, 5), -700.0))
    change = PriceChange(-700.0, -900.0, date(2026, 6, 5))
    assert words(replace(STEADY, last=last, price_change=change))[1] == (
        "900.00 since 2026-06-05, 700.00 before"
    )


def test_a_bill_that_did_not_come_says_so() -> None:
    late = replace(STEADY, state="late", due=date(2026, 6, 28))
    assert words(late)[-1] == "was due on 2026-06-28 and has not come yet"
