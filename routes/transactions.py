"""The list of transactions, one of them, and its category."""

from __future__ import annotations

from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Any, Final

from flask import (
    Blueprint,
    Response,
    flash,
    redirect,
    render_template,
    request,
    send_file,
    stream_with_context,
    url_for,
)
from flask_babel import gettext, ngettext
from flask_login import current_user

from routes.deps import current_user_id, read_connection, services
from routes.ids import read_id
from routes.transaction_forms import FILTERS, CategoryForm, FilterForm
from utils import transactions as service
from utils.db_utils import in_transaction, reading
from utils.errors import InvalidInput
from utils.search import parse_search, read_names
from utils.store import accounts as account_store
from utils.store import categories as category_store
from utils.store import transactions as store
from utils.store.links import linked_to
from utils.store.transaction_filter import TransactionFilter
from utils.transaction_sheets import write_csv, write_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from werkzeug.wrappers import Response as Redirect

    from utils.sentences import Sentence

blueprint = Blueprint("transactions", __name__, url_prefix="/transactions")

_PAGE_SIZE = 50
_IN_MEMORY_BYTES: Final = 8 * 1024 * 1024
_WORKBOOK: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@blueprint.get("")
def index() -> str:
    """Show a page of the transactions that the filters find."""
    form, wanted, problems = _asked()
    listed = _listed(wanted)
    return render_template(
        "transactions.html",
        form=form,
        problems=problems,
        listed=listed,
        linked=linked_to(
            read_connection(), current_user_id(), [row.id for row in listed.rows]
        ),
        count=store.count_transactions(read_connection(), current_user_id(), wanted),
        most_counted=store.MOST_COUNTED,
        filtered=wanted != TransactionFilter(),
        filters=_filters(),
        older_url=_older_url(listed.next_cursor),
    )


def _asked() -> tuple[FilterForm, TransactionFilter, tuple[Sentence, ...]]:
    """Read the filters of the address, in terms of the user's own names."""
    connection, user_id = read_connection(), current_user_id()
    form = FilterForm(request.args)
    form.offer(
        account_store.list_accounts(connection, user_id),
        category_store.list_categories(connection, user_id),
    )
    form.validate()
    names = read_names(connection, user_id, current_user.currency)
    search = parse_search(form.q.data or "", names)
    import_id = read_id(request.args.get("import"))
    wanted = form.wanted(current_user.currency, import_id, search.terms)
    return form, wanted, search.problems


def _listed(wanted: TransactionFilter) -> store.TransactionPage:
    connection, user_id = read_connection(), current_user_id()
    cursor = request.args.get("cursor")
    try:
        return store.list_transactions(
            connection, user_id, wanted, cursor=cursor, limit=_PAGE_SIZE
        )
    except InvalidInput:
        # Addresses get cut off in mails; the first page is the nearest thing.
        return store.list_transactions(connection, user_id, wanted, limit=_PAGE_SIZE)


def _older_url(cursor: str | None) -> str | None:
    return cursor and url_for(".index", **(_filters() | {"cursor": cursor}))


def _filters() -> dict[str, Any]:
    """Give the filters of the address, to be kept in another."""
    given = {name: request.args.get(name) for name in FILTERS}
    return {name: value for name, value in given.items() if value}


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


def _found() -> Iterator[store.Transaction]:
    wanted, user_id, engine = _asked()[1], current_user_id(), services().engine

    def rows() -> Iterator[store.Transaction]:
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
    form = CategoryForm(category=found.category_id)
    form.offer(category_store.list_categories(connection, user_id))
    return render_template(
        "transaction.html",
        transaction=found,
        form=form,
        others=store.find_same_payee_count(connection, user_id, transaction_id),
        can_have_rule=service.can_have_rule(found.payee_key),
        links=linked_to(
            connection, user_id, [found.id], ("accepted", "offered", "rejected")
        ).get(found.id, ()),
    )


@blueprint.post("/<int:transaction_id>/category")
def set_category(transaction_id: int) -> Redirect:
    """Give a transaction the category that the user chose."""
    user_id, now = current_user_id(), services().clock.now()
    category_id = read_id(request.form.get("category"))
    if category_id is None:
        raise InvalidInput(gettext("Please choose a category."), field="category")
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
            "%(num)d transaction changed.", "%(num)d transactions changed.", changed
        ),
        "success",
    )
    return redirect(url_for(".show", transaction_id=transaction_id), 303)


@blueprint.post("/<int:transaction_id>/delete")
def delete(transaction_id: int) -> Redirect:
    """Delete a transaction; importing its statement again will speak of it."""
    user_id, now = current_user_id(), services().clock.now()
    in_transaction(
        services().engine,
        lambda connection: service.delete_transaction(
            connection, user_id, transaction_id, now
        ),
    )
    flash(gettext("The transaction was deleted."), "success")
    return redirect(url_for(".index"), 303)
