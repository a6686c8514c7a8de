"""Charts as the JSON that the page's scripts draw from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from flask import current_app
from jinja2.utils import htmlsafe_json_dumps

from routes.figures import write_once
from routes.languages import numbers_tag
from routes.sentences import say
from utils.sentences import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from utils.charts.model import Chart, Series


@dataclass(frozen=True, slots=True)
class ChartData:
    """The charts of a page as JSON, and whether there is one to draw."""

    text: Markup
    has_charts: bool


def chart_data(charts: Sequence[Chart]) -> ChartData:
    """Give what scripts need to draw these charts, in the reader's language."""
    drawn = tuple(chart for chart in charts if not chart.is_empty)
    return ChartData(write_once(_json, drawn), bool(drawn))


def _json(charts: tuple[Chart, ...]) -> Markup:
    data = {
        "locale": numbers_tag(),
        "charts": {chart.id: _chart(chart) for chart in charts},
    }
    return htmlsafe_json_dumps(data, dumps=current_app.json.dumps)


def chart_with_table(chart: Chart) -> dict[str, Any]:
    """Give a chart for programs: what is drawn, what it shows, and its table."""
    return {
        **_chart(chart),
        "id": chart.id,
        "title": say(Word(chart.title)),
        "finding": say(chart.finding),
        "is_empty": chart.is_empty,
        "table": {
            "columns": [say(Word(column)) for column in chart.table.columns],
            "rows": [[say(cell) for cell in row] for row in chart.table.rows],
        },
    }


def _chart(chart: Chart) -> dict[str, Any]:
    return {
        "kind": chart.kind,
        "unit": chart.unit,
        "currency": chart.currency,
        "labels": [say(label) for label in chart.labels],
        "series": [_series(series) for series in chart.series],
    }


def _series(series: Series) -> dict[str, Any]:
    return {
        "label": say(series.label),
        "style": series.style,
        "colour": series.colour,
        "values": series.values,
        "upper": series.upper,
    }
