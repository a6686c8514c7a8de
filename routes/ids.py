"""Ids in addresses and forms: whole numbers that a database can hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from werkzeug.routing import IntegerConverter

if TYPE_CHECKING:
    from flask import Flask
    from werkzeug.routing import Map

# The database's ids have 64 bits; a longer number is nobody's.
_LARGEST: Final = 2**63 - 1
_ID: Final = re.compile(r"\d{1,18}", re.ASCII)


class IdConverter(IntegerConverter):
    """`<int:…>` in a route: a number too large for an id is no address."""

    # Not \d, which takes the digits of every alphabet: an id has one address.
    regex = r"[0-9]{1,19}"

    def __init__(self, map: Map, **options: Any) -> None:  # noqa: A002, ANN401 - inherited
        super().__init__(map, **{"max": _LARGEST, **options})


def init_app(app: Flask) -> None:
    """Use it in all routes; before they are registered."""
    app.url_map.converters["int"] = IdConverter


def read_id(text: str | None) -> int | None:
    """Read an id that was sent; None for what cannot be one."""
    return int(text) if text and _ID.fullmatch(text) else None
