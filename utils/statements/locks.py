"""What to say about files that are locked with a password."""

from __future__ import annotations

from utils.errors import StatementError
from utils.sentences import sentence

_ADVICE = sentence(
    "Banks often use your customer ID, date of birth (DDMMYYYY), "
    "PAN, the last digits of your mobile number, or the first "
    "letters of your name with one of these; the e-mail that came "
    "with it says which."
)


def locked(password: str | None) -> StatementError:
    """Ask for a password, or say that the one given is wrong."""
    if password:
        return StatementError(
            "password_wrong",
            sentence(
                "This password does not open the file. %(advice)s", advice=_ADVICE
            ),
        )
    return StatementError(
        "password_required",
        sentence("This file is locked with a password. %(advice)s", advice=_ADVICE),
    )


def unsupported_lock() -> StatementError:
    """Say that a lock is of a kind that cannot be opened here."""
    return StatementError(
        "encryption_unsupported",
        sentence(
            "This file is locked in a way that cannot be opened here. Please "
            "open it in the program it is made for, save it without a "
            "password, and upload that copy."
        ),
    )
