"""Hand-made statements whose titles, marks and last lines say what cells do not."""

from __future__ import annotations

from tests.statements.layouts import Layout

LAYOUTS = [
    Layout("titles say which way the money of a table went", "bank", """\
Account Summary
Beginning Balance,$100.00

Deposits and Additions
Date,Description,Amount
03/12/2024,PAYROLL ACME,2000.00
03/20/2024,ALPHA,20.00
Total Deposits and Additions,,2020.00

Withdrawals
Date,Description,Amount
03/15/2024,BETA,54.32
03/16/2024,GAMMA,800.00
Total Withdrawals,,854.32
""", [("2024-03-12", "2000.00"), ("2024-03-20", "20.00"), ("2024-03-15", "-54.32"),
      ("2024-03-16", "-800.00")]),
    Layout("titles of which one says no direction", "bank", """\
Deposits
Date,Description,Amount
03/12/2024,ALPHA,2000.00
03/20/2024,BETA,20.00

Everything else
Date,Description,Amount
03/15/2024,GAMMA,54.32
""", [("2024-03-12", "-2000.00"), ("2024-03-20", "-20.00"), ("2024-03-15", "-54.32")],
        asks="direction"),
    Layout("titles over amounts that have signs", "bank", """\
Deposits
Date,Description,Amount
03/12/2024,ALPHA,2000.00

Withdrawals
Date,Description,Amount
03/15/2024,BETA,-54.32
03/16/2024,GAMMA,12.00
""", [("2024-03-12", "2000.00"), ("2024-03-15", "-54.32"), ("2024-03-16", "12.00")]),
    Layout("what came is unmarked where what went is marked", "bank", """\
Date,Description,Amount
15/03/2024,ALPHA,54.32 DR
12/03/2024,BETA,2000.00
11/03/2024,GAMMA,20.00 OD
""", [("2024-03-15", "-54.32"), ("2024-03-12", "2000.00"), ("2024-03-11", "-20.00")]),
    Layout("a column that marks only what went", "bank", """\
Date,Description,Amount,Dr/Cr
15/03/2024,ALPHA,54.32,DR
12/03/2024,BETA,2000.00,
""", [("2024-03-15", "-54.32"), ("2024-03-12", "2000.00")]),
    Layout("a charged amount is no fee", "card", """\
Date,Merchant,Original Amount,Original Currency,FX Rate,Charged Amount,Charged Currency
2024-03-15,HOTEL NY,100.00,USD,0.92,92.00,EUR
2024-03-16,REWE,20.00,EUR,1,20.00,EUR
2024-03-17,Payment received,-500.00,EUR,1,-500.00,EUR
""", [("2024-03-15", "-92.00"), ("2024-03-16", "-20.00"), ("2024-03-17", "500.00")],
        currency="EUR"),
    Layout("a line of sums that begins where the dates stand", "bank", """\
Date;Nature des opérations;Débit;Crédit
04.03.2024;CARTE CARREFOUR;45,20;
15.03.2024;VIR SEPA ACME;;2 000,00
TOTAL DES;OPERATIONS;45,20;2 000,00
""", [("2024-03-04", "-45.20"), ("2024-03-15", "2000.00")]),
]  # fmt: skip
