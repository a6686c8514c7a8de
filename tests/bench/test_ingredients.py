"""What each ingredient of the synthetic households is worth.

One at a time is left out of the households that models learn from; the figures are
those on complete households that nobody has seen. The table is printed (`-s`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from ml.estimators.expense import training_days
from ml.forecasting.features import nan_median, origins
from ml.forecasting.next_month import NextMonth
from ml.forecasting.part_features import part_rows
from ml.forecasting.parts import Parts
from ml.forecasting.remainder import Remainder
from ml.forecasting.series import training_series
from ml.households import generate, generator
from ml.households.coupling import HABITUAL
from ml.households.traits import SALARIED
from ml.threads import one_thread

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

pytestmark = pytest.mark.bench

HOUSEHOLDS = 250
SETTINGS: dict[str, Any] = {"iterations": 80, "max_rows": 20_000, "random_state": 0}
SHORT = 8


def _without_rows(rows: Any) -> Any:
    return rows.take(np.zeros(len(rows), dtype=np.bool_))


def _like_each_other(traits: Any) -> Any:
    same = np.full(len(traits), SALARIED)
    return replace(traits, persona=same, temper=np.full(len(traits), 0.6))


def _without_cards(traits: Any) -> Any:
    return replace(traits, card_share=np.zeros(len(traits)))


def _by_habit(manners: Any) -> Any:
    never = np.zeros(len(manners.manner), dtype=np.bool_)
    return replace(manners, manner=np.full(len(never), HABITUAL), limited=never)


def _untied(manners: Any) -> Any:
    return replace(_by_habit(manners), echo=np.zeros(len(manners.echo)))


def _exact(streams: Any) -> Any:
    none = np.zeros(len(streams.base))
    return replace(
        streams, jitter=none, spread=none, skip=none, rise=none, change=none + 1
    )


def _always(habits: Any) -> Any:
    return replace(habits, presence=np.ones_like(habits.presence))


LEFT_OUT: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "differences between personas": ("draw_traits", _like_each_other),
    "spending tied to left-over money": ("draw_manners", _untied),
    "spending what the account holds": ("draw_manners", _by_habit),
    "festivals and holidays": ("season_factor", np.ones_like),
    "levels, shifts, inflation, new accounts": ("level_path", np.ones_like),
    "cash": ("cash_share", np.zeros_like),
    "one-offs": ("draw_one_offs", _without_rows),
    "bills that change, slip or fail": ("join_streams", _exact),
    "irregular income": ("draw_other_income", _without_rows),
    "credit cards": ("draw_traits", _without_cards),
    "months without a category": ("draw_habits", _always),
    "unseen months": ("kept_rows", np.ones_like),
}


def _generated(
    patch: pytest.MonkeyPatch, name: str | None = None, **options: Any
) -> pd.DataFrame:
    with patch.context() as patched:
        if name is not None:
            function, change = LEFT_OUT[name]
            made = getattr(generator, function)
            patched.setattr(
                generator, function, lambda *args, **more: change(made(*args, **more))
            )
        return generate(HOUSEHOLDS, 1, narrated=False, **options)


class _Unseen:
    """Complete households to be judged on."""

    def __init__(self) -> None:
        self.many, _ = training_series(generate(160, 4711, narrated=False), 10_000)
        self.rows = origins(self.many, last=60, ahead=False)
        self.days = training_days(self.many, self.rows, 3)
        self.parts = part_rows(self.many, self.rows)

    def figures(self, history: pd.DataFrame) -> dict[str, float]:
        """Learn from a history; give the errors of the models alone."""
        with one_thread():
            return self._figures(*training_series(history, 5))

    def _figures(self, learn: list[Any], calibrate: list[Any]) -> dict[str, float]:
        mine, others = (origins(m, last=36, ahead=False) for m in (learn, calibrate))
        month = NextMonth(**SETTINGS).fit(mine, others)
        rest = Remainder(**SETTINGS).fit(
            training_days(learn, mine, 0), training_days(calibrate, others, 0)
        )
        parts = Parts(**SETTINGS).fit(
            (learn, mine), (calibrate, others), month.ask(others).said
        )
        asked, left = month.ask(self.rows), rest.ask(self.days)
        y, unit, short = asked.actual, asked.scale, self.rows.index <= SHORT
        quantiles = np.minimum(asked.quantiles, 20 * unit[:, None])
        loss = [
            np.maximum(level * (y - q), (level - 1) * (y - q)) / unit
            for level, q in zip((0.1, 0.5, 0.9), quantiles.T, strict=True)
        ]
        by_part = np.abs(parts.values(self.parts, self.rows) - self.parts.actual)
        return {
            "next month": _share(asked.said, y),
            "short pasts": _share(asked.said[short], y[short]),
            "quantiles": float(np.minimum(np.mean(loss, axis=0), 5).mean()),
            "running": _share(left.said, left.actual),
            "categories": float(by_part.sum() / np.abs(self.parts.actual).sum()),
        }


def _share(said: Any, came: Any) -> float:
    return float(np.abs(said - came).sum() / np.abs(came).sum())


def test_without_an_ingredient_some_figure_gets_worse(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    unseen = _Unseen()
    whole = unseen.figures(_generated(monkeypatch))
    print(
        "\n" + " ".join(["everything".ljust(42), *(f"{v:.3f}" for v in whole.values())])
    )
    table = {
        **{name: _generated(monkeypatch, name) for name in LEFT_OUT},
        "histories below two years": _generated(monkeypatch, months=(24, 60)),
    }
    unhurt = []
    for name, history in table.items():
        figures = unseen.figures(history)
        words = (f"{v:.3f} ({v - whole[k]:+.3f})" for k, v in figures.items())
        print(" ".join([name.ljust(42), *words]), flush=True)
        if all(figures[key] <= whole[key] for key in whole):
            unhurt.append(name)
    assert not unhurt
    usual = nan_median(unseen.rows.expense[:, -6:])
    assert whole["next month"] < _share(usual, unseen.rows.actual_expense)
