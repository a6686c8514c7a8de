"""Say which browser somebody uses, from the long line that it sends."""

from __future__ import annotations

import re
from typing import Final

# In this order: most browsers also name those that they are alike.
_BROWSERS: Final = (
    ("Edge", r"Edg(?:e|A|iOS)?/"),
    ("Opera", r"OPR/|Opera"),
    ("Samsung Internet", r"SamsungBrowser/"),
    ("Firefox", r"Firefox/|FxiOS/"),
    ("Chrome", r"Chrome/|CriOS/"),
    ("Safari", r"Safari/"),
    ("curl", r"^curl/"),
    ("A Python program", r"^python-|^Python/"),
)
_SYSTEMS: Final = (
    ("iPhone", r"iPhone"),
    ("iPad", r"iPad"),
    ("Android", r"Android"),
    ("Windows", r"Windows"),
    ("Mac", r"Mac OS X|Macintosh"),
    ("ChromeOS", r"CrOS"),
    ("Linux", r"Linux|X11"),
)
_LENGTH: Final = 80


def browser_name(agent: str) -> str:
    """Give words like "Firefox on Linux"; what is not known stays as it was sent."""
    browser, system = _first(_BROWSERS, agent), _first(_SYSTEMS, agent)
    if browser and system:
        return f"{browser} on {system}"
    return browser or system or agent[:_LENGTH]


def _first(names: tuple[tuple[str, str], ...], agent: str) -> str | None:
    return next((name for name, sign in names if re.search(sign, agent)), None)
