"""Telling the program how to read a file: answers, a password, the table's columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _l

from routes.deps import current_user_id, read_connection, services
from routes.ids import read_id
from routes.sentences import stored
from routes.upload_preview import blueprint, wait_for
from utils import currencies
from utils.domain import ColumnRole, DateOrder, ImportStatus
from utils.errors import InvalidInput
from utils.importing import edits as statement_edits
from utils.importing.answers import Answers
from utils.importing.correcting import MappingPage, mapping_page, told_answers
from utils.importing.edits import Again
from utils.importing.receive import Received
from utils.sentences import sentence
from utils.store import imports as store

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

# In words that people use, the usual ones first.
ROLE_NAMES: Final = {
    ColumnRole.IGNORE: _l("not used"),
    ColumnRole.DATE: _l("Date"),
    ColumnRole.NARRATION: _l("Description"),
    ColumnRole.AMOUNT: _l("Amount, in and out"),
    ColumnRole.DEBIT: _l("Money out"),
    ColumnRole.CREDIT: _l("Money in"),
    ColumnRole.BALANCE: _l("Balance"),
    ColumnRole.PAYEE: _l("Payee"),
    ColumnRole.REFERENCE: _l("Reference number"),
    ColumnRole.VALUE_DATE: _l("Value date"),
    ColumnRole.FLAG: _l("Dr or Cr"),
    ColumnRole.BALANCE_FLAG: _l("Dr or Cr of the balance"),
    ColumnRole.FEE: _l("Fee"),
    ColumnRole.CURRENCY: _l("Currency"),
    ColumnRole.ACCOUNT: _l("Own account"),
    ColumnRole.STATUS: _l("Status"),
}
_SIGNS: Final = ("usual", "reversed", "all_out", "all_in")
_COLUMN: Final = "column-"
_LONGEST: Final = 80
_FEES: Final = re.compile(r"\d{1,4}:(?:fee|ignore)(?:,\d{1,4}:(?:fee|ignore))*")


@blueprint.post("/upload/<int:import_id>/answer")
def answer(import_id: int) -> Response:
    """Read the file again, with answers or a password."""
    return _read_again(
        import_id, Again(_answers(), request.form.get("password") or None)
    )


@blueprint.route("/upload/<int:import_id>/mapping", methods=["GET", "POST"])
def mapping(import_id: int) -> Response | str:
    """Show the table as read; take what a person says about it and read again."""
    connection = read_connection()
    importing = store.get_import(connection, current_user_id(), import_id)
    page = mapping_page(connection, importing)
    if request.method == "GET":
        return render_template(
            "import_mapping.html",
            page=page,
            role_names=ROLE_NAMES,
            currencies=sorted(currencies.CODES),
        )
    again = Again(
        _corrections(page),
        request.form.get("password") or None,
        instead=True,
        account_id=read_id(request.form.get("account", "")),
    )
    # Reading is over: what comes next must see what is written.
    connection.rollback()
    return _read_again(import_id, again)


def _read_again(import_id: int, again: Again) -> Response:
    here, user_id = services(), current_user_id()
    job_id = statement_edits.read_again(
        here.engine, here.jobs, user_id, import_id, again, here.clock.today()
    )
    wait_for(Received("", ((import_id, job_id),)))
    with here.engine.connect() as connection:
        importing = store.get_import(connection, user_id, import_id)
    if again.instead and importing.error_code == "wrong_hints":
        flash(stored(importing.error_message), "error")
        return redirect(url_for(".mapping", import_id=import_id), 303)
    if again.instead and importing.status is ImportStatus.PLANNED:
        flash(gettext("The file was read again as you said."), "success")
    return redirect(url_for(".show", import_id=import_id), 303)


def _answers() -> Answers:
    """Take one answer as kind and value, or several by the names of their kinds."""
    form = request.form
    said = {form["kind"]: form.get("value", "")} if form.get("kind") else {}
    for kind in ("last_year", "date_order", "direction", "column", "fee"):
        if kind in form:
            said[kind] = form[kind]
    answers = Answers()
    for kind, value in said.items():
        answers = _one_answer(kind, value[:_LONGEST]).over(answers)
    return answers


def _one_answer(kind: str, value: str) -> Answers:
    if kind == "date_order" and value in set(DateOrder):
        return Answers(date_order=DateOrder(value))
    if kind == "last_year" and value.isascii() and value.isdigit() and len(value) == 4:
        return Answers(last_year=int(value))
    if kind == "direction" and value:
        return Answers(direction=value)
    if kind == "column" and value.isascii() and value.isdigit():
        return Answers(columns=((int(value[:4]), str(ColumnRole.AMOUNT)),))
    if kind == "fee" and _FEES.fullmatch(value):
        parts = (part.split(":") for part in value.split(","))
        return Answers(columns=tuple((int(n), role) for n, role in parts))
    raise InvalidInput(sentence("Please choose one of the readings."), field="value")


def _corrections(page: MappingPage) -> Answers:
    form = request.form
    order, sign = form.get("date_order", ""), form.get("direction", "")
    mark, currency = form.get("decimal_mark", ""), form.get("currency", "")
    roles = {
        int(name.removeprefix(_COLUMN)[:4]): role
        for name, role in form.items()
        if name.startswith(_COLUMN)
        and name.removeprefix(_COLUMN).isdecimal()
        and role in set(ColumnRole)
    }
    direction = sign if sign in _SIGNS else None
    said = Answers(
        date_order=DateOrder(order) if order in set(DateOrder) else None,
        last_year=page.answers.last_year,
        direction=page.answers.direction if sign == "kept" else direction,
        header_line=form.get("header", "")[:_LONGEST] or None,
        decimal_mark=mark if mark in {".", ","} else None,
        sheet=form.get("sheet", "")[:_LONGEST] or None,
        told_currency=currency if currency in currencies.CODES else None,
    )
    return told_answers(page, said, roles, form.getlist("skip"))
