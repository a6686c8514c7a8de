"""The walls: log-in by default, CSRF, headers, error pages, ways back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from flask import abort, jsonify, request
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import Conflict, UnprocessableEntity

from routes.security import CONTENT_SECURITY_POLICY, needs_scope, public, safe_next
from tests.people import PASSWORD
from utils import errors
from utils.people.users import Registration, register
from utils.sentences import Sentence

STATIC = "/static/css/style.css"


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


@pytest.mark.parametrize("header", ["Host", "X-Forwarded-Host"])
def test_no_link_is_built_from_a_header(nobody, header):  # threat 47
    answer = nobody.get("/login", headers={header: "evil.example"})
    assert "evil.example" not in answer.text
    answer = nobody.get("/dashboard", headers={header: "evil.example"})
    assert answer.location == "/login?next=/dashboard"


def test_too_deep_json_is_a_bad_request(broken, nobody):  # threat 105
    headers = {"Authorization": "Bearer x.y.z", "Content-Type": "application/json"}
    answer = nobody.post("/api/echo", data="[" * 100_000, headers=headers)
    assert answer.status_code in {400, 401}
    assert nobody.get("/fail/deep").status_code == 500


@pytest.mark.parametrize(
    "path", ["/login", "/register", "/settings", "/nowhere", "/api/nowhere", STATIC]
)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_every_answer_carries_the_headers(nobody, path, scheme):  # threats 43, 50, 51
    headers = nobody.get(path, base_url=f"{scheme}://localhost").headers
    assert headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert ("Strict-Transport-Security" in headers) == (scheme == "https")
    assert not [name for name, _ in headers if name.startswith("Access-Control")]


def test_the_policy_lets_nothing_in_but_our_own():  # threat 43
    assert CONTENT_SECURITY_POLICY.startswith("default-src 'none'")
    for word in ("unsafe", "http:", "https:", "*", "blob:"):
        assert word not in CONTENT_SECURITY_POLICY
    for rule in ("base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"):
        assert rule in CONTENT_SECURITY_POLICY


def test_personal_pages_are_not_kept_by_caches(alice, nobody):  # threat 48
    assert alice.get("/settings").headers["Cache-Control"] == "no-store"
    assert nobody.get("/login").headers["Cache-Control"] == "no-store"
    assert nobody.get("/settings").headers["Cache-Control"] == "no-store"


def forms_of(client, path):
    page = BeautifulSoup(client.get(path).text, "html5lib")
    return [
        form["action"]
        for form in page.select("form")
        if form["method"].lower() == "post"
    ]


@pytest.mark.parametrize("sent", [None, "", "garbage", "other"])
def test_no_form_is_taken_without_its_token(alice, charlie, app, sent):  # threat 44
    token = charlie.csrf_token() if sent == "other" else sent
    nobody = app.test_client()
    for person, page in (
        (alice, "/settings"),
        (nobody, "/login"),
        (nobody, "/register"),
    ):
        paths = forms_of(person, page)
        assert paths
        for path in paths:
            fields = {"email": "eve@example.org", "password": PASSWORD}
            if token is not None:
                fields["csrf_token"] = token
            answer = person.post(path, data=fields)
            assert answer.status_code == 400, path
            assert "reload the page" in answer.text
    assert alice.get("/settings").status_code == 200


def test_every_view_that_is_not_public_asks_to_log_in(app, nobody):  # threat 35
    closed = 0
    for rule in app.url_map.iter_rules():
        view = app.view_functions[rule.endpoint]
        if rule.endpoint == "static" or getattr(view, "is_public", False):
            continue
        if "GET" not in rule.methods:
            continue
        values = dict.fromkeys(rule.arguments, 1)
        with app.test_request_context():
            path = app.url_map.bind("localhost").build(rule.endpoint, values)
        answer = nobody.get(path)
        expected = 401 if path.startswith("/api/") else 303
        assert answer.status_code == expected, path
        closed += 1
    assert closed > 3


PUBLIC = {
    "auth.login",
    "auth.register",
    "auth.second_step",
    "bill_calendar.feed",
    "dashboard.home",
    "forgotten.ask",
    "forgotten.reset",
    "health.alive",
    "health.ready",
    "languages.choose",
    "metrics.show",
    "reference.openapi_document",
    "reference.read_problem",
    "reference.read_reference",
}


def test_what_is_public_is_public_on_purpose(app):  # threat 35
    found = {
        name
        for name, view in app.view_functions.items()
        if getattr(view, "is_public", False)
    }
    assert found == PUBLIC


def test_views_can_name_the_scope_they_need():
    @needs_scope("import")
    def view():
        """Do nothing."""

    assert view.scope == "import"


@pytest.mark.parametrize(
    "target", ["/", "/dashboard", "/a?b=//c", "/a?b=..", "/upload/7#rows", "/a%20b"]
)
def test_plain_paths_are_ways_back(target):
    assert safe_next(target) == target


@pytest.mark.parametrize(
    "target", [None, "", "a", "//a", "/\\a", "/a\tb", "/a b", "/é"]
)
def test_anything_else_is_none(target):  # threat 46
    assert safe_next(target) is None


def test_the_log_holds_no_secrets(broken, nobody, alice, caplog):  # threat 80
    nobody.log_in(alice.email, "a wrong guess of it")
    nobody.get("/fail/bug")
    assert "a wrong guess" not in caplog.text
    assert PASSWORD not in caplog.text
    number = BeautifulSoup(nobody.get("/fail/bug").text, "html5lib").select_one(
        "main .pf-hint"
    )
    assert number.text.split()[-1] in caplog.text


def test_database_errors_do_not_tell_what_was_stored(services, clock):  # threat 80
    registration = Registration("meera@example.org", "Meera", PASSWORD)
    user_id = register(services.engine, services.passwords, clock, registration)
    assert user_id
    with pytest.raises(errors.EmailTaken) as caught:
        register(services.engine, services.passwords, clock, registration)
    assert "meera" not in str(caught.value.__cause__).lower()
