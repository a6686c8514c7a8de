"""Money: exact amounts, their minor units, and the text they are written as."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal, get_args

from utils.currencies import (
    beside_amount,
    currency_of,
    exponent,
    is_sign,
    sharing_of,
)

DecimalMark = Literal[".", ","]
Flag = Literal["debit", "credit"]

_SIGNS = "+-−–＋－"
_PLUSES = ("+", "＋")
_FLAGS: dict[str, Flag] = {
    "cr": "credit", "c": "credit", "crdr": "credit", "credit": "credit",
    "dr": "debit", "d": "debit", "db": "debit", "debit": "debit",
    "h": "credit", "s": "debit", "od": "debit", "af": "debit", "bij": "credit",
}  # fmt: skip
_MAX_WHOLE_DIGITS = 12
TOO_LARGE = 10**_MAX_WHOLE_DIGITS  # a trillion of anything is no bank statement
_WHOLE_DIGITS = 7  # of what is paid in amounts without groups or cents
_UNGROUPED = re.compile(r"\d{1,12}(?:\.\d+)?", re.ASCII)
_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_PLAIN = re.compile(r"(-?)(\d{1,3}(?:,\d{2,3})*\.\d{1,2}|\d+\.\d{1,2})", re.ASCII)
_BARE = re.compile(r"-?[0-9]{1,12}\.[0-9]{1,2}")
_SHAPE = re.compile(
    r"(?P<head>[^\d.,]*(?:(?<=[A-Za-z/])\.[^\d.,]*)?)"
    r"(?P<body>[.,]?\d(?:[\d.,'’ ]*\d)?)(?P<tail>[^\d]*)",
    re.ASCII,
)
_NO_CENTS = re.compile(r"(?<=\d)(?:/-|[.,](?:--?|–|—)(?![\d.,]))")
_FOOTNOTE = re.compile(r"(?<=\d[.,]\d\d) ?(?:\*{1,3}|[†‡¹²³])$")
_WORD_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_PART = re.compile(r"[()+\-−–＋－]|[^\s()+\-−–＋－]+")
_GROUPS = {
    mark: re.compile(
        rf"(?P<whole>\d{{1,3}}(?:(?P<sep>[{other}'’ ])\d{{2,3}}(?:(?P=sep)\d{{2,3}})*)"
        rf"?|\d+)?(?:[{mark}](?P<part>\d+))?",
        re.ASCII,
    )
    for mark, other in ((".", ","), (",", r"."))
}


def to_minor(amount: Decimal, currency: str) -> int:
    """Turn 12.34 INR into 1234.

    Raises:
        ValueError: the amount has more decimals than the currency.
    """
    minor = find_minor(amount, currency)
    if minor is None:
        msg = f"{amount} has more decimals than {currency}"
        raise ValueError(msg)
    return minor


def find_minor(amount: Decimal, currency: str) -> int | None:
    """Turn 12.34 INR into 1234; None where the currency cannot hold it exactly."""
    scaled = amount.scaleb(exponent(currency))
    minor = int(scaled)
    return minor if minor == scaled else None


def to_nearest_minor(amount: Decimal, currency: str) -> int:
    """Turn 12.349 INR into 1235: digits finer than the currency are rounded."""
    return int(amount.scaleb(exponent(currency)).to_integral_value())


def from_minor(minor: int, currency: str) -> Decimal:
    """Turn 1234 minor units of INR into 12.34."""
    return Decimal(minor).scaleb(-exponent(currency))


def fits(amount: Decimal, currency: str) -> bool:
    """Say whether the currency's minor unit can hold this amount exactly."""
    scaled = amount.scaleb(exponent(currency))
    return scaled == scaled.to_integral_value()


def quantize(amount: Decimal, currency: str) -> Decimal:
    """Write an amount with the decimals of its currency; zero carries no sign."""
    return from_minor(to_minor(amount, currency), currency)


@dataclass(frozen=True, slots=True)
class AmountText:
    """An amount as written: its digits, and what stands around them.

    Args:
        body: digits with their separators, as spelled.
        negative: a minus, a trailing minus, or parentheses.
        positive: an explicit plus.
        flag: a Cr or Dr beside the number.
        currency: ISO code, where a code or sign stands beside the number.
        sharing: the currencies that write the sign beside it, where no code does.
    """

    body: str
    negative: bool = False
    positive: bool = False
    flag: Flag | None = None
    currency: str | None = None
    sharing: frozenset[str] = frozenset()

    def magnitude(self, mark: DecimalMark) -> Decimal | None:
        """Read the digits with this decimal mark; None where they do not fit it."""
        return _magnitude(self.body, mark)

    def marks(self) -> tuple[DecimalMark, ...]:
        """List the decimal marks under which the digits make sense."""
        return tuple(m for m in get_args(DecimalMark) if self.magnitude(m) is not None)

    def decides(self) -> DecimalMark | None:
        """Name the decimal mark that this text alone proves, if one."""
        points, commas = self.body.count("."), self.body.count(",")
        if points and commas:
            return "." if self.body.rfind(".") > self.body.rfind(",") else ","
        mark: DecimalMark = "." if points else ","
        if points + commas != 1:
            return None if not points + commas else ("," if mark == "." else ".")
        whole, _, part = self.body.partition(mark)
        if len(part) != 3 or not whole or whole == "0" or len(whole) > 3:
            return mark
        return None


