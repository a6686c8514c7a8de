"""A MariaDB server of the test run's own: started, asked, and ended."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

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


@contextmanager
def running_server(folder: Path) -> Iterator[URL]:
    """Run a server with its data in `folder`, on a free port of 127.0.0.1."""
    server, installer = _programs()
    data = folder / "data"
    user = ["--user=root"] if os.geteuid() == 0 else []
    with (folder / "mariadb.log").open("wb") as log:
        subprocess.run(
            [
                installer,
                "--no-defaults",
                *user,
                f"--datadir={data}",
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
            ],
            check=True,
            stdout=log,
            stderr=log,
        )
        port = _free_port()
        process = subprocess.Popen(
            [
                server,
                "--no-defaults",
                *user,
                f"--datadir={data}",
                f"--socket={folder / 's'}",
                f"--pid-file={folder / 'pid'}",
                "--bind-address=127.0.0.1",
                f"--port={port}",
                "--skip-networking=0",
                # A test run survives no power cut, so it need not wait for the disk.
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-buffer-pool-size=64M",
                # Lax on purpose: the app must be strict by itself.
                "--sql-mode=",
            ],
            stdout=log,
            stderr=log,
        )
        try:
            url = make_url(f"mysql+pymysql://root@127.0.0.1:{port}/")
            _wait_for(url, process)
            yield url
        finally:
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=20)
            if process.poll() is None:
                process.kill()
                process.wait()


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
