"""The background job of an import: its file becomes a plan, a question or an error."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from utils.db_utils import in_transaction, reading
from utils.domain import ImportStatus, ReadHints, ReadStatus
from utils.errors import NotFound, StatementError
from utils.importing import accounts as statement_accounts
from utils.importing.answers import Answers, dump_answers, load_answers
from utils.importing.planning import plan_rows
from utils.importing.rows import build_rows, with_rules
from utils.importing.summary import dump_failure, dump_statement, load_statement
from utils.sentences import pack, sentence
from utils.store import data_versions, import_accounts, import_files
from utils.store import import_rows as row_store
from utils.store import imports as store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection, Engine

    from ml.history import Categoriser
    from utils.clock import Clock
    from utils.domain import ParsedStatement
    from utils.jobs import Tell
    from utils.store.import_accounts import ImportAccount
    from utils.store.import_rows import ImportRow, Totals
    from utils.store.imports import Import

PASSWORD_CODES: Final = frozenset({"password_required", "password_wrong"})
# Nothing is wrong with the file, or it may not happen again: it is kept too.
RETRY_CODES: Final = frozenset({"reader_unavailable", "reader_crashed", "timed_out"})
_WRONG_HINTS: Final = "wrong_hints"
_READING_PERCENT: Final = 65  # of the time; payees and identity take the rest
GONE: Final = "file_gone"
GONE_SENTENCE: Final = sentence(
    "The file is no longer kept here, because it waited for more "
    "than a day. Please upload it again."
)
Write = Callable[["Connection"], None]
"""What is to be written in one transaction of the database."""
Attempt = Callable[[ReadHints], "ParsedStatement | StatementError"]
"""Reads a file that is at hand with what is known about it."""


class Reader(Protocol):
    """Reads a file's bytes as a statement, as `utils.reading.pool` does."""

    def read(self, content: bytes, hints: ReadHints, tell: Tell) -> ParsedStatement:
        """Read it, or raise StatementError; `tell` is told the percent that is done."""


