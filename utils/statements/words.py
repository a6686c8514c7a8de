"""Recognise the words of statements, in any of the vocabulary's languages."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from utils.dates import parse_date
from utils.statements import vocabulary
from utils.statements.header_words import HEADERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from utils.money import Flag

DATE_ROLES = ("booking", "transaction_date", "date", "value_date")
MONEY_ROLES = ("debit", "credit", "amount", "balance")

_COUNTS = 0.3  # of a name, to say something about its column

_LETTERS = str.maketrans(
    {"ß": "ss", "ł": "l", "ø": "o", "æ": "ae", "đ": "d", "ı": "i"}
    | {"œ": "oe", "þ": "th", "ð": "d"}
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONGEST_BALANCE_TEXT = 48
_RECORD_KIND = re.compile(r"\d{1,2}")  # before headers and rows alike
_NUMBERED_NAME = re.compile(r"\d{1,2}\D{12}")  # `4 last digits of the card`
# Vowel signs of Indian and Thai scripts belong to the word, though \\w leaves them out.
_LETTER = r"[\w\u0900-\u0eff]"
_NOT_WORD = re.compile(r"(?:[^\w\u0900-\u0eff]|_)+")
# From here on scripts put no blanks between words.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1100-\u11ff\u3040-\u9fff\uac00-\ud7af]")
_JOINING = re.compile(r"(?<=\w )(?:and|of|the) (?=\w)")
_FILLERS = re.compile(
    r"\b(?:as|on|of|at|the|for|from|to|in|inr|rs|eur|cr|dr|account|dated?|vom|am|per|du|your|"
    r"this|date|au|al|del|period|\w*\d\w*|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|"
    r"a vostro (?:credito|debito|favore)|a su (?:favor|cargo)|en votre faveur|"
    r"a votre (?:credit|debit)|zu ihren (?:gunsten|lasten))\b"
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
    """Match the words of a list, the longest first.

    `*` stands for any letters, `_` for a blank, and `=` before a word says that it
    counts only where nothing but a currency stands beside it; behind `in` not even
    that: `Amount in USD`.
    """
    words = {_fold_entry(entry): entry[0] == "=" for entry in entries.split()}
    found = sorted(set(words) - {"", "*"}, key=lambda word: (-len(word), word))
    unspaced = [word for word in found if _UNSPACED.search(word)]
    spaced = [word for word in found if word not in set(unspaced)]
    alone = "|".join(re.escape(word) for word in spaced if words[word])
    beside = "|".join(re.escape(word) for word in spaced if not words[word])
    # Bounds stand outside: a branch that begins with a letter is skipped at once.
    parts = [
        rf"\A(?:{alone})(?:(?<! in)(?= [a-z]{{3}}\Z)|\Z)" if alone else "",
        rf"(?<!{_LETTER})(?:{beside})(?!{_LETTER})" if beside else "",
    ]
    parts = [part.replace(r"\*", rf"{_LETTER}*") for part in parts if part]
    return re.compile(
        "|".join([*parts, *(re.escape(word.replace("*", "")) for word in unspaced)])
    )


def phrases(entries: str) -> frozenset[str]:
    """Fold the phrases of a vocabulary, whose blanks are written as underscores."""
    folded = {entry: fold(entry.replace("_", " ")) for entry in entries.split()}
    return frozenset(spelled or entry for entry, spelled in folded.items())


_HEADERS = {role: _pattern(words) for role, words in HEADERS.items()}
_PARTS = {
    "date": _pattern(" ".join(HEADERS[role] for role in DATE_ROLES).replace("_", " ")),
    "money": _pattern(" ".join(HEADERS[r] for r in MONEY_ROLES).replace("_", " ")),
}
_BALANCES = phrases(vocabulary.BALANCE_PHRASES)
_TITLES = re.compile(" ".join(vocabulary.TITLES.split()).replace("| ", "|"))
_BALANCE_NAMES = phrases(vocabulary.BALANCE_NAMES)
_BALANCE_KINDS = phrases(vocabulary.BALANCE_KINDS)
_BALANCE_WORDS = frozenset(word for phrase in _BALANCES for word in phrase.split())
_TOTALS = phrases(vocabulary.TOTALS)
_SUMS = phrases(vocabulary.SUMS)
_SECTION_DEBITS = _pattern(vocabulary.SECTION_DEBITS)
_SECTION_CREDITS = _pattern(vocabulary.SECTION_CREDITS)
_PENDING = phrases(vocabulary.PENDING)
_PENDING_WORDS = _pattern(vocabulary.PENDING)
_DEBITS = phrases(vocabulary.DEBIT_WORDS)
_CREDITS = phrases(vocabulary.CREDIT_WORDS)
_OWN_AMOUNT = _pattern(vocabulary.OWN_AMOUNT)
_OTHER_AMOUNT = _pattern(vocabulary.OTHER_AMOUNT)
_VAGUE = phrases(vocabulary.VAGUE_WORDS)
_CARD_CREDITS = _pattern(vocabulary.CARD_CREDIT_PHRASES)
_CARD_CREDIT_KINDS = phrases(vocabulary.CARD_CREDIT_KINDS)


@lru_cache(maxsize=4096)
def roles_of(header: str) -> dict[str, float]:
    """Say which roles a header's words speak for, each with the share they cover."""
    folded = fold(_spelled_out(header))
    if not folded or len(folded) > 80:
        return {}
    # What joins words says nothing itself: `Date and Time` is as good as `Date Time`.
    length = len(_JOINING.sub("", folded)) or len(folded)
    found = {}
    for role, pattern in _HEADERS.items():
        covered = sum(len(match.group()) for match in pattern.finditer(folded))
        if covered:
            found[role] = min(covered / length, 1.0)
    return found


