from __future__ import annotations

import io

import olefile
import pytest

from tests.statements.books import xlsx
from tests.statements.printed import pdf
from tests.statements.sealed import Aes128Lock, Aes256Lock, agile, standard
from utils.domain import ReadHints
from utils.errors import StatementError
from utils.file_processor import read_statement

TABLE = [(40, 60, "Date"), (120, 60, "Details"), (300, 60, "Amount"),
         (40, 76, "13/04/2024"), (120, 76, "Rent"), (300, 76, "-50.00")]  # fmt: skip
BOOK = xlsx([["Date", "Details", "Amount"], ["13/04/2024", "Rent", -50]])
WORD = "ANIT0104é"
LOCKED = {
    "agile": agile(BOOK, WORD),
    "standard": standard(BOOK, WORD),
    "aes-128": pdf(TABLE, lock=Aes128Lock("ANIT0104", "owner")),
    "aes-256": pdf(TABLE, lock=Aes256Lock(WORD)),
}


def read(content: bytes, password: str | None) -> list[str]:
    parsed = read_statement(content, ReadHints(password=password))
    return [str(transaction.amount) for transaction in parsed.transactions]


@pytest.mark.parametrize("lock", LOCKED)
def test_a_locked_file_opens_with_its_password_alone(lock: str):
    password = "ANIT0104" if lock == "aes-128" else WORD

    assert read(LOCKED[lock], password) == ["-50.00"]
    for wrong, code in ((None, "password_required"), ("no", "password_wrong")):
        with pytest.raises(StatementError) as caught:
            read(LOCKED[lock], wrong)
        assert caught.value.code == code
        assert "date of birth" in caught.value.message


def test_the_owners_password_opens_too():
    assert read(LOCKED["aes-128"], "owner") == ["-50.00"]


def test_a_file_locked_against_changes_only_opens_without_a_password():
    assert read(pdf(TABLE, lock=Aes128Lock("", "owner")), None) == ["-50.00"]


def test_a_password_that_is_not_needed_does_no_harm():
    assert read(pdf(TABLE), "no") == ["-50.00"]
    assert read(BOOK, "no") == ["-50.00"]


def test_a_lock_that_nobody_knows_says_how_to_save_without_one():
    with olefile.OleFileIO(io.BytesIO(LOCKED["agile"])) as container:
        info = container.openstream("EncryptionInfo").read()
    locked = LOCKED["agile"].replace(info[:8], b"\x09\x00\x09\x00\x40\x00\x00\x00", 1)
    assert locked != LOCKED["agile"]

    with pytest.raises(StatementError, match="save it without a password") as caught:
        read(locked, WORD)

    assert caught.value.code == "encryption_unsupported"
