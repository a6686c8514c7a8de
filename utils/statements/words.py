"""Recognise the words of statements, in any of the vocabulary's languages."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from utils.dates import parse_date
from utils.statements import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.money import Flag

DATE_ROLES = ("booking", "transaction_date", "date", "value_date")
MONEY_ROLES = ("debit", "credit", "amount", "balance")

_COUNTS = 0.3  # of a name, to say something about its column

_LETTERS = str.maketrans(
    {"ß": "ss", "ł": "l", "ø": "o", "æ": "ae", "đ": "d", "ı": "i", "œ": "oe", "þ": "th"}
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONGEST_BALANCE_TEXT = 48
_NOT_WORD = re.compile(r"[\W_]+")
# From here on scripts put no blanks between words.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1100-\u11ff\u3040-\u9fff\uac00-\ud7af]")
_FILLERS = re.compile(
    r"\b(?:as|on|of|at|the|for|from|to|in|inr|rs|eur|cr|dr|account|dated?|vom|am|per|du|"
    r"au|al|del|period|\w*\d\w*|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b"
)


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Write a text without case, accents and punctuation: `Könyvelés (€)` → konyveles.

    CamelCase is taken apart, so that `CreditDebet` is two words.
    """
    plain = text if text.isupper() else _CAMEL.sub(" ", text)
    plain = plain.lower()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
        plain = plain.translate(_LETTERS)
    return _NOT_WORD.sub(" ", plain).strip()


def _fold_entry(entry: str) -> str:
    return "*".join(fold(part) for part in entry.replace("_", " ").split("*"))


def _pattern(entries: str) -> re.Pattern[str]:
    words = {_fold_entry(entry) for entry in entries.split()} - {"", "*"}
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    spaced = [re.escape(w) for w in longest_first if not _UNSPACED.search(w)]
    unspaced = [w for w in longest_first if _UNSPACED.search(w)]
    # Bounds stand outside: a branch that begins with a letter is skipped at once.
    whole = rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)".replace(r"\*", r"\w*")
    parts = [re.escape(word.replace("*", "")) for word in unspaced]
    return re.compile("|".join([whole, *parts]))


def _phrases(entries: str) -> frozenset[str]:
    return frozenset(fold(entry.replace("_", " ")) for entry in entries.split())


_HEADERS = {role: _pattern(words) for role, words in vocabulary.HEADERS.items()}
_BALANCES = _phrases(vocabulary.BALANCE_PHRASES)
_TITLES = re.compile(" ".join(vocabulary.TITLES.split()).replace("| ", "|"))
_BALANCE_WORDS = frozenset(word for phrase in _BALANCES for word in phrase.split())
_PENDING = _phrases(vocabulary.PENDING)
_DEBITS = _phrases(vocabulary.DEBIT_WORDS)
_CREDITS = _phrases(vocabulary.CREDIT_WORDS)
_CARD_CREDITS = _pattern(vocabulary.CARD_CREDIT_PHRASES)


@lru_cache(maxsize=4096)
def roles_of(header: str) -> dict[str, float]:
    """Say which roles a header's words speak for, each with the share they cover."""
    folded = fold(header)
    if not folded or len(folded) > 80:
        return {}
    found = {}
    for role, pattern in _HEADERS.items():
        covered = sum(len(match.group()) for match in pattern.finditer(folded))
        if covered:
            found[role] = (
                covered
                / len(folded.replace(" ", ""))
                * (len(folded.replace(" ", "")) / len(folded))
            )
    return found


def best_role(header: str) -> str | None:
    """Name the role that a header's words speak for most, if for any."""
    roles = roles_of(header)
    return max(roles, key=lambda role: roles[role], default=None)


def kinds_of(header: str) -> set[str]:
    """Say what may stand below a column's name: money, dates or text.

    A word may belong to several names: `Transaction Date`, `Transaction Details`.
    """
    found: set[str] = set()
    for role, share in roles_of(header).items():
        if share >= _COUNTS:
            kind = "money" if role in MONEY_ROLES else "text"
            found.add("date" if role in DATE_ROLES else kind)
    return found


def is_header(cells: Sequence[str]) -> bool:
    """Say whether these cells name the columns of a statement."""
    if any(cell[:1].isdigit() or parse_date(cell) for cell in cells):
        return False
    found = [roles_of(cell) for cell in cells if cell]
    named = [roles for roles in found if max(roles.values(), default=0) >= 0.4]
    dated = any(set(DATE_ROLES) & set(roles) for roles in named)
    money = any(set(MONEY_ROLES) & set(roles) for roles in named)
    return dated and money and len(named) >= 2 and len(named) * 2 >= len(found)


def header_strength(cells: Sequence[str]) -> float:
    """Count how many of these cells read like column names."""
    return sum(max(roles_of(cell).values(), default=0) >= 0.4 for cell in cells if cell)


@lru_cache(maxsize=131_072)
def is_balance_text(text: str) -> bool:
    """Say whether a row's text is about a balance or a sum: `OPENING BALANCE AS ON`."""
    if len(text) > _LONGEST_BALANCE_TEXT:
        return False
    folded = fold(text)
    if folded in _BALANCES:
        return True
    return not _BALANCE_WORDS.isdisjoint(folded.split()) and " ".join(
        _FILLERS.sub(" ", folded).split()
    ) in (_BALANCES)


def is_title(text: str) -> bool:
    """Say whether a line is a title or a page's footer: `Transactions for A. Rao`."""
    return bool(_TITLES.match(fold(text)))


def is_pending(text: str) -> bool:
    """Say whether a status says that a row is not booked, or was taken back."""
    return bool(text) and fold(text) in _PENDING


def direction_of(text: str) -> Flag | None:
    """Read a Dr/Cr word; None where it is not one."""
    word = fold(text) or text.strip()
    if word in _DEBITS:
        return "debit"
    return "credit" if word in _CREDITS else None


def speaks_of_credit(text: str) -> bool:
    """Say whether a card's narration is about a payment, refund or cashback."""
    return bool(_CARD_CREDITS.search(fold(text)))
