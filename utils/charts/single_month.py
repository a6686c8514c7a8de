"""Charts of one month: its categories, its pace and its payees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from utils.charts.model import Chart, Series, Table, exact, floats, number, rough
from utils.dates import days_in_month
from utils.reports import cumulative
from utils.sentences import N_, Day, Month, Sentence, Value, Word, counted, sentence

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from utils.facts import Facts
    from utils.forecasts import Forecast
    from utils.store.reports import PayeeSum

_TOP_CATEGORIES: Final = 10


def categories(facts: Facts, month: dt.date) -> Chart:
    """Spending by category in one month, beside the usual."""
    ledger = facts.ledger
    partial = set(ledger.months) - set(facts.whole_months)
    usual = ledger.usual_spending(month, partial)
    spent = ledger.spending.get(month, {})
    names = sorted({*spent, *usual}, key=lambda name: (-spent.get(name, 0), name))
    shown = names[:_TOP_CATEGORIES]
    return Chart(
        "categories",
        N_("Spending by category"),
        _categories_finding(facts, month, spent, usual),
        "barh",
        tuple(Word(name) for name in shown),
        tuple(_category_series(facts, month, shown, (spent, usual))) if spent else (),
        Table(
            (N_("Category"), N_("This month"), N_("Usual")),
            tuple(
                (
                    Word(name),
                    exact(facts, spent.get(name, 0)),
                    rough(facts, facts.amount(usual[name])) if name in usual else None,
                )
                for name in names
            ),
        ),
        currency=facts.currency,
    )


def _category_series(
    facts: Facts,
    month: dt.date,
    shown: Sequence[str],
    sums: tuple[Mapping[str, int], Mapping[str, int]],
) -> Iterator[Series]:
    spent, usual = sums
    bars = [spent.get(name, 0) for name in shown]
    yield Series(Month(month), floats(facts, bars), "--series-1")
    if usual:
        bars = [usual.get(name, 0) for name in shown]
        yield Series(Word(N_("Usual")), floats(facts, bars), "--color-budget")


def _categories_finding(
    facts: Facts, month: dt.date, spent: Mapping[str, int], usual: Mapping[str, int]
) -> Sentence:
    if not spent:
        return sentence("Nothing was spent in %(month)s.", month=Month(month))
    top = max(spent, key=lambda name: spent[name])
    values: dict[str, Value] = {
        "category": Word(top),
        "spent": exact(facts, spent[top]),
        "month": Month(month),
        "usual": rough(facts, facts.amount(usual.get(top, 0))),
    }
    if not usual:
        return sentence(
            "Most of %(month)s went into %(category)s: %(spent)s.", **values
        )
    return sentence(
        "Most of %(month)s went into %(category)s: %(spent)s, against %(usual)s "
        "in a usual month (average of the three whole months before).",
        **values,
    )


def pace(facts: Facts, month: dt.date, daily: Mapping[dt.date, int]) -> Chart:
    """Spending of a month as it adds up, against the months before."""
    length = days_in_month(month)
    end = min(facts.as_of, month.replace(day=length))
    points = cumulative(daily, month, end)
    before = [m for m in facts.whole_months if m < month][-3:]
    usual = _usual_curve(before, daily, length)
    gap = (None,) * (length - len(points))
    series = [
        Series(Month(month), (*floats(facts, points), *gap), "--series-1", "line")
    ]
    if usual:
        series.append(
            Series(Word(N_("Usual")), floats(facts, usual), "--color-budget", "dashed")
        )
    rows = _pace_rows(facts, points, usual, length)
    running = facts.predictions.expense.running
    if running and running.month == month and points and len(points) < length:
        series += _likely_end(running.likely, len(points), length, series[0])
        rows.append(_likely_row(facts, running.likely))
    return Chart(
        "pace",
        N_("Spending as the month goes on"),
        _pace_finding(facts, month, points, usual),
        "line",
        tuple(range(1, length + 1)),
        tuple(series) if points else (),
        Table(
            (
                N_("Day"),
                N_("Spent so far"),
                N_("Usual by then"),
                N_("Lower"),
                N_("Upper"),
            ),
            tuple(rows),
        ),
        currency=facts.currency,
    )


def _pace_rows(
    facts: Facts, points: Sequence[int], usual: Sequence[int], length: int
) -> list[tuple[Value, ...]]:
    return [
        (
            day,
            exact(facts, points[day - 1]) if day <= len(points) else None,
            rough(facts, facts.amount(usual[day - 1])) if usual else None,
            None,
            None,
        )
        for day in range(1, length + 1)
    ]


def _likely_row(facts: Facts, likely: Forecast) -> tuple[Value, ...]:
    ends = (rough(facts, end) for end in (likely.lower, likely.upper))
    return (Word(N_("Likely end")), rough(facts, likely.value), None, *ends)


def _likely_end(
    likely: Forecast, known: int, length: int, spent: Series
) -> list[Series]:
    """Draw from today's point to the likely end, with its range."""
    if likely.value is None:
        return []
    start = (*(None,) * (known - 1), spent.values[known - 1])
    middle = (None,) * (length - known - 1)
    value, lower, upper = (
        (*start, *middle, number(end))
        for end in (likely.value, likely.lower, likely.upper)
    )
    colour = "--color-forecast"
    return [
        Series(Word(N_("Likely end")), value, colour, "dashed"),
        Series(Word(N_("80% prediction interval")), lower, colour, "band", upper),
    ]


def _usual_curve(
    months: Sequence[dt.date], daily: Mapping[dt.date, int], length: int
) -> list[int]:
    curves = [
        cumulative(daily, month, month.replace(day=days_in_month(month)))
        for month in months
    ]
    # A shorter month stays where it ended.
    return [
        round(sum(curve[min(day, len(curve) - 1)] for curve in curves) / len(curves))
        for day in range(length)
        if curves
    ]


def _pace_finding(
    facts: Facts, month: dt.date, points: Sequence[int], usual: Sequence[int]
) -> Sentence:
    if not points:
        return sentence(
            "Nothing is known of %(month)s yet: statements end on %(day)s.",
            month=Month(month),
            day=Day(facts.as_of),
        )
    values: dict[str, Value] = {
        "spent": exact(facts, points[-1]),
        "day": Day(month.replace(day=len(points))),
    }
    if not usual:
        return sentence("%(spent)s was spent by %(day)s.", **values)
    return sentence(
        "%(spent)s was spent by %(day)s; usually it is %(usual)s by then.",
        **values,
        usual=rough(facts, facts.amount(usual[len(points) - 1])),
    )


def payees(facts: Facts, month: dt.date, top: Sequence[PayeeSum]) -> Chart:
    """Who got most in one month."""
    finding = sentence("Nothing was spent in %(month)s.", month=Month(month))
    if top:
        finding = counted(
            "%(payee)s got most in %(month)s: %(spent)s in one payment.",
            "%(payee)s got most in %(month)s: %(spent)s in %(count)s payments.",
            top[0].visits,
            payee=top[0].payee,
            month=Month(month),
            spent=exact(facts, top[0].spent),
        )
    return Chart(
        "payees",
        N_("Top payees"),
        finding,
        "barh",
        tuple(payee.payee for payee in top),
        (
            Series(
                Month(month),
                floats(facts, [payee.spent for payee in top]),
                "--series-2",
            ),
        )
        if top
        else (),
        Table(
            (N_("Payee"), N_("Spent"), N_("Payments")),
            tuple((p.payee, exact(facts, p.spent), p.visits) for p in top),
        ),
        currency=facts.currency,
    )
