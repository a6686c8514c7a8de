from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.facts_made import AS_OF, DECEMBER, MONTHS, NOVEMBER, bill, facts, forecast
from tests.facts_made import ledger as made_ledger
from tests.facts_made import predictions as made
from utils.charts import balances as balance_charts
from utils.charts import forecasts as forecast_charts
from utils.charts import heat
from utils.charts import months as month_charts
from utils.charts import single_month as single_month_charts
from utils.forecasts import Bill, Budget, MonthForecast
from utils.predictions import Score
from utils.reports import Ledger, Totals
from utils.sentences import Amount, Month, Rough, Sentence, Share, Word
from utils.store.reports import PayeeSum

if TYPE_CHECKING:
    from utils.charts.model import Chart
    from utils.facts import Facts

DAILY = {NOVEMBER.replace(day=day): 100_000 * day for day in (2, 9, 15)}
TOP = [PayeeSum("More", "more", 500_000, 4)]
BARE = Ledger("INR")


def all_charts(known: Facts) -> list[Chart]:
    return [
        month_charts.flow(known),
        month_charts.savings_rate(known),
        balance_charts.balances(known),
        balance_charts.ahead(known),
        single_month_charts.pace(known, NOVEMBER, DAILY),
        single_month_charts.categories(known, NOVEMBER),
        single_month_charts.payees(known, NOVEMBER, TOP),
        forecast_charts.bills(known),
        forecast_charts.budgets(known, NOVEMBER),
        forecast_charts.report_card(scores(), "expense", "INR"),
    ]


def scores() -> list[Score]:
    said = forecast("31000", "28000", "36000")
    return [
        Score("expense", MONTHS[-2], MONTHS[-3], said, Decimal(30_000)),
        Score("expense", MONTHS[-1], MONTHS[-2], said, Decimal(40_000)),
        Score("savings", MONTHS[-1], MONTHS[-2], said, Decimal(50_000)),
    ]


def known_facts() -> Facts:
    bills = (
        bill("Rent", dt.date(2026, 12, 1), "-20000"),
        bill("Infosys", dt.date(2026, 12, 1), "80000"),
        bill("Old gym", dt.date(2026, 8, 1), "-900", state="ended"),
    )
    return facts(predictions=made(bills=bills))


@pytest.mark.parametrize("chart", all_charts(known_facts()), ids=lambda chart: chart.id)
def test_a_chart_has_a_value_per_label_and_a_cell_per_column(chart: Chart) -> None:
    assert not chart.is_empty
    assert len(chart.series) <= 6
    for series in chart.series:
        assert len(series.values) == len(chart.labels)
        assert len(series.upper) in {0, len(chart.labels)}
        assert (series.style == "band") == bool(series.upper)
    assert chart.table.rows
    assert {len(row) for row in chart.table.rows} == {len(chart.table.columns)}
    assert chart.finding.text


@pytest.mark.parametrize(
    "chart",
    [
        month_charts.flow(facts(ledger=BARE, whole_months=())),
        month_charts.savings_rate(facts(ledger=BARE, whole_months=())),
        balance_charts.balances(facts(balances=())),
        single_month_charts.pace(facts(), DECEMBER, {}),
        single_month_charts.categories(facts(ledger=BARE), NOVEMBER),
        single_month_charts.payees(facts(), NOVEMBER, []),
        forecast_charts.bills(facts()),
        forecast_charts.budgets(facts(predictions=made(budgets=())), NOVEMBER),
        forecast_charts.report_card([], "expense", "INR"),
    ],
    ids=lambda chart: chart.id,
)
def test_without_data_a_chart_says_why_and_draws_nothing(chart: Chart) -> None:
    assert chart.is_empty
    assert chart.finding.text


def test_the_coming_month_stands_behind_the_past_with_its_range() -> None:
    chart = month_charts.flow(facts())
    assert chart.labels[-1] == Month(DECEMBER)
    predicted, band = chart.series[-2:]
    assert predicted.values == (*(None,) * 7, 31000.0)
    assert (band.values[-1], band.upper[-1]) == (28000.0, 36000.0)
    assert chart.table.rows[-1][4:] == (
        Rough(Decimal(28_000), "INR"),
        Rough(Decimal(36_000), "INR"),
    )


def test_without_a_prediction_only_the_past_is_drawn() -> None:
    said = made(expense=MonthForecast(DECEMBER, forecast(None), {}, None))
    chart = month_charts.flow(facts(predictions=said))
    assert chart.labels[-1] == Month(NOVEMBER)
    assert len(chart.series) == 3


def test_a_month_that_cost_more_than_it_brought_says_so() -> None:
    totals = dict(made_ledger().totals)
    totals[MONTHS[-1]] = replace(totals[MONTHS[-1]], expense=9_000_000)
    chart = month_charts.flow(facts(ledger=replace(made_ledger(), totals=totals)))
    assert dict(chart.finding.values)["savings"] == Amount(Decimal(10_000), "INR")
    assert "more than came in" in chart.finding.text


