"""Figures of pages, written once for each value: all they say follows from it alone."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from flask import current_app, get_template_attribute
from markupsafe import Markup

from routes.languages import reads_in

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from flask import Flask

    from routes.languages import ReadsIn
    from utils.charts.heat import Heat
    from utils.charts.model import Chart

    Written = TypeVar("Written")

_KEY: Final = "figures"
# Some four people's dashboards, about 40 kB each figure with what it is known by: of
# many people each comes back when theirs have gone, so that keeping them is of no use.
_KEPT: Final = 32


def init_app(app: Flask) -> None:
    """Let templates draw figures, and keep the last ones drawn."""
    app.extensions[_KEY] = lru_cache(maxsize=_KEPT)(_write)
    app.add_template_global(chart)
    app.add_template_global(heat)


def write_once(write: Callable[..., Written], *values: Hashable) -> Written:
    """Write values for the person who reads, or give what was written of equal ones.

    Nothing has to be thrown away when data change: other values are another key.

    Args:
        write: a function of the values, the reader's language and formats alone.
        values: all that it is given.
    """
    return cast("Written", current_app.extensions[_KEY](write, reads_in(), values))


def chart(drawn: Chart, level: int = 3) -> Markup:
    """Draw a chart as sentence, place for the drawing, and table."""
    return write_once(_from_template, "chart", drawn, level)


def heat(drawn: Heat, currency: str) -> Markup:
    """Draw the days of a month by weekday and week."""
    return write_once(_from_template, "heat", drawn, currency)


def _write(write: Callable[..., Any], how: ReadsIn, values: tuple[Any, ...]) -> Any:  # noqa: ANN401
    del how  # Part of the key; what writes asks for it itself.
    return write(*values)


def _from_template(name: str, *values: Any) -> Markup:  # noqa: ANN401
    return Markup(get_template_attribute("_figures.html", name)(*values))  # noqa: S704
