"""The review queue: what has no category yet, a payee at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from flask import Blueprint, flash, redirect, render_template, request, url_for

from routes.catalogues import ngettext
from routes.deps import current_user_id, read_connection, services
from routes.ids import read_id
from routes.transaction_forms import category_choices
from utils import review as service
from utils.db_utils import in_transaction
from utils.errors import InvalidInput
from utils.sentences import sentence
from utils.store.categories import list_categories

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from utils.store.categories import Category

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
    review = service.read_review(connection, user_id, place)
    is_in = review.newest is not None and review.newest.amount_minor > 0
    return render_template(
        "review.html",
        review=review,
        choices=_choices(list_categories(connection, user_id), is_in=is_in),
    )


def _choices(known: list[Category], *, is_in: bool) -> list[Choice]:
    """Offer the likelier kinds first; keys go to the first level before the second."""
    first = "income" if is_in else "expense"
    ordered = sorted(known, key=lambda one: one.kind != first)
    tops = {str(one.id) for one in known if one.parent_id is None}
    offered = category_choices(ordered)
    by_level = sorted(offered, key=lambda one: str(one.value) not in tops)
    keys = dict(zip((str(one.value) for one in by_level), _KEYS, strict=False))
    return [
        Choice(str(one.value), str(one.label), keys.get(str(one.value), ""))
        for one in offered
    ]


@blueprint.post("")
def answer() -> Response:
    """Give the shown payee the chosen category, and go on."""
    user_id, now = current_user_id(), services().clock.now()
    transaction_id = read_id(request.form.get("transaction"))
    category_id = read_id(request.form.get("category"))
    if transaction_id is None or category_id is None:
        raise InvalidInput(sentence("Please choose a category."), field="category")
    changed = in_transaction(
        services().engine,
        lambda c: service.answer(c, user_id, transaction_id, category_id, now),
    )
    flash(
        ngettext(
            "%(num)s transaction changed.", "%(num)s transactions changed.", changed
        ),
        "success",
    )
    place = read_id(request.form.get("place")) or 0
    return redirect(url_for(".index", place=place or None), 303)
