"""Settings of the second step: turning it on and off, and its recovery codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import segno
from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from flask_login import current_user
from markupsafe import Markup

from routes.deps import current_user_id, read_connection, services
from routes.forms import CodeForm, ConfirmForm, SecondFactorForm, add_error
from routes.security import before_second_factor
from routes.visitors import address, record
from utils.errors import WrongCode, WrongCredentials
from utils.people import two_step, users

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

blueprint = Blueprint("two_step", __name__, url_prefix="/settings/two-step")


@blueprint.get("")
@before_second_factor
def index() -> str:
    """Show how it stands, and what to do next."""
    return _page()


@blueprint.post("/start")
@before_second_factor
def start() -> Response | tuple[str, int]:
    """Make a secret for the person's app, after asking for the password."""
    form, built = ConfirmForm(), services()
    if form.validate_on_submit():
        try:
            _check_password(form.current_password.data)
        except WrongCredentials as error:
            add_error(form, error, "current_password")
        else:
            two_step.begin(built.engine, built.seal, built.clock, current_user_id())
            return redirect(url_for("two_step.index"), 303)
    return _page(start=form), 422


@blueprint.post("/confirm")
@before_second_factor
def confirm() -> str | tuple[str, int]:
    """Turn two-step on; the answer shows the recovery codes, this once."""
    form, built = CodeForm(), services()
    if form.validate_on_submit():
        code = two_step.Code(current_user_id(), form.code.data, address())
        try:
            codes = two_step.confirm(
                built.engine, built.seal, built.clock, code, current_user.session_id
            )
        except WrongCode as error:
            add_error(form, error, "code")
        else:
            record("two_step_on", current_user_id())
            return render_template("recovery_codes.html", codes=codes)
    return _page(code=form), 422


@blueprint.post("/off")
def turn_off() -> Response | tuple[str, int]:
    """Turn two-step off, after asking for password and code."""
    form = SecondFactorForm()
    if not _is_proved(form):
        return _page(proof=form), 422
    two_step.turn_off(services().engine, current_user_id())
    record("two_step_off", current_user_id())
    flash(_("Two-step log-in is off."), "success")
    return redirect(url_for("two_step.index"), 303)


@blueprint.post("/codes")
def renew_codes() -> str | tuple[str, int]:
    """Make new recovery codes, after asking for password and code."""
    form = SecondFactorForm()
    if not _is_proved(form):
        return _page(proof=form), 422
    codes = two_step.renew_recovery_codes(services().engine, current_user_id())
    record("recovery_codes_made", current_user_id())
    return render_template("recovery_codes.html", codes=codes)


def _is_proved(form: SecondFactorForm) -> bool:
    if not form.validate_on_submit():
        return False
    built = services()
    code = two_step.Code(current_user_id(), form.code.data, address())
    try:
        _check_password(form.current_password.data)
        two_step.check(built.engine, built.seal, built.clock, code)
    except WrongCode as error:
        add_error(form, error, "code")
    except WrongCredentials as error:
        add_error(form, error, "current_password")
    return not form.errors


def _check_password(password: str) -> None:
    built = services()
    asked = users.Credentials(current_user.email, password, address())
    users.check_password(
        built.engine, built.passwords, built.clock, current_user_id(), asked
    )


def _page(
    start: ConfirmForm | None = None,
    code: CodeForm | None = None,
    proof: SecondFactorForm | None = None,
) -> str:
    connection, user_id = read_connection(), current_user_id()
    enrolment = two_step.enrolment(connection, services().seal, user_id)
    return render_template(
        "two_step.html",
        state=two_step.state(connection, user_id),
        enrolment=enrolment,
        picture=_picture(enrolment.uri) if enrolment else None,
        start=start or ConfirmForm(formdata=None),
        code=code or CodeForm(formdata=None),
        proof=proof or SecondFactorForm(formdata=None),
    )


def _picture(uri: str) -> Markup:
    """Draw a QR code as SVG without styles or scripts, as the policy wants."""
    drawn = segno.make(uri, error="m").svg_inline(
        scale=4, border=4, light="#fff", dark="#000", omitsize=False
    )
    # segno's own drawing of a text that was made here: nothing to escape.
    return Markup(drawn)  # noqa: S704
