"""Runs of Schemathesis over the API's own document, and what they find."""

from __future__ import annotations

import re
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING, Any

import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import Status, events, from_schema
from werkzeug.serving import WSGIRequestHandler, make_server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask
    from schemathesis.engine.recorder import ScenarioRecorder

DOCUMENT = "/api/v1/openapi.json"
# What no schema can say is answered with 422: that a day is still to come, that a
# currency has fewer decimals, that a goal's name is only spaces.
_FITTING = ["2xx", "401", "403", "404", "409", "412", "422", "429"]

_FORM = "multipart/form-data"
# In a form every field is text, so a number in its place is a text of digits. Where
# anything else is wrong with the request too, it has to be refused.
_TEXT_ANYWAY = re.compile(
    r"(?:(?!violates).)*"
    r"violates `type` at /properties/\w+ \(was string, became (integer|number|boolean)\)"
    r"(?:(?!violates).)*",
    re.DOTALL,
)


def find_faults(
    app: Flask, token: str, *, phases: tuple[str, ...], examples: int, **only: Any
) -> list[str]:
    """Run phases of Schemathesis with all checks; give what failed, in words.

    Args:
        app: to be tested.
        token: of somebody who may do everything.
        phases: of examples, coverage, fuzzing, stateful.
        examples: for each operation, or sequences of operations.
        only: path and method of the operation; all if absent.
    """
    config = SchemathesisConfig.from_dict(
        {
            "headers": {"Authorization": f"Bearer {token}"},
            "generation": {"max-examples": examples, "deterministic": True},
            "checks": {
                "positive_data_acceptance": {"expected-statuses": _FITTING},
            },
            "phases": {
                name: {"enabled": name in phases}
                for name in ("examples", "coverage", "fuzzing", "stateful")
            },
        }
    )
    with served(app) as address:
        schema = schemathesis.openapi.from_url(address + DOCUMENT, config=config)
        if only:
            schema = schema.include(**only)
        else:
            # It would end the token that the run itself goes on with.
            schema = schema.exclude(path="/api/v1/tokens/{token_id}", method="DELETE")
        seen = list(from_schema(schema).execute())
    if not any(isinstance(each, events.ScenarioFinished) for each in seen):
        return ["nothing was tried"]
    return [fault for event in seen for fault in _faults_of(event)]


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """Serve an app over HTTP from a thread of its own; give its address."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=_Quiet)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Quiet(WSGIRequestHandler):
    """Keeps connections and says nothing of each request."""

    protocol_version = "HTTP/1.1"

    def log(self, *_words: object) -> None:
        """Say nothing."""


def _faults_of(event: events.EngineEvent) -> Iterator[str]:
    if isinstance(event, events.NonFatalError):
        yield f"{event.label}: {event.value!r}"
    elif isinstance(event, events.FatalError):
        yield repr(event.exception)
    elif isinstance(event, events.ScenarioFinished):
        yield from _failed_checks(event.recorder)


def _failed_checks(recorder: ScenarioRecorder) -> Iterator[str]:
    for case_id, checks in recorder.checks.items():
        case = recorder.cases[case_id].value
        for check in checks:
            if check.status is Status.SUCCESS:
                continue
            failure = str(check.failure_info.failure)
            if case.media_type != _FORM or not _TEXT_ANYWAY.fullmatch(failure):
                yield f"{case.as_curl_command()}\n{check.name}: {failure}"
