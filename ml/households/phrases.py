"""Words that banks and payment apps put around a name."""

from __future__ import annotations

from typing import Final

REMARKS: Final = """UPI;UPI;UPI;Payment from Ph;Payment fro;NA;Pay to merch;
    SENT USING PAYTM U;Sent using;payment;PAYMENT FROM PHONE;Paid via CRED;NO REMARKS;
    Bill;collect;UPI Intent;TRANSFER;Oid 81;mandate;Pay;Self"""
PSPS: Final = """ybl;okaxis;oksbi;okhdfcbank;okicici;paytm;ibl;axl;apl;upi;hdfcbank;
    icici;axisbank;pthdfc;ptybl;ptys;waicici;freecharge;yapl;sbi"""
BANKS: Final = """HDFC BANK;State Bank Of India;ICICI Bank;AXIS BANK;Yes Bank Ltd;
    Kotak Mahindra Bank;Punjab National Bank;Canara Bank;Bank Of Baroda;IDFC FIRST;
    Paytm Payments Bank;Union Bank;Airtel Payments Bank;Indian Bank"""
BANK_CODES: Final = (
    "HDFC;SBIN;ICIC;UTIB;YESB;KKBK;PUNB;CNRB;BARB;IDFB;PYTM;UBIN;AIRP;IDIB"
)
SUFFIXES: Final = """;;;; PVT LTD; LIMITED; INDIA; INDIA PVT LTD; PRIVATE LIMITED;
    INTERNET; SERVICES; ONLINE; RETAIL; TECHNOLOGIES; PAY; STORE"""
