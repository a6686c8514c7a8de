"""The API keeps what its document promises: Schemathesis tries it."""

from __future__ import annotations

import json
import os
from dataclasses import replace

import pytest

from config import Config
from tests import history_made
from tests.openapi_runs import DOCUMENT, find_faults
from utils.people import tokens
from utils.people.tokens import TokenRequest

# Thousands of requests run the same lines again, and tracing them would double the
# time; which lines are run at all the other tests of the API tell.
pytestmark = pytest.mark.no_cover
# `make test-api-long` tries forty times as many.
EXAMPLES = int(os.environ.get("API_EXAMPLES", "25"))
# Of the sequences that are drawn two of three find no link to follow and stay empty.
DRAWN_PER_SEQUENCE = 4


def operations() -> list[tuple[str, str]]:
    """List what the document has, without any database."""
    from app import create_app

    nowhere = Config(secret_key="x" * 40, database_url="sqlite://", testing=True)
    document = json.loads(create_app(nowhere).test_client().get(DOCUMENT).text)
    return [
        (method.upper(), path)
        for path, found in document["paths"].items()
        for method in found
        if method != "parameters"
    ]


@pytest.fixture
def config(config):
    """Without limits of how often: the runs would spend their time being refused."""
    return replace(config, api_limit=1_000_000, api_user_limit=1_000_000)


@pytest.fixture
def token(app, services, clock, alice):
    """Half a year of Alice's, an import that waits, and a token for everything."""
    from routes.visitors import token_signer

    history_made.keep(services.engine, alice.user_id, history_made.half_a_year())
    with app.app_context():
        signer = token_signer()
    wanted = TokenRequest("all", ("read", "write", "import"), days=365)
    return tokens.issue_token(services.engine, clock, signer, alice.user_id, wanted)


@pytest.mark.parametrize(("method", "path"), operations())
def test_an_operation_keeps_its_promises(app, token, method, path):
    phases = ("examples", "coverage", "fuzzing")
    found = find_faults(
        app, token, phases=phases, examples=EXAMPLES, method=method, path=path
    )
    assert not found, "\n\n".join(found)


def test_sequences_of_operations_keep_their_promises(app, token):
    drawn = DRAWN_PER_SEQUENCE * EXAMPLES
    found = find_faults(app, token, phases=("stateful",), examples=drawn)
    assert not found, "\n\n".join(found)


def test_the_runs_find_what_is_broken(app, token, monkeypatch):
    """A guard over the guards: an undocumented answer is a finding."""
    monkeypatch.setitem(
        app.view_functions, "api_accounts.list_accounts", lambda: ({"surprise": 1}, 200)
    )
    found = find_faults(
        app,
        token,
        phases=("examples", "coverage", "fuzzing"),
        examples=3,
        method="GET",
        path="/api/v1/accounts",
    )
    assert any("surprise" in fault for fault in found)
