"""Splitting a transaction into parts, and putting it together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, redirect, render_template, url_for
from flask_babel import gettext

from routes.deps import current_user_id, read_connection, services
from routes.languages import numbers_tag
from routes.sentences import say
from routes.split_form import SplitForm
from routes.transaction_edits import say_done
from utils.db_utils import in_transaction
from utils.errors import ChangedMeanwhile, InvalidInput
from utils.splitting import join_parts, split_transaction
from utils.store.categories import list_categories
from utils.store.transactions import get_transaction
from utils.versions import version_of

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from utils.store.transaction_rows import Transaction

blueprint = Blueprint("splits", __name__, url_prefix="/transactions")


@blueprint.get("/<int:transaction_id>/split")
def show(transaction_id: int) -> str:
    """Show the parts of a transaction, with room for more."""
    row, form = _get(transaction_id), SplitForm(formdata=None)
    form.fill(row)
    return _page(row, form)


@blueprint.post("/<int:transaction_id>/split")
def split(transaction_id: int) -> Response | str | tuple[str, int]:
    """Give a transaction the parts that were typed."""
    row, form, user_id = _get(transaction_id), SplitForm(), current_user_id()
    if form.wants_more:
        form.add_rows()
        return _page(row, form)
    if not form.validate_on_submit():
        return _page(row, form), 422
    now, seen = services().clock.now(), form.version.data
    try:
        typed = form.typed(row)
        step_id = in_transaction(
            services().engine,
            lambda c: split_transaction(
                c, user_id, transaction_id, typed, now, seen=seen
            ),
        )
    except ChangedMeanwhile as error:
        form.version.data = version_of(row)
        return _page(row, form, say(error.said)), 409
    except InvalidInput as error:
        return _page(row, form, say(error.said)), 422
    say_done(gettext("The transaction is split."), step_id)
    return redirect(url_for("transactions.show", transaction_id=transaction_id), 303)


@blueprint.post("/<int:transaction_id>/join")
def join(transaction_id: int) -> Response:
    """Put a split transaction together again."""
    user_id, now = current_user_id(), services().clock.now()
    step_id = in_transaction(
        services().engine, lambda c: join_parts(c, user_id, transaction_id, now)
    )
    if step_id is not None:
        say_done(gettext("The transaction is one again."), step_id)
    return redirect(url_for("transactions.show", transaction_id=transaction_id), 303)


def _get(transaction_id: int) -> Transaction:
    return get_transaction(read_connection(), current_user_id(), transaction_id)


def _page(row: Transaction, form: SplitForm, error: str | None = None) -> str:
    form.offer(list_categories(read_connection(), current_user_id()))
    return render_template(
        "split.html", row=row, form=form, error=error, locale=numbers_tag()
    )
