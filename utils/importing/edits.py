"""Corrections of an import before it is committed: answers, accounts, rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from utils.db_utils import in_transaction
from utils.domain import CategorySource, ImportStatus, ReadHints, RowStatus
from utils.errors import Conflict, InvalidInput, NotFound
from utils.importing.reading import GONE_SENTENCE
from utils.importing.receive import JOB_KIND, replan
from utils.importing.summary import dump_answers, with_answers
from utils.store import accounts, categories, data_versions
from utils.store import import_rows as row_store
from utils.store import imports as store

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection, Engine

    from utils.domain import DateOrder
    from utils.jobs import Jobs
    from utils.store.import_rows import ImportRow
    from utils.store.imports import Import


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person says about a file that could not be read without it."""

    date_order: DateOrder | None = None
    direction: str | None = None
    columns: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RowChange:
    """A correction of one row; what is None stays. Category 0 takes it away."""

    include: bool | None = None
    category_id: int | None = None


def read_again(
    engine: Engine,
    jobs: Jobs,
    user_id: int,
    import_id: int,
    given: Answer,
    password: str | None,
) -> int:
    """Read the file again with an answer or a password; give the id of the job.

    Raises:
        NotFound: the import is not the user's.
        Conflict: it is committed or undone, or its file is no longer kept.
    """

    def work(connection: Connection) -> int:
        importing = _open_import(connection, user_id, import_id)
        if store.file_content(connection, import_id) is None:
            raise Conflict(GONE_SENTENCE)
        answered = ReadHints(
            date_order=given.date_order,
            direction=given.direction,
            columns=given.columns,
        )
        before = with_answers(ReadHints(), importing.hints)
        hints = with_answers(before, dump_answers(answered))
        values = {
            "status": str(ImportStatus.READING),
            "hints": dump_answers(hints),
            "error_code": None,
            "error_message": None,
        }
        store.change_import(connection, import_id, values)
        return jobs.add(connection, user_id, JOB_KIND, import_id)

    job_id = in_transaction(engine, work)
    jobs.start(job_id, password)
    return job_id


def choose_account(
    connection: Connection,
    user_id: int,
    import_id: int,
    ref: str,
    account_id: int | None,
) -> None:
    """Say which account a part of the statement belongs to, and plan again.

    Args:
        connection: in a writing transaction.
        user_id: whose import it is.
        import_id: a planned import.
        ref: the statement's name of the account.
        account_id: None decides for a new account.

    Raises:
        NotFound: the import, its part or the account is not there or not the user's.
        InvalidInput: the account is in another currency.
        Conflict: the import is not planned any more.
    """
    importing = _planned(connection, user_id, import_id)
    known = store.list_import_accounts(connection, import_id)
    part = next((one for one in known if one.ref == ref), None)
    if part is None:
        raise NotFound
    if account_id is not None:
        account = accounts.get_account(connection, user_id, account_id)
        if account.currency != part.currency:
            message = (
                f"{account.name} is in {account.currency}, "
                f"this statement in {part.currency}."
            )
            raise InvalidInput(message, field="account")
    store.set_import_account(connection, import_id, ref, account_id, chosen=True)
    replan(connection, importing)


def edit_row(
    connection: Connection,
    user_id: int,
    import_id: int,
    position: int,
    change: RowChange,
) -> None:
    """Change what commit will do with one row; no other row changes.

    Raises:
        NotFound: the import, the row or the category is not there or not the user's.
        Conflict: the import is not planned any more, or the row cannot be added.
    """
    _planned(connection, user_id, import_id)
    row = row_store.find_row(connection, import_id, position)
    if row is None:
        raise NotFound
    if row.status is RowStatus.UNREADABLE:
        raise Conflict("A row that could not be read cannot be added.")
    values: dict[str, Any] = {}
    if change.include is not None:
        values["status"] = str(RowStatus.NEW if change.include else _left_out(row))
    if change.category_id is not None:
        category_id = change.category_id or None
        if category_id is not None:
            categories.get_category(connection, user_id, category_id)
        values["category_id"] = category_id
        values["category_source"] = str(CategorySource.USER)
        values["category_confidence"] = None
    if values:
        row_store.change_row(connection, import_id, position, values)


def discard(connection: Connection, user_id: int, import_id: int) -> None:
    """Forget an import that has added nothing, with its file.

    Raises:
        NotFound: it is not the user's.
        Conflict: it is committed, so only undoing it helps.
    """
    _open_import(connection, user_id, import_id)
    store.remove_import(connection, import_id)


def _left_out(row: ImportRow) -> RowStatus:
    known = row.planned_status is not RowStatus.NEW
    return row.planned_status if known else RowStatus.EXCLUDED


def _planned(connection: Connection, user_id: int, import_id: int) -> Import:
    data_versions.lock_version(connection, user_id)
    importing = store.lock_import(connection, user_id, import_id)
    if importing.status is not ImportStatus.PLANNED:
        raise Conflict("This import is not waiting for you any more.")
    return importing


def _open_import(connection: Connection, user_id: int, import_id: int) -> Import:
    importing = store.lock_import(connection, user_id, import_id)
    if importing.status in {ImportStatus.COMMITTED, ImportStatus.UNDONE}:
        raise Conflict("This import is committed already.")
    return importing
