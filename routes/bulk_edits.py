"""Changing many transactions at once, from the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from flask import Blueprint, redirect, request, url_for

from routes.catalogues import ngettext
from routes.deps import current_user_id, services
from routes.ids import read_id
from routes.sentences import say
from routes.transaction_edits import say_done
from routes.transaction_pages import asked, place, show_list
from utils import bulk_editing as service
from utils.db_utils import in_transaction, reading
from utils.errors import InvalidInput
from utils.sentences import sentence
from utils.store.transaction_filter import TransactionFilter

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.engine import Connection
    from werkzeug.wrappers import Response

    from utils.bulk_editing import BulkChange
    from utils.store.same_payee import SamePayee

    Act = Callable[[Connection, int], BulkChange]

blueprint = Blueprint("bulk_edits", __name__, url_prefix="/transactions")
_MOST_CHOSEN: Final = 1000


@blueprint.post("/bulk")
def change() -> Response | tuple[str, int]:
    """Change the transactions that are ticked, or all that the search finds."""
    user_id = current_user_id()
    try:
        act = _act(_wanted())
        done = in_transaction(services().engine, lambda c: act(c, user_id))
    except InvalidInput as error:
        return show_list(bulk_error=say(error.said)), 422
    alike: list[SamePayee] = []
    if request.form.get("do") == "category" and done.step_id is not None:
        with reading(services().engine) as connection:
            alike = service.list_alike(connection, user_id, done.step_id)
    say_done(_sentence(done), done.step_id, alike)
    return redirect(url_for("transactions.index", **place()), 303)


def _wanted() -> TransactionFilter:
    """Read which ones are meant.

    Raises:
        InvalidInput: none is.
    """
    found = asked()
    if request.form.get("all"):
        if found.problems:
            raise InvalidInput(sentence("Please mend the search first."))
        return found.wanted
    typed = request.form.getlist("chosen")[:_MOST_CHOSEN]
    ids = tuple(filter(None, map(read_id, typed)))
    if not ids:
        raise InvalidInput(sentence("Please tick the transactions that you mean."))
    return TransactionFilter(ids=ids)


def _act(wanted: TransactionFilter) -> Act:
    """Read what shall be done.

    Raises:
        InvalidInput: nothing that is known, or something is missing for it.
    """
    now, form = services().clock.now(), request.form
    name, act = form.get("tag", ""), form.get("do")
    if act == "category":
        chosen = form.get("category", "")
        if not chosen:
            raise InvalidInput(sentence("Please choose a category."))
        category_id = read_id(chosen)
        return lambda c, user: service.set_category_of_all(
            c, user, wanted, category_id, now
        )
    if act == "tag":
        return lambda c, user: service.tag_all(c, user, wanted, name, now)
    if act == "untag":
        return lambda c, user: service.untag_all(c, user, wanted, name, now)
    if act == "delete":
        return lambda c, user: service.delete_all(c, user, wanted, now)
    raise InvalidInput(sentence("Please choose what to do with them."))


def _sentence(done: BulkChange) -> str:
    changed: str = ngettext(
        "%(num)s transaction changed.", "%(num)s transactions changed.", done.changed
    )
    left = done.found - done.changed
    if not left:
        return changed
    stayed = ngettext(
        "%(num)s other was so already.", "%(num)s others were so already.", left
    )
    return f"{changed} {stayed}"
