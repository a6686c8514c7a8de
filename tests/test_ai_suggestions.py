from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.facts_made import AS_OF, MONTHS, NOVEMBER, bill, facts, forecast, ledger
from tests.facts_made import predictions as made
from tests.store.test_reports import add_user
from utils import ai_suggestions
from utils.db_utils import reading
from utils.errors import InvalidInput
from utils.facts import per_year
from utils.forecasts import Anomaly, Budget, PriceChange, RunningMonth
from utils.reports import BalanceLine, Coverage, Totals
from utils.sentences import Amount, Rough, Sentence

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

    from utils.clock import FixedClock
    from utils.facts import Facts
    from utils.suggesting.suggestion import Suggestion


def the_only(kind: str, known: Facts) -> Suggestion:
    (found,) = [each for each in ai_suggestions.suggest(known) if each.kind == kind]
    return found


def kinds(known: Facts) -> list[str]:
    return [each.kind for each in ai_suggestions.suggest(known)]


def anomaly(number: int, amount: str = "-500", day: dt.date = AS_OF) -> Anomaly:
    return Anomaly(
        number, day, Decimal(amount), "UPI/X", "amount", Sentence("6× usual"), 0.9
    )


def test_steady_months_with_a_fair_reserve_need_no_advice() -> None:
    assert kinds(facts()) == []


def test_bills_beyond_the_balance_before_the_next_income_come_first() -> None:
    bills = (
        bill("Rent", dt.date(2026, 11, 20), "-90000"),
        bill("EMI", dt.date(2026, 11, 25), "-30000"),
        bill("After", dt.date(2026, 12, 2), "-5000"),
        bill("Infosys", dt.date(2026, 12, 1), "80000"),
    )
    known = facts(predictions=made(bills=bills, anomalies=(anomaly(1),)))
    first = ai_suggestions.suggest(known)[0]
    assert first.kind == "bill_clash"
    assert first.at_stake == Decimal(20_000)
    assert dict(first.why.values)["count"] == 2


def test_bills_that_the_balance_covers_are_no_clash() -> None:
    bills = (
        bill("Rent", dt.date(2026, 11, 20), "-90000"),
        bill("Infosys", dt.date(2026, 12, 1), "80000"),
    )
    assert "bill_clash" not in kinds(facts(predictions=made(bills=bills)))


def test_an_account_whose_statement_is_missing_is_named() -> None:
    card = Coverage(
        2, "Card", "card", "INR", MONTHS[0], dt.date(2026, 10, 20), by_statement=True
    )
    found = the_only("missing_statement", facts(coverage=(*facts().coverage, card)))
    assert dict(found.title.values) == {"name": "Card"}
    assert found.link.endpoint == "upload.index"


def test_at_most_three_recent_charges_are_named() -> None:
    old = anomaly(9, day=dt.date(2026, 6, 1))
    refund = anomaly(8, amount="500")
    flagged = (*(anomaly(n, f"-{n}00") for n in range(1, 6)), old, refund)
    found = ai_suggestions.suggest(facts(predictions=made(anomalies=flagged)))
    assert [each.kind for each in found] == ["unusual_charge"] * 3
    assert found[0].why == Sentence("6× usual")


def test_a_price_rise_is_told_with_its_effect_on_a_year() -> None:
    change = PriceChange(Decimal(-499), Decimal(-649), dt.date(2026, 9, 5))
    bills = (bill("Netflix", AS_OF, "-649", price_change=change),)
    found = the_only("price_rise", facts(predictions=made(bills=bills)))
    assert found.at_stake == Decimal(150 * 12)
    assert dict(found.why.values)["before"] == Amount(Decimal(499), "INR")
    assert dict(found.link.values) == {"q": "Netflix"}


@pytest.mark.parametrize(
    "change",
    [
        PriceChange(Decimal(-649), Decimal(-499), dt.date(2026, 9, 5)),
        PriceChange(Decimal(-649), Decimal(-655), dt.date(2026, 9, 5)),
        PriceChange(Decimal(-499), Decimal(-649), dt.date(2025, 9, 5)),
        PriceChange(Decimal(800), Decimal(900), dt.date(2026, 9, 5)),
    ],
    ids=["fell", "hardly", "long ago", "income"],
)
def test_other_changes_of_price_are_no_rise(change: PriceChange) -> None:
    bills = (bill("Netflix", AS_OF, "-649", price_change=change),)
    assert "price_rise" not in kinds(facts(predictions=made(bills=bills)))


def test_a_month_ahead_of_the_usual_is_told() -> None:
    running = RunningMonth(NOVEMBER, Decimal(25_000), forecast("45000"))
    expense = replace(made().expense, running=running)
    found = the_only("overspend_pace", facts(predictions=made(expense=expense)))
    assert found.at_stake == Decimal(15_000)


def test_too_few_months_have_no_usual_and_no_pace() -> None:
    running = RunningMonth(NOVEMBER, Decimal(25_000), forecast("45000"))
    expense = replace(made().expense, running=running)
    known = facts(predictions=made(expense=expense), whole_months=MONTHS[-2:])
    assert kinds(known) == []


