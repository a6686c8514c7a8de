"""The list of transactions, one of them, and its category."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_login import current_user

from routes.deps import current_user_id, read_connection, services
from routes.ids import read_id
from routes.transaction_forms import CategoryForm, FilterForm
from utils import transactions as service
from utils.db_utils import in_transaction
from utils.errors import InvalidInput
from utils.search import parse_search, read_names
from utils.store import accounts as account_store
from utils.store import categories as category_store
from utils.store import transactions as store
from utils.store.transaction_filter import TransactionFilter

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from utils.search import Search

blueprint = Blueprint("transactions", __name__, url_prefix="/transactions")

_PAGE_SIZE = 50


@blueprint.get("")
def index() -> str:
    """Show a page of the transactions that the filters find."""
    form, search = _asked()
    wanted = form.wanted(
        current_user.currency, read_id(request.args.get("import")), search.terms
    )
    listed = _listed(wanted)
    return render_template(
        "transactions.html",
        form=form,
        problems=search.problems,
        listed=listed,
        count=store.count_transactions(read_connection(), current_user_id(), wanted),
        most_counted=store.MOST_COUNTED,
        filtered=wanted != TransactionFilter(),
        older_url=_older_url(listed.next_cursor),
    )


def _asked() -> tuple[FilterForm, Search]:
    """Read the filters of the address, in terms of the user's own names."""
    connection, user_id = read_connection(), current_user_id()
    form = FilterForm(request.args)
    form.offer(
        account_store.list_accounts(connection, user_id),
        category_store.list_categories(connection, user_id),
    )
    form.validate()
    names = read_names(connection, user_id, current_user.currency)
    return form, parse_search(form.q.data or "", names)


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
    if cursor is None:
        return None
    kept: dict[str, Any] = {
        name: value for name, value in request.args.items() if value
    }
    return url_for(".index", **(kept | {"cursor": cursor}))


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
    )


@blueprint.post("/<int:transaction_id>/category")
def set_category(transaction_id: int) -> Response:
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
def delete(transaction_id: int) -> Response:
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
