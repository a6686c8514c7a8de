"""Health, metrics and logs: what an operator watches, and what stays unsaid."""

from __future__ import annotations

import io
import json
import logging
import sys
from dataclasses import replace

import pytest
from sqlalchemy import text

import app as application
from routes.logs import JsonLines
from tests.people import Person
from tests.test_backups import mark_migrated
from utils.db_utils import make_engine


@pytest.fixture
def logged():
    """Everything that is logged, as lines of JSON."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    root, requests = logging.getLogger(), logging.getLogger("dhanarakshak.requests")
    root.addHandler(handler)
    requests.setLevel("INFO")
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    root.removeHandler(handler)
    requests.setLevel("NOTSET")


@pytest.fixture
def counting(config, services):
    """An app that counts for Prometheus."""
    app = application.create_app(replace(config, metrics=True), services)
    app.test_client_class = Person
    return app.test_client()


def away(app, services, tmp_path):
    engine = make_engine(f"sqlite:///{tmp_path / 'no' / 'such' / 'folder.db'}")
    app.extensions["dhanarakshak"] = replace(services, engine=engine)


def test_alive_without_a_database(app, nobody, services, tmp_path):  # threat 101
    away(app, services, tmp_path)
    answer = nobody.get("/healthz")
    assert (answer.status_code, answer.json) == (200, {"status": "alive"})
    assert nobody.get("/readyz").status_code == 503
    assert nobody.get("/readyz").json["database"] == "away"
    assert nobody.get("/login").status_code == 200


def test_ready_needs_the_migrations(nobody, engine):  # threat 101
    assert nobody.get("/readyz").json["database"] == "not migrated"
    mark_migrated(engine)
    answer = nobody.get("/readyz")
    assert answer.status_code == 200
    assert answer.json["status"] == "ready"
    # No models here: that is named, and no reason to be away.
    assert answer.json["models"]["expense"] == "missing"
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    assert nobody.get("/readyz").status_code == 503


def test_there_are_no_metrics_unless_asked_for(nobody):
    assert nobody.get("/metrics").status_code == 404


def test_metrics_count_requests(counting):
    counting.get("/login")
    counting.get("/nothing/here")
    counting.open("/login", method="BREW")
    answer = counting.get("/metrics")
    assert answer.status_code == 200
    lines = answer.text.splitlines()
    assert (
        'dhanarakshak_requests_total{endpoint="auth.login",method="GET",status="200"} 1.0'
        in lines
    )
    assert "dhanarakshak_jobs_open 0.0" in lines
    assert "dhanarakshak_database_up 1.0" in lines
    assert "BREW" not in answer.text
    assert "nothing" not in answer.text


@pytest.mark.parametrize(
    ("headers", "environ"),
    [
        ({}, {"REMOTE_ADDR": "203.0.113.9"}),
        ({}, {"REMOTE_ADDR": ""}),
        ({"X-Forwarded-For": "127.0.0.1"}, {}),
        ({"Forwarded": "for=127.0.0.1"}, {}),
    ],
)
def test_metrics_are_for_this_machine_only(counting, headers, environ):
    answer = counting.get("/metrics", headers=headers, environ_base=environ)
    assert answer.status_code == 404


def test_metrics_say_that_the_database_is_away(counting, services, tmp_path):
    away(counting.application, services, tmp_path)
    assert "dhanarakshak_database_up 0.0" in counting.get("/metrics").text


def test_workers_are_counted_together(tmp_path):
    """Two processes count; what is shown is the sum."""
    import os
    import subprocess

    script = (
        "from routes.metrics import Metrics\n"
        "m = Metrics(); m.requests.labels('GET', 'x', 200).inc(2)\n"
    )
    settings = {**os.environ, "PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}
    for _ in range(2):
        subprocess.run([sys.executable, "-c", script], env=settings, check=True)
    shown = subprocess.run(
        [
            sys.executable,
            "-c",
            (
                "from prometheus_client import generate_latest\n"
                "from routes.metrics import Metrics\n"
                "print(generate_latest(Metrics().collected()).decode())"
            ),
        ],
        env=settings,
        check=True,
        capture_output=True,
        text=True,
    )
    assert (
        'dhanarakshak_requests_total{endpoint="x",method="GET",status="200"} 4.0'
        in (shown.stdout)
    )


def test_each_request_is_a_line_with_its_number(alice, logged):  # threat 81
    answer = alice.get("/transactions?q=secret-search%0aforged")
    line = logged()[-1]
    assert line["request_id"] == answer.headers["X-Request-ID"]
    assert (line["method"], line["status"]) == ("GET", 200)
    assert line["route"] == "/transactions"
    assert line["user"] == alice.user_id
    assert "secret-search" not in json.dumps(line)
    assert alice.get("/nothing/here").status_code == 404
    assert logged()[-1]["route"] is None


def test_an_error_is_named_by_kind_and_place(app, alice, logged, monkeypatch):  # 106
    def fail():
        raise ValueError("narration of somebody")

    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    monkeypatch.setattr(app, "testing", False)
    monkeypatch.setitem(app.view_functions, "dashboard.index", fail)
    answer = alice.get("/dashboard")
    assert answer.status_code == 500
    [line] = [line for line in logged() if "error" in line]
    assert line["error"][0]["kind"] == "ValueError"
    assert any("fail" in place for place in line["error"][0]["places"])
    assert line["request_id"] in answer.text
    assert "narration" not in json.dumps(logged())


@pytest.mark.parametrize(
    ("name", "message", "values", "written"),
    [
        ("gunicorn.error", "Error handling request %s", ("/a?token=x",), "/a?…"),
        ("utils.jobs", "job %s", (7,), "job 7"),
        ("some.library", "odd %s", ("narration",), "odd %s"),
        ("some.library", "narration in the pattern", (), "(test"),
    ],
)
def test_only_our_own_words_are_written(logged, name, message, values, written):
    logging.getLogger(name).warning(message, *values)
    [line] = logged()
    assert written in line["message"]
    assert "narration" not in line["message"]
    assert "token=x" not in line["message"]


def test_a_line_break_forges_no_line(logged):  # threat 81
    logging.getLogger("utils").warning('x\n{"level": "error"}\r\x00')
    assert len(logged()) == 1