def test_a_category_far_above_its_usual_is_told_with_the_difference() -> None:
    spent = dict(ledger().spending)
    spent[MONTHS[-1]] = {"Housing": 2_000_000, "Groceries": 1_600_000}
    found = the_only(
        "category_above_usual", facts(ledger=replace(ledger(), spending=spent))
    )
    assert found.at_stake == Decimal(6_000)
    assert dict(found.link.values) == {
        "category": "8",
        "from": "2026-10-01",
        "to": "2026-10-31",
    }


def test_fees_of_twelve_months_are_added_up() -> None:
    spent = {month: {"Fees & charges": 10_000} for month in MONTHS}
    found = the_only("avoidable_fees", facts(ledger=replace(ledger(), spending=spent)))
    assert found.at_stake == Decimal(600)


@pytest.mark.parametrize(
    ("balance", "kind"), [(2_000_000, "emergency_fund"), (20_000_000, "idle_balance")]
)
def test_balances_are_measured_in_months_of_expense(balance: int, kind: str) -> None:
    line = BalanceLine(1, "HDFC", "INR", ((NOVEMBER, balance),))
    found = the_only(kind, facts(balances=(line,)))
    assert dict(found.why.values)["usual"] == Rough(Decimal(30_000), "INR")


def test_an_unknown_balance_is_not_taken_for_none() -> None:
    assert kinds(facts(balances=())) == []


def test_the_budget_that_would_save_most_is_told() -> None:
    budgets = (
        Budget(
            "Groceries", Decimal(8_000), "your usual", fixed=False, easiest_to_cut=True
        ),
        Budget("Housing", Decimal(1), "fixed ones are not cut", True, False),
    )
    found = the_only("easiest_cut", facts(predictions=made(budgets=budgets)))
    assert found.at_stake == Decimal(24_000)


def test_many_rows_without_a_category_ask_for_review() -> None:
    known = facts(ledger=replace(ledger(), uncategorised_rows=30))
    found = the_only("review_uncategorised", known)
    assert dict(found.link.values) == {"category": "none"}


def test_there_are_never_more_than_seven() -> None:
    spent = {
        month: {"Fees & charges": 10_000, "Housing": 900_000, "Groceries": 50_000}
        for month in MONTHS[:-1]
    }
    spent[MONTHS[-1]] = {
        "Fees & charges": 990_000,
        "Housing": 2_000_000,
        "Groceries": 990_000,
    }
    known = facts(
        ledger=replace(ledger(), spending=spent, uncategorised_rows=30),
        predictions=made(anomalies=tuple(anomaly(n) for n in range(9))),
        balances=(BalanceLine(1, "HDFC", "INR", ((NOVEMBER, 100),)),),
    )
    assert len(kinds(known)) == ai_suggestions.MOST


def test_a_silenced_suggestion_returns_when_its_facts_change() -> None:
    def known(rows: int) -> Facts:
        return facts(ledger=replace(ledger(), uncategorised_rows=rows))

    (said,) = ai_suggestions.suggest(known(30))
    silenced = {bytes.fromhex(said.digest)}
    assert ai_suggestions.suggest(known(31), silenced) == ()
    assert len(ai_suggestions.suggest(known(60), silenced)) == 1


def test_a_snoozed_suggestion_is_quiet_for_two_weeks(
    engine: Engine, clock: FixedClock
) -> None:
    user_id = add_user(engine)
    known = facts(ledger=replace(ledger(), uncategorised_rows=30))
    (said,) = ai_suggestions.suggest(known)
    ai_suggestions.answer(engine, clock, user_id, said.digest, "snoozed")
    with reading(engine) as connection:
        for days, expected in ((0, ()), (13, ()), (14, (said,))):
            day = clock.today() + dt.timedelta(days=days)
            found = ai_suggestions.list_suggestions(connection, user_id, known, day)
            assert found == expected


@pytest.mark.parametrize(
    ("digest", "word"), [("zz", "dismissed"), ("00", "dismissed"), ("00" * 32, "liked")]
)
def test_answers_that_are_none_are_refused(
    engine: Engine, clock: FixedClock, digest: str, word: str
) -> None:
    with pytest.raises(InvalidInput):
        ai_suggestions.answer(engine, clock, 1, digest, word)


def test_a_year_of_payments_follows_from_the_period() -> None:
    assert per_year(Decimal("100.00"), "quarterly") == Decimal("400.00")
    assert per_year(Decimal("100.00"), "now and then") == Decimal("1200.00")


def test_the_total_of_balances_leaves_cards_and_other_currencies_out() -> None:
    card = Coverage(2, "Card", "card", "INR", MONTHS[0], AS_OF, by_statement=True)
    line = BalanceLine(2, "Card", "INR", ((NOVEMBER, -500),))
    known = facts(
        coverage=(*facts().coverage, card), balances=(*facts().balances, line)
    )
    assert known.liquid_balance() == Decimal(100_000)
    assert Totals(1, 2).savings == -1
