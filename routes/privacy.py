"""What is a person's own: taking it along, taking it in, and leaving for good."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

from flask import (
    Blueprint,
    flash,
    redirect,
    render_template,
    send_file,
    session,
    url_for,
)
from flask_babel import gettext as _
from flask_babel import ngettext
from flask_login import current_user, logout_user

from routes.deps import current_user_id, services
from routes.forms import DeleteForm, IntakeForm, add_error
from routes.security import forgotten_by_browser
from routes.visitors import address, record
from utils.db_utils import in_transaction, snapshot
from utils.errors import Conflict, InvalidInput, WrongCredentials
from utils.portable import export, intake, leaving

if TYPE_CHECKING:
    from flask import Response as FileResponse
    from werkzeug.wrappers import Response

blueprint = Blueprint("privacy", __name__, url_prefix="/settings")


@blueprint.get("/export")
def download() -> FileResponse:
    """Give everything that is this person's, in one file."""
    built, user_id = services(), current_user_id()
    record("data_exported", user_id)
    # Without a name on the disk: it is gone with the answer, or with the process.
    file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by the answer
    with snapshot(built.engine) as connection:
        export.write_export(connection, user_id, built.clock.now(), file)
    file.seek(0)
    name = f"dhanarakshak-{built.clock.today().isoformat()}.zip"
    return send_file(file, "application/zip", as_attachment=True, download_name=name)


@blueprint.route("/import", methods=["GET", "POST"])
def take_in() -> Response | str | tuple[str, int]:
    """Take in what another instance exported; all of it or nothing."""
    form, built, user_id = IntakeForm(), services(), current_user_id()
    if form.validate_on_submit():
        try:
            counts = in_transaction(
                built.engine,
                lambda db: intake.take_in(db, user_id, form.file.data.stream),
            )
        except (Conflict, InvalidInput) as error:
            add_error(form, error, "file")
        else:
            record("data_imported", user_id)
            flash(
                ngettext(
                    "%(num)s transaction was taken in.",
                    "%(num)s transactions were taken in.",
                    counts["transactions"],
                )
            )
            return redirect(url_for("dashboard.index"), 303)
    page = render_template("take_in.html", form=form)
    return (page, 422) if form.errors else page


@blueprint.route("/delete", methods=["GET", "POST"])
def delete() -> Response | str | tuple[str, int]:
    """Delete the account, after asking for the password and a word."""
    form = DeleteForm()
    if form.validate_on_submit():
        try:
            _delete(form)
        except WrongCredentials as error:
            add_error(form, error, "current_password")
        except InvalidInput as error:
            add_error(form, error, "word")
        else:
            logout_user()
            session.clear()
            flash(_("Your account and everything in it is deleted."), "success")
            return forgotten_by_browser(redirect(url_for("auth.login"), 303))
    page = render_template("delete_account.html", form=form, word=leaving.WORD)
    return (page, 422) if form.errors else page


def _delete(form: DeleteForm) -> None:
    built = services()
    farewell = leaving.Farewell(
        user_id=current_user.user_id,
        password=form.current_password.data,
        word=form.word.data,
        address=address(),
    )
    leaving.delete_account(built.engine, built.passwords, built.clock, farewell)
