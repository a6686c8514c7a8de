"""Hand-made statements with several columns that could be the amount or the day."""

from __future__ import annotations

from tests.statements.layouts import Layout

_ABROAD = """\
Date,Details,Foreign Currency Amount,INR Amount
13/04/2026,PETROL PUMP,,INR 900.00 DR
14/04/2026,GROCER,,INR 120.00 DR
15/04/2026,HOTEL,EUR 80.00,"INR 8,000.00 DR"
16/04/2026,PAYMENT RECEIVED,,INR 500.00 CR
17/04/2026,CHEMIST,,INR 60.00 DR
18/04/2026,CINEMA,,INR 300.00 DR
19/04/2026,GROCER,,INR 110.00 DR
20/04/2026,GROCER,,INR 115.00 DR
21/04/2026,CHEMIST,,INR 65.00 DR
22/04/2026,GROCER,,INR 125.00 DR
"""
_CODES = """\
Date;Card ends;Details;Amount (in US$);Rate;Amount (in R$)
{rows}31/01/2026;4417;SOFTWARE;20;5.522;110.44
"""

LAYOUTS = [
    Layout("a column of what was paid abroad is no side", "card", _ABROAD, [
        ("2026-04-13", "-900.00"), ("2026-04-14", "-120.00"),
        ("2026-04-15", "-8000.00"), ("2026-04-16", "500.00"),
        ("2026-04-17", "-60.00"), ("2026-04-18", "-300.00"),
        ("2026-04-19", "-110.00"), ("2026-04-20", "-115.00"),
        ("2026-04-21", "-65.00"), ("2026-04-22", "-125.00"),
    ]),
    Layout("digits of a card are no side", "card", _CODES.format(rows="".join(
        f"{day}/01/2026;{card};SHOP;0;0;{day}.50\n"
        for day, card in zip(range(13, 25), [4417, 9032] * 6, strict=True)
    )), [*[(f"2026-01-{day}", f"-{day}.50") for day in range(13, 25)],
         ("2026-01-31", "-110.44")]),
    Layout("the word for date is the day, not when the row was made", "bank", """\
created_at,updated_at,date,description,amount
2026-01-15,2026-02-20,2026-01-13,Shop,-10.50
2026-01-16,2026-02-20,2026-01-14,Pay,900.00
""", [("2026-01-13", "-10.50"), ("2026-01-14", "900.00")]),
    Layout("of two totals the local one is the shop's", "bank", """\
Date;Amount incl. VAT (local);Currency (local);Amount incl. VAT;Currency;Name
13-01-2026;-20,00;EUR;-20,00;EUR;Cafe
14-01-2026;900,00;EUR;900,00;EUR;Wages
15-01-2026;-70,00;GBP;-80,50;EUR;Hotel
""", [("2026-01-13", "-20.00"), ("2026-01-14", "900.00"), ("2026-01-15", "-80.50")],
        currency="EUR"),
    Layout("the amount whose currency its name tells moves the card", "card", """\
Date;Amount;Credit;Debit;Currency;Rate;Amount in EUR;Shop
13/01/2026;-20,00;;-20,00;EUR;;-20,00;Cafe
14/01/2026;15,00;15,00;;EUR;;15,00;Shoes
15/01/2026;-70,00;;-70,00;GBP;0,87;-80,50;Hotel
""", [("2026-01-13", "-20.00"), ("2026-01-14", "15.00"), ("2026-01-15", "-80.50")],
        currency="EUR"),
    Layout("net of a fee came in", "bank", """\
Date,Sales,Tax,Collected,Fees,Net Total,Kind,Details
13/01/2026,10.00,1.00,11.00,-0.30,10.70,Payment,Tea
14/01/2026,20.00,2.00,22.00,-0.60,21.40,Payment,Cake
15/01/2026,-10.00,-1.00,-11.00,0.00,-11.00,Refund,Tea
""", [("2026-01-13", "10.70"), ("2026-01-14", "21.40"), ("2026-01-15", "-11.00")],
        asks="direction"),
    Layout("with a fee on top or less a fee", "bank", """\
Date,Kind,Details,Total,Net sales,Tip,Fee,Payout
13/01/2026,Payment,Tea,11.00,10.00,1.00,0.30,10.70
14/01/2026,Payment,Cake,22.00,20.00,2.00,0.60,21.40
15/01/2026,Refund,Tea,-11.00,-10.00,-1.00,0,-11.00
""", [("2026-01-13", "10.70"), ("2026-01-14", "21.40"), ("2026-01-15", "-11.00")],
        asks="direction"),
]  # fmt: skip
