"""Uploading statements and entering by hand; commit, undo and history of imports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from routes import upload_mapping  # noqa: F401 - its views join the blueprint
from routes.catalogues import ngettext
from routes.deps import current_user_id, read_connection, services
from routes.forms import add_error
from routes.upload_forms import HandForm, UploadForm
from routes.upload_preview import blueprint, look_again, wait_for
from routes.visitors import record
from utils import transactions
from utils.db_utils import in_transaction
from utils.domain import ImportStatus
from utils.errors import Conflict, InvalidInput, NotFound
from utils.importing import commit as statement_commit
from utils.importing import edits as statement_edits
from utils.importing import receive as statement_import
from utils.importing.page import listed_imports, progress_of
from utils.importing.together import commit_ready, ready_of
from utils.store import accounts as account_store
from utils.store import categories as category_store
from utils.store import imports as store

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from utils.store.accounts import Account

# What somebody has still to look at.
_WAITING: Final = {ImportStatus.READING, ImportStatus.QUESTION, ImportStatus.PLANNED}


@blueprint.route("/upload", methods=["GET", "POST"])
def index() -> Response | tuple[str, int] | str:
    """Show the four ways in; take files."""
    form = _upload_form()
    if not form.is_submitted():
        if services().jobs.run_here:
            # While files are being chosen, what reads them gets ready.
            services().jobs.soon(services().reader.warm)
        return _upload_page(form, _hand_form())
    if form.validate():
        try:
            return _received(form)
        except InvalidInput as error:
            add_error(form, error, "files")
    return _upload_page(form, _hand_form(bound=False)), 422


@blueprint.post("/upload/by-hand")
def by_hand() -> Response | tuple[str, int]:
    """Store a transaction that was typed in."""
    form = _hand_form()
    if form.validate():
        user_id, now = current_user_id(), services().clock.now()
        try:
            in_transaction(
                services().engine,
                lambda c: transactions.enter_by_hand(
                    c, user_id, form.entry(), current_user.currency, now
                ),
            )
        except InvalidInput as error:
            add_error(form, error, "amount")
        else:
            flash(gettext("The transaction was added."), "success")
            return redirect(url_for(".index", _anchor="by-hand"), 303)
    return _upload_page(_upload_form(bound=False), form), 422


@blueprint.post("/upload/sample")
def sample() -> Response:
    """Fill an account with two made-up years."""
    # The generator takes a while to import and is wanted once.
    from utils import sample_data

    here = services()
    added = sample_data.load_sample(
        here.engine, current_user_id(), here.clock, here.models
    )
    if added:
        flash(gettext("Two years of made-up transactions were added."), "success")
    else:
        flash(gettext("The sample data is here already; nothing was added."), "info")
    return redirect(url_for("dashboard.index"), 303)


@blueprint.get("/imports")
def history() -> str | tuple[str, dict[str, str]]:
    """List the imports, or those of one upload."""
    batch = request.args.get("batch")
    listed = listed_imports(read_connection(), current_user_id(), batch)
    if batch is not None and not listed:
        raise NotFound
    progress = progress_of(listed)
    page = render_template(
        "imports.html",
        listed=listed,
        batch=batch,
        progress=progress,
        ready=ready_of(read_connection(), listed) if batch else None,
    )
    done = progress.read == progress.total
    return page if done else (page, look_again())


@blueprint.post("/upload/<int:import_id>/commit")
def commit(import_id: int) -> Response:
    """Add what the preview says."""
    here = services()
    added = statement_commit.commit(
        here.engine, current_user_id(), import_id, here.clock.now()
    )
    record("statement_added", current_user_id(), import_id)
    _say_added(added)
    return redirect(_place_after(import_id, added), 303)


@blueprint.post("/imports/commit")
def commit_together() -> Response:
    """Add what the files of one upload hold, those in which nothing is in doubt."""
    here, user_id = services(), current_user_id()
    batch = request.form.get("batch", "")
    added = commit_ready(here.engine, user_id, batch, here.clock.now())
    for import_id in added.import_ids:
        record("statement_added", user_id, import_id)
    _say_added(added.rows)
    if added.changed:
        said = ngettext(
            "%(num)s file looks different now that the others are added. "
            "Please look at it.",
            "%(num)s files look different now that the others are added. "
            "Please look at them.",
            added.changed,
        )
        flash(said, "info")
    together = store.list_imports(read_connection(), user_id, batch)
    if any(one.status in _WAITING for one in together):
        return redirect(url_for(".history", batch=batch), 303)
    return redirect(url_for("dashboard.index"), 303)


@blueprint.post("/upload/<int:import_id>/discard")
def discard(import_id: int) -> Response:
    """Forget an import that added nothing."""
    user_id = current_user_id()
    in_transaction(
        services().engine,
        lambda c: statement_edits.discard(c, user_id, import_id),
    )
    flash(gettext("The statement was discarded; nothing was added."), "success")
    return redirect(url_for(".index"), 303)


@blueprint.route("/upload/<int:import_id>/undo", methods=["GET", "POST"])
def undo(import_id: int) -> Response | str:
    """Remove what an import added; ask first about what was edited since."""
    here, user_id = services(), current_user_id()
    if request.method == "GET":
        return _undo_page(import_id)
    keep = {"keep": True, "remove": False}.get(request.form.get("edited", ""))
    undone = statement_commit.undo(
        here.engine, user_id, import_id, here.clock.now(), keep_edited=keep
    )
    if undone is None:
        return redirect(url_for(".undo", import_id=import_id), 303)
    record("statement_undone", user_id, import_id)
    removed = ngettext(
        "%(num)s transaction was removed.",
        "%(num)s transactions were removed.",
        undone.removed,
    )
    flash(removed, "success")
    if undone.kept:
        kept = ngettext(
            "%(num)s that you had edited was kept.",
            "%(num)s that you had edited were kept.",
            undone.kept,
        )
        flash(kept, "info")
    for name in undone.accounts:
        gone = gettext("The account %(name)s, which it had made, went too.", name=name)
        flash(gone, "info")
    return redirect(url_for(".history"), 303)


def _say_added(count: int) -> None:
    if count:
        said = ngettext(
            "%(num)s transaction was added.", "%(num)s transactions were added.", count
        )
        flash(said, "success")
    else:
        flash(gettext("Done: there was nothing new to add."), "success")


def _place_after(import_id: int, added: int) -> str:
    """Say where to go on: the rest of its batch, what was found, or the dashboard."""
    connection, user_id = read_connection(), current_user_id()
    batch = store.get_import(connection, user_id, import_id).batch
    together = store.list_imports(connection, user_id, batch)
    if any(one.status in _WAITING for one in together):
        return url_for(".history", batch=batch)
    if not added:
        return url_for(".show", import_id=import_id)
    committed = [one for one in together if one.status is ImportStatus.COMMITTED]
    if store.count_committed(connection, user_id) == len(committed):
        return url_for(".show", import_id=import_id, found="first")
    return url_for("dashboard.index")


def _undo_page(import_id: int) -> str:
    connection, user_id = read_connection(), current_user_id()
    importing = store.get_import(connection, user_id, import_id)
    if importing.status is not ImportStatus.COMMITTED:
        raise Conflict(statement_commit.NOT_COMMITTED)
    return render_template(
        "import_undo.html",
        importing=importing,
        edited=statement_commit.edited_since(connection, user_id, import_id),
    )


def _received(form: UploadForm) -> Response:
    here = services()
    received = statement_import.receive(
        here.engine,
        here.jobs,
        current_user_id(),
        form.upload(),
        now=here.clock.now(),
        max_bytes=here.max_upload_bytes,
    )
    wait_for(received)
    if len(received.imports) > 1:
        return redirect(url_for(".history", batch=received.batch), 303)
    return redirect(url_for(".show", import_id=received.imports[0][0]), 303)


def _upload_form(*, bound: bool = True) -> UploadForm:
    form = UploadForm() if bound else UploadForm(formdata=None)
    form.offer(_open_accounts())
    return form


def _hand_form(*, bound: bool = True) -> HandForm:
    connection, user_id = read_connection(), current_user_id()
    today = services().clock.today()
    form = HandForm(date=today) if bound else HandForm(formdata=None, date=today)
    form.offer(
        _open_accounts(),
        category_store.list_categories(connection, user_id),
    )
    return form


def _upload_page(form: UploadForm, hand: HandForm) -> str:
    recent = listed_imports(read_connection(), current_user_id(), None)[:5]
    return render_template("upload.html", form=form, hand=hand, recent=recent)


def _open_accounts() -> list[Account]:
    known = account_store.list_accounts(read_connection(), current_user_id())
    return [account for account in known if not account.closed]
