from __future__ import annotations

import io

import olefile
import pytest

from tests.statements.books import xls, xlsx
from tests.statements.printed.pages import pdf
from tests.statements.sealed import (
    Aes128Lock,
    Aes256Lock,
    agile,
    biff_crypto_api,
    biff_rc4,
    biff_xor,
    locked_ods,
    standard,
)
from utils.domain import ReadHints
from utils.errors import StatementError
from utils.file_processor import read_statement

TABLE = [(40, 60, "Date"), (120, 60, "Details"), (300, 60, "Amount"),
         (40, 76, "13/04/2024"), (120, 76, "Rent"), (300, 76, "-50.00")]  # fmt: skip
ROWS = [["Date", "Details", "Amount"], ["13/04/2024", "Rent", -50]]
BOOK, OLD_BOOK = xlsx(ROWS), xls(ROWS)
WORD = "ANIT0104é"
LOCKED = {
    "agile": agile(BOOK, WORD),
    "standard": standard(BOOK, WORD),
    "biff-rc4": biff_rc4(OLD_BOOK, WORD),
    "biff-crypto-api": biff_crypto_api(OLD_BOOK, WORD),
    "biff-xor": biff_xor(OLD_BOOK, "ANIT0104"),
    "aes-128": pdf(TABLE, lock=Aes128Lock("ANIT0104", "owner")),
    "aes-256": pdf(TABLE, lock=Aes256Lock(WORD)),
}


def read(content: bytes, password: str | None) -> list[str]:
    parsed = read_statement(content, ReadHints(password=password))
    return [str(transaction.amount) for transaction in parsed.transactions]


@pytest.mark.parametrize("lock", LOCKED)
def test_a_locked_file_opens_with_its_password_alone(lock: str):
    password = "ANIT0104" if lock in ("aes-128", "biff-xor") else WORD

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


def test_an_old_workbook_of_several_blocks_opens_whole():
    rows = [[f"{1 + n % 28:02d}/04/2024", f"Shop {n}", -n - 1] for n in range(400)]
    book = xls([ROWS[0], *rows])

    for locked in (biff_rc4(book, WORD), biff_crypto_api(book, WORD)):
        assert read(locked, WORD) == read(book, None)


def test_a_lock_of_excel_5_says_how_to_save_without_one():
    locked = LOCKED["biff-rc4"].replace(*map(_directory_name, ("Workbook", "Book")))

    for password in (None, WORD):
        with pytest.raises(StatementError, match="save it without a password"):
            read(locked, password)


def test_an_old_lock_of_an_unknown_kind_says_how_to_save_without_one():
    content = LOCKED["biff-rc4"]
    at = content.index(b"\x2f\x00\x36\x00\x01\x00") + 4
    for kind in (b"\x02\x00", b"\x01\x00\x09\x00"):
        locked = content[:at] + kind + content[at + len(kind) :]
        with pytest.raises(StatementError, match="save it without a password"):
            read(locked, WORD)


def _directory_name(name: str) -> bytes:
    written = (name + "\0").encode("utf-16-le")
    return written.ljust(64, b"\0") + len(written).to_bytes(2, "little")


def test_a_locked_opendocument_says_how_to_save_without_one():
    with pytest.raises(StatementError, match="save it without a password"):
        read(locked_ods(), WORD)
