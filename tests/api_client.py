"""A program of somebody's, with a token."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from utils.people import tokens
from utils.people.tokens import TokenRequest

if TYPE_CHECKING:
    from flask import Flask
    from werkzeug.test import TestResponse

    from routes.deps import Services

COFFEE = {"posting_date": "2026-11-02", "amount": "-120.50", "payee": "Third Wave"}
ALL = ("read", "write", "import")


class ApiClient:
    """Asks with a token; every method gives the answer, `ok` its JSON."""

    def __init__(self, app: Flask, token: str) -> None:
        self._client = app.test_client()
        self.token = token

    def open(self, method: str, path: str, **options: Any) -> TestResponse:
        headers = {
            "Authorization": f"Bearer {self.token}",
            **options.pop("headers", {}),
        }
        return self._client.open(
            f"/api/v1{path}", method=method, headers=headers, **options
        )

    def ok(self, method: str, path: str, status: int = 200, **options: Any) -> Any:
        answer = self.open(method, path, **options)
        assert answer.status_code == status, answer.text
        return json.loads(answer.text, parse_constant=_refuse) if answer.data else None

    def problem(self, method: str, path: str, slug: str, **options: Any) -> Any:
        answer = self.open(method, path, **options)
        assert answer.mimetype == "application/problem+json", answer.text
        body = json.loads(answer.text)
        assert body["type"] == f"/api/v1/problems/{slug}", body
        assert body["status"] == answer.status_code
        assert body["request_id"]
        return body

    def pages(self, path: str, cursor: str | None = "") -> list[Any]:
        """Walk through all pages of a list, or those from a cursor on."""
        found = []
        while cursor is not None:
            page = self.ok("GET", path + (f"&cursor={cursor}" if cursor else ""))
            found += page["items"]
            cursor = page["next_cursor"]
        return found


def client_of(
    app: Flask, services: Services, user_id: int, scopes: tuple[str, ...] = ALL
) -> ApiClient:
    """Make a token and a client that asks with it."""
    from routes.visitors import token_signer

    with app.app_context():
        signer = token_signer()
    token = tokens.issue_token(
        services.engine, services.clock, signer, user_id, TokenRequest("x", scopes)
    )
    return ApiClient(app, token)


def _refuse(word: str) -> None:
    raise AssertionError(word)
