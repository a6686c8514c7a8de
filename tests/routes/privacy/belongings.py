"""What a person has, and an export of it that is taken in or changed."""

from __future__ import annotations

import io
import zipfile

from utils.db_utils import reading
from utils.store import monthly_sums, portable

MARK = "Zqmarker7Z"
CSV = (
    "Date,Narration,Debit,Credit,Balance\n"
    f"01/11/2026,UPI-{MARK}-SWIGGY,250.00,,9750.00\n"
    f"02/11/2026,=cmd|{MARK},,123456.78,133206.78\n"
    f"13/11/2026,NEFT {MARK} RENT,15000.00,,118206.78\n"
)


def fill(person):
    """Let somebody have one of most things."""
    person.submit(
        "/settings/profile",
        {"display_name": f"{MARK} Name", "currency": "EUR", "locale": "de_DE"},
    )
    files = [(io.BytesIO(CSV.encode()), f"{MARK}.csv")]
    sent = {"files": files, "kind": "bank"}
    location = person.submit("/upload", sent).location
    assert person.submit(f"{location}/commit").status_code == 303
    waiting = CSV.replace("250.00", "251.00").replace("Nov", "Dec").encode()
    person.submit(
        "/upload", {"files": [(io.BytesIO(waiting), f"{MARK}2.csv")], "kind": "card"}
    )
    person.submit("/settings/tokens", {"name": MARK, "scopes": ["read"], "days": "30"})
    person.get("/dashboard")
    person.get(f"/transactions?q={MARK}")
    person.get("/api/v1/transactions")


def export(person):
    answer = person.get("/settings/export")
    assert answer.mimetype == "application/zip"
    assert answer.headers["Cache-Control"] == "no-store"
    return zipfile.ZipFile(io.BytesIO(answer.data))


def taken_in(person, content):
    files = {"file": (io.BytesIO(content), "export.zip")}
    return person.submit("/settings/import", files)


def counts_and_sums(engine, user_id):
    """Count the rows of each table that goes along, and sum the money in them."""
    with reading(engine) as connection:
        counts = {
            table.name: sum(1 for _ in portable.read_rows(connection, table, user_id))
            for table in portable.portable_tables()
            if table.name not in portable.EXPORT_ONLY
        }
        cells = monthly_sums.list_sums(connection, user_id)
    sums = [(c.month, c.inflow_minor, c.outflow_minor, c.row_count) for c in cells]
    return counts, sorted(sums)


def rewritten(content, change):
    """Change the files of an export: names to texts."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    change(files)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()
