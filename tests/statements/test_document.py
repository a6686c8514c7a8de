from __future__ import annotations

import json

from utils.domain import ReadHints
from utils.errors import StatementError
from utils.file_processor import read_statement
from utils.sentences import Sentence
from utils.statements.document import statement_document

STATEMENT = (
    b"Date,Value Date,Narration,Ref No,Amount,Balance\n"
    b"13/01/2024,14/01/2024,ATM,REF0001,-5.00,95.00\n"
    b"14/01/2024,,PAY,REF0002,7.00,102.00\n"
    b"15/01/2024,,NOTHING,REF0003,abc,102.00\n"
)


def test_a_statement_is_written_as_the_contract_says():
    parsed = read_statement(STATEMENT, ReadHints())

    document = statement_document("a.csv", parsed, [("Cash withdrawal", 0.9), None])

    assert json.loads(json.dumps(document)) == document | {
        "layout": json.loads(json.dumps(document["layout"]))
    }
    assert document["file"] == "a.csv"
    assert document["status"] == "ok"
    assert document["error"] is None
    assert document["accounts"] == [
        {
            "id": "1",
            "bank": None,
            "number_masked": None,
            "currency": "INR",
            "balance_check": {
                "status": "proved",
                "opening": "100.00",
                "closing": "102.00",
                "first_break_line": None,
            },
        }
    ]
    assert document["transactions"][0] == {
        "line": 2,
        "account": "1",
        "posting_date": "2024-01-13",
        "value_date": "2024-01-14",
        "amount": "-5.00",
        "currency": "INR",
        "balance": "95.00",
        "narration": "ATM",
        "payee": parsed.transactions[0].payee,
        "mode": "atm",
        "bank_reference": "REF0001",
        "category": "Cash withdrawal",
        "category_confidence": 0.9,
    }
    assert document["transactions"][1]["category"] is None
    assert [error["line"] for error in document["row_errors"]] == [4]


def test_an_error_is_a_document_too():
    document = statement_document(
        "b.csv", StatementError("empty_file", Sentence("It is empty."))
    )

    assert document["status"] == "error"
    assert document["error"] == {"code": "empty_file", "message": "It is empty."}
    assert document["transactions"] == []


def test_a_question_shows_its_readings_under_their_own_name():
    text = b"Date,Description,Amount\n03/04/2024,Tea,-1.00\n05/04/2024,Tea,-1.00\n"

    document = statement_document("c.csv", read_statement(text, ReadHints()))

    (question,) = document["questions"]
    assert question["kind"] == "date_order"
    assert {reading["order"] for reading in question["readings"]} == {"dmy", "mdy"}
    assert question["readings"][0]["first_rows"][0]["amount"] == "-1.00"