def _spelled_out(header: str) -> str:
    """Write out the one word of a name that folding would mistake for another."""
    words = unicodedata.normalize("NFC", header.lower()).split()
    short = [word for word in words if word in vocabulary.ACCENTED]
    if len(short) != 1 or "ghi" in words:
        return header
    return " ".join(vocabulary.ACCENTED.get(word, word) for word in words)


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


@lru_cache(maxsize=4096)
def ownness(header: str) -> int:
    """Say whether a name speaks of the amount that moves the account, not another.

    1 for net and billed amounts, -1 for gross, foreign and rounded ones, else 0.
    """
    folded = fold(header)
    rest = _OWN_AMOUNT.sub(" ", folded)  # `in the account's currency` is none other
    if _OTHER_AMOUNT.search(rest):
        return -1
    return 1 if rest != folded else 0


@lru_cache(maxsize=4096)
def is_known(word: str) -> bool:
    """Say whether a single word is one that headers of statements use."""
    found = roles_of(word)
    return max(found.values(), default=0) > 0.9


@lru_cache(maxsize=16384)
def header_kinds(word: str) -> frozenset[str]:
    """Say whether a word may be a part of the name of a date or of money.

    A quick look before names are put together: what none of the words speaks of, no
    name made of them does.
    """
    folded = fold(_spelled_out(word))
    found = {kind for kind, pattern in _PARTS.items() if pattern.search(folded)}
    return frozenset(found)


def is_value(cell: str) -> bool:
    """Say whether a cell begins as numbers and days do, and not as a name may."""
    return cell[:1].isdigit() and not _NUMBERED_NAME.match(cell)


def is_header(cells: Sequence[str]) -> bool:
    """Say whether these cells name the columns of a statement."""
    if cells and _RECORD_KIND.fullmatch(cells[0]):
        cells = cells[1:]
    if any(is_value(cell) or parse_date(cell) for cell in cells):
        return False
    found = [roles_of(cell) for cell in cells if cell]
    named = [roles for roles in found if max(roles.values(), default=0) >= 0.4]
    dated = any(set(DATE_ROLES) & set(roles) for roles in named)
    money = any(set(MONEY_ROLES) & set(roles) for roles in named)
    return dated and money and len(named) >= 2 and len(named) * 2 >= len(found)


def header_strength(cells: Sequence[str]) -> float:
    """Count how many of these cells read like column names."""
    return sum(max(roles_of(cell).values(), default=0) >= 0.4 for cell in cells if cell)


def is_balance_text(text: str) -> bool:
    """Say whether a row's text is about a balance or a sum: `OPENING BALANCE AS ON`."""
    return len(text) <= _LONGEST_BALANCE_TEXT and _is_balance_text(text)


@lru_cache(maxsize=131_072)
def _is_balance_text(text: str) -> bool:
    folded = fold(text)
    if folded in _BALANCES:
        return True
    words = folded.split()
    if not _BALANCE_NAMES.isdisjoint(words):
        rest = set(_FILLERS.sub(" ", folded).split()) - _BALANCE_KINDS
        return rest <= _BALANCE_NAMES
    return not _BALANCE_WORDS.isdisjoint(words) and " ".join(
        _FILLERS.sub(" ", folded).split()
    ) in (_BALANCES)


def balance_texts(cells: Sequence[str], texts: Sequence[int]) -> list[str]:
    """List a row's texts about balances or sums; of a row without texts, any cells."""
    spoken = [cells[n] for n in texts if cells[n]] or filter(None, cells)
    return list(filter(is_balance_text, spoken))


def is_total(text: str) -> bool:
    """Say whether a text is no more than a word for a sum, which a shop may be too."""
    return fold(text) in _TOTALS


def opens_sum(texts: Sequence[str]) -> bool:
    """Say whether a line without a date begins with a word for a sum."""
    first = fold(" ".join(texts)).split()[:1]
    return bool(first) and first[0] in _SUMS


def way_of_title(title: str) -> Flag | None:
    """Read the direction that a table's title says: `ELECTRONIC WITHDRAWALS`."""
    folded = fold(title)
    ways = (_SECTION_DEBITS.search(folded), _SECTION_CREDITS.search(folded))
    if len(title) > _LONGEST_BALANCE_TEXT or all(ways) or not any(ways):
        return None
    return "debit" if ways[0] else "credit"


def is_title(text: str) -> bool:
    """Say whether a line is a title or a page's footer: `Transactions for A. Rao`."""
    return bool(_TITLES.match(fold(text)))


def is_pending(text: str) -> bool:
    """Say whether a status says that a row is not booked, or was taken back."""
    return bool(text) and fold(text) in _PENDING


def says_pending(status: str) -> bool:
    """Say the same of a status column, whose words may stand in a sentence."""
    return bool(status) and bool(_PENDING_WORDS.search(fold(status)))


def direction_of(text: str) -> Flag | None:
    """Read a Dr/Cr word; None where it is not one."""
    word = fold(text) or text.strip()
    if word in _DEBITS:
        return "debit"
    return "credit" if word in _CREDITS else None


def is_vague(word: str) -> bool:
    """Say whether a word is a direction only beside its opposite: `Payment`."""
    return len(word) == 1 or word in _VAGUE


def speaks_of_credit(texts: Sequence[str]) -> bool:
    """Say whether a card's row is about a payment, refund or cashback."""
    folded = list(map(fold, texts))
    return any(text in _CARD_CREDIT_KINDS for text in folded) or bool(
        _CARD_CREDITS.search(" ".join(folded))
    )
