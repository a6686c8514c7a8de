"""Hand-made statements that show more than one amount, currency or sum a row."""

from __future__ import annotations

from tests.statements.layouts import Layout

LAYOUTS = [
    Layout("what a shop abroad asked beside what was booked", "bank", """\
Data transakcji;Opis;Kwota operacji;Waluta operacji;Kwota w walucie rachunku;Waluta rachunku
14-03-2024;BIEDRONKA;-54,32;PLN;-54,32;PLN
13-03-2024;HOTEL NY;-12,50;USD;-50,00;PLN
12-03-2024;WYNAGRODZENIE;2000,00;PLN;2000,00;PLN
""", [("2024-03-14", "-54.32"), ("2024-03-13", "-50.00"), ("2024-03-12", "2000.00")],
        currency="PLN"),
    Layout("a name of money that also says currency", "bank", """\
Date and time,Description,"Card currency amount, (UAH)",Operation amount,Operation currency,Balance
15.03.2024 18:20:11,Silpo,-54.32,-54.32,UAH,1945.68
13.03.2024 10:00:00,Hotel NY,-400.0,-10.0,USD,2000.0
""", [("2024-03-15", "-54.32"), ("2024-03-13", "-400.00")], currency="UAH"),
    Layout("a currency between two amounts belongs to the one it tells apart", "bank", """\
Дата;Детали;Сумма;Сумма покупки;Валюта;Остаток
15.03.2024;Сільпо;-54,32;-54,32;UAH;1945,68
13.03.2024;Hotel;-400,00;-10,00;USD;2000,00
12.03.2024;Зарплата;2400,00;2400,00;UAH;2400,00
""", [("2024-03-15", "-54.32"), ("2024-03-13", "-400.00"), ("2024-03-12", "2400.00")]),
    Layout("the currency of an original amount", "bank", """\
Booking Date,Partner Name,Payment Reference,Amount (EUR),Original Amount,Original Currency
2024-03-12,ACME,Salary,2000.00,,
2024-03-16,Hotel NY,-,-100.00,-108.50,USD
""", [("2024-03-12", "2000.00"), ("2024-03-16", "-100.00")], currency="EUR"),
    Layout("each amount with its currency, in Russian", "bank", """\
Дата операции;Сумма операции;Валюта операции;Сумма платежа;Валюта платежа;Описание
14.03.2024 18:20:11;-54,32;RUR;-54,32;RUR;Пятёрочка
13.03.2024 10:00:00;-10,00;USD;-900,00;RUR;Hotel NY
""", [("2024-03-14", "-54.32"), ("2024-03-13", "-900.00")], currency="RUB"),
    Layout("a currency in the brackets of a name", "bank", """\
Date,Details,Money In (RM),Money Out (RM),Balance
15 Mar 2024,LUNCH,,54.32,1945.68
14 Mar 2024,SALARY,2000.00,,2000.00
""", [("2024-03-15", "-54.32"), ("2024-03-14", "2000.00")], currency="MYR"),
    Layout("a currency in words above the table", "bank", """\
Moneda:;Soles

Fecha;Descripción;Monto;Saldo
15/03/2024;CONSUMO;-54.32;1,945.68
14/03/2024;HABER;2,000.00;2,000.00
""", [("2024-03-15", "-54.32"), ("2024-03-14", "2000.00")], currency="PEN"),
    Layout("the sign of a currency behind each amount", "bank", """\
Дата;Сумма;Операция;Детали
15.03.24;- 54,32 ₸;Покупка;MAGNUM
12.03.24;+ 2 000,00 ₸;Пополнение;С карты
""", [("2024-03-15", "-54.32"), ("2024-03-12", "2000.00")], currency="KZT"),
    Layout("Lithuanian balances and turnovers as dated rows", "bank", """\
"Data","Gavėjas","Paaiškinimai","Suma","Valiuta","D/K"
"2024-03-01","","Likutis pradžiai","0.00","EUR","K"
"2024-03-12","ACME","Darbo užmokestis","2000.00","EUR","K"
"2024-03-15","RIMI","PIRKINYS","54.32","EUR","D"
"2024-03-15","","Apyvarta","54.32","EUR","D"
"2024-03-15","","Apyvarta","2000.00","EUR","K"
"2024-03-15","","Likutis pabaigai","1945.68","EUR","K"
""", [("2024-03-12", "2000.00"), ("2024-03-15", "-54.32")], currency="EUR"),
    Layout("Estonian balances and turnovers as dated rows", "bank", """\
"Kuupäev";"Saaja/Maksja";"Selgitus";"Summa";"Valuuta";"Deebet/Kreedit"
"01.03.2024";"";"Algsaldo";"0,00";"EUR";"K"
"12.03.2024";"ACME";"Palk";"2000,00";"EUR";"K"
"15.03.2024";"RIMI";"Ost";"54,32";"EUR";"D"
"15.03.2024";"";"Käive";"54,32";"EUR";"D"
"15.03.2024";"";"lõppsaldo";"1945,68";"EUR";"K"
""", [("2024-03-12", "2000.00"), ("2024-03-15", "-54.32")], currency="EUR"),
    Layout("the day's balance under each day", "bank", """\
data;lançamento;valor (R$);saldos (R$)
12/03/2024;PIX RECEBIDO;2.000,00;
12/03/2024;SALDO TOTAL DISPONÍVEL DIA;;2.000,00
15/03/2024;MERCADO;-54,32;
15/03/2024;SALDO TOTAL DISPONÍVEL DIA;;1.945,68
""", [("2024-03-12", "2000.00"), ("2024-03-15", "-54.32")], currency="BRL"),
    Layout("a line about the account above a table without names", "bank", """\
Crédit;Compte de chèques;****1234;15/03/2024;;1 945,68
15/03/2024;CARREFOUR;;;;-54,32
12/03/2024;SALAIRE;;;;2 000,00
01/03/2024;EDF;;;;-85,00
""", [("2024-03-15", "-54.32"), ("2024-03-12", "2000.00"), ("2024-03-01", "-85.00")]),
    Layout("letters for debit and credit without any name", "bank", """\
"11773016";"T";"54";"HUF";"20240315";"1945";"BIEDR"
"11773016";"J";"2000";"HUF";"20240312";"1999";"ACME"
"11773016";"T";"500";"HUF";"20240311";"-1";"ALDI"
""", [("2024-03-15", "-54"), ("2024-03-12", "2000"), ("2024-03-11", "-500")],
        currency="HUF"),
    Layout("signs alone, and only two rows", "bank", """\
Fecha,Descripcion,Cargo/Abono,Importe,Saldo
15032024,COMPRA,-,54.32,1945.68
12032024,NOMINA,+,2000.00,2000.00
""", [("2024-03-15", "-54.32"), ("2024-03-12", "2000.00")]),
    Layout("formulas around amounts with thousands, not quoted themselves", "bank", """\
Txn Date,Description,Debit,Credit,Balance,
="13-03-2026",="NEFT ACME",,="5,000.00",="10,000.00",
="14-03-2026",="UPI SWIGGY",="1,234.50",,="8,765.50",
""", [("2026-03-13", "5000.00"), ("2026-03-14", "-1234.50")]),
    Layout("columns in the digits of Persian", "bank", """\
تاریخ,شرح,برداشت,واریز,مانده
2024/03/12,حقوق,,۲۰۰۰۰۰۰,۲۰۰۰۰۰۰
2024/03/15,خرید,۵۴۳۲۰,,۱۹۴۵۶۸۰
""", [("2024-03-12", "2000000"), ("2024-03-15", "-54320")]),
]  # fmt: skip
