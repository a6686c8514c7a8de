"""API tokens: forging, life and revocation (threats 20, 28, 29)."""

from __future__ import annotations

import base64
import datetime as dt
import json

import jwt
import pytest

from utils.errors import InvalidInput, NotFound, WrongCredentials
from utils.people import tokens, users
from utils.people.passwords import PasswordHasher
from utils.people.tokens import TokenRequest, TokenSigner
from utils.people.users import PasswordChange, Registration
from utils.store.tokens import list_tokens

SECRET = "only for tests: forty-eight random characters"
PASSWORD = "four ducks cross my road"
READING = TokenRequest("backup", ("read",))


@pytest.fixture
def signer() -> TokenSigner:
    return TokenSigner(SECRET)


@pytest.fixture
def arrive(any_engine, clock):
    def register(name):
        registration = Registration(f"{name}@example.org", name, PASSWORD)
        hasher = PasswordHasher(rounds=4)
        return users.register(any_engine, hasher, clock, registration)

    return register


def verify(engine, clock, signer, token):
    with engine.connect() as connection:
        return tokens.verify_token(connection, clock, signer, f"Bearer {token}")


def test_a_token_speaks_for_who_made_it(any_engine, clock, signer, arrive):
    user_id = arrive("meera")
    wanted = TokenRequest("both", ("import", "read"))
    token = tokens.issue_token(any_engine, clock, signer, user_id, wanted)
    owner = verify(any_engine, clock, signer, token)
    assert (owner.user_id, owner.scopes) == (user_id, "read import")
    claims = jwt.decode(token, options={"verify_signature": False})
    assert set(claims) == {"aud", "iss", "sub", "jti", "iat", "exp", "scopes"}
    assert "meera" not in token


def test_a_token_dies_with_its_last_day(any_engine, clock, signer, arrive):  # 29
    wanted = TokenRequest("short", ("read",), days=30)
    token = tokens.issue_token(any_engine, clock, signer, arrive("meera"), wanted)
    clock.advance(dt.timedelta(days=30, seconds=-1))
    assert verify(any_engine, clock, signer, token)
    clock.advance(dt.timedelta(seconds=1))
    with pytest.raises(WrongCredentials):
        verify(any_engine, clock, signer, token)


def test_a_revoked_token_is_dead_at_once(any_engine, clock, signer, arrive):  # 29, 33
    meera, charlie = arrive("meera"), arrive("charlie")
    token = tokens.issue_token(any_engine, clock, signer, meera, READING)
    token_id = verify(any_engine, clock, signer, token).token_id
    with pytest.raises(NotFound):
        tokens.revoke_token(any_engine, clock, charlie, token_id)
    assert verify(any_engine, clock, signer, token)
    tokens.revoke_token(any_engine, clock, meera, token_id)
    with pytest.raises(WrongCredentials):
        verify(any_engine, clock, signer, token)
    with pytest.raises(NotFound):
        tokens.revoke_token(any_engine, clock, meera, token_id)
    with any_engine.connect() as connection:
        assert list_tokens(connection, meera) == []


def test_another_password_ends_every_token(any_engine, clock, signer, arrive):  # 23
    meera, charlie = arrive("meera"), arrive("charlie")
    token = tokens.issue_token(any_engine, clock, signer, meera, READING)
    strangers = tokens.issue_token(any_engine, clock, signer, charlie, READING)
    asked = PasswordChange(meera, 0, PASSWORD, "five geese sleep on it", "192.0.2.1")
    users.change_password(any_engine, PasswordHasher(rounds=4), clock, asked)
    with pytest.raises(WrongCredentials):
        verify(any_engine, clock, signer, token)
    assert verify(any_engine, clock, signer, strangers)


def test_use_is_noted_once_a_minute(any_engine, clock, signer, arrive):
    user_id = arrive("meera")
    token = tokens.issue_token(any_engine, clock, signer, user_id, READING)
    start = clock.now()
    for _ in range(3):
        tokens.note_use(any_engine, clock, verify(any_engine, clock, signer, token))
        clock.advance(dt.timedelta(seconds=20))
    with any_engine.connect() as connection:
        assert list_tokens(connection, user_id)[0].last_used_at == start
    tokens.note_use(any_engine, clock, verify(any_engine, clock, signer, token))
    with any_engine.connect() as connection:
        assert list_tokens(connection, user_id)[0].last_used_at == clock.now()


def test_after_a_change_of_secret_old_tokens_live_while_it_is_kept(
    engine, clock, signer
):  # threat 20
    user_id = users.register(
        engine,
        PasswordHasher(rounds=4),
        clock,
        Registration("meera@example.org", "Meera", PASSWORD),
    )
    token = tokens.issue_token(engine, clock, signer, user_id, READING)
    rotated = TokenSigner("a new secret of many random letters", (SECRET,))
    assert verify(engine, clock, rotated, token)
    fresh = tokens.issue_token(engine, clock, rotated, user_id, READING)
    with pytest.raises(WrongCredentials):
        verify(engine, clock, signer, fresh)
    with pytest.raises(WrongCredentials):
        verify(engine, clock, TokenSigner("a new secret of many random letters"), token)


