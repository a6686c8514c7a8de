"""Imports by a program: upload, look, commit, undo; with a token, on both databases."""

from __future__ import annotations

import datetime as dt
import io
import json

import pytest

from tests import statements_made as made

LINES = made.household(dt.date(2026, 8, 1), 2)


def token_of(person, *scopes):
    page = person.submit(
        "/settings/tokens", {"name": "cron", "scopes": list(scopes), "days": "30"}
    )
    return made_token(page.text)


def made_token(text):
    start = text.index("eyJ")
    return text[start:].split("<")[0].split('"')[0].strip()


@pytest.fixture
def program(alice, app):
    """A program with a token of Alice's that may read and import."""
    return Program(app.test_client(), token_of(alice, "read", "import"))


class Program:
    def __init__(self, client, token):
        self._client = client
        self._headers = {"Authorization": f"Bearer {token}"}

    def get(self, path, status=200):
        return self._said(self._client.get(path, headers=self._headers), status)

    def post(self, path, status=200, **options):
        return self._said(
            self._client.post(path, headers=self._headers, **options), status
        )

    def patch(self, path, status=200, **options):
        return self._said(
            self._client.patch(path, headers=self._headers, **options), status
        )

    def upload(self, content, name="statement.csv", status=201, **fields):
        data = {"file": (io.BytesIO(content), name), **fields}
        return self.post("/api/v1/imports", status, data=data)

    def waited(self, importing):
        path = f"/api/v1/imports/{importing['id']}"
        for _ in range(600):
            importing = self.get(path)
            if importing["status"] != "reading":
                break
        return importing

    @staticmethod
    def _said(answer, status):
        assert answer.status_code == status, answer.text
        return json.loads(answer.text)


def test_a_statement_is_uploaded_looked_at_committed_and_undone(program):
    importing = program.waited(program.upload(made.hdfc_csv(LINES)))
    assert importing["status"] == "planned"
    assert importing["counts"]["new"] == len(LINES)
    assert importing["accounts"][0]["balance_status"] == "proved"
    path = f"/api/v1/imports/{importing['id']}"

    rows = program.get(f"{path}/rows?status=new")
    assert rows["items"][0]["amount"] == str(LINES[0].amount)
    assert rows["items"][0]["currency"] == "INR"
    assert program.get("/api/v1/transactions")["items"] == []

    assert program.post(f"{path}/commit")["rows_added"] == len(LINES)
    assert program.post(f"{path}/commit")["rows_added"] == len(LINES)
    found = program.get(f"/api/v1/transactions?import={importing['id']}&limit=200")
    assert len(found["items"]) == len(LINES)

    assert program.post(f"{path}/undo")["status"] == "undone"
    assert program.get("/api/v1/transactions")["items"] == []
    program.post(f"{path}/undo", 409)


def test_the_same_statement_again_has_nothing_new(program):
    first = program.waited(program.upload(made.hdfc_csv(LINES)))
    program.post(f"/api/v1/imports/{first['id']}/commit")
    again = program.waited(program.upload(made.hdfc_csv(LINES), name="again.csv"))
    assert again["counts"]["new"] == 0
    assert again["counts"]["present"] == len(LINES)
    assert program.post(f"/api/v1/imports/{again['id']}/commit")["rows_added"] == 0


def test_what_is_no_statement_fails_with_a_sentence(program):
    importing = program.waited(program.upload(b"\x89PNG\r\n\x1a\n", name="cat.png"))
    assert importing["status"] == "failed"
    assert importing["error_code"]
    assert importing["error_message"]
    assert program.get("/api/v1/transactions")["items"] == []


def test_an_upload_without_a_file_or_with_another_kind_is_422(program):
    form = "multipart/form-data"
    program.post("/api/v1/imports", 422, data={"kind": "bank"}, content_type=form)
    program.upload(made.hdfc_csv(LINES), status=422, kind="mortgage")


def test_an_account_of_nobodys_is_404(program):
    program.upload(made.hdfc_csv(LINES), status=404, account="999999")


def test_a_token_that_may_only_read_cannot_import(alice, app):
    program = Program(app.test_client(), token_of(alice, "read"))
    program.upload(made.hdfc_csv(LINES), status=403)
    program.get("/api/v1/imports")


def test_charlie_finds_none_of_alices_imports(program, charlie):
    importing = program.waited(program.upload(made.hdfc_csv(LINES)))
    path = f"/api/v1/imports/{importing['id']}"
    headers = {"X-CSRFToken": charlie.csrf_token()}
    assert charlie.get(path).status_code == 404
    assert charlie.get(f"{path}/rows").status_code == 404
    assert charlie.post(f"{path}/commit", headers=headers).status_code == 404
    assert charlie.post(f"{path}/undo", headers=headers).status_code == 404
    assert json.loads(charlie.get("/api/v1/imports").text)["items"] == []


def test_a_program_says_what_columns_hold(program):
    text = b"Date,Text,Amount,Sum\n13/01/2026,A,-5.00,-400.00\n14/01/2026,B,-6.00,-480.00\n"
    importing = program.waited(program.upload(text))
    assert importing["status"] == "question"
    assert [one["kind"] for one in importing["questions"]] == ["column"]
    roles = [one["role"] for one in importing["table"]["columns"]]
    assert roles[:3] == ["date", "narration", "amount"]
    assert importing["table"]["lines"][1]["cells"][1] == "A"
    path = f"/api/v1/imports/{importing['id']}"
    told = {"columns": [{"column": 3, "role": "amount"}], "skip_lines": ["3"]}
    program.patch(path, json=told)
    rows = program.get(f"{path}/rows")["items"]
    assert [(one["amount"], one["status"]) for one in rows] == [
        ("-400.00", "new"),
        (None, "excluded"),
    ]
    program.patch(f"{path}/rows/0", json={"payee": "Corner shop"})
    assert program.get(f"{path}/rows")["items"][0]["payee"] == "Corner shop"
    program.patch(f"{path}/rows/0", 409, json={"same": True})
    program.patch(path, 422, json={"columns": [{"column": 3, "role": "gold"}]})