@dataclass(frozen=True, slots=True)
class StatementReading:
    """The background job: read the file of an import, then plan or ask."""

    engine: Engine
    clock: Clock
    reader: Reader
    categoriser: Categoriser

    def run(self, subject_id: int, secret: str | None, tell: Tell) -> None:
        """Read the import's file; `secret` is its password. Safe to repeat."""
        with reading(self.engine) as connection:
            user_id = store.owner_of(connection, subject_id)
            if user_id is None:
                return
            importing = store.get_import(connection, user_id, subject_id)
            currency = statement_accounts.usual_currency(connection, importing)
        if importing.status is not ImportStatus.READING:
            return
        hints = ReadHints(
            file_name=importing.file_name,
            kind=importing.kind,
            password=secret,
            currency=currency,
            today=self.clock.today(),
        )
        # What was read is let go before anything is written: it may be large.
        write = self._read(importing, hints, tell)
        in_transaction(self.engine, write)

    def give_up(self, subject_id: int) -> None:
        """Say that reading was interrupted again and again."""
        problem = StatementError(
            "reader_crashed",
            sentence(
                "Reading this file was interrupted several times. Please try "
                "another format of the statement, such as CSV."
            ),
        )

        def work(connection: Connection) -> None:
            user_id = store.owner_of(connection, subject_id)
            if user_id is not None:
                importing = store.get_import(connection, user_id, subject_id)
                _give_up(connection, importing, problem)

        in_transaction(self.engine, work)

    def _read(self, importing: Import, hints: ReadHints, tell: Tell) -> Write:
        """Read the file; give what is to be written then, no more than that."""
        with reading(self.engine) as connection:
            content = import_files.file_content(connection, importing.id)
        if content is None:
            gone = StatementError(GONE, GONE_SENTENCE)
            return partial(_give_up, importing=importing, problem=gone)
        attempt = partial(_attempt, self.reader, content, _part_of(tell))
        outcome, read = self._understand(importing, hints, attempt)
        # The file may be large, and is of no use while its rows are planned.
        del content, attempt
        if isinstance(read, StatementError):
            return partial(_refuse, outcome=outcome, problem=read)
        if read.status is ReadStatus.QUESTION:
            return partial(_ask, outcome=outcome, parsed=read)
        return self._plan(outcome, read)

    def _understand(
        self, importing: Import, hints: ReadHints, attempt: Attempt
    ) -> tuple[_Outcome, ParsedStatement | StatementError]:
        """Read the file with what was told about it, or about the one before."""
        answers = load_answers(importing.hints)
        if answers.told_on is not None:
            read = attempt(answers.into(hints))
            fingerprint = importing.layout_fingerprint or _fingerprint(read)
        else:
            read = attempt(hints)
            fingerprint = _fingerprint(read)
            remembered = self._remembered(importing, read, fingerprint, hints.currency)
            if remembered is not None:
                before = attempt(remembered.into(hints))
                if not isinstance(before, StatementError):
                    answers, read = remembered, before
        return _Outcome(importing, answers, fingerprint[:64]), read

    def _plan(self, outcome: _Outcome, parsed: ParsedStatement) -> Write:
        user_id = outcome.importing.user_id
        with reading(self.engine) as connection:
            rows = build_rows(connection, user_id, parsed, self.categoriser)
        return partial(
            _store_plan,
            outcome=outcome,
            parsed=replace(parsed, transactions=()),
            found=statement_accounts.found_accounts(parsed),
            rows=rows,
        )

    def _remembered(
        self,
        importing: Import,
        read: ParsedStatement | StatementError,
        fingerprint: str,
        currency: str,
    ) -> Answers | None:
        """Find what was told about an earlier statement of this layout and account."""
        if not fingerprint:
            return None
        if isinstance(read, StatementError):
            found = [statement_accounts.unknown_account(currency)]
        else:
            found = statement_accounts.found_accounts(read)
        with reading(self.engine) as connection:
            resolved = statement_accounts.resolve(
                connection, importing, found, fingerprint
            )
            text = import_accounts.hints_of_layout(
                connection, importing.user_id, fingerprint, resolved[0]
            )
        return None if text is None else load_answers(text).for_another_file()


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What is known once an import's file was read, beside what was read.

    `fingerprint` is of the layout as the reader sees it untold: what is told once is
    found by it again.
    """

    importing: Import
    answers: Answers
    fingerprint: str


def _part_of(tell: Tell) -> Tell:
    """Count reading as the part of the work that it is beside planning."""
    return lambda percent: tell(percent * _READING_PERCENT // 100)


def _attempt(
    reader: Reader, content: bytes, tell: Tell, hints: ReadHints
) -> ParsedStatement | StatementError:
    try:
        return reader.read(content, hints, tell)
    except StatementError as error:
        return error


def _fingerprint(read: ParsedStatement | StatementError) -> str:
    if not isinstance(read, StatementError):
        return read.layout.fingerprint
    return read.table.fingerprint if read.table else ""


def _store_plan(
    connection: Connection,
    outcome: _Outcome,
    parsed: ParsedStatement,
    found: Sequence[ImportAccount],
    rows: Sequence[ImportRow],
) -> None:
    """Write a plan; `parsed` is what was read, without the transactions."""
    importing = outcome.importing
    version = data_versions.lock_version(connection, importing.user_id)
    if not _still_reading(connection, importing):
        return
    accounts_found = statement_accounts.resolve(
        connection, importing, found, outcome.fingerprint
    )
    import_accounts.replace_accounts(connection, importing.id, accounts_found)
    ruled = with_rules(connection, importing.user_id, rows, accounts_found)
    planned = plan_rows(connection, importing.user_id, ruled, accounts_found)
    row_store.replace_rows(connection, importing.id, planned)
    values = {
        "status": str(ImportStatus.PLANNED),
        "statement": dump_statement(parsed, _totals_before(importing)),
        "layout_fingerprint": outcome.fingerprint,
        "hints": dump_answers(outcome.answers),
        "planned_at_version": version,
        "error_code": None,
        "error_message": None,
    }
    store.change_import(connection, importing.id, values)


def _ask(connection: Connection, outcome: _Outcome, parsed: ParsedStatement) -> None:
    if _still_reading(connection, outcome.importing):
        values = {
            "status": str(ImportStatus.QUESTION),
            "statement": dump_statement(parsed, _totals_before(outcome.importing)),
            "layout_fingerprint": outcome.fingerprint,
            "hints": dump_answers(outcome.answers),
        }
        store.change_import(connection, outcome.importing.id, values)


def _totals_before(importing: Import) -> Totals | None:
    """Give what an earlier reading of the file came to, if there was one."""
    return load_statement(importing.statement).before


def _refuse(connection: Connection, outcome: _Outcome, problem: StatementError) -> None:
    importing = outcome.importing
    if problem.table is not None and outcome.answers.told_on is None:
        values = {
            "statement": dump_failure(problem.table),
            "layout_fingerprint": outcome.fingerprint,
        }
        store.change_import(connection, importing.id, values)
    _give_up(connection, importing, problem)


def _give_up(
    connection: Connection, importing: Import, problem: StatementError
) -> None:
    if _still_reading(connection, importing):
        fail(connection, importing.id, problem)


def fail(connection: Connection, import_id: int, problem: StatementError) -> None:
    """Say why an import cannot go on; keep its file only if it can be read yet.

    A password may open it, another try may not be interrupted, and a person may say
    what its cells mean.
    """
    values = {
        "status": str(ImportStatus.FAILED),
        "error_code": problem.code[:40],
        "error_message": pack(problem.said),
    }
    store.change_import(connection, import_id, values)
    readable_yet = {*PASSWORD_CODES, *RETRY_CODES, _WRONG_HINTS}
    if problem.table is None and problem.code not in readable_yet:
        import_files.remove_file(connection, import_id)


def _still_reading(connection: Connection, importing: Import) -> bool:
    """Tell whether nobody discarded the import, or finished it, in the meantime."""
    try:
        now = store.lock_import(connection, importing.user_id, importing.id)
    except NotFound:
        return False
    return now.status is ImportStatus.READING
