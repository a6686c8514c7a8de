"""Hand-made statements of banks whose files nobody here has: text and what it says."""

from __future__ import annotations

from typing import NamedTuple


class Layout(NamedTuple):
    name: str
    kind: str
    text: str
    rows: list[tuple[str, str]]
    asks: str = ""
    refused: int = 0
    currency: str = ""


LAYOUTS = [
    Layout("columns in an odd order", "bank", """\
Balance,Credit,Debit,Particulars,Txn Date
900.00,,100.00,ATM,13/01/2024
1400.00,500.00,,CASH DEP,14/01/2024
""", [("2024-01-13", "-100.00"), ("2024-01-14", "500.00")]),
    Layout("debit and credit labels swapped against the balance", "bank", """\
Date,Particulars,Debit,Credit,Balance
13/01/2024,ATM,,100.00,900.00
14/01/2024,SALARY,500.00,,1400.00
15/01/2024,SHOP,,50.00,1350.00
16/01/2024,FUEL,,25.00,1325.00
17/01/2024,TEA,,5.00,1320.00
""", [("2024-01-13", "-100.00"), ("2024-01-14", "500.00"), ("2024-01-15", "-50.00"),
      ("2024-01-16", "-25.00"), ("2024-01-17", "-5.00")]),
    Layout("no header with balance", "bank", """\
13/01/2024,ATM WITHDRAWAL,100.00,,900.00
14/01/2024,SALARY ACME,,500.00,1400.00
15/01/2024,GROCER,50.00,,1350.00
16/01/2024,FUEL,25.00,,1325.00
""", [("2024-01-13", "-100.00"), ("2024-01-14", "500.00"), ("2024-01-15", "-50.00"),
      ("2024-01-16", "-25.00")]),
    Layout("no header, two amount columns, no balance", "bank", """\
13/01/2024,ALPHA,100.00,
14/01/2024,BETA,,500.00
15/01/2024,GAMMA,50.00,
""", [("2024-01-13", "-100.00"), ("2024-01-14", "500.00"), ("2024-01-15", "-50.00")],
        asks="direction"),
    Layout("no header, two amount columns of which the texts tell", "card", """\
15 Mar 24,TESCO STORES 3210,,45.20
14 Mar 24,UBER TRIP,,12.50
12 Mar 24,"PAYMENT, THANK YOU",500.00,
""", [("2024-03-15", "-45.20"), ("2024-03-14", "-12.50"), ("2024-03-12", "500.00")]),
    Layout("no header, two amount columns, one with a minus", "card", """\
22/03/2024,ALPHA,,-12.50,'5425XXXXXXXX1234'
15/03/2024,BETA,,-54.32,'5425XXXXXXXX1234'
12/03/2024,GAMMA,500.00,,'5425XXXXXXXX1234'
""", [("2024-03-22", "-12.50"), ("2024-03-15", "-54.32"), ("2024-03-12", "500.00")],
        asks="direction"),
    Layout("dates that can be read both ways", "bank", """\
Date,Description,Amount
03/04/2024,Coffee,-3.00
05/04/2024,Tea,-2.00
""", [("2024-04-03", "-3.00"), ("2024-04-05", "-2.00")], asks="date_order"),
    Layout("monthly interest is not three days in a row", "bank", """\
Date,Description,Amount
01/01/2024,Interest,3.00
01/02/2024,Interest,-3.00
01/03/2024,Interest,3.00
""", [("2024-01-01", "3.00"), ("2024-02-01", "-3.00"), ("2024-03-01", "3.00")],
        asks="date_order"),
    Layout("a period above decides the month", "bank", """\
Statement from 01/04/2024 to 30/04/2024
Date,Description,Amount
03/04/2024,Coffee,-3.00
05/04/2024,Tea,-2.00
""", [("2024-04-03", "-3.00"), ("2024-04-05", "-2.00")]),
    Layout("us month first", "bank", """\
Date,Description,Amount,Running Bal.
01/05/2024,CHECKCARD STORE,-20.00,980.00
01/19/2024,PAYROLL,"1,000.00","1,980.00"
""", [("2024-01-05", "-20.00"), ("2024-01-19", "1000.00")]),
    Layout("amounts without a sign ask", "bank", """\
Date,Description,Amount
13/01/2024,Shop,20.00
14/01/2024,Other,30.00
""", [("2024-01-13", "-20.00"), ("2024-01-14", "-30.00")], asks="direction"),
    Layout("parentheses are money out", "bank", """\
Date,Description,Amount
13/01/2024,Shop,(20.00)
14/01/2024,Salary,30.00
""", [("2024-01-13", "-20.00"), ("2024-01-14", "30.00")]),
    Layout("trailing minus", "bank", """\
Date,Description,Amount,Balance
13/01/2024,Shop,20.00-,80.00
14/01/2024,Salary,30.00,110.00
""", [("2024-01-13", "-20.00"), ("2024-01-14", "30.00")]),
    Layout("card with Dr and Cr suffix", "card", """\
Transaction Date,Details,Amount (INR),Reference Number
13-01-2024,AMAZON,"1,200.00 Dr.",R1
15-01-2024,PAYMENT RECEIVED,"5,000.00 Cr.",R2
""", [("2024-01-13", "-1200.00"), ("2024-01-15", "5000.00")]),
    Layout("dated once per day, credit first", "bank", """\
Date,Transaction Reference,Ref.No./Chq.No.,Credit,Debit,Balance
13-01-24,UPI ONE,-,-,100,900
14-01-24,UPI TWO,-,50,-,950
""", [("2024-01-13", "-100.00"), ("2024-01-14", "50.00")]),
    Layout("account report with debit words", "bank", """\
S.No,Transaction Date,Value Date,Particulars,Amount,Debit/Credit,Balance,Cheque Number,Branch Name
1,13/01/2024,13/01/2024,UPI/P2M/1/SHOP,100.00,Debit,900.00,,MUMBAI
2,14/01/2024,14/01/2024,NEFT/ACME,500.00,Credit,1400.00,,MUMBAI
""", [("2024-01-13", "-100.00"), ("2024-01-14", "500.00")]),
    Layout("one column for both named together", "bank", """\
Date,Narration,Chq/Ref No,Withdrawal (Dr)/Deposit (Cr),Balance
13-Jan-2024,UPI SHOP,,347.00 Dr,653.00 Cr
14-Jan-2024,SALARY,,"35,000.00 Cr","35,653.00 Cr"
""", [("2024-01-13", "-347.00"), ("2024-01-14", "35000.00")]),
    Layout("header on two lines", "bank", """\
Txn,Value,Narration,Withdrawal,Deposit,Closing
Date,Date,,Amt.,Amt.,Balance
13/01/2024,13/01/2024,ATM,100.00,,900.00
14/01/2024,14/01/2024,SALARY,,500.00,1400.00
""", [("2024-01-13", "-100.00"), ("2024-01-14", "500.00")]),
    Layout("delimiter inside an unquoted narration", "bank", """\
Date,Narration,Debit,Credit,Balance
13/01/2024,SHOP, MUMBAI, IN,100.00,,900.00
14/01/2024,SALARY,,500.00,1400.00
""", [("2024-01-13", "-100.00"), ("2024-01-14", "500.00")]),
    Layout("swiss apostrophes", "bank", """\
Buchungsdatum;Buchungstext;Belastung CHF;Gutschrift CHF;Saldo CHF
15.01.2024;Coop;1'234.50;;8'765.50
16.01.2024;Lohn;;5'000.00;13'765.50
""", [("2024-01-15", "-1234.50"), ("2024-01-16", "5000.00")]),
    Layout("year first with two digits", "bank", """\
日付,摘要,出金,入金,残高
24/01/05,電気,5000,,95000
24/01/10,給与,,200000,295000
24/02/20,家賃,60000,,235000
""", [("2024-01-05", "-5000.00"), ("2024-01-10", "200000.00"),
      ("2024-02-20", "-60000.00")]),
    Layout("pending and bad rows are told", "bank", """\
Date,Description,Amount,Status
13/01/2024,Shop,-20.00,Posted
14/01/2024,Hold,-30.00,Pending
31/02/2024,Ghost,-5.00,Posted
15/01/2024,Salary,100.00,Posted
""", [("2024-01-13", "-20.00"), ("2024-01-15", "100.00")], refused=2),
    Layout("total energies is a petrol station", "bank", """\
Date,Description,Amount
13/01/2024,TOTAL ENERGIES PARIS,-60.00
14/01/2024,Salary,100.00
Total,,40.00
""", [("2024-01-13", "-60.00"), ("2024-01-14", "100.00")]),
    Layout("formula wrapped and lines wholly quoted", "bank", """\
"Date","Narration","Debit","Credit","Balance"
="13/01/2024",="ATM 1",="100.00",,="900.00"
="14/01/2024",="PAY",,="500.00",="1,400.00"
""", [("2024-01-13", "-100.00"), ("2024-01-14", "500.00")]),
    Layout(
        "a date only on the first row of a day", "bank", """\
Date,Particulars,Debit,Credit,Balance
13/01/2024,UPI ONE,100.00,,900.00
,UPI TWO,50.00,,850.00
14/01/2024,SALARY,,500.00,1350.00
,UPI THREE,50.00,,1300.00
""", [("2024-01-13", "-100.00"), ("2024-01-13", "-50.00"), ("2024-01-14", "500.00"),
      ("2024-01-14", "-50.00")]),
    Layout("an undated row that the balance does not need", "bank", """\
Date,Particulars,Debit,Credit
13/01/2024,UPI ONE,100.00,
,UPI TWO,50.00,
14/01/2024,SALARY,,500.00
""", [("2024-01-13", "-100.00"), ("2024-01-14", "500.00")], refused=1),
    Layout("whole lines in quotes", "bank", """\
"Date,Narration,Debit,Credit"
"13/01/2024,ATM,100.00,"
"14/01/2024,SALARY,,500.00"
""", [("2024-01-13", "-100.00"), ("2024-01-14", "500.00")]),
    Layout("gross, fee and net, proved by the balance", "upi", """\
Date,Description,Currency,Gross,Fee,Net,Balance
13/01/2024,Sale,EUR,10.00,-1.00,9.00,109.00
14/01/2024,Sale,EUR,20.00,-2.00,18.00,127.00
15/01/2024,Refund,EUR,-5.00,0.50,-4.50,122.50
""", [("2024-01-13", "9.00"), ("2024-01-14", "18.00"), ("2024-01-15", "-4.50")]),
    Layout("preamble with a table of its own", "bank", """\
Umsatzanzeige;Datei erstellt am: 15.01.2024 10:00
IBAN;DE12 3456 7890 1234 5678 90
Zeitraum;01.01.2024 - 15.01.2024
Saldo;1.234,56;EUR

Buchung;Valuta;Auftraggeber/Empfänger;Buchungstext;Saldo;Währung;Betrag;Währung
13.01.2024;13.01.2024;REWE;Lastschrift;1.234,56;EUR;-34,99;EUR
12.01.2024;12.01.2024;Firma;Gehalt;1.269,55;EUR;1.000,00;EUR
""", [("2024-01-13", "-34.99"), ("2024-01-12", "1000.00")]),
    Layout("fragments of thousands in two columns", "bank", """\
Date,Narration,Debit,Credit,Balance
13/01/2024,ATM,1,234.50,,8,765.50
14/01/2024,SALARY,,5,000.00,13,765.50
15/01/2024,TEA,10.00,,13,755.50
""", [("2024-01-13", "-1234.50"), ("2024-01-14", "5000.00"), ("2024-01-15", "-10.00")]),
    Layout("a card's file uploaded for a bank account", "bank", """\
Date,Description,Amount
13/01/2024,SWIGGY BANGALORE,450.00
14/01/2024,AMAZON PAY INDIA,1200.00
15/01/2024,PAYMENT RECEIVED - THANK YOU,-5000.00
16/01/2024,SOME SHOP,99.00
""", [("2024-01-13", "-450.00"), ("2024-01-14", "-1200.00"), ("2024-01-15", "5000.00"),
      ("2024-01-16", "-99.00")], asks="direction"),
    Layout("refunds from shops among what was paid to them", "bank", """\
Date,Description,Amount
13/01/2024,SWIGGY BANGALORE,-450.00
14/01/2024,AMAZON PAY INDIA,1200.00
15/01/2024,AMAZON PAY INDIA,1200.00
16/01/2024,UBER INDIA,-99.00
""", [("2024-01-13", "-450.00"), ("2024-01-14", "1200.00"), ("2024-01-15", "1200.00"),
      ("2024-01-16", "-99.00")]),
    Layout("money from shops that the balance proves", "bank", """\
Date,Description,Amount,Balance
13/01/2024,SWIGGY BANGALORE,450.00,950.00
14/01/2024,AMAZON PAY INDIA,1200.00,2150.00
15/01/2024,CASH,-50.00,2100.00
""", [("2024-01-13", "450.00"), ("2024-01-14", "1200.00"), ("2024-01-15", "-50.00")]),
    Layout("british paid out and paid in, a date once a day", "bank", """\
Date,Payment type and details,Paid out,Paid in,Balance
13 Mar 24,BALANCE BROUGHT FORWARD,,,"1,000.00"
14 Mar 24,VIS TESCO STORES,45.20,,
,DD COUNCIL TAX,120.00,,834.80
15 Mar 24,CR EMPLOYER,,"2,000.00","2,834.80"
18 Mar 24,VIS PRET,5.00,,"2,829.80"
""", [("2024-03-14", "-45.20"), ("2024-03-14", "-120.00"), ("2024-03-15", "2000.00"),
      ("2024-03-18", "-5.00")]),
]  # fmt: skip