def encoded(part):
    text = part if isinstance(part, bytes) else json.dumps(part).encode()
    return base64.urlsafe_b64encode(text).rstrip(b"=").decode()


def forgeries(real):
    head, body, signature = real.split(".")
    header = jwt.get_unverified_header(real)
    claims = jwt.decode(real, options={"verify_signature": False})
    for name in ("none", "None", "NONE", "HS512", "RS256", "ES256", ""):
        yield f"{encoded({**header, 'alg': name})}.{body}."
        yield f"{encoded({**header, 'alg': name})}.{body}.{signature}"
    for secret in ("", "secret", "dev", SECRET, "0" * 32):
        yield jwt.encode(claims, secret.ljust(32), "HS256", headers=header)
        yield jwt.encode(claims, secret.ljust(32), "HS256")
    for kid in ("", "x", None, 7, ["a"], {"a": 1}, "../../etc/passwd"):
        yield f"{encoded({**header, 'kid': kid})}.{body}.{signature}"
    yield f"{encoded({**header, 'crit': ['exp']})}.{body}.{signature}"
    yield f"{head}.{encoded({**claims, 'sub': '2'})}.{signature}"
    yield f"{head}.{body}.{signature[:-2]}AA"
    yield f"{head}.{body}"
    yield f"{head}.{body}.{signature}.{signature}"
    yield encoded(b"[" * 700) + f".{body}.{signature}"
    yield f"{encoded([])}.{body}.{signature}"
    yield f"{encoded(b'{')}.{body}.{signature}"
    yield from ("", ".", "..", "...", "ಕ", "\ud800.a.b", "a" * 100_000, f"{real}\0")


def test_forged_tokens_are_refused(engine, clock, signer):  # threat 28
    user_id = users.register(
        engine,
        PasswordHasher(rounds=4),
        clock,
        Registration("meera@example.org", "Meera", PASSWORD),
    )
    real = tokens.issue_token(engine, clock, signer, user_id, READING)
    tried = 0
    for forged in forgeries(real):
        with pytest.raises(WrongCredentials):
            verify(engine, clock, signer, forged)
        tried += 1
    assert tried > 40
    assert verify(engine, clock, signer, real)


@pytest.mark.parametrize(
    "change",
    [
        {"exp": None},
        {"sub": None},
        {"jti": None},
        {"aud": None},
        {"iss": None},
        {"iss": "another app"},
        {"aud": "another app"},
        {"aud": ["dhanarakshak-api", "x"]},
        {"sub": 1},
        {"sub": "1 OR 1=1"},
        {"sub": "²"},
        {"sub": "9" * 40},
        {"jti": "unknown"},
        {"exp": "soon"},
    ],
)
def test_even_signed_by_us_every_claim_is_checked(engine, clock, signer, change):
    user_id = users.register(  # threat 28
        engine,
        PasswordHasher(rounds=4),
        clock,
        Registration("meera@example.org", "Meera", PASSWORD),
    )
    real = tokens.issue_token(engine, clock, signer, user_id, READING)
    claims = {**jwt.decode(real, options={"verify_signature": False}), **change}
    kept = {name: value for name, value in claims.items() if value is not None}
    with pytest.raises(WrongCredentials):
        verify(engine, clock, signer, signer.sign(kept))


def test_only_what_has_the_form_of_a_token_is_a_guess():
    assert tokens.is_guess("Bearer a.b.c")
    assert not tokens.is_guess("Bearer abc")


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Basic bWU6bWU=", "x"])
def test_without_a_bearer_token_nobody_is_known(engine, clock, signer, header):
    with engine.connect() as connection, pytest.raises(WrongCredentials):
        tokens.verify_token(connection, clock, signer, header)


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        (TokenRequest("", ("read",)), "name"),
        (TokenRequest("x" * 81, ("read",)), "name"),
        (TokenRequest("x", ()), "scopes"),
        (TokenRequest("x", ("read", "admin")), "scopes"),
        (TokenRequest("x", ("read",), days=0), "days"),
        (TokenRequest("x", ("read",), days=366), "days"),
    ],
)
def test_what_cannot_be_a_token_is_refused(engine, clock, signer, wanted, field):
    with pytest.raises(InvalidInput) as caught:
        tokens.issue_token(engine, clock, signer, 1, wanted)
    assert caught.value.field == field


def test_nobody_needs_more_than_fifty(engine, clock, signer):
    user_id = users.register(
        engine,
        PasswordHasher(rounds=4),
        clock,
        Registration("meera@example.org", "Meera", PASSWORD),
    )
    for _ in range(tokens.MOST_TOKENS):
        tokens.issue_token(engine, clock, signer, user_id, READING)
    with pytest.raises(InvalidInput):
        tokens.issue_token(engine, clock, signer, user_id, READING)
