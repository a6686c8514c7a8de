"""The search language of transactions: `payee:swiggy amount>500 2026-10`."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from decimal import Decimal
from math import ceil, floor
from typing import TYPE_CHECKING, Final

from utils.currencies import exponent
from utils.dates import next_month
from utils.domain import Mode
from utils.sentences import N_, sentence
from utils.store import accounts, categories, tags
from utils.store.transaction_filter import Term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from sqlalchemy.engine import Connection

    from utils.sentences import Sentence
    from utils.store.transaction_filter import Field

MOST_CHARACTERS: Final = 200
KEYS: Final = (
    *("payee", "category", "account", "tag", "note", "mode"),
    *("amount", "date", "after", "before", "is"),
)
STATES: Final = ("in", "out", "uncategorised", "by-hand", "split")
_TOKEN: Final = re.compile(
    r'(?P<not>-)?(?:(?P<key>[a-z]+)(?P<op>:|>=|<=|>|<|=))?(?P<value>"[^"]*"?|\S+)',
    re.IGNORECASE,
)
_DATE: Final = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", re.ASCII)
_NUMBER: Final = re.compile(r"\d{1,13}(?:\.\d{1,4})?", re.ASCII)
_STATE_TERMS: Final[Mapping[str, Term]] = {
    "uncategorised": Term("uncategorised"),
    "by-hand": Term("by_hand"),
    "split": Term("split"),
}
_TEXT_FIELDS: Final[Mapping[str, Field]] = {"payee": "payee", "note": "notes"}


@dataclass(frozen=True, slots=True)
class Names:
    """What the words of a search may stand for.

    Args:
        accounts: ids by name.
        categories: ids by name, as the reader sees it.
        currency: of amounts.
        tags: ids by name.
        stored: ids of categories by name, as it is stored; understood too.
    """

    accounts: Mapping[str, int]
    categories: Mapping[str, int]
    currency: str
    tags: Mapping[str, int] = field(default_factory=dict)
    stored: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Search:
    """A search that was read: its terms, and what in it could not be understood."""

    terms: tuple[Term, ...]
    problems: tuple[Sentence, ...]


def read_names(
    connection: Connection,
    user_id: int,
    currency: str,
    translate: Callable[[str], str] = str,
) -> Names:
    """Read what a user's accounts and categories are called.

    Args:
        connection: to read from.
        user_id: whose names.
        currency: of amounts.
        translate: gives a category's name in the reader's language.
    """
    known = categories.list_categories(connection, user_id)
    return Names(
        {each.name: each.id for each in accounts.list_accounts(connection, user_id)},
        {translate(each.name): each.id for each in known},
        currency,
        tags.tag_ids(connection, user_id),
        {each.name: each.id for each in known},
    )


def parse_search(text: str, names: Names) -> Search:
    """Read a search; what it does not know is looked for as text.

    Words and "phrases" are looked for in payee, narration and notes. Keys narrow one
    field: `payee:`, `note:`, `category:`, `account:`, `tag:`, `mode:`,
    `is:in|out|uncategorised|by-hand|split`, `amount>500` (without its sign; also < >=
    <= = and a..b), `date:2026-10`, `after:`, `before:`; a month or day may stand alone.
    A minus before a term turns it round. Every term must fit.
    """
    terms: list[Term] = []
    problems: list[Sentence] = []
    for found in _TOKEN.finditer(text[:MOST_CHARACTERS].strip()):
        try:
            terms += _terms(found, names)
        except _Unknown as unknown:
            problems.append(unknown.args[0])
            terms.append(Term("nothing"))
    return Search(tuple(terms), tuple(problems))


def payee_search(payee: str) -> str:
    """Write the search for one payee."""
    return f'payee:"{payee.replace(chr(34), " ")}"'


def tag_search(tag: str) -> str:
    """Write the search for one tag."""
    return f'tag:"{tag.replace(chr(34), " ")}"'


class _Unknown(Exception):  # it is caught a few lines above
    """A value that its key does not know; the argument says so in a sentence."""


def _terms(found: re.Match[str], names: Names) -> Iterator[Term]:
    key, op = (found["key"] or "").lower(), found["op"] or ""
    value, negated = found["value"].strip('"'), bool(found["not"])
    if not value:
        return
    if key in KEYS and (op == ":" or key == "amount"):
        made = list(_keyed(key, op, value, names))
    elif not key and _period(value) and not found["value"].startswith('"'):
        made = list(_between(value))
    else:
        whole = found[0].removeprefix("-").replace('"', "")
        made = [Term("text", whole)]
    if negated and len(made) > 1:
        raise _Unknown(sentence("A minus before %(part)s is not known.", part=value))
    yield from (Term(term.field, term.value, negated) for term in made)


def _keyed(key: str, op: str, value: str, names: Names) -> Iterator[Term]:
    if key in _TEXT_FIELDS:
        yield Term(_TEXT_FIELDS[key], value)
    elif key == "amount":
        yield from _amounts(op, value, names.currency)
    elif key == "category":
        said = N_("No category is called %(name)s.")
        yield Term(
            "categories", _named(value, {**names.stored, **names.categories}, said)
        )
    elif key == "account":
        said = N_("No account is called %(name)s.")
        yield Term("accounts", _named(value, names.accounts, said))
    elif key == "tag":
        said = N_("No tag is called %(name)s.")
        yield Term("tags", _named(value.removeprefix("#"), names.tags, said))
    elif key == "mode":
        yield Term("mode", _one_of(value, [str(mode) for mode in Mode]))
    elif key == "is":
        yield _state(_one_of(value, STATES))
    else:
        yield from _days(key, value)


def _state(value: str) -> Term:
    if value in {"in", "out"}:
        return Term("direction", value)
    return _STATE_TERMS[value]


def _one_of(value: str, known: Iterator[str] | list[str] | tuple[str, ...]) -> str:
    choices = list(known)
    if value.lower() in choices:
        return value.lower()
    said = N_("%(value)s is none of %(choices)s.")
    raise _Unknown(sentence(said, value=value, choices=", ".join(choices)))


def _named(value: str, ids: Mapping[str, int], said: str) -> tuple[int, ...]:
    """Find names: the same, or else beginning so, or else holding it."""
    wanted = value.casefold()
    folded = [(name.casefold(), identity) for name, identity in ids.items()]
    for fits in (str.__eq__, str.startswith, str.__contains__):
        found = tuple(identity for name, identity in folded if fits(name, wanted))
        if found:
            return found
    raise _Unknown(sentence(said, name=value))


def _amounts(op: str, value: str, currency: str) -> Iterator[Term]:
    if op in (":", "=") and ".." in value:
        low, _, high = value.partition("..")
        yield from _amounts(">=", low, currency) if low else ()
        yield from _amounts("<=", high, currency) if high else ()
        return
    minor = _minor(value, currency)
    if op not in {"<", "<="}:
        yield Term("least", floor(minor) + 1 if op == ">" else ceil(minor))
    if op not in {">", ">="}:
        yield Term("most", ceil(minor) - 1 if op == "<" else floor(minor))


def _minor(value: str, currency: str) -> Decimal:
    digits = value.replace(",", "")
    if _NUMBER.fullmatch(digits):
        return Decimal(digits).scaleb(exponent(currency))
    said = N_("%(value)s is no amount; write it like 1500 or 99.50.")
    raise _Unknown(sentence(said, value=value))


def _days(key: str, value: str) -> Iterator[Term]:
    if key == "date":
        yield from _between(value)
        return
    first, last = _span(value)
    try:
        if key == "after":
            yield Term("since", last + dt.timedelta(days=1))
        else:
            yield Term("until", first - dt.timedelta(days=1))
    except OverflowError:
        raise _no_date(value) from None


def _between(value: str) -> Iterator[Term]:
    low, dots, high = value.partition("..")
    if low:
        yield Term("since", _span(low)[0])
    if high or not dots:
        yield Term("until", _span(high if dots else low)[1])


def _span(value: str) -> tuple[dt.date, dt.date]:
    """Give the first and last day of a year, month or day."""
    try:
        year, month, day = _parts(value)
        first = dt.date(year, month or 1, day or 1)
        if day:
            return first, first
        after = next_month(first) if month else dt.date(year + 1, 1, 1)
        return first, after - dt.timedelta(days=1)
    except (ValueError, OverflowError):
        raise _no_date(value) from None


def _no_date(value: str) -> _Unknown:
    said = N_("%(value)s is no date; write it like 2026-10 or 2026-10-31.")
    return _Unknown(sentence(said, value=value))


def _parts(value: str) -> tuple[int, int, int]:
    found = _DATE.fullmatch(value)
    if found is None:
        raise ValueError(value)
    year, month, day = (int(part or 0) for part in found.groups())
    return year, month, day


def _period(value: str) -> bool:
    """Tell whether a bare word is a month, a day, or a range of them."""
    parts = [part for part in value.split("..", 1) if part]
    return bool(parts) and all(
        (found := _DATE.fullmatch(part)) is not None and found[2] for part in parts
    )
