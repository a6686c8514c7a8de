"""How Indian banks write a movement down: a template per bank and mode."""

from __future__ import annotations

from typing import Final

INDIAN_BANKS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "HDFC": {
        "credit_card": ("{trade} {city}", "{name} {city} IN"),
        "upi": ("UPI-{name}-{vpa}-{ifsc}-{rrn}-{remark}",),
        "card": (
            "POS 416021XXXXXX{last4} {name}",
            "POS 416021XXXXXX{last4} {trade} {city}",
        ),
        "mandate": ("ACH D- {name}-{ref}", "ACH D- TP ACH {name}-{ref}"),
        "neft": ("NEFT DR-{ifsc}-{name}-{remark}-{utr}",),
        "neft_in": ("NEFT CR-{ifsc}-{name}-{own}-{utr}",),
        "imps": ("IMPS-{rrn}-{name}-{bank4}-XXXXXXX{last4}-{remark}",),
        "transfer": ("TPT-{remark}-{name}", "IB FUNDS TRANSFER DR-{acct}-{name}"),
        "atm": (
            "ATW-416021XXXXXX{last4}-S1AW{ref6}-{city}",
            "NWD-416021XXXXXX{last4}-{ref6}-{city}",
        ),
        "cash": ("CASH DEPOSIT BY - SELF - {city}",),
        "cheque": ("CHQ PAID-MICR CTS-{city}-{name}",),
        "bill": ("IB BILLPAY DR-HDFC{n4}-{ref}", "BILLPAY DR-{name}-{ref}"),
        "interest": ("CREDIT INTEREST CAPITALISED", "{acct}:INT.PD"),
        "fee": (
            "INST-ALRT CHRG INC GST",
            "DEBIT CARD ANNUAL FEE-{last4}",
            "CONSOLIDATED CHARGES",
        ),
        "card_bill": (
            "IB BILLPAY DR-HDFCCN-4160XXXXXXXX{last4}",
            "CC {ref6}XXXX{last4} AUTOPAY SI-TAD",
        ),
        "card_credit": (
            "NETBANKING TRANSFER (Ref# {ref})",
            "CREDIT CARD PAYMENT Net Banking (Ref# {ref})",
        ),
        "reversal": (
            "REV-UPI-{name}-{vpa}-{ifsc}-{rrn}-{remark}",
            "UPIRET-{name}-{rrn}",
        ),
        "refund": ("CRV POS 416021XXXXXX{last4} {name}", "{name} REFUND {ref6}"),
    },
    "SBI": {
        "credit_card": ("{trade} {city} IND",),
        "upi": ("TO TRANSFER-UPI/DR/{rrn}/{n8}/{bank4}/{vpa10}/{remark}--",),
        "upi_in": ("BY TRANSFER-UPI/CR/{rrn}/{n8}/{bank4}/{vpa10}/{remark}--",),
        "card": (
            "by debit card-SBIPG {ref}{trade} {city}",
            "by debit card-OTHPG {ref}{name}",
        ),
        "mandate": ("DEBIT ACHDr {bank4}{ref6} {name}--",),
        "neft": ("TO TRANSFER-NEFT*{ifsc}*{utr}*{name}--",),
        "neft_in": ("BY TRANSFER-NEFT*{ifsc}*{utr}*{name}--",),
        "imps": ("TO TRANSFER-IMPS/{rrn}/{bank4}-XX{last4}-{n8}/{remark}--",),
        "transfer": ("TO TRANSFER-INB {remark} {name}--", "TRANSFER TO {acct} {name}"),
        "atm": ("ATM WDL-ATM CASH {ref6} {city}",),
        "cash": ("CASH DEPOSIT SELF-{city}", "BY CASH"),
        "cheque": ("TO CLEARING-{name}", "CHQ TRANSFER-{name}"),
        "bill": ("TO TRANSFER-INB {name}-{ref}",),
        "interest": ("CREDIT INTEREST--", "INTEREST CREDIT"),
        "fee": (
            "SMS CHRG FOR QTR",
            "AMB CHRG INCL GST",
            "ATM ANNUAL FEE {last4} CGST SGST",
        ),
        "card_bill": ("TO TRANSFER-INB SBI CARDS {ref}", "SBI CARD BILLPAY {ref}"),
        "card_credit": ("PAYMENT RECEIVED {ref}",),
        "reversal": ("REV-UPI/{rrn}/{n8}/{bank4}/{vpa10}",),
        "refund": ("DEP TFR REFUND {name} {ref}", "BY TRANSFER-REFUND {name}"),
    },
    "SBI2025": {
        "upi": (
            (
                "WDL TFR UPI/DR/{rrn}/{n8}/{bank4}/{vpa10}/{remark} {ref}"
                " AT 0{ref6} {city}"
            ),
        ),
        "upi_in": (
            (
                "DEP TFR UPI/CR/{rrn}/{n8}/{bank4}/{vpa10}/{remark} {ref}"
                " AT 0{ref6} {city}"
            ),
        ),
        "card": ("POS PRCH OTHPG {ref} {name} {city}",),
        "mandate": ("WDL TFR ACHDr {bank4}{ref6} {name}",),
        "neft": ("WDL TFR NEFT*{ifsc}*{utr}*{name}",),
        "neft_in": ("DEP TFR NEFT*{ifsc}*{utr}*{name}",),
        "imps": ("WDL TFR IMPS/{rrn}/{bank4}-XX{last4}-{n8}/{remark}",),
    },
    "AXIS": {
        "credit_card": ("{trade},{city}", "{name}"),
        "upi": ("UPI/P2M/{rrn}/{name}/{remark}/{bank}",),
        "upi_person": ("UPI/P2A/{rrn}/{name}/{remark}/{bank}",),
        "card": ("POS/{trade}/{city}/{ref6}/{last4}", "ECOM PUR/{name}/{city}/{ref6}"),
        "mandate": ("ACH-DR-{name}-{ref}", "NACH/DR/{name}/{ref}"),
        "neft": ("NEFT/{utr}/{name}/{bank}/{remark}",),
        "imps": ("IMPS/P2A/{rrn}/{name}/{bank}/{remark}",),
        "transfer": ("MOB/TPFT/{name}/{acct}",),
        "atm": ("ATM-CASH/{city}/{ref6}", "ATM-CASH-AXIS/S1{ref6}/{city}"),
        "cash": ("CASH DEP/{city}/SELF",),
        "cheque": ("CLG/{name}/{ref6}/{bank}",),
        "bill": ("BILLPAY/{name}/{ref}", "INB/{ref}/{name}/BILL"),
        "interest": ("{acct}:Int.Pd:01-01 to 31-03",),
        "fee": (
            "SMS Alerts Chrg",
            "GST @18% on Charge",
            "Consolidated Charges for A/c",
        ),
        "card_bill": ("CreditCard Payment XX {last4} Ref#{ref}",),
        "card_credit": ("MB PAYMENT # {ref}", "BBPS PAYMENT RECEIVED"),
        "reversal": ("UPI/REV/{rrn}/{name}/{remark}",),
        "refund": ("REFUND/{name}/{ref6}",),
    },
    "ICICI": {
        "credit_card": ("{name} {city} IN", "{trade}"),
        "upi": ("UPI/{rrn}/{remark}/{vpa}/{bank}/{bank4}{ref}",),
        "card": ("VIN/{trade}/{ref6}", "VPS/{name}/{ref6}/{city}", "IPS/{name}/{ref6}"),
        "mandate": ("ACH/{name}/{ref}", "BIL/NUCL/{ref}/{name}"),
        "neft": ("INF/NEFT/{utr}/{ifsc}/{name}", "NEFT-{utr}-{name}-{remark}"),
        "imps": ("MMT/IMPS/{rrn}/{remark}/{name}/{bank4}",),
        "transfer": ("INF/INFT/{ref}/{remark}/{name}",),
        "atm": (
            "NFS/CASH WDL/{ref6}",
            "MAT/{ref6}/{city}/CASH WDL",
            "VAT/MAT/CASH WDL/{city}",
        ),
        "cash": ("BY CASH-{city}",),
        "cheque": ("CLG/{name}/{ref6}/HDF",),
        "bill": ("BIL/ONL/{ref}/{name}/{acct}", "BIL/INFT/{ref}/{remark}/{name}"),
        "interest": ("{acct}:Int.Pd:30-09 to 30-12",),
        "fee": ("DCARDFEE{last4}", "SMSChgs Qtr+GST", "CGST/SGST"),
        "card_bill": ("BIL/INFT/{ref}/ICICI Credit Card", "BPAY/{name}/{ref}"),
        "card_credit": (
            "INFINITY PAYMENT RECEIVED, THANK YOU",
            "BBPS Payment received",
        ),
        "reversal": ("UPI-REVERSAL-{rrn}-{vpa}",),
        "refund": ("VIR/{name}/{ref6}",),
    },
    "ICICI2024": {
        "upi": ("UPI/{n10}/{vpa}/{remark}/{bank}/{rrn}/{bank4}{ref}",),
    },
    "KOTAK": {
        "upi": ("UPI/{name}/{rrn}/{remark}",),
        "card": ("PCD/{last4}/{name}/{city}{ref6}/10:24", "OS {trade} {ref}"),
        "mandate": ("NACH-DR-{name}-{ref}",),
        "neft": ("NEFT {utr} {name}",),
        "imps": ("MB:SENT TO {name}/{remark}", "IMPS/P2A/{rrn}/{name}"),
        "imps_in": ("Recd:IMPS/{rrn}/{n10}/{bank4}/X{last4}/{remark}",),
        "transfer": ("MB:SENT TO {name}/{remark}", "IB:FUND TRANSFER TO {name}"),
        "atm": ("ATL/{last4}/{ref6}/{city}{ref6}",),
        "interest": ("Int.Pd:01-04 to 30-06",),
        "fee": ("Chrg: SMS Alerts Qtr", "Chrg: Debit Card AMC {last4}"),
        "reversal": ("REV:UPI/{name}/{rrn}",),
        "refund": ("REFUND {name} {ref}",),
    },
    "PSU": {
        "upi": ("UPI/DR/{rrn}/{name}/{bank4}/{vpa}",),
        "upi_in": ("UPI/CR/{rrn}/{name}/{bank4}/{vpa}",),
        "card": ("POS PRCH {name} {city} {ref6}",),
        "mandate": ("NACH/DR/{name}/{ref}", "DEBIT ACH {name} {ref}"),
        "neft": ("NEFT_OUT:{utr}/{ifsc}/{name}",),
        "neft_in": ("NEFT_IN:{utr}/{ifsc}/{name}", "CEMTEX DEP {name}"),
        "atm": ("ATM/CASH/{ref6}/{city}", "NFS CASH WDL {city} {ref6}"),
        "interest": ("SBINT", "Int. Coll"),
        "fee": ("SMS CHRGS", "CHARGES FOR :IMPS/{rrn}", "MIN BAL CHRG"),
    },
    "UPI_APP": {
        "upi": ("Paid to {payee}", "Money sent to {payee}"),
        "upi_person": ("Money sent to {payee}",),
        "upi_in": ("Received from {payee}", "Money received from {payee}"),
        "card": ("{payee}",),
        "reversal": ("Refund received from {payee}",),
    },
}
