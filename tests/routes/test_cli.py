"""The commands: statements as JSON, and a demo person."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from tests import statements_made as made

LINES = made.household(dt.date(2026, 8, 1), 1)


@pytest.fixture
def run(app):
    return app.test_cli_runner().invoke


def documents(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_statement_is_printed_as_one_json_document(run, tmp_path):
    path = tmp_path / "statement.csv"
    path.write_bytes(made.hdfc_csv(LINES))
    result = run(args=["parse-statement", str(path)])
    assert result.exit_code == 0, result.output
    [document] = documents(result)
    assert document["file"] == str(path)
    assert document["status"] == "ok"
    assert document["accounts"][0]["balance_check"]["status"] == "proved"
    assert document["error"] is None
    first = document["transactions"][0]
    assert first["line"] == 2
    assert first["amount"] == str(LINES[0].amount)
    assert first["posting_date"] == "2026-08-01"
    assert first["mode"] == "neft"
    assert set(first) == {
        *("line", "account", "posting_date", "value_date", "amount", "currency"),
        *("balance", "narration", "payee", "mode", "bank_reference"),
        *("category", "category_confidence"),
    }


def test_files_are_answered_in_order_and_an_error_sets_the_exit_status(run, tmp_path):
    good, empty = tmp_path / "good.xlsx", tmp_path / "empty.csv"
    good.write_bytes(made.idfc_xlsx(LINES))
    empty.write_bytes(b"")
    result = run(args=["parse-statement", str(empty), str(good), str(tmp_path / "no")])
    assert result.exit_code == 1
    first, second, third = documents(result)
    assert first["status"] == "error"
    assert first["error"]["code"] == "empty_file"
    assert second["status"] == "ok"
    assert third["error"]["message"].startswith("no cannot be read")


def test_the_order_of_dates_can_be_told(run, tmp_path):
    path = tmp_path / "open.csv"
    path.write_bytes(
        b"Date,Text,Amount\n03/08/2026,Shop,-5.00\n04/08/2026,Shop,-6.00\n"
    )
    asked = documents(run(args=["parse-statement", str(path)]))[0]
    assert asked["status"] == "question"
    assert asked["questions"][0]["kind"] == "date_order"
    told = documents(run(args=["parse-statement", "--date-order", "mdy", str(path)]))[0]
    assert told["status"] == "ok"
    assert told["transactions"][0]["posting_date"] == "2026-03-08"


def test_the_year_of_dates_without_one_can_be_told(run, tmp_path):
    path = tmp_path / "short.csv"
    path.write_text("Date,Text,Amount\n30 Dec,TEA,-5.00\n02 Jan,RENT,-7.00\n")
    asked = documents(run(args=["parse-statement", str(path)]))[0]
    assert asked["questions"][0]["kind"] == "last_year"
    told = documents(run(args=["parse-statement", "--last-year", "2024", str(path)]))[0]
    assert told["status"] == "ok"
    days = [row["posting_date"] for row in told["transactions"]]
    assert days == ["2023-12-30", "2024-01-02"]


def test_a_demo_person_can_log_in_and_see_two_years(run, client):
    result = run(
        args=["demo", "--email", "d@example.org", "--password", "a fine long password"]
    )
    assert result.exit_code == 0, result.output
    assert client.log_in("d@example.org", "a fine long password").status_code == 303
    listed = json.loads(client.get("/api/v1/transactions?limit=200").text)
    assert len(listed["items"]) == 200
    months = {row["posting_date"][:7] for row in listed["items"]}
    assert "2026-11" in months


def test_a_second_demo_person_of_that_name_is_a_sentence(run):
    arguments = ["demo", "--password", "a fine long password"]
    assert run(args=arguments).exit_code == 0
    again = run(args=arguments)
    assert again.exit_code == 1
    assert "registered with this e-mail" in again.output
    assert "Traceback" not in again.output
