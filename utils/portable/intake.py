"""Take an export in: for somebody new on this server, all of it or nothing."""

from __future__ import annotations

import json
import zipfile
from dataclasses import asdict
from itertools import islice
from typing import IO, TYPE_CHECKING, Any, Final

from babel.localedata import locale_identifiers

from utils.currencies import CODES
from utils.domain import ImportStatus
from utils.errors import Conflict, InvalidInput
from utils.people.users import DEFAULT_LANGUAGE, LANGUAGES, Profile
from utils.portable.documents import check_document
from utils.portable.export import FORMAT, MANIFEST, PROFILE, VERSION
from utils.portable.values import from_json
from utils.sentences import pack, sentence
from utils.store import data_versions, monthly_sums, users
from utils.store import portable as store
from utils.store.parts import are_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Column, Table
    from sqlalchemy.engine import Connection

MOST_BYTES: Final = 1_000_000_000
_LONGEST_LINE: Final = 20_000_000
_MANIFEST_BYTES: Final = 100_000
_INTERRUPTED: Final = sentence("Reading was interrupted. Please upload the file again.")
_NO_EXPORT: Final = sentence(
    "This is no export of DhanaRakshak, or it was changed. Nothing was taken in."
)
# Per table: old ids to new ones.
Ids = dict[str, dict[int, int]]


def take_in(connection: Connection, user_id: int, file: IO[bytes]) -> dict[str, int]:
    """Store what an export holds, under new ids; give the rows per table.

    Must run in a transaction, which is rolled back on an error.

    Raises:
        Conflict: this person has transactions or imports already.
        InvalidInput: the file is no export, or was changed.
    """
    data_versions.lock_version(connection, user_id)
    if not store.is_empty(connection, user_id):
        raise Conflict(
            sentence(
                "An export can only be taken in before you have added anything. "
                "Register anew, or undo your imports first."
            )
        )
    try:
        with zipfile.ZipFile(file) as archive:
            return _take_in(connection, user_id, archive)
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        OSError,
        EOFError,
        LookupError,
        TypeError,
        AttributeError,
        RuntimeError,  # encrypted, or nested too deeply
        ValueError,
    ) as error:
        raise InvalidInput(_NO_EXPORT, field="file") from error


def _take_in(
    connection: Connection, user_id: int, archive: zipfile.ZipFile
) -> dict[str, int]:
    manifest = _manifest(archive)
    profile = _profile(manifest)
    store.clear(connection, user_id)
    users.set_profile(connection, user_id, asdict(profile))
    ids: Ids = {}
    counts = {}
    budget = _Budget()
    tables = [t for t in store.portable_tables() if t.name not in store.EXPORT_ONLY]
    for table in tables:
        name = f"json/{table.name}.json"
        # An older export does not know the tables that came later.
        rows = _rows(archive, name, budget) if name in archive.namelist() else iter(())
        counts[table.name] = _add(connection, user_id, table, rows, ids)
    if counts != {name: manifest["rows"].get(name, 0) for name in counts}:
        raise InvalidInput(_NO_EXPORT, field="file")
    if not are_whole(connection, user_id):
        raise InvalidInput(_NO_EXPORT, field="file")
    monthly_sums.sum_anew(connection, user_id)
    store.leave_versions_behind(connection, user_id)
    return counts


def _manifest(archive: zipfile.ZipFile) -> dict[str, Any]:
    with archive.open(MANIFEST) as file:
        manifest = json.loads(file.read(_MANIFEST_BYTES))
    fits = (
        isinstance(manifest, dict)
        and manifest.get("format") == FORMAT
        and isinstance(manifest.get("rows"), dict)
        and isinstance(manifest.get("profile"), dict)
    )
    if not fits:
        raise InvalidInput(_NO_EXPORT, field="file")
    if manifest.get("version") != VERSION:
        raise InvalidInput(
            sentence("This export was made by a newer version of DhanaRakshak."),
            field="file",
        )
    return dict(manifest)


def _profile(manifest: Mapping[str, Any]) -> Profile:
    # Older exports do not know the language.
    told = {"language": DEFAULT_LANGUAGE, **manifest["profile"]}
    found = [told.get(name, "") for name in PROFILE]
    if not all(isinstance(text, str) and 0 < len(text) <= 80 for text in found):
        raise InvalidInput(_NO_EXPORT, field="file")
    profile = Profile(*found)
    if profile.currency not in CODES or profile.locale not in locale_identifiers():
        raise InvalidInput(_NO_EXPORT, field="file")
    if profile.language not in LANGUAGES:
        raise InvalidInput(_NO_EXPORT, field="file")
    return profile


class _Budget:
    """Counts what comes out of the archive: its own word is not taken for it."""

    def __init__(self) -> None:
        self._left = MOST_BYTES

    def take(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise InvalidInput(sentence("This export is too large."), field="file")


def _rows(
    archive: zipfile.ZipFile, name: str, budget: _Budget
) -> Iterator[dict[str, Any]]:
    with archive.open(name) as file:
        while line := file.readline(_LONGEST_LINE):
            budget.take(len(line))
            text = line.strip().rstrip(b",")
            if text not in {b"[", b"]", b"[]", b""}:
                row = json.loads(text)
                if not isinstance(row, dict):
                    raise InvalidInput(_NO_EXPORT, field="file")
                yield row


def _add(
    connection: Connection,
    user_id: int,
    table: Table,
    rows: Iterator[dict[str, Any]],
    ids: Ids,
) -> int:
    new_ids = ids.setdefault(table.name, {})
    later: list[tuple[Column[int], int, int]] = []
    count = 0
    while batch := list(islice(rows, store.BATCH)):
        count += len(batch)
        read = [_read(table, raw, ids, user_id) for raw in batch]
        added = store.add_rows(connection, table, [row for row, _ in read])
        for raw, (_, own), new_id in zip(batch, read, added, strict=False):
            new_ids[int(raw["id"])] = new_id
            later += [(column, new_id, target) for column, target in own]
    for column, row_id, target in later:
        store.set_reference(connection, column, row_id, new_ids[target])
    return count


def _read(
    table: Table, raw: Mapping[str, Any], ids: Ids, user_id: int
) -> tuple[dict[str, Any], list[tuple[Column[int], int]]]:
    """Read a row; references to its own table are given apart, to be set later."""
    row: dict[str, Any] = {}
    own: list[tuple[Column[int], int]] = []
    for column in table.c:
        if column.name == "user_id":
            row["user_id"] = user_id
        elif column.name != "id" and column.name in raw:
            value = from_json(column, raw[column.name])
            target = _target(column)
            if target is table and value is not None:
                own.append((column, int(str(value))))
                value = None
            elif target is not None and value is not None:
                value = ids[target.name][int(str(value))]
            row[column.name] = value
    for name, value in row.items():
        if isinstance(value, str):
            check_document(table.name, name, value)
    _stop(table, row)
    return row, own


def _target(column: Column[Any]) -> Table | None:
    return next((key.column.table for key in column.foreign_keys), None)


def _stop(table: Table, row: dict[str, Any]) -> None:
    """Say of what was under way elsewhere that it ended."""
    if table.name == "imports" and row["status"] == ImportStatus.READING:
        row |= {"status": ImportStatus.FAILED, "error_code": "reader_crashed"}
        row["error_message"] = pack(_INTERRUPTED)
