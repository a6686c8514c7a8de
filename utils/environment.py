"""Typed values out of the environment; what cannot be used is named and refused."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping


class ConfigError(Exception):
    """A setting is missing or wrong; the message names it and says what to do."""


def words(env: Mapping[str, str], name: str) -> tuple[str, ...]:
    """Read words separated by commas."""
    return tuple(word.strip() for word in env.get(name, "").split(",") if word.strip())


def number(env: Mapping[str, str], name: str, default: int, low: int, high: int) -> int:
    """Read a whole number within bounds."""
    text = env.get(name, "").strip()
    if not text:
        return default
    if not (text.isascii() and text.isdigit() and low <= int(text[:12]) <= high):
        raise ConfigError(
            f"{name} must be a whole number from {low} to {high}, not {text[:40]!r}."
        )
    return int(text)


def choice(env: Mapping[str, str], name: str, choices: tuple[str, ...]) -> str:
    """Read one of several words; the first is the default."""
    text = env.get(name, "").strip() or choices[0]
    if text not in choices:
        raise ConfigError(f"{name} must be one of {', '.join(choices)}.")
    return text


def switch(env: Mapping[str, str], name: str) -> bool:
    """Read yes or no; nothing is no."""
    text = env.get(name, "").strip().casefold()
    if text not in {"", "0", "1", "no", "yes", "false", "true", "off", "on"}:
        raise ConfigError(f"{name} must be yes or no, not {text[:40]!r}.")
    return text in {"1", "yes", "true", "on"}


def address(env: Mapping[str, str], name: str) -> str:
    """Read the address of a site, without its last slash; empty where not set."""
    text = env.get(name, "").strip().rstrip("/")
    parts = urlsplit(text)
    if text and (parts.scheme not in {"http", "https"} or not parts.netloc):
        raise ConfigError(
            f"{name} must be the address people use, like https://money.example.org."
        )
    return text
