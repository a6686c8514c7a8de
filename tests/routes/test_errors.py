"""What is said when something fails: to people, to programs, and in the log."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from flask import abort, jsonify, request
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import Conflict, UnprocessableEntity

from routes.security import public
from tests.people import PASSWORD
from utils import errors
from utils.sentences import Sentence


@pytest.fixture
def wired_app(config):
    """An app of this test's own, to add views to."""
    from app import create_app

    return create_app(config)


@pytest.fixture
def broken(app):
    """The app with views that fail in every way; to be asked for before people."""
    schema = UnprocessableEntity()
    schema.data = {
        "messages": {"json": {"rows": {"0": {"day": ["No day."]}}}, "query": ["Odd."]}
    }
    said = Conflict("Somebody else was here.")
    failures = {
        "schema": schema,
        "said": said,
        "bug": ZeroDivisionError("a secret in the message"),
        "deep": RecursionError(),
        "gone": errors.NotFound(),
        "conflict": errors.PlanOutdated(),
        "invalid": errors.InvalidInput(Sentence("The day is missing."), field="date"),
        "busy": errors.TooBusy(),
        "slow": errors.TooManyAttempts(retry_after_s=7),
        "file": errors.StatementError(
            "no_table", Sentence("There is no table <b>here</b>.")
        ),
        "base": errors.AppError(),
        "database": OperationalError("SELECT narration", {}, Exception("secret")),
    }

    @public
    def fail(kind):
        if kind in failures:
            raise failures[kind]
        abort(int(kind))

    @public
    def echo():
        return jsonify(request.get_json())

    app.config["PROPAGATE_EXCEPTIONS"] = False
    for prefix in ("", "/api"):
        methods = ["GET", "POST"]
        name = f"fail{prefix.strip('/')}"
        app.add_url_rule(f"{prefix}/fail/<kind>", name, fail, methods=methods)
    app.add_url_rule("/api/echo", "echo", echo, methods=["POST"])
    return app


EXPECTED = {
    "bug": 500,
    "gone": 404,
    "conflict": 409,
    "invalid": 422,
    "busy": 503,
    "slow": 429,
    "file": 422,
    "base": 400,
    "database": 503,
    "400": 400,
    "403": 403,
    "404": 404,
    "405": 405,
    "413": 413,
    "418": 418,
    "429": 429,
    "500": 500,
    "503": 503,
}


@pytest.mark.parametrize(("kind", "status"), EXPECTED.items())
def test_errors_look_like_the_rest_and_say_what_to_do(
    broken, nobody, page, kind, status
):
    found = page(f"/fail/{kind}", by=nobody, status=status)
    assert len(found.main.text.split()) > 8
    assert found.select_one("main a[href='/login']")
    number = found.select_one("main .pf-hint").text.split()[-1]
    assert len(number) == 16
    assert "secret" not in found.text
    assert not found.select("main b")


@pytest.mark.parametrize(("kind", "status"), EXPECTED.items())
def test_programs_get_the_same_as_problem_json(broken, nobody, kind, status):
    answer = nobody.get(f"/api/fail/{kind}")
    assert answer.status_code == answer.json["status"] == status
    assert answer.mimetype == "application/problem+json"
    assert set(answer.json) == {
        "type",
        "title",
        "status",
        "detail",
        "errors",
        "request_id",
    }
    assert "secret" not in answer.text


def test_answers_that_mean_later_say_when(broken, nobody):
    assert nobody.get("/fail/slow").headers["Retry-After"] == "7"
    assert nobody.get("/fail/database").headers["Retry-After"] == "10"
    assert nobody.get("/fail/413").headers["Connection"] == "close"
    assert nobody.post("/settings").status_code == 405
    assert "GET" in nobody.post("/settings").headers["Allow"]


def test_a_wrong_field_is_named_to_programs(broken, nobody):
    answer = nobody.get("/api/fail/invalid")
    assert answer.json["errors"] == [
        {"parameter": "posting_date", "detail": "The day is missing."}
    ]


def test_what_a_schema_finds_is_pointed_at(broken, nobody):
    answer = nobody.get("/api/fail/schema")
    assert answer.status_code == 422
    assert answer.json["errors"] == [
        {"pointer": "#/rows/0/day", "detail": "No day."},
        {"parameter": "", "detail": "Odd."},
    ]


def test_our_own_words_are_kept_and_a_librarys_are_not(broken, nobody):
    assert nobody.get("/api/fail/said").json["detail"] == "Somebody else was here."
    assert "URL" not in nobody.get("/api/fail/404").json["detail"]


def test_errors_of_people_who_are_logged_in_lead_to_their_dashboard(
    broken, alice, page
):
    found = page("/nowhere", status=404)
    assert found.select_one("main a[href='/dashboard']")


def test_without_its_database_the_page_says_so_in_our_words(
    broken, alice, services, engine
):  # threat 87
    unreachable = replace(services, engine=_AwayEngine())
    broken.extensions["dhanarakshak"] = unreachable
    answer = alice.get("/settings")
    assert answer.status_code == 503
    assert "DhanaRakshak" in answer.text
    assert "secret" not in answer.text


class _AwayEngine:
    def connect(self):
        raise OperationalError("SELECT 1", {}, Exception("a secret host name"))


def test_an_unknown_host_is_refused_with_a_page(config, services):  # threat 47
    from app import create_app

    app = create_app(replace(config, trusted_hosts=("bank.example",)), services)
    client = app.test_client()
    answer = client.get("/login", base_url="http://evil.example")
    assert answer.status_code == 400
    assert "evil" not in answer.text
    assert "<h1>" in answer.text
    assert client.get("/login", base_url="http://bank.example").status_code == 200


def test_too_deep_json_is_a_bad_request(broken, nobody):  # threat 105
    headers = {"Authorization": "Bearer x.y.z", "Content-Type": "application/json"}
    answer = nobody.post("/api/echo", data="[" * 100_000, headers=headers)
    assert answer.status_code in {400, 401}
    assert nobody.get("/fail/deep").status_code == 500


def test_the_log_holds_no_secrets(broken, nobody, alice, caplog):  # threat 80
    nobody.log_in(alice.email, "a wrong guess of it")
    nobody.get("/fail/bug")
    assert "a wrong guess" not in caplog.text
    assert PASSWORD not in caplog.text
    number = BeautifulSoup(nobody.get("/fail/bug").text, "html5lib").select_one(
        "main .pf-hint"
    )
    assert number.text.split()[-1] in caplog.text
