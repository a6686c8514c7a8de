"""The review queue: what has no category yet, a payee at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext

from routes.deps import current_user_id, read_connection, services
from routes.ids import read_id
from routes.transaction_forms import category_choices
from utils import review as service
from utils.db_utils import in_transaction
from utils.errors import InvalidInput
from utils.store.categories import list_categories

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

blueprint = Blueprint("review", __name__, url_prefix="/transactions/review")

# Without `n`, which goes on to the next one.
_KEYS: Final = "1234567890qwertyuiopasdfghjklzxcvbm"


@dataclass(frozen=True, slots=True)
class Choice:
    """A category on the page, with the key that chooses it."""

    id: str
    name: str
    key: str


@blueprint.get("")
def index() -> str:
    """Show the next payee without a category, and what can be chosen."""
    connection, user_id = read_connection(), current_user_id()
    place = read_id(request.args.get("place")) or 0
    offered = category_choices(list_categories(connection, user_id))
    return render_template(
        "review.html",
        review=service.read_review(connection, user_id, place),
        choices=[
            Choice(str(one.value), str(one.label), _KEYS[at : at + 1])
            for at, one in enumerate(offered)
        ],
    )


@blueprint.post("")
def answer() -> Response:
    """Give the shown payee the chosen category, and go on."""
    user_id, now = current_user_id(), services().clock.now()
    transaction_id = read_id(request.form.get("transaction"))
    category_id = read_id(request.form.get("category"))
    if transaction_id is None or category_id is None:
        raise InvalidInput(gettext("Please choose a category."), field="category")
    changed = in_transaction(
        services().engine,
        lambda c: service.answer(c, user_id, transaction_id, category_id, now),
    )
    flash(
        ngettext(
            "%(num)d transaction changed.", "%(num)d transactions changed.", changed
        ),
        "success",
    )
    place = read_id(request.form.get("place")) or 0
    return redirect(url_for(".index", place=place or None), 303)
