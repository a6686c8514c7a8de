"""Figures for Prometheus at /metrics: off unless set, and for this machine only."""

from __future__ import annotations

import ipaddress
import os
import time
from typing import TYPE_CHECKING, Final

from flask import Blueprint, Response, abort, current_app, g, request

from routes.deps import services
from routes.security import public
from utils.db_utils import UNAVAILABLE, reading
from utils.store.jobs import count_open

if TYPE_CHECKING:
    from flask import Flask
    from prometheus_client import CollectorRegistry, Counter, Histogram

blueprint = Blueprint("metrics", __name__)
MANY_PROCESSES: Final = "PROMETHEUS_MULTIPROC_DIR"
_KEY: Final = "dhanarakshak_metrics"
_FORWARDED: Final = ("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")
_SECONDS: Final = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class Metrics:
    """What is counted; with several workers each writes to a file of its own."""

    def __init__(self) -> None:
        from prometheus_client import CollectorRegistry, Counter, Histogram

        self.registry: CollectorRegistry = CollectorRegistry()
        self.requests: Counter = Counter(
            "dhanarakshak_requests",
            "Requests by route and status.",
            ("method", "endpoint", "status"),
            registry=self.registry,
        )
        self.seconds: Histogram = Histogram(
            "dhanarakshak_request_seconds",
            "How long requests took, by route.",
            ("endpoint",),
            buckets=_SECONDS,
            registry=self.registry,
        )

    def collected(self) -> CollectorRegistry:
        """Give what all workers counted together."""
        from prometheus_client import CollectorRegistry
        from prometheus_client.multiprocess import MultiProcessCollector

        if MANY_PROCESSES not in os.environ:
            return self.registry
        together = CollectorRegistry()
        MultiProcessCollector(together)
        return together


def init_app(app: Flask) -> None:
    """Count requests, where metrics are on."""
    if app.config["METRICS"]:
        app.extensions[_KEY] = Metrics()
        app.before_request(_start)
        app.after_request(_count)


@blueprint.get("/metrics")
@public
def show() -> Response:
    """Show the figures to a program on this machine."""
    metrics: Metrics | None = current_app.extensions.get(_KEY)
    if metrics is None or not _is_from_here():
        abort(404)
    from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

    text: bytes = generate_latest(metrics.collected()) + _present_state()
    return Response(text, content_type=CONTENT_TYPE_LATEST)


def _start() -> None:
    g.metrics_started = time.monotonic()


def _count(response: Response) -> Response:
    metrics: Metrics = current_app.extensions[_KEY]
    endpoint = request.endpoint or "none"
    # Anybody may make up a method; a label for each would fill the memory.
    method = request.method if request.url_rule else "none"
    metrics.requests.labels(method, endpoint, response.status_code).inc()
    began = g.get("metrics_started")
    if began is not None:
        metrics.seconds.labels(endpoint).observe(time.monotonic() - began)
    return response


def _is_from_here() -> bool:
    # Behind a proxy of this machine every address is this machine's, so whatever a
    # proxy sent is not from here.
    if any(name in request.headers for name in _FORWARDED):
        return False
    try:
        return ipaddress.ip_address(request.remote_addr or "").is_loopback
    except ValueError:
        return False


def _present_state() -> bytes:
    """Write what is asked of the database at this moment, whichever worker answers."""
    from prometheus_client import CollectorRegistry, Gauge, generate_latest

    registry = CollectorRegistry()
    up = Gauge("dhanarakshak_database_up", "Whether it answers.", registry=registry)
    try:
        with reading(services().engine) as connection:
            waiting = count_open(connection)
    except UNAVAILABLE:
        up.set(0)
    else:
        up.set(1)
        Gauge(
            "dhanarakshak_jobs_open", "Jobs waiting or running.", registry=registry
        ).set(waiting)
    written: bytes = generate_latest(registry)
    return written
