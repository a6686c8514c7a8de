"""A MariaDB server of the test run's own: started, asked, and ended."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.engine import URL

_START_TIMEOUT_S = 60


class ServerAbsent(Exception):
    """No MariaDB or MySQL server is installed here."""


class Server:
    """A server with its data in a folder, on a free port of 127.0.0.1.

    Args:
        folder: for its data, socket and log.
        durable: whether every commit is on disk before it is acknowledged; a test run
            survives no power cut, so it need not wait for the disk.
    """

    def __init__(self, folder: Path, *, durable: bool = False) -> None:
        self._program, installer = _programs()
        self._folder, self._durable = folder, durable
        self._user = ["--user=root"] if os.geteuid() == 0 else []
        with self._log() as log:
            subprocess.run(
                [
                    installer,
                    "--no-defaults",
                    *self._user,
                    f"--datadir={folder / 'data'}",
                    "--auth-root-authentication-method=normal",
                    "--skip-test-db",
                ],
                check=True,
                stdout=log,
                stderr=log,
            )
        port = _free_port()
        self.url = make_url(f"mysql+pymysql://root@127.0.0.1:{port}/")
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, or start it again after it was killed, and wait until it answers."""
        with self._log() as log:
            self._process = subprocess.Popen(
                [
                    self._program,
                    "--no-defaults",
                    *self._user,
                    f"--datadir={self._folder / 'data'}",
                    f"--socket={self._folder / 's'}",
                    f"--pid-file={self._folder / 'pid'}",
                    "--bind-address=127.0.0.1",
                    f"--port={self.url.port}",
                    "--skip-networking=0",
                    f"--innodb-flush-log-at-trx-commit={int(self._durable)}",
                    "--innodb-buffer-pool-size=64M",
                    # Lax on purpose: the app must be strict by itself.
                    "--sql-mode=",
                ],
                stdout=log,
                stderr=log,
            )
        _wait_for(self.url, self._process)

    def kill(self) -> None:
        """End it as a power cut does."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def stop(self) -> None:
        """End it in an orderly way."""
        if self._process is not None:
            self._process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(timeout=20)
        self.kill()

    def _log(self) -> IO[bytes]:
        return (self._folder / "mariadb.log").open("ab")


@contextmanager
def running_server(folder: Path) -> Iterator[URL]:
    """Run a server with its data in `folder` for as long as it is needed."""
    server = Server(folder)
    try:
        server.start()
        yield server.url
    finally:
        server.stop()


def make_database(server: URL, name: str) -> URL:
    """Create database `name` unless it is there, and give its URL."""
    admin = create_engine(server.set(database=None))
    with admin.connect() as connection:
        connection.execute(
            text(f"CREATE DATABASE IF NOT EXISTS `{name}` CHARACTER SET utf8mb4")
        )
    admin.dispose()
    return server.set(database=name)


def _programs() -> tuple[str, str]:
    places = f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin"
    server = shutil.which("mariadbd", path=places)
    installer = shutil.which("mariadb-install-db", path=places)
    if server is None or installer is None:
        raise ServerAbsent("MariaDB server absent: mariadbd is not installed")
    return server, installer


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(url: URL, process: subprocess.Popen[bytes]) -> None:
    engine = create_engine(url)
    deadline = time.monotonic() + _START_TIMEOUT_S
    while True:
        try:
            engine.connect().close()
            break
        except OperationalError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.1)
    engine.dispose()
