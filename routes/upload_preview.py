"""The preview of an import: looking, correcting, answering its questions."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from werkzeug.exceptions import BadRequest

from routes.dashboard import predictor, reader
from routes.deps import current_user_id, read_connection, services
from routes.ids import read_id
from routes.sentences import say
from routes.upload_forms import RowForm, UnlockForm
from utils.db_utils import in_transaction
from utils.domain import ImportStatus, RowStatus
from utils.errors import Conflict, InvalidInput, NotFound, PlanOutdated
from utils.first_look import FirstLook, first_look
from utils.importing import commit as statement_commit
from utils.importing import edits as statement_edits
from utils.importing.correcting import compared_questions
from utils.importing.edits import RowChange
from utils.importing.page import (
    ROWS_PER_PAGE,
    import_page,
    look_again_s,
    percent_read,
)
from utils.importing.reading import PASSWORD_CODES, RETRY_CODES
from utils.importing.summary import load_statement
from utils.sentences import sentence
from utils.store import categories as category_store
from utils.store import data_versions, import_accounts
from utils.store import import_rows as row_store
from utils.store import imports as store

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from utils.importing.page import ImportPage
    from utils.importing.receive import Received
    from utils.store.imports import Import

blueprint = Blueprint("upload", __name__)

# A file read within this time goes straight to its preview.
PATIENCE_S: Final = 2.0
_NEW_ACCOUNT: Final = "new"


def wait_for(received: Received) -> None:
    """Give reading a moment, so that the usual file needs no page in between."""
    deadline = time.monotonic() + PATIENCE_S
    for _, job_id in received.imports:
        if job_id is not None:
            services().jobs.wait(job_id, max(0.0, deadline - time.monotonic()))


def look_again() -> dict[str, str]:
    """Give the header that lets a page of what is being read look again."""
    return {"Refresh": str(look_again_s(read_connection(), current_user_id()))}


@blueprint.get("/upload/<int:import_id>")
def show(import_id: int) -> str | tuple[str, dict[str, str]]:
    """Show where an import stands: reading, question, failed, preview or result."""
    importing = store.get_import(read_connection(), current_user_id(), import_id)
    if importing.status is ImportStatus.READING:
        # Its process may have died with the job.
        services().jobs.recover()
        percent = percent_read(read_connection(), [importing])[importing.id]
        page = render_template(
            "import_reading.html", importing=importing, percent=percent
        )
        return page, look_again()
    if importing.status is ImportStatus.QUESTION:
        return render_template(
            "import_question.html",
            importing=importing,
            questions=compared_questions(importing),
        )
    if importing.status is ImportStatus.FAILED:
        return _failed(importing)
    return _preview(_up_to_date(importing))


def _failed(importing: Import) -> str:
    code = importing.error_code
    return render_template(
        "import_failed.html",
        importing=importing,
        form=UnlockForm() if code in PASSWORD_CODES else None,
        retry=code in RETRY_CODES,
        table=load_statement(importing.statement).table,
    )


def _up_to_date(importing: Import) -> Import:
    """Plan again what was planned before the user's transactions changed."""
    connection, user_id = read_connection(), current_user_id()
    version = data_versions.get_version(connection, user_id)
    waiting = importing.status is ImportStatus.PLANNED
    if not waiting or importing.planned_at_version == version:
        return importing
    # Reading is over: what comes next must see what planning writes.
    connection.rollback()
    changed = in_transaction(
        services().engine,
        lambda c: statement_commit.refresh(c, user_id, importing.id),
    )
    if changed:
        flash(say(PlanOutdated.usual), "warning")
    return store.get_import(connection, user_id, importing.id)


def _preview(importing: Import) -> str:
    wanted = request.args.get("show", "")
    shown = RowStatus(wanted) if wanted in set(RowStatus) else None
    number = request.args.get("page", 1, type=int)
    page = import_page(read_connection(), importing, shown, number)
    return render_template("import_show.html", page=page, found=_found(page))


def _found(page: ImportPage) -> FirstLook | None:
    """Say what the program learned, once the first statement is in."""
    if page.importing.status is not ImportStatus.COMMITTED or "found" not in (
        request.args
    ):
        return None
    return first_look(read_connection(), predictor(), reader())


@blueprint.errorhandler(Conflict)
def _look_again(error: Conflict) -> Response:
    """Lead back to the import as it is now: planned again, added, undone."""
    flash(say(error.said), "warning")
    import_id = (request.view_args or {}).get("import_id")
    if import_id is None:
        return redirect(url_for("upload.index"), 303)
    return redirect(url_for("upload.show", import_id=import_id), 303)


@blueprint.post("/upload/<int:import_id>/account")
def set_account(import_id: int) -> Response:
    """Say which account a part of the statement belongs to."""
    user_id = current_user_id()
    chosen, ref = request.form.get("account", ""), request.form.get("ref", "")
    account_id = read_id(chosen)
    if chosen != _NEW_ACCOUNT and account_id is None:
        raise InvalidInput(sentence("Please choose an account."), field="account")
    in_transaction(
        services().engine,
        lambda c: statement_edits.choose_account(
            c, user_id, import_id, ref, account_id
        ),
    )
    flash(gettext("The account was changed and the rows were compared again."), "info")
    return redirect(url_for(".show", import_id=import_id), 303)


@blueprint.route("/upload/<int:import_id>/rows/<int:position>", methods=["GET", "POST"])
def edit_row(import_id: int, position: int) -> Response | str:
    """Show one row; include it, leave it out, or change its category."""
    user_id = current_user_id()
    if request.method == "GET":
        return _row_page(import_id, position)
    change = _row_change()
    in_transaction(
        services().engine,
        lambda c: statement_edits.edit_row(c, user_id, import_id, position, change),
    )
    return redirect(
        url_for(
            ".show",
            import_id=import_id,
            page=request.form.get("page") or position // ROWS_PER_PAGE + 1,
            show=request.form.get("show") or None,
            _anchor=f"row-{position}",
        ),
        303,
    )


def _row_change() -> RowChange:
    decision = request.form.get("include", "")
    category = request.form.get("category")
    category_id = read_id(category)
    if category and category_id is None:
        raise BadRequest
    return RowChange(
        include={"yes": True, "no": False}.get(decision),
        category_id=category_id,
        payee=request.form.get("payee"),
        same=decision == "same",
        also_others="also_others" in request.form,
    )


def _row_page(import_id: int, position: int) -> str:
    connection, user_id = read_connection(), current_user_id()
    importing = store.get_import(connection, user_id, import_id)
    row = row_store.find_row(connection, import_id, position)
    if row is None or row.posting_date is None:
        raise NotFound
    form = RowForm(
        payee=row.payee,
        category=str(row.category_id or 0),
        include="yes" if row.status is RowStatus.NEW else "no",
    )
    form.offer(category_store.list_categories(connection, user_id))
    currencies = {
        part.ref: part.currency
        for part in import_accounts.list_import_accounts(connection, import_id)
    }
    return render_template(
        "import_row.html",
        importing=importing,
        row=row,
        form=form,
        others=row_store.count_of_payee(connection, import_id, row.payee_key) - 1,
        currency=currencies[row.account_ref],
    )
