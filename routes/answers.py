"""What a person says of alerts and of recurring payments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from flask import Blueprint, flash, redirect, request, url_for
from flask_babel import gettext
from flask_login import current_user

from routes.deps import current_user_id, services
from routes.insights import RefusedCorrection, show_bills
from routes.numbers import read_number
from routes.sentences import say
from utils import answers as service
from utils.answers import BillRef
from utils.db_utils import in_transaction
from utils.errors import InvalidInput
from utils.money import to_nearest_minor
from utils.sentences import sentence
from utils.store.answers import BillAnswer

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

blueprint = Blueprint("answers", __name__)

CORRECTED: Final = ("new_amount", "new_day")
"""The fields in which somebody says what a bill is really like."""


@blueprint.post("/alerts/<int:transaction_id>/answer")
def answer_alert(transaction_id: int) -> Response:
    """Keep or take back what somebody says of an alert."""
    user_id, now = current_user_id(), services().clock.now()
    answer, kind = request.form.get("answer") or None, request.form.get("kind", "")
    in_transaction(
        services().engine,
        lambda db: service.answer_alert(db, user_id, transaction_id, answer, kind, now),
    )
    said = {
        "normal": gettext("Payments like this one will not be reported again."),
        "problem": gettext("It stays here, and payments like it will be reported."),
    }
    flash(said.get(answer or "", gettext("Taken back.")), "success")
    return redirect(url_for("insights.alerts"), 303)


@blueprint.post("/bills/answer")
def answer_bill() -> Response | tuple[str, int]:
    """Keep what somebody says of a recurring payment."""
    user_id, now, named = current_user_id(), services().clock.now(), _named()
    try:
        said = _bill_answer(named)
        in_transaction(
            services().engine, lambda db: service.answer_bill(db, user_id, said, now)
        )
    except InvalidInput as error:
        if error.field not in CORRECTED:
            raise
        return show_bills(_refused(named, error)), 422
    words = {
        "confirmed": gettext("Confirmed: %(payee)s is expected.", payee=said.payee),
        "dismissed": gettext("%(payee)s is no bill any more.", payee=said.payee),
        "edited": gettext("%(payee)s is expected as you said.", payee=said.payee),
    }
    flash(words[said.answer], "success")
    return redirect(url_for("insights.bills"), 303)


@blueprint.post("/bills/answer/undo")
def take_bill_back() -> Response:
    """Take back what was said of a recurring payment."""
    user_id, named = current_user_id(), _named()
    in_transaction(
        services().engine, lambda db: service.take_bill_back(db, user_id, named)
    )
    flash(gettext("Taken back."), "success")
    return redirect(url_for("insights.bills"), 303)


def _named() -> BillRef:
    form, currency = request.form, current_user.currency
    amount = read_number("amount")
    if amount is None:
        raise InvalidInput(sentence("Please choose a bill."), field="amount")
    return BillRef(
        form.get("payee_key", "")[:120],
        form.get("period", "")[:20],
        currency,
        to_nearest_minor(amount, currency),
    )


def _refused(named: BillRef, error: InvalidInput) -> RefusedCorrection:
    typed = {name: request.form.get(name, "") for name in CORRECTED}
    return RefusedCorrection(named, typed, error.field or "", say(error.said))


def _bill_answer(named: BillRef) -> BillAnswer:
    form = request.form
    said = BillAnswer(
        named.payee_key,
        named.period,
        named.currency,
        named.amount_minor,
        payee=form.get("payee", "")[:120],
        answer=form.get("answer", ""),
    )
    if said.answer != "edited":
        return said
    day = read_number("new_day")
    return service.corrected(said, read_number("new_amount"), day)
