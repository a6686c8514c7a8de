"""What a person says of alerts and of recurring payments; predictions follow it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from flask import url_for
from flask_login import current_user

from routes.conventions import editing
from routes.conventions.listing import list_query, page_schema, short_page
from routes.conventions.parsing import Resource
from routes.deps import current_user_id, read_connection, services
from routes.schemas.answers import (
    AlertAnswerSchema,
    BillAnswerSchema,
    NewAlertAnswerSchema,
    NewBillAnswerSchema,
)
from utils import answers as service
from utils.db_utils import in_transaction
from utils.errors import NotFound
from utils.money import to_nearest_minor
from utils.store import answers as store
from utils.store.answers import BillAnswer

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Response
    from sqlalchemy.engine import Connection

    from utils.store.answers import AlertAnswer

PATH: Final = "/predictions"
blueprint = Resource(
    "api_answers", __name__, description="What you say of alerts and bills."
)


@dataclass(frozen=True, slots=True)
class _Kept(BillAnswer):
    """An answer about a bill under its id."""

    id: int = 0


@blueprint.get("/anomalies/answers")
@blueprint.arguments(list_query(AlertAnswerSchema), location="query")
@blueprint.response(200, page_schema(AlertAnswerSchema))
def list_alert_answers(query: dict[str, Any]) -> Response:
    """List what was said of alerts."""
    found = store.list_alert_answers(read_connection(), current_user_id())
    return short_page(
        found, query, AlertAnswerSchema, "alert answers", lambda one: one.transaction_id
    )


@blueprint.get("/anomalies/<int:transaction_id>/answer")
@blueprint.response(200, AlertAnswerSchema)
def get_alert_answer(transaction_id: int) -> AlertAnswer:
    """Give what was said of an alert."""
    return _load_alert(transaction_id)(read_connection())


@blueprint.put("/anomalies/<int:transaction_id>/answer")
@blueprint.arguments(NewAlertAnswerSchema)
@blueprint.response(200, AlertAnswerSchema)
def answer_alert(body: dict[str, Any], transaction_id: int) -> AlertAnswer:
    """Say that an alert is normal or a problem, whatever was said before."""
    load = _load_alert(transaction_id)

    def work(connection: Connection) -> AlertAnswer:
        try:
            seen = AlertAnswerSchema().dump(load(connection))
        except NotFound:
            seen = None
        editing.check_unchanged(seen)
        _say(connection, transaction_id, body["answer"], body["kind"])
        return load(connection)

    return in_transaction(services().engine, work)


@blueprint.delete("/anomalies/<int:transaction_id>/answer")
@blueprint.response(204)
def take_alert_back(transaction_id: int) -> None:
    """Take back what was said of an alert."""
    editing.remove(
        AlertAnswerSchema(),
        _load_alert(transaction_id),
        lambda db: _say(db, transaction_id, None, ""),
    )


@blueprint.get("/bills/answers")
@blueprint.arguments(list_query(BillAnswerSchema), location="query")
@blueprint.response(200, page_schema(BillAnswerSchema))
def list_bill_answers(query: dict[str, Any]) -> Response:
    """List what was said of recurring payments."""
    known = store.bill_answers_by_id(read_connection(), current_user_id())
    found = [_kept(answer_id, said) for answer_id, said in known.items()]
    return short_page(
        found, query, BillAnswerSchema, "bill answers", lambda one: one.id
    )


@blueprint.post("/bills/answers")
@blueprint.arguments(NewBillAnswerSchema)
@blueprint.response(201, BillAnswerSchema)
def answer_bill(body: dict[str, Any]) -> Any:  # noqa: ANN401
    """Confirm, dismiss or correct a bill; what was said of it before is forgotten."""
    user_id, now, said = current_user_id(), services().clock.now(), _said(body)
    answer_id = in_transaction(
        services().engine, lambda db: service.answer_bill(db, user_id, said, now)
    )
    place = url_for(".get_bill_answer", answer_id=answer_id)
    return _load_bill(answer_id)(read_connection()), 201, {"Location": place}


@blueprint.get("/bills/answers/<int:answer_id>")
@blueprint.response(200, BillAnswerSchema)
def get_bill_answer(answer_id: int) -> _Kept:
    """Give one answer about a recurring payment."""
    return _load_bill(answer_id)(read_connection())


@blueprint.delete("/bills/answers/<int:answer_id>")
@blueprint.response(204)
def take_bill_back(answer_id: int) -> None:
    """Take back what was said of a recurring payment."""
    user_id = current_user_id()
    editing.remove(
        BillAnswerSchema(),
        _load_bill(answer_id),
        lambda db: service.remove_bill_answer(db, user_id, answer_id),
    )


def _say(
    connection: Connection, transaction_id: int, answer: str | None, kind: str
) -> None:
    user_id, now = current_user_id(), services().clock.now()
    service.answer_alert(connection, user_id, transaction_id, answer, kind, now)


def _said(body: dict[str, Any]) -> BillAnswer:
    currency = current_user.currency
    said = BillAnswer(
        body["payee_key"],
        body["period"],
        currency,
        to_nearest_minor(body["amount"], currency),
        payee=body["payee"],
        answer=body["answer"],
    )
    day = body.get("new_day")
    return service.corrected(
        said, body.get("new_amount"), None if day is None else Decimal(day)
    )


def _load_alert(transaction_id: int) -> Callable[[Connection], AlertAnswer]:
    user_id = current_user_id()
    return lambda db: store.get_alert_answer(db, user_id, transaction_id)


def _load_bill(answer_id: int) -> Callable[[Connection], _Kept]:
    user_id = current_user_id()
    return lambda db: _kept(answer_id, store.get_bill_answer(db, user_id, answer_id))


def _kept(answer_id: int, said: BillAnswer) -> _Kept:
    values = {name: getattr(said, name) for name in BillAnswer.__slots__}
    return _Kept(**values, id=answer_id)
