"""What the operator sets: one dataclass, built from the environment, fails loudly."""

from __future__ import annotations

import os
import re
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT: Final = Path(__file__).resolve().parent
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
_REGISTRATION: Final = ("open", "first", "invite", "closed")
_SMTP_SECURITY: Final = ("starttls", "implicit", "none")
_LOG_LEVELS: Final = ("info", "debug", "warning", "error")


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
    previous_peppers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    trusted_proxies: int = 0
    trusted_hosts: tuple[str, ...] = ()
    ratelimit_storage_url: str = "memory://"
    api_limit: int = 600
    api_user_limit: int = 1200
    max_upload_bytes: int = 10_000_000
    read_processes: int = 2
    read_seconds: int = 60
    read_cpu_seconds: int = 20
    read_memory_mb: int = 1024
    session_idle_hours: int = 12
    session_days: int = 30
    require_two_step: bool = False
    log_level: str = "info"
    metrics: bool = False
    public_url: str = ""
    smtp_host: str = ""
    smtp_port: int = 587
    smtp_user: str = ""
    smtp_password: str = field(default="", repr=False)
    smtp_from: str = ""
    smtp_security: str = "starttls"
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
            instance_path=instance,
            models_path=Path(env.get("MODELS_PATH") or ROOT / "models").resolve(),
            database_url=url,
            **_server(env),
            **_secrets(env, instance, embedded=url.startswith("sqlite")),
            **_limits(env),
            **_mail(env),
        )


def _server(env: Mapping[str, str]) -> dict[str, Any]:
    return {
        "host": env.get("HOST") or "127.0.0.1",
        "port": _number(env, "PORT", 5000, 1, 65_535),
        "workers": _number(env, "WEB_CONCURRENCY", 2, 1, 64),
        "registration": _choice(env, "REGISTRATION", _REGISTRATION),
        "require_two_step": _switch(env, "REQUIRE_TWO_STEP"),
        "trusted_proxies": _number(env, "TRUSTED_PROXIES", 0, 0, 10),
        "trusted_hosts": _hosts(env),
        "public_url": _address(env, "PUBLIC_URL"),
        "log_level": _choice(env, "LOG_LEVEL", _LOG_LEVELS),
        "metrics": _switch(env, "METRICS"),
    }


def _secrets(
    env: Mapping[str, str], instance: Path, *, embedded: bool
) -> dict[str, Any]:
    fallbacks = _words(env, "SECRET_KEY_FALLBACKS")
    for key in fallbacks:
        _check_key("SECRET_KEY_FALLBACKS", key)
    return {
        "secret_key": _secret_key(env, instance, embedded=embedded),
        "secret_key_fallbacks": fallbacks,
        "bcrypt_rounds": _number(env, "BCRYPT_ROUNDS", 12, 4, 16),
        "password_pepper": _pepper(env),
        "password_pepper_id": env.get("PASSWORD_PEPPER_ID", "").strip(),
        "previous_peppers": _previous_peppers(env),
    }


def _limits(env: Mapping[str, str]) -> dict[str, Any]:
    return {
        "ratelimit_storage_url": _storage(env),
        "api_limit": _number(env, "API_LIMIT", 600, 1, 1_000_000),
        "api_user_limit": _number(env, "API_USER_LIMIT", 1200, 1, 1_000_000),
        "max_upload_bytes": _number(
            env, "MAX_UPLOAD_BYTES", 10_000_000, 1000, 100_000_000
        ),
        "read_processes": _number(env, "READ_PROCESSES", 2, 1, 16),
        "read_seconds": _number(env, "READ_SECONDS", 60, 1, 600),
        "read_cpu_seconds": _number(env, "READ_CPU_SECONDS", 20, 1, 600),
        "read_memory_mb": _number(env, "READ_MEMORY_MB", 1024, 512, 16_384),
        "session_idle_hours": _number(env, "SESSION_IDLE_HOURS", 12, 1, 720),
        "session_days": _number(env, "SESSION_DAYS", 30, 1, 365),
    }


def _mail(env: Mapping[str, str]) -> dict[str, Any]:
    host = env.get("SMTP_HOST", "").strip()
    if host:
        for name in ("SMTP_FROM", "PUBLIC_URL"):
            if not env.get(name, "").strip():
                raise ConfigError(f"{name} must be set where SMTP_HOST is.")
    return {
        "smtp_host": host,
        "smtp_port": _number(env, "SMTP_PORT", 587, 1, 65_535),
        "smtp_user": env.get("SMTP_USER", ""),
        "smtp_password": env.get("SMTP_PASSWORD", ""),
        "smtp_from": env.get("SMTP_FROM", "").strip(),
        "smtp_security": _choice(env, "SMTP_SECURITY", _SMTP_SECURITY),
    }


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


def _switch(env: Mapping[str, str], name: str) -> bool:
    text = env.get(name, "").strip().casefold()
    if text not in {"", "0", "1", "no", "yes", "false", "true", "off", "on"}:
        raise ConfigError(f"{name} must be yes or no, not {text[:40]!r}.")
    return text in {"1", "yes", "true", "on"}


def _storage(env: Mapping[str, str]) -> str:
    url = env.get("RATELIMIT_STORAGE_URL") or "memory://"
    if not url.startswith(("memory://", "redis://", "rediss://")):
        raise ConfigError(
            "RATELIMIT_STORAGE_URL must start with memory://, redis:// or rediss://."
        )
    return url


def _hosts(env: Mapping[str, str]) -> tuple[str, ...]:
    hosts = _words(env, "TRUSTED_HOSTS")
    for host in hosts:
        if "/" in host or "*" in host or " " in host:
            raise ConfigError(
                "TRUSTED_HOSTS must be names like money.example.org, separated by "
                f"commas; a leading dot takes its subdomains too. {host[:40]!r} is not."
            )
    return hosts


def _address(env: Mapping[str, str], name: str) -> str:
    text = env.get(name, "").strip().rstrip("/")
    parts = urlsplit(text)
    if text and (parts.scheme not in {"http", "https"} or not parts.netloc):
        raise ConfigError(
            f"{name} must be the address people use, like https://money.example.org."
        )
    return text


def _pepper(env: Mapping[str, str]) -> str:
    pepper = env.get("PASSWORD_PEPPER", "")
    if pepper:
        _check_key("PASSWORD_PEPPER", pepper)
    return pepper


def _previous_peppers(env: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Read ``value`` or ``id=value``, separated by commas."""
    found = []
    for word in _words(env, "PASSWORD_PEPPER_PREVIOUS"):
        name, separator, pepper = word.partition("=")
        found.append((name.strip(), pepper) if separator and pepper else ("", word))
    return tuple(found)


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
    _check_key("SECRET_KEY", key)
    return key


def _check_key(name: str, key: str) -> None:
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
