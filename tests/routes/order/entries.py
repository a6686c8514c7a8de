"""Statements that hold two sides of a transfer."""

from __future__ import annotations

from tests.importing import row, statement

IN_SELF = row(11, "900", "NEFT CR SELF")


OUT_SELF = row(10, "-900", "NEFT DR SELF")


def add(desk, number, *rows):
    desk.commit(desk.upload(statement(rows, number=number)))
