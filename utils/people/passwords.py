"""Keep passwords safely, and say which ones are too weak to keep."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

import bcrypt

from utils.errors import WeakPassword
from utils.sentences import Number, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from utils.sentences import Sentence

MIN_LENGTH: Final = 12
MAX_LENGTH: Final = 1024
_MAX_BYTES: Final = 4096
_MIN_OWN_LENGTH: Final = 8
_COMMON: Final = Path(__file__).with_name("common_passwords.txt")
_APP_WORDS: Final = ("dhanarakshak", "dhana", "rakshak")
# Without a secret pepper the hash still takes every byte: bcrypt alone stops at 72.
_NO_PEPPER: Final = b"dhanarakshak password"
_KEYBOARD: Final = "qwertyuiopasdfghjklzxcvbnm"
_LOOKALIKES: Final = str.maketrans("013457@$!", "oieastasi")


@dataclass(frozen=True, slots=True)
class StoredPassword:
    """What is kept of a password: the hash, and which pepper went into it."""

    hash: str = field(repr=False)
    pepper_id: str


class PasswordHasher:
    """bcrypt over base64(HMAC-SHA-384(pepper, password)).

    This is the form of OWASP's Password Storage sheet for bcrypt with a pre-hash.

    Args:
        rounds: bcrypt's cost, 4 to 31.
        pepper: a secret kept outside the database; empty for none.
        pepper_id: its name, stored beside each hash; made from it when empty.
        old_peppers: peppers used before, by their ids; people who log in with one
            are hashed anew with the present one.
    """

    def __init__(
        self,
        *,
        rounds: int,
        pepper: str = "",
        pepper_id: str = "",
        old_peppers: Mapping[str, str] | None = None,
    ) -> None:
        self._rounds = rounds
        self._pepper_id = (pepper_id or pepper_name(pepper)) if pepper else ""
        self._peppers = {
            "": _NO_PEPPER,
            **{name: old.encode() for name, old in (old_peppers or {}).items()},
        }
        if pepper:
            self._peppers[self._pepper_id] = pepper.encode()

    def hash(self, password: str) -> StoredPassword:
        """Hash a password with a new salt."""
        salt = bcrypt.gensalt(self._rounds)
        digest = bcrypt.hashpw(self._prehash(password, self._pepper_id), salt)
        return StoredPassword(digest.decode(), self._pepper_id)

    def verify(self, password: str, stored: StoredPassword | None) -> bool:
        """Check a password; takes as long for somebody who does not exist (None)."""
        known = stored is not None and stored.pepper_id in self._peppers
        against = stored if stored is not None and known else self._nobody()
        prehash = self._prehash(password, against.pepper_id)
        return bcrypt.checkpw(prehash, against.hash.encode()) and known

    def is_outdated(self, stored: StoredPassword) -> bool:
        """Tell whether the hash was made with another pepper or cost than today's."""
        cost = int(stored.hash.split("$")[2])
        return stored.pepper_id != self._pepper_id or cost != self._rounds

    def _nobody(self) -> StoredPassword:
        # Well-formed but of no password, so that checking against it costs the same.
        return StoredPassword(f"$2b${self._rounds:02d}${'.' * 53}", self._pepper_id)

    def _prehash(self, password: str, pepper_id: str) -> bytes:
        digest = hmac.digest(self._peppers[pepper_id], _to_bytes(password), "sha384")
        return base64.b64encode(digest)


def pepper_name(pepper: str) -> str:
    """Give the id of a pepper that was given none."""
    return hashlib.sha256(pepper.encode()).hexdigest()[:8]


def check_strength(password: str, about: Iterable[str] = ()) -> None:
    """Refuse a password that others would guess.

    Args:
        password: as typed; any character is welcome, none is demanded.
        about: words that belong to the person: e-mail, name.

    Raises:
        WeakPassword: with the reason as a sentence.
    """
    weakness = _weakness(password, about)
    if weakness is not None:
        raise WeakPassword(weakness, field="password")


def _weakness(password: str, about: Iterable[str]) -> Sentence | None:
    if len(password) < MIN_LENGTH:
        return sentence(
            "Please use at least %(least)s characters; four words do well.",
            least=MIN_LENGTH,
        )
    if len(password) > MAX_LENGTH or len(_to_bytes(password)) > _MAX_BYTES:
        return sentence(
            "Please use at most %(most)s characters.", most=Number(MAX_LENGTH)
        )
    if _is_common(password):
        return sentence(
            "Many people use this password or one like it, so it is tried first. "
            "Please choose another."
        )
    if _is_about(password, about):
        return sentence(
            "This password is little more than your name, your e-mail or the name "
            "of this app. Please choose another."
        )
    return None


def _is_common(password: str) -> bool:
    folded = unicodedata.normalize("NFKC", password).casefold()
    # Digits and signs around a word are what everybody adds to it.
    core = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", folded)
    spelled = folded.translate(_LOOKALIKES)
    forms = {
        folded,
        core,
        spelled,
        core.translate(_LOOKALIKES),
        "".join(folded.split()),
    }
    return not forms.isdisjoint(_common_passwords()) or _is_pattern(folded)


def _is_pattern(folded: str) -> bool:
    """Recognise rows of keys, a short piece repeated, and runs like 23456789…."""
    if len(set(folded)) < 5 or folded in _KEYBOARD or folded[::-1] in _KEYBOARD:
        return True
    if re.fullmatch(r"(.{1,6}?)\1+.{0,5}", folded, re.DOTALL):
        return True
    steps = [ord(b) - ord(a) for a, b in pairwise(folded)]
    return sum(step in {-1, 0, 1} for step in steps) > 0.8 * len(steps)


def _is_about(password: str, about: Iterable[str]) -> bool:
    rest = folded = password.casefold()
    words = {
        part
        for text in (*about, *_APP_WORDS)
        for part in (text.casefold(), *re.split(r"[\W_]+", text.casefold()))
        if len(part) >= 3
    }
    for word in sorted(words, key=len, reverse=True):
        rest = rest.replace(word, "")
    return rest != folded and len(rest) < _MIN_OWN_LENGTH


@cache
def _common_passwords() -> frozenset[str]:
    return frozenset(_COMMON.read_text(encoding="utf-8").split("\n")) - {""}


def _to_bytes(password: str) -> bytes:
    # The same é may be typed as one character or two, as the keyboard likes.
    # Lone surrogates, which no keyboard types, must not be an error either.
    return unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
