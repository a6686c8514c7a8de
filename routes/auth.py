"""Registering, logging in with one step or two, and logging out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from flask import (
    Blueprint,
    flash,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask_babel import gettext as _
from flask_login import current_user, logout_user

from routes.deps import services
from routes.forms import CodeForm, LoginForm, RegisterForm, add_error
from routes.languages import reads_in
from routes.security import (
    before_second_factor,
    forgotten_by_browser,
    public,
    safe_next,
)
from routes.sentences import say
from routes.visitors import address, enter, leave, place, record
from utils.db_utils import in_transaction, reading
from utils.errors import EmailTaken, InvalidInput, WrongCredentials
from utils.people import log_ins, one_time, two_step, users

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

blueprint = Blueprint("auth", __name__)
# What the cookie keeps between the two steps: a random id, and what the form said.
_STEP: Final = "second_step"


@blueprint.route("/register", methods=["GET", "POST"])
@public
def register() -> Response | str | tuple[str, int]:
    """Let somebody new in."""
    if request.method == "GET" and current_user.is_authenticated:
        return redirect(url_for("dashboard.index"), 303)
    form = RegisterForm()
    if request.method == "GET":
        form.invitation.data = request.args.get("invite", "")
    if form.validate_on_submit():
        try:
            user_id = _register(form)
        except EmailTaken as error:
            add_error(form, error, "email")
        except InvalidInput as error:
            add_error(form, error, "password")
        else:
            enter(user_id, remember=False)
            flash(_("Welcome! Begin by uploading a statement."), "success")
            return redirect(url_for("upload.index"), 303)
    page = render_template("register.html", form=form, is_open=_is_open(form))
    return (page, 422) if form.errors else page


@blueprint.route("/login", methods=["GET", "POST"])
@public
def login() -> Response | str | tuple[str, int]:
    """Let somebody in who is known, or ask for the second step."""
    wanted = safe_next(request.form.get("next") or request.args.get("next"))
    if request.method == "GET" and current_user.is_authenticated:
        return redirect(wanted or url_for("dashboard.index"), 303)
    form = LoginForm()
    form.next.data = wanted or ""
    if not form.validate_on_submit():
        page = render_template("login.html", form=form, problem=None)
        return (page, 422) if form.errors else page
    try:
        user_id = _authenticate(form)
    except WrongCredentials as error:
        return render_template("login.html", form=form, problem=say(error.said)), 401
    if two_step.is_on(services().engine, user_id):
        return _ask_for_second_step(user_id, form.remember.data, wanted)
    enter(user_id, remember=form.remember.data)
    return redirect(wanted or url_for("dashboard.index"), 303)


@blueprint.route("/login/code", methods=["GET", "POST"])
@public
def second_step() -> Response | str | tuple[str, int]:
    """Ask for the code; until it comes nobody is logged in."""
    user_id = _waiting_user_id()
    if user_id is None:
        flash(_("That took too long. Please log in again."), "info")
        return redirect(url_for("auth.login"), 303)
    form = CodeForm()
    if form.validate_on_submit():
        try:
            return _finish_second_step(user_id, form.code.data)
        except WrongCredentials as error:
            record("log_in_failed", user_id)
            add_error(form, error, "code")
    page = render_template("login_code.html", form=form)
    return (page, 422) if form.errors else page


@blueprint.route("/logout", methods=["POST"])
@before_second_factor
def logout() -> Response:
    """End this log-in; its cookie is worth nothing any more."""
    leave()
    record("log_out", current_user.user_id, current_user.session_id)
    logout_user()
    session.clear()
    return forgotten_by_browser(redirect(url_for("auth.login"), 303))


def _register(form: RegisterForm) -> int:
    registration = users.Registration(
        email=form.email.data,
        display_name=form.display_name.data or "",
        password=form.password.data,
        address=address(),
        invitation=form.invitation.data or "",
        language=reads_in().language,
    )
    built = services()
    return users.register(
        built.engine,
        built.passwords,
        built.clock,
        registration,
        policy=built.registration,
    )


def _is_open(form: RegisterForm) -> bool:
    built = services()
    with reading(built.engine) as connection:
        return users.is_open(
            connection, built.clock, built.registration, form.invitation.data or ""
        )


def _authenticate(form: LoginForm) -> int:
    credentials = users.Credentials(form.email.data, form.password.data, address())
    built, where = services(), place()
    try:
        return users.authenticate(
            built.engine, built.passwords, built.clock, credentials
        )
    except WrongCredentials:
        # In the background: the answer must take as long for people who do not exist.
        built.jobs.soon(
            lambda: log_ins.record_failure(
                built.engine, built.clock, credentials.email, where
            )
        )
        raise


def _ask_for_second_step(user_id: int, remember: bool, wanted: str | None) -> Response:  # noqa: FBT001
    leave()
    logout_user()
    built = services()
    token = in_transaction(
        built.engine,
        lambda db: one_time.issue(db, built.clock.now(), "second_step", user_id),
    )
    session.clear()
    session[_STEP] = {"token": token, "remember": remember, "next": wanted}
    return redirect(url_for("auth.second_step"), 303)


def _waiting_user_id() -> int | None:
    waiting = session.get(_STEP)
    if waiting is None:
        return None
    built = services()
    with reading(built.engine) as connection:
        found = one_time.find(
            connection, built.clock.now(), "second_step", waiting["token"]
        )
    return None if found is None else found.user_id


def _finish_second_step(user_id: int, text: str) -> Response:
    waiting, built = session[_STEP], services()
    code = two_step.Code(user_id, text, address())
    by_recovery = two_step.check(built.engine, built.seal, built.clock, code)
    in_transaction(
        built.engine,
        lambda db: one_time.use(db, built.clock.now(), "second_step", waiting["token"]),
    )
    enter(user_id, remember=waiting["remember"])
    if by_recovery:
        record("recovery_code_used", user_id)
        flash(_("That recovery code is used up. Make new ones in Settings."), "info")
    return redirect(safe_next(waiting["next"]) or url_for("dashboard.index"), 303)
