"""Our predictions beside those of programs that a user could take instead.

The rivals need an environment of their own (see `rivals.py`), named by its Python:

    RIVALS=FOLDER/bin/python python -m pytest tests/bench/test_rivals.py -m bench -s

Everything is measured on synthetic households that no model has seen, the categories
also on the labelled sets of the folder DATASETS, where there is one. Only tables are
printed for those; what is asserted is that we are ahead on the households.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import time
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd
import pytest

from ml.forecasting.months import first_day
from ml.forecasting.series import monthly_series
from ml.history import by_household
from ml.households import generate
from ml.labelled import read_any
from ml.model_utils import load_models
from ml.prediction import Prediction
from ml.registry import baseline_of
from ml.rolling.events import score_categories
from ml.rolling.months import origins, score_expense

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ml.model_utils import Models
    from ml.rolling.months import Origin

pytestmark = pytest.mark.bench

HERE: Final = Path(__file__).resolve().parent
HOUSEHOLDS, SEED = int(os.environ.get("RIVAL_HOUSEHOLDS", "120")), 90210
LEAST_MONTHS, LONG = 6, 24
SETS: Final = ("personal_us", "croatia", "expense_in_2022")
LABELS: Final = (50, 100, 200)
FORECASTERS: Final = {
    "AutoETS": "statsforecast",
    "AutoARIMA": "statsforecast",
    "Prophet": "prophet",
}


@cache
def python_with(module: str) -> str:
    """Give the Python of the rivals; skips where it has not got a module."""
    python = os.environ.get("RIVALS", "")
    if not python:
        pytest.skip("RIVALS names no Python with the rivals installed")
    found = subprocess.run([python, "-c", f"import {module}"], check=False)
    if found.returncode:
        pytest.skip(f"{module} is not installed for {python}")
    return python


@cache
def _talking(python: str) -> subprocess.Popen[str]:
    """Start the rivals once: their libraries take seconds to load."""
    started = subprocess.Popen(
        [python, str(HERE / "rivals.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    atexit.register(started.communicate)
    return started


def ask(python: str, question: dict[str, Any]) -> list[Any]:
    rivals = _talking(python)
    assert rivals.stdin is not None
    assert rivals.stdout is not None
    print(json.dumps(question), file=rivals.stdin, flush=True)
    answers: list[Any] = json.loads(rivals.stdout.readline())
    return answers


@dataclass(frozen=True)
class Total:
    """As much of a forecast as is scored."""

    total: Prediction


@dataclass(frozen=True)
class Rival:
    """A forecaster of another program in the shape of ours; it sees monthly sums."""

    name: str
    python: str
    said: dict[tuple[str, date], Total] = field(default_factory=dict)

    def predict_many(self, jobs: Sequence[tuple[pd.DataFrame, date]]) -> list[Total]:
        keys = [(str(rows["household"].iloc[0]), as_of) for rows, as_of in jobs]
        new = [at for at, key in enumerate(keys) if key not in self.said]
        if new:
            series = [_series(*jobs[at]) for at in new]
            answers = ask(self.python, {"rival": self.name, "series": series})
            for at, (low, middle, high) in zip(new, answers, strict=True):
                self.said[keys[at]] = Total(_prediction(low, middle, high))
        return [self.said[key] for key in keys]


def _series(rows: pd.DataFrame, as_of: date) -> dict[str, Any]:
    one = monthly_series(rows, as_of)
    return {
        "months": [month.isoformat() for month in one.used],
        "values": one.expense.total.tolist(),
        "next": first_day(one.target).isoformat(),
    }


def _prediction(low: float, middle: float, high: float) -> Prediction:
    # Nobody spends less than nothing: cutting there can only help.
    low, middle, high = (max(0.0, each) for each in (low, middle, high))
    ends = (min(low, middle), max(middle, high))
    return Prediction.from_bounds(middle, dict.fromkeys((50, 80, 95), ends), "")


@pytest.fixture(scope="module")
def models() -> Models:
    found = load_models(Path("models"))
    if not all(status.ready for status in found.status.values()):
        pytest.skip("the models have to be trained first")
    return found


@pytest.fixture(scope="module")
def cases() -> list[Origin]:
    """Give the latest month of each household, and one from the middle of its past."""
    history = generate(HOUSEHOLDS, SEED, months=(LEAST_MONTHS + 1, 60), narrated=False)
    every: dict[str, list[Origin]] = {}
    for case in origins(history, LEAST_MONTHS):
        every.setdefault(case.household, []).append(case)
    return [
        own[place]
        for own in every.values()
        for place in sorted({len(own) // 2, len(own) - 1})
    ]


def row(name: str, scores: dict[str, float]) -> str:
    measures = ("WAPE", "MASE", "pinball", "coverage_80", "width_80")
    return f"{name:<16}" + "".join(f"{scores[each]:>13.3f}" for each in measures)


@pytest.mark.parametrize("rival", FORECASTERS)
def test_next_month(rival: str, models: Models, cases: list[Origin]) -> None:
    other = Rival(rival, python_with(FORECASTERS[rival]))
    groups = {
        "all": cases,
        "short": [case for case in cases if case.k < LONG],
        "long": [case for case in cases if case.k >= LONG],
    }
    for group, some in groups.items():
        ours, rule, theirs = (
            score_expense(who, some)
            for who in (models.expense, baseline_of("expense"), other)
        )
        print(f"\n{group}: {len(some)} months of {HOUSEHOLDS} households")
        print(row("ours", ours), row("median of 6", rule), row(rival, theirs), sep="\n")
        if group == "all":
            # The answers to the other groups are among these.
            print(f"each takes us {ours['ms']:.0f} ms, {rival} {theirs['ms']:.0f} ms")
            assert ours["WAPE"] < theirs["WAPE"]
            assert ours["pinball"] < theirs["pinball"]


class SmartImporter:
    """smart_importer in the shape of our categoriser."""

    def __init__(self, python: str) -> None:
        self.python = python

    def predict(
        self, rows: pd.DataFrame, taught: pd.DataFrame, *, abstain: bool
    ) -> pd.DataFrame:
        assert not abstain
        question = {
            "rival": "smart_importer",
            "taught": _entries(taught).assign(category=taught["category"]),
            "asked": _entries(rows),
        }
        as_json = {
            key: value.to_dict("records") if isinstance(value, pd.DataFrame) else value
            for key, value in question.items()
        }
        return pd.DataFrame({"category": ask(self.python, as_json)})


def _entries(rows: pd.DataFrame) -> pd.DataFrame:
    # `score_categories` gives no dates; the day of the month weighs a tenth there.
    return rows[["description", "amount"]].assign(date="2026-01-15")


def narrated_households() -> dict[str, pd.DataFrame]:
    history = generate(8, SEED, months=(12, 24))
    return {name: rows.iloc[-600:] for name, rows in by_household(history)}


def labelled_sets() -> dict[str, pd.DataFrame]:
    folder = Path(os.environ.get("DATASETS", "../shared/datasets"))
    files = {name: folder / f"{name}.csv" for name in SETS}
    return {name: read_any(path) for name, path in files.items() if path.exists()}


def test_categories(models: Models) -> None:
    theirs = SmartImporter(python_with("smart_importer"))
    begun = time.perf_counter()
    homes = narrated_households()
    means = []
    for name, rows in (labelled_sets() | homes).items():
        scores = [_taught(who, rows) for who in (models.categoriser, theirs)]
        if name in homes:
            means.append(scores)
        else:
            print(f"\n{name:<16} ours {scores[0]}  smart_importer {scores[1]}")
    ours, other = np.nanmean(np.array(means), axis=0)
    print(
        f"\n{len(means)} households, after {LABELS} labels: ours {ours.round(3)}, "
        f"smart_importer {other.round(3)} ({time.perf_counter() - begun:.0f} s)"
    )
    assert (ours > other).all()


def _taught(who: Any, rows: pd.DataFrame) -> list[float]:
    rows = rows.reset_index(drop=True)
    scores = score_categories(OnlyTaught(who), rows)
    return [round(scores.get(f"accuracy_after_{n}", np.nan), 3) for n in LABELS]


class OnlyTaught:
    """Answers only where labels were given: smart_importer knows nothing before."""

    def __init__(self, inner: Any) -> None:
        self.inner = inner

    def predict(
        self, rows: pd.DataFrame, taught: pd.DataFrame | None, *, abstain: bool
    ) -> pd.DataFrame:
        if taught is None or len(taught) < min(LABELS):
            return pd.DataFrame({"category": np.full(len(rows), "")})
        found: pd.DataFrame = self.inner.predict(rows, taught, abstain=abstain)
        return found
