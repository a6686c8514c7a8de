"""How gunicorn's workers serve: most answer people, one does what takes long.

Whoever looks at a page must not wait for somebody else's statement: what is read and
compared in the background runs in a process apart, which the system lets run when
the others leave it time.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
import threading
import time
from typing import TYPE_CHECKING, Any, Final

from gunicorn.app.base import BaseApplication

from routes.heaps import give_back, share_heaps
from routes.lingering import LingeringWorker
from routes.logs import ServerLog
from routes.metrics import MANY_PROCESSES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from flask import Flask
    from gunicorn.arbiter import Arbiter

    from routes.deps import Services

BACKGROUND_NICENESS: Final = 10
# Reading from the database gives the turn away, and 5 ms later it may come back.
_SWITCH_S: Final = 0.0005
_GIVE_BACK_S: Final = 60.0


class Server(BaseApplication):
    """gunicorn, configured by us: no configuration file, no control socket.

    Args:
        build: makes the app; called once, in the parent.
        bind: address and port to listen on.
        workers: how many processes answer people.
        log_level: from which level on gunicorn speaks.
    """

    def __init__(
        self, build: Callable[[], Flask], *, bind: str, workers: int, log_level: str
    ) -> None:
        self._build = build
        self._settings = {
            "bind": bind,
            # One more does what takes long, apart from them.
            "workers": workers + 1,
            "loglevel": log_level,
        }
        super().__init__()

    def load_config(self) -> None:
        """Tell gunicorn how to serve."""
        settings: dict[str, Any] = {
            **self._settings,
            "worker_class": Worker,
            "threads": 8,
            # Models are loaded once and shared by the workers.
            "preload_app": True,
            # Whether it came over https a proxy says that TRUSTED_PROXIES names.
            "secure_scheme_headers": {},
            "graceful_timeout": 40,
            "max_requests": 10_000,
            "max_requests_jitter": 1000,
            "control_socket_disable": True,
            "logger_class": ServerLog,
            "when_ready": announce,
            "on_reload": on_reload,
            "pre_fork": before_fork,
            "post_fork": after_fork,
            "child_exit": after_exit,
        }
        for name, value in settings.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """Build the app, in the parent."""
        share_heaps()
        app = self._build()
        _services(app).jobs.leave_to_another()
        _load_early(app)
        # It lives as long as the process: looking through it for garbage again and
        # again takes a third of an import's time, and copies memory that is shared.
        gc.collect()
        gc.freeze()
        return app


class Worker(LingeringWorker):
    """A process that answers people, or does the jobs of all in the background."""

    in_background = False
    _gave_back_at = 0.0

    def notify(self) -> None:
        """Tell the master that this worker lives; now and then tidy its memory."""
        super().notify()
        now = time.monotonic()
        if now - self._gave_back_at >= _GIVE_BACK_S:
            self._gave_back_at = now
            give_back()

    def run(self) -> None:
        """Serve until told to stop."""
        sys.setswitchinterval(_SWITCH_S)
        if not self.in_background:
            super().run()
            return
        jobs = _services(self.wsgi).jobs
        while self.alive and self.is_parent_alive():
            self.notify()
            jobs.take_letters(1.0)
        ending = threading.Thread(target=jobs.close)
        ending.start()
        while ending.is_alive():
            self.notify()
            ending.join(1.0)


def announce(server: Arbiter) -> None:
    """Say where the program is, when it can be asked."""
    host, port = server.LISTENERS[0].sock.getsockname()[:2]
    said = f"DhanaRakshak is at http://{host}:{port} (stop it with Ctrl+C)."
    print(said, flush=True)  # noqa: T201 - for whoever started the program


def before_fork(server: Arbiter, worker: Worker) -> None:
    """Let the new worker be the one in the background where there is none."""
    others = server.WORKERS.values()
    worker.in_background = not any(other.in_background for other in others)
    if worker.in_background:
        # Of too many workers the oldest ends; this one is not among the many.
        worker.age = sys.maxsize


def on_reload(server: Arbiter) -> None:
    """Count none of those that will be replaced: the new ones have their own."""
    for worker in server.WORKERS.values():
        if worker.in_background:
            worker.in_background, worker.age = False, 0


def after_fork(_server: Arbiter, worker: Worker) -> None:
    """Give a new worker connections of its own, and what an old one left undone."""
    # Connections must not be shared between processes.
    built = _services(worker.app.wsgi())
    built.engine.dispose(close=False)
    if worker.in_background:
        # Linux counts it by thread: those that start from here on have it too.
        os.nice(BACKGROUND_NICENESS)
        built.jobs.soon(built.reader.warm)
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


def _load_early(app: Flask) -> None:
    """Load what the first pages need, so that no new worker has to on its own."""
    import ml.predict  # noqa: F401

    for name in app.jinja_env.list_templates():
        app.jinja_env.get_template(name)


def _services(app: Flask) -> Services:
    built: Services = app.extensions["dhanarakshak"]
    return built
