"""The real program, started as a person would start it, on a free port."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
_START_TIMEOUT_S = 300  # the models may have to be trained first


@contextmanager
def running_app(folder: Path, **environment: str) -> Iterator[str]:
    """Run `python app.py` with its data in `folder`; give its address."""
    port = _free_port()
    settings = {
        **os.environ,
        "INSTANCE_PATH": str(folder / "instance"),
        "PORT": str(port),
        "BCRYPT_ROUNDS": "4",
        **environment,
    }
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "app.py"], cwd=ROOT, env=settings, stdout=log, stderr=log
        )
    url = f"http://127.0.0.1:{port}"
    try:
        _wait_for(url, process, folder / "server.log")
        yield url
    finally:
        process.terminate()
        try:
            process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + _START_TIMEOUT_S
    while True:
        try:
            urllib.request.urlopen(f"{url}/login", timeout=5).close()
        except (urllib.error.URLError, TimeoutError, ConnectionError) as error:
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(log.read_text(errors="replace")) from error
            time.sleep(0.2)
        else:
            return
