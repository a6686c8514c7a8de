"""Load and soak the whole server; print figures, and fail where a goal is missed.

``python -m tests.load.run`` lets 200 people browse while 50 of them upload 1,000 rows
each at once; ``--soak MINUTES`` browses on and measures whether memory grows.
"""

from __future__ import annotations

import argparse
import operator
import os
import sys
import tempfile
import time
from contextlib import ExitStack
from functools import partial
from itertools import count
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING

import numpy as np

from tests.bench.bank import statement as bank_csv
from tests.chaos.browser import ROOT, App
from tests.load.crowd import Figures, browse, gather, upload_at_once
from tests.mariadb import make_database, running_server
from utils.db_utils import make_engine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.chaos.browser import Browser

P95_S = 0.5
MB_PER_HOUR = 5.0
# The first part fills caches and imports modules; what is judged comes after.
_WARM_UP = 1 / 3


def load(
    app: App, people: Sequence[Browser], uploads: int, seconds: float, rows: int
) -> Figures:
    """Let everybody browse; in the middle of it some upload at once."""
    figures = Figures()
    spent = Spent(app)
    threads = browse(list(people), figures, seconds)
    time.sleep(seconds / 3)
    threads += upload_at_once(list(people[:uploads]), figures, rows)
    for thread in threads:
        thread.join()
    print(describe(figures), spent.described(), memory(app), flush=True)
    return figures


def soak(app: App, people: Sequence[Browser], seconds: float) -> tuple[Figures, float]:
    """Five pages a second and an upload every five; give MB per hour after warm-up.

    Each statement is taken back again, so that no history grows and what grows is
    the server's.
    """
    figures, samples, start = Figures(), [], time.monotonic()
    spent = Spent(app)
    # Forty people at eight seconds a page on average.
    people = people[:40]
    threads = browse(list(people), figures, seconds, (6.0, 10.0))
    for number in count():
        passed = time.monotonic() - start
        if passed >= seconds:
            break
        who = number % len(people)
        add = partial(add_and_take_back, people[who], bank_csv(200, seed=1000 + who))
        figures.time(figures.uploads, "upload", add)
        samples.append((passed, sum(resident_mb(pid) for pid in app.workers())))
        time.sleep(max(0.0, 5 * (number + 1) - (time.monotonic() - start)))
    for thread in threads:
        thread.join()
    print(describe(figures), spent.described(), memory(app), flush=True)
    return figures, growth([one for one in samples if one[0] > seconds * _WARM_UP])


def add_and_take_back(person: Browser, content: bytes) -> None:
    """Upload a statement, add what it says, and undo that."""
    import_id = person.upload(content)
    person.commit(import_id)
    person.undo(import_id)


class Spent:
    """What the server and we ourselves took of the processor since this was made."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._before = self._now()

    def _now(self) -> tuple[float, ...]:
        return (time.monotonic(), *self._app.cpu_s(), time.process_time())

    def described(self) -> str:
        """Write it in percent of one processor."""
        passed, *spent = map(operator.sub, self._now(), self._before)
        answering, giving_way, ours = (f"{100 * one / passed:.0f} %" for one in spent)
        return (
            f"of a processor: {answering} answering, {giving_way} in the background, "
            f"{ours} this programme;"
        )


def growth(samples: Sequence[tuple[float, float]]) -> float:
    """Fit a line through seconds and megabytes; give its slope per hour."""
    seconds, megabytes = np.array(samples).T
    return float(np.polyfit(seconds, megabytes, 1)[0] * 3600)


def describe(figures: Figures) -> str:
    """Write the figures in one line."""
    return (
        f"{len(figures.pages)} pages: {_spread(figures.pages)}; {len(figures.uploads)} "
        f"uploads until added: {_spread(figures.uploads)}; "
        f"{len(figures.faults)} failed; load average {os.getloadavg()[0]:.1f};"
    )


def p95(seconds: Sequence[float]) -> float:
    """Give the time that 95 of 100 stay below."""
    return percentile(seconds, 95)


def percentile(seconds: Sequence[float], percent: int) -> float:
    """Give the time that so many of 100 stay below."""
    if len(seconds) < 2:
        return max(seconds)
    return quantiles(seconds, n=100, method="inclusive")[percent - 1]


def _spread(seconds: Sequence[float]) -> str:
    if not seconds:
        return "none"
    return (
        f"p50 {percentile(seconds, 50):.3f} s, p95 {p95(seconds):.3f} s, "
        f"p99 {percentile(seconds, 99):.3f} s, longest {max(seconds):.2f} s"
    )


def memory(app: App) -> str:
    """Write what the workers hold now."""
    held = sorted(round(resident_mb(pid)) for pid in app.workers())
    return f"workers hold {held} MB"


def resident_mb(pid: int) -> float:
    """Read a process's resident memory; 0 for one that has just been replaced."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> int:
    """Read what is wanted, run it, say what was missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--uploads", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--soak", type=float, default=0.0, metavar="MINUTES")
    parser.add_argument("--database", choices=("sqlite", "mariadb"), default="sqlite")
    wanted = parser.parse_args()
    missed = []
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        url = f"sqlite:///{folder / 'load.db'}"
        if wanted.database == "mariadb":
            server = stack.enter_context(running_server(folder))
            url = make_database(server, "load").render_as_string(hide_password=False)
        app = App(folder, url, MODELS_PATH=str(ROOT / "models"))
        stack.callback(app.kill)
        app.start()
        engine = make_engine(url)
        stack.callback(engine.dispose)
        people = gather(engine, app.url, wanted.people)
        print(f"{wanted.database}, {len(people)} people; {memory(app)}", flush=True)
        figures = load(app, people, wanted.uploads, wanted.seconds, rows=1000)
        if p95(figures.pages) > P95_S:
            missed.append(f"95 of 100 pages within {P95_S} s")
        if wanted.soak:
            soaked, slope = soak(app, people, wanted.soak * 60)
            figures.faults += soaked.faults
            print(f"memory {slope:+.1f} MB per hour")
            if slope > MB_PER_HOUR:
                missed.append(f"less than {MB_PER_HOUR} MB per hour")
    if figures.faults:
        missed.append("no fault: " + "; ".join(figures.faults[:5]))
    print("\n".join(f"MISSED: {goal}" for goal in missed) or "All goals are met.")
    return len(missed)


if __name__ == "__main__":
    sys.exit(main())
