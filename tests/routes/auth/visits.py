"""Who a browser belongs to, and what is kept of visits."""

from __future__ import annotations

from bs4 import BeautifulSoup
from sqlalchemy import func, select


def who(person):
    """The e-mail that Settings greets with, None when it asks to log in."""
    answer = person.get("/settings")
    if answer.status_code == 303:
        return None
    lead = BeautifulSoup(answer.text, "html5lib").select_one(".pf-lead")
    return lead.text.split()[-1].rstrip(".")


def rows(engine, table):
    with engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()
