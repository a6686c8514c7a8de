"""Budgets: see them, choose one's own, adopt what is recommended."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from routes.catalogues import ngettext
from routes.chart_data import chart_data
from routes.dashboard import predictor, reader
from routes.deps import current_user_id, read_connection, services
from routes.numbers import read_number
from routes.sentences import say
from routes.transaction_edits import say_done
from utils import budgets as service
from utils.budget_page import budget_page
from utils.db_utils import in_transaction
from utils.errors import InvalidInput
from utils.sentences import sentence

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection
    from werkzeug.wrappers import Response

blueprint = Blueprint("budgets", __name__, url_prefix="/budgets")


@dataclass(frozen=True, slots=True)
class Refused:
    """A budget that was typed and cannot be, and why."""

    category_id: int
    typed: str
    reason: str


@blueprint.get("")
def index() -> str:
    """Show recommended and own budgets, and how much of them is used."""
    return _show(None)


@blueprint.post("/<int:category_id>")
def set_budget(category_id: int) -> Response | tuple[str, int]:
    """Keep what somebody wants to spend on a category each month."""
    try:
        _write([(category_id, _typed())])
    except InvalidInput as error:
        typed = request.form.get("amount", "")
        return _show(Refused(category_id, typed, say(error.said))), 422
    flash(gettext("Your budget is kept."), "success")
    return redirect(url_for(".index"), 303)


@blueprint.post("/<int:category_id>/remove")
def remove_budget(category_id: int) -> Response:
    """Forget one's own budget of a category; the recommended one counts again."""
    user_id, now = current_user_id(), services().clock.now()
    step_id = in_transaction(
        services().engine,
        lambda db: service.remove_budget(db, user_id, category_id, now),
    )
    say_done(gettext("The recommended budget counts again."), step_id)
    return redirect(url_for(".index"), 303)


@blueprint.post("/adopt")
def adopt() -> Response:
    """Take every recommended budget as one's own, where there is none yet."""
    page = budget_page(read_connection(), predictor(), reader())
    wanted = [
        (row.category_id, round(row.recommended.amount))
        for row in (page.rows if page else ())
        if row.recommended and row.category_id and not row.own
    ]
    _write([(identity, Decimal(amount)) for identity, amount in wanted])
    flash(
        ngettext("%(num)s budget adopted.", "%(num)s budgets adopted.", len(wanted)),
        "success",
    )
    return redirect(url_for(".index"), 303)


def _typed() -> Decimal:
    amount = read_number("amount")
    if amount is None:
        raise InvalidInput(sentence("Please enter an amount."), field="amount")
    return amount


def _show(refused: Refused | None) -> str:
    page = budget_page(read_connection(), predictor(), reader())
    data = chart_data((page.chart,) if page else ())
    return render_template("budgets.html", page=page, chart_data=data, refused=refused)


def _write(wanted: list[tuple[int, Decimal]]) -> None:
    user_id, now = current_user_id(), services().clock.now()
    currency: str = current_user.currency

    def work(connection: Connection) -> None:
        for category_id, amount in wanted:
            service.set_budget(connection, user_id, category_id, amount, currency, now)

    in_transaction(services().engine, work)
