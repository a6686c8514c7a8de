"""Hand-made statements in which texts, other columns or places settle what is meant."""

from __future__ import annotations

from tests.statements.layouts import Layout

LAYOUTS = [
    Layout("sizes whose codes tell the direction", "bank", """\
Date,Narration,Amount
05/03/2026,UPI/DR/607312345678/ALPHA,1234.50
16/03/2026,UPI/CR/607312345679/BETA,50.00
25/03/2026,NEFT/CR/GAMMA,5000.00
""", [("2026-03-05", "-1234.50"), ("2026-03-16", "50.00"), ("2026-03-25", "5000.00")]),
    Layout("sizes whose first words tell the direction", "upi", """\
Time,Description,Status,Amount
"5 Mar 2026, 10:11","Paid ₹1,234.50 to ALPHA",Complete,"INR 1,234.50"
"6 Mar 2026, 08:00","Received ₹5,000.00 from BETA",Complete,"INR 5,000.00"
""", [("2026-03-05", "-1234.50"), ("2026-03-06", "5000.00")]),
    Layout("sizes of which one is the holder's own transfer", "upi", """\
Time,Description,Amount
"5 Mar 2026, 10:11",Self transfer to ALPHA,1234.50
"6 Mar 2026, 08:00",Received from BETA paid to ALPHA,5000.00
""", [("2026-03-05", "-1234.50"), ("2026-03-06", "5000.00")]),
    Layout("sizes of which one text is silent", "upi", """\
Time,Description,Amount
"5 Mar 2026, 10:11",Paid to ALPHA,1234.50
"6 Mar 2026, 08:00",Received from BETA,5000.00
"7 Mar 2026, 08:00",GAMMA,10.00
""", [("2026-03-05", "-1234.50"), ("2026-03-06", "-5000.00"), ("2026-03-07", "-10.00")],
        asks="direction"),
    Layout("an account number and a balance below rows without names", "bank", """\
15/03/2024;-54,32;Carte;;ALPHA 14/03/24;;;
12/03/2024;2000,00;Virement;;BETA SARL;;;
11/03/2024;-12,50;Prélèvement;;GAMMA;;;
31/03/2024;4512,18;;;00123 456789A;
""", [("2024-03-15", "-54.32"), ("2024-03-12", "2000.00"), ("2024-03-11", "-12.50")],
        refused=1),
    Layout("a fee and a tax that the balance takes too", "bank", """\
Date,Description,Amount,Fee,GST,Balance
12/03/2024,ALPHA,2000.00,0.00,0.00,2000.00
15/03/2024,BETA,-100.00,5.00,0.50,1894.50
16/03/2024,GAMMA,-200.00,5.00,0.50,1689.00
""", [("2024-03-12", "2000.00"), ("2024-03-15", "-105.50"),
      ("2024-03-16", "-205.50")]),
    Layout("whole charges and two taxes beside debits", "bank", """\
Date,Description,Debit,Credit,CGST,SGST,Charges,Balance
12/03/2024,ALPHA,,2000.00,0.00,0.00,0,2000.00
15/03/2024,BETA,100.00,,0.30,0.20,5,1894.50
16/03/2024,GAMMA,200.00,,0.30,0.20,5,1689.00
""", [("2024-03-12", "2000.00"), ("2024-03-15", "-105.50"),
      ("2024-03-16", "-205.50")]),
    Layout("a tax that is part of the amount beside a fee that is not", "bank", """\
Date,Description,Amount,Fee,GST,Balance
12/03/2024,ALPHA,2000.00,0.00,0.00,2000.00
15/03/2024,BETA,-100.00,5.00,15.25,1895.00
16/03/2024,GAMMA,-200.00,5.00,30.50,1690.00
""", [("2024-03-12", "2000.00"), ("2024-03-15", "-105.00"),
      ("2024-03-16", "-205.00")]),
    Layout("a fee and a tax that nothing says to move the account", "bank", """\
Date,Description,Amount,Fee,GST
12/03/2024,ALPHA,2000.00,0.00,0.00
15/03/2024,BETA,-100.00,5.00,0.50
""", [("2024-03-12", "2000.00"), ("2024-03-15", "-100.00")], asks="fee"),
    Layout("days of another calendar beside days of this one", "bank", """\
Hijri Date,Date,Description,Amount,Balance
1445/09/05,2024/03/15,ALPHA,-54.32,1945.68
1445/09/02,2024/03/12,BETA,2000.00,2000.00
""", [("2024-03-15", "-54.32"), ("2024-03-12", "2000.00")]),
    Layout("a subtotal beside the total that left", "bank", """\
Settled Date,Payee,Subtotal (AUD),Round Up (AUD),Total (AUD)
2024-03-15,ALPHA,-54.32,-0.68,-55.00
2024-03-12,BETA,2000.00,0.00,2000.00
""", [("2024-03-15", "-55.00"), ("2024-03-12", "2000.00")]),
    Layout("a sum without a day of both columns", "bank", """\
Date opération;Libellé;Date valeur;Débit;Crédit
15/03/2024;ALPHA;16/03/2024;54,32;
12/03/2024;BETA;13/03/2024;;2 000,00
;TOTAL DES MOUVEMENTS;;54,32;2 000,00
""", [("2024-03-15", "-54.32"), ("2024-03-12", "2000.00")]),
    Layout("a name of a column that begins with a digit", "card", """\
תאריך עסקה,שם בית העסק,4 ספרות אחרונות של כרטיס האשראי,סכום חיוב,סכום עסקה מקורי
14-03-2024,ALPHA,1234,254.32,254.32
13-03-2024,BETA,1234,37.50,10.00
""", [("2024-03-14", "-254.32"), ("2024-03-13", "-37.50")]),
    Layout("a date and time between balances of both ends", "upi", """\
Date and Time,Description,Reference No.,Debit,Credit,Balance
STARTING BALANCE,,,,,100.00
2024-03-12 08:00 AM,ALPHA,1234567890123,,2000.00,2100.00
2024-03-15 06:20 PM,BETA,1234567890124,54.32,,2045.68
ENDING BALANCE,,,,,2045.68
""", [("2024-03-12", "2000.00"), ("2024-03-15", "-54.32")]),
    Layout("a transfer that was refused", "bank", """\
Uitvoeringsdatum;Bedrag;Naam van de tegenpartij;Mededeling;Status
15/03/2024;-54,32;ALPHA;Kaartbetaling;Geaccepteerd
11/03/2024;-10,00;BETA;Domiciliering;Geweigerd
""", [("2024-03-15", "-54.32")], refused=1),
    Layout("numbers of transactions that could be days", "upi", """\
Mã giao dịch,Thời gian,Nội dung,Số tiền
50001,15/03/2024 18:20:11,ALPHA,-54.000đ
50000,12/03/2024 08:00:00,BETA,+2.000.000đ
""", [("2024-03-15", "-54000"), ("2024-03-12", "2000000")], currency="VND"),
    Layout("a header that spells its days with the month first", "bank", """\
Date (MM/DD/YYYY),Description,Amount
03/04/2024,ALPHA,-54.32
03/05/2024,BETA,2000.00
""", [("2024-03-04", "-54.32"), ("2024-03-05", "2000.00")]),
    Layout("a line that spells days with the day first", "bank", """\
Date format: dd/mm/yyyy
Date,Description,Amount
03/04/2024,ALPHA,-54.32
05/04/2024,BETA,2000.00
""", [("2024-04-03", "-54.32"), ("2024-04-05", "2000.00")]),
    Layout("a header that spells another order than its days have", "bank", """\
Date (MM/DD/YYYY),Description,Amount
23/04/2024,ALPHA,-54.32
05/05/2024,BETA,2000.00
""", [("2024-04-23", "-54.32"), ("2024-05-05", "2000.00")]),
    Layout("equal names, each amount behind its currency", "card", """\
Date,Description,Currency,Amount,Currency,Amount
15/03/2024,ALPHA,USD,10.00,SGD,13.40
16/03/2024,BETA,SGD,5.00,SGD,5.00
25/03/2024,PAYMENT THANK YOU,SGD,-500.00,SGD,-500.00
""", [("2024-03-15", "-13.40"), ("2024-03-16", "-5.00"), ("2024-03-25", "500.00")],
        currency="SGD"),
    Layout("equal names, each amount before its currency", "card", """\
Date,Description,Amount,Currency,Amount,Currency
15/03/2024,ALPHA,10.00,USD,13.40,SGD
16/03/2024,BETA,5.00,SGD,5.00,SGD
25/03/2024,PAYMENT THANK YOU,-500.00,SGD,-500.00,SGD
""", [("2024-03-15", "-13.40"), ("2024-03-16", "-5.00"), ("2024-03-25", "500.00")],
        currency="SGD"),
    Layout("stars for what is empty", "bank", """\
Date,Narration,Dr,Cr,Bal
05/03/2026,ALPHA,54.32,***,1945.68
25/03/2026,BETA,***,2000.00,3945.68
""", [("2026-03-05", "-54.32"), ("2026-03-25", "2000.00")]),
    Layout("a row that lacks booking and balance, in no known language", "bank", """\
Tipas,Pradžios data,Užbaigimo data,Aprašymas,Suma,Valiuta,Būsena,Balansas
A,2024-03-14 18:20:11,2024-03-15 09:00:00,ALPHA,-54.32,EUR,XBAIGTA,1945.68
B,2024-03-12 08:00:00,2024-03-12 08:00:00,BETA,2000.00,EUR,XBAIGTA,2000.00
A,2024-03-16 18:20:11,,GAMMA,-9.00,EUR,XVYKSTA,
""", [("2024-03-14", "-54.32"), ("2024-03-12", "2000.00")], refused=1),
    Layout("a row that lacks booking and balance, but says nothing else", "bank", """\
Started Date,Completed Date,Description,Amount,Type,Balance
2024-03-14,2024-03-15,ALPHA,-54.32,CARD,1945.68
2024-03-12,2024-03-12,BETA,2000.00,TOPUP,2000.00
2024-03-11,,GAMMA,-9.00,CARD,
""", [("2024-03-15", "-54.32"), ("2024-03-12", "2000.00"), ("2024-03-11", "-9.00")]),
    Layout("names in quotes behind the kind of each record", "bank", """\
2,12345678901,'JANE DOE','Current Account'
3,'Current',,'2024/03/01','2024/03/31',31
5,'Number','Date','Description1','Description2','Amount','Balance'
5,1,'12 Mar','ALPHA','SALARY',2000.00,2000.00
5,2,'15 Mar','BETA','POS',-54.32,1945.68
6,1945.68,'Closing'
""", [("2024-03-12", "2000.00"), ("2024-03-15", "-54.32")]),
    Layout("names in Kannada", "bank", """\
ದಿನಾಂಕ,ವಿವರ,ನಾವೆ,ಜಮಾ,ಬಾಕಿ
15/03/2024,ALPHA,54.32,,1945.68
16/03/2024,BETA,,2000.00,3945.68
""", [("2024-03-15", "-54.32"), ("2024-03-16", "2000.00")]),
    Layout("names in Georgian", "bank", """\
თარიღი,დანიშნულება,გასული თანხა,შემოსული თანხა
15/03/2024,ALPHA,54.32,
16/03/2024,BETA,,2000.00
""", [("2024-03-15", "-54.32"), ("2024-03-16", "2000.00")]),
    Layout("a card whose balance is what is owed", "card", """\
Date,Details,Amount,Outstanding
05/03/2026,SWIGGY,1234.50,1234.50
15/03/2026,AMAZON,500.00,1734.50
25/03/2026,PAYMENT THANK YOU,-1734.50,0.00
""", [("2026-03-05", "-1234.50"), ("2026-03-15", "-500.00"),
      ("2026-03-25", "1734.50")]),
    Layout("a card whose balance may be what is owed", "card", """\
Date,Details,Amount,Outstanding
05/03/2026,ALPHA,1234.50,1234.50
15/03/2026,BETA,500.00,1734.50
25/03/2026,GAMMA,-1734.50,0.00
""", [("2026-03-05", "-1234.50"), ("2026-03-15", "-500.00"),
      ("2026-03-25", "1734.50")], asks="direction"),
    Layout("a card with debits and credits whose balance is owed", "card", """\
Date,Details,Debit,Credit,Balance
05/03/2026,ALPHA,1234.50,,1234.50
15/03/2026,BETA,500.00,,1734.50
16/03/2026,GAMMA,50.00,,1784.50
25/03/2026,DELTA,,1734.50,50.00
""", [("2026-03-05", "-1234.50"), ("2026-03-15", "-500.00"), ("2026-03-16", "-50.00"),
      ("2026-03-25", "1734.50")]),
    Layout("a card whose balance is the holder's own", "card", """\
Date,Details,Amount,Balance
05/03/2026,ALPHA,-1234.50,-1234.50
15/03/2026,BETA,-500.00,-1734.50
25/03/2026,GAMMA,1734.50,0.00
""", [("2026-03-05", "-1234.50"), ("2026-03-15", "-500.00"),
      ("2026-03-25", "1734.50")]),
    Layout("a prepaid card with money on it", "card", """\
Date,Details,Debit,Credit,Balance
05/03/2026,ALPHA,,2000.00,2000.00
15/03/2026,BETA,500.00,,1500.00
16/03/2026,GAMMA,50.00,,1450.00
""", [("2026-03-05", "2000.00"), ("2026-03-15", "-500.00"), ("2026-03-16", "-50.00")]),
    Layout("a prepaid card with shops and a sign", "card", """\
Date,Details,Amount,Balance
05/03/2026,ALPHA,2000.00,2000.00
15/03/2026,SWIGGY,-500.00,1500.00
16/03/2026,AMAZON,-50.00,1450.00
""", [("2026-03-05", "2000.00"), ("2026-03-15", "-500.00"), ("2026-03-16", "-50.00")]),
]  # fmt: skip
