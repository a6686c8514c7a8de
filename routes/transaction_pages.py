"""What the pages of transactions show, whichever form they are shown for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from flask import render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from routes.deps import current_user_id, read_connection
from routes.ids import read_id
from routes.transaction_forms import FILTERS, CategoryForm, FilterForm, category_choices
from utils import transactions as service
from utils.errors import InvalidInput
from utils.search import parse_search, read_names
from utils.store import accounts as account_store
from utils.store import categories as category_store
from utils.store import transactions as store
from utils.store.links import linked_to
from utils.store.same_payee import find_same_payee_count
from utils.store.tags import tag_ids
from utils.store.transaction_filter import TransactionFilter, conditions

if TYPE_CHECKING:
    from routes.transaction_forms import EditForm
    from utils.sentences import Sentence
    from utils.store.transaction_rows import Transaction

_PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class Asked:
    """The filters of an address, and what in them could not be understood."""

    form: FilterForm
    wanted: TransactionFilter
    problems: tuple[Sentence, ...]


def show_list(*, edited: EditForm | None = None, bulk_error: str | None = None) -> str:
    """Render the list of what the filters find.

    Args:
        edited: the form that stands in place of one row.
        bulk_error: why many could not be changed.
    """
    connection, user_id = read_connection(), current_user_id()
    found = asked()
    listed = _listed(found.wanted)
    known = category_store.list_categories(connection, user_id)
    if edited is not None:
        edited.offer(known)
    return render_template(
        "transactions.html",
        bulk_categories=category_choices(known),
        bulk_error=bulk_error,
        tag_names=tag_ids(connection, user_id),
        all_count=_all_count(found.wanted),
        form=found.form,
        problems=found.problems,
        listed=listed,
        linked=linked_to(connection, user_id, [row.id for row in listed.rows]),
        count=store.count_transactions(connection, user_id, found.wanted),
        most_counted=store.MOST_COUNTED,
        filtered=found.wanted != TransactionFilter(),
        filters=filters(),
        place=place(),
        older_url=_older_url(listed.next_cursor),
        edited=edited,
    )


def show_one(row: Transaction, edited: EditForm) -> str:
    """Render one transaction with everything the bank said about it."""
    connection, user_id = read_connection(), current_user_id()
    known = category_store.list_categories(connection, user_id)
    form = CategoryForm(formdata=None, category=row.category_id)
    form.offer(known)
    edited.offer(known)
    return render_template(
        "transaction.html",
        transaction=row,
        form=form,
        edited=edited,
        tag_names=tag_ids(connection, user_id),
        others=find_same_payee_count(connection, user_id, row.id),
        can_have_rule=service.can_have_rule(row.payee_key),
        links=linked_to(
            connection, user_id, [row.id], ("accepted", "offered", "rejected")
        ).get(row.id, ()),
    )


def asked() -> Asked:
    """Read the filters of the address, in terms of the user's own names."""
    connection, user_id = read_connection(), current_user_id()
    form = FilterForm(request.args)
    form.offer(
        account_store.list_accounts(connection, user_id),
        category_store.list_categories(connection, user_id),
    )
    form.validate()
    names = read_names(connection, user_id, current_user.currency, gettext)
    search = parse_search(form.q.data or "", names)
    import_id = read_id(request.args.get("import"))
    wanted = form.wanted(current_user.currency, import_id, search.terms)
    return Asked(form, wanted, search.problems)


def filters() -> dict[str, Any]:
    """Give the filters of the address, to be kept in another."""
    given = {name: request.args.get(name) for name in FILTERS}
    return {name: value for name, value in given.items() if value}


def place() -> dict[str, Any]:
    """Give the filters and the page of the list that the address shows."""
    cursor = request.args.get("cursor")
    return filters() | ({"cursor": cursor} if cursor else {})


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


def _all_count(wanted: TransactionFilter) -> int | None:
    """Count them all where all are chosen: the usual page need not know."""
    if "all" not in request.values:
        return None
    found = conditions(wanted)
    return store.count_where(read_connection(), current_user_id(), found)


def _older_url(cursor: str | None) -> str | None:
    return cursor and url_for("transactions.index", **(filters() | {"cursor": cursor}))
