"""What a chart is: a finding in words, series to draw, and the same numbers to read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from utils.sentences import Amount, Rough

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from utils.facts import Facts
    from utils.sentences import Sentence, Value

Kind = Literal["bar", "barh", "line"]
Style = Literal["bar", "line", "dashed", "band", "point"]
Unit = Literal["money", "percent"]


@dataclass(frozen=True, slots=True)
class Series:
    """One row of numbers to draw.

    Args:
        label: for the legend.
        values: as many as the chart has labels; None where there is nothing.
        colour: name of a colour token of the style sheet.
        style: how it is drawn; a band lies between `values` and `upper`.
        upper: upper edge of a band.
    """

    label: Value
    values: tuple[float | None, ...]
    colour: str
    style: Style = "bar"
    upper: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers of a chart as rows; the first column heads its row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with everything that its readers need.

    Args:
        id: unique on its page.
        title: what it is about.
        finding: what it shows, as a sentence; says why when there is nothing.
        kind: of chart.
        labels: along the axis.
        series: at most six; empty where there is nothing to draw.
        table: the same numbers.
        unit: of the numbers.
        currency: of amounts.
    """

    id: str
    title: str
    finding: Sentence
    kind: Kind = "bar"
    labels: tuple[Value, ...] = ()
    series: tuple[Series, ...] = ()
    table: Table = field(default_factory=lambda: Table((), ()))
    unit: Unit = "money"
    currency: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.series


def floats(facts: Facts, minor: Sequence[int | None]) -> tuple[float | None, ...]:
    """Turn minor units into numbers to draw."""
    return tuple(None if m is None else float(facts.amount(m)) for m in minor)


def number(value: Decimal | None) -> float | None:
    """Turn an amount into a number to draw."""
    return None if value is None else float(value)


def exact(facts: Facts, minor: int) -> Amount:
    """Turn minor units into an amount to read."""
    return Amount(facts.amount(minor), facts.currency)


def rough(facts: Facts, value: Decimal | None) -> Rough | None:
    """Turn a predicted or average amount into one to read."""
    return None if value is None else Rough(value, facts.currency)
