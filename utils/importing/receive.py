"""An import until it is committed: received, read, planned, corrected, discarded."""

from __future__ import annotations

import datetime as dt
import logging
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from utils.db_utils import in_transaction
from utils.errors import InvalidInput, StatementError
from utils.importing import accounts as statement_accounts
from utils.importing.planning import keep_decisions, plan_rows
from utils.importing.reading import GONE, GONE_SENTENCE, fail
from utils.importing.rows import with_rules
from utils.sentences import pack, sentence
from utils.store import accounts, data_versions, import_accounts, import_files
from utils.store import import_rows as row_store
from utils.store import imports as store
from utils.store.imports import NewImport

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection, Engine

    from utils.domain import AccountKind
    from utils.jobs import Jobs
    from utils.store.import_accounts import ImportAccount
    from utils.store.imports import Import

JOB_KIND: Final = "read"
KEPT: Final = dt.timedelta(days=1)
MOST_FILES: Final = 50
_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Upload:
    """What a person sends at once: files with their names, and what they are."""

    files: tuple[tuple[str, bytes], ...]
    kind: AccountKind
    account_id: int | None = None
    password: str | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """The imports that an upload made; the last number of each pair is its job."""

    batch: str
    imports: tuple[tuple[int, int | None], ...]


def receive(
    engine: Engine,
    jobs: Jobs,
    user_id: int,
    upload: Upload,
    *,
    now: dt.datetime,
    max_bytes: int,
) -> Received:
    """Store the files as imports and start reading them in the background.

    A file that is too large becomes a failed import and is not kept.

    Raises:
        InvalidInput: no file, or too many.
        NotFound: the account is not the user's.
    """
    if not upload.files:
        raise InvalidInput(sentence("Please choose at least one file."), field="files")
    if len(upload.files) > MOST_FILES:
        message = sentence(
            "Please upload at most %(most)s files at once.", most=MOST_FILES
        )
        raise InvalidInput(message, field="files")

    def work(connection: Connection) -> Received:
        if upload.account_id is not None:
            accounts.get_account(connection, user_id, upload.account_id)
        batch = str(uuid.uuid4())
        return Received(
            batch,
            tuple(
                _receive_file(
                    connection,
                    jobs,
                    user_id,
                    _new_import(upload, batch, file),
                    max_bytes,
                    now,
                )
                for file in upload.files
            ),
        )

    received = in_transaction(engine, work)
    for _, job_id in received.imports:
        if job_id is not None:
            jobs.start(job_id, upload.password)
    return received


def _new_import(upload: Upload, batch: str, file: tuple[str, bytes]) -> NewImport:
    name, content = file
    shown = "".join(c for c in name if c.isprintable()).strip()
    return NewImport(
        batch, shown[-255:] or "statement", upload.kind, content, upload.account_id
    )


def _receive_file(
    connection: Connection,
    jobs: Jobs,
    user_id: int,
    new: NewImport,
    max_bytes: int,
    now: dt.datetime,
) -> tuple[int, int | None]:
    import_id = store.add_import(connection, user_id, new, now)
    if len(new.content) <= max_bytes:
        return import_id, jobs.add(connection, user_id, JOB_KIND, import_id)
    message = sentence(
        "This file has %(size)s MB; at most %(most)s MB can be "
        "read. Save a shorter period of the statement and upload that.",
        size=f"{len(new.content) / 1000000.0:.1f}",
        most=f"{max_bytes / 1000000.0:.1f}",
    )
    fail(connection, import_id, StatementError("too_large", message))
    return import_id, None


def replan(connection: Connection, importing: Import) -> bool:
    """Plan a planned import again; tell whether anything changed that was shown.

    The caller holds the data version. What the user decided about rows stays; so do
    the accounts unless they shall be resolved again.
    """
    before = row_store.list_rows(connection, importing.id)
    known = import_accounts.list_import_accounts(connection, importing.id)
    resolved = statement_accounts.resolve(
        connection, importing, known, importing.layout_fingerprint
    )
    import_accounts.replace_accounts(connection, importing.id, resolved)
    ruled = with_rules(connection, importing.user_id, before, resolved)
    planned = plan_rows(connection, importing.user_id, ruled, resolved)
    kept = [keep_decisions(*pair) for pair in zip(before, planned, strict=True)]
    if kept != before:
        row_store.replace_rows(connection, importing.id, kept)
    version = data_versions.get_version(connection, importing.user_id)
    store.change_import(connection, importing.id, {"planned_at_version": version})
    return _moved(known, resolved) or any(
        (old.planned_status, old.transaction_id)
        != (new.planned_status, new.transaction_id)
        for old, new in zip(before, kept, strict=True)
    )


def _moved(before: Sequence[ImportAccount], after: Sequence[ImportAccount]) -> bool:
    """Tell whether rows would go to an account that nobody has seen or proved."""
    return any(
        old.account_id != new.account_id and not new.number_masked
        for old, new in zip(before, after, strict=True)
    )


def sweep(engine: Engine, now: dt.datetime) -> None:
    """Forget files older than a day, and say so where one was still to be read."""

    def work(connection: Connection) -> None:
        removed = import_files.remove_files_before(connection, now - KEPT)
        import_files.fail_unreadable(connection, GONE, pack(GONE_SENTENCE))
        if removed:
            _log.info("removed %d uploaded files that were older than a day", removed)

    in_transaction(engine, work)
