"""Imports: upload a statement, look at its plan, commit it, undo it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from flask import url_for
from flask_smorest import Blueprint

from routes.deps import current_user_id, read_connection, services
from routes.resources.schemas import (
    ImportFileSchema,
    ImportFormSchema,
    ImportListSchema,
    ImportRowListSchema,
    ImportRowQuerySchema,
    ImportSchema,
    UndoSchema,
)
from routes.security import needs_scope
from utils.domain import AccountKind, RowStatus
from utils.errors import Conflict
from utils.importing import commit as statement_commit
from utils.importing import receive as statement_import
from utils.importing.page import import_page
from utils.money import from_minor
from utils.store import import_rows as row_store
from utils.store import imports as store

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from utils.importing.page import ImportPage
    from utils.store.import_rows import ImportRow
    from utils.store.imports import Import, ImportAccount

PATH: Final = "/imports"
_WAIT_S: Final = 2.0
blueprint = Blueprint("api_imports", __name__, description="Uploaded statements.")


@blueprint.get("")
@blueprint.response(200, ImportListSchema)
def list_imports() -> dict[str, Any]:
    """List the imports, newest first."""
    connection = read_connection()
    found = store.list_imports(connection, current_user_id())
    return {"items": [_import_json(connection, importing) for importing in found]}


@blueprint.post("")
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
            account_id=int(form["account"]) if "account" in form else None,
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
    """Give one import and what became of its rows."""
    return _shown(import_id)


@blueprint.get("/<int:import_id>/rows")
@blueprint.arguments(ImportRowQuerySchema, location="query")
@blueprint.response(200, ImportRowListSchema)
def list_rows(query: dict[str, Any], import_id: int) -> dict[str, Any]:
    """List what commit will do with each line of the statement, page by page."""
    connection = read_connection()
    importing = store.get_import(connection, current_user_id(), import_id)
    status = RowStatus(query["status"]) if "status" in query else None
    page = import_page(connection, importing, status, query["page"])
    return {
        "items": [_row_json(page, row) for row in page.rows],
        "page": page.number,
        "last_page": page.last_number,
    }


@blueprint.post("/<int:import_id>/commit")
@needs_scope("import")
@blueprint.response(200, ImportSchema)
def commit(import_id: int) -> dict[str, Any]:
    """Add what the plan calls new, all or nothing; safe to send again."""
    built = services()
    statement_commit.commit(
        built.engine, current_user_id(), import_id, built.clock.now()
    )
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
            "Some of its transactions were changed since. Say with keep_edited whether "
            "those stay."
        )
    return _shown(import_id)


def _shown(import_id: int) -> dict[str, Any]:
    # A connection of its own: the request's may still see what was before.
    with services().engine.connect() as connection:
        importing = store.get_import(connection, current_user_id(), import_id)
        return _import_json(connection, importing)


def _import_json(connection: Connection, importing: Import) -> dict[str, Any]:
    counts = row_store.count_by_status(connection, importing.id)
    accounts = store.list_import_accounts(connection, importing.id)
    return {
        "id": str(importing.id),
        "file_name": importing.file_name,
        "kind": str(importing.kind),
        "status": str(importing.status),
        "error_code": importing.error_code,
        "error_message": importing.error_message,
        "counts": {str(status): count for status, count in counts.items()},
        "rows_added": importing.rows_added,
        "accounts": [_account_json(account) for account in accounts],
        "created_at": importing.created_at,
        "committed_at": importing.committed_at,
        "undone_at": importing.undone_at,
    }


def _account_json(account: ImportAccount) -> dict[str, Any]:
    return {
        "ref": account.ref,
        "account_id": _text(account.account_id),
        "bank": account.bank,
        "number_masked": account.number_masked,
        "currency": account.currency,
        "balance_status": str(account.balance_status),
        "opening": _money(account.opening_minor, account.currency),
        "closing": _money(account.closing_minor, account.currency),
        "first_break_line": account.first_break_line,
    }


def _row_json(page: ImportPage, row: ImportRow) -> dict[str, Any]:
    currency = page.currencies.get(row.account_ref, "")
    return {
        "line": row.line,
        "status": str(row.status),
        "reason": row.reason,
        "posting_date": row.posting_date,
        "amount": _money(row.amount_minor, currency),
        "currency": currency,
        "balance": _money(row.balance_minor, currency),
        "narration": row.narration,
        "payee": row.payee,
        "mode": str(row.mode),
        "bank_reference": row.bank_reference,
        "category": page.category_names.get(row.category_id or 0),
        "transaction_id": _text(row.transaction_id),
    }


def _money(minor: int | None, currency: str) -> str | None:
    return None if minor is None else str(from_minor(minor, currency))


def _text(number: int | None) -> str | None:
    return None if number is None else str(number)
