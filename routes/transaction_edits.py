"""Changing transactions where they stand, and taking it back."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from flask import Blueprint, flash, redirect, request, url_for
from flask_babel import gettext

from routes.catalogues import ngettext
from routes.deps import current_user_id, read_connection, services
from routes.forms import add_error
from routes.sentences import say
from routes.transaction_forms import EditForm
from routes.transaction_pages import place, show_list, show_one
from utils import transactions as service
from utils.db_utils import in_transaction
from utils.editing import edit_transaction
from utils.errors import ChangedMeanwhile, Conflict, InvalidInput
from utils.store import transactions as store
from utils.store.same_payee import SamePayee, find_same_payee_count
from utils.undoing import Undone, undo
from utils.versions import version_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from werkzeug.wrappers import Response

    from utils.store.transaction_rows import Transaction

blueprint = Blueprint("transaction_edits", __name__, url_prefix="/transactions")
# Whose changes are taken back where they were made; others in the list.
_PAGES: Final = frozenset(
    {"accounts", "budgets", "categories", "goals", "rules", "tags"}
)


@blueprint.post("/<int:transaction_id>/edit")
def edit(transaction_id: int) -> Response | tuple[str, int]:
    """Write what was changed in the list, or on the transaction's own page."""
    connection, user_id = read_connection(), current_user_id()
    row = store.get_transaction(connection, user_id, transaction_id)
    form, now = EditForm.sent(row), services().clock.now()
    if not form.validate_on_submit():
        return _again(row, form), 422
    change, seen = form.change(), form.version.data
    try:
        step_id = in_transaction(
            services().engine,
            lambda c: edit_transaction(
                c, user_id, transaction_id, change, now, seen=seen
            ),
        )
    except ChangedMeanwhile as error:
        form.version.data = version_of(row)
        add_error(form, error, "payee")
        return _again(row, form), 409
    except InvalidInput as error:
        add_error(form, error, "payee")
        return _again(row, form), 422
    if step_id is not None:
        _say_saved(row, step_id)
    return redirect(_back(transaction_id), 303)


@blueprint.post("/undo/<int:step_id>")
def take_back(step_id: int) -> Response:
    """Undo a change of one or many transactions."""
    user_id, now = current_user_id(), services().clock.now()
    back = redirect(url_for(_page(), **place()), 303)
    try:
        undone = in_transaction(
            services().engine, lambda c: undo(c, user_id, step_id, now)
        )
    except Conflict as error:
        flash(say(error.said), "warning")
        return back
    flash(_told(undone), "success")
    if undone.left:
        flash(
            ngettext(
                "%(num)s was changed again since, or is gone, and stays as it is.",
                "%(num)s were changed again since, or are gone, and stay as they are.",
                undone.left,
            ),
            "warning",
        )
    return back


def say_done(text: str, step_id: int | None, alike: Sequence[SamePayee] = ()) -> None:
    """Say on the next page what was done, with a button that takes it back.

    Args:
        text: what was done.
        step_id: to undo; None where nothing can be.
        alike: payees with others, for which a rule is offered.
    """
    where: dict[str, Any] = place()
    if request.blueprint in _PAGES:
        where = {"back": request.blueprint}
    offered = [asdict(one) for one in alike]
    done: Any = {"text": text, "step_id": step_id, "place": where, "alike": offered}
    flash(done, "done")


def _page() -> str:
    """Give the page on which the change was made."""
    back = request.args.get("back")
    return f"{back if back in _PAGES else 'transactions'}.index"


def _told(undone: Undone) -> str:
    told: str = gettext("It is as it was before.")
    if undone.restored or undone.left:
        told = ngettext(
            "%(num)s transaction is as it was before.",
            "%(num)s transactions are as they were before.",
            undone.restored,
        )
    return told


def _say_saved(before: Transaction, step_id: int) -> None:
    connection, user_id = read_connection(), current_user_id()
    # What was read before the change must not be read again.
    connection.rollback()
    row = store.get_transaction(connection, user_id, before.id)
    alike: list[SamePayee] = []
    is_new = row.category_id not in (None, before.category_id)
    if is_new and service.can_have_rule(row.payee_key):
        others = find_same_payee_count(connection, user_id, row.id)
        alike = [SamePayee(row.id, row.payee, others)] if others else []
    say_done(gettext("Saved."), step_id, alike)


def _again(row: Transaction, form: EditForm) -> str:
    """Show the form once more, with all that was typed."""
    return show_one(row, form) if _is_alone() else show_list(edited=form)


def _back(transaction_id: int) -> str:
    if _is_alone():
        return url_for("transactions.show", transaction_id=transaction_id)
    return url_for("transactions.index", **place(), _anchor=f"t-{transaction_id}")


def _is_alone() -> bool:
    """Tell whether the form stood on the transaction's own page."""
    return request.args.get("on") == "page"
