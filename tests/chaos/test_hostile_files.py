"""Hostile files sent to the whole server: a sentence for each, and no harm to it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self

import pytest
from sqlalchemy import func, select

from database.tables import import_rows, imports
from tests.chaos.browser import ROOT, App, Browser
from tests.corpora import corpus
from tests.mariadb import Server, ServerAbsent, make_database
from utils.db_utils import make_engine, reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Engine

WORKERS = 4
AT_ONCE = 3
# What reading may take (READ_SECONDS) and what an upload waits in line for it.
PATIENCE_S = 120
LARGEST_WORKER_MB = 400
# How a sentence begins that tells a person what to do next.
ADVICE = re.compile(r"\bPlease\b|Banks often use")
# A reading process that runs into its limits, or is not there at all.
GAVE_UP = {"timed_out", "reader_unavailable"}
# What is new in it depends on the file before.
AFTER_ANOTHER = {"csv_overlap_b.csv"}


class Stored(NamedTuple):
    """What the database knows of an import."""

    status: str
    code: str | None
    message: str
    rows: int
    bad: int


class Outcome(NamedTuple):
    """What became of one file."""

    case: dict[str, Any]
    seconds: float
    http_status: int
    import_id: int | None


class Watch:
    """Asks for the log-in page twice a second and keeps the longest wait."""

    def __init__(self, url: str) -> None:
        self._url, self._stop = f"{url}/login", threading.Event()
        self._thread = threading.Thread(target=self._run)
        self.waits: list[float] = []
        self.faults: list[str] = []

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.wait(0.5):
            start = time.monotonic()
            try:
                urllib.request.urlopen(self._url, timeout=60).close()
            except OSError as error:
                self.faults.append(repr(error))
            self.waits.append(time.monotonic() - start)


@pytest.fixture(scope="session")
def cases(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """The files, made outside the project, with what is expected of each."""
    folder = tmp_path_factory.mktemp("hostile")
    maker = corpus("HOSTILE", "hostile") / "make_badfiles.py"
    subprocess.run([sys.executable, maker, folder], check=True, capture_output=True)
    made: list[dict[str, Any]] = json.loads((folder / "manifest.json").read_text())[
        "files"
    ]
    return [case | {"path": folder / case["name"]} for case in made]


@pytest.fixture(params=["sqlite", pytest.param("mariadb", marks=pytest.mark.mariadb)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'hostile.db'}"
        return
    try:
        server = Server(tmp_path)
    except ServerAbsent as error:
        pytest.skip(str(error))
    server.start()
    yield make_database(server.url, "hostile").render_as_string(hide_password=False)
    server.stop()


@pytest.mark.slow
@pytest.mark.parametrize(
    "every",
    [
        pytest.param(20, id="short"),
        pytest.param(1, id="long", marks=pytest.mark.chaos),
    ],
)
def test_hostile_files_get_a_sentence_and_do_no_harm(
    cases: list[dict[str, Any]], database_url: str, tmp_path: Path, every: int
) -> None:  # threats 52, 53, 54, 63, 95
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    app = App(
        tmp_path,
        database_url,
        WEB_CONCURRENCY=str(WORKERS),
        MODELS_PATH=str(ROOT / "models"),
        TMPDIR=str(scratch),
    )
    app.start()
    engine = make_engine(database_url)
    try:
        browser, workers = Browser(app.url, "alice@example.org"), set(app.workers())
        with Watch(app.url) as watch, ThreadPoolExecutor(AT_ONCE) as pool:
            sent = list(pool.map(lambda case: send(browser, case), cases[::every]))
        faults = [fault for one in sent for fault in judge(engine, one)]
        peaks = {pid: peak_mb(pid) for pid in workers}
        faults += commit_all(engine, browser, sent)
        assert set(app.workers()) == workers, "a worker died"
    finally:
        app.kill()
        engine.dispose()
    print(figures(sent, watch, peaks))
    assert not faults, "\n".join(faults)
    assert not watch.faults
    assert max(peaks.values()) < LARGEST_WORKER_MB
    assert not list(scratch.rglob("*")), "files were left behind"
    assert not [path for path in (tmp_path / "instance").rglob("*") if path.is_file()]


def send(browser: Browser, case: dict[str, Any]) -> Outcome:
    start = time.monotonic()
    status, import_id = 200, None
    try:
        import_id = browser.send_file(case["path"].read_bytes(), case["name"])
        while browser.refresh_s(import_id) is not None:
            assert time.monotonic() - start < PATIENCE_S, case["name"]
            time.sleep(0.3)
    except urllib.error.HTTPError as error:
        status = error.code
        error.close()
    return Outcome(case, time.monotonic() - start, status, import_id)


def judge(engine: Engine, sent: Outcome) -> Iterator[str]:
    """Say what is wrong with how a file was answered."""
    name, expected = sent.case["name"], sent.case["expect"]
    if sent.http_status >= 500:
        yield f"{name}: {sent.http_status}"
    if sent.import_id is None:
        return
    found = stored(engine, sent.import_id)
    if found.code in GAVE_UP:
        yield f"{name}: {found.code} after {sent.seconds:.0f} s"
    if found.status == "failed" and not ADVICE.search(found.message):
        yield f"{name}: does not say what to do: {found.message}"
    if found.status == "failed" and expected in {"accept", "partial"}:
        yield f"{name}: refused: {found.message}"
    if found.status == "planned" and expected == "reject" and found.rows:
        yield f"{name}: {found.rows} rows were read"
    wanted = (sent.case["rows_ok"], sent.case["rows_bad"] or 0)
    exact = expected in {"accept", "partial"} and name not in AFTER_ANOTHER
    if found.status == "planned" and exact and (found.rows, found.bad) != wanted:
        yield f"{name}: {found.rows} rows and {found.bad} refused, not {wanted}"


def stored(engine: Engine, import_id: int) -> Stored:
    query = select(
        imports.c.status, imports.c.error_code, imports.c.error_message
    ).where(imports.c.id == import_id)
    unreadable = import_rows.c.status == "unreadable"
    count = (
        select(unreadable, func.count())
        .where(import_rows.c.import_id == import_id)
        .group_by(unreadable)
    )
    with reading(engine) as connection:
        status, code, message = connection.execute(query).one()
        rows = {bool(bad): number for bad, number in connection.execute(count)}
    return Stored(status, code, message or "", rows.get(False, 0), rows.get(True, 0))


def commit_all(engine: Engine, browser: Browser, sent: list[Outcome]) -> list[str]:
    """Add what can be added, and look at the pages that then show it."""
    faults = []
    for one in sent:
        if one.import_id and stored(engine, one.import_id).status == "planned":
            browser.commit(one.import_id)
    for path in ("/dashboard", "/transactions", "/imports", "/bills", "/budgets"):
        with browser.get(path) as page:
            faults += [] if page.status == 200 else [f"{path}: {page.status}"]
    return faults


def peak_mb(pid: int) -> int:
    """Read the most memory that a process ever held, from the kernel."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) // 1024
    raise LookupError(pid)


def figures(sent: list[Outcome], watch: Watch, peaks: dict[int, int]) -> str:
    waits = sorted(watch.waits)
    slowest = max(sent, key=lambda one: one.seconds)
    return (
        f"\n{len(sent)} files, slowest {slowest.case['name']} {slowest.seconds:.1f} s; "
        f"log-in page meanwhile: p99 {waits[int(len(waits) * 0.99)]:.2f} s, "
        f"longest {waits[-1]:.2f} s; workers at most {sorted(peaks.values())} MB"
    )
