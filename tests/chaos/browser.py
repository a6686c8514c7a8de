"""As much of a browser as an import needs, and the whole server behind it."""

from __future__ import annotations

import contextlib
import http.cookiejar
import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

from tests.people import PASSWORD

if TYPE_CHECKING:
    from http.client import HTTPResponse

ROOT = Path(__file__).resolve().parents[2]
_START_TIMEOUT_S = 120
# As app.py does, but without training: simple rules stand in for missing models.
_SERVE = """
from app import make_server
from config import Config
from database import migrate
from utils.db_utils import make_engine

config = Config.from_environment()
engine = make_engine(config.database_url)
migrate.upgrade(engine)
engine.dispose()
make_server(config).run()
"""


class App:
    """The program as a person starts it: a gunicorn master with its workers."""

    def __init__(self, folder: Path, database_url: str, **settings: str) -> None:
        self._folder = folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self._environment = {
            **os.environ,
            "INSTANCE_PATH": str(folder / "instance"),
            "DATABASE_URL": database_url,
            "PORT": str(port),
            "BCRYPT_ROUNDS": "4",
            "WEB_CONCURRENCY": "2",
            "SECRET_KEY": secrets.token_urlsafe(48),
            "MODELS_PATH": str(folder / "no models"),
            **settings,
        }
        # Those who answer, and the one in the background.
        self._workers = int(self._environment["WEB_CONCURRENCY"]) + 1
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, or start it again, until it answers and all its workers are there.

        They come one after the other; the first answers before the last is there.
        """
        with (self._folder / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-c", _SERVE],
                cwd=ROOT,
                env=self._environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        deadline = time.monotonic() + _START_TIMEOUT_S
        while not (self._answers() and len(self.workers()) == self._workers):
            assert self._process.poll() is None, "the server ended"
            assert time.monotonic() < deadline, "the server does not answer"
            time.sleep(0.1)

    def _answers(self) -> bool:
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"{self.url}/login", timeout=5).close()
            return True
        return False

    def send(self, number: int) -> None:
        """Send a signal to the master alone."""
        assert self._process is not None
        self._process.send_signal(number)

    def wait(self) -> int:
        """Wait for the end of the master, and give what it ended with."""
        assert self._process is not None
        ended = self._process.wait(timeout=120)
        self._process = None
        return ended

    def processes(self, part: str) -> list[int]:
        """List the processes below the master whose command line has this part."""
        assert self._process is not None
        found, above = [], {self._process.pid}
        for _ in range(3):
            below = _children(above)
            found += [pid for pid in below if part in _command(pid)]
            above = set(below)
        return found

    def workers(self) -> list[int]:
        """List the master's own children."""
        assert self._process is not None
        return _children({self._process.pid})

    def cpu_s(self) -> tuple[float, float]:
        """Give the processor's seconds of those who answer, and of all others.

        The others give way: the process in the background and what reads files.
        """
        usual = os.getpriority(os.PRIO_PROCESS, 0)
        answering = giving_way = 0.0
        for pid in self.processes(""):
            seconds, niceness = _spent(pid)
            if niceness > usual:
                giving_way += seconds
            else:
                answering += seconds
        return answering, giving_way

    def kill(self) -> None:
        """End the master and its workers at once, as a power cut does."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None


def _children(parents: set[int]) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            # The name may hold blanks and brackets; what follows it does not.
            fields = path.read_text().rpartition(")")[2].split()
            if int(fields[1]) in parents:
                found.append(int(path.parent.name))
    return found


def _spent(pid: int) -> tuple[float, int]:
    """Give a process's seconds of the processor so far, and its niceness."""
    with contextlib.suppress(OSError):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        ticks = int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK"), int(fields[16])
    return 0.0, 0


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    except OSError:
        return ""


class Browser:
    """Somebody who is logged in; sends forms with their tokens."""

    def __init__(self, url: str, email: str, *, registered: bool = False) -> None:
        self.url = url
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self._opener = urllib.request.build_opener(jar)
        if not registered:
            self._token = self._find_token("/register")
            new = {"email": email, "display_name": "Chaos"}
            secret = {"password": PASSWORD, "confirm_password": PASSWORD}
            self.submit("/register", new | secret)
        self._token = self._find_token("/login")
        self.submit("/login", {"email": email, "password": PASSWORD})
        self._token = self._find_token("/settings")

    def submit(self, path: str, fields: dict[str, str]) -> str:
        """Send a form; give the address of the page that follows."""
        data = urllib.parse.urlencode({"csrf_token": self._token, **fields})
        return self._open(path, data.encode(), "application/x-www-form-urlencoded")

    def upload(self, content: bytes, name: str = "statement.csv") -> int:
        """Upload a statement, wait for its preview and give the import's id."""
        import_id = self.send_file(content, name)
        deadline = time.monotonic() + 60
        while (pause_s := self.refresh_s(import_id)) is not None:
            assert time.monotonic() < deadline, "reading takes too long"
            time.sleep(pause_s)
        return import_id

    def send_file(self, content: bytes, name: str) -> int:
        """Upload a file and give the import's id, whether it is read already or not."""
        mark = uuid.uuid4().hex
        parts = [
            f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
            for name, value in (("csrf_token", self._token), ("kind", "bank"))
        ]
        file = (
            f'--{mark}\r\nContent-Disposition: form-data; name="files"; '
            f'filename="{name}"\r\nContent-Type: application/octet-stream\r\n\r\n'
        )
        ending = f"\r\n--{mark}--\r\n"
        body = ("".join(parts) + file).encode() + content + ending.encode()
        page = self._open("/upload", body, f"multipart/form-data; boundary={mark}")
        found = re.search(r"/upload/(\d+)$", page)
        assert found, page
        return int(found[1])

    def refresh_s(self, import_id: int) -> float | None:
        """Give after how many seconds an import's page asks to be looked at again."""
        with self.get(f"/upload/{import_id}") as page:
            page.read()
            wanted = page.headers.get("Refresh")
        return None if wanted is None else float(wanted)

    def get(self, path: str) -> HTTPResponse:
        """Open a page."""
        page: HTTPResponse = self._opener.open(self.url + path, timeout=60)
        return page

    def commit(self, import_id: int) -> None:
        """Press the button of the preview."""
        self.submit(f"/upload/{import_id}/commit", {})

    def undo(self, import_id: int) -> None:
        """Take back what an import added."""
        self.submit(f"/upload/{import_id}/undo", {})

    def _open(self, path: str, body: bytes, kind: str) -> str:
        request = urllib.request.Request(
            self.url + path, data=body, headers={"Content-Type": kind}
        )
        with self._opener.open(request, timeout=60) as answer:
            answer.read()
            return str(answer.geturl())

    def _find_token(self, path: str) -> str:
        with self._opener.open(self.url + path, timeout=30) as page:
            text = page.read().decode()
        found = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', text)
        assert found, f"no token on {path}"
        return found[1]
