"""Files that leave a question open, and what the form about them says."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from tests.importing import ReaderHere
from utils.db_utils import reading
from utils.store import import_rows

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from routes.deps import Services
    from tests.people import Person
    from utils.domain import ParsedStatement, ReadHints
    from utils.errors import StatementError

# Without a balance, both columns are as good an amount as the other.
TWO_AMOUNTS = """Account number,{number}
Date,Text,First amount,Second amount
13/01/2026,HOTEL,-50.00,-4150.00
14/01/2026,SHOP,-10.00,-830.00
TOTAL 16/01/2026,,-60.00,-4980.00
"""
FEES_BESIDE = """Account number,{number}
Date,Text,Amount,Fee
13/01/2026,WIRE,-50.00,3.50
14/01/2026,SHOP,-10.00,0.00
15/01/2026,SHOP,-60.00,0.00
"""
OPEN_DATES = """Account number,{number}
Date,Text,Amount
03/04/2026,HOTEL,50.00
05/06/2026,SHOP,10.00
"""
NO_YEARS = """Date,Text,Amount,Balance
30 Dec,Rent,-50.00,100.00
02 Jan,Salary,10.00,110.00
"""
UNNAMED = "a,b,c\n33000,x1,50\n33001,x2,60\n"


class DirectReader(ReaderHere):
    """Fails once where it is told to."""

    def __init__(self) -> None:
        self.failures: list[StatementError] = []

    def read(
        self, content: bytes, hints: ReadHints, tell: object = None
    ) -> ParsedStatement:
        if self.failures:
            raise self.failures.pop()
        return super().read(content, hints, tell)


def send(person: Person, text: str, number: str = "50100001234") -> int:
    content = text.replace("{number}", number).encode()
    fields = {"files": [(io.BytesIO(content), "statement.csv")], "kind": "bank"}
    response = person.submit("/upload", fields)
    found = re.search(r"/upload/(\d+)$", response.location)
    assert found
    return int(found[1])


def choices(page: BeautifulSoup) -> dict[str, str]:
    """Give the form's fields as a browser would send them untouched."""
    fields = {}
    for select in page.select("main select"):
        chosen = select.select_one("option[selected]") or select.select_one("option")
        fields[str(select["name"])] = str(chosen["value"])
    return fields


def amounts(services: Services, import_id: int) -> list[int | None]:
    with reading(services.engine) as connection:
        return [
            one.amount_minor for one in import_rows.list_rows(connection, import_id)
        ]


def heading(page: BeautifulSoup) -> str:
    return page.h1.text.strip()
