"""Corrections of an import before it is committed: answers, accounts, rows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from utils.categorise import named_payee
from utils.db_utils import in_transaction
from utils.domain import CategorySource, ImportStatus, RowStatus
from utils.errors import Conflict, InvalidInput, NotFound
from utils.importing.answers import Answers, dump_answers, load_answers
from utils.importing.planning import forget_plan
from utils.importing.reading import GONE_SENTENCE
from utils.importing.receive import JOB_KIND, replan
from utils.sentences import sentence
from utils.store import (
    accounts,
    categories,
    data_versions,
    import_accounts,
    import_files,
)
from utils.store import import_rows as row_store
from utils.store import imports as store

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection, Engine

    from utils.jobs import Jobs
    from utils.store.import_rows import ImportRow
    from utils.store.imports import Import


@dataclass(frozen=True, slots=True)
class RowChange:
    """A correction of one row; what is None stays. Category 0 takes it away.

    Args:
        include: add the row, or leave it out.
        category_id: its category.
        payee: its payee.
        same: whether it is the near transaction that was entered by hand.
        also_others: give category and payee to all rows of its payee too.
    """

    include: bool | None = None
    category_id: int | None = None
    payee: str | None = None
    same: bool = False
    also_others: bool = False


@dataclass(frozen=True, slots=True)
class Again:
    """How a file shall be read again.

    Args:
        answers: what is said about it.
        password: for a locked file.
        instead: whether the answers are all there is to say, so that none given
            before counts any more.
        account_id: where the rows shall go; None for what the statement says. It
            counts with `instead` only.
    """

    answers: Answers = field(default_factory=Answers)
    password: str | None = field(default=None, repr=False)
    instead: bool = False
    account_id: int | None = None


def read_again(
    engine: Engine,
    jobs: Jobs,
    user_id: int,
    import_id: int,
    again: Again,
    today: dt.date,
) -> int:
    """Read the file again with answers or a password; give the id of the job.

    Raises:
        NotFound: the import is not the user's.
        Conflict: it is committed or undone, or its file is no longer kept.
    """

    def work(connection: Connection) -> int:
        importing = _open_import(connection, user_id, import_id)
        if import_files.file_content(connection, import_id) is None:
            raise Conflict(GONE_SENTENCE)
        answers = again.answers
        if not again.instead:
            answers = answers.over(load_answers(importing.hints))
        told = again.instead or again.answers != Answers()
        if told:
            answers = replace(answers, told_on=today, from_before=False)
        values: dict[str, Any] = {
            "status": str(ImportStatus.READING),
            "statement": forget_plan(connection, importing),
            "hints": dump_answers(answers) if told else importing.hints,
            "error_code": None,
            "error_message": None,
        }
        if again.instead:
            if again.account_id is not None:
                accounts.get_account(connection, user_id, again.account_id)
            values["account_id"] = again.account_id
        store.change_import(connection, import_id, values)
        return jobs.add(connection, user_id, JOB_KIND, import_id)

    job_id = in_transaction(engine, work)
    jobs.start(job_id, again.password)
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
    known = import_accounts.list_import_accounts(connection, import_id)
    part = next((one for one in known if one.ref == ref), None)
    if part is None:
        raise NotFound
    if account_id is not None:
        account = accounts.get_account(connection, user_id, account_id)
        if account.currency != part.currency:
            message = sentence(
                "%(account)s is in %(currency)s, this statement in %(other_currency)s.",
                account=account.name,
                currency=account.currency,
                other_currency=part.currency,
            )
            raise InvalidInput(message, field="account")
    import_accounts.set_import_account(
        connection, import_id, ref, account_id, chosen=True
    )
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
    if row.posting_date is None:
        raise Conflict(sentence("A row that was not read cannot be added."))
    values = _named_values(connection, user_id, change)
    if values and change.also_others:
        row_store.change_rows_of_payee(connection, import_id, row.payee_key, values)
    if change.same:
        if row.planned_status is not RowStatus.PROBABLE_DUPLICATE:
            raise Conflict(sentence("This row is near no transaction entered by hand."))
        values["status"] = str(RowStatus.SAME)
    elif change.include is not None:
        values["status"] = str(RowStatus.NEW if change.include else _left_out(row))
    if values:
        row_store.change_row(connection, import_id, position, values)


def _named_values(
    connection: Connection, user_id: int, change: RowChange
) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if change.category_id is not None:
        category_id = change.category_id or None
        if category_id is not None:
            categories.get_category(connection, user_id, category_id)
        values["category_id"] = category_id
        values["category_source"] = str(CategorySource.USER)
        values["category_confidence"] = None
    if change.payee is not None:
        payee = named_payee(change.payee)
        if not payee.name:
            raise InvalidInput(sentence("Please name the payee."), field="payee")
        values |= {"payee": payee.name, "payee_key": payee.key}
    return values


def discard(connection: Connection, user_id: int, import_id: int) -> None:
    """Forget an import that has added nothing, with its file.

    Raises:
        NotFound: it is not the user's.
        Conflict: it is committed, so only undoing it helps.
    """
    _open_import(connection, user_id, import_id)
    store.remove_import(connection, import_id)


def _left_out(row: ImportRow) -> RowStatus:
    """Say what a row is that is not added: what it was known as, or excluded."""
    open_statuses = {RowStatus.NEW, RowStatus.PROBABLE_DUPLICATE}
    known = row.planned_status not in open_statuses
    return row.planned_status if known else RowStatus.EXCLUDED


def _planned(connection: Connection, user_id: int, import_id: int) -> Import:
    data_versions.lock_version(connection, user_id)
    importing = store.lock_import(connection, user_id, import_id)
    if importing.status is not ImportStatus.PLANNED:
        raise Conflict(sentence("This import is not waiting for you any more."))
    return importing


def _open_import(connection: Connection, user_id: int, import_id: int) -> Import:
    importing = store.lock_import(connection, user_id, import_id)
    if importing.status in {ImportStatus.COMMITTED, ImportStatus.UNDONE}:
        raise Conflict(sentence("This import is committed already."))
    return importing
