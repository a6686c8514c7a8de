"""What a search may go on with: names of fields, payees, categories, accounts, tags."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ml.narration import payee_key
from utils.domain import Mode
from utils.search import KEYS, STATES, read_names
from utils.store.transactions import list_payees

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sqlalchemy.engine import Connection

    from utils.search import Names

MOST: Final = 8
_LAST: Final = re.compile(r'(?P<not>-?)(?:(?P<key>[a-z]+):)?(?P<value>"[^"]*|\S*)$')


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The whole search with its last part completed, and that part by itself."""

    text: str
    label: str


def suggest_searches(
    connection: Connection,
    user_id: int,
    text: str,
    currency: str,
    translate: Callable[[str], str] = str,
) -> tuple[Suggestion, ...]:
    """Complete the last part of a search that is being typed; at most `MOST` ways."""
    found = _LAST.search(text)
    if found is None or text.endswith('" '):
        return ()
    names = read_names(connection, user_id, currency, translate)
    head, typed = text[: found.start()], found["value"].strip('"')

    def payees(beginning: str) -> list[str]:
        return list_payees(connection, user_id, payee_key(beginning), limit=MOST)

    ways = (
        _values(found["key"], typed, names, payees)
        if found["key"]
        else _anything(typed, names, payees)
    )
    parts = [found["not"] + way for way in dict.fromkeys(ways)][:MOST]
    return tuple(
        Suggestion(f"{head}{part}" + ("" if part.endswith(":") else " "), part)
        for part in parts
    )


def _anything(
    typed: str, names: Names, payees: Callable[[str], list[str]]
) -> Iterator[str]:
    """Give keys, then values of all keys, that begin with what was typed."""
    yield from (f"{key}:" for key in KEYS if key.startswith(typed.lower()))
    if typed:
        for key in ("payee", "category", "tag", "account"):
            yield from _values(key, typed, names, payees)


def _values(
    key: str, typed: str, names: Names, payees: Callable[[str], list[str]]
) -> Iterator[str]:
    known: dict[str, Iterable[str]] = {
        "category": names.categories,
        "account": names.accounts,
        "tag": names.tags,
        "mode": [str(mode) for mode in Mode],
        "is": STATES,
    }
    if key == "payee":
        fitting = payees(typed) if typed else []
    else:
        fitting = _fitting(known.get(key, ()), typed.casefold())
    yield from (f"{key}:{_quoted(name)}" for name in fitting)


def _fitting(names: Iterable[str], typed: str) -> list[str]:
    """List names that hold what was typed, those that begin with it first."""
    holding = [name for name in names if typed in name.casefold()]
    return sorted(holding, key=lambda name: not name.casefold().startswith(typed))


def _quoted(name: str) -> str:
    plain = name.replace('"', " ")
    return plain if re.fullmatch(r"\S+", plain) else f'"{plain}"'
