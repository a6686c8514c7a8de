"""The operator's secrets: checked for being secret, kept where nobody sets one."""

from __future__ import annotations

import os
import re
import secrets
from typing import TYPE_CHECKING, Final

from utils.environment import ConfigError, words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_MIN_SECRET_LENGTH: Final = 16
_MIN_SIGNS: Final = 8
# Of tutorials, templates and examples; whoever forges a cookie tries these first.
_KNOWN_KEYS: Final = (
    "changeme",
    "changethis",
    "secretkey",
    "yoursecret",
    "supersecret",
    "verysecret",
    "notsosecret",
    "topsecret",
    "insecure",
    "mysecret",
    "thisisasecret",
    "devkey",
    "developmentkey",
    "replaceme",
    "replacewith",
    "placeholder",
    "password",
    "hardtoguess",
    "youwillneverguess",
    "5f352379324c22463451387a0aec5d2f",
    "192b9bdd22ab9ed4d12e236c78afcb9a393ec15f71bbf5dc987d54727823bcbf",
    "0123456789",
    "1234567890",
    "abcdefghij",
    "qwertyuiop",
)


def secret_key(env: Mapping[str, str], instance: Path, *, embedded: bool) -> str:
    """Read the app's own key; the embedded mode makes one once.

    Raises:
        ConfigError: it is missing where a database server is used, or can be guessed.
    """
    key = env.get("SECRET_KEY", "")
    if not key and embedded:
        return _kept_secret_key(instance)
    check_key("SECRET_KEY", key)
    return key


def pepper(env: Mapping[str, str]) -> str:
    """Read what is mixed into password hashes; empty where not set."""
    text = env.get("PASSWORD_PEPPER", "")
    if text:
        check_key("PASSWORD_PEPPER", text)
    return text


def previous_peppers(env: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Read ``value`` or ``id=value``, separated by commas."""
    found = []
    for word in words(env, "PASSWORD_PEPPER_PREVIOUS"):
        name, separator, text = word.partition("=")
        found.append((name.strip(), text) if separator and text else ("", word))
    return tuple(found)


def check_key(name: str, key: str) -> None:
    """Refuse a key that is short, known from somewhere, or hardly random."""
    plain = re.sub(r"[\W_]+", "", key.casefold())
    known = any(word in plain for word in _KNOWN_KEYS)
    # A random key of 16 characters has more than 8 different ones all but surely.
    if len(key) < _MIN_SECRET_LENGTH or len(set(key)) < _MIN_SIGNS or known:
        raise ConfigError(
            f"{name} must be at least 16 random characters that nobody else uses, for "
            "example by python -c 'import secrets; print(secrets.token_urlsafe(48))'."
        )


def _kept_secret_key(instance: Path) -> str:
    """Read the embedded mode's key, made once whoever comes first."""
    path = instance / "secret_key"
    instance.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        # Written whole under another name, then linked: nobody reads half a key,
        # and of two who start at once one wins and both read the same.
        draft = instance / f".secret_key.{os.getpid()}.{secrets.token_hex(4)}"
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
        try:
            path.hardlink_to(draft)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    key = path.read_text().strip()
    if len(key) < _MIN_SECRET_LENGTH:
        raise ConfigError(f"{path.name} in the instance folder is damaged; remove it.")
    return key
