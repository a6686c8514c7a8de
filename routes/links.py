"""Confirming and refusing that two transactions belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, request, url_for
from flask_babel import gettext

from routes.deps import current_user_id, services
from routes.ids import read_id
from utils import linking
from utils.db_utils import in_transaction

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

blueprint = Blueprint("links", __name__, url_prefix="/transactions/links")


@blueprint.post("/<int:link_id>/accept")
def accept(link_id: int) -> Response:
    """Confirm that two transactions belong together."""
    user_id, now = current_user_id(), services().clock.now()
    in_transaction(
        services().engine, lambda c: linking.accept(c, user_id, link_id, now)
    )
    flash(gettext("They now count as belonging together."), "success")
    return _back()


@blueprint.post("/<int:link_id>/refuse")
def refuse(link_id: int) -> Response:
    """Say that two transactions do not belong together."""
    user_id, now = current_user_id(), services().clock.now()
    in_transaction(
        services().engine, lambda c: linking.refuse(c, user_id, link_id, now)
    )
    flash(gettext("They are apart again, and will not be paired anew."), "success")
    return _back()


def _back() -> Response:
    """Return to the transaction it was said on, else to the review."""
    transaction_id = read_id(request.form.get("transaction"))
    if transaction_id is None:
        return redirect(url_for("review.index"), 303)
    return redirect(url_for("transactions.show", transaction_id=transaction_id), 303)
