"""Hand-made statements whose columns are told by their cells, or in few words."""

from __future__ import annotations

from tests.statements.layouts import Layout

LAYOUTS = [
    Layout("a header in a language that nobody knows", "bank", """\
Qorl,Zemp,Vusk,Trell
13/01/2024,ATM,-100.00,900.00
14/01/2024,SALARY,500.00,1400.00
15/01/2024,GROCER,-50.00,1350.00
""", [("2024-01-13", "-100.00"), ("2024-01-14", "500.00"), ("2024-01-15", "-50.00")]),
    Layout("a first row of numbers is no second line of the header", "bank", """\
Account Type,Account Number,Transaction Date,Cheque Number,Description 1,CAD$,USD$
Chequing,01234-5678901,1/13/2024,,SHOP,-10.50,
Chequing,01234-5678901,1/15/2024,,PAY,900.00,
""", [("2024-01-13", "-10.50"), ("2024-01-15", "900.00")]),
    Layout("only one of debit and credit has a known name", "bank", """\
Date,Particulars,Withdrawal,Zaxo
13/01/2024,ATM,100.00,
14/01/2024,SALARY,,500.00
15/01/2024,GROCER,50.00,
""", [("2024-01-13", "-100.00"), ("2024-01-14", "500.00"), ("2024-01-15", "-50.00")]),
    Layout("flag words that only the balance explains", "bank", """\
Date,Particulars,Amount,Qual,Balance
13/01/2024,ATM,100.00,xx,900.00
14/01/2024,SALARY,500.00,yy,1400.00
15/01/2024,GROCER,50.00,xx,1350.00
16/01/2024,FUEL,25.00,xx,1325.00
""", [("2024-01-13", "-100.00"), ("2024-01-14", "500.00"), ("2024-01-15", "-50.00"),
      ("2024-01-16", "-25.00")]),
    Layout("flag words that nothing explains", "bank", """\
Date,Particulars,Amount,Dr/Cr
13/01/2024,ATM,100.00,xx
14/01/2024,SALARY,500.00,yy
""", [("2024-01-13", "-100.00"), ("2024-01-14", "500.00")], asks="direction"),
    Layout("a constant column of words says nothing about signs", "bank", """\
Date,Description,Type,Amount
13/01/2024,Shop,Sale,-20.00
14/01/2024,Other,Sale,-30.00
15/01/2024,Back,Sale,5.00
""", [("2024-01-13", "-20.00"), ("2024-01-14", "-30.00"), ("2024-01-15", "5.00")]),
    Layout("two columns could be the amount", "bank", """\
Date,Description,Amount,Amount
13/01/2024,Shop,-20.00,-18.50
14/01/2024,Salary,30.00,27.75
15/01/2024,Tea,-2.00,-1.85
""", [("2024-01-13", "-20.00"), ("2024-01-14", "30.00"), ("2024-01-15", "-2.00")],
        asks="column"),
    Layout("two amounts of which the balance proves one", "bank", """\
Date,Description,Amount,Amount,Balance
13/01/2024,Shop,-20.00,-18.50,981.50
14/01/2024,Salary,30.00,27.75,1009.25
15/01/2024,Tea,-2.00,-1.85,1007.40
""", [("2024-01-13", "-18.50"), ("2024-01-14", "27.75"), ("2024-01-15", "-1.85")]),
    Layout("a billed amount goes before a foreign one", "bank", """\
Date,Description,Original amount,Billed amount
13/01/2024,Shop,-20.00,-18.50
14/01/2024,Salary,30.00,27.75
""", [("2024-01-13", "-18.50"), ("2024-01-14", "27.75")]),
    Layout("a column of zeros is no amount", "bank", """\
13/01/2024;-1.003,00;CARD;SHOP;0,00
14/01/2024;22,00;CARD;PAY;0,00
15/01/2024;-12,50;CARD;TEA;0,00
""", [("2024-01-13", "-1003.00"), ("2024-01-14", "22.00"), ("2024-01-15", "-12.50")]),
    Layout("days in eight digits without a header", "bank", """\
123456789\tEUR\t20240922\t7048,87\t6989,91\t20240924\t-58,96\tSHOP
123456789\tEUR\t20240923\t6989,91\t7511,27\t20240923\t521,36\tPAY
123456789\tEUR\t20240924\t7511,27\t7003,89\t20240926\t-507,38\tRENT
""", [("2024-09-22", "-58.96"), ("2024-09-23", "521.36"), ("2024-09-24", "-507.38")]),
    Layout("every cell in quotes, decimal commas, no header", "bank", """\
"13.01.2024";"REWE";"-34,99";"1.234,56"
"14.01.2024";"Gehalt";"1.000,00";"2.234,56"
"15.01.2024";"EDEKA";"-4,56";"2.230,00"
""", [("2024-01-13", "-34.99"), ("2024-01-14", "1000.00"), ("2024-01-15", "-4.56")]),
    Layout("one readable amount among bad ones keeps its column", "bank", """\
Date,Narration,Withdrawal Amt.,Deposit Amt.,Closing Balance
13/01/2024,PAY,,10.50,1010.50
14/01/2024,SHOP,2.25,,1008.25
15/01/2024,BAD,,NaN,1008.25
16/01/2024,BAD,,1e308,1008.25
17/01/2024,BAD,,abc,1008.25
18/01/2024,BAD,,0x10,1008.25
19/01/2024,BAD,,--5,1008.25
""", [("2024-01-13", "10.50"), ("2024-01-14", "-2.25")], refused=5),
    Layout("running numbers are no amounts", "bank", """\
取引日,入出金明細ID,受入金額（円）,払出金額（円）,詳細１,現在（貸付）高
20240330,1,,"30,230",電気,"398,110"
20240331,2,950,,利息,"399,060"
20240401,3,,"3,530",家賃,"395,530"
""", [("2024-03-30", "-30230.00"), ("2024-03-31", "950.00"),
      ("2024-04-01", "-3530.00")]),
    Layout("a flag that belongs to an overdrawn balance", "bank", """\
Date,Memo,Amount,Balance,Dr/Cr
13/01/2024,Shop,100.00,900.00,DR
14/01/2024,Refund,50.00 Cr,850.00,DR
15/01/2024,Shop,25.00,875.00,DR
16/01/2024,Fuel,5.00,880.00,DR
""", [("2024-01-13", "-100.00"), ("2024-01-14", "50.00"), ("2024-01-15", "-25.00"),
      ("2024-01-16", "-5.00")]),
    Layout("signs alone in a column", "bank", """\
Fecha,Descripcion,Cargo/Abono,Importe,Saldo
13/01/2024,Super,-,709.37,1290.63
14/01/2024,Nomina,+,369.41,1660.04
15/01/2024,Luz,-,32.62,1627.42
""", [("2024-01-13", "-709.37"), ("2024-01-14", "369.41"), ("2024-01-15", "-32.62")]),
    Layout("the balance tells sizes without signs apart", "bank", """\
Opening Balance,1000.00
Date,Description,Amount,Balance
13/01/2024,Shop,100.00,900.00
14/01/2024,Shop,50.00,850.00
15/01/2024,Pay,75.00,925.00
""", [("2024-01-13", "-100.00"), ("2024-01-14", "-50.00"), ("2024-01-15", "75.00")]),
    Layout("ukrainian month names", "bank", """\
Дата;Опис операції;Сума
13 січ 2024;Сільпо;-45,50
14 лют 2024;Зарплата;1000,00
""", [("2024-01-13", "-45.50"), ("2024-02-14", "1000.00")]),
    Layout("hebrew debit and credit", "bank", """\
תאריך,תיאור,אסמכתא,בחובה,בזכות,היתרה בש"ח
13/01/2024,שופרסל,12,45.50,,954.50
14/01/2024,משכורת,13,,1000.00,1954.50
""", [("2024-01-13", "-45.50"), ("2024-01-14", "1000.00")]),
    Layout("vietnamese debit and credit", "bank", """\
Ngày giao dịch,Số tham chiếu,Ghi nợ,Ghi có,Số dư,Mô tả
13/01/2024,R1,"45,500",,"954,500",VinMart
14/01/2024,R2,,"1,000,000","1,954,500",Lương
""", [("2024-01-13", "-45500.00"), ("2024-01-14", "1000000.00")]),
]  # fmt: skip
