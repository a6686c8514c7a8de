"""What the operator sets: one dataclass, built from the environment, fails loudly."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from utils import secret_keys
from utils.environment import ConfigError, address, choice, number, switch, words

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT: Final = Path(__file__).resolve().parent
_REGISTRATION: Final = ("open", "first", "invite", "closed")
_SMTP_SECURITY: Final = ("starttls", "implicit", "none")
_LOG_LEVELS: Final = ("info", "debug", "warning", "error")


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
    read_processes: int = 4
    read_seconds: int = 60
    read_cpu_seconds: int = 20
    read_memory_mb: int = 1024
    read_rows: int = 100_000
    read_columns: int = 100
    read_cells: int = 3_000_000
    read_pages: int = 200
    read_unpacked_mb: int = 100
    read_unpacked_ratio: int = 100
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
            **_reading(env),
            **_mail(env),
        )


def _server(env: Mapping[str, str]) -> dict[str, Any]:
    return {
        "host": env.get("HOST") or "127.0.0.1",
        "port": number(env, "PORT", 5000, 1, 65_535),
        "workers": number(env, "WEB_CONCURRENCY", 2, 1, 64),
        "registration": choice(env, "REGISTRATION", _REGISTRATION),
        "require_two_step": switch(env, "REQUIRE_TWO_STEP"),
        "trusted_proxies": number(env, "TRUSTED_PROXIES", 0, 0, 10),
        "trusted_hosts": _hosts(env),
        "public_url": address(env, "PUBLIC_URL"),
        "log_level": choice(env, "LOG_LEVEL", _LOG_LEVELS),
        "metrics": switch(env, "METRICS"),
    }


def _secrets(
    env: Mapping[str, str], instance: Path, *, embedded: bool
) -> dict[str, Any]:
    fallbacks = words(env, "SECRET_KEY_FALLBACKS")
    for key in fallbacks:
        secret_keys.check_key("SECRET_KEY_FALLBACKS", key)
    return {
        "secret_key": secret_keys.secret_key(env, instance, embedded=embedded),
        "secret_key_fallbacks": fallbacks,
        "bcrypt_rounds": number(env, "BCRYPT_ROUNDS", 12, 4, 16),
        "password_pepper": secret_keys.pepper(env),
        "password_pepper_id": env.get("PASSWORD_PEPPER_ID", "").strip(),
        "previous_peppers": secret_keys.previous_peppers(env),
    }


def _limits(env: Mapping[str, str]) -> dict[str, Any]:
    return {
        "ratelimit_storage_url": _storage(env),
        "api_limit": number(env, "API_LIMIT", 600, 1, 1_000_000),
        "api_user_limit": number(env, "API_USER_LIMIT", 1200, 1, 1_000_000),
        "session_idle_hours": number(env, "SESSION_IDLE_HOURS", 12, 1, 720),
        "session_days": number(env, "SESSION_DAYS", 30, 1, 365),
    }


def _reading(env: Mapping[str, str]) -> dict[str, Any]:
    return {
        "max_upload_bytes": number(
            env, "MAX_UPLOAD_BYTES", 10_000_000, 1000, 100_000_000
        ),
        "read_processes": number(env, "READ_PROCESSES", 4, 1, 16),
        "read_seconds": number(env, "READ_SECONDS", 60, 1, 600),
        "read_cpu_seconds": number(env, "READ_CPU_SECONDS", 20, 1, 600),
        "read_memory_mb": number(env, "READ_MEMORY_MB", 1024, 512, 16_384),
        "read_rows": number(env, "READ_ROWS", 100_000, 1, 1_000_000),
        "read_columns": number(env, "READ_COLUMNS", 100, 10, 700),
        "read_cells": number(env, "READ_CELLS", 3_000_000, 100, 50_000_000),
        "read_pages": number(env, "READ_PAGES", 200, 1, 5000),
        "read_unpacked_mb": number(env, "READ_UNPACKED_MB", 100, 1, 2000),
        "read_unpacked_ratio": number(env, "READ_UNPACKED_RATIO", 100, 2, 1000),
    }


def _mail(env: Mapping[str, str]) -> dict[str, Any]:
    host = env.get("SMTP_HOST", "").strip()
    if host:
        for name in ("SMTP_FROM", "PUBLIC_URL"):
            if not env.get(name, "").strip():
                raise ConfigError(f"{name} must be set where SMTP_HOST is.")
    return {
        "smtp_host": host,
        "smtp_port": number(env, "SMTP_PORT", 587, 1, 65_535),
        "smtp_user": env.get("SMTP_USER", ""),
        "smtp_password": env.get("SMTP_PASSWORD", ""),
        "smtp_from": env.get("SMTP_FROM", "").strip(),
        "smtp_security": choice(env, "SMTP_SECURITY", _SMTP_SECURITY),
    }


def _storage(env: Mapping[str, str]) -> str:
    url = env.get("RATELIMIT_STORAGE_URL") or "memory://"
    if not url.startswith(("memory://", "redis://", "rediss://")):
        raise ConfigError(
            "RATELIMIT_STORAGE_URL must start with memory://, redis:// or rediss://."
        )
    return url


def _hosts(env: Mapping[str, str]) -> tuple[str, ...]:
    hosts = words(env, "TRUSTED_HOSTS")
    for host in hosts:
        if "/" in host or "*" in host or " " in host:
            raise ConfigError(
                "TRUSTED_HOSTS must be names like money.example.org, separated by "
                f"commas; a leading dot takes its subdomains too. {host[:40]!r} is not."
            )
    return hosts


def _check_url(url: str) -> None:
    known = ("sqlite:", "mysql:", "mysql+pymysql:", "mariadb:", "mariadb+pymysql:")
    if not url.startswith(known):
        raise ConfigError(
            "DATABASE_URL must start with sqlite:, mysql: or mariadb:, for example "
            "mysql://user:password@127.0.0.1/dhanarakshak."
        )
