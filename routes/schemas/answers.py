"""The shapes of what a person says of alerts and of recurring payments."""

from __future__ import annotations

from typing import Final

from ml.anomalies.findings import KINDS
from routes.conventions.fields import (
    ApiSchema,
    choice,
    day,
    identifier,
    money,
    text,
    whole,
    word,
)
from utils.answers import ALERT_ANSWERS, BILL_ANSWERS, LAST_DAY, PERIODS

_AMOUNT: Final = "-649.00"
_NEW_AMOUNT: Final = "-699.00"


class AlertAnswerSchema(ApiSchema):
    """What was said of an alert, with the payment that it is about."""

    transaction_id = identifier("What the alert is about.", required=True)
    answer = choice("What was said.", ALERT_ANSWERS, required=True)
    kind = choice("What was unusual.", KINDS, required=True)
    payee = word("Who was paid.", required=True, example="Decathlon")
    amount = money("Signed amount.", minor="amount_minor", required=True)
    currency = word("The account's.", required=True, example="INR")
    posting_date = day("The day it was booked.", required=True)


class NewAlertAnswerSchema(ApiSchema):
    """What to say of an alert."""

    answer = choice(
        "normal: payments like it are reported no more; problem: they are.",
        ALERT_ANSWERS,
        required=True,
    )
    kind = choice("As the alert has it.", KINDS, required=True)


class BillAnswerSchema(ApiSchema):
    """What was said of a recurring payment."""

    id = identifier("The answer's id.", required=True)
    payee_key = word("Names the payee.", required=True, example="netflix")
    payee = word("Who is paid.", required=True, example="Netflix")
    period = choice("How often.", PERIODS, required=True, example="monthly")
    currency = word("Of the amounts.", required=True, example="INR")
    amount = money(
        "Of the bill, when it was said.",
        minor="amount_minor",
        required=True,
        example=_AMOUNT,
    )
    answer = choice("What was said.", BILL_ANSWERS, required=True)
    new_amount = money(
        "What it really is.",
        minor="edited_minor",
        allow_none=True,
        required=True,
        example=_NEW_AMOUNT,
    )
    new_day = whole(
        "The day of the month it really comes on.",
        attribute="edited_day",
        allow_none=True,
        required=True,
        example=5,
    )


class NewBillAnswerSchema(ApiSchema):
    """What to say of a recurring payment, named as the prediction names it."""

    payee_key = text(
        "As the bill has it.",
        shortest=1,
        longest=120,
        required=True,
        example="netflix",
    )
    payee = text(
        "As the bill has it.",
        shortest=1,
        longest=120,
        required=True,
        example="Netflix",
    )
    period = choice("As the bill has it.", PERIODS, required=True, example="monthly")
    amount = money("As the bill has it.", required=True, example=_AMOUNT)
    answer = choice(
        "confirmed: it is a bill; dismissed: it is none; edited: it is another amount "
        "or day.",
        BILL_ANSWERS,
        required=True,
        example="edited",
    )
    new_amount = money(
        "Only with edited, in the bill's direction whatever its sign.",
        example=_NEW_AMOUNT,
    )
    new_day = whole("Only with edited.", low=1, high=LAST_DAY, example=5)
