"""What gunicorn calls when it starts, forks and ends its workers."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from routes.metrics import MANY_PROCESSES

if TYPE_CHECKING:
    from pathlib import Path

    from gunicorn.arbiter import Arbiter
    from gunicorn.workers.base import Worker

    from routes.deps import Services


def announce(server: Arbiter) -> None:
    """Say where the program is, when it can be asked."""
    host, port = server.LISTENERS[0].sock.getsockname()[:2]
    said = f"DhanaRakshak is at http://{host}:{port} (stop it with Ctrl+C)."
    print(said, flush=True)  # noqa: T201 - for whoever started the program


def after_fork(_server: Arbiter, worker: Worker) -> None:
    """Give a new worker connections of its own, and what an old one left undone."""
    # Connections must not be shared between processes.
    built: Services = worker.app.wsgi().extensions["dhanarakshak"]
    built.engine.dispose(close=False)
    # What a worker left behind when it died is taken up by the next one.
    built.jobs.soon(built.jobs.recover)


def after_exit(_server: Arbiter, worker: Worker) -> None:
    """Stop counting a worker that has ended among those that run."""
    if MANY_PROCESSES in os.environ:
        from prometheus_client.multiprocess import mark_process_dead

        mark_process_dead(worker.pid)


def prepare_metrics(instance: Path, *, on: bool) -> None:
    """Give the workers an empty folder to count in; the library reads it at import."""
    folder = instance / "metrics"
    shutil.rmtree(folder, ignore_errors=True)
    if on:
        folder.mkdir(mode=0o700)
        os.environ[MANY_PROCESSES] = str(folder)
