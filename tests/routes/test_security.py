"""The walls: log-in by default, CSRF, headers, ways back."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from routes.security import CONTENT_SECURITY_POLICY, needs_scope, safe_next
from tests.people import PASSWORD
from utils import errors
from utils.people.users import Registration, register

STATIC = "/static/css/style.css"


@pytest.mark.parametrize("header", ["Host", "X-Forwarded-Host"])
def test_no_link_is_built_from_a_header(nobody, header):  # threat 47
    answer = nobody.get("/login", headers={header: "evil.example"})
    assert "evil.example" not in answer.text
    answer = nobody.get("/dashboard", headers={header: "evil.example"})
    assert answer.location == "/login?next=/dashboard"


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


def test_database_errors_do_not_tell_what_was_stored(services, clock):  # threat 80
    registration = Registration("meera@example.org", "Meera", PASSWORD)
    user_id = register(services.engine, services.passwords, clock, registration)
    assert user_id
    with pytest.raises(errors.EmailTaken) as caught:
        register(services.engine, services.passwords, clock, registration)
    assert "meera" not in str(caught.value.__cause__).lower()
