"""The dashboard, and the way there from the bare address."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from flask import Blueprint, redirect, render_template, request, url_for
from flask_login import current_user

from routes.chart_data import chart_data
from routes.deps import current_user_id, read_connection, services
from routes.security import public
from routes.sentences import reason, rough_money, say, stored
from utils import pages
from utils.predictions import Predictor, Reader

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

blueprint = Blueprint("dashboard", __name__)
blueprint.add_app_template_filter(say, "say")
blueprint.add_app_template_filter(stored, "stored")
blueprint.add_app_template_filter(rough_money, "rough_money")
blueprint.add_app_template_filter(reason, "reason")


@blueprint.get("/")
@public
def home() -> Response:
    """Lead to the dashboard, or to the log-in page."""
    inside = current_user.is_authenticated
    return redirect(url_for(".index" if inside else "auth.login"), 302)


@blueprint.get("/dashboard")
def index() -> str:
    """Show the dashboard of a month, by default the newest."""
    page = pages.dashboard(read_connection(), predictor(), reader(), asked_month())
    if page is None:
        return render_template("dashboard_empty.html")
    return render_template(
        "dashboard.html", page=page, chart_data=chart_data(page.charts)
    )


def predictor() -> Predictor:
    """Give what predicting needs."""
    built = services()
    return Predictor(built.engine, built.clock, built.models)


def reader() -> Reader:
    """Say who is reading."""
    return Reader(current_user_id(), current_user.currency)


def asked_month() -> dt.date | None:
    """Read ?month=2026-10; what is no month asks for none."""
    try:
        return dt.date.fromisoformat(f"{request.args.get('month', '')}-01")
    except ValueError:
        return None
