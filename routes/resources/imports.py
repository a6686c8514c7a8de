"""Imports: upload a statement, answer its questions, look at its plan, commit, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from flask import url_for

from routes.conventions import editing
from routes.conventions.listing import list_query, page, page_schema
from routes.conventions.negotiation import FORM, takes
from routes.conventions.parsing import Resource
from routes.deps import current_user_id, read_connection, services
from routes.schemas.imports import (
    CommitSchema,
    ImportChangeSchema,
    ImportFileSchema,
    ImportFormSchema,
    ImportSchema,
    ImportSummarySchema,
    UndoSchema,
)
from routes.security import needs_scope
from utils.db_utils import in_transaction, reading
from utils.domain import AccountKind, DateOrder
from utils.errors import Conflict
from utils.importing import commit as statement_commit
from utils.importing import edits
from utils.importing import receive as statement_import
from utils.importing.answers import Answers
from utils.importing.page import percent_read
from utils.importing.summary import load_statement
from utils.sentences import plain, sentence, unpack
from utils.store import import_accounts
from utils.store import import_rows as row_store
from utils.store import imports as store

if TYPE_CHECKING:
    from flask import Response
    from sqlalchemy.engine import Connection

    from utils.table_preview import TablePreview

PATH: Final = "/imports"
_WAIT_S: Final = 2.0
blueprint = Resource("api_imports", __name__, description="Uploaded statements.")
_SHAPE: Final = ImportSchema()


@blueprint.get("")
@blueprint.arguments(list_query(ImportSummarySchema), location="query")
@blueprint.response(200, page_schema(ImportSummarySchema))
def list_imports(query: dict[str, Any]) -> Response:
    """List the imports, newest first."""
    found, cursor = store.page_imports(
        read_connection(),
        current_user_id(),
        cursor=query.get("cursor"),
        limit=query["limit"],
    )
    return page(found, cursor, query, ImportSummarySchema)


@blueprint.post("")
@takes(FORM)
@needs_scope("import")
@blueprint.arguments(ImportFileSchema, location="files")
@blueprint.arguments(ImportFormSchema, location="form")
@blueprint.response(201, ImportSchema)
def upload(files: dict[str, Any], form: dict[str, Any]) -> Any:  # noqa: ANN401
    """Upload a statement; it is read in the background and waits for its commit."""
    file, built = files["file"], services()
    received = statement_import.receive(
        built.engine,
        built.jobs,
        current_user_id(),
        statement_import.Upload(
            files=((file.filename or "", file.read()),),
            kind=AccountKind(form["kind"]),
            account_id=form.get("account"),
            password=form.get("password"),
        ),
        now=built.clock.now(),
        max_bytes=built.max_upload_bytes,
    )
    [(import_id, job_id)] = received.imports
    if job_id is not None:
        built.jobs.wait(job_id, _WAIT_S)
    place = url_for(".get_import", import_id=import_id)
    return _shown(import_id), 201, {"Location": place}


@blueprint.get("/<int:import_id>")
@blueprint.response(200, ImportSchema)
def get_import(import_id: int) -> dict[str, Any]:
    """Give one import, its questions, and what will become of its rows."""
    return _shown(import_id)


@blueprint.patch("/<int:import_id>")
@needs_scope("import")
@blueprint.arguments(ImportChangeSchema)
@blueprint.response(200, ImportSchema)
def answer_questions(body: dict[str, Any], import_id: int) -> dict[str, Any]:
    """Answer an import's questions; its file is read again."""
    built, user_id = services(), current_user_id()
    with reading(built.engine) as connection:
        editing.check_unchanged(
            _SHAPE.dump(load_import(connection, user_id, import_id))
        )
    again = edits.Again(_told(body), body.get("password"))
    job_id = edits.read_again(
        built.engine, built.jobs, user_id, import_id, again, built.clock.today()
    )
    built.jobs.wait(job_id, _WAIT_S)
    return _shown(import_id)


def _told(body: dict[str, Any]) -> Answers:
    order = body.get("date_order")
    return Answers(
        date_order=DateOrder(order) if order else None,
        last_year=body.get("last_year"),
        direction=body.get("direction"),
        columns=tuple((one["column"], one["role"]) for one in body.get("columns", ())),
        header_line=body.get("header_line"),
        first_line=body.get("first_line"),
        skip_lines=tuple(body.get("skip_lines", ())),
        decimal_mark=body.get("decimal_mark"),
        sheet=body.get("sheet"),
        told_currency=body.get("currency"),
    )


@blueprint.delete("/<int:import_id>")
@needs_scope("import")
@blueprint.response(204)
def discard_import(import_id: int) -> None:
    """Forget an import that has added nothing, with its file."""
    user_id = current_user_id()
    editing.remove(
        _SHAPE,
        lambda db: load_import(db, user_id, import_id),
        lambda db: edits.discard(db, user_id, import_id),
    )


@blueprint.post("/<int:import_id>/commit")
@needs_scope("import")
@blueprint.arguments(CommitSchema, required=False)
@blueprint.response(200, ImportSchema)
def commit(body: dict[str, Any], import_id: int) -> dict[str, Any]:
    """Add what the plan calls new, all or nothing; safe to send again.

    With `dry_run` the plan is brought up to date and nothing is added: `counts.new` is
    what a commit would add.
    """
    built, user_id = services(), current_user_id()
    if body["dry_run"]:
        in_transaction(
            built.engine, lambda db: statement_commit.refresh(db, user_id, import_id)
        )
    else:
        statement_commit.commit(built.engine, user_id, import_id, built.clock.now())
    return _shown(import_id)


@blueprint.post("/<int:import_id>/undo")
@needs_scope("import")
@blueprint.arguments(UndoSchema, required=False)
@blueprint.response(200, ImportSchema)
def undo(body: dict[str, Any], import_id: int) -> dict[str, Any]:
    """Remove exactly what the import added."""
    built = services()
    undone = statement_commit.undo(
        built.engine,
        current_user_id(),
        import_id,
        built.clock.now(),
        keep_edited=body.get("keep_edited"),
    )
    if undone is None:
        raise Conflict(
            sentence(
                "Some of its transactions were changed since. Say with keep_edited "
                "whether those stay."
            )
        )
    return _shown(import_id)


def load_import(connection: Connection, user_id: int, import_id: int) -> dict[str, Any]:
    """Collect what `ImportSchema` shows.

    Raises:
        NotFound: it is not the user's.
    """
    found = store.get_import(connection, user_id, import_id)
    summary = load_statement(found.statement)
    return {
        **{name: getattr(found, name) for name in found.__slots__},
        "progress_percent": percent_read(connection, [found])[import_id],
        "error_message": found.error_message and plain(unpack(found.error_message)),
        "counts": row_store.count_by_status(connection, import_id),
        "accounts": import_accounts.list_import_accounts(connection, import_id),
        "questions": summary.questions,
        "table": _table(summary.table),
    }


def _table(table: TablePreview | None) -> dict[str, Any] | None:
    if table is None:
        return None
    names = ("lines", "row_count", "header_line", "sheets")
    return {
        **{name: getattr(table, name) for name in names},
        "columns": [{"name": name, "role": role} for name, role in table.columns],
    }


def _shown(import_id: int) -> dict[str, Any]:
    # A connection of its own: the request's may still see what was before.
    with reading(services().engine) as connection:
        return load_import(connection, current_user_id(), import_id)
