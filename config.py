"""What the operator sets: one dataclass, built from the environment, fails loudly."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT: Final = Path(__file__).resolve().parent
_MIN_SECRET_LENGTH: Final = 16
_REGISTRATION: Final = ("open", "first", "closed")


class ConfigError(Exception):
    """A setting is missing or wrong; the message names it and says what to do."""


@dataclass(frozen=True, slots=True)
class Config:
    """Everything an operator can set, with the defaults of the embedded mode."""

    secret_key: str = field(repr=False)
    secret_key_fallbacks: tuple[str, ...] = field(default=(), repr=False)
    instance_path: Path = ROOT / "instance"
    models_path: Path = ROOT / "models"
    database_url: str = field(default="", repr=False)
    host: str = "127.0.0.1"
    port: int = 5000
    workers: int = 2
    registration: str = "open"
    bcrypt_rounds: int = 12
    password_pepper: str = field(default="", repr=False)
    password_pepper_id: str = ""
    trusted_proxies: int = 0
    trusted_hosts: tuple[str, ...] = ()
    ratelimit_storage_url: str = "memory://"
    api_limit: str = "600 per minute"
    max_upload_bytes: int = 10_000_000
    session_idle_hours: int = 12
    session_days: int = 30
    testing: bool = False

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] | None = None) -> Config:
        """Build the configuration from `environ`, by default the process's own.

        Raises:
            ConfigError: a variable is missing or has a value that cannot be used.
        """
        env = os.environ if environ is None else environ
        instance = Path(env.get("INSTANCE_PATH") or ROOT / "instance").resolve()
        url = env.get("DATABASE_URL") or f"sqlite:///{instance / 'dhanarakshak.db'}"
        _check_url(url)
        return cls(
            secret_key=_secret_key(env, instance, embedded=url.startswith("sqlite")),
            secret_key_fallbacks=_words(env, "SECRET_KEY_FALLBACKS"),
            instance_path=instance,
            models_path=Path(env.get("MODELS_PATH") or ROOT / "models").resolve(),
            database_url=url,
            host=env.get("HOST") or "127.0.0.1",
            port=_number(env, "PORT", 5000, 1, 65_535),
            workers=_number(env, "WEB_CONCURRENCY", 2, 1, 64),
            registration=_choice(env, "REGISTRATION", _REGISTRATION),
            bcrypt_rounds=_number(env, "BCRYPT_ROUNDS", 12, 4, 16),
            password_pepper=env.get("PASSWORD_PEPPER", ""),
            password_pepper_id=env.get("PASSWORD_PEPPER_ID", ""),
            trusted_proxies=_number(env, "TRUSTED_PROXIES", 0, 0, 10),
            trusted_hosts=_words(env, "TRUSTED_HOSTS"),
            ratelimit_storage_url=env.get("RATELIMIT_STORAGE_URL") or "memory://",
            max_upload_bytes=_number(
                env, "MAX_UPLOAD_BYTES", 10_000_000, 1000, 100_000_000
            ),
            session_idle_hours=_number(env, "SESSION_IDLE_HOURS", 12, 1, 720),
            session_days=_number(env, "SESSION_DAYS", 30, 1, 365),
        )


def _words(env: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in env.get(name, "").split(",") if word.strip())


def _number(
    env: Mapping[str, str], name: str, default: int, low: int, high: int
) -> int:
    text = env.get(name, "").strip()
    if not text:
        return default
    if not (text.isascii() and text.isdigit() and low <= int(text[:12]) <= high):
        raise ConfigError(
            f"{name} must be a whole number from {low} to {high}, not {text[:40]!r}."
        )
    return int(text)


def _choice(env: Mapping[str, str], name: str, choices: tuple[str, ...]) -> str:
    text = env.get(name, "").strip() or choices[0]
    if text not in choices:
        raise ConfigError(f"{name} must be one of {', '.join(choices)}.")
    return text


def _check_url(url: str) -> None:
    known = ("sqlite:", "mysql:", "mysql+pymysql:", "mariadb:", "mariadb+pymysql:")
    if not url.startswith(known):
        raise ConfigError(
            "DATABASE_URL must start with sqlite:, mysql: or mariadb:, for example "
            "mysql://user:password@127.0.0.1/dhanarakshak."
        )


def _secret_key(env: Mapping[str, str], instance: Path, *, embedded: bool) -> str:
    key = env.get("SECRET_KEY", "")
    if not key and embedded:
        return _kept_secret_key(instance)
    if len(key) < _MIN_SECRET_LENGTH:
        raise ConfigError(
            "SECRET_KEY must be set to at least 16 random characters, for example by "
            "python -c 'import secrets; print(secrets.token_urlsafe(48))'."
        )
    return key


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
