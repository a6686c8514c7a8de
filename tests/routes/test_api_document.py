"""The document, the routes and the examples agree; every operation holds its scope."""

from __future__ import annotations

import json

import jsonschema
import pytest

from routes.conventions.document import operations_of
from routes.conventions.problem_types import TYPES
from routes.security import is_public
from tests.test_docs import api_page
from utils.people import tokens
from utils.people.tokens import TokenRequest

DOCUMENT = "/api/v1/openapi.json"


@pytest.fixture
def document(nobody):
    return json.loads(nobody.get(DOCUMENT).text)


@pytest.fixture
def token_with(app, alice, services, clock):
    """Give a client that asks with a token of Alice's that has these scopes."""
    from routes.visitors import token_signer

    with app.app_context():
        signer = token_signer()

    def make(scopes):
        wanted = TokenRequest("x", tuple(scopes))
        token = tokens.issue_token(
            services.engine, clock, signer, alice.user_id, wanted
        )
        client, headers = app.test_client(), {"Authorization": f"Bearer {token}"}
        return lambda method, path: client.open(
            path, method=method.upper(), headers=headers
        )

    return make


def resolved(schema, document):
    """Give a schema that a validator understands on its own."""
    return {**schema, "components": document["components"]}


def routes_of(app):
    for rule in app.url_map.iter_rules():
        view = app.view_functions[rule.endpoint]
        if rule.rule.startswith("/api/") and not is_public(view):
            for method in rule.methods - {"HEAD", "OPTIONS"}:
                path = rule.rule.replace("<int:", "{").replace("<", "{")
                yield path.replace(">", "}"), method.lower()


def test_every_route_is_documented_and_every_operation_is_a_route(app, document):
    documented = {(path, method) for path, method, _ in operations_of(document)}
    assert documented == set(routes_of(app))


def test_operations_have_names_of_their_own(document):
    names = [operation["operationId"] for *_, operation in operations_of(document)]
    assert len(names) == len(set(names))


def test_every_operation_says_what_it_is_and_what_may_go_wrong(document):
    for path, method, operation in operations_of(document):
        assert operation["summary"], path
        assert {"401", "403", "422", "429"} <= operation["responses"].keys()
        assert operation["security"][0]["bearer"] == [operation["x-scope"]]
        names = {one["name"] for one in operation["parameters"]}
        takes_key = method != "get" and operation["x-scope"] != "read"
        # An address that is shown once must not be kept to be shown again.
        takes_key &= operation["operationId"] != "make_calendar_feed"
        assert ("Idempotency-Key" in names) == takes_key, (path, method)


def test_every_example_is_what_its_schema_says(document):
    seen = 0
    for _path, _method, operation in operations_of(document):
        bodies = [operation.get("requestBody", {}), *operation["responses"].values()]
        for body in bodies:
            for mimetype, content in body.get("content", {}).items():
                if mimetype == "application/json":
                    [example] = content["examples"].values()
                    jsonschema.validate(
                        example["value"], resolved(content["schema"], document)
                    )
                    seen += 1
    assert seen > 50


def test_every_error_has_an_example_of_its_type(document):
    shown = {}
    for response in document["components"]["responses"].values():
        for content in response["content"].values():
            for slug, example in content["examples"].items():
                jsonschema.validate(
                    example["value"], resolved(content["schema"], document)
                )
                shown[slug] = example["value"]["status"]
    assert shown == {kind.slug: kind.status for kind in TYPES}


def test_money_is_a_decimal_string_everywhere(document):
    """Figures to draw are the only numbers with fractions, beside shares."""
    numbers = {
        (name, field)
        for name, schema in document["components"]["schemas"].items()
        for field, part in schema.get("properties", {}).items()
        if '"number"' in json.dumps(part)
    }
    fields = {field for _name, field in numbers}
    assert fields <= {
        "category_confidence",
        "probability",
        "savings_rate",
        "score",
        "upper",
        "values",
    }


def test_every_operation_holds_its_scope(document, token_with):
    """A token with all the other scopes is refused before anything is looked at."""
    clients = {
        scope: token_with({"read", "write", "import"} - {scope})
        for scope in ("read", "write", "import")
    }
    for path, method, operation in operations_of(document):
        answer = clients[operation["x-scope"]](method, fill(path))
        assert answer.status_code == 403, (method, path, answer.text)
        assert answer.json["type"].endswith("scope-missing")


def test_every_operation_needs_somebody(nobody, document):  # threat 35
    for path, method, _operation in operations_of(document):
        answer = nobody.open(fill(path), method=method.upper())
        assert answer.status_code == 401, (method, path)
        assert answer.mimetype == "application/problem+json"


def fill(path):
    """Put an id that is nobody's where one belongs."""
    start, brace, rest = path.partition("{")
    return start + "999999" + fill(rest.partition("}")[2]) if brace else path


def test_the_reference_shows_every_operation_and_every_problem(page, nobody, document):
    found = page("/api/v1/reference", by=nobody)
    for path, method, operation in operations_of(document):
        heading = found.select_one(f"#{operation['operationId']}")
        assert heading.get_text(strip=True) == f"{method.upper()} {path}"
    for kind in TYPES:
        assert found.select_one(f"a[href='{kind.uri}']")


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.slug)
def test_the_uri_of_a_problem_leads_to_its_explanation(page, nobody, kind):
    assert kind.meaning in page(kind.uri, by=nobody).get_text()


def test_a_problem_that_is_none_is_404(nobody):
    assert nobody.get("/api/v1/problems/nothing").status_code == 404


def test_the_page_about_the_api_lists_every_problem():
    for kind in TYPES:
        assert f"| {kind.status} | `{kind.slug}` | {kind.meaning} |" in api_page()