@lru_cache(maxsize=65536)
def _magnitude(body: str, mark: DecimalMark) -> Decimal | None:
    if mark == "." and _UNGROUPED.fullmatch(body):
        return Decimal(body)
    digits, part = _digits(body, mark)
    if len(digits) > _MAX_WHOLE_DIGITS or not digits + part:
        return None
    return Decimal(f"{digits or '0'}.{part}" if part else digits)


def _digits(body: str, mark: DecimalMark) -> tuple[str, str]:
    """Split digits into whole and part; both are empty where they do not fit."""
    match = _GROUPS[mark].fullmatch(body)
    if not match:
        return "", ""
    groups = re.split(r"[^\d]", match["whole"] or "")
    # 1,00.00 is badly grouped but clear; 1,00 could be one and nothing.
    if len(groups) > 1 and len(groups[-1]) != 3 and match["part"] is None:
        return "", ""
    return "".join(groups), match["part"] or ""


def is_too_large(text: str) -> bool:
    """Say whether a text is an amount but for its size, `TOO_LARGE` or more."""
    found = parse_amount(text)
    return found is not None and any(
        len(_digits(found.body, mark)[0]) > _MAX_WHOLE_DIGITS
        for mark in get_args(DecimalMark)
    )


def read_plain(text: str) -> Decimal | None:
    """Read `-1234.50`, which is how programs write amounts; None for other texts."""
    return Decimal(text) if _BARE.fullmatch(text) else None


@lru_cache(maxsize=65536)
def parse_amount(text: str) -> AmountText | None:
    """Read `(1,234.50)`, `₹ 12`, `5.00 Cr.` or `-$7.10`; None if it is no amount.

    Only ASCII digits count: whole cells of others are translated before.
    """
    plain = _PLAIN.fullmatch(text)
    if plain:
        return AmountText(plain[2], negative=bool(plain[1]))
    if len(text) > 60:
        return None
    clean = _FOOTNOTE.sub("", _SPACES.sub(" ", text).strip())
    match = _SHAPE.fullmatch(_NO_CENTS.sub("", clean, 1))
    if not match or len(match["head"]) + len(match["tail"]) > 12:
        return None
    # In `5.00 (Dr)` the brackets hold a word, not the number.
    sides = (_WORD_IN_BRACKETS.sub(r"\1", match[side]) for side in ("head", "tail"))
    before, behind = (_PART.findall(side) for side in sides)
    if any(len(word) == 1 and beside_amount(word.lower()) for word in behind):
        return None  # 35.20 L is no money, where L 35.20 is
    around = [*before, *behind]
    return _with_surroundings(match["body"], around)


def _with_surroundings(body: str, around: list[str]) -> AmountText | None:
    signs = [part for part in around if part in _SIGNS]
    brackets = [part for part in around if part in "()"]
    flag: Flag | None = None
    money: list[str] = []
    for word in _words(around):
        if word in _FLAGS and flag is None:
            flag = _FLAGS[word]
        elif _names_money(word) and not _numbers_something(word, body):
            money.append(word)
        else:
            return None
    if not _agree(money):
        return None
    if len(signs) > 1 or brackets not in ([], ["(", ")"]) or (signs and brackets):
        return None
    minus = bool(brackets) or (bool(signs) and signs[0] not in _PLUSES)
    currency = next(filter(None, map(_currency, sorted(money, key=_is_sign))), None)
    sharing = _sharing(money[0]) if len(money) == 1 else frozenset()
    return AmountText(body, minus, bool(signs) and not minus, flag, currency, sharing)


def _words(around: list[str]) -> list[str]:
    """List the words beside a number; a code and a Dr that are glued are two."""
    found: list[str] = []
    for part in around:
        word = part.lower().strip(".:")
        if part in _SIGNS or part in "()" or not word:
            continue
        halves = [(word[:n], word[n:]) for n in (1, 2, 3) if len(word) > n]
        halves += [(word[:-n], word[-n:]) for n in (1, 3) if len(word) > n]
        glued = next(filter(_is_pair, halves), None)
        known = word in _FLAGS or _names_money(word)
        found += [word] if known or glued is None else glued
    return found


def _is_pair(halves: tuple[str, str]) -> bool:
    one, other = (half.strip(".:") for half in halves)
    return (one in _FLAGS and bool(currency_of(other))) or (
        other in _FLAGS and bool(currency_of(one))
    )


def _names_money(word: str) -> bool:
    return _is_sign(word) or bool(currency_of(word))


def _is_sign(word: str) -> bool:
    return is_sign(word) or bool(beside_amount(word))


def _currency(word: str) -> str | None:
    codes = beside_amount(word)
    return next(iter(codes)) if len(codes) == 1 else currency_of(word)


def _sharing(word: str) -> frozenset[str]:
    codes = beside_amount(word)
    return codes if len(codes) > 1 else sharing_of(word)


def _numbers_something(word: str, body: str) -> bool:
    """Say whether letters and bare digits are a number as of papers: N12, SR0012345."""
    if not beside_amount(word) or not body.isdigit():
        return False
    return len(word) == 1 or len(body) > _WHOLE_DIGITS or body[:1] == "0" != body


def _agree(money: list[str]) -> bool:
    """Say whether a sign and a code beside one number name the same currency."""
    if len(money) != 2:
        return not money[1:]
    sign, code = sorted(money, key=_is_sign, reverse=True)
    if not _is_sign(sign) or _is_sign(code):
        return False
    named = currency_of(code)
    return named == _currency(sign) or named in _sharing(sign)
