"""How American and European banks write a movement down."""

from __future__ import annotations

from typing import Final

WORLD_BANKS: Final[dict[int, dict[str, dict[str, tuple[str, ...]]]]] = {
    1: {
        "PLAIN": {"card": ("{payee}",), "any": ("{payee}",)},
        "CHASE": {
            "card": (
                "{trade} {store} {city}",
                "POS DEBIT {trade} {city}",
                "SQ *{name}",
            ),
            "card_in": ("{trade} {city} REFUND",),
            "mandate": ("{name} WEB ID: {ref}", "{name} AUTOPAY PPD ID: {ref}"),
            "neft_in": ("{name} DIRECT DEP PPD ID: {ref}", "{name} PAYROLL {ref6}"),
            "upi": ("Zelle payment to {payee} {ref}", "VENMO PAYMENT {ref}"),
            "upi_in": ("Zelle payment from {payee} {ref}", "VENMO CASHOUT"),
            "transfer": ("Online Transfer to {payee} {ref}",),
            "atm": ("ATM WITHDRAWAL {ref6} {city}", "NON-CHASE ATM WITHDRAW {ref6}"),
            "cash": ("ATM CASH DEPOSIT {city}",),
            "cheque": ("CHECK # {last4} {name}",),
            "bill": ("Online Payment {ref} To {payee}", "{name} BILL PAYMT"),
            "interest": ("INTEREST PAYMENT",),
            "fee": ("MONTHLY SERVICE FEE", "OVERDRAFT FEE", "FOREIGN TRANSACTION FEE"),
            "card_bill": (
                "CHASE CREDIT CRD AUTOPAY {ref}",
                "Payment to Chase card ending in {last4}",
            ),
            "card_credit": (
                "AUTOMATIC PAYMENT - THANK YOU",
                "Payment Thank You-Mobile",
            ),
            "any": ("{name} {ref6}",),
        },
        "WELLS": {
            "card": (
                "PURCHASE AUTHORIZED ON {mmdd} {trade} {city} S{ref} CARD {last4}",
            ),
            "card_in": (
                "PURCHASE RETURN AUTHORIZED ON {mmdd} {trade} {city} CARD {last4}",
            ),
            "mandate": ("{name} ONLINE PMT {ref} {own}",),
            "neft_in": ("{name} DIR DEP {ref6} {own}",),
            "atm": ("ATM WITHDRAWAL AUTHORIZED ON {mmdd} {city} {ref6}",),
            "any": ("BILL PAY {name} ON-LINE {ref}",),
        },
    },
    2: {
        "PLAIN": {"any": ("{payee}",)},
        "SEPA": {
            "card": (
                "Kartenzahlung {trade} {city} {ref6}",
                "VISA {name}//{city}/DE",
                "PAIEMENT CB {name} {city}",
            ),
            "mandate": (
                "SEPA Lastschrift {name} Mandat {ref}",
                "PRLV SEPA {name} {ref}",
            ),
            "neft": ("SEPA Ueberweisung {name} {remark}", "VIR SEPA {name} {ref}"),
            "neft_in": (
                "GUTSCHRIFT {name} {ref6}",
                "Lohn/Gehalt {name} {ref6}",
                "VIR INST {name}",
            ),
            "transfer": ("DAUERAUFTRAG {name} {remark}", "Trvaly prikaz {name}"),
            "atm": (
                "GELDAUTOMAT {city} {ref6}",
                "RETRAIT DAB {city} {mmdd}",
                "Vyber z bankomatu {city}",
            ),
            "interest": ("Zinsen", "Urok", "INTERETS CREDITEURS"),
            "fee": (
                "Kontofuehrung Entgelt",
                "COTISATION CARTE",
                "Poplatek za vedeni uctu",
            ),
            "any": ("{name} {ref6}",),
        },
        "UK": {
            "card": (
                "{trade} {city} ON {mmdd} CLP",
                "CARD PAYMENT TO {name}",
                "{name} {city} GB",
            ),
            "card_in": ("CARD REFUND FROM {name}",),
            "mandate": ("DIRECT DEBIT PAYMENT TO {name} REF {ref}", "{name} DD"),
            "neft": (
                "FASTER PAYMENT TO {name} REF {remark}",
                "BILL PAYMENT VIA FASTER PAYMENT TO {name}",
            ),
            "neft_in": (
                "BANK GIRO CREDIT REF {name}",
                "FASTER PAYMENTS RECEIPT REF {remark} FROM {name}",
            ),
            "transfer": ("STANDING ORDER VIA FASTER PAYMENT TO {name}", "{name} STO"),
            "atm": ("CASH WITHDRAWAL AT {city} ATM {ref6}", "LINK {city} {mmdd}"),
            "interest": ("INTEREST PAID AFTER TAX 0.00 DEDUCTED", "GROSS INTEREST"),
            "fee": (
                "MONTHLY ACCOUNT FEE",
                "NON-STERLING TRANSACTION FEE",
                "UNARRANGED OVERDRAFT FEE",
            ),
            "any": ("{name} {ref6}",),
        },
        "NUMBERED": {
            "any": ("{acct} {bank4}", "{acct}"),
            "atm": ("VYBER",),
            "cash": ("VKLAD",),
        },
    },
}
