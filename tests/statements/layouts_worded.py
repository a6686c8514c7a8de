"""Hand-made statements with headers in the words of many languages."""

from __future__ import annotations

from tests.statements.layouts import Layout

LAYOUTS = [
    Layout("german decimal comma with Soll and Haben words", "bank", """\
Kontoauszug;DE00 1234 5678 9012 3456 00
Buchungstag;Wertstellung;Buchungstext;Verwendungszweck;Betrag;S/H;Saldo
03.01.2024;03.01.2024;LASTSCHRIFT;Stadtwerke Abschlag;85,20;S;914,80
05.01.2024;05.01.2024;GUTSCHRIFT;Gehalt Januar;2.500,00;H;3.414,80
""", [("2024-01-03", "-85.20"), ("2024-01-05", "2500.00")]),
    Layout("spanish signed without decimals", "bank", """\
Fecha;Concepto;Importe;Saldo
13/02/2024;COMPRA MERCADONA;-45;955
14/02/2024;NOMINA;1.200;2.155
""", [("2024-02-13", "-45.00"), ("2024-02-14", "1200.00")]),
    Layout("spanish cargo and abono", "bank", """\
Fecha operación;Fecha valor;Descripción;Cargo;Abono;Saldo
02/01/2024;03/01/2024;Recibo luz;60,10;;939,90
05/01/2024;05/01/2024;Transferencia recibida;;100,00;1.039,90
""", [("2024-01-02", "-60.10"), ("2024-01-05", "100.00")]),
    Layout("portuguese brazil signed", "bank", """\
Data;Histórico;Docto.;Valor (R$);Saldo (R$)
05/01/2024;PIX ENVIADO JOAO;123;-1.050,00;8.950,00
06/01/2024;SALARIO;124;3.000,00;11.950,00
SALDO DO DIA;;;;11.950,00
""", [("2024-01-05", "-1050.00"), ("2024-01-06", "3000.00")]),
    Layout("polish obciążenia i uznania", "bank", """\
Data operacji;Opis transakcji;Obciążenia;Uznania;Saldo po operacji
2024-01-03;ZAKUP BIEDRONKA;-35,99;;964,01
2024-01-04;PRZELEW PRZYCHODZĄCY;;200,00;1164,01
""", [("2024-01-03", "-35.99"), ("2024-01-04", "200.00")]),
    Layout("czech signed with blanks as thousands", "bank", """\
Datum zaúčtování;Popis;Částka;Měna;Zůstatek
01.02.2024;Platba kartou;-1 250,50;CZK;8 749,50
03.02.2024;Příchozí platba;12 000,00;CZK;20 749,50
""", [("2024-02-01", "-1250.50"), ("2024-02-03", "12000.00")]),
    Layout("swedish signed with balance", "bank", """\
Bokföringsdag;Transaktionsdatum;Text;Insättning/Uttag;Behållning
2024-01-02;2024-01-01;ICA MAXI;-345,50;1 654,50
2024-01-03;2024-01-03;LÖN;25 000,00;26 654,50
""", [("2024-01-02", "-345.50"), ("2024-01-03", "25000.00")]),
    Layout("norwegian ut and inn", "bank", """\
Dato;Forklaring;Rentedato;Ut fra konto;Inn på konto
15.01.2024;REMA 1000;15.01.2024;234,50;
16.01.2024;Lønn;16.01.2024;;30000,00
""", [("2024-01-15", "-234.50"), ("2024-01-16", "30000.00")]),
    Layout("danish signed with dashes", "bank", """\
Dato;Tekst;Beløb;Saldo
02-01-2024;Netto;-123,45;1.876,55
03-01-2024;Løn;20.000,00;21.876,55
""", [("2024-01-02", "-123.45"), ("2024-01-03", "20000.00")]),
    Layout("finnish signed plus and minus", "bank", """\
Kirjauspäivä;Arvopäivä;Määrä EUROA;Laji;Selitys;Saaja/Maksaja
02.01.2024;02.01.2024;-12,50;162;PANKKIKORTTIMAKSU;K-MARKET
05.01.2024;05.01.2024;+1500,00;506;PALKKA;YRITYS OY
""", [("2024-01-02", "-12.50"), ("2024-01-05", "1500.00")]),
    Layout("italian dare and avere", "bank", """\
Data contabile;Data valuta;Descrizione;Dare;Avere
05/02/2024;05/02/2024;Pagamento POS ESSELUNGA;45,30;
07/02/2024;07/02/2024;Stipendio;;1.800,00
""", [("2024-02-05", "-45.30"), ("2024-02-07", "1800.00")]),
    Layout("turkish borç and alacak", "bank", """\
Tarih;Açıklama;Borç;Alacak;Bakiye
15.01.2024;MARKET ALIŞVERİŞİ;250,75;;749,25
16.01.2024;MAAŞ;;10.000,00;10.749,25
""", [("2024-01-15", "-250.75"), ("2024-01-16", "10000.00")]),
    Layout("indonesian debit kredit with CR suffix", "bank", """\
Tanggal,Keterangan,Jumlah,Saldo
15/01/2024,BIAYA ADM,"15,000.00 DB","985,000.00"
16/01/2024,SETORAN TUNAI,"500,000.00 CR","1,485,000.00"
""", [("2024-01-15", "-15000.00"), ("2024-01-16", "500000.00")]),
    Layout("russian signed", "bank", """\
Дата операции;Описание;Сумма операции;Валюта операции
14.01.2024 10:15:00;Пятёрочка;-350,00;RUB
15.01.2024 09:00:00;Зарплата;50000,00;RUB
""", [("2024-01-14", "-350.00"), ("2024-01-15", "50000.00")]),
    Layout("japanese withdrawal and deposit", "bank", """\
日付,摘要,お支払金額,お預り金額,差引残高
2024/01/05,電気料金,"5,000",,"95,000"
2024/01/10,給与,,"200,000","295,000"
""", [("2024-01-05", "-5000.00"), ("2024-01-10", "200000.00")]),
    Layout("chinese 支出 and 收入", "bank", """\
交易日期,摘要,支出,收入,余额,对方户名
20240105,消费,35.50,,964.50,超市
20240106,工资,,5000.00,5964.50,公司
""", [("2024-01-05", "-35.50"), ("2024-01-06", "5000.00")]),
    Layout("chinese 收支 flag", "upi", """\
交易时间,交易对方,商品,收/支,金额(元),当前状态
2024-01-05 10:11:12,超市,购物,支出,¥35.50,支付成功
2024-01-06 08:00:00,朋友,转账,收入,¥100.00,支付成功
""", [("2024-01-05", "-35.50"), ("2024-01-06", "100.00")]),
    Layout("korean withdrawal and deposit", "bank", """\
거래일자,적요,출금액,입금액,거래후잔액
2024-01-05,편의점,3500,0,96500
2024-01-06,급여,0,2000000,2096500
""", [("2024-01-05", "-3500.00"), ("2024-01-06", "2000000.00")]),
    Layout("hungarian with dots in dates", "bank", """\
Könyvelés dátuma;Közlemény;Összeg;Devizanem;Egyenleg
2024.01.05.;SPAR;-4 500;HUF;95 500
2024.01.08.;Fizetés;350 000;HUF;445 500
""", [("2024-01-05", "-4500.00"), ("2024-01-08", "350000.00")]),
    Layout("french débit and crédit with signs", "bank", """\
Date de comptabilisation;Libellé simplifié;Débit;Crédit
31/01/2024;CARREFOUR;-23,45;
30/01/2024;VIREMENT SALAIRE;;+2100,00
""", [("2024-01-31", "-23.45"), ("2024-01-30", "2100.00")]),
    Layout("dutch af and bij", "bank", """\
"Datum","Naam / Omschrijving","Rekening","Tegenrekening","Code","Af Bij","Bedrag (EUR)","Mededelingen"
"20240115","Albert Heijn","NL00INGB0001234567","","BA","Af","23,45","Pas 123"
"20240116","Werkgever BV","NL00INGB0001234567","NL00RABO0001","GT","Bij","2100,00","Salaris"
""", [("2024-01-15", "-23.45"), ("2024-01-16", "2100.00")]),
]  # fmt: skip
