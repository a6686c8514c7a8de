"""A forgotten password: asking for a link, and setting another password by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _

from routes.deps import services
from routes.forms import ForgottenForm, ResetForm, add_error
from routes.security import public
from routes.visitors import place, record
from utils.errors import InvalidInput, LinkExpired
from utils.people import resets

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

blueprint = Blueprint("forgotten", __name__, url_prefix="/password")


@blueprint.route("/forgotten", methods=["GET", "POST"])
@public
def ask() -> str | tuple[str, int]:
    """Say how to get in again; send a link where letters can be sent.

    The answer is the same, and as quick, whether anybody has that e-mail.
    """
    form, built = ForgottenForm(), services()
    can_send = built.mailer.can_send
    sent = can_send and form.validate_on_submit()
    if sent:
        asked = _request(form.email.data)
        built.jobs.soon(
            lambda: resets.send_reset_link(
                built.engine, built.clock, built.mailer, asked
            )
        )
    page = render_template("forgotten.html", form=form, can_send=can_send, sent=sent)
    return (page, 422) if form.errors else page


@blueprint.route("/reset", methods=["GET", "POST"])
@public
def reset() -> Response | str | tuple[str, int]:
    """Set another password by a link, then ask to log in with it."""
    form, built = ResetForm(), services()
    if request.method == "GET":
        form.token.data = request.args.get("token", "")
    if not resets.works(built.engine, built.clock, form.token.data or ""):
        raise LinkExpired
    if form.validate_on_submit():
        asked = resets.Reset(form.token.data, form.password.data)
        try:
            user_id = resets.reset_password(
                built.engine, built.passwords, built.clock, asked
            )
        except InvalidInput as error:
            add_error(form, error, "password")
        else:
            record("password_reset", user_id)
            flash(_("Your password is changed. Log in with the new one."), "success")
            return redirect(url_for("auth.login"), 303)
    page = render_template("reset.html", form=form)
    return (page, 422) if form.errors else page


def _request(email: str) -> resets.Request:
    # Not made from the request's Host header, which anybody may write.
    path = url_for("forgotten.reset", _external=False)
    return resets.Request(
        email=email,
        place=place(),
        subject=_("Set a new password for DhanaRakshak"),
        text=_(
            "Somebody, you we hope, asked to set a new password. This link does it, "
            "once, within 45 minutes:\n\n%(link)s\n\n"
            "If it was not you, there is nothing to do: your password stays as it is.",
            link=f"{services().public_url}{path}?token={{token}}",
        ),
    )
