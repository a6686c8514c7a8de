"""What people are called: the e-mail they log in with and the name that is shown."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from utils.errors import InvalidInput
from utils.sentences import sentence

NAME_LENGTH: Final = 80
_EMAIL_LENGTH: Final = 254
_ATOM = r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_EMAIL: Final = re.compile(
    rf"(?=.{{1,64}}@){_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})*", re.ASCII
)
# Zero-width joiners glue letters in Kannada, Hindi and their kin.
_JOINERS: Final = frozenset("\u200c\u200d")


def email_key(email: str) -> str:
    """Give the form by which people are told apart: NFKC, case folded, stripped.

    MySQL finds ``a@b`` by ``a@b `` too; the throttle must count both as one.
    """
    return unicodedata.normalize("NFKC", email).casefold().strip()


def parse_email(email: str) -> str:
    """Read an e-mail address and give its key.

    Only plain ASCII is taken, so that no two addresses look alike: full-width or
    Cyrillic letters and zero-width signs make a twin of somebody else's.

    Raises:
        InvalidInput: this is no address, or not a plain one.
    """
    if not email.isascii():
        raise InvalidInput(
            sentence(
                "Please use an e-mail address of plain Latin letters, digits and signs."
            ),
            field="email",
        )
    if len(email) > _EMAIL_LENGTH or not _EMAIL.fullmatch(email.casefold()):
        raise InvalidInput(
            sentence(
                "Please check the e-mail address: it should look like name@example.org."
            ),
            field="email",
        )
    return email_key(email)


def parse_display_name(name: str) -> str:
    """Read what somebody wants to be called; may be empty.

    Raises:
        InvalidInput: it is too long or holds invisible signs.
    """
    name = unicodedata.normalize("NFC", name).strip()
    if len(name) > NAME_LENGTH:
        raise InvalidInput(
            sentence(
                "Please use at most %(most)s characters.",
                most=NAME_LENGTH,
            ),
            field="display_name",
        )
    # Control signs, signs of writing direction, halves of characters.
    shown = (letter for letter in name if letter not in _JOINERS)
    if any(unicodedata.category(letter) in {"Cc", "Cf", "Cs"} for letter in shown):
        raise InvalidInput(
            sentence("Please leave out signs that cannot be seen."),
            field="display_name",
        )
    return name
