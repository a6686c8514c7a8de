"""What predicting costs: one long history, many households at once, and importing.

Milliseconds are printed (`-s`); what is asserted are ratios of processor time within
one run, so that a busy or slow machine decides nothing.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pandas as pd
import pytest

from ml.batches import BATCH, predict_lines
from ml.history import by_household
from ml.households import generate
from ml.model_utils import load_models
from ml.predict import predict, predict_many

if TYPE_CHECKING:
    from collections.abc import Callable

    from ml.model_utils import Models

pytestmark = pytest.mark.bench

ROWS: Final = 12_000
MANY: Final = 1_000
ROUNDS: Final = 5
UNIT: Final = 1_000_000
"""Additions of the loop that predicting is measured against (about 30 ms)."""

MOST_UNITS: Final = 8.0
"""Of one household of 60 months and 12,000 rows."""
IMPORTS: Final = "import pandas, sklearn.ensemble"
OURS: Final = """
import ml.predict
from ml.registry import REGISTRY, named
for spec in REGISTRY.values():
    named(spec.estimator)
"""
LOADED: Final = OURS + "from ml.model_utils import load_models; load_models('models')"


@pytest.fixture(scope="module")
def models() -> Models:
    found = load_models(Path("models"))
    if not all(status.ready for status in found.status.values()):
        pytest.skip("the models have to be trained first")
    return found


@pytest.fixture(scope="module")
def long_history() -> pd.DataFrame:
    """Give 60 months of the busiest of some households, its days shared by copies."""
    many = generate(40, 9, months=(60, 60))
    busiest = many.groupby("household").size().idxmax()
    one = many[many["household"] == busiest]
    copies = [
        one.assign(payee=one["payee"] + f" {n}", amount=one["amount"] * (1 + n / 7))
        for n in range(-(-ROWS // len(one)))
    ]
    return pd.concat(copies).sort_values("date", kind="stable").iloc[:ROWS]


def processor_time(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Give the seconds of the best of some rounds."""
    times = []
    for _ in range(rounds):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def unit() -> float:
    def add() -> None:
        total = 0
        for number in range(UNIT):
            total += number

    return processor_time(add)


def test_all_five_for_one_long_history(
    models: Models, long_history: pd.DataFrame
) -> None:
    as_of = long_history["date"].max().date().replace(day=15)
    spent = processor_time(lambda: predict(long_history, as_of, models))
    of_unit = spent / unit()
    print(f"\n12,000 rows: {1e3 * spent:.0f} ms of processor, {of_unit:.1f} units")
    assert of_unit <= MOST_UNITS


def test_a_report_card_of_sixty_months(
    models: Models, long_history: pd.DataFrame
) -> None:
    """What a forecast brings along: its own months predicted again, in one batch."""
    as_of = long_history["date"].max().date().replace(day=15)
    forecasters = (models.expense, models.savings)

    def look_back() -> list[int]:
        return [len(one.predict(long_history, as_of).record) for one in forecasters]

    months = look_back()
    spent = processor_time(look_back)
    whole = processor_time(lambda: predict(long_history, as_of, models))
    print(f"\n{months} months predicted again: {1e3 * spent:.0f} ms of processor")
    assert min(months) >= 50
    assert spent < whole


def test_many_households_cost_less_together(models: Models) -> None:
    households = by_household(generate(MANY, 11))
    jobs = [(rows, rows["date"].max().date()) for _, rows in households]
    batches = [jobs[start : start + BATCH] for start in range(0, MANY, BATCH)]

    def predict_all() -> None:
        for batch in batches:
            predict_many(batch, models)

    together = processor_time(predict_all, rounds=2)
    some = jobs[::50]
    apart = processor_time(lambda: [predict(*job, models) for job in some], rounds=2)
    each, alone = together / len(jobs), apart / len(some)
    rows = sum(len(history) for history, _ in jobs) / len(jobs)
    print(
        f"\na household of {rows:.0f} rows: {1e3 * each:.1f} ms in a batch, "
        f"{1e3 * alone:.1f} ms alone, {each / unit():.2f} units in a batch"
    )
    assert each < alone

    begun = time.perf_counter()
    said = sum(1 for _ in predict_lines(jobs, models))
    by_clock = (time.perf_counter() - begun) / said
    print(
        f"{1e3 * by_clock:.1f} ms by the clock on all cores, processes and JSON in it"
    )


def _importing(code: str) -> float:
    best = float("inf")
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", code], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
        best = min(best, spent)
    return best


def test_importing_costs_little_beside_the_libraries() -> None:
    libraries, ours, loaded = map(_importing, (IMPORTS, OURS, LOADED))
    print(
        f"\nimport: {ours / libraries:.2f} × pandas and scikit-learn, "
        f"with loading the models {loaded / libraries:.2f} ×"
    )
    assert ours <= 1.3 * libraries
