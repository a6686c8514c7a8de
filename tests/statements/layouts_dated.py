"""Hand-made statements whose days or cards need more evidence than their cells."""

from __future__ import annotations

from tests.statements.layouts import Layout

LAYOUTS = [
    Layout("days of purchases in the texts tell the order of the dates", "bank", """\
Number,Date,Account,Amount,Subcategory,Memo
 ,05/03/2024,20-11-22 12345678,-45.20,PAYMENT,TESCO STORES ON 04 MAR
 ,04/03/2024,20-11-22 12345678,1850.00,DIRECTDEP,ACME LTD SALARY
 ,01/03/2024,20-11-22 12345678,-12.00,PAYMENT,SHOP ON 29 FEB
""", [("2024-03-05", "-45.20"), ("2024-03-04", "1850.00"), ("2024-03-01", "-12.00")]),
    Layout("consecutive days in the money of a country that writes the day first",
        "bank", """\
Date,Name,Amount,Currency,Description
03/03/2024,Pret,-4.50,GBP,PRET A MANGER
04/03/2024,Cafe,-17.21,GBP,CAFE
05/03/2024,ACME,1850.00,GBP,SALARY
""", [("2024-03-03", "-4.50"), ("2024-03-04", "-17.21"), ("2024-03-05", "1850.00")],
        currency="GBP"),
    Layout("Indian words alone", "bank", """\
Date,Narration,Debit,Credit,Balance
04/03/2026,NEFT CR-ACME LTD,,5000.00,10000.00
05/03/2026,UPI-SWIGGY,1234.50,,8765.50
""", [("2026-03-04", "5000.00"), ("2026-03-05", "-1234.50")], asks="date_order"),
    Layout("Indian words and the rupee", "bank", """\
Date,Narration,Debit (INR),Credit (INR),Balance
04/03/2026,NEFT CR-ACME LTD,,5000.00,10000.00
05/03/2026,UPI-SWIGGY,1234.50,,8765.50
""", [("2026-03-04", "5000.00"), ("2026-03-05", "-1234.50")], currency="INR"),
    Layout("a payment of each month, or days of one", "bank", """\
Date,Narration,Debit,Credit,Balance
05/01/2026,SIP,1000.00,,9000.00
05/02/2026,SIP,1000.00,,8000.00
05/04/2026,SIP,1000.00,,7000.00
05/05/2026,SIP,1000.00,,6000.00
05/06/2026,SIP,1000.00,,5000.00
""", [(f"2026-0{month}-05", "-1000.00") for month in (1, 2, 4, 5, 6)],
        asks="date_order"),
    Layout("one row in other money", "bank", """\
Date,Name,Currency,Amount,Note
03/04/2026,Ivan,EUR,-10.00,SEPA
03/05/2026,Shop,USD,-20.00,
03/06/2026,Shop,USD,-30.00,
03/07/2026,Shop,USD,-40.00,
""", [("2026-04-03", "-10.00"), ("2026-05-03", "-20.00"), ("2026-06-03", "-30.00"),
      ("2026-07-03", "-40.00")], asks="date_order"),
    Layout("two bills that are due a month later", "bank", """\
Date,Description,Amount
05/04/2026,INSURANCE DUE 04 MAY,-10.00
05/04/2026,ELECTRICITY BILL DUE 07 MAY,-10.00
""", [("2026-04-05", "-10.00"), ("2026-04-05", "-10.00")], asks="date_order"),
    Layout("years of Taiwan", "bank", """\
交易日,摘要,支出,存入,餘額,備註
113/03/15,消費,"5,432",,"194,568",7-ELEVEN
113/03/12,薪資,,"200,000","200,000",ACME
""", [("2024-03-15", "-5432"), ("2024-03-12", "200000")]),
    Layout("days without a year above as many lines of sums", "bank", """\
Periode,:,01/03/2024 - 15/03/2024
Mata Uang,:,Rp

Tanggal Transaksi,Keterangan,Jumlah,Saldo
'12/03,ACME GAJI,"20,000,000.00 CR","20,000,000.00"
'15/03,INDOMARET,"54,320.00 DB","19,945,680.00"
PEND,TARIKAN ATM,"100,000.00 DB","19,845,680.00"

Saldo Awal,:,0.00
Mutasi Debet,:,"54,320.00"
Mutasi Kredit,:,"20,000,000.00"
Saldo Akhir,:,"19,945,680.00"
""", [("2024-03-12", "20000000"), ("2024-03-15", "-54320")], refused=1,
        currency="IDR"),
    Layout("a booking day by its Romanian name", "bank", """\
Data inregistrare;Data tranzactiei;Suma debit;Suma credit;Descrierea tranzactiei
15/03/2024;14/03/2024;54,32;;KAUFLAND
12/03/2024;11/03/2024;;2000,00;SALARIU
""", [("2024-03-15", "-54.32"), ("2024-03-12", "2000.00")]),
    Layout("a card's column of kinds says what lowers the debt", "card", """\
Transaction Date,Description,Category,Type,Amount (USD)
03/14/2024,TARGET T-0123,Shopping,Purchase,54.32
03/12/2024,ACH DEPOSIT INTERNET TRANSFER,Payment,Payment,-500.00
03/08/2024,LYFT RIDE,Transportation,Purchase,22.00
""", [("2024-03-14", "-54.32"), ("2024-03-12", "500.00"), ("2024-03-08", "-22.00")],
        currency="USD"),
    Layout("a shop that thanks is no payment of the card's bill", "card", """\
Buchung;Text;Betrag
18.03.2024;REWE SAGT DANKE 1234;-54,32
15.03.2024;ALDI SAGT DANKE;-20,00
12.03.2024;Ihre Zahlung - Danke;500,00
""", [("2024-03-18", "-54.32"), ("2024-03-15", "-20.00"), ("2024-03-12", "500.00")]),
    Layout("a card's thanks in a file that is called a bank's", "bank", """\
Date,Merchant,Amount
2024-03-14,COOP,54.32
2024-03-12,HOTEL NY,98.50
2024-03-10,Ihre Zahlung - Danke,-500.00
""", [("2024-03-14", "-54.32"), ("2024-03-12", "-98.50"), ("2024-03-10", "500.00")],
        asks="direction"),
    Layout("a card's word of thanks in German", "card", """\
"Date";"Merchant";"Amount";"Currency"
"2024-03-14 18:20:11";"COOP";"54.32";"CHF"
"2024-03-12 10:00:00";"HOTEL NY";"98.50";"CHF"
"2024-03-10 10:00:00";"Ihre Zahlung - Danke";"-500.00";"CHF"
""", [("2024-03-14", "-54.32"), ("2024-03-12", "-98.50"), ("2024-03-10", "500.00")],
        currency="CHF"),
]  # fmt: skip
