"""Hand-made statements of one or two rows: little evidence, and none of it wasted."""

from __future__ import annotations

from tests.statements.layouts import Layout

LAYOUTS = [
    Layout("one row below a line about the account", "bank", """\
Crédit;Compte de chèques;****1234;15/03/2024;;1 945,68
15/03/2024;CARREFOUR;;;;-54,32
""", [("2024-03-15", "-54.32")]),
    Layout("one row without names: a balance may have the only sign", "bank", """\
"11773016";"T";"500";"HUF";"20240311";"-1";"ALDI"
""", [("2024-03-11", "-1")], asks="column", currency="HUF"),
    Layout("what is not booked yet does not hide the day of booking", "bank", """\
Started Date,Completed Date,Description,Amount,State
2024-03-01 09:15:22,2024-03-02 10:11:12,Lidl,-23.45,COMPLETED
2024-03-05 12:00:00,,Amazon,-20.00,PENDING
2024-03-05 13:00:00,,Bolt,-8.00,REVERTED
""", [("2024-03-02", "-23.45")], refused=2),
    Layout("a day of settlement in half of the rows", "bank", """\
Run Date,Action,Amount ($),Settlement Date
03/15/2024,DEBIT CARD PURCHASE,-54.32,
03/11/2024,YOU BOUGHT A FUND,-50.00,03/12/2024
""", [("2024-03-15", "-54.32"), ("2024-03-11", "-50.00")]),
    Layout("one salary without a sign", "bank", """\
Date,Description,Amount
2024-03-15,ACME SALARY MARCH,2000.00
""", [("2024-03-15", "2000.00")]),
    Layout("one credit in the word of its kind", "bank", """\
Buchungstag;Umsatzart;Text;Betrag
15.03.2024;Gutschrift;ACME GMBH;2.000,00
""", [("2024-03-15", "2000.00")]),
    Layout("one unsigned amount of which nothing tells the way", "bank", """\
Date,Description,Amount
2024-03-15,ALPHA,20.00
""", [("2024-03-15", "-20.00")], asks="direction"),
    Layout("one salary among amounts of which nothing tells the way", "bank", """\
Date,Description,Amount
2024-03-15,ACME SALARY MARCH,2000.00
2024-03-16,ALPHA,20.00
""", [("2024-03-15", "-2000.00"), ("2024-03-16", "-20.00")], asks="direction"),
    Layout("one purchase by card at a known shop", "card", """\
Date,Description,Amount
2024-03-15,SWIGGY BANGALORE,450.00
""", [("2024-03-15", "-450.00")]),
    Layout("one purchase by card, signed", "card", """\
Date,Description,Amount
2024-03-15,SWIGGY BANGALORE,-450.00
""", [("2024-03-15", "-450.00")]),
]  # fmt: skip
