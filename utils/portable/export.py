"""Write everything that is a person's into one ZIP of JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import IO, TYPE_CHECKING, Any, Final

from utils.portable.values import to_json
from utils.store import portable as store
from utils.store.users import get_user
from utils.transaction_sheets import safe_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from sqlalchemy import Table
    from sqlalchemy.engine import Connection

FORMAT: Final = "dhanarakshak-export"
VERSION: Final = 1
MANIFEST: Final = "manifest.json"
PROFILE: Final = ("display_name", "currency", "locale", "language")
_README: Final = """\
Everything that DhanaRakshak keeps of yours.

json/  one file per table, a list of rows; what "Take an export in" reads
csv/   the same for spreadsheets; text that a spreadsheet would run begins with '
manifest.json  who, when, and how many rows

Amounts are in minor units (paise, cents) in columns that end in _minor, money out
negative. Left out: passwords, log-ins, API tokens and second factors.
"""


def write_export(
    connection: Connection, user_id: int, now: dt.datetime, target: IO[bytes]
) -> None:
    """Write the ZIP to `target`, row by row: nothing large is held in memory.

    Args:
        connection: its one transaction is what the export shows.
        user_id: whose.
        now: goes into the manifest.
        target: gets the file.
    """
    user = get_user(connection, user_id)
    counts = {}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        archive.writestr("README.txt", _README)
        for table in store.portable_tables():
            counts[table.name] = _write_json(archive, connection, table, user_id)
            _write_csv(archive, connection, table, user_id)
        manifest = {
            "format": FORMAT,
            "version": VERSION,
            "exported_at": now.isoformat(),
            "profile": {
                "email": user.email,
                "created_at": user.created_at.isoformat(),
                **{name: getattr(user, name) for name in PROFILE},
            },
            "rows": counts,
        }
        archive.writestr(MANIFEST, json.dumps(manifest, indent=2, ensure_ascii=False))


def _write_json(
    archive: zipfile.ZipFile, connection: Connection, table: Table, user_id: int
) -> int:
    count = 0
    with archive.open(f"json/{table.name}.json", "w", force_zip64=True) as file:
        file.write(b"[")
        for count, row in enumerate(store.read_rows(connection, table, user_id), 1):
            # A line each: what takes it in need not hold it all.
            file.write(b",\n" if count > 1 else b"\n")
            file.write(json.dumps(_plain(row), ensure_ascii=False).encode())
        file.write(b"\n]\n")
    return count


def _write_csv(
    archive: zipfile.ZipFile, connection: Connection, table: Table, user_id: int
) -> None:
    names = [column.name for column in table.c if column.name != "user_id"]
    with archive.open(f"csv/{table.name}.csv", "w", force_zip64=True) as raw:
        # The mark by which Excel knows UTF-8.
        raw.write(b"\xef\xbb\xbf")
        file = io.TextIOWrapper(raw, "utf-8", newline="")
        sheet = csv.writer(file)
        sheet.writerow(names)
        for row in store.read_rows(connection, table, user_id):
            plain = _plain(row)
            sheet.writerow([_cell(plain[name]) for name in names])
        file.flush()


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: to_json(value) for name, value in row.items() if name != "user_id"}


def _cell(value: object) -> object:
    return safe_text(value) if isinstance(value, str) else value
