"""Tables about which somebody says something, and how they are read."""

from __future__ import annotations

from utils.domain import ReadHints
from utils.file_processor import read_statement

PLAIN = """Account of Asha Rao
Date,Text,Amount,Balance
2026-01-02,TEA SHOP,-50.00,950.00
2026-01-03,SALARY,1000.00,1950.00
2026-01-04,RENT,-500.00,1450.00
TOTAL,,450.00,
"""
TWO_AMOUNTS = """Date,Text,First amount,Second amount
2026-01-13,HOTEL,-50.00,-4150.00
2026-01-14,SHOP,-10.00,-830.00
2026-01-15,REFUND,20.00,1660.00
"""
WITHOUT_NAMES = """a,b,c
46024,x1,50
46025,x2,60
"""


def read(text: str, **told: object):
    return read_statement(text.encode(), ReadHints("statement.csv", **told))


def amounts(parsed) -> list[str]:
    return [str(one.amount) for one in parsed.transactions]
