"""The second step of logging in: codes of an app (TOTP, RFC 6238), recovery codes."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import pyotp
from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from utils.db_utils import in_transaction, reading
from utils.errors import Conflict, WrongCode
from utils.people.throttle import attempting, code_limits
from utils.sentences import sentence
from utils.store import second_factors as store
from utils.store import sessions as session_store
from utils.store import tokens as token_store
from utils.store import users as user_store

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection, Engine

    from utils.clock import Clock

ISSUER: Final = "DhanaRakshak"
RECOVERY_CODES: Final = 10
_STEP_S: Final = 30
# A phone's clock may be half a minute off, either way.
_DRIFT_STEPS: Final = (0, -1, 1)
_RECOVERY_BYTES: Final = 10
_KEY_LABEL: Final = b"dhanarakshak second factors 1"


class Seal:
    """Encrypts secrets for the database with a key derived from the app's.

    Args:
        secret_key: the app's secret.
        fallbacks: secrets used before; what they sealed is still opened.
    """

    def __init__(self, secret_key: str, fallbacks: Sequence[str] = ()) -> None:
        keys = [Fernet(_derive(secret)) for secret in (secret_key, *fallbacks)]
        self._box = MultiFernet(keys)

    def close(self, text: str) -> str:
        """Encrypt."""
        return self._box.encrypt(text.encode()).decode()

    def open(self, sealed: str) -> str | None:
        """Decrypt; None where the key is another's."""
        try:
            return self._box.decrypt(sealed).decode()
        except InvalidToken:
            return None


@dataclass(frozen=True, slots=True)
class Code:
    """A code that somebody typed, and from which address."""

    user_id: int
    text: str = field(repr=False)
    address: str


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What a person's app must know: as text, and as an address for a QR code."""

    secret: str = field(repr=False)
    uri: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class State:
    """Whether two-step is on, and how many recovery codes are left."""

    is_on: bool
    is_pending: bool
    codes_left: int


def state(connection: Connection, user_id: int) -> State:
    """Tell how it stands with a person's second factor."""
    found = store.find_second_factor(connection, user_id)
    is_on = found is not None and found.confirmed_at is not None
    left = store.count_recovery_codes(connection, user_id) if is_on else 0
    return State(is_on, found is not None and not is_on, left)


def begin(engine: Engine, seal: Seal, clock: Clock, user_id: int) -> None:
    """Make a secret; it counts for nothing before `confirm`.

    Raises:
        Conflict: two-step is on already.
    """
    sealed = seal.close(pyotp.random_base32())
    if not in_transaction(
        engine,
        lambda db: store.begin_second_factor(db, user_id, sealed, clock.now()),
    ):
        raise Conflict(sentence("Two-step log-in is on already."))


def enrolment(connection: Connection, seal: Seal, user_id: int) -> Enrolment | None:
    """Give the secret that waits to be confirmed, if one does."""
    found = store.find_second_factor(connection, user_id)
    if found is None or found.confirmed_at is not None:
        return None
    secret = seal.open(found.secret_sealed)
    if secret is None:
        return None
    email = user_store.get_user(connection, user_id).email
    return Enrolment(
        secret, pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name=ISSUER)
    )


def confirm(
    engine: Engine, seal: Seal, clock: Clock, code: Code, session_id: int
) -> list[str]:
    """Turn two-step on with a first code; give the recovery codes, this once.

    Whatever was opened with the password alone ends: other log-ins and API tokens.

    Raises:
        WrongCode: the code is another.
        TooManyAttempts: too many wrong ones.
    """

    def work(connection: Connection) -> list[str] | None:
        found = store.find_second_factor(connection, code.user_id)
        if found is None or found.confirmed_at is not None:
            return None
        if not _takes(connection, seal, clock.now(), found, code.text):
            return None
        store.confirm(connection, code.user_id, clock.now())
        session_store.remove_other_sessions(connection, code.user_id, session_id)
        token_store.revoke_all_tokens(connection, code.user_id, clock.now())
        return _new_recovery_codes(connection, code.user_id)

    with attempting(engine, clock, code_limits(code.user_id, code.address)) as attempt:
        codes = in_transaction(engine, work)
        if codes is None:
            raise WrongCode
        attempt.succeeded = True
    return codes


def check(engine: Engine, seal: Seal, clock: Clock, code: Code) -> bool:
    """Take a code of the app or a recovery code, once; tell whether it was the latter.

    Raises:
        WrongCode: it is neither, or was used before.
        TooManyAttempts: too many wrong ones.
    """
    limits = code_limits(code.user_id, code.address)
    with attempting(engine, clock, limits) as attempt:
        taken = in_transaction(
            engine, lambda db: _takes_either(db, seal, clock.now(), code)
        )
        if taken is None:
            raise WrongCode
        attempt.succeeded = True
    return taken


def turn_off(engine: Engine, user_id: int) -> None:
    """Forget a person's second factor; who asks has been checked before."""
    in_transaction(engine, lambda db: store.remove_second_factor(db, user_id))


def renew_recovery_codes(engine: Engine, user_id: int) -> list[str]:
    """Make new recovery codes; the old ones are worth nothing any more."""
    return in_transaction(engine, lambda db: _new_recovery_codes(db, user_id))


def is_on(engine: Engine, user_id: int) -> bool:
    """Tell whether logging in takes a second step."""
    with reading(engine) as connection:
        return state(connection, user_id).is_on


def _takes_either(
    connection: Connection, seal: Seal, now: dt.datetime, code: Code
) -> bool | None:
    found = store.find_second_factor(connection, code.user_id)
    if found is None or found.confirmed_at is None:
        return None
    if _takes(connection, seal, now, found, code.text):
        return False
    digest = _recovery_digest(code.text)
    return True if store.use_recovery_code(connection, code.user_id, digest) else None


def _takes(
    connection: Connection,
    seal: Seal,
    now: dt.datetime,
    found: store.SecondFactor,
    text: str,
) -> bool:
    secret = seal.open(found.secret_sealed)
    typed = "".join(text.split())
    if secret is None or not (typed.isascii() and typed.isdigit()):
        return False
    totp = pyotp.TOTP(secret)
    present = int(now.timestamp()) // _STEP_S
    steps = [present + drift for drift in _DRIFT_STEPS]
    matching = [s for s in steps if hmac.compare_digest(totp.generate_otp(s), typed)]
    return any(store.use_step(connection, found.user_id, step) for step in matching)


def _new_recovery_codes(connection: Connection, user_id: int) -> list[str]:
    codes = [_recovery_code() for _ in range(RECOVERY_CODES)]
    digests = [_recovery_digest(code) for code in codes]
    store.replace_recovery_codes(connection, user_id, digests)
    return codes


def _recovery_code() -> str:
    # 80 random bits in letters and digits that are not taken for one another.
    text = base64.b32encode(secrets.token_bytes(_RECOVERY_BYTES)).decode().lower()
    return "-".join(text[start : start + 4] for start in range(0, 16, 4))


def _recovery_digest(code: str) -> bytes:
    plain = "".join(letter for letter in code.casefold() if letter.isalnum())
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).digest()


def _derive(secret: str) -> bytes:
    digest = hmac.digest(secret.encode(), _KEY_LABEL, "sha256")
    return base64.urlsafe_b64encode(digest)
