"""Facts about a made-up user, to be changed by the test that needs another."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

from utils.facts import Facts
from utils.forecasts import (
    Bill,
    Budget,
    Forecast,
    MonthForecast,
    Predictions,
    RunningMonth,
)
from utils.reports import BalanceLine, Coverage, Ledger, Totals

MONTHS = tuple(dt.date(2026, month, 1) for month in range(5, 11))
AS_OF = dt.date(2026, 11, 15)
NOVEMBER = dt.date(2026, 11, 1)
DECEMBER = dt.date(2026, 12, 1)


def forecast(value: str | None, lower: str = "0", upper: str = "0") -> Forecast:
    known = value is not None
    return Forecast(
        value=Decimal(value) if value is not None else None,
        lower=Decimal(lower) if known else None,
        upper=Decimal(upper) if known else None,
        method="median of six months",
        baseline=Decimal(30_000) if known else None,
        needs=None if known else "needs 2 more months",
        months_used=MONTHS if known else (),
    )


def bill(payee: str, due: dt.date, amount: str, **changes: Any) -> Bill:
    plain = Bill(
        payee=payee,
        payee_key=payee.lower(),
        due=due,
        window=(due, due),
        amount=Decimal(amount),
        lower=Decimal(amount),
        upper=Decimal(amount),
        period="monthly",
        state="upcoming",
        probability=0.9,
        category="Housing",
        last=(),
        transaction_ids=(),
    )
    return replace(plain, **changes)


def ledger() -> Ledger:
    """₹80,000 in and ₹30,000 out each month; November is running."""
    months = (*MONTHS, NOVEMBER)
    return Ledger(
        currency="INR",
        totals={month: Totals(8_000_000, 3_000_000) for month in months},
        spending={
            month: {"Housing": 2_000_000, "Groceries": 1_000_000} for month in months
        },
        net={1: dict.fromkeys(months, 5_000_000)},
        rows=100,
        category_ids={"Housing": 7, "Groceries": 8, "Fees & charges": 9},
    )


def predictions(**changes: Any) -> Predictions:
    expense = MonthForecast(
        DECEMBER,
        forecast("31000", "28000", "36000"),
        {},
        RunningMonth(NOVEMBER, Decimal(14_000), forecast("30500", "29000", "33000")),
    )
    plain = Predictions(
        as_of=AS_OF,
        currency="INR",
        expense=expense,
        savings=MonthForecast(DECEMBER, forecast("49000", "44000", "52000"), {}, None),
        bills=(),
        anomalies=(),
        budgets=(Budget("Housing", Decimal(20_000), "rent", True, False),),
    )
    return replace(plain, **changes)


def facts(**changes: Any) -> Facts:
    plain = Facts(
        ledger=ledger(),
        predictions=predictions(),
        coverage=(
            Coverage(1, "HDFC", "bank", "INR", MONTHS[0], AS_OF, by_statement=True),
        ),
        balances=(BalanceLine(1, "HDFC", "INR", ((NOVEMBER, 10_000_000),)),),
        as_of=AS_OF,
        whole_months=MONTHS,
    )
    return replace(plain, **changes)
