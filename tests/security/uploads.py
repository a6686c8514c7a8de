"""What somebody uploads, and what is stored of it."""

from __future__ import annotations

import io

from sqlalchemy import select

from database.tables import transactions
from utils.db_utils import reading
from utils.domain import ReadHints
from utils.file_processor import read_statement


def upload(person, content, name="statement.csv"):
    files = [(io.BytesIO(content), name)]
    return person.submit("/upload", {"files": files, "kind": "bank"})


def added(person, lines):
    """Upload and commit rows of date, narration and amount."""
    table = "Date,Narration,Amount\n" + "\n".join(lines) + "\n"
    location = upload(person, table.encode()).location
    return person.submit(f"{location}/commit")


def read(content, name="statement.csv"):
    return read_statement(content, ReadHints(file_name=name))


def stored(engine, person):
    query = select(transactions.c.narration, transactions.c.amount_minor).where(
        transactions.c.user_id == person.user_id
    )
    with reading(engine) as connection:
        return [tuple(row) for row in connection.execute(query)]
