"""What users said of alerts and of recurring payments."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_, delete, insert, select

from database.tables import accounts, alert_answers, bill_answers, transactions
from utils.errors import NotFound

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy import Select
    from sqlalchemy.engine import Connection


@dataclass(frozen=True, slots=True)
class AlertAnswer:
    """An answer to an alert, with the payment as it is stored now."""

    transaction_id: int
    answer: str
    kind: str
    payee: str
    amount_minor: int
    currency: str
    posting_date: dt.date


@dataclass(frozen=True, slots=True)
class BillAnswer:
    """An answer about the recurring payment that the first four fields name."""

    payee_key: str
    period: str
    currency: str
    amount_minor: int
    payee: str
    answer: str
    edited_minor: int | None = None
    edited_day: int | None = None


_BILL_ANSWER: Final = [bill_answers.c[name] for name in BillAnswer.__slots__]


def save_alert_answer(
    connection: Connection,
    user_id: int,
    transaction_id: int,
    answer: str,
    kind: str,
    now: dt.datetime,
) -> None:
    """Keep the newest answer to the alert about a transaction."""
    remove_alert_answer(connection, user_id, transaction_id)
    connection.execute(
        insert(alert_answers).values(
            user_id=user_id,
            transaction_id=transaction_id,
            answer=answer,
            kind=kind,
            created_at=now,
        )
    )


def remove_alert_answer(
    connection: Connection, user_id: int, transaction_id: int
) -> None:
    """Forget what was said of an alert."""
    connection.execute(
        delete(alert_answers).where(
            alert_answers.c.user_id == user_id,
            alert_answers.c.transaction_id == transaction_id,
        )
    )


def list_alert_answers(connection: Connection, user_id: int) -> list[AlertAnswer]:
    """List answers about living transactions, the newest payment first."""
    query = _alert_answers(user_id).order_by(
        transactions.c.posting_date.desc(), transactions.c.id.desc()
    )
    return [AlertAnswer(*row) for row in connection.execute(query)]


def get_alert_answer(
    connection: Connection, user_id: int, transaction_id: int
) -> AlertAnswer:
    """Get what was said of the alert about a living transaction.

    Raises:
        NotFound: nothing was said of it, or the transaction is another's.
    """
    query = _alert_answers(user_id).where(transactions.c.id == transaction_id)
    row = connection.execute(query).first()
    if row is None:
        raise NotFound
    return AlertAnswer(*row)


def _alert_answers(user_id: int) -> Select[Any]:
    return (
        select(
            alert_answers.c.transaction_id,
            alert_answers.c.answer,
            alert_answers.c.kind,
            transactions.c.payee,
            transactions.c.amount_minor,
            accounts.c.currency,
            transactions.c.posting_date,
        )
        .join(transactions, transactions.c.id == alert_answers.c.transaction_id)
        .join(accounts, accounts.c.id == transactions.c.account_id)
        .where(alert_answers.c.user_id == user_id, transactions.c.deleted_at.is_(None))
    )


def save_bill_answer(
    connection: Connection, user_id: int, said: BillAnswer, now: dt.datetime
) -> int:
    """Keep the newest answer about a recurring payment; give its id."""
    remove_bill_answer(connection, user_id, said)
    values = asdict(said) | {"user_id": user_id, "created_at": now}
    result = connection.execute(insert(bill_answers).values(values))
    return int(result.lastrowid)


def remove_bill_answer(connection: Connection, user_id: int, said: BillAnswer) -> None:
    """Forget what was said of a recurring payment."""
    columns = bill_answers.c
    connection.execute(
        delete(bill_answers).where(
            and_(
                columns.user_id == user_id,
                columns.payee_key == said.payee_key,
                columns.period == said.period,
                columns.currency == said.currency,
                columns.amount_minor == said.amount_minor,
            )
        )
    )


def list_bill_answers(connection: Connection, user_id: int) -> list[BillAnswer]:
    """List what was said of recurring payments, by payee."""
    return list(bill_answers_by_id(connection, user_id).values())


def bill_answers_by_id(connection: Connection, user_id: int) -> dict[int, BillAnswer]:
    """Give what was said of recurring payments under its ids, by payee."""
    query = (
        select(bill_answers.c.id, *_BILL_ANSWER)
        .where(bill_answers.c.user_id == user_id)
        .order_by(bill_answers.c.payee, bill_answers.c.id)
    )
    return {row[0]: BillAnswer(*row[1:]) for row in connection.execute(query)}


def get_bill_answer(connection: Connection, user_id: int, answer_id: int) -> BillAnswer:
    """Get one answer about a recurring payment.

    Raises:
        NotFound: there is none of this id, or it is another's.
    """
    query = select(*_BILL_ANSWER).where(
        bill_answers.c.user_id == user_id, bill_answers.c.id == answer_id
    )
    row = connection.execute(query).first()
    if row is None:
        raise NotFound
    return BillAnswer(*row)
