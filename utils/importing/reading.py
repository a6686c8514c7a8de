"""The background job of an import: its file becomes a plan, a question or an error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from utils.db_utils import in_transaction, reading
from utils.domain import ImportStatus, ReadHints, ReadStatus
from utils.errors import NotFound, StatementError
from utils.importing import accounts as statement_accounts
from utils.importing.planning import plan_rows
from utils.importing.rows import build_rows, with_rules
from utils.importing.summary import dump_answers, dump_statement, with_answers
from utils.store import data_versions
from utils.store import import_rows as row_store
from utils.store import imports as store
from utils.store import users as user_store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection, Engine

    from ml.history import Categoriser
    from utils.clock import Clock
    from utils.domain import ParsedStatement
    from utils.store.import_rows import ImportRow
    from utils.store.imports import Import

# With these the same file can be read after all: it is kept.
PASSWORD_CODES: Final = frozenset({"password_required", "password_wrong"})
# Nothing is wrong with the file: it is kept too.
RETRY_CODES: Final = frozenset({"reader_unavailable"})
GONE: Final = "file_gone"
GONE_SENTENCE: Final = (
    "The file is no longer kept here, because it waited for more than a day. "
    "Please upload it again."
)


class Reader(Protocol):
    """Reads a file's bytes as a statement, as `utils.reading.pool` does."""

    def read(self, content: bytes, hints: ReadHints) -> ParsedStatement:
        """Read it, or raise StatementError."""


@dataclass(frozen=True, slots=True)
class StatementReading:
    """The background job: read the file of an import, then plan or ask."""

    engine: Engine
    clock: Clock
    reader: Reader
    categoriser: Categoriser

    def run(self, subject_id: int, secret: str | None) -> None:
        """Read the import's file; `secret` is its password. Safe to repeat."""
        with reading(self.engine) as connection:
            user_id = store.owner_of(connection, subject_id)
            if user_id is None:
                return
            importing = store.get_import(connection, user_id, subject_id)
            content = store.file_content(connection, subject_id)
            person = user_store.get_user(connection, user_id)
        if importing.status is not ImportStatus.READING:
            return
        hints = ReadHints(
            file_name=importing.file_name,
            kind=importing.kind,
            password=secret,
            currency=person.currency,
            today=self.clock.today(),
        )
        try:
            self._read(importing, content, with_answers(hints, importing.hints))
        except StatementError as error:
            problem = error
            in_transaction(
                self.engine, lambda c: _fail_if_reading(c, importing, problem)
            )

    def give_up(self, subject_id: int) -> None:
        """Say that reading was interrupted again and again."""
        problem = StatementError(
            "reader_crashed",
            "Reading this file was interrupted several times. Please try another "
            "format of the statement, such as CSV.",
        )

        def work(connection: Connection) -> None:
            user_id = store.owner_of(connection, subject_id)
            if user_id is not None:
                importing = store.get_import(connection, user_id, subject_id)
                _fail_if_reading(connection, importing, problem)

        in_transaction(self.engine, work)

    def _read(self, importing: Import, content: bytes | None, hints: ReadHints) -> None:
        if content is None:
            raise StatementError(GONE, GONE_SENTENCE)
        parsed = self.reader.read(content, hints)
        if parsed.status is ReadStatus.QUESTION:
            remembered = self._remembered(importing, parsed, hints)
            if remembered != hints:
                hints, parsed = remembered, self.reader.read(content, remembered)
        if parsed.status is ReadStatus.QUESTION:
            in_transaction(self.engine, lambda c: _ask(c, importing, parsed))
            return
        with reading(self.engine) as connection:
            rows = build_rows(connection, importing.user_id, parsed, self.categoriser)
        in_transaction(
            self.engine, lambda c: _store_plan(c, importing, parsed, rows, hints)
        )

    def _remembered(
        self, importing: Import, parsed: ParsedStatement, hints: ReadHints
    ) -> ReadHints:
        """Add what was answered for an earlier statement of this layout and account."""
        fingerprint = parsed.layout.fingerprint
        if not fingerprint:
            return hints
        with reading(self.engine) as connection:
            found = statement_accounts.found_accounts(parsed)
            resolved = statement_accounts.resolve(
                connection, importing, found, fingerprint
            )
            account_id = resolved[0].account_id if len(resolved) == 1 else None
            text = store.hints_of_layout(
                connection, importing.user_id, fingerprint, account_id
            )
        if text is None:
            return hints
        before = with_answers(hints, text)
        # What was answered about this very file counts more.
        return with_answers(before, dump_answers(hints))


def _store_plan(
    connection: Connection,
    importing: Import,
    parsed: ParsedStatement,
    rows: Sequence[ImportRow],
    hints: ReadHints,
) -> None:
    version = data_versions.lock_version(connection, importing.user_id)
    if not _still_reading(connection, importing):
        return
    fingerprint = parsed.layout.fingerprint[:64]
    accounts_found = statement_accounts.resolve(
        connection, importing, statement_accounts.found_accounts(parsed), fingerprint
    )
    store.replace_accounts(connection, importing.id, accounts_found)
    ruled = with_rules(connection, importing.user_id, rows, accounts_found)
    planned = plan_rows(connection, importing.user_id, ruled, accounts_found)
    row_store.replace_rows(connection, importing.id, planned)
    values = {
        "status": str(ImportStatus.PLANNED),
        "statement": dump_statement(parsed),
        "layout_fingerprint": fingerprint,
        "hints": dump_answers(hints),
        "planned_at_version": version,
        "error_code": None,
        "error_message": None,
    }
    store.change_import(connection, importing.id, values)


def _ask(connection: Connection, importing: Import, parsed: ParsedStatement) -> None:
    if _still_reading(connection, importing):
        values = {
            "status": str(ImportStatus.QUESTION),
            "statement": dump_statement(parsed),
            "layout_fingerprint": parsed.layout.fingerprint[:64],
        }
        store.change_import(connection, importing.id, values)


def _fail_if_reading(
    connection: Connection, importing: Import, problem: StatementError
) -> None:
    if _still_reading(connection, importing):
        fail(connection, importing.id, problem)


def fail(connection: Connection, import_id: int, problem: StatementError) -> None:
    """Say why an import cannot go on; keep its file if it may be read yet."""
    values = {
        "status": str(ImportStatus.FAILED),
        "error_code": problem.code[:40],
        "error_message": problem.message,
    }
    store.change_import(connection, import_id, values)
    if problem.code not in PASSWORD_CODES | RETRY_CODES:
        store.remove_file(connection, import_id)


def _still_reading(connection: Connection, importing: Import) -> bool:
    """Tell whether nobody discarded the import, or finished it, in the meantime."""
    try:
        now = store.lock_import(connection, importing.user_id, importing.id)
    except NotFound:
        return False
    return now.status is ImportStatus.READING
