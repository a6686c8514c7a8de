"""A crowd: people with half a year of history who look at pages and upload."""

from __future__ import annotations

import random
import threading
import time
import urllib.error
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from http.client import HTTPException
from typing import TYPE_CHECKING

from tests.bench.bank import statement as bank_csv
from tests.chaos.browser import Browser
from tests.history_made import Move, half_a_year, keep
from tests.people import PASSWORD
from utils.clock import SystemClock
from utils.people import users
from utils.people.passwords import PasswordHasher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sqlalchemy.engine import Engine

PAGES = (
    "/dashboard",
    "/transactions",
    "/transactions?q=More",
    "/bills",
    "/budgets",
    "/alerts",
    "/goals",
    "/report-card",
    "/upload",
    "/imports",
    "/settings",
)
# What somebody takes to look at a page before the next.
THINKING_S = (5.0, 15.0)


@dataclass
class Figures:
    """Seconds of every page and upload, and what went wrong; shared by threads."""

    pages: list[float] = field(default_factory=list)
    uploads: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def time(self, kind: list[float], name: str, work: Callable[[], object]) -> None:
        """Do it; keep how long it took, or what went wrong."""
        start = time.monotonic()
        try:
            work()
        except (OSError, HTTPException, urllib.error.URLError, AssertionError) as error:
            self.faults.append(f"{name}: {error!r}")
        else:
            kind.append(time.monotonic() - start)


def gather(engine: Engine, url: str, count: int) -> list[Browser]:
    """Register people with a history, log them in, and let each see the dashboard."""
    hasher, clock = PasswordHasher(rounds=4), SystemClock()
    emails = [f"person{number}@example.org" for number in range(count)]
    for number, email in enumerate(emails):
        # An address each, or registering would be held back.
        address = f"198.51.{number // 250}.{number % 250}"
        new = users.Registration(email, "Crowd", PASSWORD, address)
        keep(engine, users.register(engine, hasher, clock, new), _lived(number))

    def arrive(email: str) -> Browser:
        browser = Browser(url, email, registered=True)
        browser.get("/dashboard").close()
        return browser

    with ThreadPoolExecutor(4) as pool:
        return list(pool.map(arrive, emails))


def _lived(number: int) -> list[Move]:
    """Give the half year of one of them: alike in kind, no two with equal amounts."""
    return [
        replace(move, minor=move.minor * (1000 + number) // 1000)
        for move in half_a_year()
    ]


def browse(
    people: list[Browser],
    figures: Figures,
    seconds: float,
    thinking_s: tuple[float, float] = THINKING_S,
) -> list[threading.Thread]:
    """Let people look at one page after another until the time is over."""
    until = time.monotonic() + seconds

    def one(browser: Browser, chance: random.Random) -> None:
        time.sleep(chance.uniform(0, thinking_s[1]))
        while time.monotonic() < until:
            path = chance.choice(PAGES)
            figures.time(figures.pages, path, partial(look, browser, path))
            time.sleep(chance.uniform(*thinking_s))

    return _started(
        lambda b=browser, n=number: one(b, random.Random(n))
        for number, browser in enumerate(people)
    )


def look(browser: Browser, path: str) -> None:
    """Open a page and read it to its end."""
    with browser.get(path) as page:
        page.read()


def upload_at_once(
    people: list[Browser], figures: Figures, rows: int
) -> list[threading.Thread]:
    """Let people upload a statement all at once, and add it when it was read."""

    def one(browser: Browser, content: bytes) -> None:
        figures.time(
            figures.uploads, "upload", lambda: browser.commit(browser.upload(content))
        )

    contents = [bank_csv(rows, seed=number) for number in range(len(people))]
    return _started(
        lambda b=browser, c=content: one(b, c)
        for browser, content in zip(people, contents, strict=True)
    )


def _started(works: Iterable[Callable[[], None]]) -> list[threading.Thread]:
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    return threads
