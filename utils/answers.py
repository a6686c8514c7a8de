"""What a person says of alerts and bills, kept, and handed to the models."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ml.anomalies.findings import KINDS
from ml.answers import Alert, Answers, BillEdit, BillName
from utils.errors import InvalidInput, NotFound
from utils.money import fits, from_minor, to_minor
from utils.sentences import sentence
from utils.store import answers as store
from utils.store import data_versions
from utils.store.transactions import get_transaction

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from decimal import Decimal

    from sqlalchemy.engine import Connection

    from utils.store.answers import BillAnswer

ALERT_ANSWERS: Final = ("normal", "problem")
BILL_ANSWERS: Final = ("confirmed", "dismissed", "edited")
PERIODS: Final = (
    *("weekly", "fortnightly", "monthly", "two-monthly"),
    *("quarterly", "half-yearly", "yearly"),
)
LAST_DAY: Final = 31
# As far may an amount move before it is another bill, also to `ml.bills.verdicts`.
_SAME: Final = 0.35


@dataclass(frozen=True, slots=True)
class BillRef:
    """What names a recurring payment of a user."""

    payee_key: str
    period: str
    currency: str
    amount_minor: int


def answer_alert(
    connection: Connection,
    user_id: int,
    transaction_id: int,
    answer: str | None,
    kind: str,
    now: dt.datetime,
) -> None:
    """Keep what somebody said of an alert; later predictions follow it at once.

    Args:
        connection: in a writing transaction.
        user_id: who said it.
        transaction_id: what the alert is about.
        answer: normal, problem, or None to take it back.
        kind: of the alert, as the prediction names it.
        now: this moment.

    Raises:
        NotFound: the transaction is not the user's.
        InvalidInput: there is no such answer or kind.
    """
    data_versions.lock_version(connection, user_id)
    get_transaction(connection, user_id, transaction_id)
    if answer is None:
        store.remove_alert_answer(connection, user_id, transaction_id)
    elif answer not in ALERT_ANSWERS or kind not in KINDS:
        raise InvalidInput(sentence("Please answer normal or problem."), field="answer")
    else:
        store.save_alert_answer(connection, user_id, transaction_id, answer, kind, now)
    data_versions.raise_version(connection, user_id)


def answer_bill(
    connection: Connection, user_id: int, said: BillAnswer, now: dt.datetime
) -> int:
    """Keep what somebody said of a recurring payment; predictions follow at once.

    What was said of it before is forgotten.

    Returns:
        The id of the answer.

    Raises:
        InvalidInput: it names no bill, or the correction cannot be.
    """
    _check(said)
    data_versions.lock_version(connection, user_id)
    known = find_answer(store.list_bill_answers(connection, user_id), said)
    if known is not None:
        store.remove_bill_answer(connection, user_id, known)
        # A corrected bill shows another amount than the one it is found by.
        said = replace(said, amount_minor=known.amount_minor)
    answer_id = store.save_bill_answer(connection, user_id, said, now)
    data_versions.raise_version(connection, user_id)
    return answer_id


def take_bill_back(
    connection: Connection, user_id: int, bill: BillRef | BillAnswer
) -> None:
    """Forget what was said of a recurring payment.

    Raises:
        NotFound: nothing was said of it.
    """
    data_versions.lock_version(connection, user_id)
    known = find_answer(store.list_bill_answers(connection, user_id), bill)
    if known is None:
        raise NotFound
    store.remove_bill_answer(connection, user_id, known)
    data_versions.raise_version(connection, user_id)


def remove_bill_answer(connection: Connection, user_id: int, answer_id: int) -> None:
    """Forget one answer about a recurring payment.

    Raises:
        NotFound: there is none of this id, or it is another's.
    """
    data_versions.lock_version(connection, user_id)
    known = store.get_bill_answer(connection, user_id, answer_id)
    store.remove_bill_answer(connection, user_id, known)
    data_versions.raise_version(connection, user_id)


def find_answer(
    said: Iterable[BillAnswer], bill: BillRef | BillAnswer
) -> BillAnswer | None:
    """Find what was said of a bill, whose amount may have changed a little since."""
    for known in said:
        names = (known.payee_key, known.period, known.currency)
        if names != (bill.payee_key, bill.period, bill.currency):
            continue
        amounts = (known.amount_minor, known.edited_minor or known.amount_minor)
        if any(_alike(amount, bill.amount_minor) for amount in amounts):
            return known
    return None


def _alike(one: int, other: int) -> bool:
    return abs(one - other) <= _SAME * max(abs(one), abs(other))


def read_answers(connection: Connection, user_id: int, currency: str) -> Answers:
    """Collect all that a user said, as the models take it."""
    alerts: dict[str, set[Alert]] = {answer: set() for answer in ALERT_ANSWERS}
    for said in store.list_alert_answers(connection, user_id):
        if said.currency == currency:
            size = float(abs(from_minor(said.amount_minor, currency)))
            alert = Alert(said.payee, size, said.posting_date, said.kind)
            alerts[said.answer].add(alert)
    bills = [
        bill
        for bill in store.list_bill_answers(connection, user_id)
        if bill.currency == currency
    ]
    return Answers(
        normal=frozenset(alerts["normal"]),
        problem=frozenset(alerts["problem"]),
        # Who corrects a bill knows that there is one.
        bills_confirmed=frozenset(
            _bill_name(bill) for bill in bills if bill.answer != "dismissed"
        ),
        bills_dismissed=frozenset(
            _bill_name(bill) for bill in bills if bill.answer == "dismissed"
        ),
        bills_edited={_bill_name(b): _edit(b) for b in bills if b.answer == "edited"},
    )


def corrected(
    said: BillAnswer, amount: Decimal | None, day: Decimal | None
) -> BillAnswer:
    """Add what somebody knows better: an amount, whatever its sign, or a day.

    Raises:
        InvalidInput: the amount is zero or none of the bill's currency, or the day
            is not a whole number.
    """
    if day is not None and day != int(day):
        raise InvalidInput(
            sentence("Please enter a day from 1 to 31."), field="new_day"
        )
    minor = None if amount is None else _like(said, amount)
    return replace(
        said, edited_minor=minor, edited_day=None if day is None else int(day)
    )


def _like(said: BillAnswer, amount: Decimal) -> int:
    if not amount or not fits(amount, said.currency):
        message = sentence(
            "Please enter an amount that can be paid in %(currency)s.",
            currency=said.currency,
        )
        raise InvalidInput(message, field="new_amount")
    size = abs(to_minor(amount, said.currency))
    return -size if said.amount_minor < 0 else size


def _check(said: BillAnswer) -> None:
    if said.answer not in BILL_ANSWERS or said.period not in PERIODS:
        message = sentence("Please confirm, dismiss or correct a bill.")
        raise InvalidInput(message, field="answer")
    if said.edited_day is not None and not 1 <= said.edited_day <= LAST_DAY:
        raise InvalidInput(
            sentence("Please enter a day from 1 to 31."), field="new_day"
        )
    corrected = said.edited_minor is not None or said.edited_day is not None
    if corrected != (said.answer == "edited"):
        raise InvalidInput(
            sentence("Please correct the amount or the day."), field="new_amount"
        )


def _bill_name(said: BillAnswer) -> BillName:
    amount = float(from_minor(said.amount_minor, said.currency))
    return BillName(said.payee_key, said.period, amount)


def _edit(said: BillAnswer) -> BillEdit:
    amount = said.edited_minor
    return BillEdit(
        None if amount is None else float(from_minor(amount, said.currency)),
        said.edited_day,
    )