def test_pace_runs_to_as_of_and_from_there_to_the_likely_end() -> None:
    daily = DAILY | {MONTHS[-1].replace(day=1): 3_000_000}
    chart = single_month_charts.pace(facts(), NOVEMBER, daily)
    spent, usual, likely, band = chart.series
    assert spent.values[14] == 26_000.0
    assert spent.values[15:] == (None,) * 15
    assert usual.values[0] == 10_000.0  # a third: nothing is known of two months
    assert (likely.values[14], likely.values[29]) == (26_000.0, 30_500.0)
    assert (band.values[29], band.upper[29]) == (29_000.0, 33_000.0)
    assert chart.table.rows[-1] == (
        Word("Likely end"),
        Rough(Decimal(30_500), "INR"),
        None,
        Rough(Decimal(29_000), "INR"),
        Rough(Decimal(33_000), "INR"),
    )


def test_a_month_that_is_over_has_no_likely_end() -> None:
    chart = single_month_charts.pace(facts(), MONTHS[-1], {MONTHS[-1]: 100})
    assert [series.style for series in chart.series] == ["line", "dashed"]


def test_only_expected_bills_are_drawn_and_income_apart_from_them() -> None:
    chart = forecast_charts.bills(known_facts())
    assert [(s.label, s.values) for s in chart.series] == [
        (Word("Bills"), (20_000.0,)),
        (Word("Income"), (80_000.0,)),
    ]
    assert len(chart.table.rows) == 2


def test_budgets_that_were_overspent_are_counted() -> None:
    budgets = (
        Budget("Housing", Decimal(20_000), "", fixed=True, easiest_to_cut=False),
        Budget("Groceries", Decimal(9_000), "", fixed=False, easiest_to_cut=True),
    )
    known = facts(predictions=made(budgets=budgets))
    chart = forecast_charts.budgets(known, NOVEMBER)
    values = dict(chart.finding.values)
    assert (values["over"], values["count"]) == (1, 2)


def test_the_report_card_counts_hits_inside_the_range() -> None:
    chart = forecast_charts.report_card(scores(), "expense", "INR")
    assert dict(chart.finding.values) == {"hits": 1, "count": 2}
    assert [row[5] for row in chart.table.rows] == [Word("yes"), Word("no")]
    assert chart.table.rows[1][6] == Rough(Decimal(9_000), "INR")
    assert chart.table.rows[1][7] == Rough(Decimal(10_000), "INR")


def test_a_total_of_balances_is_not_given_where_one_is_unknown() -> None:
    extra = replace(facts().coverage[0], account_id=2, name="SBI")
    chart = balance_charts.balances(facts(coverage=(*facts().coverage, extra)))
    assert "no stated balance" in chart.finding.text


def test_heat_lays_days_out_by_weekday_until_as_of() -> None:
    picture = heat.build(facts(), NOVEMBER, DAILY)
    assert [len(week) for week in picture.weeks] == [7, 7, 7]
    # 1 November 2026 is a Sunday.
    assert picture.weeks[0][:6] == (None,) * 6
    cells = [cell for week in picture.weeks for cell in week if cell]
    assert len(cells) == AS_OF.day
    assert {cell.day.day: cell.heat for cell in cells if cell.heat} == {
        2: 1,
        9: 3,
        15: 4,
    }


def test_a_month_without_spending_has_no_heat() -> None:
    picture = heat.build(facts(), NOVEMBER, {})
    assert {cell.heat for week in picture.weeks for cell in week if cell} == {0}


def rate_facts(income: int, expense: int) -> Facts:
    totals = dict.fromkeys(MONTHS, Totals(income, expense))
    return facts(ledger=replace(made_ledger(), totals=totals))


@pytest.mark.parametrize(
    ("income", "expense", "finding", "cell"),
    [
        (100_000, 75_000, "you kept", Share(0.25)),
        (100_000, 150_000, "you spent", Share(-0.5)),
        (100_000, 400_000, "far more went out", 4),
        (100, 733_233_00, "far more went out", "almost no income"),
    ],
)
def test_a_savings_rate_beyond_reason_is_said_in_words(
    income: int, expense: int, finding: str, cell: object
) -> None:
    chart = month_charts.savings_rate(rate_facts(income, expense))
    assert finding in chart.finding.text
    shown = chart.table.rows[0][1]
    if isinstance(cell, int):
        assert isinstance(shown, Sentence)
        assert dict(shown.values) == {"times": cell}
    else:
        assert shown == (Word(cell) if isinstance(cell, str) else cell)


def test_a_month_without_income_has_words_for_a_rate() -> None:
    said = month_charts.rate_sentence(Totals(0, 100))
    assert said is not None
    assert said.text == "no income so far"
    assert month_charts.rate_sentence(Totals()) is None


@pytest.mark.parametrize(
    ("bills", "words"),
    [
        ((), "Lowest around"),
        ((bill("Rent", dt.date(2026, 11, 20), "-200000"),), "would not last"),
        ((bill("Infosys", dt.date(2026, 11, 16), "800000"),), "not fall below"),
    ],
)
def test_the_low_point_of_the_balance_is_said(
    bills: tuple[Bill, ...], words: str
) -> None:
    chart = balance_charts.ahead(facts(predictions=made(bills=bills)))
    assert words in chart.finding.text
    marked = [value for value in chart.series[2].values if value is not None]
    assert len(marked) == 1
