"""API tokens: signed, scoped, listed, and dead the moment they are revoked."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import jwt

from utils.db_utils import in_transaction, try_transaction
from utils.errors import InvalidInput, NotFound, WrongCredentials
from utils.sentences import sentence
from utils.store import tokens as store

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.engine import Connection, Engine

    from utils.clock import Clock

SCOPES: Final = ("read", "write", "import")
DEFAULT_DAYS: Final = 90
LONGEST_DAYS: Final = 365
MOST_TOKENS: Final = 50
_AUDIENCE: Final = "dhanarakshak-api"
_ISSUER: Final = "dhanarakshak"
_REFUSED: Final = sentence("This API token is not valid, ran out, or was revoked.")
# Looked up where a token names none, so that refusing takes as long as accepting.
_NOBODY: Final = ("", 0)
_ALGORITHM: Final = "HS256"
_KEY_LABEL: Final = b"dhanarakshak api tokens 1"
_LONGEST_TOKEN: Final = 1000
_TOUCH_EVERY: Final = dt.timedelta(minutes=1)


class TokenSigner:
    """Signs tokens with a key of its own, derived from the app's secret.

    Args:
        secret_key: the app's secret.
        fallbacks: secrets used before; what they signed is still taken.
    """

    def __init__(self, secret_key: str, fallbacks: Sequence[str] = ()) -> None:
        keys = [_derive(secret) for secret in (secret_key, *fallbacks)]
        self._key = keys[0]
        self._keys: Mapping[str, bytes] = {_key_id(key): key for key in keys}

    def sign(self, claims: Mapping[str, object]) -> str:
        """Turn claims into a token."""
        headers = {"kid": _key_id(self._key)}
        return jwt.encode(dict(claims), self._key, _ALGORITHM, headers=headers)

    def read(self, token: str) -> dict[str, object]:
        """Check a token's signature and form, and give its claims.

        Whether it ran out is not asked here: that is for the app's own clock.

        Raises:
            WrongCredentials: it is none of ours.
        """
        try:
            key = self._keys[jwt.get_unverified_header(token)["kid"]]
            claims: dict[str, object] = jwt.decode(
                token,
                key,
                algorithms=[_ALGORITHM],
                audience=_AUDIENCE,
                issuer=_ISSUER,
                options={
                    "require": ["exp", "sub", "aud", "iss", "jti"],
                    "verify_exp": False,
                    "verify_iat": False,
                    "strict_aud": True,
                },
            )
        # Whoever forges a token chooses which of these it will be.
        except (
            jwt.InvalidTokenError,
            LookupError,
            TypeError,
            ValueError,
            RecursionError,
        ) as error:
            raise WrongCredentials(_REFUSED) from error
        return claims


@dataclass(frozen=True, slots=True)
class TokenRequest:
    """The token that somebody wants."""

    name: str
    scopes: tuple[str, ...]
    days: int = DEFAULT_DAYS


def issue_token(
    engine: Engine,
    clock: Clock,
    signer: TokenSigner,
    user_id: int,
    wanted: TokenRequest,
) -> str:
    """Store a token's row and give the token, which nobody can show again.

    Raises:
        InvalidInput: name, scopes or days cannot be used.
    """
    _check(wanted)
    now = clock.now()
    new = store.NewToken(
        user_id=user_id,
        jti=str(uuid.uuid4()),
        name=wanted.name,
        scopes=" ".join(scope for scope in SCOPES if scope in wanted.scopes),
        created_at=now,
        expires_at=now + dt.timedelta(days=wanted.days),
    )

    in_transaction(engine, lambda connection: _keep(connection, new))
    return signer.sign(
        {
            "aud": _AUDIENCE,
            "iss": _ISSUER,
            "sub": str(user_id),
            "jti": new.jti,
            "iat": int(now.timestamp()),
            "exp": int(new.expires_at.timestamp()),
            "scopes": new.scopes,
        }
    )


def _keep(connection: Connection, new: store.NewToken) -> None:
    if len(store.list_tokens(connection, new.user_id)) >= MOST_TOKENS:
        message = sentence(
            "You have %(most)s tokens; please revoke one first.", most=MOST_TOKENS
        )
        raise InvalidInput(message, field="name")
    store.add_token(connection, new)


def verify_token(
    connection: Connection, clock: Clock, signer: TokenSigner, authorization: str
) -> store.TokenOwner:
    """Give whose token an ``Authorization`` header carries.

    Raises:
        WrongCredentials: there is none, it is none of ours, or it is dead.
    """
    scheme, _, token = authorization.partition(" ")
    if scheme.casefold() != "bearer" or not 0 < len(token) <= _LONGEST_TOKEN:
        raise WrongCredentials(
            sentence("Send an API token as “Authorization: Bearer …”.")
        )
    jti, user_id = _named(clock, signer, token.strip())
    owner = store.find_token_owner(connection, jti, user_id, clock.now())
    if owner is None:
        raise WrongCredentials(_REFUSED)
    return owner


def is_guess(authorization: str) -> bool:
    """Tell whether what was refused had at least the form of a token.

    Any other text cannot become one by trying, so it need not be held back.
    """
    return authorization.count(".") == 2


def _named(clock: Clock, signer: TokenSigner, token: str) -> tuple[str, int]:
    """Give the id and the user that a token names; nobody's if it is forged or old."""
    try:
        claims = signer.read(token)
    except WrongCredentials:
        return _NOBODY
    subject, expires = str(claims["sub"]), claims["exp"]
    if not (subject.isascii() and subject.isdigit() and len(subject) <= 18):
        return _NOBODY
    if not isinstance(expires, int) or expires <= clock.now().timestamp():
        return _NOBODY
    return str(claims["jti"]), int(subject)


def note_use(engine: Engine, clock: Clock, owner: store.TokenOwner) -> None:
    """Note that a token is in use, at most once a minute."""
    now = clock.now()
    if owner.last_used_at is None or now - owner.last_used_at >= _TOUCH_EVERY:
        try_transaction(engine, lambda db: store.touch_token(db, owner.token_id, now))


def revoke_token(engine: Engine, clock: Clock, user_id: int, token_id: int) -> None:
    """Revoke one of a person's tokens, at once.

    Raises:
        NotFound: there is none of that id, or it is another's.
    """
    if not in_transaction(
        engine, lambda db: store.revoke_token(db, user_id, token_id, clock.now())
    ):
        raise NotFound


def _check(wanted: TokenRequest) -> None:
    if not 1 <= len(wanted.name) <= 80:
        raise InvalidInput(sentence("Please give the token a name."), field="name")
    if not wanted.scopes or not set(wanted.scopes) <= set(SCOPES):
        raise InvalidInput(
            sentence("Please choose what the token may do."), field="scopes"
        )
    if not 1 <= wanted.days <= LONGEST_DAYS:
        raise InvalidInput(
            sentence(
                "Please choose from 1 to %(most)s days.",
                most=LONGEST_DAYS,
            ),
            field="days",
        )


def _derive(secret: str) -> bytes:
    return hmac.digest(secret.encode(), _KEY_LABEL, "sha256")


def _key_id(key: bytes) -> str:
    # Of the key's digest, so that the id says nothing about the key.
    return hashlib.sha256(b"kid " + key).hexdigest()[:12]
