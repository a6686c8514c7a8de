"""The list of transactions, one of them, its category, and files of all."""

from __future__ import annotations

from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Final

from flask import (
    Blueprint,
    Response,
    flash,
    redirect,
    request,
    send_file,
    stream_with_context,
    url_for,
)
from flask_babel import gettext

from routes.catalogues import ngettext
from routes.deps import current_user_id, read_connection, services
from routes.ids import read_id
from routes.transaction_edits import say_done
from routes.transaction_forms import EditForm
from routes.transaction_pages import asked, show_list, show_one
from utils import transactions as service
from utils.db_utils import in_transaction, reading
from utils.errors import InvalidInput
from utils.sentences import sentence
from utils.store import transactions as store
from utils.transaction_sheets import write_csv, write_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkzeug.wrappers import Response as Redirect

    from utils.store.transaction_rows import Transaction

blueprint = Blueprint("transactions", __name__, url_prefix="/transactions")

_PAGE_SIZE = 50
_IN_MEMORY_BYTES: Final = 8 * 1024 * 1024
_WORKBOOK: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@blueprint.get("")
def index() -> str:
    """Show a page of the transactions that the filters find."""
    return show_list(edited=_edited(read_id(request.args.get("edit"))))


def _edited(transaction_id: int | None) -> EditForm | None:
    if transaction_id is None:
        return None
    connection, user_id = read_connection(), current_user_id()
    row = store.find_transaction(connection, user_id, transaction_id)
    return None if row is None else EditForm.of(row)


@blueprint.get("/export.csv")
def export_csv() -> Response:
    """Give all transactions that the filters find, as CSV."""
    lines = write_csv(_found(), gettext)
    answer = Response(stream_with_context(lines), mimetype="text/csv")
    answer.headers.set("Content-Disposition", "attachment", filename=_file_name("csv"))
    return answer


@blueprint.get("/export.xlsx")
def export_workbook() -> Response:
    """Give all transactions that the filters find, as a workbook."""
    target = SpooledTemporaryFile(max_size=_IN_MEMORY_BYTES)  # noqa: SIM115  # the answer closes it
    write_workbook(_found(), gettext, target)
    target.seek(0)
    return send_file(
        target, _WORKBOOK, as_attachment=True, download_name=_file_name("xlsx")
    )


def _found() -> Iterator[Transaction]:
    wanted, user_id, engine = asked().wanted, current_user_id(), services().engine

    def rows() -> Iterator[Transaction]:
        # The request's own connection is gone before a long answer has been sent.
        with reading(engine) as connection:
            yield from store.iterate_transactions(connection, user_id, wanted)

    return rows()


def _file_name(ending: str) -> str:
    return f"transactions-{services().clock.today()}.{ending}"


@blueprint.get("/<int:transaction_id>")
def show(transaction_id: int) -> str:
    """Show one transaction with everything the bank said about it."""
    connection, user_id = read_connection(), current_user_id()
    found = store.get_transaction(connection, user_id, transaction_id)
    return show_one(found, EditForm.of(found))


@blueprint.post("/<int:transaction_id>/category")
def set_category(transaction_id: int) -> Redirect:
    """Give a transaction the category that the user chose."""
    user_id, now = current_user_id(), services().clock.now()
    category_id = read_id(request.form.get("category"))
    if category_id is None:
        raise InvalidInput(sentence("Please choose a category."), field="category")
    also_others = bool(request.form.get("also_others"))
    changed = in_transaction(
        services().engine,
        lambda connection: service.set_category(
            connection,
            user_id,
            transaction_id,
            category_id,
            also_others=also_others,
            now=now,
        ),
    )
    flash(
        ngettext(
            "%(num)s transaction changed.", "%(num)s transactions changed.", changed
        ),
        "success",
    )
    return redirect(url_for(".show", transaction_id=transaction_id), 303)


@blueprint.post("/<int:transaction_id>/delete")
def delete(transaction_id: int) -> Redirect:
    """Delete a transaction; importing its statement again will speak of it."""
    user_id, now = current_user_id(), services().clock.now()
    step_id = in_transaction(
        services().engine,
        lambda connection: service.delete_transaction(
            connection, user_id, transaction_id, now
        ),
    )
    say_done(gettext("The transaction was deleted."), step_id)
    return redirect(url_for(".index"), 303)
