"""Bills, alerts and the report card; answers to suggestions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext

from routes.chart_data import chart_data
from routes.dashboard import predictor, reader
from routes.deps import current_user_id, read_connection, services
from utils import ai_suggestions, insight_pages

if TYPE_CHECKING:
    from collections.abc import Mapping

    from werkzeug.wrappers import Response

    from utils.answers import BillRef

blueprint = Blueprint("insights", __name__)


@dataclass(frozen=True, slots=True)
class RefusedCorrection:
    """What was typed about a bill and cannot be: in which field, and why."""

    bill: BillRef
    typed: Mapping[str, str]
    field: str
    reason: str


@blueprint.get("/bills")
def bills() -> str:
    """List recurring payments and income."""
    return show_bills(None)


def show_bills(refused: RefusedCorrection | None) -> str:
    """Write the page of recurring payments, with a correction that was refused."""
    return _show("bills", refused)


@blueprint.get("/alerts")
def alerts() -> str:
    """List unusual transactions with the reason."""
    return _show("alerts")


@blueprint.get("/report-card")
def report_card() -> str:
    """Show what was predicted, and what happened."""
    return _show("report_card")


@blueprint.post("/suggestions/answer")
def answer_suggestion() -> Response:
    """Put a suggestion aside, for a while or until its facts change."""
    word = request.form.get("answer", "")
    ai_suggestions.answer(
        services().engine,
        services().clock,
        current_user_id(),
        request.form.get("suggestion", ""),
        word,
    )
    said = {
        "dismissed": gettext("Dismissed. It comes back only if its facts change."),
        "snoozed": gettext("Put aside for two weeks."),
    }
    flash(said[word], "success")
    return redirect(url_for("dashboard.index"), 303)


def _show(name: str, refused: RefusedCorrection | None = None) -> str:
    page = insight_pages.insight(read_connection(), predictor(), reader(), name)
    data = chart_data(page.charts if page else ())
    return render_template(f"{name}.html", page=page, chart_data=data, refused=refused)
